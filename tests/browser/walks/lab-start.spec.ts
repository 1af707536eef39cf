/** The start page: what this is, and the five steps of the main job with where it stands; the steps above the job's pages. */
import type { Locator, Page } from '@playwright/test';
import { ALL_DEVICES, deviceRow } from '../support/admin-center.ts';
import { CO_MANAGEMENT, onboardUploadOnly } from '../support/console.ts';
import { expect, expectAccessible, type Lab, test } from '../support/lab.ts';
import { EVERY_VIEW, EVERY_WIDTH } from '../support/views.ts';

const STEPS = ['Attach the site', 'Wait for the first upload', 'Open the devices', 'Run an action', 'Read the logs'];

const walk = (page: Page): Locator => page.getByRole('region', { name: 'The main job in five steps' });

/** The steps above the pages of the job. */
const bar = (page: Page): Locator => page.getByRole('navigation', { name: 'Steps of the main job' });

const current = (within: Locator): Locator => within.getByRole('listitem').and(within.page().locator('[aria-current="step"]'));

/** The start page says of each step how far it is. */
async function expectStates(page: Page, states: string[]): Promise<void> {
  const headings = walk(page).getByRole('listitem').getByRole('heading', { level: 3 });
  await expect(headings).toHaveText(STEPS.map((step, index) => `${step} ${states[index]}`));
}

async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test('each step is done on its own, by the world and by what was looked at, and after the last the job is done', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await lab.api.pauseClock();
  await expectStates(page, ['Now', 'Later', 'Later', 'Later', 'Later']);
  await expect(current(walk(page)).getByRole('link', { name: 'Configure co-management' })).toHaveAttribute('href', /dialog=wizard/);
  await expectAccessible(page);

  await lab.api.onboard();
  await expectStates(page, ['Done', 'Now', 'Later', 'Later', 'Later']);
  await expect(current(walk(page))).toContainText('Next, CMGatewaySyncUploadWorker uploads the devices at 9/28/2020');
  // The button gives way to the next one and then to a link: the keyboard stays with them.
  const skip = current(walk(page)).getByRole('button', { name: 'Skip the clock there' });
  await press(skip);
  await expect(current(walk(page))).toContainText('The admin center begins to show them at');
  await expect(skip).toBeFocused();
  await skip.press('Enter');
  await expectStates(page, ['Done', 'Done', 'Now', 'Later', 'Later']);
  const open = current(walk(page)).getByRole('link', { name: 'Open All devices' });
  await expect(open).toBeFocused();
  await expectAccessible(page);

  await open.press('Enter');
  await expect(current(bar(page))).toHaveText(/Run an action/);
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  await page.getByRole('button', { name: 'Sync Machine Policy', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Sync Machine Policy: Pending/ })).toBeVisible();
  await expect(current(bar(page))).toHaveText(/Run an action/);
  await lab.api.advanceMinutes(2);
  await expect(current(bar(page))).toHaveText(/Read the logs/);
  await current(bar(page)).getByRole('link').click();
  // A list of files is not a log.
  await expect(page.getByRole('heading', { level: 1, name: 'Logs' })).toBeFocused();
  await expect(page).toHaveTitle('Logs – Tenant Attach Lab (simulation)');
  await expect(current(bar(page))).toHaveText(/Read the logs/);
  await page.getByRole('link', { name: /^BgbServer\.log/ }).click();
  await expect(bar(page)).toContainText('All five steps are done');
  await expect(current(bar(page))).toHaveCount(0);

  await bar(page).getByRole('link', { name: 'Main job' }).click();
  await expectStates(page, ['Done', 'Done', 'Done', 'Done', 'Done']);
  await expect(walk(page).getByRole('heading', { name: 'The main job is done' })).toBeVisible();
  await expectAccessible(page);

  // Another world begins anew, also for a list that was looked at before.
  await lab.api.reset();
  await expectStates(page, ['Now', 'Later', 'Later', 'Later', 'Later']);
  await lab.openOnboarded('');
  await expectStates(page, ['Done', 'Done', 'Now', 'Later', 'Later']);
});

test('a visitor is told who is who, which account to pick and which box to untick', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await expect(page.getByRole('img', { name: /^The site with its console uploads devices to the tenant/ })).toBeVisible();
  for (const term of ['Site', 'Configuration Manager console', 'Tenant', 'Admin center']) {
    await expect(page.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) })).toBeVisible();
  }
  const first = current(walk(page)).first();
  await expect(first).toContainText('pick admin@contoso.com, the Global Administrator');
  await expect(first).toContainText('Clear the box Enable automatic client enrollment for co-management');
});

