/** Selecting: some, a range, all that match; and what it serves: the export, and an action in bulk. */
import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { activeRowNumber, countLine, deviceRow, deviceRows, grid, settled, signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

const selected = (page: Page): Locator => page.getByRole('status').filter({ hasText: /selected$/ });
const selectAll = (page: Page): Locator => grid(page).getByRole('checkbox', { name: /^Select all/ });
const boxOf = (page: Page, row: number): Locator => deviceRow(page, row).getByRole('checkbox');
const bulk = (page: Page): Locator => page.getByRole('button', { name: 'Bulk Device Actions' });

test('boxes, Shift and keys select; a changed filter begins anew', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  await boxOf(page, 2).check();
  await expect(selected(page)).toHaveText('1 selected');
  await boxOf(page, 6).click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveText('5 selected');
  await expect(deviceRow(page, 4)).toHaveAttribute('aria-selected', 'true');
  await boxOf(page, 4).uncheck();
  await expect(selected(page)).toHaveText('4 selected');
  // The keyboard went along.
  await expect(grid(page)).toBeFocused();
  expect(await activeRowNumber(page)).toBe(4);
  await page.keyboard.press('Space');
  await expect(selected(page)).toHaveText('5 selected');
  await page.keyboard.press('Escape');
  await expect(selected(page)).toBeHidden();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected(page)).toHaveText('3 selected');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(selected(page)).toHaveText('2 selected');
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('client');
  await expect(page).toHaveURL(/search=client/);
  await expect(selected(page)).toBeHidden();
});

test('all is all that match, across pages, with exceptions', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const total = Number(/of (\d+) records/.exec(await countLine(page).innerText())![1]);
  await selectAll(page).check();
  await expect(selected(page)).toHaveText(`${total} selected`);
  await boxOf(page, 3).uncheck();
  await expect(selected(page)).toHaveText(`${total - 1} selected`);
  await expect(selectAll(page)).toHaveJSProperty('indeterminate', true);
  await page.getByRole('button', { name: 'Next >' }).click();
  await expect(boxOf(page, 26)).toBeChecked();

  await page.getByRole('button', { name: 'Export' }).click();
  const flyout = page.getByRole('dialog', { name: 'Export devices' });
  await expect(flyout.getByRole('radio', { name: `What is selected (${total - 1})` })).toBeChecked();
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent('download'), flyout.getByRole('button', { name: 'Export' }).click()]);
  const lines = fs.readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + total - 1);
  await expect(flyout).toContainText(`${total - 1} devices were written to AllDevices.csv.`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await expect(selected(page)).toBeHidden();
});

test('an action runs on what is selected, and each device tells what became of it', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  await expect(bulk(page)).toHaveAttribute('aria-disabled', 'true');
  for (const row of [1, 2, 3]) await boxOf(page, row).check();
  await bulk(page).click();
  const flyout = page.getByRole('dialog', { name: 'Bulk Device Actions' });
  await expect(flyout).toContainText('Asks 3 devices to run one action each');
  await flyout.getByRole('radio', { name: 'Sync User Policy' }).check();
  await flyout.getByRole('button', { name: 'Run on the selection' }).click();
  await expect(flyout.getByRole('status')).toHaveText('Asked of 3, refused at once for 0.');
  const outcomes = flyout.getByRole('table', { name: 'Outcome of each device' });
  await expect(outcomes.getByRole('row')).toHaveCount(4);
  await expectAccessible(page);
  await lab.api.advanceMinutes(5);
  const trail = outcomes.getByRole('link', { name: 'Show this action' }).first();
  await expect(trail).toBeVisible();
  await trail.click();
  await expect(page).toHaveURL(/lab\/actions\//);
});

test('who may not act is refused for each device, by name', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  await signIn(page, 'reader');
  await expect(deviceRows(page).first()).toBeVisible();
  for (const row of [1, 2]) await boxOf(page, row).check();
  await bulk(page).click();
  const flyout = page.getByRole('dialog', { name: 'Bulk Device Actions' });
  await flyout.getByRole('button', { name: 'Run on the selection' }).click();
  await expect(flyout.getByRole('status')).toHaveText('Asked of 0, refused at once for 2.');
  await expect(flyout.getByRole('cell', { name: /^Refused/ })).toHaveCount(2);
});

test('more than a hundred devices are too many for a bulk action, and the command says so', async ({ lab }) => {
  const total = await lab.openFleet(300, 'devices/all?view=scroll');
  const { page } = lab;
  await settled(page);
  await grid(page).focus();
  await page.keyboard.press('Control+a');
  await expect(selected(page)).toHaveText(`${total} selected`);
  await expect(bulk(page)).toHaveAccessibleDescription(`${total} devices are selected, and a bulk device action takes at most 100. Filter the list, or select fewer.`);
  await bulk(page).click({ force: true });
  await expect(page.getByRole('dialog')).toBeHidden();
});
