// Through the service worker in Chromium: building, list requests, memory, answers during a full synchronisation, a
// simulated day, and reopening after a kill.
import { bareRoundTrips } from './bare-worker.mjs';
import { askedInTurn, besidePeers, withoutPeers } from './beside-peers.mjs';
import { launch } from './chromium.mjs';
import { gatewayInPage, measureInPage } from './directly.mjs';
import { DAY_MS, Gateway, throughPage, timed } from './gateway.mjs';
import { count, milliseconds, times } from './goals.mjs';
import { serve } from './host.mjs';
import { DEVICES, EMPTY, measure, queries, WORK } from './queries.mjs';
import { median, quantile, table } from './statistics.mjs';

export const MILLION = 1_000_000;
/** What the goals of a million devices are. */
const GENERATE_MS_MAX = 1_000;
const MEMORY_BYTES_MAX = 150;
const DURING_WORK_MS_MAX = 50;
const REOPEN_MS_MAX = 1_500;
/** Milliseconds that a list request may take at the median, at 100,000 devices. */
const LIST_MEDIAN_MS_MAX = 10;
/** Sort orders beside those of the measured queries: with them every index exists. */
const ORDERS = ['serialNumber', 'userPrincipalName', 'osVersion', 'model', 'complianceState', 'managementAgent', 'enrolledDateTime'];

/** Opens the app of `folder` in a browser of its own and signs in; nothing but the bench asks afterwards. */
async function open(folder) {
  const host = await serve(folder, { isIsolated: true });
  const browser = await launch();
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(`${host.url}/console/assets-and-compliance/devices`);
  await page.waitForFunction(() => navigator.serviceWorker?.controller);
  // The app itself asks once a second: a page without it, of the same worker, takes its place.
  await page.goto(`${host.url}/sw.js`);
  const gateway = new Gateway(throughPage(page));
  await gateway.signIn();
  await gateway.ask('POST', 'gateway/lab/clock', { command: 'pause' });
  const close = async () => {
    await browser.close();
    host.close();
  };
  return { page, gateway, close };
}

/** Bytes of the worker's WebAssembly memory. */
async function memoryOf(gateway) {
  const { headers } = await gateway.send('GET', 'gateway/health', {});
  return Number(headers['x-lab-memory-bytes']);
}

/** Small requests, one after another, while the full synchronisation runs. Returns all their milliseconds. */
async function answersDuringSynchronization(page, gateway) {
  const answers = page.evaluate(
    async ([devices, token]) => {
      const headers = { authorization: `Bearer ${token}` };
      const paths = [`${devices}?$top=1`, 'gateway/health', 'gateway/AdminService/v1.0/Device?$top=1'];
      const elapsed = [];
      window.keepAsking = true;
      for (let at = 0; window.keepAsking; at += 1) {
        const begun = performance.now();
        const answer = await fetch(new URL(paths[at % paths.length], document.baseURI), { headers });
        await answer.text();
        elapsed.push(performance.now() - begun);
      }
      return elapsed;
    },
    [DEVICES, gateway.token],
  );
  let visible = 0;
  const elapsed = await timed(async () => {
    visible = await gateway.synchronize();
  });
  await page.evaluate(() => {
    window.keepAsking = false;
  });
  return { visible, elapsed, answers: await answers };
}

/** Kills the worker and times the next list request, which boots it and opens its world; `runs` times. */
async function reopenings(page, gateway, runs) {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const elapsed = [];
  for (let run = 0; run < runs; run += 1) {
    // What the worker still does after its last answer, it may do.
    await page.waitForTimeout(3_000);
    await session.send('ServiceWorker.stopAllWorkers');
    elapsed.push(await timed(() => gateway.ask('GET', `${DEVICES}?$top=50`)));
  }
  await session.detach();
  return elapsed;
}

