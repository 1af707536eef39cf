/** Properties of CoMgmtSettingsProd: offboard, attach again, and what is refused. */
import { answerConsent, CO_MANAGEMENT, openProperties, settingsRow, signIn } from '../support/console.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

const UPLOAD = 'Upload to Microsoft Endpoint Manager admin center';

test.beforeEach(async ({ lab }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
});

test('nothing selected: Properties says why it is disabled', async ({ lab, page }) => {
  const properties = page.getByRole('toolbar', { name: 'Commands' }).getByRole('button', { name: 'Properties' });
  await expect(properties).toBeDisabled();
  await expect(properties).toHaveAccessibleDescription(/not configured yet/);
  await lab.api.onboard();
  await expect(settingsRow(page)).toBeVisible();
  await expect(properties).toHaveAccessibleDescription(/Select CoMgmtSettingsProd/);
  await settingsRow(page).click();
  await expect(properties).toBeEnabled();
});

test('offboard, then attach again: tick, Apply, sign in, Yes, OK', async ({ lab, page }) => {
  expect(await lab.api.onboardAndUpload()).toBeGreaterThan(0);
  let dialog = await openProperties(page);
  const group = () => dialog.getByRole('group', { name: 'Devices' });
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: UPLOAD }).uncheck();
  await expect(group().getByRole('radio').first()).toBeDisabled();
  await expect(group().getByRole('button', { name: 'Browse…' })).toBeDisabled();

  await dialog.getByRole('button', { name: 'Apply' }).click();
  const question = page.getByRole('dialog', { name: 'Stop the upload' });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'No', exact: true }).click();
  await expect(question).toBeHidden();
  expect((await lab.api.status()).uploadActive).toBe(true);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await question.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(dialog.getByText('The changes are in force.')).toBeVisible();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  expect((await lab.api.status()).uploadActive).toBe(false);

  await expect(page.getByRole('navigation', { name: 'Steps of the main job' })).toContainText('The upload is off: turn it on in the Properties');
  // The next step leads to where the upload is turned on again, also from this very page.
  await page.getByRole('main').getByRole('link', { name: 'Open the Properties of CoMgmtSettingsProd' }).click();
  dialog = page.getByRole('dialog', { name: 'Properties' });
  await expect(dialog.getByRole('tab', { name: 'Configure upload' })).toHaveAttribute('aria-selected', 'true');
  await expect(dialog.getByText('To attach the site, tick this box and press Apply.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: UPLOAD }).check();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await signIn(page);
  // The application is the one of the first consent: nothing is created, and No changes nothing.
  const consent = page.getByRole('dialog', { name: 'Create AAD Application' });
  await expect(consent).toContainText('in the AAD tenant contoso already');
  await expect(consent).not.toContainText('will be created');
  await expectAccessible(page);
  await answerConsent(page, 'No');
  await expect(dialog.getByRole('alert')).toContainText('The application stays in Azure AD');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await answerConsent(page, 'Yes');
  await expect(dialog.getByText('The changes are in force.')).toBeVisible();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  expect((await lab.api.status()).uploadActive).toBe(true);
});

test('attaching is refused in the dialog to who may not, and on No', async ({ lab, page }) => {
  await lab.api.onboard({ automaticEnrollment: { kind: 'none' } });
  const dialog = await openProperties(page);
  await dialog.getByRole('checkbox', { name: UPLOAD }).check();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await signIn(page, /^tomas\.herrera@contoso\.com/);
  await expect(dialog.getByRole('alert')).toContainText('Global Administrator');
  await dialog.getByRole('button', { name: 'OK' }).click();
  // What was said to one account is gone while the next one signs in.
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await signIn(page);
  await answerConsent(page, 'No');
  await expect(dialog.getByRole('alert')).toContainText('You answered No');
  await expect(dialog).toBeVisible();
  expect((await lab.api.status()).uploadActive).toBe(false);
});

