// The questions that CMPivot is asked, each in its own language and in SQL, and the runs that have their answers.
const RUNS = 'gateway/lab/cmpivot-runs';
/** Who is on line answers within a simulated minute, even a million; every minute some clients come on line and answer later. */
const STEP_MS = 1_000;
const STEPS_MAX = 300;

/** A summary of one entity: its query, and as SQL over a table of its name (or of another). */
function summary(entity, by, counted) {
  const columns = by.join(', ');
  const [aggregate, inSql] = counted ? [`dcount(${counted})`, `count(distinct ${counted})`] : ['count()', 'count(*)'];
  return {
    query: `${entity} | summarize ${aggregate} by ${columns}`,
    sql: (table) => `select ${columns}, ${inSql} from ${table} group by ${columns}`,
    entity,
    indexed: counted ? [...by, counted] : by,
  };
}

export const QUESTIONS = [
  summary('Device', ['Manufacturer']),
  summary('Device', ['Model']),
  summary('OS', ['Caption']),
  summary('OS', ['Caption', 'Version']),
  summary('Device', ['Manufacturer'], 'Device'),
];

/** What the peers hold: our own count by all columns of an entity that are asked for says how often each row stands there. */
const TABLES = { Device: ['Manufacturer', 'Model'], OS: ['Caption', 'Version'] };

/** Asks every client everything in the same moment, and waits until all that are on line have answered every run: then all
 * runs have the answers of the same clients, and none is added while the clock stands. Returns each run by its query. */
async function answered(gateway, queries) {
  const started = {};
  for (const query of queries) started[query] = await gateway.ask('POST', RUNS, { collectionId: 'SMS00001', query });
  for (let step = 0; step < STEPS_MAX; step += 1) {
    await gateway.advance(STEP_MS);
    let waiting = 0;
    for (const { taskGuid } of Object.values(started)) waiting += (await gateway.ask('GET', `${RUNS}/${taskGuid}`)).waitingCount;
    if (waiting === 0) return started;
  }
  throw new Error(`after ${(STEPS_MAX * STEP_MS) / 60_000} simulated minutes clients that are on line have not answered`);
}

/** Asks the questions. Returns how many clients have answered, each question with where its result is read and the rows of it,
 * and what the peers hold. */
export async function askAll(gateway) {
  const wholes = Object.entries(TABLES).map(([entity, by]) => summary(entity, by));
  const runs = await answered(gateway, new Set([...QUESTIONS, ...wholes].map(({ query }) => query)));
  const read = async (query) => {
    const path = `${RUNS}/${runs[query].taskGuid}/results`;
    return { path, ...(await gateway.ask('GET', path)) };
  };
  const questions = [];
  for (const question of QUESTIONS) questions.push({ ...question, ours: await read(question.query) });
  const tables = {};
  for (const { entity, query } of wholes) tables[entity] = { columns: TABLES[entity], groups: (await read(query)).rows };
  return { clients: questions[0].ours.answeredCount, questions, tables };
}
