/** *Collections* of a device: the list is the API's, sorted by its head, and exported as it is shown. */
import fs from 'node:fs';
import { expect, expectAccessible, test } from '../support/lab.ts';

test('the collections of a device are listed, sorted and exported', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}/collections`);
  const list = await lab.api.ask<{ value: { name: string; id: string }[] }>('global-admin', 'GET', `gateway/lab/managed-devices/${id}/collections`);
  const table = page.getByRole('table', { name: 'Collections' });
  await expect(table.getByRole('rowheader')).toHaveText(list.value.map((one) => one.name));
  await expect(page.getByText(`Showing 1 to ${list.value.length} of ${list.value.length} records`)).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Collection name' })).toHaveAttribute('aria-sort', 'none');
  await expectAccessible(page);

  await table.getByRole('button', { name: 'Collection name' }).click();
  await expect(table.getByRole('columnheader', { name: 'Collection name' })).toHaveAttribute('aria-sort', 'ascending');
  await table.getByRole('button', { name: 'Collection name' }).click();
  await expect(page).toHaveURL(/order=desc/);
  const names = list.value.map((one) => one.name).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? 1 : -1));
  await expect(table.getByRole('rowheader')).toHaveText(names);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const lines = fs.readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\u{feff}Collection name,Collection ID');
  expect(lines.slice(1, -1).map((line) => line.split(',').slice(0, -1).join(',').replaceAll('"', ''))).toEqual(names);
  await expect(page.getByRole('status').filter({ hasText: /^Exported / })).toBeVisible();
});
