/** The first full upload and a delta: what the admin center shows, and the documented lines of the upload worker's log. */
import { deviceRows } from '../support/admin-center.ts';
import type { Api } from '../support/api.ts';
import { expect, test } from '../support/lab.ts';

const UPLOAD_LOG = 'lab/logs/CMGatewaySyncUploadWorker.log';
const NEXT_RUN = /^Next run time will be at approximately: \d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d$/;

type Lines = { lines: { text: string }[] };

test('after onboarding the page says what happens next, and skips the clock there', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboard();
  await lab.open('devices/all');
  const { page } = lab;
  await expect(page.getByText('The site is attached. Its devices are on their way')).toBeVisible();
  await expect(page.getByText(/CMGatewaySyncUploadWorker uploads the devices at/)).toBeVisible();
  await page.getByRole('button', { name: 'Skip the clock there' }).click();
  await expect(page.getByText(/devices are uploaded\. The admin center begins to show them at/)).toBeVisible();
  await page.getByRole('button', { name: 'Skip the clock there' }).click();
  // Without a reload: the page reads again by itself.
  await expect(deviceRows(page).first()).toBeVisible();
});

test('the first upload carries every client, and the log says so in the documented words', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  const visible = await lab.api.onboardAndUpload();
  const lines = await logTexts(lab.api);
  expect(lines).toContain(`Batching ${visible} records`);
  expect(lines.filter((text) => NEXT_RUN.test(text)).length).toBeGreaterThan(0);
  await lab.open('devices/all');
  await expect(lab.page.getByText(`Showing 1 to 25 of ${visible} records`)).toBeVisible();
  await lab.open(UPLOAD_LOG);
  await expect(lab.page.getByText(`Batching ${visible} records`).first()).toBeVisible();
});

test('a delta carries what changed, every fifteen minutes', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  const visible = await lab.api.onboardAndUpload();
  const before = await logTexts(lab.api);
  // A working morning: people log on, so that several deltas have something to carry.
  for (let cycle = 0; cycle < 4; cycle += 1) await lab.api.advanceMinutes(15);
  const delta = (await logTexts(lab.api)).slice(before.length);
  expect(delta.filter((text) => NEXT_RUN.test(text))).toHaveLength(4);
  const batches = delta.flatMap((text) => /^Batching (\d+) records$/.exec(text)?.slice(1).map(Number) ?? []);
  expect(batches.length).toBeGreaterThan(0);
  for (const records of batches) expect(records).toBeLessThan(visible);
});

async function logTexts(api: Api): Promise<string[]> {
  const page = await api.ask<Lines>('global-admin', 'GET', `gateway/${UPLOAD_LOG}`);
  return page.lines.map(({ text }) => text);
}
