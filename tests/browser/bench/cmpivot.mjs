// CMPivot over all clients of a site, asked of the gateway called in its page, beside the same questions over the same rows
// in SQLite and in DuckDB in WebAssembly, called in theirs.
import { launch } from './chromium.mjs';
import { DUCKDB, hostEngines, SQLITE } from './cmpivot-engines.mjs';
import { askAll, QUESTIONS } from './cmpivot-questions.mjs';
import { gatewayInPage, measureInPage } from './directly.mjs';
import { Gateway } from './gateway.mjs';
import { count, milliseconds, times } from './goals.mjs';
import { median, table } from './statistics.mjs';

/** Milliseconds that a summary may take, by devices; and how much faster than the better of the others it shall be. */
const SUMMARY_MS_MAX = { 100_000: 30, 1_000_000: 300 };
const FASTER_MIN = 3;
/** Everyone is asked a question so many times before it is the next one's turn: what else the machine does meets all alike. */
const TURN = 3;
const TURNS = 5;

const ENUMS = 'with enums';
/** The peers' ways to a question: over the rows as they are, and as somebody keeps them who asks just this. */
const WAYS = {
  SQLite: ['sqlite', (entity) => `${entity} not indexed`],
  'with an index': ['sqlite', (entity) => entity],
  DuckDB: ['duckdb', (entity) => entity],
  [ENUMS]: ['duckdb', (entity) => `${entity}Coded`],
};

/** Rows as text, in one order: an answer without `order by` has none. */
const sorted = (rows) => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());

/** What asks a question of everyone, by their names in the table, and returns milliseconds. */
function everyone({ page, gateway }, peers, { query, sql, entity, ours }) {
  const own = async () => (await measureInPage(page, gateway.token, { [query]: Array(TURN).fill(ours.path) }))[query];
  if (!peers) return { ours: own };
  const expected = sorted(ours.rows);
  const others = Object.entries(WAYS).map(([name, [engine, from]]) => [
    name,
    async () => {
      const { times, rows } = await peers.ask(engine, sql(from(entity)), TURN);
      if (sorted(rows) !== expected) throw new Error(`${query}: ${name} answers ${sorted(rows)}, and the gateway ${expected}`);
      return times;
    },
  ]);
  return { ours: own, ...Object.fromEntries(others) };
}

/** Medians of a question by who was asked. The index is there for its question alone: a wider one would be read instead. */
async function inTurn(asked, peers, question) {
  await peers?.run('sqlite', `create index asked on ${question.entity} (${question.indexed.join(', ')})`);
  const askers = Object.entries(everyone(asked, peers, question));
  const elapsed = Object.fromEntries(askers.map(([name]) => [name, []]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [name, ask] of askers) elapsed[name].push(...(await ask()));
  }
  await peers?.run('sqlite', 'drop index asked');
  return Object.fromEntries(Object.entries(elapsed).map(([name, values]) => [name, median(values)]));
}

/** Measures one size with the gateway of `asked`; `engines` has the peers, where there are any. */
async function atSize(size, asked, engines, goals) {
  await asked.gateway.generate(size);
  const { clients, questions, tables } = await askAll(asked.gateway);
  const peers = engines && (await engines.open(asked.page.context().browser(), tables));
  const rows = [];
  for (const question of questions) rows.push({ query: question.query, ...(await inTurn(asked, peers, question)) });
  await peers?.close();
  const names = peers ? Object.keys(WAYS) : [];
  print(size, clients, rows, names);
  for (const row of rows) goals.atMost(`${count(size)}: ${row.query}`, row.ours, SUMMARY_MS_MAX[size], milliseconds);
  // Enums stand by themselves: who makes them knows every text before the first row is there.
  for (const [others, whom] of [[names.filter((name) => name !== ENUMS), 'SQLite and DuckDB'], [names, 'SQLite and DuckDB with enums']]) {
    for (const row of rows) {
      const what = `${count(size)}: ${row.query}, to the better of ${whom}`;
      if (peers) goals.atLeast(what, faster(row, others), FASTER_MIN, times);
      else goals.notMeasured(what, `at least ${times(FASTER_MIN)}`, '--peers DIR');
    }
  }
}

/** How many times as long the quickest of the others takes. */
const faster = (row, others) => Math.min(...others.map((name) => row[name])) / row.ours;

function print(size, clients, rows, names) {
  const beside = names.length ? `, in turn with SQLite ${SQLITE} and DuckDB ${DUCKDB} over the same rows` : '';
  console.log(`\nCMPivot over ${count(size)} devices, of which ${count(clients)} clients have answered, called in the page${beside}, medians of ${TURN * TURNS}:`);
  table([
    ['question', 'ours', ...names, ...(names.length ? ['the best to ours'] : [])],
    ...rows.map((row) => [row.query, ...['ours', ...names].map((name) => milliseconds(row[name])), ...(names.length ? [times(faster(row, names))] : [])]),
  ]);
}

/** Measures every size of `options.sizes` that has a goal; `folder` is the peers', where there is one. */
export async function cmpivot(options, folder, goals) {
  const sizes = options.sizes.filter((size) => SUMMARY_MS_MAX[size]);
  if (sizes.length === 0) {
    const withGoals = Object.keys(SUMMARY_MS_MAX).join(',');
    for (const { query } of QUESTIONS) goals.notMeasured(query, 'CMPivot over a collection', `--sizes ${withGoals}`);
    return;
  }
  const engines = folder && (await hostEngines(folder, options.scratch));
  const browser = await launch();
  try {
    const { page, send, close } = await gatewayInPage(browser, options.dist);
    const gateway = new Gateway(send);
    await gateway.signIn();
    for (const size of sizes) await atSize(size, { page, gateway }, engines, goals);
    await close();
  } finally {
    await browser.close();
    engines?.close();
  }
}
