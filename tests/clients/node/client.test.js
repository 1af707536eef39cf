/** @microsoft/microsoft-graph-client against gateway-server: what a developer does with it on a real tenant. */
import { BatchRequestContent, BatchResponseContent, GraphError, PageIterator } from '@microsoft/microsoft-graph-client';
import assert from 'node:assert/strict';
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { before, test } from 'node:test';
import { advance, applicationToken, AUTOMATION, clientOf, DESK, GRAPH, LAB, lab, onboard, REPORTS, tokens } from './lab.js';

const DEVICES = '/deviceManagement/managedDevices';
let client;

before(async () => {
  await onboard();
  client = clientOf(await applicationToken(AUTOMATION));
});

/** Signs a user in to the public client, as a desktop app does: authorization code with a proof key. */
async function signedIn(user, scope) {
  const verifier = randomBytes(32).toString('base64url');
  const back = 'http://localhost:5000/back';
  const query = new URLSearchParams({
    client_id: DESK, response_type: 'code', redirect_uri: back, scope, login_hint: user, state: 'mine', nonce: 'once',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
  });
  const answer = await fetch(`${LAB}/gateway/contoso.com/oauth2/v2.0/authorize?${query}`, { redirect: 'manual' });
  assert.equal(answer.status, 302);
  const sent = new URL(answer.headers.get('location')).searchParams;
  assert.equal(sent.get('state'), 'mine');
  return tokens({ grant_type: 'authorization_code', client_id: DESK, code: sent.get('code'), redirect_uri: back, code_verifier: verifier });
}

