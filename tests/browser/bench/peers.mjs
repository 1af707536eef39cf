// The peers: what a person would use instead, measured by their own script (DIR/run.mjs) in the same hour.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { milliseconds } from './goals.mjs';
import { table } from './statistics.mjs';

/** The peers' folder, ready to run: as it is, or a copy in `scratch` with what they need from npm. */
export function prepare(folder, scratch) {
  if (fs.existsSync(path.join(folder, 'node_modules'))) return folder;
  const copy = path.join(scratch, 'peers');
  if (!fs.existsSync(path.join(copy, 'node_modules'))) {
    fs.rmSync(copy, { recursive: true, force: true });
    fs.cpSync(folder, copy, { recursive: true });
    execFileSync('chmod', ['-R', 'u+w', copy]);
    console.log(`npm install for the peers in ${copy}; about 1 min`);
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if (!fs.existsSync(path.join(copy, 'out/fluent')) && fs.existsSync(path.join(copy, 'build-fluent.mjs'))) {
    execFileSync('node', ['build-fluent.mjs'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return copy;
}

/** What the peers of `folder` need at each of `sizes`, by their own script: `(size) => ({ array, sqlite })`, each `{ built, medians }`. */
export function measurePeers(folder, sizes) {
  const run = spawnSync('node', ['run.mjs', ...sizes.map(String)], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(`${folder}/run.mjs: ${run.stderr || run.error}`);
  const figures = run.stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  const queries = Object.keys(figures[0] ?? {}).filter((key) => !['peer', 'n', 'built_ms'].includes(key));
  console.log('\nThe peers by their own script, median/99th percentile in ms (msw: an array behind a service worker; sqlite: called in its page, without HTTP):');
  table([['peer', 'devices', 'built', ...queries], ...figures.map((row) => [row.peer, row.n, milliseconds(row.built_ms), ...queries.map((name) => row[name])])]);
  return (size) => {
    const of = (peer) => {
      const row = figures.find((row) => row.peer === peer && row.n === size);
      return row && { built: row.built_ms, medians: Object.fromEntries(queries.map((name) => [name, Number(row[name].split('/')[0])])) };
    };
    return { array: of('msw'), sqlite: of('sqlite') };
  };
}
