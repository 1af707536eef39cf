/** The journal as a file, out and in; and what is asked before a world is thrown away. */
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { Api } from '../support/api.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

type Upload = { name: string; mimeType: string; buffer: Buffer };

const file = (name: string, content: string | Buffer): Upload => ({
  name,
  mimeType: name.endsWith('.png') ? 'image/png' : 'application/json',
  buffer: Buffer.from(content),
});

/** Drops a file on the page, as a person does from a folder. */
async function drop(page: Page, { name, mimeType, buffer }: Upload): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, type, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type }));
      return transfer;
    },
    [name, mimeType, buffer.toString()] as const,
  );
  const target = page.getByRole('heading', { level: 1 });
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await target.dispatchEvent('drop', { dataTransfer: transfer });
}

test('a journal is saved, and gives the same world after a reset', async ({ lab }) => {
  await lab.openOnboarded('lab/scenario');
  const { page } = lab;
  await expect(page.getByRole('definition').first()).toHaveText('contoso');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export journal' }).click();
  const file = await (await download).path();
  const hash: string = JSON.parse(fs.readFileSync(file, 'utf8')).stateHash;
  await page.getByRole('button', { name: 'Read the state hash' }).click();
  await expect(page.getByText(hash)).toBeVisible();

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Start a new world' }).click();
  await expect(page.getByText('A new world has started')).toBeVisible();
  // It was the hash of the world that is gone.
  await expect(page.getByText(hash)).toHaveCount(0);
  await page.getByLabel('Journal file').setInputFiles(file);
  await expect(page.getByText(/^The journal was replayed/)).toBeVisible();
  const status = await lab.api.status();
  expect([status.hasSettings, status.visibleDeviceCount > 0]).toEqual([true, true]);
  await lab.api.pauseClock();
});

test('a running world is not replaced by a file without a question', async ({ lab, page }) => {
  await lab.openOnboarded('lab/scenario');
  const journal = (await lab.api.callAs('global-admin', 'GET', 'gateway/lab/journal')).text;
  const before = await lab.api.status();
  const question = page.getByRole('dialog', { name: 'Import a journal' });

  await page.getByLabel('Journal file').setInputFiles(file('class.json', journal));
  await expect(question).toContainText('Replace the running world with the one of class.json?');
  await expect(question).toContainText('The running world, its devices, logs and journal are gone afterwards.');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page);
  // What would be lost is saved from within the question.
  const download = page.waitForEvent('download');
  await question.getByRole('button', { name: 'Export journal' }).click();
  expect((await download).suggestedFilename()).toBe('tenant-attach-lab-journal.json');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();

  await drop(page, file('dropped.json', journal));
  await expect(question).toContainText('dropped.json');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect((await lab.api.status()).journalLength).toBe(before.journalLength);

  await drop(page, file('dropped.json', journal));
  await question.getByRole('button', { name: 'Replace the world' }).press('Enter');
  await expect(page.getByText(/^The journal was replayed/)).toBeVisible();
  await expect(question).toBeHidden();
});

test('what is no journal file is told, with what is one, and nothing is changed', async ({ lab, page }) => {
  await lab.openOnboarded('lab/scenario');
  const journal = (await lab.api.callAs('global-admin', 'GET', 'gateway/lab/journal')).text;
  const before = await lab.api.status();
  const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('['.repeat(60))]);
  const notice = page.getByRole('alert');
  // A file without content takes no space on the disk: only its size counts.
  const huge = test.info().outputPath('huge.json');
  fs.writeFileSync(huge, '');
  fs.truncateSync(huge, 64 * 1024 * 1024 + 1);
  for (const [chosen, words] of [
    [file('logo.png', picture), 'logo.png is not a journal file: it holds no JSON text.'],
    [file('empty.json', ''), 'empty.json is empty'],
    [file('package.json', '{"name":"x"}'), 'package.json is not a journal file: it holds JSON of another kind.'],
    [file('half.json', journal.slice(0, journal.length / 2)), 'half.json begins as a journal file, but cannot be read to its end'],
    [huge, 'huge.json is larger than 64 MB, more than a journal file may have.'],
  ] as const) {
    await page.getByLabel('Journal file').setInputFiles(chosen);
    await expect(notice).toContainText(words);
    await expect(notice).toContainText('A journal file is what Export journal saves');
    await expect(notice).toContainText('Nothing was changed.');
  }
  await expectAccessible(page);
  // Only the gateway can tell that a journal follows other rules: after the question.
  await page.getByLabel('Journal file').setInputFiles(file('old.json', journal.replace(/"worldVersion":\d+/, '"worldVersion":1')));
  await page.getByRole('button', { name: 'Replace the world' }).click();
  await expect(notice).toContainText('The journal follows other rules than this build');
  await expect(notice).toContainText('Nothing was changed.');
  expect((await lab.api.status()).journalLength).toBe(before.journalLength);
});

test('a new world leads from the page of a device that is gone to the list', async ({ lab, page }) => {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  await page.getByRole('button', { name: 'Reset' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a new world' });
  await dialog.getByRole('button', { name: 'Start a new world' }).click();
  await expect(page).toHaveURL(/devices\/all$/);
  await expect(page.getByText('A new world has started')).toBeVisible();
  // Another tab on that page says that it is gone.
  await lab.open(`devices/${id}`);
  await expect(page.getByText('it belongs to an earlier world')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Show all devices' })).toBeVisible();
});

test('a reset whose dialog is closed meanwhile ends as any other', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('button', { name: 'Reset' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a new world' });
  await dialog.getByRole('radio', { name: 'Own number' }).check();
  await dialog.getByLabel('Own number of devices').fill('12000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('A new world has started, with 12,000 devices')).toBeVisible({ timeout: 30_000 });
  expect((await new Api(page).status()).siteDeviceCount).toBe(12_000);
});
