/** Faults of the cloud's own services: answers that are late, refused or failed, each marked, so that none is taken for a bug. */
import { countLine, deviceRows } from '../support/admin-center.ts';
import type { Answer } from '../support/api.ts';
import { switchOnAtPage } from '../support/faults.ts';
import { expect, type Lab, test } from '../support/lab.ts';

const LIST = 'gateway/graph/beta/deviceManagement/managedDevices?$top=1';
const list = (lab: Lab): Promise<Answer> => lab.api.callAs('helpdesk', 'GET', LIST);

/** The lab's own remedy: nothing in the site cures the cloud. */
async function perform(lab: Lab, button: string, name: string): Promise<void> {
  const { page } = lab;
  await lab.open('lab/faults');
  await page.getByRole('list', { name: 'The lab itself' }).getByRole('button', { name: button }).click();
  await expect(page.getByText(`It cured: ${name}`)).toBeVisible();
  await expect(page.getByText('No fault is on.')).toBeVisible();
}

/** Lines of the site: what the cloud does wrong stands in none of them. */
async function siteLines(lab: Lab): Promise<number> {
  const files = await lab.api.ask<{ value: { lineCount: number }[] }>('global-admin', 'GET', 'gateway/lab/logs');
  return files.value.reduce((sum, { lineCount }) => sum + lineCount, 0);
}

test('throttling', async ({ lab, page }) => {
  await lab.openOnboarded('lab/faults');
  const lines = await siteLines(lab);
  await switchOnAtPage(page, 'Throttling (429)');
  await lab.open('devices/all');
  const refused = page.getByText(/^Too many requests: the limit is \d+ in 20 seconds/);
  await expect(async () => {
    await lab.api.useUpLimit();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(refused).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(async () => {
    const answer = await list(lab);
    expect([answer.status, answer.headers['lab-fault']]).toEqual([429, 'throttling']);
  }).toPass();
  expect(await siteLines(lab)).toBe(lines);
  await perform(lab, 'Lift the limits', 'Throttling (429)');
  await lab.open('devices/all');
  await expect(countLine(page)).toBeVisible();
  expect((await list(lab)).status).toBe(200);
});

test('gateway-latency', async ({ lab, page }) => {
  await lab.openOnboarded('lab/faults');
  const lines = await siteLines(lab);
  await switchOnAtPage(page, 'Slow cloud services', (entry) => entry.getByRole('spinbutton', { name: 'milliseconds' }).fill(String(1_000)));
  const answered = page.waitForResponse((response) => response.url().includes('managedDevices'));
  await lab.open('devices/all');
  const response = await answered;
  expect(response.headers()['lab-fault-latency']).toBe('1000');
  await expect(deviceRows(page).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Faults: 1 on' })).toBeVisible();
  const before = Date.now();
  const answer = await list(lab);
  expect(Date.now() - before).toBeGreaterThanOrEqual(1_000);
  expect([answer.status, answer.headers['lab-fault']]).toEqual([200, 'gateway-latency']);
  expect(await siteLines(lab)).toBe(lines);
  await perform(lab, 'Let the services answer', 'Slow cloud services');
  expect((await list(lab)).headers['lab-fault']).toBeUndefined();
});

test('gateway-random-errors', async ({ lab, page }) => {
  await lab.openOnboarded('lab/faults');
  const lines = await siteLines(lab);
  await switchOnAtPage(page, 'Random 5xx from cloud services', (entry) => entry.getByRole('spinbutton', { name: 'percent' }).fill(String(100)));
  await lab.open('devices/all');
  const failed = page.getByText(/^The cloud.s service answered with \d+\. The lab has switched this fault on/);
  await expect(failed).toBeVisible();
  const answer = await list(lab);
  expect([429, 500, 502, 503, 504, 507]).toContain(answer.status);
  expect(answer.headers['lab-fault']).toBe('gateway-random-errors');
  expect(JSON.parse(answer.text).error.code).toBe('CloudServiceFailed');
  expect(await siteLines(lab)).toBe(lines);
  await perform(lab, 'Let the services answer', 'Random 5xx from cloud services');
  await lab.open('devices/all');
  await expect(deviceRows(page).first()).toBeVisible();
  expect((await list(lab)).status).toBe(200);
});
