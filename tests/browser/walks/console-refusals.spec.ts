/** Every refusal of the onboarding: who may not, where not, No, and twice. */
import { CO_MANAGEMENT, onboardUploadOnly, signIn, Wizard } from '../support/console.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

test.beforeEach(async ({ lab }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
});

test('not a Global Administrator: refused with the role, and another account may try', async ({ page }) => {
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.signIn(/^tomas\.herrera@contoso\.com/);
  const refusal = wizard.dialog.getByRole('alert');
  await expect(refusal).toContainText('Global Administrator');
  await expect(refusal).toContainText('Intune Administrator');
  await expect(wizard.button('Next >')).toBeDisabled();
  await expectAccessible(page);
  // What was said to one account is gone before the next one signs in.
  await wizard.button('Sign In').click();
  await expect(refusal).toHaveCount(0);
  await signIn(page);
  await expect(wizard.button('Next >')).toBeEnabled();
});

for (const [environment, reason] of [
  ['AzureUSGovernmentCloud', 'version 2107 or later'],
  ['AzureChinaCloud', 'not supported there'],
] as const) {
  test(`${environment}: no upload, with the reason`, async ({ lab, page }) => {
    const wizard = new Wizard(page);
    await wizard.open();
    await wizard.dialog.getByRole('combobox', { name: 'Azure environment' }).selectOption(environment);
    const upload = wizard.dialog.getByRole('checkbox', { name: 'Upload to Microsoft Endpoint Manager admin center' });
    await expect(upload).toBeDisabled();
    await expect(upload).not.toBeChecked();
    await expect(wizard.dialog.getByText(reason).filter({ visible: true })).toBeVisible();
    expect(await wizard.pages()).not.toContain('Configure upload');
    await wizard.signIn();
    await wizard.uploadOnly();
    await expect(wizard.button('Next >')).toBeDisabled();

    // The API gives the same refusal.
    const answer = await lab.api.callAs('global-admin', 'POST', 'gateway/AdminService/v1.0/CoManagementSettings',
      { environment, upload: { kind: 'allDevices' } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).toContain('UploadNotSupportedInEnvironment');
  });
}

test('No on Create AAD Application: nothing is created, and the wizard stays', async ({ lab, page }) => {
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.signIn();
  const journal = (await lab.api.status()).journalLength;
  await wizard.nextThroughConsent('No');
  await wizard.expectPage('Microsoft Intune Subscription');
  await expect(wizard.dialog.getByRole('status').filter({ hasText: 'You answered No' })).toBeVisible();
  expect((await lab.api.status()).journalLength).toBe(journal);
  const applications = await lab.api.ask<{ value: { labForDevelopers: boolean }[] }>('global-admin', 'GET', 'gateway/graph/v1.0/applications');
  expect(applications.value.filter((application) => !application.labForDevelopers)).toHaveLength(0);
  await wizard.nextThroughConsent('Yes');
  await wizard.expectPage('Configure upload');

  // The application stays when the wizard is cancelled: the next consent uses it, and says so.
  await lab.open(CO_MANAGEMENT);
  await wizard.open();
  await wizard.uploadOnly();
  await wizard.signIn();
  await wizard.button('Next >').click();
  const prompt = page.getByRole('dialog', { name: 'Create AAD Application' });
  await expect(prompt).toContainText('in the AAD tenant contoso already');
  await expect(prompt).toContainText('no second application is created');
  await prompt.getByRole('button', { name: 'Yes' }).click();
  await wizard.expectPage('Configure upload');
  await wizard.next('Summary');
  await wizard.next('Completion');
  await wizard.dialog.getByRole('button', { name: 'Progress' }).click();
  await expect(wizard.dialog.getByRole('listitem').filter({ hasText: 'Use the application that Azure AD has already' })).toContainText('Completed');
  await expect(wizard.dialog.getByText('Create the application in Azure AD')).toHaveCount(0);
});

test('onboarding twice from two tabs: the second is refused, and says what to do', async ({ lab, page }) => {
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.uploadOnly();
  await wizard.signIn();
  await wizard.nextThroughConsent();
  await wizard.next('Summary');

  const other = await lab.anotherTab(CO_MANAGEMENT);
  await onboardUploadOnly(other.page);

  await wizard.next('Completion');
  const refusal = wizard.dialog.getByRole('alert');
  await expect(refusal).toContainText('configured already');
  await expect(refusal).toContainText('Properties of CoMgmtSettingsProd');
  await expectAccessible(page);
  await wizard.dialog.getByRole('button', { name: 'Progress' }).click();
  await expect(wizard.dialog.getByRole('listitem').filter({ hasText: 'Create CoMgmtSettingsProd' })).toContainText('Failed');
  await wizard.button('Close').click();
  await expect(page.getByRole('button', { name: 'Configure co-management' })).toBeDisabled();
});

test('a link to the wizard of a configured site leads to Properties in words', async ({ lab, page }) => {
  await lab.api.onboard();
  await lab.open(`${CO_MANAGEMENT}?dialog=wizard`);
  await expect(page.getByRole('status').filter({ hasText: 'Co-management is configured already' })).toBeVisible();
  await expect(page).not.toHaveURL(/dialog=/);
});
