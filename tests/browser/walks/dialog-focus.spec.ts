/** Where the focus is when a dialog opens: on what the dialog is for, never on its cross; on what is harmless where something would be lost. */
import { ALL_DEVICES, deviceRow } from '../support/admin-center.ts';
import { CO_MANAGEMENT, openProperties, Wizard } from '../support/console.ts';
import { expect, test } from '../support/lab.ts';

const UPLOAD = 'Upload to Microsoft Endpoint Manager admin center';

test('a dialog of the console opens on its first control, and a question that loses something on No', async ({ lab, page }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
  const wizard = new Wizard(page);
  await wizard.open();
  await expect(wizard.dialog.getByRole('heading', { name: 'Microsoft Intune Subscription' })).toBeFocused();
  await wizard.button('Sign In').click();
  const accounts = page.getByRole('dialog', { name: 'Sign in to the simulated tenant' });
  await expect(accounts.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(wizard.button('Sign In')).toBeFocused();
  await wizard.button('Cancel').click();

  await lab.api.onboardAndUpload();
  const properties = await openProperties(page);
  await properties.getByRole('checkbox', { name: UPLOAD }).uncheck();
  await properties.getByRole('button', { name: 'Apply' }).click();
  const question = page.getByRole('dialog', { name: 'Stop the upload' });
  await expect(question.getByRole('button', { name: 'No', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect((await lab.api.status()).uploadActive).toBe(true);
  await properties.getByRole('checkbox', { name: UPLOAD }).check();
  await properties.getByRole('radio', { name: 'A collection I select' }).check();
  // A grey OK says why on the page when it is pressed.
  await properties.getByRole('checkbox', { name: UPLOAD }).press('Enter');
  await expect(properties.getByRole('status').filter({ hasText: 'Browse for the collection whose devices are uploaded.' })).toBeVisible();
  await properties.getByRole('button', { name: 'Browse…' }).click();
  await expect(page.getByRole('dialog', { name: 'Select Collection' }).getByRole('searchbox')).toBeFocused();
});

test('a flyout of the admin center opens on its first control, of choices on the one that is made', async ({ lab, page }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
  await lab.api.onboardAndUpload();
  await lab.open(ALL_DEVICES);
  const flyout = async (button: string) => {
    await page.getByRole('button', { name: button, exact: true }).click();
    return page.getByRole('dialog');
  };
  await expect((await flyout('Filter')).getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  const column = (await flyout('Columns')).getByRole('checkbox', { name: 'Device name', exact: true });
  await expect(column).toBeFocused();
  await expect(column).toBeInViewport();
  // It is always shown: a press changes nothing, and its description says so.
  await page.keyboard.press('Space');
  await expect(column).toBeChecked();
  await expect(column).toHaveAccessibleDescription(/Device name is always shown/);
  // The reason that the press brought closes first, then the flyout.
  await expect(page.getByText(/^Device name is always shown/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Device name is always shown/)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect((await flyout('Export')).getByRole('button', { name: 'Export' })).toBeFocused();
  await page.keyboard.press('Escape');
  await deviceRow(page, 1).getByRole('checkbox').check();
  await expect((await flyout('Bulk Device Actions')).getByRole('radio').first()).toBeFocused();
});

test('who chose another number of devices by mistake presses Enter, and nothing is lost', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('button', { name: 'Fleet: 40 devices', exact: true }).press('Enter');
  await page.getByRole('region', { name: 'Fleet: 40 devices' }).getByRole('button', { name: /^1,000 devices/ }).press('Enter');
  const question = page.getByRole('dialog', { name: 'Another number of devices' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect((await lab.api.status()).siteDeviceCount).toBe(40);
});

test('a dialog that was opened by its address has no opener: the focus goes to the heading of its page', async ({ lab, page }) => {
  await lab.openOnboarded(`${ALL_DEVICES}?panel=export`);
  await expect(page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Export' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
