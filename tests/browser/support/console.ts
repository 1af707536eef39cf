/** What a person does in the Configuration Manager console, said in roles and names. */
import { expect, type Locator, type Page } from '@playwright/test';

export const CO_MANAGEMENT = 'console/administration/cloud-services/co-management';
export const DEVICES = 'console/assets-and-compliance/devices';
export const COLLECTIONS = 'console/assets-and-compliance/device-collections';

export const GLOBAL_ADMINISTRATOR = /^admin@contoso\.com/;

/** The Co-management Configuration Wizard, as it stands on the page. */
export class Wizard {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Co-management Configuration Wizard' });
  }

  /** Opens it from the ribbon. */
  async open(): Promise<void> {
    await this.page.getByRole('toolbar', { name: 'Commands' }).getByRole('button', { name: 'Configure co-management' }).click();
    await this.expectPage('Microsoft Intune Subscription');
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  async expectPage(heading: string): Promise<void> {
    await expect(this.dialog.getByRole('heading', { name: heading, level: 3 })).toBeVisible();
  }

  async next(heading: string): Promise<void> {
    await this.button('Next >').click();
    await this.expectPage(heading);
  }

  /** Signs in on the first page. */
  async signIn(account: string | RegExp = GLOBAL_ADMINISTRATOR): Promise<void> {
    await this.button('Sign In').click();
    await signIn(this.page, account);
  }

  /** What the first page says of the sign-in. */
  async expectSignedIn(): Promise<void> {
    await expect(this.dialog.getByRole('status').filter({ hasText: 'Signed in as admin@contoso.com.' })).toBeVisible();
  }

  /** *Next* of the first page with the upload on, and the answer to the prompt. */
  async nextThroughConsent(answer: 'Yes' | 'No' = 'Yes'): Promise<void> {
    await this.button('Next >').click();
    await answerConsent(this.page, answer);
  }

  /** Unticks co-management, so that only the upload is left. */
  async uploadOnly(): Promise<void> {
    await this.dialog.getByRole('checkbox', { name: 'Enable automatic client enrollment for co-management' }).uncheck();
  }

  /** The list of pages on the left, as it reads. */
  async pages(): Promise<string[]> {
    return this.dialog.getByRole('navigation', { name: 'Pages' }).getByRole('button').allInnerTexts();
  }
}

/** Picks an account in the sign-in dialog. */
export async function signIn(page: Page, account: string | RegExp = GLOBAL_ADMINISTRATOR): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in to the simulated tenant' });
  await dialog.getByRole('radio', { name: account }).check();
  await dialog.getByRole('button', { name: 'Sign In' }).click();
  await expect(dialog).toBeHidden();
}

/** Answers *Create AAD Application*. */
export async function answerConsent(page: Page, answer: 'Yes' | 'No'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Create AAD Application' });
  await dialog.getByRole('button', { name: answer, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Picks a collection behind a *Browse…* of `within`. */
export async function pickCollection(page: Page, browse: Locator, collection: string): Promise<void> {
  await browse.click();
  const dialog = page.getByRole('dialog', { name: 'Select Collection' });
  await dialog.getByRole('searchbox', { name: 'Search collections' }).fill(collection);
  await dialog.getByRole('radio', { name: collection, exact: true }).check();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
}

/** The whole wizard with the upload alone, to its end. */
export async function onboardUploadOnly(page: Page): Promise<void> {
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.uploadOnly();
  await wizard.signIn();
  await wizard.nextThroughConsent();
  await wizard.expectPage('Configure upload');
  await wizard.next('Summary');
  await wizard.next('Completion');
  await expect(wizard.dialog.getByText('completed successfully')).toBeVisible();
  await wizard.button('Close').click();
  await expect(wizard.dialog).toBeHidden();
}

/** The row of the settings object. */
export function settingsRow(page: Page): Locator {
  return page.getByRole('row', { name: /CoMgmtSettingsProd/ });
}

/** Opens Properties from the row's menu, on a tab. */
export async function openProperties(page: Page, tab = 'Configure upload'): Promise<Locator> {
  await settingsRow(page).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Properties' }).click();
  const dialog = page.getByRole('dialog', { name: 'Properties' });
  await dialog.getByRole('tab', { name: tab }).click();
  return dialog;
}
