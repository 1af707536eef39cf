// SQLite and DuckDB in WebAssembly, from npm, in one page: what a person would put the rows of CMPivot into instead.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundle.mjs';
import { QUICK, serve } from './host.mjs';
import { installed } from './throughput.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
export const SQLITE = '3.54.1-build1';
export const DUCKDB = '1.32.0';

/** A folder to be served: the page, built by the peers' esbuild, and what it loads. */
async function built(peers, scratch) {
  const sqlite = path.join(installed(scratch, '@sqlite.org/sqlite-wasm', SQLITE), 'dist');
  const duckdb = path.join(installed(scratch, '@duckdb/duckdb-wasm', DUCKDB), 'dist');
  const folder = await bundled(peers, path.join(scratch, 'cmpivot'), {
    entryPoints: [path.join(HERE, 'cmpivot-page.mjs')],
    // The build without a worker, which the package does not export by a name of its own.
    alias: { duckdb: path.join(duckdb, 'duckdb-browser-blocking.mjs') },
    nodePaths: [path.join(scratch, 'npm/node_modules')],
    outExtension: { '.js': '.mjs' },
  });
  for (const file of [path.join(sqlite, 'sqlite3.wasm'), path.join(duckdb, 'duckdb-eh.wasm')]) fs.copyFileSync(file, path.join(folder, path.basename(file)));
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>SQLite and DuckDB</title>');
  return folder;
}

/** A host of both. `open` opens a page of a browser that has `tables` in both of them. */
export async function hostEngines(peers, scratch) {
  const host = await serve(await built(peers, scratch), { isIsolated: true, quality: QUICK });
  const open = async (browser, tables) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(host.url);
    const call = (name, ...words) =>
      page.evaluate(
        async ([module, name, words]) => {
          const functions = await import(module);
          return functions[name](...words);
        },
        [`${host.url}/cmpivot-page.mjs`, name, words],
      );
    await call('fill', tables);
    return {
      run: (engine, sql) => call('run', engine, sql),
      ask: (engine, sql, samples) => call('ask', engine, sql, samples),
      close: () => page.close(),
    };
  };
  return { open, close: host.close };
}
