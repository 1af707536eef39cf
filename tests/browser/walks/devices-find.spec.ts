/** Finding devices in All devices: by when they last checked in, by what no shown column holds, and when the list is not there yet. */
import { columnHeaders, columnWords, countLine, deviceRow, deviceRows, grid, settled } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

const DEVICES = 'gateway/graph/beta/deviceManagement/managedDevices';

test('devices are filtered by their last check-in, and the address keeps it', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboardAndUpload({ upload: { kind: 'allDevices' }, automaticEnrollment: { kind: 'all' } });
  await lab.api.advanceMinutes(36 * 60);
  await lab.open('devices/all');
  const { page } = lab;
  const { nowMs } = await lab.api.status();
  const hourMs = 3_600_000;
  const dayAgo = new Date(Math.floor(nowMs / hourMs) * hourMs - 24 * hourMs).toISOString().replace('.000', '');
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const count = async (filter: string) => Number(await lab.api.ask('global-admin', 'GET', `${DEVICES}/$count?$filter=${filter}`));
  const older = await count(`lastSyncDateTime ge 1970-01-01T00:00:00Z and lastSyncDateTime lt ${dayAgo}`);
  const never = await count('lastSyncDateTime lt 1970-01-01T00:00:00Z');
  const ofToday = await count(`lastSyncDateTime ge ${today}T00:00:00Z`);
  expect(Math.min(never, ofToday), 'devices of each kind').toBeGreaterThan(0);

  // DeviceOffboardingManager#33.
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const flyout = page.getByRole('dialog', { name: 'Filter devices' });
  const checkIn = flyout.getByRole('group', { name: 'Last check-in' });
  await checkIn.getByRole('spinbutton', { name: 'More than this many days ago' }).fill('1');
  await flyout.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Filters applied: Last check-in')).toBeVisible();
  const shown = (total: number) => (total === 0 ? 'Showing 0 records' : `Showing 1 to ${Math.min(25, total)} of ${total} records`);
  await expect(countLine(page)).toHaveText(shown(older));
  await page.reload();
  await expect(countLine(page)).toHaveText(shown(older));

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await expect(checkIn.getByRole('spinbutton')).toHaveValue('1');
  await checkIn.getByRole('spinbutton').fill('');
  await checkIn.getByLabel('From').fill(today);
  await checkIn.getByRole('checkbox', { name: 'No check-in known' }).check();
  await flyout.getByText('More columns').click();
  await flyout.getByRole('textbox', { name: 'Manufacturer contains' }).fill('e');
  await expectAccessible(page);
  await flyout.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Filters applied: Last check-in, Manufacturer')).toBeVisible();
  const both = await count(`(lastSyncDateTime ge ${today}T00:00:00Z or lastSyncDateTime lt 1970-01-01T00:00:00Z) and contains(manufacturer,'e')`);
  await expect(countLine(page)).toHaveText(shown(both));
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(grid(page)).toBeFocused();
});

test('a search that hits a hidden column says in the row which one, until the column is shown', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [device] = await lab.api.devices('$top=1&$filter=serialNumber ne null&$orderby=deviceName');
  const serial = String(device!.serialNumber);
  await page.getByRole('searchbox', { name: 'Search devices' }).fill(serial.toLowerCase());
  await expect(countLine(page)).toHaveText('Showing 1 to 1 of 1 record');
  await expect.poll(() => columnHeaders(page)).toContain('Found in');
  expect((await columnHeaders(page)).indexOf('Found in')).toBe(1);
  expect(await columnWords(page, 'Found in')).toEqual([`Serial number: ${serial}`]);
  await expect(deviceRow(page, 1)).toHaveAccessibleName(new RegExp(`Serial number: ${serial}`));
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Columns' }).click();
  const flyout = page.getByRole('dialog', { name: 'Columns' });
  await flyout.getByRole('checkbox', { name: 'Serial number' }).check();
  await flyout.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => columnHeaders(page)).not.toContain('Found in');
  expect(await columnWords(page, 'Serial number')).toEqual([serial]);

  await page.getByRole('searchbox', { name: 'Search devices' }).fill(device!.deviceName);
  await settled(page);
  await expect.poll(() => columnWords(page, 'Device name')).toEqual([device!.deviceName]);
  expect(await columnHeaders(page)).not.toContain('Found in');
});

test('the list takes over the focus of the button that it replaces', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboard();
  await lab.open('devices/all');
  const { page } = lab;
  const skip = page.getByRole('button', { name: 'Skip the clock there' });
  await expect(async () => {
    if (await deviceRows(page).first().isVisible()) return;
    await skip.press('Enter', { timeout: 500 });
    await expect(deviceRows(page).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(grid(page)).toBeFocused();

  // The same where a search without a match is taken back.
  await lab.open('devices/all?search=there-is-no-such-device');
  await page.getByRole('link', { name: 'Show all devices' }).press('Enter');
  await expect(grid(page)).toBeFocused();
});
