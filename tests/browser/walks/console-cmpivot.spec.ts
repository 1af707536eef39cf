/** CMPivot of a device collection in the console: started, followed while clients answer, stopped, read as table and chart, and refused. */
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { COLLECTIONS } from '../support/console.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

const CMPIVOT = `${COLLECTIONS}/cmpivot`;

function editor(page: Page) {
  return page.getByRole('textbox', { name: 'Query', exact: true });
}

function command(page: Page, name: string) {
  return page.getByRole('toolbar', { name: 'Commands' }).getByRole('button', { name, exact: true });
}

/** The rows of the result, as they read. */
function cells(page: Page): Promise<string[][]> {
  const rows = page.getByRole('table', { name: 'Results' }).locator('tbody tr');
  return rows.evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())));
}

test('a collection is asked: answers come in, are counted, drawn, saved and found again, and the run can be stopped', async ({ lab }) => {
  const { page } = lab;
  await lab.open(COLLECTIONS);
  await lab.api.pauseClock();
  await command(page, 'Start CMPivot').focus();
  await expect(page.getByRole('tooltip').filter({ hasText: 'Select a collection: CMPivot asks its clients.' })).toBeVisible();
  await page.getByRole('row', { name: /^All Systems / }).click();
  await command(page, 'Start CMPivot').click();
  await expect(page.getByRole('heading', { name: 'CMPivot', level: 1 })).toBeVisible();
  await expect(page.getByText(/^All Systems, \d+ members\./)).toBeVisible();
  await expectAccessible(page);

  // `render` belongs to the console; answers come in as the clock goes on.
  await editor(page).fill('OS | summarize count() by Caption | order by count_ desc | render piechart');
  await editor(page).press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: /^0 of \d+ clients have answered/ })).toHaveCount(1);
  await lab.api.advanceMinutes(0.5);
  const told = page.getByRole('status').filter({ hasText: /^Query completed on \d+ of \d+ clients \(\d+ clients? offline and 0 failures\)\.$/ });
  await expect(told).toHaveCount(1, { timeout: 30_000 });
  await expect(page.getByRole('progressbar', { name: 'Clients that have answered' })).toBeVisible();
  await expect(page.getByText('count_ by Caption').first()).toBeVisible();
  const sentence = (await told.innerText()).match(/(\d+) of (\d+)/)!;
  await expect.poll(async () => (await cells(page)).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(Number(sentence[1]));
  expect(new URL(page.url()).searchParams.get('chart')).toBe('pie');
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export', exact: true }).click()]);
  expect(download.suggestedFilename()).toBe('CMPivot-All Systems.csv');
  expect(fs.readFileSync(await download.path(), 'utf8').slice(1).split('\r\n')[0]).toBe('Caption,count_');

  // A reload shows the same run; the run waits for those off line until it is stopped.
  await page.reload();
  await lab.ready();
  await expect(told).toHaveCount(1);
  await command(page, 'Stop').click();
  await expect(page.getByRole('status').filter({ hasText: /^The query was stopped\./ })).toHaveCount(1);
  await page.getByRole('tab', { name: 'Summary' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('Stopped');
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: /^OS \| summarize count/ }).click();
  await expect(editor(page)).toBeFocused();

  // A row of a device leads to the device; the operation stands in Monitoring.
  await editor(page).fill('Device | project Device, Model | order by Device asc');
  await command(page, 'Run Query').click();
  await lab.api.advanceMinutes(0.5);
  await page.getByRole('table', { name: 'Results' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Devices', level: 1 })).toBeVisible();
  await lab.open('console/monitoring/client-operations');
  const operation = page.getByRole('row').filter({ hasText: 'Stopped' });
  await expect(operation).toContainText('All Systems');
  await operation.getByRole('link').click();
  await expect(page.getByText(/initiated client operation 145 to collection SMS00001/)).toBeVisible();
});

test('what cannot be asked says why', async ({ lab }) => {
  const { page } = lab;
  await lab.open(CMPIVOT);
  await command(page, 'Run Query').focus();
  await expect(page.getByRole('tooltip').filter({ hasText: 'No collection is chosen.' })).toBeVisible();
  await lab.open(`${CMPIVOT}?collection=SMS00001&query=${encodeURIComponent('OS | wher Caption')}`);
  await command(page, 'Run Query').click();
  await expect(page.getByRole('alert')).toContainText('There is no such operator.');
  await page.getByRole('button', { name: 'Use where' }).click();
  await expect(editor(page)).toHaveValue('OS | where Caption');
  await expectAccessible(page);
});
