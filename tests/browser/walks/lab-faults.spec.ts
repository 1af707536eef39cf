/** Faults are made on their page, show where the product shows them, and are cured by what an administrator does. */
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
