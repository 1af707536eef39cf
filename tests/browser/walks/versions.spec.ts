/** Versions of Configuration Manager: what things are called, which pages there are, the update from the console, and two side by side. */
import { columnHeaders, deviceRows, signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

const NODE = 'console/administration/cloud-services/co-management';
const UPDATES = 'console/administration/updates-and-servicing';

test('a world of a later version has its names and its pages', async ({ lab }) => {
  await lab.openVersion('2603', NODE);
  const { page } = lab;
  await expect(page.getByRole('heading', { name: 'Cloud Attach', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Configure Cloud Attach', exact: true })).toBeVisible();
  await expect(page).toHaveTitle(/^Cloud Attach/);
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  await expect(page.getByText('Microsoft Intune admin center', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Client details', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Boundary groups' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Software updates', exact: true })).toHaveAttribute('href', /software-updates$/);
});

test('the list of all devices is that of its time', async ({ lab }) => {
  await lab.openVersion('2303');
  const { page } = lab;
  const toolbar = page.getByRole('toolbar', { name: 'Devices - All devices' });
  await expect(deviceRows(page).first()).toBeVisible();
  expect(await columnHeaders(page)).toContain('Last check-in');
  await expect(toolbar.getByRole('button')).toContainText(['Refresh', 'Filter', 'Columns', 'Export', 'Bulk Device Actions']);

  await lab.openVersion('2403');
  await expect(deviceRows(page).first()).toBeVisible();
  await expect.poll(() => columnHeaders(page)).toEqual(['Device name', 'Managed by', 'Ownership', 'Compliance', 'OS', 'OS version', 'Primary user UPN']);
  await expect(toolbar.getByRole('button')).toContainText(['Refresh', 'Export', 'Columns', 'Bulk Device Actions']);
  const pill = page.getByRole('button', { name: 'Add filters', exact: true });
  await pill.focus();
  await page.keyboard.press('Enter');
  const flyout = page.getByRole('dialog', { name: 'Filter devices' });
  await expectAccessible(page);
  await expect(flyout.getByText('Not Compliant', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pill).toBeFocused();
  // The column is still there to be chosen, and stays in the address.
  await toolbar.getByRole('button', { name: 'Columns' }).click();
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('checkbox', { name: 'Last check-in', exact: true }).check();
  await columns.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => columnHeaders(page)).toContain('Last check-in');
  await expect(page).toHaveURL(/columns=.*lastSyncDateTime/);
});

test('an update is installed from the console, in an hour, and brings names and pages', async ({ lab }) => {
  await lab.openVersion('2103');
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  const entry = page.getByRole('link', { name: 'Software updates', exact: true });
  await expect(entry).toHaveAttribute('aria-disabled', 'true');
  await entry.focus();
  await expect(page.getByRole('tooltip')).toContainText('came with version 2111');
  await lab.open(`devices/${id}/software-updates`);
  await expect(page.getByText('The site has no such page: it came with version 2111.')).toBeVisible();

  await lab.open(UPDATES);
  const install = page.getByRole('button', { name: 'Install Update Pack', exact: true });
  await expect(install).toHaveAttribute('aria-disabled', 'true');
  const grid = page.getByRole('grid', { name: 'Updates and Servicing' });
  await expect(grid.getByRole('row')).toContainText(['Name', '2207', '2111', '2107', '2103']);
  const row = grid.getByRole('row', { name: /Configuration Manager 2111/ });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await install.click();
  const question = page.getByRole('dialog', { name: 'Install Update Pack' });
  await expect(question).toContainText('Update the site to version 2111?');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Version 2111 is being downloaded' })).toBeVisible();
  await expect(row).toContainText('Downloading');
  await lab.api.advanceMinutes(61);
  await expect(row).toContainText('Installed');
  await expect(grid.getByRole('row')).toContainText(['Name', '2303', '2207', '2111']);
  // The names follow without a reload.
  await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Cloud Attach', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Cloud Attach', level: 1 })).toBeFocused();
  await lab.open(`devices/${id}/software-updates`);
  await expect(page.getByRole('table', { name: 'Software updates' })).toBeVisible();
});

test('who may not update the site is told so', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  await lab.open(UPDATES);
  await signIn(page, 'helpdesk');
  await page.getByRole('row', { name: /Configuration Manager 2010/ }).click();
  await page.getByRole('button', { name: 'Install Update Pack', exact: true }).click();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Full Administrator' })).toBeVisible();
});

test('two versions stand side by side, and a new world begins with one', async ({ lab }) => {
  await lab.open('lab/versions?from=2103&to=2107');
  const { page } = lab;
  const names = page.getByRole('table', { name: 'Names' });
  await expect(names.getByRole('row', { name: /The console's node/ })).toContainText('Co-managementCloud Attach');
  await expect(page.getByText('4 differences.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'To version' }).selectOption('2103');
  await expect(page.getByText('Nothing differs.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Also what stays the same' }).check();
  await expect(page.getByRole('row', { name: /^One of the two user discoveries/ })).toContainText('YesYes');
  await expect(page).toHaveURL(/to=2103&all=1/);

  await page.getByRole('button', { name: 'Reset…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a new world' });
  await dialog.getByRole('combobox', { name: 'Version of Configuration Manager' }).selectOption('2403');
  await expect(dialog.getByLabel('Simulated start (UTC)')).toHaveValue(/^2024-06-17T08:00/);
  await dialog.getByRole('button', { name: 'Start a new world' }).click();
  await expect(page.getByText('The site has version 2403.')).toBeVisible();
});
