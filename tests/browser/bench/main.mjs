// What `cargo xtask bench` measures beside sizes: node bench/main.mjs --dist DIR --server FILE --scratch DIR [--only PART]
// [--peers DIR] [--beside DIR] [--runs N] [--sizes 40,100000,1000000] [--samples N] [--worlds N] [--walk N] [--no-reopen]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { classOfLearners } from './class.mjs';
import { cmpivot } from './cmpivot.mjs';
import { printFirstVisits } from './first-visit.mjs';
import { Goals } from './goals.mjs';
import { identity } from './identity.mjs';
import { logs } from './logs.mjs';
import { nativeServer } from './native-server.mjs';
import { pages } from './pages.mjs';
import { measurePeers, prepare } from './peers.mjs';
import { pythonWalk } from './python-walk.mjs';
import { scrolling } from './scrolling.mjs';
import { measureSqlite } from './sqlite.mjs';
import { MILLION, worker } from './worker.mjs';

const { values } = parseArgs({
  options: {
    dist: { type: 'string' },
    server: { type: 'string' },
    scratch: { type: 'string' },
    only: { type: 'string', multiple: true },
    peers: { type: 'string' },
    beside: { type: 'string' },
    runs: { type: 'string', default: '7' },
    sizes: { type: 'string', default: '40,100000,1000000' },
    samples: { type: 'string', default: '200' },
    worlds: { type: 'string', default: '200' },
    walk: { type: 'string', default: '20000' },
    'no-reopen': { type: 'boolean' },
  },
});
const options = {
  ...values,
  runs: Number(values.runs),
  samples: Number(values.samples),
  worlds: Number(values.worlds),
  walk: Number(values.walk),
  sizes: values.sizes.split(',').map(Number),
  reopen: !values['no-reopen'],
};

const goals = new Goals();
const folder = values.peers && prepare(values.peers, values.scratch);
/** Measures the list requests at every size, with the peers beside the million where there are any. */
async function throughWorker() {
  if (!folder || !options.sizes.includes(MILLION)) return worker(options, goals);
  const figures = measurePeers(folder, options.sizes.filter((size) => size >= 100_000));
  const sqlite = await measureSqlite(folder, options.scratch, MILLION);
  try {
    await worker(options, goals, { ...figures(MILLION), measured: sqlite, calledSqlite: sqlite.called });
  } finally {
    sqlite.close();
  }
}

/** What programs that others wrote see of the server. */
async function clients() {
  await identity(options, goals);
  await pythonWalk(options, goals);
}

/** Every part by its name in `--only`, in the order in which they run. */
const PARTS = {
  'first-visit': () => printFirstVisits(options, folder && path.join(folder, 'out/fluent'), goals),
  worker: throughWorker,
  cmpivot: () => cmpivot(options, folder, goals),
  pages: () => pages(options, goals),
  scrolling: () => scrolling(options, goals),
  logs: () => logs(options, goals),
  server: () => nativeServer(options, goals),
  clients,
  class: () => classOfLearners(options, goals),
};

const wanted = values.only ?? Object.keys(PARTS);
for (const name of wanted) {
  if (!PARTS[name]) throw new Error(`there is no part ${name}: ${Object.keys(PARTS).join(', ')}`);
  await PARTS[name]();
}
goals.print();
