/** The Co-management Configuration Wizard from its ribbon button to what the page says after it. */
import { CO_MANAGEMENT, onboardUploadOnly, pickCollection, settingsRow, Wizard } from '../support/console.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

type Settings = { value: { name: string; settings: Record<string, unknown> }[] };

test.beforeEach(async ({ lab }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
});

test('upload alone: pages, consent, what was configured, and what happens next', async ({ lab, page }) => {
  await expect(page.getByText('Co-management is not configured yet', { exact: true })).toBeVisible();
  const wizard = new Wizard(page);
  await wizard.open();
  await expect(wizard.button('Next >')).toBeDisabled();
  expect(await wizard.pages()).toEqual(
    ['Tenant onboarding', 'Configure upload', 'Enablement', 'Workloads', 'Staging', 'Summary', 'Progress', 'Completion']);
  await wizard.uploadOnly();
  expect(await wizard.pages()).toEqual(['Tenant onboarding', 'Configure upload', 'Summary', 'Progress', 'Completion']);

  await wizard.signIn();
  await wizard.expectSignedIn();
  await expect(wizard.dialog.getByRole('combobox', { name: 'Azure environment' })).toBeDisabled();
  await wizard.nextThroughConsent();
  await wizard.expectPage('Configure upload');
  await expect(wizard.dialog.getByRole('radio', { name: /^All my devices managed by/ })).toBeChecked();
  await wizard.next('Summary');
  await expect(wizard.dialog.getByText('All my devices managed by')).toBeVisible();
  await wizard.next('Completion');
  await expect(wizard.dialog.getByText('completed successfully')).toBeVisible();
  await wizard.button('Close').click();

  await expect(settingsRow(page)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Configure co-management' })).toBeDisabled();
  const settings = await lab.api.ask<Settings>('global-admin', 'GET', 'gateway/AdminService/v1.0/CoManagementSettings');
  expect(settings.value.map(({ name }) => name)).toEqual(['CoMgmtSettingsProd']);
  expect(settings.value[0].settings).toMatchObject({ environment: 'AzurePublicCloud', upload: { kind: 'allDevices' } });
  expect(settings.value[0].settings.automaticEnrollment).toBeUndefined();
});

test('with co-management: enablement, workloads and staging reach the settings', async ({ lab, page }) => {
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.signIn();
  await wizard.nextThroughConsent();
  await wizard.expectPage('Configure upload');
  await wizard.next('Enable co-management');

  await wizard.dialog.getByRole('combobox', { name: 'Automatic enrollment in Intune' }).selectOption('Pilot');
  await expect(wizard.button('Next >')).toBeDisabled();
  const collections = await lab.api.ask<{ value: { name: string; collectionId: string; isBuiltIn: boolean }[] }>(
    'global-admin', 'GET', 'gateway/AdminService/v1.0/Collections');
  const pilot = collections.value.find((collection) => !collection.isBuiltIn)!;
  await pickCollection(page, wizard.button('Browse…'), pilot.name);
  await expect(wizard.dialog.getByRole('textbox', { name: 'Intune Auto Enrollment' })).toHaveValue(pilot.name);

  await wizard.next('Workloads');
  await expect(wizard.dialog.getByRole('slider')).toHaveCount(7);
  await wizard.dialog.getByRole('slider', { name: 'Client apps' }).fill('1');
  await wizard.dialog.getByRole('slider', { name: 'Windows Update policies' }).fill('2');
  await wizard.dialog.getByRole('slider', { name: 'Device Configuration' }).fill('2');
  await expect(wizard.dialog.getByRole('slider', { name: 'Endpoint Protection' })).toHaveAttribute('aria-valuetext', 'Intune');

  await wizard.next('Configure roll out collections');
  await expect(wizard.button('Next >')).toBeDisabled();
  const enabled = wizard.dialog.getByRole('button', { name: 'Browse…' }).and(page.locator(':not([aria-disabled])'));
  await expect(enabled).toHaveCount(1);
  await pickCollection(page, enabled, pilot.name);
  await wizard.next('Summary');
  await expect(wizard.dialog.getByText(`Pilot Intune: ${pilot.name}`)).toBeVisible();
  await wizard.next('Completion');
  await wizard.button('Close').click();

  const settings = await lab.api.ask<Settings>('global-admin', 'GET', 'gateway/AdminService/v1.0/CoManagementSettings');
  expect(settings.value[0].settings).toMatchObject({
    automaticEnrollment: { kind: 'pilot', collectionId: pilot.collectionId },
    workloads: {
      clientApps: 'pilotIntune',
      deviceConfiguration: 'intune',
      endpointProtection: 'intune',
      resourceAccessPolicies: 'intune',
      windowsUpdatePolicies: 'intune',
    },
    staging: { clientApps: pilot.collectionId },
  });
});

test('one collection: its devices and those of its children, and no others', async ({ lab, page }) => {
  const collections = await lab.api.ask<{ value: { name: string; collectionId: string; parentId?: string; memberCountWithChildren: number }[] }>(
    'global-admin', 'GET', 'gateway/AdminService/v1.0/Collections');
  const parent = collections.value.find((one) => collections.value.some(({ parentId }) => parentId === one.collectionId))!;
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.uploadOnly();
  await wizard.signIn();
  await wizard.nextThroughConsent();
  await expect(wizard.button('Browse…')).toBeDisabled();
  await wizard.dialog.getByRole('radio', { name: 'A collection I select' }).check();
  await expect(wizard.button('Next >')).toBeDisabled();
  await pickCollection(page, wizard.button('Browse…'), parent.name);
  await wizard.next('Summary');
  await wizard.next('Completion');
  await wizard.button('Close').click();

  await lab.api.advanceMinutes(30);
  const { visibleDeviceCount, siteDeviceCount } = await lab.api.status();
  expect(visibleDeviceCount).toBeGreaterThan(0);
  expect(visibleDeviceCount).toBeLessThanOrEqual(parent.memberCountWithChildren);
  expect(visibleDeviceCount).toBeLessThan(siteDeviceCount);
});

test('after closing, the page offers to skip the clock to the devices', async ({ lab, page }) => {
  await onboardUploadOnly(page);
  const before = (await lab.api.status()).nowMs;
  await page.getByRole('main').getByRole('button', { name: /^Skip/ }).first().click();
  await expect.poll(async () => (await lab.api.status()).nowMs).toBeGreaterThan(before);
});

test('Back goes a page back, a reload finds the wizard as it was, Cancel asks before it loses anything', async ({ lab, page }) => {
  const wizard = new Wizard(page);
  const automaticEnrollment = wizard.dialog.getByRole('checkbox', { name: 'Enable automatic client enrollment for co-management' });
  await wizard.open();
  await wizard.uploadOnly();
  await wizard.signIn();
  await wizard.nextThroughConsent();
  await wizard.expectPage('Configure upload');
  await page.goBack();
  await wizard.expectPage('Microsoft Intune Subscription');
  await page.goForward();
  await wizard.expectPage('Configure upload');

  await wizard.button('Cancel').click();
  const question = page.getByRole('dialog', { name: 'Cancel the wizard' });
  await question.getByRole('button', { name: 'No', exact: true }).click();
  await expect(question).toBeHidden();
  await wizard.expectPage('Configure upload');

  await wizard.dialog.getByRole('radio', { name: 'A collection I select' }).check();
  await page.reload();
  await lab.ready();
  await wizard.expectPage('Configure upload');
  await expect(page).toHaveURL(/dialog=wizard&page=upload$/);
  await expect(wizard.dialog.getByRole('radio', { name: 'A collection I select' })).toBeChecked();
  await page.goBack();
  await wizard.expectPage('Microsoft Intune Subscription');
  await expect(page).toHaveURL(/page=onboarding/);
  await wizard.expectSignedIn();
  await expect(automaticEnrollment).not.toBeChecked();
  await page.goForward();
  await wizard.expectPage('Configure upload');
  await wizard.dialog.getByRole('radio', { name: /^All my devices/ }).check();
  await wizard.next('Summary');
  await page.reload();
  await lab.ready();
  await wizard.expectPage('Summary');

  await wizard.button('Cancel').click();
  await question.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(wizard.dialog).toBeHidden();
  // What was cancelled does not come back: a link to one of its pages starts over, says so, and the address agrees.
  await lab.open(`${CO_MANAGEMENT}?dialog=wizard&page=upload&prompt=sign-in`);
  await wizard.expectPage('Microsoft Intune Subscription');
  await expect(page).toHaveURL(/dialog=wizard&page=onboarding$/);
  await expect(wizard.dialog.getByRole('status').filter({ hasText: 'The wizard starts over' })).toBeVisible();
  await expect(automaticEnrollment).toBeChecked();
});

test('a wizard of another world is not found again', async ({ lab, page }) => {
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.uploadOnly();
  await wizard.signIn();
  await wizard.nextThroughConsent();
  await wizard.expectPage('Configure upload');
  await lab.api.reset({ seed: 7 });
  await page.reload();
  await lab.ready();
  await wizard.expectPage('Microsoft Intune Subscription');
  await expect(page).toHaveURL(/page=onboarding/);
  await expect(wizard.dialog.getByRole('status').filter({ hasText: 'The wizard starts over' })).toBeVisible();
  await expect(wizard.dialog.getByRole('button', { name: 'Sign In' })).toBeEnabled();
});

test('the keyboard alone', async ({ lab, page }) => {
  const tabTo = async (name: string | RegExp, role: 'button' | 'checkbox' | 'radio' = 'button') => {
    const target = page.getByRole(role, { name, exact: typeof name === 'string' });
    for (let press = 0; press < 60; press += 1) {
      if (await target.evaluateAll((found) => found.includes(document.activeElement!))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the ${role} ${name} is not reached by Tab`);
  };
  await tabTo('Configure co-management');
  await page.keyboard.press('Enter');
  const wizard = new Wizard(page);
  await expect(wizard.dialog.getByRole('heading', { level: 3 })).toBeFocused();
  await tabTo('Sign In');
  await page.keyboard.press('Enter');
  await tabTo(/@contoso\.com/, 'radio');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await wizard.expectSignedIn();
  await tabTo('Enable automatic client enrollment for co-management', 'checkbox');
  await page.keyboard.press('Space');
  // Enter is the default button of each page.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Create AAD Application' })).toBeVisible();
  await tabTo('Yes');
  await page.keyboard.press('Enter');
  await expect(wizard.dialog.getByRole('heading', { name: 'Configure upload' })).toBeFocused();
  await tabTo('Next >');
  await page.keyboard.press('Enter');
  await expect(wizard.dialog.getByRole('heading', { name: 'Summary' })).toBeFocused();
  await tabTo('Next >');
  await page.keyboard.press('Enter');
  await expect(wizard.dialog.getByRole('heading', { name: 'Completion' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(wizard.dialog).toBeHidden();

  const row = settingsRow(page);
  await row.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Properties' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Properties' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Properties' })).toBeHidden();
  expect((await lab.api.status()).hasSettings).toBe(true);
});

test('axe finds nothing on any page or dialog of the wizard', async ({ page }) => {
  await expectAccessible(page);
  const wizard = new Wizard(page);
  await wizard.open();
  await expectAccessible(page);
  await wizard.button('Sign In').click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await wizard.signIn();
  await wizard.button('Next >').click();
  await expect(page.getByRole('dialog', { name: 'Create AAD Application' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog', { name: 'Create AAD Application' }).getByRole('button', { name: 'Yes' }).click();
  await wizard.expectPage('Configure upload');
  await wizard.dialog.getByRole('radio', { name: 'A collection I select' }).check();
  await expectAccessible(page);
  await wizard.button('Browse…').click();
  await expect(page.getByRole('dialog', { name: 'Select Collection' }).getByRole('radio').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await wizard.dialog.getByRole('radio', { name: /^All my devices/ }).check();
  for (const heading of ['Enable co-management', 'Workloads', 'Configure roll out collections', 'Summary', 'Completion']) {
    await wizard.next(heading);
    await expectAccessible(page);
  }
  await wizard.dialog.getByRole('button', { name: 'Progress' }).click();
  await wizard.expectPage('Progress');
  await expectAccessible(page);
  await wizard.button('Close').click();
  await expect(settingsRow(page)).toBeVisible();
  await expectAccessible(page);
});

test('on a narrow screen the wizard fills it, and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.signIn();
  await wizard.nextThroughConsent();
  await wizard.expectPage('Configure upload');
  for (const heading of ['Enable co-management', 'Workloads', 'Configure roll out collections', 'Summary', 'Completion']) {
    await wizard.next(heading);
    expect(await wizard.dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
    expect(await wizard.dialog.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
    await expect(wizard.button(heading === 'Completion' ? 'Close' : 'Cancel')).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
  }
});
