/** *Resource explorer* of a device: values are the API's and CMPivot's, searches find classes and instances, dates lead back. */
import { expect, expectAccessible, test } from '../support/lab.ts';

type Inventory = {
  sent: string[];
  inventoryDateTime: string;
  classes: { name: string; properties: { name: string }[]; instances: unknown[][] }[];
};

test('classes show what the site has of them, found by keyword, sorted, and of earlier dates', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}/resource-explorer`);
  const address = `gateway/lab/managed-devices/${id}/resource-explorer`;
  const inventory = await lab.api.ask<Inventory>('global-admin', 'GET', address);
  const classes = page.getByRole('region', { name: 'Inventory classes' });
  await expect(classes.getByRole('button')).toHaveText(inventory.classes.map((one) => one.name));
  expect(inventory.classes.length).toBeGreaterThanOrEqual(25);
  await expectAccessible(page);

  await classes.getByRole('searchbox', { name: 'Search classes and values' }).fill('PCI');
  await classes.getByRole('button', { name: 'Motherboard', exact: true }).click();
  const table = page.getByRole('table', { name: 'Motherboard' });
  await expect(table.getByRole('columnheader').first()).toHaveText('Device ID');
  await expect(table.getByRole('cell')).toHaveText(['Motherboard', 'Motherboard', 'PCI', 'ISA', 'OK']);
  await expect(page).toHaveURL(/class=Motherboard/);

  await classes.getByRole('searchbox', { name: 'Search classes and values' }).fill('');
  await classes.getByRole('button', { name: 'Services', exact: true }).click();
  const services = page.getByRole('table', { name: 'Services' });
  await page.getByRole('searchbox', { name: 'Filter results by keyword' }).fill('SMS Agent Host');
  await expect(services.getByRole('row')).toHaveCount(2);
  await expect(services.getByRole('cell').first()).toHaveText('CcmExec');
  await page.getByRole('searchbox', { name: 'Filter results by keyword' }).fill('');
  await services.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(services.getByRole('columnheader', { name: 'Name', exact: true })).toHaveAttribute('aria-sort', 'ascending');

  const answer = await lab.api.ask<{ rows: unknown[][] }>('global-admin', 'POST', `gateway/lab/cmpivot/${id}`, { query: 'ComputerSystem | project Manufacturer, Model' });
  await classes.getByRole('button', { name: 'Computer System', exact: true }).click();
  for (const words of answer.rows[0]!) await expect(page.getByRole('table', { name: 'Computer System' }).getByRole('cell', { name: String(words), exact: true })).toBeVisible();

  const dates = page.getByRole('combobox', { name: 'Hardware inventory of' });
  await dates.selectOption(inventory.sent[4]!);
  await expect(page).toHaveURL(/date=/);
  await classes.getByRole('button', { name: 'System Boot Data', exact: true }).click();
  const earlier = await lab.api.ask<Inventory>('global-admin', 'GET', `${address}?until=${inventory.sent[4]}`);
  expect(earlier.inventoryDateTime).toBe(inventory.sent[4]);
  const durations = earlier.classes.find((one) => one.name === 'System Boot Data')!.instances.map((row) => String(row[1]));
  await expect(page.getByRole('table', { name: 'System Boot Data' }).getByRole('row').nth(1).getByRole('cell').nth(1)).toHaveText(durations[0]!);
});
