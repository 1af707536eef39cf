/** Every dialog, flyout and panel of the app, at three widths: its content fits or scrolls, and its buttons are in the window. */
import { ALL_DEVICES, deviceRow } from '../support/admin-center.ts';
import { answerConsent, CO_MANAGEMENT, settingsRow, signIn, Wizard } from '../support/console.ts';
import { expectFits } from '../support/fits.ts';
import { expect, test } from '../support/lab.ts';
import { EVERY_WIDTH } from '../support/views.ts';

const SIZES = EVERY_WIDTH.map((view) => view.use.viewport!);

test('the wizard and what opens over it fit', async ({ lab, page }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
  const fits = (what: string) => expectFits(page, what, SIZES);
  const wizard = new Wizard(page);
  await wizard.open();
  await fits('the first page');
  await wizard.button('Sign In').click();
  await expect(page.getByRole('dialog', { name: 'Sign in to the simulated tenant' })).toBeVisible();
  await fits('the sign-in');
  await signIn(page);
  await wizard.button('Next >').click();
  await expect(page.getByRole('dialog', { name: 'Create AAD Application' })).toBeVisible();
  await fits('the consent');
  await answerConsent(page, 'Yes');
  await wizard.expectPage('Configure upload');
  for (const heading of ['Enable co-management', 'Workloads', 'Configure roll out collections', 'Summary']) {
    await fits(`the page before ${heading}`);
    await wizard.next(heading);
  }
  await fits('the summary');
  await wizard.button('Cancel').click();
  await expect(page.getByRole('dialog').last().getByRole('button', { name: 'Yes' })).toBeVisible();
  await fits('the question before leaving');
});

test('Properties and what opens over them fit', async ({ lab, page }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
  await lab.api.onboard();
  await lab.open(`${CO_MANAGEMENT}?dialog=properties&page=onboarding`);
  const properties = page.getByRole('dialog', { name: 'Properties' });
  for (const tab of await properties.getByRole('tab').allInnerTexts()) {
    await properties.getByRole('tab', { name: tab, exact: true }).click();
    await expectFits(page, tab, SIZES);
  }
  await properties.getByRole('tab', { name: 'Configure upload' }).click();
  await properties.getByRole('radio', { name: 'A collection I select' }).check();
  await properties.getByRole('button', { name: 'Browse…' }).click();
  await expect(page.getByRole('dialog', { name: 'Select Collection' }).getByRole('radio').first()).toBeVisible();
  await expectFits(page, 'the picker of collections', SIZES);
  await page.keyboard.press('Escape');
  await properties.getByRole('checkbox', { name: 'Upload to Microsoft Endpoint Manager admin center' }).uncheck();
  await properties.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('dialog', { name: 'Stop the upload' })).toBeVisible();
  await expectFits(page, 'the question before offboarding', SIZES);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await settingsRow(page).click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expectFits(page, 'the menu of the settings', [page.viewportSize()!]);
});

test('flyouts of the admin center fit', async ({ lab, page }) => {
  await lab.openOnboarded(ALL_DEVICES);
  await deviceRow(page, 1).getByRole('checkbox').check();
  for (const name of ['Filter', 'Columns', 'Export', 'Bulk Device Actions']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expectFits(page, name, SIZES);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('panels and dialogs of the lab bar fit', async ({ lab, page }) => {
  await lab.open();
  const bar = page.getByRole('region', { name: 'Lab', exact: true });
  const panels = ['Fleet: 40', /^Signed in: /, 'Due events', /^Theme: /];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    // On a narrow window the bar folds away, and its panels with it.
    const fold = bar.getByRole('button', { name: 'Lab controls' });
    if (await fold.isVisible()) await fold.click();
    for (const name of panels) {
      await bar.getByRole('button', { name }).click();
      await expectFits(page, String(name), [size]);
      await page.keyboard.press('Escape');
    }
  }
  await page.setViewportSize(SIZES[0]);
  await bar.getByRole('button', { name: 'Fleet: 40' }).click();
  await bar.getByRole('button', { name: /^1,000 devices/ }).click();
  await expectFits(page, 'the question before another fleet', SIZES);
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Reset' }).click();
  await expectFits(page, 'the new world', SIZES);
});
