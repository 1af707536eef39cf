/** Each guide, done as it says: the panel points at the control, and notices by the world's state that a step is done. */
import type { Locator, Page } from '@playwright/test';
import { pickCollection, settingsRow, signIn, Wizard } from '../support/console.ts';
import { expect, expectAccessible, type Lab, test } from '../support/lab.ts';

const panel = (page: Page, guide: string): Locator => page.getByRole('complementary', { name: `Guide: ${guide}` });

/** What the panel says to do now. */
const expectStep = (page: Page, guide: string, number: number, count: number, name: string): Promise<void> =>
  expect(panel(page, guide).getByRole('status').first()).toHaveText(new RegExp(`^Step ${number} of ${count}: ${name}\\.`));

const expectDone = (page: Page, guide: string): Promise<void> =>
  expect(panel(page, guide).getByRole('status').first()).toHaveText(`The guide ${guide} is done: every step has happened.`);

const expectControl = (page: Page, guide: string, control: string): Promise<void> =>
  expect(panel(page, guide).getByRole('status').nth(1)).toHaveText(`Use: ${control}`);

async function start(lab: Lab, guide: string): Promise<void> {
  await lab.open('lab/guides');
  await lab.page.getByRole('button', { name: `Start the guide ${guide}`, exact: true }).click();
  await expect(panel(lab.page, guide)).toBeVisible();
}

test('the wizard: the panel goes into its dialogs, and the keyboard reaches both', async ({ lab, page }) => {
  const guide = 'Attach the site';
  await lab.open();
  await lab.api.pauseClock();
  await start(lab, guide);
  await expectStep(page, guide, 1, 5, 'Sign in and consent');
  await expectAccessible(page);
  await panel(page, guide).getByRole('link', { name: 'Go to the page' }).press('Enter');

  const wizard = new Wizard(page);
  await wizard.expectPage('Microsoft Intune Subscription');
  // Beside a modal dialog nothing can be reached: the panel is a part of it.
  await expect(wizard.dialog.getByRole('complementary', { name: `Guide: ${guide}` })).toBeVisible();
  await expectControl(page, guide, 'Sign In');
  await panel(page, guide).getByRole('button', { name: 'Go to the control' }).press('Enter');
  await expect(wizard.button('Sign In')).toBeFocused();
  await expectAccessible(page);
  await wizard.uploadOnly();
  await wizard.button('Sign In').click();
  await expectControl(page, guide, 'admin@contoso.com');
  await signIn(page);
  await expectControl(page, guide, 'Next >');
  await wizard.nextThroughConsent();
  await expectStep(page, guide, 2, 5, 'Finish the wizard');
  await wizard.expectPage('Configure upload');
  await wizard.next('Summary');
  await wizard.next('Completion');
  await expectStep(page, guide, 3, 5, 'Wait for the upload');
  await expectControl(page, guide, 'Close');
  await wizard.button('Close').click();
  await expectControl(page, guide, 'Skip the clock there');
  await page.getByRole('main').getByRole('button', { name: 'Skip the clock there' }).first().click();
  await expectStep(page, guide, 4, 5, 'Wait for the devices');
  // A reload finds the guide where it is.
  await page.reload();
  await lab.ready();
  await expectStep(page, guide, 4, 5, 'Wait for the devices');
  await lab.api.advanceMinutes(12);
  await expectStep(page, guide, 5, 5, 'See the devices');
  await panel(page, guide).getByRole('link', { name: 'Go to the page' }).click();
  await expectDone(page, guide);
  await panel(page, guide).getByRole('button', { name: 'End the guide' }).click();
  await expect(page.getByRole('complementary', { name: /^Guide/ })).toHaveCount(0);
});

