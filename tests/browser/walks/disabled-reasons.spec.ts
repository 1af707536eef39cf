/** What cannot be used says why, to the keyboard, to a press and to a finger: on every page, in dialogs, in menus. */
import { ALL_DEVICES, deviceRow, deviceRows, openOnlineDevice } from '../support/admin-center.ts';
import { CO_MANAGEMENT, COLLECTIONS, DEVICES, openProperties, settingsRow, Wizard } from '../support/console.ts';
import { expect, expectAccessible, type Lab, test } from '../support/lab.ts';
import { expectReasonsByKeyboard, expectReasonsByPress, shownReason } from '../support/reasons.ts';

const UPLOAD = 'Upload to Microsoft Endpoint Manager admin center';

/** Pauses the clock, and waits until the page knows: from then on there is something to undo. */
async function pauseClock(lab: Lab): Promise<void> {
  await lab.api.pauseClock();
  await expect(lab.page.getByRole('button', { name: /^Undo: / })).toBeEnabled();
}

test('every grey control of the console tells its reason by keyboard and by press', async ({ lab, page }) => {
  await lab.open(CO_MANAGEMENT);
  await pauseClock(lab);
  expect(await expectReasonsByKeyboard(page)).toBeGreaterThan(10);
  await expectAccessible(page);
  expect(await expectReasonsByPress(page)).toBeGreaterThan(10);
  await lab.open(COLLECTIONS);
  expect(await expectReasonsByKeyboard(page)).toBeGreaterThan(6);
});

test('every grey control of the admin center tells its reason by keyboard and by press', async ({ lab, page }) => {
  await openOnlineDevice(lab);
  await page.getByRole('button', { name: 'Sync Machine Policy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sync Machine Policy', exact: true })).toBeDisabled();
  expect(await expectReasonsByPress(page)).toBeGreaterThan(10);
  await lab.open(ALL_DEVICES);
  await expect(deviceRows(page).first()).toBeVisible();
  expect(await expectReasonsByKeyboard(page)).toBeGreaterThan(10);
});

test('a grey control of a dialog tells its reason, and Escape closes the reason before the dialog', async ({ lab, page }) => {
  await lab.open(CO_MANAGEMENT);
  await pauseClock(lab);
  const wizard = new Wizard(page);
  await wizard.open();
  expect(await expectReasonsByKeyboard(page)).toBeGreaterThan(5);
  await wizard.button('Next >').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const reason = page.getByRole('tooltip').filter({ hasText: 'Sign in as a Global Administrator first.' });
  await expect(reason).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reason).toBeHidden();
  await expect(wizard.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(wizard.dialog).toBeHidden();

  await lab.api.onboard();
  const properties = await openProperties(page);
  await properties.getByRole('checkbox', { name: UPLOAD }).uncheck();
  expect(await expectReasonsByPress(page)).toBeGreaterThan(3);
  await expectAccessible(page);
  // What is grey stays as it is, whatever is pressed.
  await expect(properties.getByRole('radio').first()).toBeChecked();
  await properties.getByRole('tab', { name: 'Workloads' }).click();
  expect(await expectReasonsByKeyboard(page)).toBeGreaterThan(6);
  expect(await expectReasonsByPress(page)).toBeGreaterThan(6);
  const slider = properties.getByRole('slider', { name: 'Client apps' });
  await slider.focus();
  for (const key of ['ArrowRight', 'End', 'PageUp']) await page.keyboard.press(key);
  await expect(slider).toHaveValue('0');
  await properties.getByRole('tab', { name: 'Tenant onboarding' }).click();
  const environment = properties.getByRole('combobox', { name: 'Azure environment' });
  await environment.focus();
  for (const key of ['ArrowDown', 'A', 'End']) await page.keyboard.press(key);
  await expect(environment).toHaveValue('AzurePublicCloud');
  expect(await shownReason(page, '.cm-properties select')).toContain('fixed once the site is configured');
});

test('grey entries of a menu tell their reasons, and the menu stays open', async ({ lab, page }) => {
  await lab.openOnboarded(DEVICES);
  await page.getByRole('grid').getByRole('row').nth(1).focus();
  await page.keyboard.press('Shift+F10');
  const entry = page.getByRole('menuitem', { name: 'Run Script' });
  await expect(entry).toBeFocused();
  await expect.poll(() => shownReason(page, '[role="menuitem"]:focus')).toContain('Not part of this simulation');
  await entry.click({ force: true });
  await expect(entry).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
});

test('Bulk Device Actions tells why it cannot run, from the list and in its flyout', async ({ lab, page }) => {
  await lab.openOnboarded();
  await expect(deviceRows(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Bulk Device Actions' }).press('Enter');
  await expect(page.getByRole('tooltip').filter({ hasText: 'Nothing is selected.' })).toBeVisible();
  await deviceRow(page, 1).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Bulk Device Actions' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Run on the selection' }).click();
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: 'Asked of 1' })).toBeVisible();
});

test.describe('with a finger, on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a touch shows the reason of what is grey, and a touch elsewhere takes it away', async ({ lab, page }) => {
    await lab.open(CO_MANAGEMENT);
    await lab.api.pauseClock();
    await lab.api.onboard();
    await lab.open(CO_MANAGEMENT);
    await expect(settingsRow(page)).toBeVisible();
    expect(await expectReasonsByPress(page, 'touch')).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Configure co-management' }).tap({ force: true });
    await expect(page.getByRole('tooltip')).toHaveText(/configured already/);
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(page.getByRole('tooltip')).toHaveCount(0);
  });
});

test('Settings of the admin center’s bar sets the theme, and Help leads to the start page', async ({ lab, page }) => {
  await lab.openOnboarded();
  await page.getByRole('button', { name: 'Settings: theme and language' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Help: start page of the lab' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tenant Attach Lab|start/i);
});
