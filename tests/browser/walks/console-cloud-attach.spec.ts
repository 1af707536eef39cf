/** The wizard with an imported application, the wizard of Cloud Attach, and the letters that press what is underlined. */
import { CO_MANAGEMENT, GLOBAL_ADMINISTRATOR, settingsRow, signIn, Wizard } from '../support/console.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';
import type { Locator, Page } from '@playwright/test';

type Settings = { value: { settings: Record<string, unknown> }[] };

/** The letters of the topmost window: each is there once. */
async function expectLettersOnce(dialog: Locator): Promise<void> {
  const letters = await dialog.locator('[aria-keyshortcuts]').evaluateAll(
    (controls) => controls.map((control) => control.getAttribute('aria-keyshortcuts')));
  expect(letters.length).toBeGreaterThan(1);
  expect(new Set(letters).size, letters.join(', ')).toBe(letters.length);
}

/** Presses the control of the uppermost window whose letter this is, once the window has the focus. */
async function alt(page: Page, letter: string): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.closest('dialog[open]'));
  await page.keyboard.press(`Alt+Key${letter}`);
}

/** The values that the flyout shows once, by their names. */
async function register(page: Page, name: string): Promise<Record<string, string>> {
  await page.getByRole('button', { name: 'New registration' }).click();
  const flyout = page.getByRole('dialog', { name: 'New registration' });
  await flyout.getByRole('textbox', { name: 'Application name' }).fill(name);
  const uri = flyout.getByRole('textbox', { name: 'Application ID URI' });
  await uri.fill(`${await uri.inputValue()}upload`);
  await flyout.getByRole('checkbox', { name: /^Grant admin consent/ }).check();
  await expectAccessible(page);
  await flyout.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(flyout.getByText('Registered.')).toBeVisible();
  await expectAccessible(page);
  const pairs = await flyout.locator('dl > div').evaluateAll((facts) =>
    facts.map((fact) => [fact.querySelector('dt')!.textContent!.trim(), fact.querySelector('dd')!.textContent!.trim()]));
  await flyout.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(flyout).toBeHidden();
  return Object.fromEntries(pairs);
}

test('an application that was registered before is verified and imported, by letters, and none is created', async ({ lab, page }) => {
  await lab.open('tenant-administration/app-registrations');
  await lab.api.pauseClock();
  const values = await register(page, 'Upload of PS1');
  await expect(page.getByRole('table', { name: 'Registered by hand' })).toContainText('Upload of PS1');
  await expectAccessible(page);

  await lab.open(CO_MANAGEMENT);
  const wizard = new Wizard(page);
  await wizard.open();
  await expectLettersOnce(wizard.dialog);
  const importButton = wizard.button('Import');
  await expect(importButton).toBeDisabled();
  await alt(page, 'E');
  await expect(wizard.dialog.getByRole('checkbox', { name: /^Enable automatic client enrollment/ })).not.toBeChecked();
  await alt(page, 'W');
  await expect(wizard.dialog.getByRole('checkbox', { name: /^Optionally import a separate web app/ })).toBeChecked();
  await alt(page, 'I');
  await signIn(page, GLOBAL_ADMINISTRATOR);
  await expect(wizard.button('Next >')).toBeDisabled();
  await alt(page, 'T');

  const dialog = page.getByRole('dialog', { name: 'Import apps' });
  await expectLettersOnce(dialog);
  const verify = dialog.getByRole('button', { name: 'Verify' });
  await expect(verify).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Azure AD tenant name' }).fill(values['Tenant name']);
  await dialog.getByRole('textbox', { name: 'Azure AD tenant ID' }).fill(values['Directory (tenant) ID']);
  await dialog.getByRole('textbox', { name: 'Application name' }).fill('Upload of PS1');
  await dialog.getByRole('textbox', { name: 'Client ID' }).fill(values['Application (client) ID']);
  await dialog.getByLabel('Secret key', { exact: true }).fill('a guess');
  await dialog.getByLabel('Secret key expiry').fill(values['Client secret expires']);
  await dialog.getByRole('textbox', { name: 'App ID URI' }).fill(values['Application ID URI']);
  await expectAccessible(page);
  await verify.click();
  await expect(dialog.getByRole('alert')).toContainText('The secret key of the application');
  await expect(dialog.getByRole('button', { name: 'OK' })).toBeDisabled();
  await dialog.getByLabel('Secret key', { exact: true }).fill(values['Value of the client secret']);
  await alt(page, 'V');
  await expect(dialog.getByRole('status').filter({ hasText: 'Successfully verified.' })).toBeVisible();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  await expect(wizard.dialog.getByRole('textbox', { name: 'Imported application' })).toHaveValue('Upload of PS1');
  await alt(page, 'N');
  await wizard.expectPage('Configure upload');
  await expect(wizard.dialog.getByRole('checkbox', { name: /^Enable Endpoint Analytics/ })).toBeChecked();
  await expectLettersOnce(wizard.dialog);
  await alt(page, 'S');
  await wizard.expectPage('Summary');
  await alt(page, 'P');
  await wizard.expectPage('Configure upload');
  await alt(page, 'S');
  await wizard.expectPage('Summary');
  await alt(page, 'N');
  await wizard.expectPage('Completion');
  await wizard.dialog.getByRole('button', { name: 'Progress' }).click();
  await expect(wizard.dialog.getByText('Use the application that was imported')).toBeVisible();
  await alt(page, 'C');
  await expect(settingsRow(page)).toBeVisible();

  const status = await lab.api.ask<Record<string, unknown>>('global-admin', 'GET', 'gateway/lab/status');
  expect(status).toMatchObject({ importedApplication: 'Upload of PS1', endpointAnalytics: true });
  await lab.open('tenant-administration/app-registrations');
  await expect(page.getByText('The site uploads as this application.')).toBeVisible();
  await expect(page.getByText(/^ConfigMgrSvc_/)).toHaveCount(0);
});