function printQueries(size, visible, samples, { first, times: measured }, bare, goals) {
  const empty = measured[EMPTY];
  const [emptyMedian, emptyP99] = [median(empty), quantile(empty, 0.99)];
  console.log(`\nThrough the service worker, ${count(size)} devices in the site, ${count(visible)} uploaded, 50 rows of the peers' 11 fields as JSON, ${samples} variations of each:`);
  const rows = Object.entries(measured).map(([name, values]) => ({ name, median: median(values), p99: quantile(values, 0.99) }));
  table([
    ['request', 'first ever', 'median', '99th percentile', 'median to empty', '99th to empty'],
    ['bare service worker, which only answers', '', milliseconds(median(bare)), milliseconds(quantile(bare, 0.99)), times(median(bare) / emptyMedian), times(quantile(bare, 0.99) / emptyP99)],
    ...rows.map(({ name, median, p99 }) => [name, milliseconds(first[name]), milliseconds(median), milliseconds(p99), times(median / emptyMedian), times(p99 / emptyP99)]),
  ]);
  if (size === 100_000) goals.atMost('100,000: slowest of the six, median', Math.max(...rows.map((row) => row.median)), LIST_MEDIAN_MS_MAX, milliseconds);
  if (size !== MILLION) return;
  for (const row of rows) {
    const work = WORK[row.name];
    if (!work) continue;
    goals.atMost(`1,000,000: ${row.name}, median to empty`, row.median / emptyMedian, work.ratios[0], times);
    goals.atMost(`1,000,000: ${row.name}, 99th to empty`, row.p99 / emptyP99, work.ratios[1], times);
  }
}

/** Milliseconds of the six requests of a million devices, asked of a gateway without HTTP and without a worker. */
async function calledDirectly(folder, samples) {
  const browser = await launch();
  try {
    const { page, send, close } = await gatewayInPage(browser, folder);
    const gateway = new Gateway(send);
    await gateway.signIn();
    await gateway.generate(MILLION);
    await gateway.onboard();
    const visible = await gateway.synchronize();
    const measured = await measureInPage(page, gateway.token, await queries(gateway, visible, samples));
    await close();
    return measured;
  } finally {
    await browser.close();
  }
}

/** Measures one size. */
async function one(folder, size, options, goals, peers) {
  const { page, gateway, close } = await open(folder);
  try {
    const emptyMemory = await memoryOf(gateway);
    const generated = await gateway.generate(size);
    await gateway.onboard();
    const { visible, elapsed, answers } = await answersDuringSynchronization(page, gateway);
    const paths = await queries(gateway, visible, options.samples);
    const measured = await measure(page, gateway.token, paths);
    printQueries(size, visible, options.samples, measured, await bareRoundTrips(page.context().browser(), options.samples), goals);
    if (size === MILLION && peers) {
      const asked = await askedInTurn(page, gateway.token, paths, peers.measured);
      besidePeers(measured.times, asked, await calledDirectly(folder, options.samples), peers, goals);
    } else if (size === MILLION) withoutPeers(goals);
    for (const order of ORDERS) await gateway.ask('GET', `${DEVICES}?$top=50&$orderby=${order}`);
    const memory = await memoryOf(gateway);
    const day = await timed(() => gateway.advance(DAY_MS));
    console.log(`  new world with its first list ${milliseconds(generated)}; full synchronisation until visible ${milliseconds(elapsed)}; a simulated day after it ${milliseconds(day)}`);
    console.log(`  ${count(answers.length)} small requests during the synchronisation: median ${milliseconds(median(answers))}, 99th percentile ${milliseconds(quantile(answers, 0.99))}, longest ${milliseconds(Math.max(...answers))}`);
    console.log(`  memory with all indices ${(memory / 1e6).toFixed(1)} MB (${(emptyMemory / 1e6).toFixed(1)} MB with 40 devices): ${(memory / size).toFixed(0)} bytes a device`);
    if (options.reopen && size >= 100_000) {
      const week = await timed(() => gateway.advance(6 * DAY_MS));
      const reopened = await reopenings(page, gateway, 5);
      console.log(`  six more days ${milliseconds(week)}; first list after a killed worker: ${reopened.map(milliseconds).join(', ')}`);
      if (size === MILLION) goals.atMost('1,000,000: first list after a killed worker, a simulated week old', median(reopened), REOPEN_MS_MAX, milliseconds);
    }
    if (size !== MILLION) return;
    goals.atMost('1,000,000: generate, ready to answer, in the worker', generated, GENERATE_MS_MAX, milliseconds);
    if (peers) goals.atMost('1,000,000: generate, half of the JavaScript array', generated, peers.array.built / 2, milliseconds);
    else goals.notMeasured('1,000,000: generate, half of the JavaScript array', 'half of its time', '--peers DIR');
    goals.atMost('1,000,000: WebAssembly memory a device', memory / size, MEMORY_BYTES_MAX, (bytes) => `${bytes.toFixed(0)} B`);
    goals.atMost('1,000,000: longest answer during the full synchronisation', Math.max(...answers), DURING_WORK_MS_MAX, milliseconds);
  } finally {
    await close();
  }
}

/** Measures every size, and beside the million the peers ([`besidePeers`]; `measured` is what `measureSqlite` gave), if any. */
export async function worker(options, goals, peers) {
  for (const size of options.sizes) await one(options.dist, size, options, goals, peers);
}
