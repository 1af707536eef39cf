// Frame times while one long list scrolls in All devices: as a wheel does, and in leaps that need other rows in every frame.
import { launch } from './chromium.mjs';
import { FRAME_MS, SECONDS, frames, percent, summary } from './frames.mjs';
import { Gateway, throughPage } from './gateway.mjs';
import { count, milliseconds } from './goals.mjs';
import { serve } from './host.mjs';
import { table } from './statistics.mjs';

const VIEWPORT = { width: 1240, height: 870 };
/** The goals: no frame longer, and at most this share longer than one of 60 Hz. */
const LONGEST_MS_MAX = 50;
const SLOW_SHARE_MAX = 0.01;
/** Pixels a frame: three rows, as a wheel turned without a pause; and a jump of the scroll bar. */
const WHEEL_PX = 96;
const LEAP_PX = 12_000;
const GRID = '[role="grid"]';

/** Measures the longest list of `options.sizes`. */
export async function scrolling(options, goals) {
  const size = Math.max(...options.sizes);
  const host = await serve(options.dist);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    page.setDefaultTimeout(600_000);
    const list = `${host.url}/devices/all?view=scroll&sort=deviceName&order=asc`;
    await page.goto(list);
    await page.waitForSelector('h1');
    const gateway = new Gateway(throughPage(page));
    await gateway.signIn();
    await gateway.generate(size);
    await gateway.onboard();
    const visible = await gateway.synchronize();
    await page.goto(list);
    await page.waitForSelector(`${GRID} [role="rowheader"] a[href]`);
    // What a page does when it has just opened is no part of scrolling.
    await page.waitForTimeout(2_000);
    const still = summary('nothing moves', await frames(page, 0));
    const moving = [summary('wheel, 3 rows a frame', await frames(page, WHEEL_PX)), summary('leaps, 375 rows a frame', await frames(page, LEAP_PX))];
    const drawn = await page.locator(`${GRID} [role="row"]`).count();
    console.log(`\nScrolling through ${count(visible)} rows for ${SECONDS} s each (${drawn} rows in the page):`);
    table([
      ['movement', 'frames', 'median', '99th percentile', 'longest', `over ${FRAME_MS} ms`],
      ...[still, ...moving].map((row) => [row.name, row.count, milliseconds(row.median), milliseconds(row.p99), milliseconds(row.longest), percent(row.slow)]),
    ]);
    for (const row of moving) {
      goals.atMost(`${count(size)}: scrolling, ${row.name}, longest frame`, row.longest, LONGEST_MS_MAX, milliseconds);
      goals.atMost(`${count(size)}: scrolling, ${row.name}, frames over ${FRAME_MS} ms (${percent(still.slow)} when nothing moves)`, row.slow, SLOW_SHARE_MAX, percent);
    }
  } finally {
    await browser.close();
    host.close();
  }
}
