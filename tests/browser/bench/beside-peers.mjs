// The six list requests of a million devices beside the peers: as their own script measures them, and on equal terms.
import { micro, milliseconds } from './goals.mjs';
import { inRow, WORK } from './queries.mjs';
import { median, table } from './statistics.mjs';

const GOAL = 'faster than the better peer';
/** Requests in a row before it is the other's turn. */
const TURN = 6;
/** Two turns of SQLite's filter take eight seconds. */
const TURNS = { filterSort: 2, search: 4 };

/** Ours and SQLite's requests through a service worker each, in one browser, some of each in turn: `{ name: { ours, sqlite } }` in
 * milliseconds. `paths` are ours by name. */
export async function askedInTurn(page, token, paths, sqlite) {
  const { ask, close } = await sqlite.behindWorker(page.context().browser());
  const asked = {};
  for (const [name, { peer }] of Object.entries(WORK)) {
    const [ours, theirs] = [[], []];
    await inRow(page, token, paths[name].slice(-TURN));
    await ask(peer, 1);
    const turns = TURNS[peer] ?? Math.floor(paths[name].length / TURN);
    for (let turn = 0; turn < turns; turn += 1) {
      ours.push(...(await inRow(page, token, paths[name].slice(turn * TURN, (turn + 1) * TURN))));
      theirs.push(...(await ask(peer, TURN)));
    }
    asked[name] = { ours: median(ours), sqlite: median(theirs) };
  }
  await close();
  return asked;
}

/** Nothing to compare with. */
export function withoutPeers(goals) {
  for (const name of Object.keys(WORK)) goals.notMeasured(`1,000,000: ${name}`, GOAL, '--peers DIR');
}

/** Prints what was measured. `times` are milliseconds through our service worker, `asked` those of [`askedInTurn`], `called` those
 * of the gateway in its page, all by request; `peers` is `{ array, sqlite, calledSqlite }`, medians by the peers' names. */
export function besidePeers(times, asked, called, { array, sqlite, calledSqlite }, goals) {
  const rows = Object.entries(WORK).map(([name, { peer }]) => ({
    name,
    asked: [asked[name].ours, array.medians[peer], asked[name].sqlite],
    called: [median(called[name]), calledSqlite[peer]],
    script: [median(times[name]), array.medians[peer], sqlite.medians[peer]],
  }));
  console.log('\nBeside the peers at 1,000,000 devices, medians; behind service workers ours and SQLite in turn, in one browser:');
  table([
    ['request', 'behind a service worker: ours', 'SQLite', 'array', 'called in the page: ours', 'SQLite'],
    ...rows.map(({ name, asked: [ours, array, sqlite], called }) => [name, ...[ours, sqlite, array].map(milliseconds), ...called.map(micro)]),
  ]);
  const faster = (what, [ours, ...theirs], shown) => goals.atMost(`1,000,000: ${what}`, ours, Math.min(...theirs), shown);
  for (const row of rows) faster(`${row.name}, ${GOAL}, all behind a service worker`, row.asked, milliseconds);
  for (const row of rows) faster(`${row.name}, faster than SQLite, both called in their page`, row.called, micro);
  for (const row of rows) faster(`${row.name}, ${GOAL} by its own script, which calls SQLite without HTTP`, row.script, milliseconds);
}
