// Tokens by client credentials, and `me`: requests per second beside emulate from npm, each server on one core.
import { createHash, randomBytes } from 'node:crypto';
import { EMULATE, REQUESTS_A_TOKEN, emulate } from './emulate.mjs';
import { count, times } from './goals.mjs';
import { fresh, server } from './native-world.mjs';
import { OAUTH, SECRET, answered, ownTokenRequest, tokenRequest } from './oauth.mjs';
import { median, table } from './statistics.mjs';
import { CONNECTIONS, RUNS, onCore, oneRun } from './throughput.mjs';

const RATIO_MIN = 10;
/** An application and a person of the default world (docs/api.md). */
const DESK = '94d499ff-5e4a-45cd-b7c7-07b931b8dfef';
const PERSON = 'priya.raman@contoso.com';
/** Tokens and clients of one run at emulate: sixty thousand requests a second use them up. */
const TOKENS_A_RUN = 100;
const TOKEN_TEXT = '"access_token":"';
const TOKEN_WORK = 'token by client credentials';
const ME_WORK = '`me` with a delegated token';

const meRequest = (target, token) => ({ path: target, headers: { authorization: `Bearer ${token}` } });

/** A token on behalf of a person, by authorization code with PKCE, as a public client gets it. */
async function signedIn(address) {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = 'http://localhost/';
  const asked = {
    client_id: DESK, response_type: 'code', redirect_uri: redirect, scope: 'https://graph.microsoft.com/User.Read', login_hint: PERSON,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
  };
  const page = await fetch(new URL(`${OAUTH}/authorize?${new URLSearchParams(asked)}`, address), { redirect: 'manual' });
  const code = new URL(page.headers.get('location')).searchParams.get('code');
  const form = { grant_type: 'authorization_code', client_id: DESK, code, redirect_uri: redirect, code_verifier: verifier };
  const redeemed = await fetch(new URL(`${OAUTH}/token`, address), { method: 'POST', body: new URLSearchParams(form) });
  return (await redeemed.json()).access_token;
}

/** What is sent to ours in every run, by work. */
async function loadOfOurs(address) {
  const token = ownTokenRequest();
  const { access_token: own } = await answered(address, token);
  const refused = await fetch(new URL('gateway/graph/v1.0/me', address), meRequest('', own));
  if (refused.status !== 400) throw new Error(`\`me\` of an application: ${refused.status} in the place of a refusal`);
  const me = meRequest('/gateway/graph/v1.0/me', await signedIn(address));
  await answered(address, me);
  return {
    [TOKEN_WORK]: { requests: [token], expected: TOKEN_TEXT },
    [ME_WORK]: { requests: [me], expected: `"userPrincipalName":"${PERSON}"` },
  };
}

/** What is sent to emulate in one run, by work: another client and another token before it turns the one before away. */
async function loadOfPeer(peer) {
  const names = Array.from({ length: TOKENS_A_RUN }, () => `application-${randomBytes(8).toString('hex')}`);
  const tokens = [];
  while (tokens.length < TOKENS_A_RUN) tokens.push(await peer.signIn());
  return {
    [TOKEN_WORK]: { requests: names.map((name) => tokenRequest('/oauth2/v2.0/token', name, SECRET)), times: REQUESTS_A_TOKEN, expected: TOKEN_TEXT },
    [ME_WORK]: { requests: tokens.map((token) => meRequest('/v1.0/me', token)), times: REQUESTS_A_TOKEN, expected: `"userPrincipalName":"${peer.person}"` },
  };
}

export async function identity(options, goals) {
  const { address, end } = await server(options.server, fresh(options.scratch, 'server-identity'), onCore(0));
  const peer = await emulate(options.scratch);
  const measured = { [TOKEN_WORK]: { ours: [], theirs: [] }, [ME_WORK]: { ours: [], theirs: [] } };
  try {
    const load = await loadOfOurs(address);
    // All of them first: the load blocks this process, and emulate closes a connection that rests for five seconds.
    const peerLoads = [];
    while (peer && peerLoads.length < RUNS) peerLoads.push(await loadOfPeer(peer));
    for (let run = 0; run < RUNS; run += 1) {
      for (const [work, { ours, theirs }] of Object.entries(measured)) {
        ours.push(oneRun(options.scratch, address, load[work]));
        if (peer) theirs.push(oneRun(options.scratch, peer.address, peerLoads[run][work]));
      }
    }
  } finally {
    await end();
    await peer?.end();
  }
  print(measured, goals);
}

function print(measured, goals) {
  const figures = Object.entries(measured).map(([work, { ours, theirs }]) => ({ work, ours: median(ours), theirs: theirs.length ? median(theirs) : undefined }));
  console.log(`\nNative server on one core, ${CONNECTIONS} connections, every answer looked at. An application's own token names no user: ours refuses it at \`me\`, as Graph does, and emulate knows no user of it.`);
  table([
    ['work', 'requests/s', `emulate ${EMULATE}`, 'to emulate'],
    ...figures.map(({ work, ours, theirs }) => [work, count(ours), theirs ? count(theirs) : 'not measured', theirs ? times(ours / theirs) : '']),
  ]);
  for (const { work, ours, theirs } of figures) {
    const what = `native server, ${work}, to emulate ${EMULATE}`;
    if (theirs) goals.atLeast(what, ours / theirs, RATIO_MIN, times);
    else goals.notMeasured(what, `at least ${RATIO_MIN} x`, 'emulate cannot be installed');
  }
}
