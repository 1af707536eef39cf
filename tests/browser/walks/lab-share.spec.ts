/** A whole world in a link and in a `.lab` file. */
import fs from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, expectAccessible, Lab, test } from '../support/lab.ts';
import type { Page } from '@playwright/test';

/** The link to the running world, as the page shows it. */
async function copiedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy a link' }).click();
  return page.getByRole('textbox', { name: 'Link to this world' }).inputValue();
}

const stateHash = async (lab: Lab): Promise<string> =>
  JSON.parse((await lab.api.callAs('global-admin', 'GET', 'gateway/lab/journal')).text).stateHash;

test('a link opens exactly this world in another browser', async ({ lab, page, browser, host }) => {
  await lab.openOnboarded('lab/scenario');
  const link = await copiedLink(page);
  expect(link.length).toBeLessThanOrEqual(6_000);
  await expectAccessible(page);
  const hash = await stateHash(lab);

  const other = await browser.newContext();
  const tab = await other.newPage();
  const otherLab = new Lab(tab, host.url);
  await tab.goto(link);
  await otherLab.ready();
  await expect(tab.getByRole('heading', { level: 1, name: 'Open a shared world' })).toBeVisible();
  await expect(tab.getByRole('definition').first()).toHaveText('contoso');
  await expectAccessible(tab);
  await tab.getByRole('button', { name: 'Open this world' }).press('Enter');
  await expect(tab.getByText(/^The shared world is open/)).toBeVisible();
  expect(await stateHash(otherLab)).toBe(hash);
  // The address holds the world no more: a reload keeps what was done since.
  expect(new URL(tab.url()).hash).toBe('');
  await other.close();
});

test('a running world is replaced only when that is said', async ({ lab, page }) => {
  await lab.openOnboarded('lab/scenario');
  const link = await copiedLink(page);
  await lab.api.advanceMinutes(15);
  const before = await stateHash(lab);
  await page.goto(link);
  await expect(page.getByText(/^It replaces the world that runs here/)).toBeVisible();
  expect(await stateHash(lab)).toBe(before);
  await page.getByRole('link', { name: 'Scenario and journal' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Scenario' })).toBeVisible();
  expect(await stateHash(lab)).toBe(before);
});

test('a link that was cut short, or of other rules, changes nothing and says why', async ({ lab, page }) => {
  await lab.openOnboarded('lab/scenario');
  const link = await copiedLink(page);
  const before = await stateHash(lab);
  await page.goto(link.slice(0, -20));
  await expect(page.getByRole('alert')).toContainText('cut short or changed on its way');
  await expectAccessible(page);

  const [address, packed] = link.split('#world=1.');
  const journal = gunzipSync(Buffer.from(packed, 'base64url')).toString();
  const earlier = gzipSync(journal.replace(/"worldVersion":\d+/, '"worldVersion":1'));
  // The same page: only the fragment changes.
  await page.goto(`${address}#world=1.${earlier.toString('base64url')}`);
  await page.getByRole('button', { name: 'Open this world' }).click();
  await expect(page.getByRole('alert')).toContainText('follows other rules than this build');
  expect(await stateHash(lab)).toBe(before);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start its scenario' }).click();
  await expect(page.getByText(/^The shared world is open/)).toBeVisible();
  expect((await lab.api.status()).hasSettings).toBe(false);
});

test('a .lab file carries the world too', async ({ lab, page }) => {
  await lab.openOnboarded('lab/scenario');
  const hash = await stateHash(lab);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a .lab file' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('tenant-attach-lab.lab');
  const content = fs.readFileSync(await saved.path());
  expect(gunzipSync(content).toString()).toContain('"format":"tenant-attach-lab journal"');

  await lab.api.advanceMinutes(15);
  const file = (buffer: Buffer) => ({ name: 'class.lab', mimeType: 'application/gzip', buffer });
  await page.getByLabel('Journal file').setInputFiles(file(content.subarray(0, content.length - 30)));
  await expect(page.getByText(/^class\.lab begins as a journal file/)).toBeVisible();
  await page.getByLabel('Journal file').setInputFiles(file(content));
  await page.getByRole('dialog', { name: 'Import a journal' }).getByRole('button', { name: 'Replace the world' }).click();
  await expect(page.getByText(/^The journal was replayed/)).toBeVisible();
  expect(await stateHash(lab)).toBe(hash);
});
