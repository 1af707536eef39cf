/** Who may not act: the site refuses and the page names what is missing; the admin center itself refuses at once. */
import { actionRow, banner, openOnlineDevice, PEOPLE, signIn } from '../support/admin-center.ts';
import { expect, test } from '../support/lab.ts';

const REFUSED_BY_THE_SITE: [keyof typeof PEOPLE, RegExp][] = [
  ['helpdesk-undiscovered', /Active Directory user discovery has not found this account/],
  ['helpdesk-no-notify', /Collection > Notify Resource/],
  ['cloud-only', /An account that is synchronized from Active Directory/],
];

for (const [key, missing] of REFUSED_BY_THE_SITE) {
  test(`${key}: the action fails, and the page names what is missing`, async ({ lab }) => {
    await openOnlineDevice(lab);
    const { page } = lab;
    await signIn(page, key);
    await page.getByRole('button', { name: 'Sync Machine Policy', exact: true }).click();
    await expect(banner(page, /^Sync Machine Policy: Pending/)).toBeVisible();
    await lab.api.advanceMinutes(5);
    const failed = banner(page, /^Sync Machine Policy: Failed/);
    await expect(failed).toBeVisible();
    await expect(failed).toContainText('Unauthorized to perform client action');
    await expect(failed).toContainText(missing);
    await expect(actionRow(page, 'Sync Machine Policy').getByRole('cell', { name: 'Failed' })).toBeVisible();
    await page.getByRole('button', { name: /^Details of the action/ }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Delivered to the management point' })).toContainText('failed here');
    await page.getByRole('link', { name: 'Show this action' }).click();
    await expect(
      page.getByText(/^Unauthorized to perform client action\. TemplateID: RequestMachinePolicy TenantId: [0-9a-f-]{36} AADUserID: [0-9a-f-]{36}$/),
    ).toBeVisible();
  });
}

test('reader: refused at once, with the permission and the id of the request', async ({ lab }) => {
  await openOnlineDevice(lab);
  const { page } = lab;
  await signIn(page, 'reader');
  await page.getByRole('button', { name: 'Sync User Policy', exact: true }).click();
  const notification = page.getByRole('alert');
  await expect(notification).toContainText('Sync User Policy was not started');
  await expect(notification).toContainText('Remote tasks > Initiate Configuration Manager action');
  await expect(notification).toContainText(/Request id: [0-9a-f-]{36}/);
  await expect(page.getByText('No action was asked of this device yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(notification).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('helpdesk with both permissions and both discoveries may act', async ({ lab }) => {
  await openOnlineDevice(lab);
  const { page } = lab;
  await signIn(page, 'helpdesk');
  await page.getByRole('button', { name: 'App Evaluation Cycle', exact: true }).click();
  // The answer to the click is there before the clock moves.
  await expect(banner(page, /^App Evaluation Cycle: Pending/)).toBeVisible();
  await lab.api.advanceMinutes(5);
  await expect(banner(page, /^App Evaluation Cycle: Completed/)).toBeVisible();
});
