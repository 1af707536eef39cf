/** Which devices of the site are not uploaded, why, and where the list of them is; and what due events and search boxes promise. */
import { ALL_DEVICES, countLine, deviceRows, settled } from '../support/admin-center.ts';
import { CO_MANAGEMENT, DEVICES } from '../support/console.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';
import { EVERY_WIDTH } from '../support/views.ts';
import type { Page } from '@playwright/test';

const CONNECTORS = 'tenant-administration/connectors';
const SENTENCE = '37 of 40 devices are uploaded; 3 are not: 2 have no client, 1 shares its certificate.';

/** Nothing reaches over the edge of the window: the sentence wraps. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

for (const { name, use } of EVERY_WIDTH) {
  test.describe(name, () => {
    test.use(use);

    test('three pages say how many devices are missing and lead to the list of them', async ({ lab, page }) => {
      await lab.openOnboarded(`${CO_MANAGEMENT}?selected=CoMgmtSettingsProd`);
      for (const address of [CO_MANAGEMENT, CONNECTORS, ALL_DEVICES]) {
        await lab.open(address);
        await expect(page.getByRole('paragraph').filter({ hasText: 'devices are uploaded' }).last(), address).toHaveText(SENTENCE);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
      await page.getByRole('link', { name: '3 are not' }).press('Enter');
      await expect(page).toHaveURL(/devices\?upload=notUploaded$/);
      const grid = page.getByRole('grid', { name: 'Devices' });
      const rows = grid.getByRole('row').filter({ has: page.getByRole('gridcell') });
      await expect(rows).toHaveCount(3);
      await expect(grid.getByRole('gridcell', { name: 'Not uploaded: no client' })).toHaveCount(2);
      await expect(page.getByRole('combobox', { name: 'Upload' })).toHaveValue('notUploaded');
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.goBack();
      await page.getByRole('link', { name: '1 shares its certificate' }).click();
      await expect(rows).toHaveCount(1);
      await expect(rows).toContainText('Not uploaded: shared certificate');
    });
  });
}

test('the list of the console is filtered by keyboard, and its address holds the filter', async ({ lab, page }) => {
  await lab.openOnboarded(DEVICES);
  const range = page.getByRole('main').getByRole('status').filter({ hasText: 'device' });
  await expect(range).toHaveText('1 to 40 of 40 devices');
  const filter = page.getByRole('combobox', { name: 'Upload' });
  await page.getByRole('searchbox', { name: 'Search devices' }).focus();
  await page.keyboard.press('Tab');
  await expect(filter).toBeFocused();
  await page.keyboard.type('Not uploaded: no');
  await expect(page).toHaveURL(/upload=noClient/);
  await expect(range).toHaveText('1 to 2 of 2 devices');
  await page.reload();
  await lab.ready();
  await expect(filter).toHaveValue('noClient');
  await expect(range).toHaveText('1 to 2 of 2 devices');
  await filter.selectOption('All devices of the site');
  await expect(page).not.toHaveURL(/upload/);
  await expect(range).toHaveText('1 to 40 of 40 devices');
  await page.getByRole('columnheader', { name: 'Upload' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: 'Upload' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=upload&order=descending/);
  await expect(page.getByRole('row').nth(1)).toContainText('Not uploaded: shared certificate');
  // The state that no device is in.
  await lab.open(`${DEVICES}?upload=outsideScope`);
  await page.getByRole('button', { name: 'Show all devices' }).click();
  await expect(range).toHaveText('1 to 40 of 40 devices');
});

test('what is about to disappear is not announced as appearing', async ({ lab, page }) => {
  const visible = await lab.openOnboarded(CO_MANAGEMENT);
  await lab.api.ask('global-admin', 'PATCH', "gateway/AdminService/v1.0/CoManagementSettings('CoMgmtSettingsProd')", {
    environment: 'AzurePublicCloud',
  });
  await page.reload();
  await lab.ready();
  await expect(page.getByText(`The admin center still shows ${visible} devices, which begin to disappear at`)).toBeVisible();
  await expect(page.getByText(`${visible} uploaded devices are about to disappear`)).toBeVisible();
  await page.getByRole('button', { name: 'Due events' }).click();
  const due = page.getByRole('region', { name: 'Due events' });
  await expect(due).toContainText(`Admin center: ${visible} devices disappear`);
  await expect(due).not.toContainText('appear,');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Theme: / }).click();
  await page.getByRole('radio', { name: 'Svenska' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Kommande' }).click();
  await expect(page.getByRole('region', { name: 'Kommande' })).toContainText(`Administrationscentret: ${visible} enheter försvinner`);
});

test('the search of All devices finds the management name, and one record is no plural', async ({ lab, page }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboardAndUpload({ upload: { kind: 'allDevices' }, automaticEnrollment: { kind: 'all' } });
  await lab.api.advanceMinutes(24 * 60);
  const managed = (await lab.api.devices('$top=100&$select=id,deviceName,managedDeviceName')).find(({ managedDeviceName }) => managedDeviceName)!;
  await lab.open(ALL_DEVICES);
  await page.getByRole('searchbox', { name: 'Search devices' }).fill(String(managed.managedDeviceName).toLowerCase());
  await settled(page);
  await expect(countLine(page)).toHaveText('Showing 1 to 1 of 1 record');
  await expect(deviceRows(page)).toContainText(managed.deviceName);
});
