/** The log viewer and an action's trail. */
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/lab.ts';
import { ALL_DEVICES } from '../support/admin-center.ts';

/** From now on timers and frames of the page wait until they are told to run: what is pending while a page is left is known. */
async function stopTimers(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
}

test('before anything is logged the viewer says what to do first', async ({ lab }) => {
  await lab.open('lab/logs');
  const { page } = lab;
  await expect(page.getByText('No log has any lines yet')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Configure co-management' })).toBeVisible();
  await expectAccessible(page);
});

test('a file is picked, filtered, highlighted, read with the keyboard and saved', async ({ lab }) => {
  await lab.openOnboarded('lab/logs');
  const { page } = lab;
  await page.getByRole('searchbox', { name: 'Find a file or machine' }).fill('upload');
  await page.getByRole('link', { name: /^CMGatewaySyncUploadWorker\.log/ }).click();
  const grid = page.getByRole('grid', { name: 'Log lines' });
  await expect(grid.getByRole('columnheader')).toHaveText(['Log Text', 'Component', 'Date/Time', 'Thread']);
  await expect(grid.getByRole('gridcell', { name: /^Batching \d+ records$/ }).first()).toBeVisible();
  await expect(grid.getByText('not documented').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: 'Filter lines' }).fill('batching');
  await expect(page).toHaveURL(/search=batching/);
  await expect(page.getByText(/^\d+ lines? match/)).toBeVisible();
  await expect(grid.getByText('Next run time')).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Highlight' }).fill('records');
  await expect(grid.getByRole('mark').first()).toHaveText('records');
  // Enter leads to the next of them, Shift+Enter back; the buttons do the same and say where one is.
  const marks = page.getByRole('group', { name: 'Highlighted lines' });
  await expect(marks).toContainText(/\d+ highlighted lines?/);
  await page.getByRole('searchbox', { name: 'Highlight' }).press('Enter');
  await expect(marks).toContainText(/1 of \d+/);
  await expect(grid.getByRole('row', { selected: true })).toContainText('records');
  await marks.getByRole('button', { name: 'Previous highlighted line' }).click();
  await expect(marks).toContainText(/past the end|1 of 1/);
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Highlight' }).fill('no such words');
  await expect(page.getByText('No line shown contains “no such words”.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Highlight' }).fill('');
  await expect(page.getByText('No line shown contains')).toHaveCount(0);

  await grid.focus();
  await page.keyboard.press('Home');
  const detail = page.getByRole('region', { name: 'Selected line' });
  await expect(detail.getByText(/^Batching \d+ records$/)).toBeVisible();
  await expect(page).toHaveURL(/line=\d+/);
  await page.reload();
  await lab.ready();
  await expect(detail.getByText(/^Batching \d+ records$/)).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('CMGatewaySyncUploadWorker.log');
  expect(fs.readFileSync(await saved.path(), 'utf8')).toContain('<![LOG[Batching ');
});

test('new lines come by themselves and the view follows them', async ({ lab }) => {
  await lab.openOnboarded('lab/logs/CMGatewaySyncUploadWorker.log');
  const { page } = lab;
  const counted = page.getByText(/^[\d,]+ lines$/);
  await expect(counted).toBeVisible();
  await lab.api.advanceMinutes(24 * 60);
  await expect(page.getByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'true');
  await expect(counted).toHaveText(/^\d{3} lines$/);
  const grid = page.getByRole('grid');
  await expect.poll(() => grid.evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop)).toBeLessThan(25);
  // A screenful is in the page, whatever the total.
  expect(await grid.getByRole('row').count()).toBeLessThan(90);
  await grid.focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => grid.evaluate((list) => list.scrollTop)).toBe(0);
});

