// SQLite of the peers on equal terms: behind a service worker as ours is, and called in its page by a finer clock than
// the peers' own script has.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from './bundle.mjs';
import { launch } from './chromium.mjs';
import { serve } from './host.mjs';
import { median } from './statistics.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** How often a query is called; some take a second. */
const SAMPLES = 30;

/** A folder to be served: the peers' own page, and their SQLite as a service worker. */
async function built(peers, scratch) {
  const folder = await bundled(peers, path.join(scratch, 'sqlite'), {
    entryPoints: [path.join(HERE, 'sqlite-worker.mjs'), path.join(peers, 'src/sqlite-page.mjs')],
    entryNames: '[name]',
    alias: { peers: path.join(peers, 'src') },
    nodePaths: [path.join(peers, 'node_modules')],
  });
  const package_ = path.join(peers, 'node_modules/@sqlite.org/sqlite-wasm');
  for (const name of fs.readdirSync(package_, { recursive: true }).map(String)) {
    if (name.endsWith('.wasm')) fs.copyFileSync(path.join(package_, name), path.join(folder, path.basename(name)));
  }
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>SQLite</title>');
  fs.writeFileSync(path.join(folder, 'page.html'), '<!doctype html><title>SQLite</title><script type="module" src="sqlite-page.js"></script>');
  return folder;
}

/** The peers' six queries by name, for so many devices. */
async function queriesOf(peers, devices) {
  const { QUERIES } = await import(pathToFileURL(path.join(peers, 'src/data.mjs')));
  return Object.fromEntries(Object.entries(QUERIES).map(([name, query]) => [name, typeof query === 'function' ? query(devices) : query]));
}

/** Medians in milliseconds of SQLite with so many devices, called by the peers' page, by their names of the queries. */
async function called(url, devices, queries) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(`${url}/page.html`);
    await page.waitForFunction('window.start');
    const times = await page.evaluate(
      async ([devices, queries, samples]) => {
        await window.start(devices);
        const times = {};
        for (const [name, query] of Object.entries(queries)) {
          await window.query(query, 3);
          times[name] = await window.query(query, samples);
        }
        return times;
      },
      [devices, queries, SAMPLES],
    );
    return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
  } finally {
    await browser.close();
  }
}

/** A page of `browser` whose service worker has so many devices. `ask` asks a query so many times, and returns their
 * milliseconds: the body is read to its end and parsed, as ours is. */
async function behindWorker(browser, url, devices, queries) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.register('sqlite-worker.js', { type: 'module' }));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const error = await page.evaluate(async (devices) => {
    const built = new Promise((resolve) => navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data)));
    navigator.serviceWorker.controller.postMessage({ devices });
    return (await built).error;
  }, devices);
  if (error) throw new Error(error);
  const ask = (name, samples) =>
    page.evaluate(
      async ([query, samples]) => {
        const times = [];
        for (let sample = 0; sample < samples; sample += 1) {
          const begun = performance.now();
          const answer = await fetch(`query?q=${encodeURIComponent(query)}`);
          const rows = await answer.json();
          times.push(performance.now() - begun);
          if (rows.length === 0) throw new Error(`${query} found nothing`);
        }
        return times;
      },
      [JSON.stringify(queries[name]), samples],
    );
  return { ask, close: () => context.close() };
}

/** SQLite with so many devices: `called` are medians of its page, `behindWorker` puts it behind a service worker of a browser;
 * `close` ends what serves it. */
export async function measureSqlite(peers, scratch, devices) {
  const queries = await queriesOf(peers, devices);
  const host = await serve(await built(peers, scratch), { isIsolated: true });
  return {
    called: await called(host.url, devices, queries),
    behindWorker: (browser) => behindWorker(browser, host.url, devices, queries),
    close: host.close,
  };
}
