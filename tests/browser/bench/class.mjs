// A class on one server: a world of 40 devices for each learner, two clients in each, which do what two open pages of the app do.
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { Gateway, overNetwork } from './gateway.mjs';
import { count, milliseconds } from './goals.mjs';
import { addressIn, start } from './program.mjs';
import { DEVICES } from './queries.mjs';
import { quantile, table } from './statistics.mjs';

const JOIN_CODE = 'BENCH-26';
const CLIENTS_A_WORLD = 2;
const SECONDS = 20;
/** A page polls the status once a second; between two polls somebody reads a list or a device, and now and then does something. */
const EVERY_MS = 1_000;
const P99_MS_MAX = 50;
const WORLD_BYTES_MAX = 2_000_000;

const megabytes = (value) => `${(value / 1e6).toFixed(2)} MB`;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resident memory of a process; nothing where the system does not say it this way. */
function residentBytes(pid) {
  try {
    return 1_024 * Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
  } catch {
    return undefined;
  }
}

function startClass(binary, folder, worlds) {
  const options = ['--class', '--class-worlds', String(worlds), '--class-join-code', JOIN_CODE, '--listen', '127.0.0.1:0', '--db', path.join(folder, 'class'), '--dist', folder];
  return start([binary, ...options], folder, addressIn);
}

/** A learner who has onboarded their site: the base address of their world, and ids of its devices. */
async function learner(address, number) {
  const body = JSON.stringify({ name: `Learner ${number}`, code: JOIN_CODE });
  const answer = await fetch(new URL('gateway/class/places', address), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!answer.ok) throw new Error(`joining: ${answer.status} ${await answer.text()}`);
  const base = new URL((await answer.json()).path, address);
  const gateway = new Gateway(overNetwork(base));
  await gateway.signIn();
  await gateway.onboard();
  await gateway.synchronize();
  const { value } = await gateway.ask('GET', `${DEVICES}?$top=50&$select=id`);
  return { base, ids: value.map(({ id }) => id) };
}

/** One client until `until`: how long each of its requests took, and what went wrong. */
async function client({ base, ids }, number, until, measured) {
  const gateway = new Gateway(overNetwork(base));
  await gateway.signIn();
  const ask = async (method, path, body) => {
    const begun = performance.now();
    try {
      await gateway.ask(method, path, body);
    } catch (error) {
      measured.errors.push(String(error.message));
    }
    measured.times.push(performance.now() - begun);
  };
  await pause((number * 37) % EVERY_MS);
  for (let turn = number; performance.now() < until; turn += 1) {
    const id = ids[turn % ids.length];
    await ask('GET', 'gateway/lab/status');
    if (turn % 4 === 1) await ask('GET', `${DEVICES}?$top=50&$count=true&$orderby=deviceName`);
    if (turn % 4 === 2) await ask('GET', `${DEVICES}/${id}`);
    if (turn % 16 === 3) await ask('POST', `${DEVICES}/${id}/triggerConfigurationManagerAction`, { configurationManagerAction: { '@odata.type': '#microsoft.graph.configurationManagerAction', action: 'refreshMachinePolicy' } });
    await pause(EVERY_MS);
  }
}

/** Measures `options.worlds` worlds. */
export async function classOfLearners(options, goals) {
  const { worlds } = options;
  const folder = path.join(options.scratch, 'server-class');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const { child, found: address } = await startClass(options.server, folder, worlds);
  try {
    // One world first: what the process itself takes is no learner's.
    const learners = [await learner(address, 0)];
    const before = residentBytes(child.pid);
    for (let number = 1; number < worlds; number += 1) learners.push(await learner(address, number));
    const measured = { times: [], errors: [] };
    const until = performance.now() + SECONDS * 1_000;
    const clients = learners.flatMap((one, at) => Array.from({ length: CLIENTS_A_WORLD }, (_, of) => client(one, at * CLIENTS_A_WORLD + of, until, measured)));
    await Promise.all(clients);
    const after = residentBytes(child.pid);
    const { times, errors } = measured;
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    console.log(`\nA class: ${count(worlds)} worlds of 40 devices, ${count(clients.length)} clients for ${SECONDS} s, client and server on this machine:`);
    table([['requests', 'a second', 'errors', 'p50', 'p99', 'longest'], [count(times.length), count(times.length / SECONDS), count(errors.length), milliseconds(p50), milliseconds(p99), milliseconds(quantile(times, 1))]]);
    for (const words of new Set(errors.map((error) => error.slice(0, 200)))) console.log(`  ${words}`);
    const what = `class, ${count(worlds)} worlds, ${count(clients.length)} clients`;
    goals.atMost(`${what}: errors`, errors.length, 0, count);
    goals.atMost(`${what}: p99`, p99, P99_MS_MAX, milliseconds);
    const each = before && after && worlds > 1 ? (after - before) / (worlds - 1) : undefined;
    if (each === undefined) goals.notMeasured(`${what}: memory a world`, `at most ${megabytes(WORLD_BYTES_MAX)}`, 'the system does not tell');
    else goals.atMost(`${what}: memory a world`, each, WORLD_BYTES_MAX, megabytes);
  } finally {
    child.kill();
    await once(child, 'exit');
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
