/** Time travel: the world as it was on every page, nothing to change there, the ways on from it; and undo from the lab bar. */
import type { Locator, Page } from '@playwright/test';
import { deviceRows } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';
import { killServiceWorkers } from '../support/service-worker.ts';

const banner = (page: Page): Locator => page.getByRole('region', { name: 'Time travel' });
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Moment' });

test('the slider shows every page as it was, by keyboard, and comes back to now', async ({ lab }) => {
  const visible = await lab.openOnboarded('lab/time-travel');
  const { page } = lab;
  const { journalLength } = await lab.api.status();
  await expect(page.getByRole('heading', { level: 1, name: 'Time travel' })).toBeVisible();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'Now');
  await expectAccessible(page);

  await slider(page).focus();
  await slider(page).press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^After command 0 of \d+: start of the world, 9\/28\/2020/);
  await expect(slider(page)).toBeFocused();
  await expect(banner(page)).toContainText('Nothing can be changed');
  await expectAccessible(page);

  // Every surface shows that moment; what would move the clock is not there.
  await lab.open('devices/all');
  await expect(banner(page)).toContainText('start of the world');
  await expect(deviceRows(page)).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Speed' })).toHaveCount(0);
  await lab.open('console/administration/cloud-services/co-management');
  await expect(page.getByText('Co-management is not configured yet', { exact: true })).toBeVisible();
  await lab.open('lab/logs/CMGatewaySyncUploadWorker.log');
  await expect(page.getByText('Batching', { exact: false })).toHaveCount(0);

  await banner(page).getByRole('button', { name: 'Next command' }).click();
  await expect(banner(page)).toContainText(`after command 1 of ${journalLength}`);
  await banner(page).getByRole('button', { name: 'Back to now' }).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByText(`Batching ${visible} records`).first()).toBeVisible();
  await lab.open('devices/all');
  await expect(deviceRows(page).first()).toBeVisible();
  expect((await lab.api.status()).journalLength).toBe(journalLength);
});

test('what would change the past says why it cannot', async ({ lab }) => {
  await lab.openOnboarded('lab/time-travel');
  const { page } = lab;
  const before = await lab.api.status();
  await page.getByRole('button', { name: 'Onboarding with the wizard' }).click();
  await expect(banner(page)).toContainText('Onboarding with the wizard');
  await lab.open('lab/faults');
  const entry = page.getByRole('group').filter({ hasText: 'Management point down' });
  await entry.locator('summary').click();
  await entry.getByRole('button', { name: 'Switch on: Management point down' }).press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'nothing can be changed' })).toBeVisible();
  expect((await lab.api.status()).journalLength).toBe(before.journalLength);
});

test('a branch asks, throws away what came later, and goes on', async ({ lab }) => {
  await lab.openOnboarded('lab/time-travel');
  const { page } = lab;
  const { journalLength } = await lab.api.status();
  await page.getByRole('button', { name: 'Onboarding with the wizard' }).click();
  await expect(page.getByRole('row').and(page.locator('[aria-current="step"]'))).toContainText('Onboarding with the wizard');
  const shown = await banner(page).getByRole('status').textContent();
  const sequence = Number(/after command (\d+) of/.exec(shown!)![1]);
  await banner(page).getByRole('button', { name: 'Go on from here …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Go on from this moment' });
  await expect(dialog).toContainText('is thrown away');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect((await lab.api.status()).journalLength).toBe(journalLength);

  await banner(page).getByRole('button', { name: 'Go on from here …' }).click();
  await dialog.getByRole('button', { name: 'Go on from here' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The world goes on from' })).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
  const branched = await lab.api.status();
  expect([branched.journalLength, branched.visibleDeviceCount]).toEqual([sequence, 0]);
  // Stored: another worker finds the world that goes on.
  await killServiceWorkers(page);
  await lab.open('lab/time-travel');
  expect((await lab.api.status()).journalLength).toBe(sequence);
});

test('undo names the last command, asks, and takes it back', async ({ lab }) => {
  await lab.openOnboarded('lab/faults');
  const { page } = lab;
  await lab.api.ask('global-admin', 'PUT', 'gateway/lab/faults/management-point-down', { on: true });
  const undo = page.getByRole('button', { name: /^Undo: Fault switched on: / });
  await expect(undo).toBeVisible();
  const { journalLength } = await lab.api.status();
  await undo.click();
  const dialog = page.getByRole('dialog', { name: 'Undo the last command' });
  await expect(dialog).toContainText('This takes back “Fault switched on: ');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'was taken back' })).toBeVisible();
  expect((await lab.api.status()).journalLength).toBe(journalLength - 1);
});
