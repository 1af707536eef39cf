// The native server: requests per second beside json-server, a simulated day at three sizes, and reopening after kill -9.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { DAY_MS, timed } from './gateway.mjs';
import { count, micro, milliseconds, times } from './goals.mjs';
import { fresh, populated, server } from './native-world.mjs';
import { proxyLatency } from './proxy-latency.mjs';
import { DEVICES, FIELDS, PAGE } from './queries.mjs';
import { median, table } from './statistics.mjs';
import { CONNECTIONS, installed, onCore, requestsPerSecond } from './throughput.mjs';

const JSON_SERVER = '0.17.4';
const THROUGHPUT_RATIO_MIN = 20;
/** TLS is one copy more and a cipher that the processor has. */
const TLS_RATIO_MIN = 0.6;
/** What the proxy may add to a request: a program's own network takes far longer. */
const PROXY_ADDED_MS_MAX = 1;
const DAY_MS_MAX = 2_000;
const REOPEN_MS_MAX = 1_500;

async function throughput(options, goals) {
  const size = 100_000;
  const folder = fresh(options.scratch, 'server-throughput');
  const { gateway, address, end } = await server(options.server, folder, onCore(0));
  const { visible } = await populated(gateway, size);
  // Other rows in every request, spread over the whole list.
  const pages = (query, fields) => Array.from({ length: 500 }, (_, at) => `/${DEVICES}?$top=${PAGE}${fields}${query}&$skip=${Math.floor((at * (visible - PAGE)) / 500)}`.replaceAll(' ', '%20'));
  const selected = `&$select=${FIELDS.join(',')}`;
  const headers = { authorization: `Bearer ${gateway.token}` };
  const measured = {};
  for (const [name, paths] of Object.entries({ list: pages('', selected), sorted: pages('&$orderby=deviceName', selected), whole: pages('', '') })) {
    measured[name] = requestsPerSecond(options.scratch, address, paths, headers);
  }
  const { value: rows } = await gateway.ask('GET', `${DEVICES}?$top=1000${selected}`);
  await end();
  const ca = path.join(folder, 'ca');
  const secure = await server(options.server, folder, onCore(0), ['--tls', '--ca-dir', ca]);
  measured.secure = requestsPerSecond(options.scratch, secure.address, pages('', selected), headers);
  await secure.end();
  const peer = await jsonServer(options, rows);
  console.log(`\nNative server on one core, ${CONNECTIONS} connections, list pages of ${PAGE} at ${count(size)} devices, every request another page:`);
  table([
    ['list', 'requests/s', 'to json-server'],
    [`${FIELDS.length} fields with $select, as the peers' rows`, count(measured.list), peer ? times(measured.list / peer) : ''],
    ['the same, sorted by name', count(measured.sorted), peer ? times(measured.sorted / peer) : ''],
    [`${FIELDS.length} fields over TLS (to plain: ${times(measured.secure / measured.list)})`, count(measured.secure), peer ? times(measured.secure / peer) : ''],
    ['all properties', count(measured.whole), peer ? times(measured.whole / peer) : ''],
    [`json-server ${JSON_SERVER}, 1,000 of the same devices`, peer ? count(peer) : 'not measured', ''],
  ]);
  const what = `native server, list pages of ${PAGE} at 100,000, to json-server at 1,000`;
  goals.atLeast('native server, the same over TLS, to plain', measured.secure / measured.list, TLS_RATIO_MIN, times);
  if (peer) goals.atLeast(what, measured.list / peer, THROUGHPUT_RATIO_MIN, times);
  else goals.notMeasured(what, `at least ${THROUGHPUT_RATIO_MIN} x`, 'json-server cannot be installed');
}

