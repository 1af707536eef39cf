/** Faults are made on their page, show where the product shows them, and are cured by what an administrator does. */
import { deviceRows, signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

test('a fault is switched on, is seen on every page, and its remedy cures it', async ({ lab, page }) => {
  await lab.openOnboarded('lab/faults');
  await expect(page.getByText('No fault is on.')).toBeVisible();
  await expectAccessible(page);
  const entry = page.getByRole('group').filter({ hasText: 'Management point down' });
  await entry.locator('summary').click();
  await expect(entry.getByText('SMS_NOTIFICATION_SERVER').first()).toBeVisible();
  await entry.getByRole('button', { name: 'Switch on: Management point down' }).press('Enter');
  const on = page.getByRole('region', { name: 'On now' });
  await expect(on.getByRole('listitem')).toContainText('Management point down');
  await expect(page.getByRole('link', { name: 'Faults: 1 on' })).toBeVisible();
  await expectAccessible(page);

  // A remedy of something else changes nothing, and says so.
  const remedies = page.getByRole('region', { name: 'What an administrator can do' });
  await remedies.getByRole('button', { name: 'Renew the secret key' }).click();
  await expect(page.getByText(/Nothing was wrong there/)).toBeVisible();
  await expect(on.getByRole('listitem')).toHaveCount(1);
  await remedies.getByRole('button', { name: 'Start SMS_NOTIFICATION_SERVER' }).click();
  await expect(page.getByText(/It cured: Management point down/)).toBeVisible();
  await expect(page.getByText('No fault is on.')).toBeVisible();
});

test('a fault on one device needs the device', async ({ lab, page }) => {
  await lab.openOnboarded('lab/faults');
  const entry = page.getByRole('group').filter({ hasText: 'Client off line' });
  await entry.locator('summary').click();
  await entry.getByRole('button', { name: 'Switch on: Client off line' }).click();
  await expect(entry.getByText(/Enter the resource id of a device/)).toBeVisible();
  await expect(page.getByText('No fault is on.')).toBeVisible();
});

test('the sentences of the catalogue are Swedish where the page is, and the file with them is fetched only then', async ({ lab, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/locales\/.*\/faults/.test(request.url())) fetched.push(request.url());
  });
  await lab.open('lab/faults');
  const entry = page.getByRole('group').nth(0);
  await entry.locator('summary').click();
  await expect(entry.getByText('The account\'s security role in the site lacks Collection > Notify Resource.')).toBeVisible();
  expect(fetched).toEqual([]);
  await page.getByRole('button', { name: 'Theme: As the system · Language: English' }).click();
  await page.getByRole('radio', { name: 'Svenska' }).check();
  await expect(page.getByText('Kontots säkerhetsroll på platsen saknar Samling > Notify Resource.')).toBeVisible();
  await expect(page.getByText('Starta om SMS_EXECUTIVE på tjänstanslutningspunkten.').last()).toBeVisible();
  expect(fetched).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expectAccessible(page);
});

test('a list that was read says why it cannot be read again, and another persona sees what they may see', async ({ lab, page }) => {
  await lab.openOnboarded('console/assets-and-compliance/devices');
  const rows = page.getByRole('grid', { name: 'Devices' }).getByRole('row', { name: /PS1SITE01/ });
  await expect(rows).toBeVisible();
  const fault = (id: string, body: object) => lab.api.ask('global-admin', 'PUT', `gateway/lab/faults/${id}`, body);
  await fault('administration-service-down', { on: true });
  await page.getByRole('toolbar', { name: 'Commands' }).getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert')).toContainText('Unexpected error occurred, code 3');
  await expect(rows).toBeVisible();
  await expectAccessible(page);
  await fault('administration-service-down', { on: false });
  await page.getByRole('toolbar', { name: 'Commands' }).getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);

  await fault('intune-role-missing', { on: true, target: { user: 'helpdesk' } });
  await lab.open('devices/all');
  await expect(deviceRows(page).first()).toBeVisible();
  await signIn(page, 'helpdesk');
  await expect(page.getByText(/Make sure that a proper user role is assigned from Intune/).first()).toBeVisible();
  await expect(deviceRows(page)).toHaveCount(0);
  await signIn(page, 'global-admin');
  await expect(deviceRows(page).first()).toBeVisible();
});