/** Pages of the main job before there is a device. */
const PAGES = [CO_MANAGEMENT, 'tenant-administration/connectors', ALL_DEVICES, 'lab/logs'];

async function expectStepsAbove(lab: Lab, address: string): Promise<number> {
  const { page } = lab;
  await lab.open(address);
  await expect(current(bar(page))).toHaveText(/Attach the site/);
  await expect(bar(page)).toContainText('admin@contoso.com');
  const steps = (await bar(page).boundingBox())!;
  const main = (await page.getByRole('main').boundingBox())!;
  const width = page.viewportSize()!.width;
  expect(steps.x + steps.width, 'the steps are no wider than the window').toBeLessThanOrEqual(width);
  expect(main.y, 'the page begins below the steps').toBeGreaterThanOrEqual(steps.y + steps.height);
  const [outside, moved] = await bar(page).evaluate((nav) => {
    const area = nav.getBoundingClientRect();
    const inside = (element: Element) => {
      const box = element.getBoundingClientRect();
      const isCut = element.scrollHeight > element.clientHeight + 1 && element.nodeName === 'P';
      return !isCut && box.left >= area.left && box.right <= area.right + 0.5 && box.top >= area.top && box.bottom <= area.bottom;
    };
    const shown = [...nav.querySelectorAll(':is(a, button, .job-step-mark, p)')];
    type Shift = PerformanceEntry & { sources: { node: Node | null }[] };
    return new Promise<[string[], number]>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        const shifts = (list.getEntries() as Shift[]).filter(({ sources }) => sources.some(({ node }) => node === nav || node?.nodeName === 'MAIN'));
        resolve([shown.filter((one) => !inside(one)).map((one) => one.outerHTML), shifts.length]);
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      // Without a shift the observer is not called.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve([shown.filter((one) => !inside(one)).map((one) => one.outerHTML), 0])));
    });
  });
  expect(outside, 'what reaches out of the steps').toEqual([]);
  expect(moved, 'layout shifts of the page').toBe(0);
  return steps.height;
}

for (const view of EVERY_WIDTH) {
  test.describe(view.name, () => {
    test.use(view.use);

    test('the steps stand above every page of the job without covering or moving it, and are put away for good', async ({ lab }) => {
      const { page } = lab;
      const heights = new Set<number>();
      for (const address of PAGES) heights.add(await expectStepsAbove(lab, address));
      expect(heights.size, 'one height for all').toBe(1);
      await expectAccessible(page);

      await press(bar(page).getByRole('button', { name: 'Hide the steps' }));
      await expect(bar(page)).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await lab.open(ALL_DEVICES);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(bar(page)).toHaveCount(0);
      await lab.open();
      await page.getByRole('checkbox', { name: 'Show the steps above the pages of the main job' }).check();
      await lab.open(ALL_DEVICES);
      await expect(bar(page)).toBeVisible();
    });
  });
}

for (const view of EVERY_VIEW) {
  test.describe(view.name, () => {
    test.use(view.use);

    test('the start page fits its window', async ({ lab }) => {
      await lab.open();
      const { page } = lab;
      await expectStates(page, ['Now', 'Later', 'Later', 'Later', 'Later']);
      const picture = (await page.getByRole('img', { name: /^The site with its console/ }).boundingBox())!;
      expect(picture.x + picture.width).toBeLessThanOrEqual(view.width);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
      await expectAccessible(page);
    });
  });
}

test('who only follows what the pages say gets from the start page to the lines of an action', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await lab.api.pauseClock();
  await current(walk(page)).getByRole('link', { name: 'Configure co-management' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await onboardUploadOnly(page);
  await expect(current(bar(page))).toHaveText(/Wait for the first upload/);
  const main = page.getByRole('main');
  const skip = main.getByRole('button', { name: 'Skip the clock there' });
  await press(skip);
  await expect(main).toContainText('The admin center begins to show them at');
  await expect(skip).toBeFocused();
  await skip.press('Enter');
  await expect(main.getByRole('link', { name: 'Open All devices' })).toBeFocused();
  await page.keyboard.press('Enter');
  await deviceRow(page, 1).getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Sync Machine Policy', exact: true })).toBeVisible();
  await expect(bar(page)).toContainText('choose Sync Machine Policy');
});

test('the skip link leads past the frame', async ({ lab }) => {
  await lab.open('lab/scenario');
  const { page } = lab;
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an address that no page has says so', async ({ lab }) => {
  await lab.open('no/such/page');
  const { page } = lab;
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tenant Attach Lab' })).toBeVisible();
});