async function proxied(options, goals) {
  const folder = fresh(options.scratch, 'server-proxy');
  const ca = path.join(folder, 'ca');
  const { gateway, address, end } = await server(options.server, folder, [], ['proxy', '--ca-dir', ca]);
  await gateway.signIn();
  const { direct, proxied } = await proxyLatency(address, path.join(ca, 'ca.pem'), gateway.token, '/v1.0/users?$select=id');
  await end();
  console.log('\nOne list of users after another over one open connection, median (plain http to the server, and TLS through the proxy, with what it tells):');
  table([['way', 'until the whole answer'], ['directly', micro(direct)], ['through the proxy', micro(proxied)], ['added', micro(proxied - direct)]]);
  goals.atMost('gateway-server proxy, what it adds to a request, median', proxied - direct, PROXY_ADDED_MS_MAX, micro);
}

/** Requests per second of json-server with these devices, 50 a page; nothing where npm has no such package. */
async function jsonServer({ scratch }, devices) {
  let home;
  try {
    home = installed(scratch, 'json-server', JSON_SERVER);
  } catch {
    return undefined;
  }
  const database = path.join(scratch, 'json-server.json');
  fs.writeFileSync(database, JSON.stringify({ devices }));
  const port = 18_000 + (process.pid % 1_000);
  const words = [...onCore(0), 'node', path.join(home, 'lib/cli/bin.js'), '--quiet', '--port', String(port), database];
  const child = spawn(words[0], words.slice(1), { cwd: scratch, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}/`;
  try {
    for (let waited = 0; ; waited += 1) {
      const answer = await fetch(`${address}devices?_limit=1`).catch(() => undefined);
      if (answer?.ok) break;
      if (waited === 100) throw new Error('json-server does not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return requestsPerSecond(scratch, address, Array.from({ length: 20 }, (_, page) => `/devices?_page=${page + 1}&_limit=${PAGE}`), {});
  } finally {
    child.kill();
  }
}

async function days(options, goals) {
  const rows = [];
  for (const size of [10_000, 100_000, 1_000_000].filter((size) => size <= Math.max(...options.sizes))) {
    const folder = fresh(options.scratch, `server-${size}`);
    let { gateway, end } = await server(options.server, folder);
    const { generated, uploaded } = await populated(gateway, size);
    const elapsed = [];
    for (let day = 0; day < 7; day += 1) elapsed.push(await timed(() => gateway.advance(DAY_MS)));
    const reopened = [];
    if (options.reopen) {
      for (let run = 0; run < 5; run += 1) {
        // What the server still does after its last answer, it may do.
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        await end('SIGKILL');
        const begun = performance.now();
        ({ gateway, end } = await server(options.server, folder));
        await gateway.signIn();
        await gateway.ask('GET', `${DEVICES}?$top=${PAGE}`);
        reopened.push(performance.now() - begun);
      }
    }
    await end();
    const stored = fs.readdirSync(folder).reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
    fs.rmSync(folder, { recursive: true, force: true });
    rows.push([count(size), milliseconds(generated), milliseconds(uploaded), milliseconds(median(elapsed)), `${((median(elapsed) * 1e6) / (size * 0.02 * 96)).toFixed(0)} ns`, reopened.length ? milliseconds(median(reopened)) : '', `${(stored / 1e6).toFixed(1)} MB`]);
    if (size === 1_000_000) {
      goals.atMost('1,000,000: a simulated day, natively', median(elapsed), DAY_MS_MAX, milliseconds);
      if (reopened.length) goals.atMost('1,000,000: server ready and first list after kill -9, a simulated week old', median(reopened), REOPEN_MS_MAX, milliseconds);
    }
  }
  console.log('\nNative server, 2 % of the devices change in every upload cycle (ready and first list after kill -9, a simulated week old):');
  table([['devices', 'new world', 'full synchronisation', 'a simulated day', 'a change', 'after kill -9', 'stored'], ...rows]);
}

export async function nativeServer(options, goals) {
  await throughput(options, goals);
  await proxied(options, goals);
  await days(options, goals);
}
