/** What the lists say when they have nothing, cannot be read, or are asked for what is not there. */
import { grid } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

test('before onboarding the list says what to do, with a link to the wizard', async ({ lab }) => {
  await lab.open('devices/all');
  const { page } = lab;
  await expect(page.getByText('No site is attached to this tenant yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the Co-management Configuration Wizard' }).click();
  await expect(page.getByRole('dialog', { name: 'Co-management Configuration Wizard' })).toBeVisible();
});

test('a site without upload is told where to turn it on', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboard({ automaticEnrollment: { kind: 'all' } });
  await lab.open('devices/all');
  await expect(lab.page.getByText('The site does not upload its devices')).toBeVisible();
  await expect(lab.page.getByRole('link', { name: 'Open the properties of CoMgmtSettingsProd' })).toBeVisible();
});

test('a search without a match says so, and leads back', async ({ lab }) => {
  await lab.openOnboarded('devices/all?search=there-is-no-such-device');
  const { page } = lab;
  await expect(page.getByText('No device matches')).toBeVisible();
  await expect(page.getByText('Showing 0 records')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show all devices' }).click();
  await expect(page.getByText(/^Showing 1 to 25 of/)).toBeVisible();
});

test('a page past the end leads to the first', async ({ lab }) => {
  const visible = await lab.openOnboarded('devices/all?page=99');
  await expect(lab.page.getByText(`Showing 0 of ${visible} records`)).toBeVisible();
  await expect(lab.page.getByRole('combobox', { name: 'Page' })).toHaveValue('99');
  await lab.page.getByRole('link', { name: 'Go to the first page' }).click();
  await expect(lab.page.getByText(/^Showing 1 to 25 of/)).toBeVisible();
});

test('what the gateway refuses is an error with its request, and trying again is offered', async ({ lab }) => {
  await lab.openOnboarded(`devices/all?search=${'x'.repeat(300)}`);
  const { page } = lab;
  const error = page.getByRole('alert');
  await expect(error).toContainText('a search reads at most 256 characters');
  await expect(error).not.toContainText('bytes');
  await expect(error).toContainText('SearchTooLong');
  await expect(error).toContainText(/[0-9a-f-]{36}/);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('');
  await expect(grid(page)).toBeVisible();
});

test('a device that is not there says why that may be', async ({ lab }) => {
  await lab.openOnboarded('devices/00000000-0000-4000-8000-000000000000');
  const { page } = lab;
  await expect(page.getByText('This device is not in the admin center')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Look for it in the Configuration Manager console' })).toBeVisible();
  await page.getByRole('link', { name: 'Show all devices' }).click();
  await expect(page.getByText(/^Showing 1 to 25 of/)).toBeVisible();
});

test('what is pasted into a search box is cut to what a search reads', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const box = page.getByRole('searchbox', { name: 'Search devices' });
  await box.focus();
  await page.keyboard.insertText('ö'.repeat(5_000));
  await expect(page.getByText('No device matches')).toBeVisible();
  await expect(box).toHaveValue('ö'.repeat(192));
});
