/** Every list, scrolled sideways in a laptop's, a wide and a phone's window: what is seen of each column is what the API says. */
import { deviceRow, grid, settled } from '../support/admin-center.ts';
import { CO_MANAGEMENT, COLLECTIONS, DEVICES } from '../support/console.ts';
import { expect, expectAccessible, type Lab, test } from '../support/lab.ts';
import { NOT_ALIGNED, NOT_SEEN, seenIn, type Seen } from '../support/seen.ts';
import { EVERY_WIDTH } from '../support/views.ts';

const PROPERTIES: Record<string, string> = {
  'Device name': 'deviceName',
  'Managed by': 'managementAgent',
  'Ownership': 'managedDeviceOwnerType',
  'Compliance': 'complianceState',
  'OS': 'operatingSystem',
  'OS version': 'osVersion',
  'Last check-in': 'lastSyncDateTime',
  'Primary user UPN': 'userPrincipalName',
  'Serial number': 'serialNumber',
  'Manufacturer': 'manufacturer',
  'Model': 'model',
  'Device ID': 'id',
};
const COLUMNS = Object.values(PROPERTIES).join(',');
/** Columns whose cells show other words than the API has. */
const IN_OTHER_WORDS = ['Managed by', 'Ownership', 'Compliance'];

/** Every device uploaded, and most of them enrolled, so that they have checked in. */
async function openCoManaged(lab: Lab): Promise<void> {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboardAndUpload({ upload: { kind: 'allDevices' }, automaticEnrollment: { kind: 'all' } });
  await lab.api.advanceMinutes(12 * 60);
}

/** A time of the API as the list writes it in English. */
function inWords(time: string): string {
  return time.startsWith('0001-') ? '---' : new Date(time).toLocaleString('en-US', { timeZone: 'UTC' }).replace('\u202f', ' ');
}

function expectAllSeen({ headers, rows }: Seen, list: string): void {
  expect(rows.length, `rows of ${list} in sight`).toBeGreaterThan(0);
  expect(headers, `headers of ${list}`).not.toContain(NOT_SEEN);
  for (const row of rows) {
    expect(row, `a row of ${list}`).not.toContain(NOT_SEEN);
    expect(row, `a row of ${list}`).not.toContain(NOT_ALIGNED);
  }
}

for (const { name, use } of EVERY_WIDTH) {
  test.describe(name, () => {
    test.use(use);

    test('All devices shows every column of every row, in pages and in one list', async ({ lab }) => {
      await openCoManaged(lab);
      const { page } = lab;
      const devices = await lab.api.devices(`$top=25&$orderby=lastSyncDateTime desc&$select=${COLUMNS}`);
      for (const view of ['pages', 'scroll']) {
        await lab.open(`devices/all?view=${view}&columns=${COLUMNS}`);
        await expect(deviceRow(page, 1)).toBeVisible();
        await settled(page);
        const seen = await seenIn(grid(page));
        expectAllSeen(seen, `All devices in ${view}`);
        expect(seen.headers).toEqual(['', ...Object.keys(PROPERTIES)]);
        expect(seen.rows.length).toBeGreaterThan(5);
        seen.rows.forEach((row, place) => {
          Object.entries(PROPERTIES).forEach(([header, property], column) => {
            if (IN_OTHER_WORDS.includes(header)) return;
            const value = String(devices[place]![property] ?? '');
            expect(row[column + 1], `${header} of row ${place + 1}`).toBe(property === 'lastSyncDateTime' ? inWords(value) : value || '---');
          });
        });
        expect(seen.rows.some((row) => row[7] !== '---'), 'a device has checked in').toBe(true);
      }

      // With the keyboard: the list scrolls, the name and the box stay, and the row is marked from end to end.
      await grid(page).evaluate((grid) => (grid.scrollLeft = 0));
      await grid(page).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => grid(page).evaluate((grid) => grid.scrollLeft)).toBeGreaterThan(0);
      await grid(page).evaluate((grid) => (grid.scrollLeft = grid.scrollWidth));
      await expect(deviceRow(page, 2).getByRole('rowheader')).toBeInViewport({ ratio: 0.9 });
      await deviceRow(page, 2).getByRole('checkbox').click();
      await expect(page.getByText('1 selected')).toBeVisible();
      const [row, whole] = await deviceRow(page, 2).evaluate((row) => [row.clientWidth, row.closest('[role="grid"]')!.scrollWidth]);
      expect(row).toBe(whole);
      await expectAccessible(page);
    });

    test('the other lists show every column of every row', async ({ lab }) => {
      await openCoManaged(lab);
      const { page } = lab;
      const [id] = await lab.onlineDevices(1);
      await lab.api.trigger('global-admin', id!, 'refreshMachinePolicy');
      await lab.api.advanceMinutes(5);
      const lists: [string, 'grid' | 'table', string][] = [
        [DEVICES, 'grid', 'Devices'],
        [COLLECTIONS, 'grid', 'Device Collections'],
        [CO_MANAGEMENT, 'grid', 'Co-management'],
        ['tenant-administration/connectors', 'table', 'Hierarchies'],
        ['tenant-administration/app-registrations', 'table', 'App registrations'],
        ['tenant-administration/enterprise-applications', 'table', 'Enterprise applications'],
        [`devices/${id}`, 'table', 'Device actions status'],
        [`devices/${id}/hardware`, 'table', 'Hardware of'],
        ['lab/logs/BgbServer.log', 'grid', 'Log lines'],
      ];
      for (const [address, role, listName] of lists) {
        await lab.open(address);
        const list = page.getByRole(role, { name: listName });
        await expect(list.getByRole('row').nth(1)).toBeVisible();
        const seen = await seenIn(list);
        expectAllSeen(seen, listName);
        if (address === DEVICES) {
          const { value } = await lab.api.ask<{ value: { name: string; build: string }[] }>('global-admin', 'GET', 'gateway/AdminService/v1.0/Device?$top=50&$orderby=name');
          seen.rows.forEach((row, place) => expect(row.slice(1), `row ${place + 1}`).toEqual(expect.arrayContaining([value[place]!.name, value[place]!.build])));
        }
      }
    });
  });
}