test('Offboard is named where one looks for it, and leads to the box that does it', async ({ lab, page }) => {
  const ribbon = page.getByRole('toolbar', { name: 'Commands' }).getByRole('button', { name: 'Offboard…' });
  await expect(ribbon).toHaveAccessibleDescription(/nothing to offboard/);
  await lab.api.onboardAndUpload();
  const dialog = page.getByRole('dialog', { name: 'Properties' });
  const box = dialog.getByRole('checkbox', { name: UPLOAD });
  const leadsToTheBox = async () => {
    await expect(box).toBeChecked();
    await expect(box).toHaveAccessibleDescription(/To offboard the site, clear this box and press Apply\..*the application in Azure AD stay/);
  };
  await ribbon.click();
  await leadsToTheBox();
  await expect(box).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole('tab', { name: 'Tenant onboarding' }).click();
  await dialog.getByRole('button', { name: 'Offboard…' }).click();
  await leadsToTheBox();
  await page.keyboard.press('Escape');

  await settingsRow(page).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Offboard…' }).click();
  await leadsToTheBox();
  await page.keyboard.press('Escape');

  await lab.open('tenant-administration/connectors');
  await expect(page.getByRole('heading', { name: 'Offboard the hierarchy' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the properties of CoMgmtSettingsProd' }).click();
  await leadsToTheBox();
  await box.uncheck();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await page.getByRole('dialog', { name: 'Stop the upload' }).getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(ribbon).toHaveAccessibleDescription(/upload is off already/);
  await lab.open('tenant-administration/connectors');
  await expect(page.getByRole('heading', { name: 'Attach the hierarchy' })).toBeVisible();
  await lab.open('console/assets-and-compliance/devices');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await expect(page.getByText('Turn it on in the Properties of CoMgmtSettingsProd to attach the site.')).toBeVisible();
});

test('a reload keeps what was changed and not applied, as long as the settings are the same', async ({ lab, page }) => {
  await lab.api.onboard();
  let dialog = await openProperties(page);
  await dialog.getByRole('radio', { name: 'A collection I select' }).check();
  await dialog.getByRole('tab', { name: 'Enablement' }).click();
  await dialog.getByRole('combobox', { name: 'Automatic enrollment in Intune' }).selectOption('All');
  await page.reload();
  await lab.ready();
  dialog = page.getByRole('dialog', { name: 'Properties' });
  await expect(page).toHaveURL(/page=enablement/);
  await expect(dialog.getByRole('combobox', { name: 'Automatic enrollment in Intune' })).toHaveValue(/all/);
  await dialog.getByRole('tab', { name: 'Configure upload' }).click();
  await expect(dialog.getByRole('radio', { name: 'A collection I select' })).toBeChecked();

  await lab.api.ask('global-admin', 'PATCH', "gateway/AdminService/v1.0/CoManagementSettings('CoMgmtSettingsProd')", {
    environment: 'AzurePublicCloud',
    automaticEnrollment: { kind: 'none' },
  });
  await page.reload();
  await lab.ready();
  await expect(dialog.getByRole('status').filter({ hasText: 'are not there any more' })).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: UPLOAD })).not.toBeChecked();
});

test('every tab is what the wizard chose, and axe finds nothing on it', async ({ lab, page }) => {
  await lab.api.onboard({
    upload: { kind: 'allDevices' },
    automaticEnrollment: { kind: 'all' },
    workloads: { clientApps: 'intune' },
  });
  const dialog = await openProperties(page, 'Tenant onboarding');
  await expect(dialog.getByRole('combobox', { name: 'Azure environment' })).toHaveValue('AzurePublicCloud');
  await expectAccessible(page);
  await dialog.getByRole('tab', { name: 'Configure upload' }).click();
  await expect(dialog.getByRole('checkbox', { name: UPLOAD })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole('tab', { name: 'Enablement' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Automatic enrollment in Intune' })).toHaveValue(/all/);
  await expectAccessible(page);
  await page.keyboard.press('Shift+Tab');
  await dialog.getByRole('tab', { name: 'Workloads' }).click();
  await expect(dialog.getByRole('slider', { name: 'Client apps' })).toHaveAttribute('aria-valuetext', 'Intune');
  await expectAccessible(page);
  await dialog.getByRole('tab', { name: 'Staging' }).click();
  await expect(dialog.getByRole('button', { name: 'Browse…' })).toHaveCount(7);
  await expectAccessible(page);
  await expect(page).toHaveURL(/dialog=properties&page=staging/);
});

test('a change by somebody who is no Full Administrator is refused in the dialog', async ({ lab, page }) => {
  await lab.api.onboard();
  await page.evaluate(() => localStorage.setItem('tenant-attach-lab.persona', 'helpdesk'));
  await page.reload();
  await lab.ready();
  const dialog = await openProperties(page, 'Enablement');
  await dialog.getByRole('combobox', { name: 'Automatic enrollment in Intune' }).selectOption('All');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Full Administrator');
  await expectAccessible(page);
  await dialog.getByRole('tab', { name: 'Tenant onboarding' }).click();
  await dialog.getByRole('button', { name: 'Sign In' }).click();
  await signIn(page);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByText('The changes are in force.')).toBeVisible();
});
