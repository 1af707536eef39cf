/**
 * Programs with Microsoft's addresses in them, through `gateway-server proxy`: the token libraries, and a Graph client that
 * is not Microsoft's. Only the environment leads here: HTTPS_PROXY and NODE_EXTRA_CA_CERTS.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ClientSecretCredential, DefaultAzureCredential, DeviceCodeCredential, EnvironmentCredential } from '@azure/identity';
import { ConfidentialClientApplication, CryptoProvider, PublicClientApplication } from '@azure/msal-node';
import { DefaultInit, graphfi } from '@pnp/graph';
import '@pnp/graph/users/index.js';
import { NodeFetchWithRetry } from '@pnp/nodejs';
import { BearerToken, DefaultParse } from '@pnp/queryable';
import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';
import { AUTOMATION, DESK, LAB, onboard } from './lab.js';

const TENANT = 'contoso.com';
const GRAPH = 'https://graph.microsoft.com/.default';
const SECRET = 'not-a-secret';
const WHO = 'priya.raman@contoso.com';

before(async () => {
  await onboard();
  // What NODE_USE_ENV_PROXY=1 does from Node 24 on. @azure/identity asks HTTPS_PROXY itself.
  setGlobalDispatcher(new EnvHttpProxyAgent());
});

/** Does what somebody does on the page of a device's code. */
async function accept(userCode) {
  const page = `${LAB}/gateway/common/oauth2/deviceauth`;
  const shown = await (await fetch(`${page}?${new URLSearchParams({ user_code: userCode, login_hint: WHO })}`)).text();
  const fields = [...shown.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  const answer = await fetch(page, { method: 'POST', body: new URLSearchParams([...fields, ['lab_decision', 'accept']]) });
  assert.match(await answer.text(), /Signed in on the other device/);
}

test('@azure/identity gives tokens by secret, by environment and by default', async () => {
  const [variables, values] = [['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'], [TENANT, AUTOMATION, SECRET]];
  variables.forEach((name, index) => { process.env[name] = values[index]; });
  const credentials = [new ClientSecretCredential(TENANT, AUTOMATION, SECRET), new EnvironmentCredential(), new DefaultAzureCredential()];
  for (const credential of credentials) {
    const { token, expiresOnTimestamp } = await credential.getToken(GRAPH);
    assert.equal(token.split('.').length, 3);
    assert.ok(expiresOnTimestamp > Date.now() + 3_000_000);
  }
  variables.forEach((name) => delete process.env[name]);
  await assert.rejects(new ClientSecretCredential(TENANT, AUTOMATION, 'wrong').getToken(GRAPH), /7000215/);
});

test('@azure/identity shows the code of a device', async () => {
  const credential = new DeviceCodeCredential({
    tenantId: TENANT, clientId: DESK, userPromptCallback: ({ userCode }) => accept(userCode),
  });
  const account = await credential.authenticate('User.Read');
  assert.equal(account.username, WHO);
  assert.ok((await credential.getToken('DeviceManagementManagedDevices.Read.All')).token);
});

test('@azure/msal-node gives an application its token once', async () => {
  const auth = { clientId: AUTOMATION, clientSecret: SECRET, authority: `https://login.microsoftonline.com/${TENANT}` };
  const application = new ConfidentialClientApplication({ auth });
  const first = await application.acquireTokenByClientCredential({ scopes: [GRAPH] });
  const second = await application.acquireTokenByClientCredential({ scopes: [GRAPH] });
  assert.deepEqual([first.fromCache, second.fromCache, second.accessToken], [false, true, first.accessToken]);
  const wrong = new ConfidentialClientApplication({ auth: { ...auth, clientSecret: 'wrong' } });
  await assert.rejects(wrong.acquireTokenByClientCredential({ scopes: [GRAPH] }), (error) => error.errorCode === 'invalid_client');
});

test('@azure/msal-node signs somebody in by code, and is silent afterwards', async () => {
  const application = new PublicClientApplication({ auth: { clientId: DESK, authority: `https://login.microsoftonline.com/${TENANT}` } });
  const { verifier: codeVerifier, challenge: codeChallenge } = await new CryptoProvider().generatePkceCodes();
  const asked = { scopes: ['User.Read'], redirectUri: 'http://localhost:5000/back' };
  const address = await application.getAuthCodeUrl({ ...asked, codeChallenge, codeChallengeMethod: 'S256', loginHint: WHO });
  const answer = await fetch(address, { redirect: 'manual' });
  const code = new URL(answer.headers.get('location')).searchParams.get('code');
  const { account } = await application.acquireTokenByCode({ ...asked, code, codeVerifier });
  assert.equal(account.username, WHO);
  assert.equal(account.homeAccountId, `${account.localAccountId}.${account.tenantId}`);
  const silent = await application.acquireTokenSilent({ account, scopes: ['DeviceManagementManagedDevices.Read.All'] });
  assert.deepEqual([silent.scopes[0], silent.fromCache], ['DeviceManagementManagedDevices.Read.All', false]);
  const me = await fetch('https://graph.microsoft.com/v1.0/me', { headers: { authorization: `Bearer ${silent.accessToken}` } });
  assert.equal(me.status, 403, 'that permission is not asked for');
});

test('@pnp/graph lists page by page', async () => {
  const { token } = await new ClientSecretCredential(TENANT, AUTOMATION, SECRET).getToken(GRAPH);
  const graph = graphfi().using(DefaultInit(), NodeFetchWithRetry(), DefaultParse(), BearerToken(token));
  const first = await graph.users.top(5).select('displayName', 'userPrincipalName')();
  assert.equal(first.length, 5);
  assert.deepEqual(Object.keys(first[0]).sort(), ['displayName', 'userPrincipalName']);
  assert.equal((await graph.users.getById(WHO)()).displayName, 'Priya Raman');
  const names = [];
  for await (const page of graph.users.top(20)) names.push(...page.map((user) => user.userPrincipalName));
  assert.ok(names.length > 20 && new Set(names).size === names.length);
});
