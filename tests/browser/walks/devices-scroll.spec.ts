/** One long list: a screenful in the page whatever its length, every row within reach of wheel, keys and typing. */
import type { Page } from '@playwright/test';
import { activeRow, activeRowNumber, columnWords, countLine, deviceRow, deviceRows, grid, settled } from '../support/admin-center.ts';
import { expect, expectAccessible, type Lab, test } from '../support/lab.ts';

const DEVICES = 1_000;
/** A screenful and the rows beyond its edges. */
const ROWS_IN_PAGE_MAX = 60;

async function openLongList(lab: Lab, query = ''): Promise<number> {
  const visible = await lab.openFleet(DEVICES, `devices/all${query}`);
  await expect(deviceRows(lab.page).first()).toBeVisible();
  return visible;
}

async function choose(page: Page, way: 'Pages' | 'Scroll'): Promise<void> {
  await page.getByRole('group', { name: 'Ways of moving' }).getByRole('radio', { name: way }).check();
}

test('the whole list scrolls, a screenful of it in the page, and the choice is kept', async ({ lab }) => {
  const total = await openLongList(lab);
  const { page } = lab;
  await expect(page.getByRole('navigation', { name: 'Pages', exact: true })).toBeVisible();
  await choose(page, 'Scroll');
  await expect(page.getByRole('navigation', { name: 'Pages', exact: true })).toBeHidden();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(total + 1));
  await grid(page).hover();
  await page.mouse.wheel(0, 32 * 400);
  await expect(deviceRow(page, 405)).toBeVisible();
  await settled(page);
  expect(await deviceRows(page).count()).toBeLessThan(ROWS_IN_PAGE_MAX);
  // Nothing is read while the list leaps: the names come when it has come to rest.
  await expect.poll(async () => (await columnWords(page, 'Device name')).every((name) => name !== '')).toBe(true);
  await expect(countLine(page)).toHaveText(/^Showing 401 to 4\d\d of [\d,]+ records$/);
  await expectAccessible(page);
  // The address names the row, and the persona keeps the way of moving.
  await expect(page).toHaveURL(/row=401/);
  await page.reload();
  await expect(deviceRow(page, 405)).toBeVisible();
  await choose(page, 'Pages');
  await expect(countLine(page)).toHaveText(/^Showing 1 to 25 of/);
});

test('the list holds what the gateway has, in its order, at any place', async ({ lab }) => {
  await openLongList(lab, '?view=scroll&sort=deviceName&order=asc&row=700');
  const { page } = lab;
  await expect(deviceRow(page, 705)).toBeVisible();
  await settled(page);
  const [asked] = await lab.api.devices('$orderby=deviceName&$top=1&$skip=704');
  await expect(deviceRow(page, 705).getByRole('rowheader')).toHaveText(asked!.deviceName);
});

test('the keys reach every row, and Enter opens the one that they are on', async ({ lab }) => {
  const total = await openLongList(lab, '?view=scroll&sort=deviceName&order=asc');
  const { page } = lab;
  await grid(page).focus();
  expect(await activeRowNumber(page)).toBe(1);
  await page.keyboard.press('End');
  expect(await activeRowNumber(page)).toBe(total);
  await expect(deviceRow(page, total)).toBeVisible();
  await page.keyboard.press('Control+Home');
  expect(await activeRowNumber(page)).toBe(1);
  await page.keyboard.press('PageDown');
  const page2 = await activeRowNumber(page);
  expect(page2).toBeGreaterThan(5);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await activeRowNumber(page)).toBe(2);
  await expect(grid(page)).toBeFocused();
  await settled(page);
  const name = (await deviceRow(page, 2).getByRole('rowheader').innerText()).trim();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('Enter on a row that is still being read opens it once it is there', async ({ lab }) => {
  await openLongList(lab, '?view=scroll&sort=deviceName&order=asc');
  const { page } = lab;
  const [last] = await lab.api.devices('$orderby=deviceName desc&$top=1&$select=id,deviceName');
  await grid(page).focus();
  // Both in one turn of the page: nothing can be read between them.
  await grid(page).evaluate((grid) => {
    for (const key of ['End', 'Enter']) grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('heading', { level: 1, name: last!.deviceName })).toBeFocused();
});

test('typing leads to the first device that begins so, in pages too', async ({ lab }) => {
  await openLongList(lab, '?view=scroll');
  const { page } = lab;
  const all = (await lab.api.devices('$orderby=deviceName&$top=1000&$select=id,deviceName')).map(({ deviceName }) => deviceName);
  const wanted = all[650]!;
  const first = all.findIndex((name) => name.startsWith(wanted.slice(0, -1)));
  await grid(page).focus();
  await page.keyboard.type(wanted.slice(0, -1).toLowerCase());
  // The list was sorted by date: typing sorts it by name first.
  await expect(page).toHaveURL(/sort=deviceName&order=asc/);
  await expect.poll(() => activeRowNumber(page)).toBe(first + 1);
  await expect.poll(() => activeRow(page)).toContain(all[first]!);
  await choose(page, 'Pages');
  await settled(page);
  await grid(page).focus();
  await page.keyboard.type(wanted.slice(0, -1));
  await expect(page).toHaveURL(new RegExp(`page=${Math.floor(first / 25) + 1}`));
  await expect.poll(() => activeRow(page)).toContain(all[first]!);
});

test('pages may be long, and then hold a screenful too', async ({ lab }) => {
  const total = await openLongList(lab);
  const { page } = lab;
  await page.getByRole('combobox', { name: 'Rows' }).selectOption('500');
  await expect(countLine(page)).toHaveText(`Showing 1 to 500 of ${total.toLocaleString('en')} records`);
  await grid(page).focus();
  await page.keyboard.press('End');
  expect(await activeRowNumber(page)).toBe(500);
  expect(await deviceRows(page).count()).toBeLessThan(ROWS_IN_PAGE_MAX);
  await page.keyboard.press('Control+End');
  await expect(page).toHaveURL(/page=2/);
  await expect.poll(() => activeRowNumber(page)).toBe(total);
});

test('on a narrow window the list scrolls inside the page', async ({ lab }) => {
  await lab.page.setViewportSize({ width: 390, height: 740 });
  await openLongList(lab, '?view=scroll');
  const { page } = lab;
  await expectAccessible(page);
  await grid(page).focus();
  await page.keyboard.press('End');
  await expect(deviceRow(page, await activeRowNumber(page))).toBeInViewport();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
});
