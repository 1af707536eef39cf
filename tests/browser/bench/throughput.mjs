// Requests per second over 8 connections: wrk where it is installed, else autocannon from npm.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './statistics.mjs';

export const CONNECTIONS = 8;
const SECONDS = 8;
/** Runs of which the median counts: on a shared machine one in three is a sixth off. */
export const RUNS = 3;

/** Whether `program` can be started. */
export const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** `taskset` words that keep a program on one core; none where there is none, or no second core for the load. */
export const onCore = (core) => (has('taskset') && os.availableParallelism() > 1 ? ['taskset', '-c', String(core)] : []);

/** Installs a package of npm in `scratch`, where this version (whole, or its beginning) is not there; returns its folder. */
export function installed(scratch, name, version) {
  const home = path.join(scratch, 'npm');
  const folder = path.join(home, 'node_modules', name);
  const manifest = path.join(folder, 'package.json');
  const isThere = fs.existsSync(manifest) && `${JSON.parse(fs.readFileSync(manifest, 'utf8')).version}.`.startsWith(`${version}.`);
  if (!isThere) {
    fs.mkdirSync(home, { recursive: true });
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', home, `${name}@${version}`], { cwd: home, stdio: 'ignore' });
  }
  return folder;
}

/** Requests per second of `paths` in turn at `address`, with `headers`: the median of several runs. Every answer must be a
 * success. */
export function requestsPerSecond(scratch, address, paths, headers) {
  const requests = paths.map((one) => ({ path: one }));
  return median(Array.from({ length: RUNS }, () => oneRun(scratch, address, { requests, headers })));
}

/** Requests per second of one run. A request has a `path`, and where it differs from a plain GET a `method`, `headers` of its own and a
 * `body`; each is sent `times` times before the next one. Every answer must be a success, and with `expected` hold that text. */
export function oneRun(scratch, address, { requests, headers = {}, times = 1, expected = '' }) {
  fs.mkdirSync(scratch, { recursive: true });
  const load = has('wrk') ? byWrk : byAutocannon;
  const whole = requests.map((one) => ({ method: 'GET', ...one, headers: { ...headers, ...one.headers } }));
  return load(scratch, address, whole, times, expected);
}

function byWrk(scratch, address, requests, times, expected) {
  const script = path.join(scratch, 'requests.lua');
  const lua = (text) => JSON.stringify(text);
  const table = (headers) => `{ ${Object.entries(headers).map(([name, value]) => `[${lua(name)}] = ${lua(value)}`).join(', ')} }`;
  const formatted = ({ method, path: target, headers, body }) => `wrk.format(${lua(method)}, ${lua(target)}, ${table(headers)}${body === undefined ? '' : `, ${lua(body)}`})`;
  // Looking at the answers costs the load a part of its time: only where somebody asks for it.
  const look = expected && `response = function(_, _, body) if not body:find(${lua(expected)}, 1, true) then wrong = wrong + 1 end end`;
  fs.writeFileSync(
    script,
    `local requests, sent, threads = {}, 0, {}
wrong = 0
setup = function(thread) table.insert(threads, thread) end
init = function()
  local add = function(text) requests[#requests + 1] = text end
${requests.map((one) => `  add(${formatted(one)})`).join('\n')}
end
request = function() sent = sent + 1; return requests[math.floor((sent - 1) / ${times}) % #requests + 1] end
${look}
done = function(summary)
  local wrong = 0
  for _, thread in ipairs(threads) do wrong = wrong + thread:get("wrong") end
  local errors = summary.errors
  io.write(string.format("lab %d %d %d\\n", summary.requests, summary.duration, errors.status + errors.connect + errors.read + errors.write + errors.timeout + wrong))
end
`,
  );
  const [taskset, ...rest] = [...onCore(1), 'wrk', '-t', '1', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '-s', script, address];
  const output = execFileSync(taskset, rest, { encoding: 'utf8' });
  const [, answered, microseconds, failed] = /lab (\d+) (\d+) (\d+)/.exec(output).map(Number);
  if (failed > 0) throw new Error(`${failed} of ${answered} requests to ${address} failed`);
  return (answered * 1e6) / microseconds;
}

function byAutocannon(scratch, address, requests, times, expected) {
  const autocannon = installed(scratch, 'autocannon', '8');
  const list = path.join(scratch, 'requests.json');
  fs.writeFileSync(list, JSON.stringify({ url: address, connections: CONNECTIONS, duration: SECONDS, requests }));
  // A connection of autocannon's goes through the whole list by itself; where the order counts, one request becomes another each time.
  const program = `import(${JSON.stringify(path.join(autocannon, 'autocannon.js'))}).then(async ({ default: load }) => {
    const options = JSON.parse(require('fs').readFileSync(${JSON.stringify(list)}, 'utf8'));
    const { requests } = options;
    let [sent, wrong] = [0, 0];
    if (${times} > 1) options.requests = [{ setupRequest: (request) => Object.assign(request, requests[Math.floor(sent++ / ${times}) % requests.length]) }];
    const expected = ${JSON.stringify(expected)};
    if (expected) for (const request of options.requests) request.onResponse = (status, body) => { if (!body.includes(expected)) wrong += 1; };
    const result = await load(options);
    console.log(JSON.stringify({ average: result.requests.average, failed: result.non2xx + result.errors + wrong }));
  })`;
  const [first, ...rest] = [...onCore(1), 'node', '-e', program];
  const { average, failed } = JSON.parse(execFileSync(first, rest, { encoding: 'utf8' }));
  if (failed > 0) throw new Error(`${failed} requests to ${address} failed`);
  return average;
}
