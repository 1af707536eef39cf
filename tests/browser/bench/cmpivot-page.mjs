// The page that has the same rows as the clients of a run in SQLite and in DuckDB, both in memory, and both called in it.
import * as duckdb from 'duckdb';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

/** Numbers from 0 to 1 (mulberry32): the rows are in the same order in every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One row for every client that a group counts (its last value), shuffled: clients of one model do not stand together. */
function expand(groups) {
  const rows = groups.flatMap((group) => Array(group.at(-1)).fill(group.slice(0, -1)));
  const next = random(42);
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [rows[last], rows[other]] = [rows[other], rows[last]];
  }
  return rows.map((row, at) => [`CLT-${String(at).padStart(7, '0')}`, ...row]);
}

async function openSqlite() {
  const sqlite3 = await sqlite3InitModule();
  const database = new sqlite3.oo1.DB(':memory:');
  return {
    run: (sql) => database.exec(sql),
    query: (sql) => database.exec({ sql, rowMode: 'array', returnValue: 'resultRows' }),
    fill(name, columns, rows) {
      database.exec(`create table ${name} (${columns.map((column) => `${column} text not null`).join(', ')}) strict; begin`);
      const insert = database.prepare(`insert into ${name} values (${columns.map(() => '?').join(', ')})`);
      for (const row of rows) insert.bind(row).stepReset();
      insert.finalize();
      database.exec('commit');
    },
  };
}

async function openDuckdb() {
  const bundle = { mainModule: new URL('duckdb-eh.wasm', document.baseURI).href, mainWorker: '' };
  const database = await duckdb.createDuckDB({ mvp: bundle, eh: bundle }, new duckdb.VoidLogger(), duckdb.BROWSER_RUNTIME);
  await database.instantiate(() => {});
  database.open({ query: { castBigIntToDouble: true } });
  const connection = database.connect();
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  return {
    run: (sql) => connection.query(sql),
    query: (sql) => connection.query(sql).toArray().map((row) => [...row].map(([, value]) => value)),
    fill(name, columns, rows) {
      database.registerFileText(`${name}.csv`, rows.map((row) => row.map(quoted).join(',')).join('\n'));
      const typed = columns.map((column) => `'${column}': 'varchar'`).join(', ');
      connection.query(`create table ${name} as select * from read_csv('${name}.csv', header = false, columns = {${typed}})`);
      database.dropFile(`${name}.csv`);
      // The same with every text once, and a number in the rows; names are all different, and stay texts.
      const [device, ...others] = columns;
      for (const column of others) connection.query(`create type ${column}s as enum (select distinct ${column} from ${name})`);
      const coded = others.map((column) => `${column}::${column}s as ${column}`);
      connection.query(`create table ${name}Coded as select ${[device, ...coded].join(', ')} from ${name}`);
    },
  };
}

let engines;

/** Opens both with `tables`: their columns and groups by name. */
export async function fill(tables) {
  engines = { sqlite: await openSqlite(), duckdb: await openDuckdb() };
  for (const [name, { columns, groups }] of Object.entries(tables)) {
    const rows = expand(groups);
    for (const engine of Object.values(engines)) engine.fill(name, ['Device', ...columns], rows);
  }
}

/** Runs a statement that is not measured. */
export function run(engine, sql) {
  engines[engine].run(sql);
}

/** Milliseconds of a question, asked so many times after once more, until its answer is written as JSON; and the answer. */
export function ask(engine, sql, samples) {
  const times = [];
  let written;
  for (let sample = -1; sample < samples; sample += 1) {
    const begun = performance.now();
    written = JSON.stringify(engines[engine].query(sql));
    if (sample >= 0) times.push(performance.now() - begun);
  }
  return { times, rows: JSON.parse(written) };
}
