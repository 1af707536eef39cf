// The pages of an attached device as a person opens them: from the click to the first content, and what browsers call web vitals, at
// the smallest and the longest list.
import { launch } from './chromium.mjs';
import { Gateway, throughPage } from './gateway.mjs';
import { count, milliseconds } from './goals.mjs';
import { serve } from './host.mjs';
import { DEVICES } from './queries.mjs';
import { median, table } from './statistics.mjs';

const VIEWPORT = { width: 1240, height: 870 };
/** The version that has every page of the blade. */
const VERSION = '2603';
/** Devices whose pages are opened one after another: the first time everything is cold. */
const DEVICES_OPENED = 5;
const FIRST_CONTENT_MS_MAX = 100;
/** Half of what counts as good (https://web.dev/articles/vitals). */
const [LCP_MS_MAX, INP_MS_MAX, CLS_MAX] = [2_500 / 2, 200 / 2, 0.1 / 2];
const LIST = '/devices/all?view=scroll&sort=deviceName&order=asc';
const FIRST_ROW = '[role="grid"] [role="rowheader"] a[href]';
const MENU_LINKS = '.center-menu a[href]';
const CONTENT = '.center-content';
const PENDING = '.loading-state, [aria-busy="true"]';

/** Watches web vitals from the first moment of every page of `context`. */
const watchVitals = (context) =>
  context.addInitScript(() => {
    globalThis.vitals = { lcp: 0, cls: 0, inp: new Map() };
    const watch = (type, take, more) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
    watch('largest-contentful-paint', (entry) => { vitals.lcp = entry.startTime; });
    watch('layout-shift', (entry) => { if (!entry.hadRecentInput) vitals.cls += entry.value; });
    watch('event', (entry) => {
      if (entry.interactionId) vitals.inp.set(entry.interactionId, Math.max(vitals.inp.get(entry.interactionId) ?? 0, entry.duration));
    }, { durationThreshold: 16 });
  });

const vitalsOf = (page) => page.evaluate(() => ({ lcp: vitals.lcp, cls: vitals.cls, inp: Math.max(16, ...vitals.inp.values()) }));

/** Clicks a link of the blade's menu; milliseconds from the click until its page has content that is no place holder. */
async function opened(page, target) {
  const shown = await page.evaluateHandle(
    ([target, content, pending]) => ({
      ms: new Promise((resolve) => {
        document.addEventListener('click', ({ timeStamp }) => {
          const look = () => {
            // The address changes before the page does. The menu marks the page that is shown; CMPivot has none.
            const menu = document.querySelector('.center-menu');
            const isShown = location.pathname === target && (!menu || menu.querySelector('a[aria-current="page"]')?.getAttribute('href') === target);
            const place = document.querySelector(content);
            if (isShown && place?.innerText.trim() && !place.querySelector(pending)) resolve(performance.now() - timeStamp);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }, { capture: true, once: true });
      }),
    }),
    [target, CONTENT, PENDING],
  );
  await page.locator(`${MENU_LINKS}[href="${target}"]`).click();
  return shown.evaluate((shown) => shown.ms);
}

/** Opens every page of the blade for several devices; name of each page with its times, the coldest first. */
async function openAll(page, base, ids) {
  const measured = new Map();
  const menu = page.locator(MENU_LINKS);
  for (const id of ids) {
    await page.goto(`${base}/devices/${id}`);
    await menu.first().waitFor();
    await page.waitForTimeout(1_000);
    const targets = await menu.evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.innerText.trim()]));
    const isShown = ([target]) => target === new URL(page.url()).pathname;
    // The page that is shown already comes last.
    for (const [target, name] of [...targets.filter((one) => !isShown(one)), ...targets.filter(isShown)]) {
      measured.set(name, [...(measured.get(name) ?? []), await opened(page, target)]);
      if (!(await menu.count())) {
        await page.goBack();
        await menu.first().waitFor();
      }
    }
  }
  return measured;
}

async function atSize(options, goals, size) {
  const host = await serve(options.dist);
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: VIEWPORT });
    await watchVitals(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(host.url + LIST);
    await page.waitForSelector('h1');
    const gateway = new Gateway(throughPage(page));
    await gateway.signIn();
    await gateway.generate(size, VERSION);
    await gateway.onboard();
    await gateway.synchronize();
    await page.goto(host.url + LIST);
    await page.waitForSelector(FIRST_ROW);
    await page.waitForTimeout(2_000);
    // What somebody does with a list: look for a name, mark a row, open a device.
    await page.getByRole('searchbox').first().fill('a');
    await page.waitForTimeout(1_000);
    await page.keyboard.press('Tab');
    await page.locator('[role="grid"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Space', 'End', 'Home']) await page.keyboard.press(key);
    await page.waitForTimeout(1_000);
    const list = await vitalsOf(page);
    const { value } = await gateway.ask('GET', `${DEVICES}?$top=${DEVICES_OPENED}&$select=id&$filter=managementAgent eq 'configurationManagerClient'`);
    const measured = await openAll(page, host.url, value.map(({ id }) => id));
    const blade = await vitalsOf(page);
    console.log(`\nPages of a device at ${count(size)} devices, from the click to the first content:`);
    table([['page', 'first time', 'median', 'longest'], ...[...measured].map(([name, times]) => [name, ...[times[0], median(times), Math.max(...times)].map(milliseconds)])]);
    console.log('Web vitals:');
    table([['page', 'LCP', 'INP', 'CLS'], ...[['All devices', list], ['a device', blade]].map(([name, { lcp, inp, cls }]) => [name, milliseconds(lcp), milliseconds(inp), cls.toFixed(3)])]);
    const what = `${count(size)} devices`;
    const [coldest] = [...measured].sort((one, other) => other[1][0] - one[1][0]);
    goals.atMost(`${what}: a page of the blade, first content, opened for the first time (${coldest[0]})`, coldest[1][0], FIRST_CONTENT_MS_MAX, milliseconds);
    for (const [name, { lcp, inp, cls }] of [['All devices', list], ['a device', blade]]) {
      goals.atMost(`${what}: ${name}, largest contentful paint`, lcp, LCP_MS_MAX, milliseconds);
      goals.atMost(`${what}: ${name}, interaction to next paint, the longest`, inp, INP_MS_MAX, milliseconds);
      goals.atMost(`${what}: ${name}, cumulative layout shift`, cls, CLS_MAX, (value) => value.toFixed(3));
    }
  } finally {
    await browser.close();
    host.close();
  }
}

/** Measures the shortest and the longest list of `options.sizes`. */
export async function pages(options, goals) {
  for (const size of new Set([Math.min(...options.sizes), Math.max(...options.sizes)])) await atSize(options, goals, size);
}
