/** Export: the whole list as it is searched and filtered, in the columns and words of the product's export. */
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { countLine, deviceRows } from '../support/admin-center.ts';
import { expect, test } from '../support/lab.ts';

test('the export holds every page, under the names of the report', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboardAndUpload({ upload: { kind: 'allDevices' }, automaticEnrollment: { kind: 'all' } });
  // Clients enroll one after the other; after some hours a part of them is co-managed.
  for (let hour = 0; hour < 6; hour += 1) await lab.api.advanceMinutes(60);
  const { visibleDeviceCount: visible } = await lab.api.status();
  await lab.open('devices/all');
  const { page } = lab;
  await expect(deviceRows(page).first()).toBeVisible();
  const records = await exported(page);
  const [header, ...devices] = records;
  expect(header!.slice(0, 4)).toEqual(['Device ID', 'Device name', 'Enrollment date', 'Last check-in']);
  expect(header).toHaveLength(48);
  expect(devices).toHaveLength(visible);
  const managedBy = new Set(devices.map((device) => device[header!.indexOf('Managed by')]));
  expect([...managedBy].sort()).toEqual(['ConfigMgr', 'MDM/ConfigMgr Agent']);
  await expect(page.getByRole('dialog')).toContainText(`${visible} devices were written to AllDevices.csv.`);
});

test('the export follows search and filter', async ({ lab }) => {
  await lab.openOnboarded('devices/all?osVersion=18363');
  const { page } = lab;
  await expect(deviceRows(page).first()).toBeVisible();
  const total = Number(/of (\d+) records/.exec(await countLine(page).innerText())![1]);
  const [header, ...devices] = await exported(page);
  expect(devices).toHaveLength(total);
  expect(new Set(devices.map((device) => device[header!.indexOf('OS version')]))).toEqual(new Set(['10.0.18363']));
});

test('a long list is written part by part, tells how far it is, and can be cancelled', async ({ lab }) => {
  const visible = await lab.openFleet(12_000, 'devices/all?panel=export');
  const { page } = lab;
  const flyout = page.getByRole('dialog', { name: 'Export devices' });
  await expect(flyout).toContainText(visible.toLocaleString('en'));
  // Cancelled by the page itself at the first part that is shown: a click from outside might come when all is read.
  const read = new RegExp(`[1-9][\\d,]* of ${visible.toLocaleString('en')} devices read`);
  const shown = flyout.evaluate(
    (dialog, pattern) =>
      new Promise<string | null>((resolve) => {
        const observer = new MutationObserver(() => {
          const cancel = [...dialog.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Cancel');
          if (!cancel || !new RegExp(pattern).test(dialog.textContent ?? '')) return;
          observer.disconnect();
          resolve(dialog.querySelector('progress')?.getAttribute('aria-label') ?? null);
          cancel.click();
        });
        observer.observe(dialog, { subtree: true, childList: true, characterData: true });
      }),
    read.source,
  );
  await flyout.getByRole('button', { name: 'Export' }).click();
  expect(await shown, 'name of the progress bar').toBe('Export devices');
  await expect(flyout).toContainText('The export was cancelled. No file was written.');
  const [download] = await Promise.all([page.waitForEvent('download'), flyout.getByRole('button', { name: 'Try again' }).click()]);
  const lines = fs.readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + visible);
  expect(new Set(lines.map((line) => line.split(',')[0])).size, 'each device once').toBe(1 + visible);
});

/** Presses Export twice (the command, and the button of its flyout), and reads the file. No cell here holds a comma. */
async function exported(page: Page): Promise<string[][]> {
  await page.getByRole('button', { name: 'Export' }).click();
  const flyout = page.getByRole('dialog', { name: 'Export devices' });
  const [download] = await Promise.all([page.waitForEvent('download'), flyout.getByRole('button', { name: 'Export' }).click()]);
  expect(download.suggestedFilename()).toBe('AllDevices.csv');
  const text = fs.readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return text.slice(1).trimEnd().split('\r\n').map((line) => line.split(','));
}

test('a double click exports once', async ({ lab }) => {
  await lab.openOnboarded('devices/all?panel=export');
  const { page } = lab;
  const flyout = page.getByRole('dialog', { name: 'Export devices' });
  const download = page.waitForEvent('download');
  await flyout.getByRole('button', { name: 'Export', exact: true }).dblclick();
  await expect(flyout).toContainText(/devices were written to AllDevices\.csv\./);
  await download;
});
