/** Assets and Compliance: devices, their menu, why they are not uploaded, and the collections. */
import { COLLECTIONS, DEVICES } from '../support/console.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

type Device = { resourceId: number; name: string; isClient: boolean; isOnline: boolean; roles: string[]; sharesCertificate: boolean; managedDeviceId?: string };

async function devices(lab: { api: { ask: <T>(persona: 'global-admin', method: string, path: string) => Promise<T> } }): Promise<Device[]> {
  const list = await lab.api.ask<{ value: Device[] }>('global-admin', 'GET', 'gateway/AdminService/v1.0/Device?$top=200');
  return list.value;
}

test.beforeEach(async ({ lab }) => {
  await lab.open(DEVICES);
  await lab.api.pauseClock();
});

test('columns, search, sort and selection stand in the URL', async ({ lab, page }) => {
  const grid = page.getByRole('grid', { name: 'Devices' });
  for (const name of ['Name', 'Client', 'Primary user(s)', 'Operating system', 'Client activity', 'Site code', 'Client version']) {
    await expect(grid.getByRole('columnheader', { name, exact: true })).toBeVisible();
  }
  await grid.getByRole('columnheader', { name: 'Client', exact: true }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=client/);
  await expect(grid.getByRole('row').nth(1)).toContainText('No');
  const [device] = await devices(lab);
  await page.getByRole('searchbox', { name: 'Search devices' }).fill(device.name);
  await expect(page).toHaveURL(new RegExp(`search=${device.name}`));
  await expect(page.getByRole('status').filter({ hasText: 'of 1 device' })).toHaveText('1 to 1 of 1 device');
  await grid.getByRole('row', { name: new RegExp(device.name) }).click();
  await page.reload();
  await lab.ready();
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading', { name: device.name })).toBeVisible();
  await expectAccessible(page);
});

test('a device without a client says why it is not uploaded, and the admin center stays closed to it', async ({ lab, page }) => {
  await lab.api.onboardAndUpload();
  const device = (await devices(lab)).find(({ isClient }) => !isClient)!;
  await lab.open(`${DEVICES}?search=${device.name}`);
  const row = page.getByRole('row', { name: new RegExp(device.name) });
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Start' }).press('ArrowRight');
  const adminCenter = page.getByRole('menuitem', { name: 'Admin Center' });
  await expect(adminCenter).toBeDisabled();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('no Configuration Manager client');
});

test('Start > Admin Center opens the device there, and the lab takes it off line', async ({ lab, page }) => {
  await lab.api.onboardAndUpload();
  const device = (await devices(lab)).find(({ isOnline, managedDeviceId }) => isOnline && managedDeviceId)!;
  await lab.open(`${DEVICES}?search=${device.name}`);
  const row = page.getByRole('row', { name: new RegExp(device.name) });
  await row.getByRole('button', { name: `Commands of ${device.name}` }).click();
  await page.getByRole('menuitem', { name: /^Lab/ }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Take off line' }).click();
  await expect(page.getByText(`${device.name} is off line until you bring it back.`)).toBeVisible();
  await expect(row).toContainText('Offline');

  await row.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Start' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Admin Center' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`devices/${device.managedDeviceId}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(device.name);
});

test('a distribution point that shares its certificate leaves the admin center', async ({ lab, page }) => {
  await lab.api.onboardAndUpload();
  const all = await devices(lab);
  const device = all.find(({ roles, isClient, sharesCertificate }) => isClient && !sharesCertificate && roles.includes('Distribution point'))!;
  expect(device.managedDeviceId).toBeTruthy();
  await lab.open(`${DEVICES}?search=${device.name}`);
  const share = async () => {
    await page.getByRole('button', { name: `Commands of ${device.name}` }).click();
    await page.getByRole('menuitem', { name: /^Lab/ }).press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Share one certificate…' }).press('Enter');
  };
  // Three dots promise a question; its harmless answer comes first.
  await share();
  const question = page.getByRole('dialog', { name: 'Share one certificate' });
  await expect(question).toContainText(`Let the distribution point ${device.name} and its client share one PKI certificate?`);
  await expect(question.getByRole('button', { name: 'No', exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect((await devices(lab)).find(({ resourceId }) => resourceId === device.resourceId)!.sharesCertificate).toBe(false);
  await share();
  await question.getByRole('button', { name: 'Yes' }).press('Enter');
  await expect(page.getByText('now share one PKI certificate')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('share one PKI certificate');
  await lab.api.advanceMinutes(30);
  const after = (await devices(lab)).find(({ resourceId }) => resourceId === device.resourceId)!;
  expect(after.managedDeviceId ?? null).toBeNull();
});

test('a collection leads to its members', async ({ lab, page }) => {
  await lab.open(COLLECTIONS);
  const grid = page.getByRole('grid', { name: 'Device Collections' });
  await grid.getByRole('row', { name: /^All Desktop and Server Clients/ }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show the members in Devices' }).click();
  await expect(page).toHaveURL(/devices\?collection=SMSDM003/);
  await expect(page.getByText('Members of All Desktop and Server Clients')).toBeVisible();
  for (const row of await page.getByRole('grid', { name: 'Devices' }).getByRole('row').all()) {
    await expect(row.getByRole('gridcell').nth(2).or(row.getByRole('columnheader').nth(2))).toHaveText(/^(Yes|Client)$/);
  }
});

test('a larger fleet comes page by page from the gateway', async ({ lab, page }) => {
  await lab.api.reset({ fleetSize: 120 });
  await lab.open(DEVICES);
  await lab.api.pauseClock();
  const range = page.getByRole('main').getByRole('status').filter({ hasText: 'devices' });
  await expect(range).toHaveText('1 to 50 of 120 devices');
  await expect(page.getByRole('button', { name: 'Previous page' })).toBeDisabled();
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(range).toHaveText('101 to 120 of 120 devices');
  await expect(page).toHaveURL(/page=3/);
  await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled();
  await page.goBack();
  await expect(range).toHaveText('51 to 100 of 120 devices');
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('no device is called that');
  await expect(page.getByText('No device matches')).toBeVisible();
  await expect(range).toHaveText('0 devices');
  await page.getByRole('button', { name: 'Show all devices' }).click();
  await expect(range).toHaveText('1 to 50 of 120 devices');
  await lab.open(`${DEVICES}?page=9`);
  await expect(range).toHaveText('0 of 120 devices');
});

test('a row low in the list stays in sight beside its details', async ({ page }) => {
  const row = page.getByRole('grid', { name: 'Devices' }).getByRole('row').last();
  await row.click({ button: 'right' });
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('definition').first()).toBeVisible();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect(row).toBeInViewport();
});
