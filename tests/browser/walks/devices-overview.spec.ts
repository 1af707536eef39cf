/** *Devices > Overview*, *Monitor* with *Device actions*, and the console's dashboard of co-management. */
import fs from 'node:fs';
import { expect, expectAccessible, test } from '../support/lab.ts';

test('the overview shows devices, actions, uploads and the connector, each with its list', async ({ lab }) => {
  const visible = await lab.openOnboarded('devices/overview');
  const { page } = lab;
  const managedBy = page.getByRole('region', { name: 'Devices by managed by' });
  await expect(managedBy.getByRole('img')).toHaveAccessibleName(new RegExp(`a ring of ${visible} in all`));
  await expect(managedBy.getByRole('row', { name: /ConfigMgr/ }).first()).toContainText(`${visible}`);
  await expect(page.getByRole('region', { name: 'Health of the connector' }).getByRole('row', { name: /Healthy/ })).toBeVisible();
  const uploads = page.getByRole('region', { name: 'Uploads of the last day' });
  await uploads.getByText('As a table').click();
  await expect(uploads.getByRole('row', { name: /full synchronization/ })).toContainText(`${visible}`);
  await expectAccessible(page);

  await managedBy.getByRole('link', { name: 'ConfigMgr', exact: true }).click();
  await expect(page).toHaveURL(/devices\/all\?managedBy=configurationManagerClient$/);
  await expect(page.getByText(new RegExp(`of ${visible} records`))).toBeVisible();
  await page.goBack();
  await page.getByRole('region', { name: 'Uploads of the last day' }).getByText('As a table').click();
  await page.getByRole('link', { name: /full synchronization$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Full synchronization/ })).toBeVisible();
});

test('device actions of all devices are filtered, sorted, exported and traced', async ({ lab }) => {
  await lab.openOnboarded('devices/monitor');
  const { page } = lab;
  await expect(page.getByRole('link', { name: 'Noncompliant devices' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('main').getByRole('link', { name: 'Device actions' }).click();
  await expect(page.getByText('No device actions', { exact: true })).toBeVisible();
  await expectAccessible(page);

  const [first, second] = await lab.onlineDevices(2);
  await lab.api.trigger('helpdesk', first!, 'refreshMachinePolicy');
  await lab.api.advanceMinutes(2);
  await lab.api.trigger('cloud-only', second!, 'appEvaluation');
  await lab.api.advanceMinutes(2);
  const table = page.getByRole('table', { name: 'Device actions' });
  const rows = table.getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('App Evaluation Cycle');
  await expect(rows.nth(1)).toContainText('Failed');
  await expect(table.getByRole('columnheader', { name: 'Date/Time' })).toHaveAttribute('aria-sort', 'descending');
  await table.getByRole('button', { name: 'Date/Time' }).click();
  await expect(rows.nth(1)).toContainText('Sync Machine Policy');
  await expect(page).toHaveURL(/order=asc/);
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Status' }).selectOption('Failed');
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/status=failed/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const saved = fs.readFileSync(await (await download).path(), 'utf8');
  expect(saved.split('\r\n')[0]).toBe('\u{feff}Device name,User,Action,Status,Initiated by,Date/Time');
  expect(saved.split('\r\n')[1]).toContain(',App Evaluation Cycle,Failed,');
  await expect(page.getByText('Exported one action.')).toBeVisible();

  await rows.nth(1).getByRole('link', { name: /^App Evaluation Cycle on / }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^App Evaluation Cycle on / })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('failed');
});

test('the dashboard of co-management follows enrollment', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await lab.api.pauseClock();
  await lab.api.onboardAndUpload({ upload: { kind: 'allDevices' }, automaticEnrollment: { kind: 'all' } });
  await lab.open('console/monitoring/co-management');
  await expect(page.getByRole('region', { name: 'Client OS Distribution' }).getByRole('row', { name: /Windows 10 1709 and above/ })).toBeVisible();
  const status = page.getByRole('region', { name: 'Co-management Status' });
  await expect(status.getByRole('rowheader')).toHaveText(['Eligible devices', 'Scheduled', 'Enrollment Initiated', 'Enrolled']);
  await expect(page.getByText('No enrollment has failed.')).toBeVisible();
  await expectAccessible(page);
  const enrolled = status.getByRole('row', { name: /^Enrolled/ }).getByRole('cell');
  const before = await enrolled.textContent();
  await lab.api.advanceMinutes(24 * 60);
  await expect(enrolled).not.toHaveText(before!);
  await page.getByRole('link', { name: 'Open the co-management settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Co-management' })).toBeVisible();
});
