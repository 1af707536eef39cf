/** *Scripts* of a device: a script is chosen and run, its output is read, cut off and copied, and run again; the list is the API's. */
import fs from 'node:fs';
import { signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

type Scripts = { value: { id: string; name: string; state: string }[]; runnable: { name: string }[] };

test('a script runs on the device, and its output is shown', async ({ lab }) => {
  await lab.openVersion('2207');
  const { page } = lab;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const [id] = await lab.onlineDevices(1);
  const list = () => lab.api.ask<Scripts>('global-admin', 'GET', `gateway/lab/managed-devices/${id}/scripts`);
  await lab.open(`devices/${id}`);
  await page.getByRole('link', { name: 'Scripts', exact: true }).click();
  const { runnable } = await list();
  await page.getByRole('button', { name: 'Run script', exact: true }).click();
  const flyout = page.getByRole('dialog', { name: 'Run script' });
  await expect(flyout.getByRole('rowheader')).toHaveText(runnable.map((script) => script.name));
  const run = flyout.getByRole('button', { name: 'Run', exact: true });
  await expect(run).toHaveAccessibleDescription('Choose a script first.');
  await expectAccessible(page);
  await flyout.getByRole('searchbox', { name: 'Search by script name' }).fill('files on');
  await flyout.getByRole('radio', { name: 'List All Files on C', exact: true }).check();
  await run.click();
  await expect(flyout).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Script List All Files on C initiated on device' })).toBeVisible();
  await lab.api.advanceMinutes(5);
  await expect(page.getByRole('status').filter({ hasText: 'Script List All Files on C succeeded on device' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Scripts' });
  const { value } = await list();
  await expect(table.getByRole('rowheader')).toHaveText(value.map((one) => one.name));
  const row = table.getByRole('row').filter({ hasText: 'List All Files on C' });
  await expect(row.getByRole('cell').last()).toHaveText('Succeeded');
  await expectAccessible(page);

  // A megabyte is cut off.
  await row.getByRole('button').click();
  const pane = page.getByRole('dialog', { name: 'List All Files on C' });
  await expect(pane.getByText(/^The site keeps the first .?128.kB.? of an output/)).toBeVisible();
  const output = pane.getByRole('region', { name: 'Last output' });
  await expect(output).toContainText('000001 C:\\Windows');
  await expectAccessible(page);
  await pane.getByRole('button', { name: 'Copy output', exact: true }).click();
  await expect(pane.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  await pane.getByRole('button', { name: 'Re-run script', exact: true }).click();
  await expect(pane.getByText('There is no output of this run.')).toBeVisible();
  await expect(pane.getByRole('status').filter({ hasText: 'initiated on device' })).toBeVisible();
  await lab.api.advanceMinutes(5);
  await expect(output).toBeVisible();
  await pane.getByRole('button', { name: 'Close', exact: true }).click();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const lines = fs.readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\u{feff}Script name,Last run time,State');
  await page.getByRole('searchbox', { name: 'Search by script name' }).fill('no such script');
  await expect(page.getByText('No script was run on this device that fits the search')).toBeVisible();

  // Without the right the page is read, and the run refused.
  await signIn(page, 'helpdesk-no-notify');
  await page.getByRole('button', { name: 'Run script', exact: true }).click();
  await flyout.getByRole('radio').first().check();
  await run.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Run Script' })).toBeVisible();
});
