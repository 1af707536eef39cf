/** A control that goes away, is replaced or greys out while it has the focus hands the focus on: it never falls to the page's body. */
import type { Locator, Page } from '@playwright/test';
import { ALL_DEVICES, deviceRow, grid, openOnlineDevice, settled } from '../support/admin-center.ts';
import { answerConsent, CO_MANAGEMENT, signIn, Wizard } from '../support/console.ts';
import { expect, test } from '../support/lab.ts';

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Lab', exact: true });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Presses a control by the keyboard. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await expect(control).toBeFocused();
  await control.press('Enter');
}

/** The focus is on something, and stays there. */
async function expectFocusSomewhere(page: Page): Promise<void> {
  // What was pressed may go away with the next answer, and the focus is handed on a few frames later.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

test('in the lab bar', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await lab.api.pauseClock();
  await lab.api.onboard();
  for (const name of ['Pause', 'Pause', 'Next event', '+15 minutes', '10×']) {
    const button = bar(page).getByRole('button', { name, exact: true });
    await press(button);
    await expectFocusSomewhere(page);
    await expect(button).toBeFocused();
  }
  await lab.api.pauseClock();
  await press(bar(page).getByRole('button', { name: 'Due events' }));
  const due = bar(page).getByRole('region', { name: 'Due events' });
  for (let skips = 0; skips < 3; skips += 1) {
    await press(due.getByRole('button', { name: 'Skip there' }).last());
    await expectFocusSomewhere(page);
  }
  await page.keyboard.press('Escape');
  await press(bar(page).getByRole('button', { name: /^Signed in:/ }));
  await press(page.getByRole('button', { name: /^Priya Raman/ }));
  await expect(bar(page).getByRole('button', { name: 'Signed in: Priya Raman' })).toBeFocused();
});

test('in a notice, and in a refusal of the admin center', async ({ lab }) => {
  await openOnlineDevice(lab);
  const { page } = lab;
  const action = page.getByRole('button', { name: 'Sync Machine Policy', exact: true });
  await press(action);
  // Grey while it is on its way, and still there.
  await expect(action).toHaveAttribute('aria-disabled', 'true');
  await expectFocusSomewhere(page);
  await expect(action).toBeFocused();
  await lab.open('lab/scenario');
  await lab.api.reset();
  await press(bar(page).getByRole('button', { name: 'Next event', exact: true }));
  await expect(page.getByText('There is no next event to jump to')).toBeVisible();
  await press(page.getByRole('button', { name: 'Dismiss' }));
  await expect(heading(page)).toBeFocused();
});

test('in a new world', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await press(bar(page).getByRole('button', { name: 'Reset' }));
  const dialog = page.getByRole('dialog', { name: 'Start a new world' });
  await dialog.getByRole('radio', { name: '25,000', exact: true }).check();
  await press(dialog.getByRole('button', { name: 'Start a new world' }));
  await expectFocusSomewhere(page);
  await expect(dialog).toBeHidden();
  await expect(bar(page).getByRole('button', { name: 'Reset' })).toBeFocused();
});

test('in the wizard, page by page, and where it was', async ({ lab }) => {
  await lab.open(CO_MANAGEMENT);
  const { page } = lab;
  await lab.api.pauseClock();
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.uploadOnly();
  await press(wizard.button('Sign In'));
  await signIn(page);
  await expectFocusSomewhere(page);
  await press(wizard.button('Next >'));
  await answerConsent(page, 'Yes');
  for (const name of ['Configure upload', 'Summary', 'Completion']) {
    await wizard.expectPage(name);
    await expect(wizard.dialog.getByRole('heading', { name, level: 3 })).toBeFocused();
    if (name !== 'Completion') await press(wizard.button('Next >'));
  }
  await press(wizard.button('Close').last());
  await expect(wizard.dialog).toBeHidden();
  await expectFocusSomewhere(page);
});

test('in All devices: pager, filter, selection and bulk actions', async ({ lab }) => {
  await lab.openOnboarded(ALL_DEVICES);
  const { page } = lab;
  await settled(page);
  const next = page.getByRole('button', { name: 'Next >', exact: true });
  await press(next);
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toBeFocused();
  const previous = page.getByRole('button', { name: '< Previous', exact: true });
  await press(previous);
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await expect(previous).toBeFocused();

  await press(page.getByRole('button', { name: 'Filter', exact: true }));
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await filter.getByRole('checkbox').first().check();
  await press(filter.getByRole('button', { name: 'Apply' }));
  await expectFocusSomewhere(page);
  await press(page.getByRole('button', { name: 'Clear filters' }));
  await expectFocusSomewhere(page);

  await expect(grid(page)).toBeVisible();
  await deviceRow(page, 1).getByRole('checkbox').check();
  await press(page.getByRole('button', { name: 'Bulk Device Actions' }));
  const bulk = page.getByRole('dialog', { name: 'Bulk Device Actions' });
  const run = bulk.getByRole('button', { name: /^Run on the selection$|^Running/ });
  await press(run);
  await expect(bulk.getByRole('table')).toBeVisible();
  await expectFocusSomewhere(page);
  await expect(run).toBeFocused();
});

test('in the log viewer', async ({ lab }) => {
  await lab.openOnboarded('lab/logs/CMGatewaySyncUploadWorker.log');
  const { page } = lab;
  for (const button of await page.getByRole('group', { name: 'Tools of the log viewer' }).getByRole('button').all()) {
    await press(button);
    await expectFocusSomewhere(page);
  }
});
