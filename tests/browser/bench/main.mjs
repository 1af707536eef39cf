// What `cargo xtask bench` measures in the browser: first visits, and list requests through the service worker.
// node bench/main.mjs --dist DIR [--runs N] [--peers DIR] [--sizes 40,100000] [--samples N]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { firstVisits } from './first-visit.mjs';
import { serve } from './host.mjs';
import { Gateway, latencies } from './latency.mjs';
import { table } from './statistics.mjs';

/** How much longer than the React page the first row may take. */
const FIRST_VISIT_RATIO_MAX = 1.5;
/** Milliseconds that a list request may take at the median, at 100,000 devices. */
const LIST_MEDIAN_MS_MAX = 10;
/** The console's devices: there are rows before anything is onboarded. */
const DEVICES_PAGE = '/console/assets-and-compliance/devices';
const FIRST_CELL = 'tbody td, [role="gridcell"]';

// The same flags as the walks' (support/chromium.ts).
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const { values } = parseArgs({
  options: {
    dist: { type: 'string' },
    runs: { type: 'string', default: '7' },
    peers: { type: 'string' },
    sizes: { type: 'string', default: '40,100000' },
    samples: { type: 'string', default: '200' },
  },
});

const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM || undefined, args: ARGUMENTS });
const milliseconds = (value) => `${value.toFixed(value < 100 ? 2 : 0)} ms`;

async function printFirstVisits() {
  const subjects = [{ name: 'Tenant Attach Lab', folder: values.dist, path: DEVICES_PAGE, row: FIRST_CELL }];
  if (values.peers) subjects.push({ name: 'React page', folder: path.join(values.peers, 'out/fluent'), path: '/', row: FIRST_CELL });
  const visits = await firstVisits(launch, subjects, Number(values.runs));
  console.log(`\nCold browser to the first device row (median of ${values.runs}, pages in turn):`);
  table([
    ['page', 'first visit', 'second visit', 'over the wire', 'all first visits'],
    ...visits.map((visit) => [
      visit.name,
      milliseconds(visit.firstMs),
      milliseconds(visit.secondMs),
      `${(visit.bytes / 1000).toFixed(1)} kB`,
      visit.allFirstMs.map((one) => one.toFixed(0)).join(' '),
    ]),
  ]);
  const [ours, peer] = visits;
  if (!peer) return console.log('  ratio to the React page: not measured (--peers DIR)');
  const ratio = ours.firstMs / peer.firstMs;
  console.log(`  ratio to the React page: ${ratio.toFixed(2)} (${ratio <= FIRST_VISIT_RATIO_MAX ? 'within' : 'OVER'} ${FIRST_VISIT_RATIO_MAX})`);
}

async function printLatencies() {
  const host = await serve(values.dist);
  const browser = await launch();
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(host.url + DEVICES_PAGE);
  await page.waitForSelector(FIRST_CELL);
  const gateway = new Gateway(page);
  await gateway.signIn();
  // The app itself asks once a second; nothing but the measurement shall be on its way.
  await gateway.ask('POST', 'gateway/lab/clock', { command: 'pause' });
  for (const size of values.sizes.split(',').map(Number)) {
    const { rows, generated, uploaded, day, visible } = await latencies(gateway, size, Number(values.samples));
    const [empty] = rows;
    console.log(`\nThrough the service worker, ${size.toLocaleString('en')} devices in the site, ${visible.toLocaleString('en')} uploaded, 50 rows as JSON, ${values.samples} samples:`);
    table([
      ['request', 'median', '99th percentile', 'median to empty', '99th to empty'],
      ...rows.map(({ name, median, p99 }) => [
        name,
        milliseconds(median),
        milliseconds(p99),
        `${(median / empty.median).toFixed(1)} x`,
        `${(p99 / empty.p99).toFixed(1)} x`,
      ]),
    ]);
    const slowest = Math.max(...rows.map(({ median }) => median));
    if (size === 100_000) {
      console.log(`  slowest median ${milliseconds(slowest)} (${slowest <= LIST_MEDIAN_MS_MAX ? 'within' : 'OVER'} ${LIST_MEDIAN_MS_MAX} ms)`);
    }
    console.log(`  new world ${milliseconds(generated)}, full upload until visible ${milliseconds(uploaded)}, a simulated day after it ${milliseconds(day)}`);
  }
  await browser.close();
  host.close();
}

await printFirstVisits();
await printLatencies();
