// Cold browser to the first row of a devices list, and then a second visit: several pages in turn in one run.
import { serve } from './host.mjs';
import { median } from './statistics.mjs';

const VIEWPORT = { width: 1240, height: 870 };

/**
 * Measures `subjects` (`{ name, folder, path, row }`, `row` a CSS selector of the first cell), `runs` times each, in
 * turn, each time with a new browser. Milliseconds are medians from the navigation to the row.
 */
export async function firstVisits(launch, subjects, runs) {
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
