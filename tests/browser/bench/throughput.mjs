// Requests per second over 8 connections: wrk where it is installed, else autocannon from npm.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './statistics.mjs';

export const CONNECTIONS = 8;
const SECONDS = 8;
/** Runs of which the median counts: on a shared machine one in three is a sixth off. */
const RUNS = 3;

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
  fs.mkdirSync(scratch, { recursive: true });
  const load = has('wrk') ? byWrk : byAutocannon;
  return median(Array.from({ length: RUNS }, () => load(scratch, address, paths, headers)));
}

function byWrk(scratch, address, paths, headers) {
  const script = path.join(scratch, 'requests.lua');
  const lua = (text) => JSON.stringify(text);
  fs.writeFileSync(
    script,
    `local paths = { ${paths.map(lua).join(', ')} }
local headers = { ${Object.entries(headers).map(([name, value]) => `[${lua(name)}] = ${lua(value)}`).join(', ')} }
local requests, at, failed = {}, 0, 0
init = function() for index, path in ipairs(paths) do requests[index] = wrk.format("GET", path, headers) end end
request = function() at = at % #requests + 1; return requests[at] end
done = function(summary) io.write(string.format("lab %d %d %d\\n", summary.requests, summary.duration, summary.errors.status)) end
`,
  );
  const [taskset, ...rest] = [...onCore(1), 'wrk', '-t', '1', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '-s', script, address];
  const output = execFileSync(taskset, rest, { encoding: 'utf8' });
  const [, requests, microseconds, failed] = /lab (\d+) (\d+) (\d+)/.exec(output).map(Number);
  if (failed > 0) throw new Error(`${failed} of ${requests} requests to ${address} failed`);
  return (requests * 1e6) / microseconds;
}

function byAutocannon(scratch, address, paths, headers) {
  const autocannon = installed(scratch, 'autocannon', '8');
  const list = path.join(scratch, 'requests.json');
  fs.writeFileSync(list, JSON.stringify({ url: address, connections: CONNECTIONS, duration: SECONDS, requests: paths.map((one) => ({ path: one, headers })) }));
  const program = `import(${JSON.stringify(path.join(autocannon, 'autocannon.js'))}).then(async ({ default: load }) => {
    const result = await load(JSON.parse(require('fs').readFileSync(${JSON.stringify(list)}, 'utf8')));
    console.log(JSON.stringify({ average: result.requests.average, failed: result.non2xx + result.errors }));
  })`;
  const [first, ...rest] = [...onCore(1), 'node', '-e', program];
  const { average, failed } = JSON.parse(execFileSync(first, rest, { encoding: 'utf8' }));
  if (failed > 0) throw new Error(`${failed} requests to ${address} failed`);
  return average;
}
