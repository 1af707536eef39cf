/** Roles: who may do what, and why not, for any device and for one. */
import { expect, expectAccessible, test } from '../support/lab.ts';

test('a person who lacks a right is told which, and a device is chosen by its name', async ({ lab }) => {
  await lab.openOnboarded('tenant-administration/roles');
  const { page } = lab;
  const table = page.getByRole('table', { name: 'Who may do what' });
  const row = (user: string) => table.getByRole('row', { name: new RegExp(user) });
  await expect(row('admin@contoso.com').getByText('Yes', { exact: true })).toHaveCount(7);
  // Recovery keys came with version 2107.
  await expect(row('admin@contoso.com')).toContainText('NotInSiteVersion');
  await expect(row('priya.raman@contoso.com').getByRole('cell').nth(0)).toContainText('NotGlobalAdministrator');
  await expect(row('priya.raman@contoso.com').getByRole('cell').nth(3)).toContainText('Yes');
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: 'Name of a device' }).fill('no-such-device');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The admin center lists no device of this name.')).toBeVisible();
  const device = (await lab.api.devices("$filter=deviceName eq 'FIN-LT-0010'"))[0];
  await page.getByRole('searchbox', { name: 'Name of a device' }).fill('FIN-LT-0010');
  await page.getByRole('button', { name: 'Ask about this device', exact: true }).click();
  await expect(page.getByText('Asked about FIN-LT-0010, as it is now.')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`device=${device.id}`));

  await lab.api.ask('global-admin', 'PUT', 'gateway/lab/faults/license-missing', { on: true, target: { user: 'helpdesk' } });
  await expect(row('priya.raman@contoso.com').getByRole('cell').nth(2)).toContainText('LicenseMissing');

  await page.goto(new URL(`devices/${device.id}`, page.url().replace(/tenant-administration.*/, '')).href);
  await page.getByRole('link', { name: 'Who may run actions on this device' }).click();
  await expect(page.getByText('Asked about FIN-LT-0010, as it is now.')).toBeVisible();
});