test('one action is followed through its logs, and back to its device', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('helpdesk', id!, 'refreshMachinePolicy');
  await lab.api.advanceMinutes(2);
  await lab.open('lab/logs/BgbServer.log');
  await page.getByRole('row', { name: /Starting to send push task/ }).click();
  await page.getByRole('region', { name: 'Selected line' }).getByRole('link', { name: 'Show this action' }).click();
  const { deviceName } = await lab.api.device(id!);
  await expect(page.getByRole('heading', { level: 1, name: `Sync Machine Policy on ${deviceName}` })).toBeFocused();
  // The line's step is the one that is selected.
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^Step \d+: The management point starts to send\. Management point\. Done$/);
  await expect(page.getByText('Send Task response message')).toBeVisible();
  expect(await lab.api.settle(id!)).toBe('done');
  await expect(page.getByText('Status: Complete')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: `Open ${deviceName} in the admin center` }).click();
  await expect(page).toHaveURL(new RegExp(`devices/${id}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(deviceName);
});

test('a refused action ends at the service connection point', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('cloud-only', id!, 'appEvaluation');
  await lab.api.advanceMinutes(2);
  await lab.open('lab/logs/CMGatewayNotificationWorker.log');
  const refused = page.getByRole('row', { name: /Error: Unauthorized to perform client action/ });
  await expect(refused).toBeVisible();
  await expectAccessible(page);
  await refused.click();
  // The row itself, with the keyboard.
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/The service connection point refuses who asks\. Service connection point\. Failed$/);
  await expect(page.getByRole('heading', { level: 1, name: /^App Evaluation Cycle on / })).toBeVisible();
  expect(await lab.api.settle(id!)).toBe('failed');
  await expect(page.getByText('Status: Failed')).toBeVisible();
  await expectAccessible(page);
});

test('a link in a line leads to its action, in the same moment in which the line is selected', async ({ lab, page }) => {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('helpdesk', id!, 'refreshMachinePolicy');
  await lab.api.advanceMinutes(2);
  await lab.open('lab/logs/BgbServer.log');
  await stopTimers(page);
  await page.getByRole('row', { name: /Starting to send push task/ }).getByRole('link', { name: 'Show this action' }).click();
  const heading = page.getByRole('heading', { level: 1, name: /^Sync Machine Policy on / });
  await expect(heading).toBeVisible();
  await page.clock.runFor(1_000);
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/lab\/actions\/[0-9a-f-]{36}\?line=\d+$/);
  await page.clock.resume();
});

test('who leaves while what was typed is still on its way takes nothing of it along', async ({ lab, page }) => {
  await lab.open('console/assets-and-compliance/devices');
  await stopTimers(page);
  await page.getByRole('searchbox', { name: /^Search/ }).pressSequentially('LT');
  await page.getByRole('link', { name: 'Logs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Logs' })).toBeVisible();
  await page.clock.runFor(1_000);
  await expect(page).toHaveURL(/lab\/logs$/);
  await page.clock.resume();
});

test('errors and warnings are jumped between, counted, and shown alone', async ({ lab, page }) => {
  await lab.openOnboarded();
  const ids = await lab.onlineDevices(3);
  for (const id of ids) await lab.api.trigger('helpdesk', id, 'refreshMachinePolicy');
  await lab.api.trigger('cloud-only', ids[0]!, 'appEvaluation');
  await lab.api.advanceMinutes(5);

  // BgbServer.log has no severity in its framing: CMTrace goes by the words, and colours `FailedClients: 0` red.
  await lab.open('lab/logs/BgbServer.log');
  const grid = page.getByRole('grid', { name: 'Log lines' });
  const selected = grid.getByRole('row', { selected: true });
  const tools = page.getByRole('group', { name: 'Errors and warnings' });
  await expect(tools.getByText('3 errors and warnings')).toBeVisible();
  await grid.focus();
  for (const place of ['1 of 3', '2 of 3', '3 of 3', '1 of 3, past the end']) {
    await page.keyboard.press('F8');
    await expect(tools.getByText(place, { exact: true })).toBeVisible();
    await expect(selected).toContainText(/FailedClients: 0/);
    await expect(grid).toBeFocused();
  }
  await expect(selected).toHaveAccessibleName(/^Error: Generated BGB task status report/);
  await page.keyboard.press('Shift+F8');
  await expect(tools.getByText('3 of 3, past the end')).toBeVisible();
  await tools.getByRole('button', { name: 'Previous error or warning' }).press('Enter');
  await expect(tools.getByText('2 of 3', { exact: true })).toBeVisible();
  await expect(tools.getByRole('button', { name: 'Previous error or warning' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Selected line' })).toContainText('BgbServer.log carries no severity');
  await expectAccessible(page);

  const level = page.getByRole('combobox', { name: 'Lines to show' });
  await level.selectOption('Errors only');
  await expect(page).toHaveURL(/level=error/);
  await expect(page.getByText('3 lines match')).toBeVisible();
  await expect(grid.getByRole('gridcell', { name: /^Error: Generated BGB/ })).toHaveCount(3);
  type Lines = { total: number; lines: { severity: string; level: string }[] };
  const asked = await lab.api.ask<Lines>('global-admin', 'GET', 'gateway/lab/logs/BgbServer.log?level=error');
  expect(asked.lines.map((line) => [line.severity, line.level])).toEqual(Array(3).fill(['information', 'error']));
  await page.reload();
  await lab.ready();
  await expect(level).toHaveValue('error');

  await page.getByRole('searchbox', { name: 'Filter lines' }).fill('no such words');
  await expect(page.getByText('No error or warning of the chosen level contains “no such words”.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show all lines' }).press('Enter');
  await expect(grid.getByRole('gridcell', { name: /^Get one push message/ }).first()).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Filter lines' })).toBeFocused();
  await expect(page).not.toHaveURL(/level=|search=/);

  // The other framings carry a type.
  await lab.open('lab/logs/CMGatewayNotificationWorker.log?level=error');
  await expect(grid.getByRole('gridcell', { name: /^Error: Unauthorized to perform client action/ })).toHaveCount(1);
  await lab.open('lab/logs/CMGatewaySyncUploadWorker.log?level=error');
  await expect(page.getByText('This file has no error.')).toBeVisible();
});

test('a search for a file without a hit says so, and leads back', async ({ lab, page }) => {
  await lab.openOnboarded('lab/logs');
  const search = page.getByRole('searchbox', { name: 'Find a file or machine' });
  await search.fill('ccmexec');
  await expect(page.getByText('No file and no machine matches “ccmexec”.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show all log files' }).press('Enter');
  await expect(page.getByRole('link', { name: /^CMGatewaySyncUploadWorker\.log/ })).toBeVisible();
  await expect(search).toBeFocused();
});

test('an address of a log or an action that is not there says why, and leads on', async ({ lab, page }) => {
  await lab.open('lab/logs/BgbServer.log');
  await lab.api.pauseClock();
  await expect(page.getByText('BgbServer.log has no lines yet')).toBeVisible();
  await expect(page.getByText('pushes the task of a device action to a client')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Configure co-management' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download' })).toHaveAccessibleDescription('There is no file to download: it has no lines.');
  await expectAccessible(page);
  // The lines come without a reload.
  await lab.api.onboardAndUpload();
  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('helpdesk', id!, 'refreshMachinePolicy');
  await lab.api.advanceMinutes(2);
  await expect(page.getByRole('row', { name: /Get one push message/ })).toBeVisible();

  await lab.open('lab/logs/BgbServer.lo_');
  await expect(page.getByText('BgbServer.lo_ does not exist')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'BgbServer.log', exact: true }).click();
  await expect(page.getByRole('row', { name: /Get one push message/ })).toBeVisible();

  await lab.open('lab/logs/ccmexec.log');
  await expect(page.getByText('No log file is called ccmexec.log')).toBeVisible();
  await page.getByRole('link', { name: 'Show all log files' }).click();
  await expect(page.getByText('Choose a log file.')).toBeVisible();

  for (const task of ['no-guid', '00000000-0000-4000-8000-000000000000']) {
    await lab.open(`lab/actions/${task}`);
    await expect(page.getByText(`“${task}” is the TaskGuid of no action in this world`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Show all log files' })).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Show all devices' }).click();
  await expect(page).toHaveURL(new RegExp(`${ALL_DEVICES}$`));
});
