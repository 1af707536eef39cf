/** *Users*: rows are the API's, a search and an order are links; a person's profile leads to the devices, and a persona's tells roles and discovery. */
import fs from 'node:fs';
import { expect, expectAccessible, test } from '../support/lab.ts';

type User = { displayName: string; userPrincipalName: string };
const LIST = 'gateway/graph/v1.0/users?$top=50&$count=true&$select=displayName,userPrincipalName&$orderby=displayName';

test('people are listed, found, sorted and opened, with their devices', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  const table = page.getByRole('table', { name: 'All users' });
  const all = await lab.api.ask<{ value: User[]; '@odata.count': number }>('global-admin', 'GET', LIST);
  await expect(table.getByRole('rowheader')).toHaveText(all.value.map((user) => user.displayName));
  await expect(page.getByText(`of ${all['@odata.count']} records`)).toBeVisible();
  await expectAccessible(page);
  await table.getByRole('button', { name: 'Display name' }).click();
  await expect(page).toHaveURL(/order=desc/);
  await expect(table.getByRole('columnheader', { name: 'Display name' })).toHaveAttribute('aria-sort', 'descending');

  // Who uses a device has it on a page of its own.
  const device = (await lab.api.devices("$top=1&$filter=userId ne ''&$orderby=deviceName"))[0]!;
  await page.getByRole('searchbox', { name: 'Search by display name or user principal name' }).fill(String(device.userPrincipalName));
  await expect(table.getByRole('rowheader')).toHaveText([String(device.userDisplayName)]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const lines = fs.readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\u{feff}Display name,User principal name,User type,On-premises sync enabled');
  expect(lines[1]).toBe(`${device.userDisplayName},${device.userPrincipalName},Member,Yes`);
  await table.getByRole('link', { name: String(device.userDisplayName), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: String(device.userDisplayName) })).toBeVisible();
  await expect(page.getByText(String(device.userId), { exact: true })).toBeVisible();
  await expectAccessible(page);
  const menu = page.getByRole('navigation', { name: new RegExp(String(device.userDisplayName)) });
  await menu.getByRole('link', { name: 'Devices', exact: true }).click();
  const devices = page.getByRole('table', { name: 'Devices' });
  await expect(devices.getByRole('rowheader').filter({ hasText: device.deviceName })).toBeVisible();
  await expectAccessible(page);
  await devices.getByRole('link', { name: device.deviceName, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`devices/${device.id}$`));

  // One who may sign in: roles, discovery, and no device.
  const me = await lab.api.ask<{ id: string }>('helpdesk-undiscovered', 'GET', 'gateway/graph/v1.0/me');
  await lab.open(`users/${me.id}`);
  await expect(page.getByText('Help Desk Operator')).toBeVisible();
  await expect(page.locator('dl').last().getByText('No', { exact: true })).toBeVisible();
  await lab.open(`users/${me.id}/devices`);
  await expect(page.getByText('No devices')).toBeVisible();
  await lab.open('users/00000000-0000-4000-8000-000000000000');
  await expect(page.getByText('No such user')).toBeVisible();
});