test('lists page by page, each device once', async () => {
  const first = await client.api(DEVICES).top(5).orderby('deviceName').get();
  assert.equal(first.value.length, 5);
  const names = [];
  await new PageIterator(client, first, (device) => names.push(device.deviceName) > 0).iterate();
  assert.equal(names.length, first['@odata.count']);
  assert.equal(new Set(names).size, names.length);
  assert.deepEqual(names, [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
});

test('a link names its base once, on every page', async () => {
  // The client cuts the host off https links only, and puts its own base before those of plain http.
  const links = [];
  for (let page = await client.api(DEVICES).top(1).get(); page['@odata.nextLink'] && links.length < 8; ) {
    links.push(page['@odata.nextLink']);
    page = await client.api(page['@odata.nextLink']).get();
  }
  assert.equal(links.length, 8);
  for (const link of links) {
    assert.equal(link.length, links[0].length);
    assert.ok(link.startsWith(`${GRAPH}/beta${DEVICES}?$top=1&$skiptoken=`), link);
  }
  // Its own option for the token has a letter case of its own.
  const token = new URL(links[0]).searchParams.get('$skiptoken');
  const second = await client.api(DEVICES).skipToken(token).top(1).get();
  assert.equal(second['@odata.nextLink'], links[1]);
});

test('names, functions and operators have any letter case, and answers the documented one', async () => {
  // graph-docs#13735, graph-docs#15032, explorer#2111, graph-docs#16137, graph-docs#4488
  const plain = await client.api(DEVICES).filter("startswith(deviceName,'PS1') and not (isEncrypted eq true)").select('id,deviceName').get();
  const other = await client.api('//DeviceManagement//manageddevices/').version('Beta')
    .query("Filter=startsWith(DeviceName,'PS1') AND NOT (isEncrypted EQ True)").query('$Select=ID,devicename').get();
  assert.deepEqual([other.value, other['@odata.context']], [plain.value, plain['@odata.context']]);
  assert.ok(plain.value.length > 0 && plain['@odata.count'] === plain.value.length);
  const users = await client.api('/users').filter("endsWith(userPrincipalName,'contoso.com')").get();
  assert.ok(users.value.length > 0 && users['@odata.count'] === undefined);
});

test('filters, selects, orders, searches and counts', async () => {
  const request = client.api(DEVICES).version('v1.0').filter("startswith(deviceName,'PS1') and managementAgent eq 'configurationManagerClient'");
  const found = await request.select(['id', 'deviceName']).orderby('deviceName desc').count(true).get();
  assert.ok(found['@odata.count'] > 0 && found.value.length === found['@odata.count']);
  assert.deepEqual(Object.keys(found.value[0]).sort(), ['deviceName', 'id']);
  assert.ok(found.value.every((device) => device.deviceName.startsWith('PS1')));
  const searched = await client.api(DEVICES).search('PS1').count(true).get();
  assert.ok(searched['@odata.count'] >= found['@odata.count']);
  // A plain text, as the real service answers it.
  const counted = Number(await client.api(`${DEVICES}/$count`).get());
  assert.equal(counted, (await client.api(DEVICES).top(1).count(true).get())['@odata.count']);
});

test('reads one device, and its overview', async () => {
  const { value: [{ id, deviceName }] } = await client.api(DEVICES).top(1).get();
  const device = await client.api(`${DEVICES}/${id}`).get();
  assert.equal(device.deviceName, deviceName);
  assert.match(device.configurationManagerClientInformation.clientIdentifier, /^GUID:/);
  const overview = await client.api('/deviceManagement/managedDeviceOverview').version('v1.0').get();
  assert.equal(overview.deviceOperatingSystemSummary.configMgrDeviceCount, overview.enrolledDeviceCount);
});

test('lists the devices of a user, those without a user, and the scope tag of all', async () => {
  const { value: [owned] } = await client.api(DEVICES).filter("userPrincipalName ne ''").top(1).get();
  const found = await client.api(`/users/${owned.userPrincipalName}/managedDevices`).select(['id', 'userId']).count(true).get();
  assert.ok(found.value.some((device) => device.id === owned.id) && found.value.every((device) => device.userId === owned.userId));
  assert.equal(found['@odata.count'], found.value.length);
  const { value: without } = await client.api(DEVICES).filter("userPrincipalName eq ''").get();
  assert.ok(without.length > 0 && without.every((device) => device.userDisplayName === ''));
  const { value: tags } = await client.api('/deviceManagement/roleScopeTags').get();
  const { roleScopeTagIds } = await client.api(`${DEVICES}/${owned.id}`).get();
  assert.deepEqual(roleScopeTagIds, tags.map((tag) => tag.id));
});

test('somebody who signed in runs an action to its end', async () => {
  const given = await signedIn('priya.raman@contoso.com', 'openid offline_access https://graph.microsoft.com/.default');
  const me = clientOf(given.access_token);
  assert.equal((await me.api('/me').get()).userPrincipalName, 'priya.raman@contoso.com');
  const { value } = await me.api(DEVICES).filter("startswith(deviceName,'PS1')").top(1).get();
  const path = `${DEVICES}/${value[0].id}`;
  const configurationManagerAction = { '@odata.type': '#microsoft.graph.configurationManagerAction', action: 'refreshMachinePolicy' };
  await me.api(`${path}/triggerConfigurationManagerAction`).post({ configurationManagerAction });
  const [pending] = (await me.api(path).get()).deviceActionResults;
  assert.equal(pending.actionState, 'pending');
  await advance(3);
  const [done] = (await me.api(path).get()).deviceActionResults;
  assert.deepEqual([done.actionState, done.actionDeliveryStatus], ['done', 'deliveredToOnPremisesServer']);
  const renewed = await tokens({ grant_type: 'refresh_token', client_id: DESK, refresh_token: given.refresh_token });
  assert.equal((await clientOf(renewed.access_token).api('/me').get()).displayName, 'Priya Raman');
});

test('an application for itself is told why the site refuses its action', async () => {
  const { value: [{ id }] } = await client.api(DEVICES).top(1).get();
  await client.api(`${DEVICES}/${id}/triggerConfigurationManagerAction`).post({ configurationManagerAction: { action: 'appEvaluation' } });
  await advance(1);
  const [result] = (await client.api(`${DEVICES}/${id}`).get()).deviceActionResults;
  assert.deepEqual([result.actionState, result.labRefusalCode], ['failed', 'ApplicationWithoutUser']);
});

test('sends several requests in one batch, and one waits for another', async () => {
  const given = await signedIn('priya.raman@contoso.com', 'https://graph.microsoft.com/.default');
  const me = clientOf(given.access_token);
  const { value: [{ id }] } = await me.api(DEVICES).filter("startswith(deviceName,'PS1')").orderby('deviceName desc').top(1).get();
  // The client keeps what stands behind the host.
  const request = (path, options) => new Request(`http://lab${path}`, options);
  const action = { configurationManagerAction: { action: 'refreshMachinePolicy' } };
  const batch = new BatchRequestContent([
    // The client lets all wait for the one before them, for the same one, or for none.
    { id: 'act', request: request(`${DEVICES}/${id}/triggerConfigurationManagerAction`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(action),
    }) },
    { id: 'then', request: request(`${DEVICES}/${id}`), dependsOn: ['act'] },
    { id: 'who', request: request('/me'), dependsOn: ['act'] },
    { id: 'nobody', request: request(`${DEVICES}/00000000-0000-4000-8000-000000000000`), dependsOn: ['act'] },
  ]);
  const answers = new BatchResponseContent(await me.api('/$batch').post(await batch.getContent()));
  const answer = async (name) => answers.getResponseById(name);
  assert.equal((await (await answer('who')).json()).displayName, 'Priya Raman');
  assert.equal((await answer('act')).status, 204);
  const device = await (await answer('then')).json();
  assert.deepEqual([device.id, device.deviceActionResults[0].actionState], [id, 'pending']);
  const nobody = await answer('nobody');
  assert.deepEqual([nobody.status, (await nobody.json()).error.code], [404, 'ResourceNotFound']);
});

test('errors are typed: a permission, a filter, a token, an unknown device', async () => {
  const failure = async (work) => {
    const error = await work.then(() => assert.fail('refused'), (error) => error);
    assert.ok(error instanceof GraphError);
    assert.equal(JSON.parse(error.body).innerError['request-id'], error.requestId);
    return [error.statusCode, error.code, error.message];
  };
  const reports = clientOf(await applicationToken(REPORTS), 'v1.0');
  const [status, code, message] = await failure(reports.api('/organization').get());
  assert.deepEqual([status, code], [403, 'Forbidden']);
  assert.match(message, /Organization\.Read\.All/);
  assert.deepEqual((await failure(client.api(DEVICES).filter('colour eq 1').get())).slice(0, 2), [400, 'PropertyUnknown']);
  assert.deepEqual((await failure(clientOf('a.b.c').api(DEVICES).get())).slice(0, 2), [401, 'InvalidAuthenticationToken']);
  const missing = `${DEVICES}/00000000-0000-4000-8000-000000000000`;
  assert.deepEqual((await failure(client.api(missing).get())).slice(0, 2), [404, 'ResourceNotFound']);
});

test('who asks too much is told when to come back', async () => {
  await lab('POST', 'lab/throttling', { throttling: 'demonstration' });
  try {
    const busy = clientOf(await applicationToken(REPORTS), 'v1.0');
    let error;
    for (let asked = 0; asked < 11; asked += 1) error = await busy.api(DEVICES).top(1).get().then(() => undefined, (error) => error);
    assert.deepEqual([error.statusCode, error.code], [429, 'TooManyRequests']);
    const seconds = Number(error.headers.get('retry-after'));
    assert.ok(seconds >= 1 && seconds <= 20, `${seconds}`);
  } finally {
    await lab('POST', 'lab/throttling', { throttling: 'off' });
  }
});

test('a token is checked with the published key', async () => {
  const token = await applicationToken(AUTOMATION);
  const configuration = await (await fetch(`${LAB}/gateway/contoso.com/v2.0/.well-known/openid-configuration`)).json();
  const { keys } = await (await fetch(configuration.jwks_uri)).json();
  const [header, claims, signature] = token.split('.');
  const read = (part) => JSON.parse(Buffer.from(part, 'base64url'));
  const key = keys.find((one) => one.kid === read(header).kid);
  const isGood = (signed) =>
    verify(null, Buffer.from(signed), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url'));
  assert.ok(isGood(`${header}.${claims}`) && !isGood(`${header}.${claims}x`));
  assert.equal(read(claims).iss, configuration.issuer);
  assert.equal(read(claims).idtyp, 'app');
});
