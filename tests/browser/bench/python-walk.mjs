// msgraph-sdk from PyPI walks devices by its iterator: our server beside static files of the same pages, each on one core.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { count, milliseconds, times } from './goals.mjs';
import { fresh, populated, server } from './native-world.mjs';
import { answered, ownTokenRequest } from './oauth.mjs';
import { addressIn, start } from './program.mjs';
import { median, table } from './statistics.mjs';
import { onCore } from './throughput.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const CLIENT = path.join(here, '../../clients/python');
/** The client is the limit, not the server. */
const RATIO_MIN = 0.9;
/** Of so many devices more than a hundred thousand are on line, and so visible in the tenant. */
const SIZE = 110_000;
/** The server's pages, where nobody asks for a size. */
const PAGE = 1_000;
const TURNS = 10;
const GRAPH = 'gateway/graph/v1.0';
/** What httpx accepts: pages come to it compressed, from both. */
const ACCEPTED = { 'accept-encoding': 'gzip, deflate' };

/** Keeps the first `pages` pages in `folder`, as static-pages.mjs reads them. Returns the bytes of their text. */
async function keep(folder, address, token, pages) {
  let [next, bytes] = [new URL(`${GRAPH}/deviceManagement/managedDevices`, address), 0];
  for (let number = 0; number < pages; number += 1) {
    const answer = await fetch(next, { headers: { ...ACCEPTED, authorization: `Bearer ${token}` } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${next}: ${answer.status} ${text}`);
    const page = JSON.parse(text);
    if (page.value.length !== PAGE) throw new Error(`page ${number} has ${page.value.length} devices in the place of ${PAGE}`);
    fs.writeFileSync(path.join(folder, `${number}.json`), text);
    bytes += text.length;
    const headers = Object.fromEntries(['content-type', 'content-encoding', 'odata-version'].flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name)]] : [])));
    fs.writeFileSync(path.join(folder, 'answers.json'), JSON.stringify({ address, headers }));
    next = page['@odata.nextLink'];
  }
  return bytes;
}

export async function pythonWalk(options, goals) {
  const { walk } = options;
  if (walk % (TURNS * PAGE) !== 0) throw new Error(`--walk ${walk} is no multiple of ${count(TURNS * PAGE)}: ${TURNS} turns of whole pages`);
  const folder = fresh(options.scratch, 'server-python');
  const pages = fresh(options.scratch, 'static-pages');
  const ours = await server(options.server, folder, onCore(0));
  let [files, bytes, seconds] = [];
  try {
    const { visible } = await populated(ours.gateway, SIZE);
    if (visible < walk) throw new Error(`--walk ${walk}: only ${visible} devices are visible`);
    const { access_token: token } = await answered(ours.address, ownTokenRequest());
    bytes = await keep(pages, ours.address, token, walk / PAGE);
    files = await start([...onCore(0), process.execPath, path.join(here, 'static-pages.mjs'), pages], pages, addressIn);
    const addresses = [ours.address, files.found].map((address) => new URL(GRAPH, address).href);
    const [program, ...rest] = [...onCore(1), 'python', 'walk_devices.py', String(walk), String(TURNS), ...addresses];
    const env = { ...process.env, TOKEN: token, PYTHONDONTWRITEBYTECODE: '1' };
    const printed = execFileSync(program, rest, { cwd: CLIENT, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    seconds = addresses.map((address) => JSON.parse(printed)[address]);
  } finally {
    await ours.end();
    if (files) {
      files.child.kill();
      await once(files.child, 'exit');
    }
    for (const used of [folder, pages]) fs.rmSync(used, { recursive: true, force: true });
  }
  const [lab, still] = seconds.map(median);
  const whole = (turns) => milliseconds(1_000 * turns.reduce((sum, turn) => sum + turn, 0));
  console.log(`\nmsgraph-sdk (Python), ${count(walk)} devices by its iterator in ${TURNS} turns, ${count(walk / PAGE)} pages with all properties (${(bytes / 1e6).toFixed(1)} MB), server and client on one core each:`);
  table([
    ['pages from', 'all turns', 'a turn, median', 'devices/s'],
    ...[['gateway-server', seconds[0], lab], ['static files', seconds[1], still]].map(([name, turns, turn]) => [name, whole(turns), milliseconds(1_000 * turn), count(walk / TURNS / turn)]),
  ]);
  goals.atLeast(`msgraph-sdk (Python), ${count(walk)} devices by its iterator, to static files of the same pages`, still / lab, RATIO_MIN, times);
}
