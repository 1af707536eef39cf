/** The trace of an action and of an upload: picture, selected step, lines and table, filled in as simulated time passes. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/lab.ts';

const steps = (page: Page): Locator => page.getByRole('listbox', { name: 'Steps, from first to last' });
const selected = (page: Page): Locator => steps(page).getByRole('option', { selected: true });

test('the trace of an action fills in as simulated time passes', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('helpdesk', id!, 'refreshMachinePolicy');
  const { labTaskGuid } = (await lab.api.newestAction(id!))!;
  await lab.open(`lab/actions/${labTaskGuid}`);
  await expect(steps(page).getByRole('option')).toHaveCount(14);
  await expect(selected(page)).toHaveAccessibleName('Step 3: The service connection point fetches the notification. Service connection point. Waiting');
  await expect(page.getByText('No log has a line of it yet.')).toBeVisible();
  await expectAccessible(page);

  await lab.api.advanceMinutes(2);
  await expect(steps(page).getByRole('option', { name: /Done$/ })).toHaveCount(14);
  await expect(page.getByText('Status: Complete')).toBeVisible();
  // The table says the same as the picture.
  const table = page.getByRole('table', { name: 'The steps as a table' });
  await expect(table.getByRole('row')).toHaveCount(15);
  await expect(table.getByRole('row', { name: /The client receives the task/ })).toContainText('Client');
  const detail = page.getByRole('region', { name: /^Step 14/ });
  await expect(detail).toContainText('Tenant attach: Device sync and device actions');
  await expectAccessible(page);
});

test('steps are reached with the arrow keys, and a line and its step show each other', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('helpdesk', id!, 'appEvaluation');
  const { labTaskGuid } = (await lab.api.newestAction(id!))!;
  await lab.api.advanceMinutes(2);
  await lab.open(`lab/actions/${labTaskGuid}`);
  await selected(page).focus();
  await page.keyboard.press('Home');
  await expect(steps(page).getByRole('option', { name: /^Step 1:/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(steps(page).getByRole('option', { name: /^Step 3:/ })).toBeFocused();
  await expect(page).toHaveURL(/\?hop=3$/);
  const lines = page.getByRole('region', { name: 'Log lines' });
  await expect(lines.getByRole('button', { name: 'Show step 3' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('End');
  await expect(steps(page).getByRole('option', { name: /^Step 14:/ })).toBeFocused();

  const sent = lines.getByRole('listitem').filter({ hasText: 'Starting to send push task' });
  await sent.getByRole('button').click();
  await expect(selected(page)).toHaveAccessibleName(/The management point starts to send/);
  await expect(page.getByRole('region', { name: /The management point starts to send/ })).toContainText(/PushID\s*\d+/);
  // The selection is the address.
  await page.reload();
  await lab.ready();
  await expect(selected(page)).toHaveAccessibleName(/The management point starts to send/);
  await steps(page).getByRole('option', { name: /The client responds/ }).click();
  await expect(sent.getByRole('button')).toHaveAttribute('aria-pressed', 'false');
});

test('a step that waits and one that failed say why, and where it is described', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  type Row = { resourceId: number; managedDeviceId: string | null };
  const list = await lab.api.ask<{ value: Row[] }>('global-admin', 'GET', 'gateway/AdminService/v1.0/Device?$top=100');
  const { resourceId } = list.value.find((row) => row.managedDeviceId === id)!;
  await lab.api.ask('global-admin', 'POST', `gateway/lab/devices/${resourceId}`, { online: false });
  await lab.api.trigger('helpdesk', id!, 'refreshUserPolicy');
  await lab.api.advanceMinutes(5);
  await lab.open(`lab/actions/${(await lab.api.newestAction(id!))!.labTaskGuid}`);
  const waits = page.getByRole('region', { name: /The management point starts to send/ });
  await expect(waits).toContainText('The client is off line');
  await expect(waits).toContainText('SMS_NOTIFICATION_SERVER');

  await lab.api.trigger('cloud-only', id!, 'refreshUserPolicy');
  await lab.api.advanceMinutes(5);
  await lab.open(`lab/actions/${(await lab.api.newestAction(id!))!.labTaskGuid}`);
  const failed = page.getByRole('region', { name: /The service connection point refuses who asks/ });
  await expect(failed).toContainText('Failed');
  await expect(failed).toContainText('Unauthorized to perform client action');
  await expect(failed).toContainText(/cloud/i);
  await expectAccessible(page);
});

test('an upload has a trace too, reached from its log line', async ({ lab }) => {
  await lab.openOnboarded('lab/logs/CMGatewaySyncUploadWorker.log');
  const { page } = lab;
  await page.getByRole('row', { name: /Batching \d+ records/ }).first().click();
  await page.getByRole('region', { name: 'Selected line' }).getByRole('link', { name: 'Show this upload' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Full synchronization, / })).toBeVisible();
  await expect(selected(page)).toHaveAccessibleName(/The upload worker batches the records of its run/);
  await expect(steps(page).getByRole('option', { name: /The admin center shows the devices/ })).toHaveAccessibleName(/Done$/);
  await expectAccessible(page);
  await lab.open('lab/uploads/no-upload');
  await expect(page.getByText('There is no such upload')).toBeVisible();
});
