/** What a person does in the admin center, said in roles and names. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Lab } from './lab.ts';

export const ALL_DEVICES = 'devices/all';

/** Names of the personas, as the lab bar shows them. */
export const PEOPLE = {
  'global-admin': 'Ingrid Solvang',
  'helpdesk': 'Priya Raman',
  'helpdesk-undiscovered': 'Mikael Lund',
  'helpdesk-no-notify': 'Odile Fournier',
  'cloud-only': 'Kenji Arata',
  'reader': 'Sara Nyberg',
} as const;

/** Signs somebody else in, in the lab bar. */
export async function signIn(page: Page, key: keyof typeof PEOPLE): Promise<void> {
  await page.getByRole('button', { name: /^Signed in:/ }).click();
  await page.getByRole('button', { name: new RegExp(PEOPLE[key]) }).last().click();
  await expect(page.getByRole('button', { name: `Signed in: ${PEOPLE[key]}` })).toBeVisible();
}

/** The grid of All devices. */
export function grid(page: Page): Locator {
  return page.getByRole('table', { name: 'Devices' });
}

/** Its rows, without the one of the headers. */
export function deviceRows(page: Page): Locator {
  return grid(page).getByRole('row').filter({ has: page.getByRole('rowheader') });
}

/** The words of one column, from the first row to the last. */
export async function columnWords(page: Page, header: string): Promise<string[]> {
  const headers = (await grid(page).getByRole('columnheader').allInnerTexts()).map((words) => words.trim());
  const index = headers.indexOf(header);
  expect(index, `column ${header} among ${headers.join(', ')}`).toBeGreaterThanOrEqual(0);
  const rows = await deviceRows(page).all();
  const words = await Promise.all(rows.map((row) => row.locator('th, td').nth(index).innerText()));
  return words.map((word) => word.trim());
}

/** The count line above the grid. */
export function countLine(page: Page): Locator {
  return page.getByText(/^Showing /);
}

/** The line under the command bar of a device. */
export function banner(page: Page, words: RegExp): Locator {
  return page.getByRole('status').filter({ hasText: words });
}

/** The row of an action in *Device actions status*. */
export function actionRow(page: Page, action: string): Locator {
  return page.getByRole('table', { name: 'Device actions status' }).getByRole('row').filter({
    has: page.getByRole('rowheader', { name: action }),
  });
}

/** Opens the page of a device that is on line, with the clock standing. */
export async function openOnlineDevice(lab: Lab): Promise<string> {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  await expect(lab.page.getByRole('button', { name: 'Sync Machine Policy' })).toBeVisible();
  return id;
}
