/** The log viewer, an action's trail, and the journal as a file. */
import fs from 'node:fs';
import { expect, expectAccessible, test } from '../support/lab.ts';

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
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /^Service connection point forwards the task/,
    /^Management point pushes the task/,
    /^Client acts/,
    /^Management point reports back/,
  ]);
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
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Service connection point refuses the task/]);
  await expect(page.getByRole('heading', { level: 1, name: /^App Evaluation Cycle on / })).toBeVisible();
  expect(await lab.api.settle(id!)).toBe('failed');
  await expect(page.getByText('Status: Failed')).toBeVisible();
  await expectAccessible(page);
});

test('a journal is saved, and gives the same world after a reset', async ({ lab }) => {
  await lab.openOnboarded('lab/scenario');
  const { page } = lab;
  await expect(page.getByRole('definition').first()).toHaveText('contoso');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export journal' }).click();
  const file = await (await download).path();
  const hash: string = JSON.parse(fs.readFileSync(file, 'utf8')).stateHash;
  await page.getByRole('button', { name: 'Read the state hash' }).click();
  await expect(page.getByText(hash)).toBeVisible();

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Start a new world' }).click();
  await expect(page.getByText('A new world has started')).toBeVisible();
  // It was the hash of the world that is gone.
  await expect(page.getByText(hash)).toHaveCount(0);
  await page.getByLabel('Journal file').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByRole('alert')).toContainText('Choose the file that Export journal saved');
  await page.getByLabel('Journal file').setInputFiles(file);
  await expect(page.getByText(/^The journal was replayed/)).toBeVisible();
  const status = await lab.api.status();
  expect([status.hasSettings, status.visibleDeviceCount > 0]).toEqual([true, true]);
  await lab.api.pauseClock();
});
