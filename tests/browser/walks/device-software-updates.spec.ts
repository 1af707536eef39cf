/** *Software updates* of a device: rows are the API's, the search and the filters are links, the pane tells all, the file has every page. */
import fs from 'node:fs';
import { expect, expectAccessible, test } from '../support/lab.ts';

type Update = { title: string; description: string; classification: string; product: string; status: string; statusDateTime: string };

test('updates of a device are listed, found, filtered, opened and exported', async ({ lab }) => {
  // The page came with version 2111.
  await lab.openVersion('2111');
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  await page.getByRole('link', { name: 'Software updates', exact: true }).click();
  const all = (await lab.api.ask<{ value: Update[] }>('global-admin', 'GET', `gateway/lab/managed-devices/${id}/software-updates`)).value;
  const table = page.getByRole('table', { name: 'Software updates' });
  await expect(table.getByRole('columnheader', { name: 'Status time' })).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('rowheader')).toHaveText(all.slice(0, 25).map((update) => update.title));
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Status' }).selectOption('Compliant');
  await expect(page).toHaveURL(/status=compliant/);
  const compliant = all.filter((update) => update.status === 'compliant');
  await expect(page.getByText(new RegExp(`of ${compliant.length} records`))).toBeVisible();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('All');
  // Part of a word, as in the product: Compliant and Non-compliant.
  await page.getByRole('searchbox', { name: 'Search in title, classification and status' }).fill('compliant');
  const found = all.filter((update) => update.status === 'compliant' || update.status === 'nonCompliant');
  await expect(page.getByText(new RegExp(`of ${found.length} records`))).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const lines = fs.readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\u{feff}Title,Classification,Status,Status time');
  expect(lines).toHaveLength(found.length + 2);

  await table.getByRole('button', { name: found[0]!.title, exact: true }).click();
  const pane = page.getByRole('dialog', { name: found[0]!.title });
  await expect(pane.getByText(found[0]!.product, { exact: true })).toBeVisible();
  await expect(pane.getByText(found[0]!.description, { exact: true })).toBeVisible();
});
