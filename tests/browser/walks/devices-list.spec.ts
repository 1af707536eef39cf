/** All devices: search, filter, columns, sort, pages; the address holds it all. */
import { activeRowNumber, columnHeaders, columnWords, countLine, deviceRow, deviceRows, grid, settled } from '../support/admin-center.ts';
import { expect, test } from '../support/lab.ts';

const COLUMNS = ['Device name', 'Managed by', 'Ownership', 'Compliance', 'OS', 'OS version', 'Last check-in', 'Primary user UPN'];

test.beforeEach(async ({ lab }) => {
  await lab.openOnboarded();
  await expect(deviceRows(lab.page).first()).toBeVisible();
});

test('the columns stand in the order of the product, newest check-in first', async ({ lab: { page } }) => {
  expect(await columnHeaders(page)).toEqual(COLUMNS);
  await expect(grid(page).getByRole('columnheader', { name: 'Last check-in' })).toHaveAttribute('aria-sort', 'descending');
  // OS cannot be sorted.
  await expect(grid(page).getByRole('button', { name: 'OS', exact: true })).toHaveCount(0);
  expect(new Set(await columnWords(page, 'Managed by'))).toEqual(new Set(['ConfigMgr']));
  expect(new Set(await columnWords(page, 'Compliance'))).toEqual(new Set(['See ConfigMgr']));
});

test('a header sorts, and a second press turns the order', async ({ lab: { page } }) => {
  await page.getByRole('button', { name: 'Device name' }).click();
  await expect(page).toHaveURL(/sort=deviceName&order=asc/);
  await settled(page);
  await expect(grid(page).getByRole('columnheader', { name: 'Device name' })).toHaveAttribute('aria-sort', 'ascending');
  const ascending = await columnWords(page, 'Device name');
  expect(ascending).toEqual([...ascending].sort());
  await page.getByRole('button', { name: 'Device name' }).click();
  await expect(page).toHaveURL(/order=desc/);
  await expect.poll(async () => (await columnWords(page, 'Device name'))[0]! > ascending[0]!).toBe(true);
});

test('the pager walks through the list, and Back returns', async ({ lab: { page } }) => {
  const total = Number(/of (\d+) records/.exec(await countLine(page).innerText())![1]);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(total + 1));
  await page.getByRole('button', { name: 'Next >' }).click();
  await expect(countLine(page)).toHaveText(`Showing 26 to ${total} of ${total} records`);
  await expect(deviceRows(page)).toHaveCount(total - 25);
  await expect(deviceRow(page, 26)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Page' })).toHaveValue('2');
  await expect(page.getByRole('button', { name: 'Next >' })).toHaveAttribute('aria-disabled', 'true');
  await page.goBack();
  await expect(countLine(page)).toHaveText(`Showing 1 to 25 of ${total} records`);
  await page.getByRole('combobox', { name: 'Page' }).selectOption('2');
  await expect(countLine(page)).toHaveText(`Showing 26 to ${total} of ${total} records`);
});

test('search narrows the list while typing, and the link of the result opens the same', async ({ lab: { page } }) => {
  const [name] = await columnWords(page, 'Device name');
  await page.getByRole('searchbox', { name: 'Search devices' }).pressSequentially(name!);
  await expect(countLine(page)).toHaveText('Showing 1 to 1 of 1 record');
  await expect(page).toHaveURL(new RegExp(`search=${name}`));
  await page.reload();
  await expect(countLine(page)).toHaveText('Showing 1 to 1 of 1 record');
  await expect(page.getByRole('searchbox', { name: 'Search devices' })).toHaveValue(name!);
});

test('after a search without a match the list scrolls as before', async ({ lab: { page } }) => {
  const search = page.getByRole('searchbox', { name: 'Search devices' });
  await search.fill('there-is-no-such-device');
  await expect(page.getByText('No device matches')).toBeVisible();
  await search.fill('');
  await expect(deviceRows(page).first()).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press('End');
  expect(await activeRowNumber(page)).toBe(25);
  await expect(deviceRow(page, 25)).toBeInViewport();
});

test('the filter says what is applied, and can be cleared', async ({ lab: { page } }) => {
  const all = await countLine(page).innerText();
  await page.getByRole('button', { name: 'Filter' }).click();
  const flyout = page.getByRole('dialog', { name: 'Filter devices' });
  await flyout.getByRole('group', { name: 'Managed by' }).getByRole('checkbox', { name: 'ConfigMgr' }).check();
  await flyout.getByRole('textbox', { name: 'OS version contains' }).fill('18363');
  await flyout.getByRole('button', { name: 'Apply' }).click();
  await expect(flyout).toBeHidden();
  await expect(page.getByText('Filters applied: Managed by, OS version')).toBeVisible();
  await expect(countLine(page)).not.toHaveText(all);
  await expect.poll(async () => [...new Set(await columnWords(page, 'OS version'))]).toEqual(['10.0.18363']);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(countLine(page)).toHaveText(all);
});

test('the column picker adds and takes away, and the address keeps it', async ({ lab: { page } }) => {
  await page.getByRole('button', { name: 'Columns' }).click();
  const flyout = page.getByRole('dialog', { name: 'Columns' });
  await expect(flyout.getByRole('checkbox', { name: 'Device name', exact: true })).toBeDisabled();
  await flyout.getByRole('checkbox', { name: 'Serial number' }).check();
  await flyout.getByRole('checkbox', { name: 'Ownership' }).uncheck();
  await flyout.getByRole('button', { name: 'Apply' }).click();
  const shown = [...COLUMNS.filter((name) => name !== 'Ownership'), 'Serial number'];
  await expect.poll(() => columnHeaders(page)).toEqual(shown);
  await page.reload();
  await expect(grid(page)).toBeVisible();
  expect(await columnHeaders(page)).toEqual(shown);
});

test('what the lab does not have is disabled and says why', async ({ lab: { page } }) => {
  const bulk = page.getByRole('button', { name: 'Bulk Device Actions' });
  await expect(bulk).toHaveAttribute('aria-disabled', 'true');
  await expect(bulk).toHaveAccessibleDescription('Nothing is selected. Select up to 100 devices in the list.');
  const apps = page.getByRole('navigation', { name: 'Admin center' }).getByRole('link', { name: 'Apps' });
  await expect(apps).toHaveAttribute('aria-disabled', 'true');
  await expect(apps).toHaveAccessibleDescription(/Apps has no page here/);
});

test('devices change in their rows, and the focus stays on the list', async ({ lab }) => {
  const { page } = lab;
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  for (let cycle = 0; cycle < 3; cycle += 1) await lab.api.advanceMinutes(15);
  await settled(page);
  await expect(grid(page)).toBeFocused();
  expect(await activeRowNumber(page)).toBe(2);
});