test('from 2111 on the wizard is that of Cloud Attach: default settings, and customized', async ({ lab, page }) => {
  const open = async () => {
    await lab.open(CO_MANAGEMENT);
    await lab.api.pauseClock();
    await lab.api.reset({ siteVersion: '2111' });
    await page.reload();
    await lab.ready();
    await page.getByRole('button', { name: 'Configure Cloud Attach', exact: true }).click();
  };
  const wizard = page.getByRole('dialog', { name: 'Cloud Attach Configuration Wizard' });
  const heading = (name: string) => wizard.getByRole('heading', { name, level: 3 });
  const pages = () => wizard.getByRole('navigation', { name: 'Pages' }).getByRole('button').allInnerTexts();
  const settings = async () =>
    (await lab.api.ask<Settings>('global-admin', 'GET', 'gateway/AdminService/v1.0/CoManagementSettings')).value[0].settings;
  await open();
  await expect(heading('Cloud attach settings')).toBeVisible();
  await expect(wizard.getByRole('radio', { name: 'Use default settings (recommended)' })).toBeChecked();
  await expect(wizard.getByRole('checkbox', { name: /^Optionally import/ })).toBeDisabled();
  expect(await pages()).toEqual(['Cloud attach', 'Summary', 'Progress', 'Completion']);
  await expectLettersOnce(wizard);
  await expectAccessible(page);
  await alt(page, 'I');
  await signIn(page);
  await alt(page, 'N');
  const prompt = page.getByRole('dialog', { name: 'Create AAD Application' });
  await expect(prompt).toContainText(
    'This action will register an application in the AAD tenant contoso to authorize the synchronization of data to Intune. Do you want to continue?');
  await alt(page, 'Y');
  await expect(heading('Summary')).toBeVisible();
  await expect(wizard).toContainText('Co-management Eligible Devices');
  await expectAccessible(page);
  await alt(page, 'N');
  await expect(wizard.getByText('The task "Cloud Attach Configuration Wizard" completed successfully')).toBeVisible();
  await expect(wizard).toContainText('To exit the wizard, click Close.');
  await expectAccessible(page);
  await alt(page, 'C');
  await expect(settingsRow(page)).toBeVisible();
  expect(await settings()).toMatchObject({
    upload: { kind: 'allDevices' }, automaticEnrollment: { kind: 'all' }, endpointAnalytics: true });

  await open();
  await wizard.getByRole('radio', { name: 'Customize settings' }).check();
  expect(await pages()).toEqual(['Cloud attach', 'Configure upload', 'Enablement', 'Summary', 'Progress', 'Completion']);
  await alt(page, 'I');
  await signIn(page);
  await alt(page, 'N');
  await alt(page, 'Y');
  await expect(heading('Configure upload to Microsoft Endpoint Manager admin center')).toBeVisible();
  await expect(wizard.getByRole('radio', { name: /^All devices managed by/ })).toBeChecked();
  await expect(wizard.getByRole('checkbox')).toHaveCount(1);
  await alt(page, 'E');
  await expect(wizard.getByRole('checkbox', { name: /^Enable Endpoint Analytics/ })).not.toBeChecked();
  await expectLettersOnce(wizard);
  await expectAccessible(page);
  await alt(page, 'N');
  await expect(heading('Enable co-management')).toBeVisible();
  await expect(wizard.getByRole('radio', { name: 'None' })).toBeChecked();
  await expectLettersOnce(wizard);
  await expectAccessible(page);
  await alt(page, 'L');
  await alt(page, 'N');
  await expect(heading('Summary')).toBeVisible();
  await alt(page, 'N');
  await expect(heading('Completion')).toBeVisible();
  await alt(page, 'C');
  const customized = await settings();
  expect(customized).toMatchObject({ upload: { kind: 'allDevices' }, automaticEnrollment: { kind: 'all' } });
  expect(customized.endpointAnalytics).toBeUndefined();
});

test('the roles of Intune decide once the box is cleared and the switch is on', async ({ lab, page }) => {
  await lab.openVersion('2207', CO_MANAGEMENT);
  await settingsRow(page).dblclick();
  const properties = page.getByRole('dialog', { name: 'Properties' });
  const box = properties.getByRole('checkbox', { name: /^Enforce Configuration Manager RBAC/ });
  await expect(box).toBeChecked();
  await expectLettersOnce(properties);
  await alt(page, 'R');
  await expect(box).not.toBeChecked();
  await alt(page, 'A');
  await expect(properties.getByText('The changes are in force.')).toBeVisible();

  await lab.open('tenant-administration/connectors');
  await expect(page.getByText('Use Intune RBAC is off')).toBeVisible();
  await page.getByRole('button', { name: 'Click here to learn more about this option.' }).click();
  const flyout = page.getByRole('dialog', { name: 'Use Intune RBAC' });
  await flyout.getByRole('radio', { name: 'On' }).check();
  await expectAccessible(page);
  await flyout.getByRole('button', { name: 'Apply' }).click();
  await expect(flyout).toBeHidden();
  await expect(page.getByText('The change takes effect at')).toBeVisible();
  await lab.api.advanceMinutes(11);
  await expect(page.getByText('The roles of Intune decide.')).toBeVisible();
  await expectAccessible(page);
});