test('the scope of the upload: what is pressed counts for nothing until the world has it', async ({ lab, page }) => {
  const guide = 'Change what is uploaded';
  await lab.openOnboarded();
  await start(lab, guide);
  await expectStep(page, guide, 2, 5, 'Upload one collection');
  await panel(page, guide).getByRole('link', { name: 'Go to the page' }).click();
  const dialog = page.getByRole('dialog', { name: 'Properties' });
  await dialog.getByRole('radio', { name: 'A collection I select' }).check();
  const collections = await lab.api.ask<{ value: { name: string; isBuiltIn: boolean }[] }>(
    'global-admin', 'GET', 'gateway/AdminService/v1.0/Collections');
  const pilot = collections.value.find((collection) => !collection.isBuiltIn)!;
  await pickCollection(page, dialog.getByRole('button', { name: 'Browse…' }), pilot.name);
  await expectControl(page, guide, 'Apply');
  await expectStep(page, guide, 2, 5, 'Upload one collection');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expectStep(page, guide, 3, 5, 'See the others leave');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await lab.api.advanceMinutes(30);
  await expectStep(page, guide, 4, 5, 'Upload all devices again');
  await settingsRow(page).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Properties' }).click();
  await dialog.getByRole('tab', { name: 'Configure upload' }).click();
  await dialog.getByRole('radio', { name: /^All my devices managed by/ }).check();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expectStep(page, guide, 5, 5, 'See them come back');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await lab.api.advanceMinutes(45);
  await expectDone(page, guide);
});

test('reviewing the upload', async ({ lab, page }) => {
  const guide = 'Review your upload';
  await lab.openOnboarded();
  await start(lab, guide);
  const go = () => panel(page, guide).getByRole('link', { name: 'Go to the page' }).click();
  await expectStep(page, guide, 2, 5, 'Read the log');
  await go();
  await expectStep(page, guide, 3, 5, 'Look at the connector');
  await go();
  await expectStep(page, guide, 4, 5, 'See another run');
  await lab.api.advanceMinutes(20);
  await expectStep(page, guide, 5, 5, 'Compare with the site');
  await go();
  await expectDone(page, guide);
});

for (const action of ['Sync Machine Policy', 'Sync User Policy', 'App Evaluation Cycle']) {
  test(`the action ${action}`, async ({ lab, page }) => {
    await lab.openOnboarded();
    await start(lab, action);
    await expectStep(page, action, 2, 5, 'Open a device');
    const [id] = await lab.onlineDevices(1);
    await lab.open(`devices/${id}`);
    await expectStep(page, action, 3, 5, 'Run the action');
    await expectControl(page, action, action);
    await page.getByRole('button', { name: action, exact: true }).click();
    await expectStep(page, action, 4, 5, 'Wait for the client');
    await lab.api.advanceMinutes(2);
    await expectStep(page, action, 5, 5, 'Follow its way');
    await page.getByRole('button', { name: /^Details of the action/ }).click();
    await page.getByRole('link', { name: 'Show this action' }).first().click();
    await expectDone(page, action);
  });
}

test('offboarding', async ({ lab, page }) => {
  const guide = 'Offboard the site';
  await lab.openOnboarded();
  await start(lab, guide);
  await expectStep(page, guide, 2, 4, 'Clear the box');
  await panel(page, guide).getByRole('link', { name: 'Go to the page' }).click();
  const dialog = page.getByRole('dialog', { name: 'Properties' });
  await dialog.getByRole('checkbox', { name: 'Upload to Microsoft Endpoint Manager admin center' }).uncheck();
  await expectControl(page, guide, 'Apply');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expectControl(page, guide, 'Yes');
  await page.getByRole('dialog', { name: 'Stop the upload' }).getByRole('button', { name: 'Yes', exact: true }).click();
  await expectStep(page, guide, 3, 4, 'See the devices leave');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await lab.api.advanceMinutes(30);
  await expectStep(page, guide, 4, 4, 'See what stays');
  await panel(page, guide).getByRole('link', { name: 'Go to the page' }).click();
  await expectDone(page, guide);
});
