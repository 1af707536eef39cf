/** *Audit logs*: what people change is an event at once, found, filtered, opened, exported; the trace of an action is one link away. */
import fs from 'node:fs';
import { expect, expectAccessible, test } from '../support/lab.ts';

const ACTION = 'triggerConfigurationManagerAction ManagedDevice';

test('what was changed is listed, filtered, opened and exported', async ({ lab }) => {
  await lab.openOnboarded('tenant-administration/connectors');
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('helpdesk', id!, 'appEvaluation');
  await page.getByRole('link', { name: 'Audit logs', exact: true }).click();
  const table = page.getByRole('table', { name: 'Audit logs' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Date', 'Initiated by (actor)', 'Application name', 'Activity', 'Target(s)', 'Category', 'Status',
  ]);
  await expect(table.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('rowheader')).toHaveText([ACTION, 'Create ConfigurationManagerConnector', 'Consent to application']);
  await expectAccessible(page);

  // An event opens by its address, with its target and the way to the trace.
  await table.getByRole('button', { name: ACTION }).click();
  await expect(page).toHaveURL(/event=/);
  const pane = page.getByRole('dialog', { name: 'Audit log details' });
  await expect(pane.getByText('App Evaluation Cycle', { exact: true })).toBeVisible();
  await expect(pane.getByRole('row', { name: 'ConfigurationManagerAction --- appEvaluation' })).toBeVisible();
  await expect(pane.getByRole('link', { name: /ManagedDevice/ })).toHaveAttribute('href', new RegExp(`devices/${id}$`));
  await expectAccessible(page);
  const trace = pane.getByRole('link', { name: 'Show the trace of this action' });
  await expect(trace).toHaveAttribute('href', /lab\/actions\/[0-9a-f-]{36}$/);
  await page.keyboard.press('Escape');
  await expect(table.getByRole('button', { name: ACTION })).toBeFocused();

  await page.getByRole('combobox', { name: 'Category' }).selectOption('Application management');
  await expect(table.getByRole('rowheader')).toHaveText(['Consent to application']);
  await expect(page).toHaveURL(/category=ApplicationManagement/);
  await page.getByRole('combobox', { name: 'Category' }).selectOption('All');
  await page.getByLabel('From (UTC)').fill('2035-01-01');
  await page.getByLabel('From (UTC)').press('Tab');
  await expect(page.getByText('No audit events')).toBeVisible();
  await page.getByLabel('From (UTC)').fill('');
  await page.getByLabel('From (UTC)').press('Tab');
  await page.getByRole('searchbox', { name: 'Search by initiated by or activity' }).fill('priya');
  await expect(table.getByRole('rowheader')).toHaveText([ACTION]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const lines = fs.readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\u{feff}Date,Initiated by (actor),Application name,Activity,Target(s),Category,Status');
  expect(lines[1]).toContain('priya.raman@contoso.com,Microsoft Intune portal extension,triggerConfigurationManagerAction ManagedDevice,');
  expect(lines).toHaveLength(3);
  await expect(page.getByText('1 audit event was exported.')).toBeVisible();
});
