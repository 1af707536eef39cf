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

/** Signs another persona in, in the lab bar. */
export async function signIn(page: Page, key: keyof typeof PEOPLE): Promise<void> {
  await page.getByRole('button', { name: /^Signed in:/ }).click();
  await page.getByRole('button', { name: new RegExp(PEOPLE[key]) }).last().click();
  await expect(page.getByRole('button', { name: `Signed in: ${PEOPLE[key]}` })).toBeVisible();
}

/** The grid of All devices. */
export function grid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Devices' });
}

/** Its rows that are in the page, without the one of the headers: a screenful and a little more. */
export function deviceRows(page: Page): Locator {
  return grid(page).getByRole('row').filter({ has: page.getByRole('rowheader') });
}

/** The row with this number, from 1. */
export function deviceRow(page: Page, number: number): Locator {
  return grid(page).locator(`[role="row"][aria-rowindex="${number + 1}"]`);
}

/** The words of one column, from the first row in the page to the last. */
export async function columnWords(page: Page, header: string): Promise<string[]> {
  const headers = (await grid(page).getByRole('columnheader').allInnerTexts()).map((words) => words.trim());
  const index = headers.indexOf(header);
  expect(index, `column ${header} among ${headers.join(', ')}`).toBeGreaterThanOrEqual(0);
  const words = await deviceRows(page).evaluateAll(
    (rows, index) => rows.map((row) => (row.querySelectorAll('[role="gridcell"], [role="rowheader"]')[index] as HTMLElement).innerText.trim()),
    index,
  );
  return words;
}

/** The names of the columns, without the one of the boxes. */
export async function columnHeaders(page: Page): Promise<string[]> {
  const headers = await grid(page).getByRole('columnheader').allInnerTexts();
  return headers.map((words) => words.trim()).filter((words) => words !== '');
}

/** Waits until nothing is being read. */
export async function settled(page: Page): Promise<void> {
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false');
}

/** The row that the keyboard is on, by what a screen reader says of it. */
export function activeRow(page: Page): Promise<string> {
  return grid(page).evaluate((grid) => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.innerText ?? '');
}

/** The number, from 1, of the row that the keyboard is on. */
export function activeRowNumber(page: Page): Promise<number> {
  return grid(page).evaluate((grid) => {
    const row = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    return Number(row?.getAttribute('aria-rowindex') ?? 0) - 1;
  });
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
  await expect(lab.page.getByRole('button', { name: 'Sync Machine Policy', exact: true })).toBeVisible();
  return id;
}
