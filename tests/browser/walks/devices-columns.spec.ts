/** Columns: their order and widths, by dragging and by keys; the height of rows; and the way back. */
import type { Locator, Page } from '@playwright/test';
import { columnHeaders, deviceRows, grid, signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

test.beforeEach(async ({ lab }) => {
  await lab.openOnboarded();
  await expect(deviceRows(lab.page).first()).toBeVisible();
});

const header = (page: Page, name: string): Locator => grid(page).getByRole('columnheader', { name, exact: true });
const widthOf = async (cell: Locator): Promise<number> => Math.round((await cell.boundingBox())!.width);

test('a header is dragged to another place, and the address keeps it', async ({ lab: { page } }) => {
  await header(page, 'Compliance').getByRole('button').dragTo(header(page, 'Managed by'));
  const expected = ['Device name', 'Compliance', 'Managed by', 'Ownership'];
  await expect.poll(async () => (await columnHeaders(page)).slice(0, 4)).toEqual(expected);
  await page.reload();
  await expect(grid(page)).toBeVisible();
  expect((await columnHeaders(page)).slice(0, 4)).toEqual(expected);
});

test('keys on a header move it, widen it and fit it', async ({ lab: { page } }) => {
  const button = header(page, 'Managed by').getByRole('button');
  await button.focus();
  await expect(button).toHaveAccessibleDescription(/Ctrl and an arrow key move the column/);
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(async () => (await columnHeaders(page)).slice(0, 3)).toEqual(['Device name', 'Ownership', 'Managed by']);
  await expect(button).toBeFocused();
  const before = await widthOf(header(page, 'Managed by'));
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => widthOf(header(page, 'Managed by'))).toBe(before + 32);
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => widthOf(header(page, 'Managed by'))).toBeLessThan(before);
  // A column that cannot be sorted takes the same keys.
  await header(page, 'OS').focus();
  await page.keyboard.press('Control+ArrowLeft');
  await expect.poll(async () => (await columnHeaders(page)).indexOf('OS')).toBe(3);
});

test('the edge of a header is dragged, a double press fits, and the width is the persona’s', async ({ lab: { page } }) => {
  const before = await widthOf(header(page, 'Device name'));
  const edge = async () => {
    const box = (await header(page, 'Device name').boundingBox())!;
    return { x: box.x + box.width - 3, y: box.y + box.height / 2 };
  };
  const from = await edge();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 100, from.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => widthOf(header(page, 'Device name'))).toBe(before + 100);
  await page.reload();
  await expect(deviceRows(page).first()).toBeVisible();
  expect(await widthOf(header(page, 'Device name'))).toBe(before + 100);
  await signIn(page, 'helpdesk');
  await expect.poll(() => widthOf(header(page, 'Device name'))).toBe(before);
  await signIn(page, 'global-admin');
  await expect.poll(() => widthOf(header(page, 'Device name'))).toBe(before + 100);
  const there = await edge();
  await page.mouse.dblclick(there.x, there.y);
  await expect.poll(() => widthOf(header(page, 'Device name'))).toBeLessThan(before + 60);
});

test('the flyout arranges columns and rows, and resets everything', async ({ lab: { page } }) => {
  const height = (await deviceRows(page).first().boundingBox())!.height;
  const width = await widthOf(header(page, 'Device name'));
  await page.getByRole('button', { name: 'Columns' }).click();
  const flyout = page.getByRole('dialog', { name: 'Columns' });
  await flyout.getByRole('button', { name: 'Move Device name down' }).click();
  await flyout.getByRole('button', { name: 'Move Primary user UPN up' }).click();
  await flyout.getByRole('radio', { name: 'Compact' }).check();
  await expectAccessible(page);
  await flyout.getByRole('button', { name: 'Apply' }).click();
  await expect(flyout).toBeHidden();
  await expect.poll(async () => (await columnHeaders(page)).slice(0, 2)).toEqual(['Managed by', 'Device name']);
  expect((await columnHeaders(page)).slice(-2)).toEqual(['Primary user UPN', 'Last check-in']);
  expect((await deviceRows(page).first().boundingBox())!.height).toBeLessThan(height);
  await expectAccessible(page);
  await header(page, 'Device name').getByRole('button').focus();
  await page.keyboard.press('Shift+ArrowRight');

  await page.getByRole('button', { name: 'Columns' }).click();
  await flyout.getByRole('button', { name: 'Reset to default' }).click();
  await flyout.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(async () => (await columnHeaders(page)).slice(0, 2)).toEqual(['Device name', 'Managed by']);
  expect((await deviceRows(page).first().boundingBox())!.height).toBe(height);
  expect(await widthOf(header(page, 'Device name'))).toBe(width);
});
