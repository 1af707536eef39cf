/** Presenter mode: larger text, keys that are pressed, a script that Page Down takes on, and no notice of success in between. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/lab.ts';

const caption = (page: Page): Locator => page.getByRole('region', { name: 'Presenter mode: what comes' });

const rootSize = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

test('a script from a file goes on with one key, its pages and its time with it', async ({ lab }) => {
  await lab.openOnboarded('lab/guides');
  const { page } = lab;
  const before = await lab.api.status();
  const small = await rootSize(page);
  const text = '# Monday\nThe devices -> /devices/all\nA quarter of an hour later +15m\n';
  await page.getByLabel('A script from a text file').setInputFiles({ name: 'script.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(caption(page).getByRole('status')).toHaveText('Page Down begins with the first step.');
  expect(Number.parseFloat(await rootSize(page))).toBeGreaterThan(Number.parseFloat(small));
  await expectAccessible(page);

  // The key is shown for a moment only: it is looked for from before it is pressed.
  await Promise.all([page.locator('kbd', { hasText: 'PageDown' }).waitFor(), page.keyboard.press('PageDown')]);
  await expect(caption(page).getByRole('status')).toHaveText('1 of 2: The devices');
  await expect(page.getByRole('heading', { level: 1, name: /All devices/ })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(caption(page).getByRole('status')).toHaveText('2 of 2: A quarter of an hour later');
  await expect.poll(async () => (await lab.api.status()).nowMs).toBe(before.nowMs + 15 * 60_000);
  await page.keyboard.press('PageUp');
  await expect(caption(page).getByRole('status')).toHaveText('1 of 2: The devices');

  // What an undo did would be said; here it shows by itself.
  await page.getByRole('button', { name: /^Undo: / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => (await lab.api.status()).nowMs).toBe(before.nowMs);
  await expect(page.getByText('was taken back')).toHaveCount(0);
  await caption(page).getByRole('button', { name: 'End presenter mode' }).click();
  await expect(caption(page)).toHaveCount(0);
  expect(await rootSize(page)).toBe(small);
});

test('a guide is a script too, and a file that is none says where', async ({ lab }) => {
  await lab.open('lab/guides');
  const { page } = lab;
  await page.getByRole('combobox', { name: 'A guide as the script' }).selectOption('Attach the site');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(caption(page).getByRole('status')).toHaveText('Page Down begins with the first step.');
  await caption(page).getByRole('button', { name: 'Next step' }).click();
  await expect(caption(page).getByRole('status')).toHaveText(/^1 of 5: Sign in and consent/);
  await lab.open('lab/guides');
  await expect(page.getByRole('checkbox', { name: 'Presenter mode is on' })).toBeChecked();
  const text = 'Fine\nNot so -> nowhere\n';
  await page.getByLabel('A script from a text file').setInputFiles({ name: 'script.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.getByRole('alert')).toContainText('Line 2: nowhere is neither a page of the lab');
});
