/** The lab's own logs together: merged, linked, saved as a zip. */
import fs from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, expectAccessible, test } from '../support/lab.ts';

/** Names and contents of a zip, by its central directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), (method === 8 ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
}

test('the logs of an action are merged in the order of their causes, and a link leads to one line', async ({ lab, page }) => {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('helpdesk', id!, 'refreshMachinePolicy');
  await lab.api.advanceMinutes(5);
  await lab.open('lab/logs/CMGatewayNotificationWorker.log');
  await page.getByRole('checkbox', { name: /^Show BgbServer\.log/ }).check();
  await page.getByRole('checkbox', { name: /^Show CcmNotificationAgent\.log/ }).first().check();
  await expect(page).toHaveURL(/lab\/logs\/CMGatewayNotificationWorker\.log\?with=BgbServer\.log/);
  const grid = page.getByRole('grid', { name: 'Log lines' });
  const texts = grid.getByRole('gridcell', { name: /^(Forwarded BGB|Starting to send|Receive task|Send Task)/ });
  await expect(texts).toHaveText([/^Forwarded BGB/, /^Starting to send/, /^Receive task/, /^Send Task/]);
  await expectAccessible(page);
  await texts.nth(2).click();
  const detail = page.getByRole('region', { name: 'Selected line' });
  await expect(detail).toContainText('Receive task from server');
  const link = await detail.getByRole('link', { name: 'Link to this line' }).getAttribute('href');
  await page.goto(new URL(link!, page.url()).href);
  await lab.ready();
  await expect(detail).toContainText('Receive task from server');
  await expect(grid.getByRole('row', { selected: true })).toContainText('Receive task from server');
});

test('all logs are saved as one zip, a folder a machine', async ({ lab, page }) => {
  await lab.openOnboarded('lab/logs');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all as a zip' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('tenant-attach-lab-logs.zip');
  const files = unzip(fs.readFileSync(await saved.path()));
  const upload = [...files].find(([name]) => name.endsWith('/CMGatewaySyncUploadWorker.log'));
  expect(upload?.[1]).toContain('<![LOG[Batching ');
});
