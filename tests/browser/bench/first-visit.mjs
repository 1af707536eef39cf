// Cold browser to the first row of a devices list, and then a second visit: several pages in turn in one run.
import { launch } from './chromium.mjs';
import { milliseconds, times } from './goals.mjs';
import { serve } from './host.mjs';
import { median, table } from './statistics.mjs';

const VIEWPORT = { width: 1240, height: 870 };
/** How much longer than another build (`--beside`). */
const BESIDE_RATIO_MAX = 1.05;
/** How much longer than the React page the first row may take, and that of a second visit. */
const FIRST_VISIT_RATIO_MAX = 1.15;
const SECOND_VISIT_RATIO_MAX = 1;
/** The console's devices: there are rows before anything is onboarded. */
const DEVICES_PAGE = '/console/assets-and-compliance/devices';
const FIRST_CELL = 'tbody td, [role="gridcell"]';

/**
 * Measures `subjects` (`{ name, folder, path, row }`, `row` a CSS selector of the first cell), `runs` times each, in
 * turn, each time with a new browser. Milliseconds are medians from the navigation to the row.
 */
async function firstVisits(subjects, runs) {
  const measured = [];
  for (const subject of subjects) measured.push({ ...subject, host: await serve(subject.folder), first: [], second: [], bytes: [] });
  for (let run = 0; run < runs; run += 1) {
    for (const subject of measured) {
      const browser = await launch();
      const page = await (await browser.newContext({ viewport: VIEWPORT })).newPage();
      const visit = async () => {
        const begun = performance.now();
        await page.goto(subject.host.url + subject.path, { waitUntil: 'commit' });
        await page.waitForSelector(subject.row, { timeout: 30_000 });
        return performance.now() - begun;
      };
      subject.host.reset();
      subject.first.push(await visit());
      subject.bytes.push(subject.host.bytes());
      subject.second.push(await visit());
      await browser.close();
    }
  }
  return measured.map(({ name, host, first, second, bytes }) => {
    host.close();
    return { name, firstMs: median(first), secondMs: median(second), bytes: median(bytes), allFirstMs: first };
  });
}

/** Prints the first visits of the app in `options.dist`, and of the React page in `peer` where there is one. */
export async function printFirstVisits(options, peer, goals) {
  const subjects = [{ name: 'Tenant Attach Lab', folder: options.dist, path: DEVICES_PAGE, row: FIRST_CELL }];
  if (peer) subjects.push({ name: 'React page', folder: peer, path: '/', row: FIRST_CELL });
  if (options.beside) subjects.push({ ...subjects[0], name: 'the other build', folder: options.beside });
  const visits = await firstVisits(subjects, options.runs);
  console.log(`\nCold browser to the first device row (median of ${options.runs}, pages in turn):`);
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
  const what = 'cold browser to the first device row, to the React page';
  if (peer) {
    goals.atMost(what, visits[0].firstMs / visits[1].firstMs, FIRST_VISIT_RATIO_MAX, times);
    goals.atMost('second visit, to the React page', visits[0].secondMs / visits[1].secondMs, SECOND_VISIT_RATIO_MAX, times);
  } else goals.notMeasured(what, `at most ${times(FIRST_VISIT_RATIO_MAX)}`, '--peers DIR');
  if (!options.beside) return;
  const other = visits.at(-1);
  goals.atMost('first visit, to the other build', visits[0].firstMs / other.firstMs, BESIDE_RATIO_MAX, times);
  goals.atMost('second visit, to the other build', visits[0].secondMs / other.secondMs, BESIDE_RATIO_MAX, times);
}
