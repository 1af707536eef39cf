/** CMPivot of a device: a query is written, run and read; what the language refuses, and what stands in the way of an answer. */
import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, type Lab, test } from '../support/lab.ts';

type Answer = { deviceName: string; columns: { name: string; kind: string }[]; rows: (string | number | null)[][] };

/** Opens the page of a device that is on line, with a query in the address. */
async function openPivot(lab: Lab, query = ''): Promise<string> {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}/cmpivot${query && `?query=${encodeURIComponent(query)}`}`);
  await expect(editor(lab.page)).toHaveValue(query);
  return id!;
}

function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Query', exact: true });
}

function run(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Run', exact: true }).click();
}

/** The rows of the result, as they read. */
function cells(page: Page): Promise<string[][]> {
  const rows = page.getByRole('table', { name: 'Results' }).locator('tbody tr');
  return rows.evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())));
}

test('a sample runs on the device: the table is the answer, is sorted, searched and saved, and the logs tell the run', async ({ lab }) => {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  const { page } = lab;
  await page.getByRole('link', { name: 'CMPivot (preview)', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'CMPivot', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /^Disks with their free space/ }).click();
  await expect(editor(page)).toBeFocused();
  const query = await editor(page).inputValue();
  expect(query).toMatch(/^LogicalDisk \| project/);
  await run(page);
  await expect(page.getByRole('status').filter({ hasText: / answered with / })).toBeVisible();

  const answer = await lab.api.ask<Answer>('global-admin', 'POST', `gateway/lab/cmpivot/${id}`, { query });
  const told = answer.rows.map((row) => row.map((cell) => String(cell ?? '')));
  expect(told.length).toBeGreaterThan(0);
  expect(await cells(page)).toEqual(told);
  const size = answer.columns.findIndex(({ name }) => name === 'Size');
  const header = page.getByRole('columnheader', { name: 'Size' });
  for (const direction of ['ascending', 'descending']) {
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', direction);
    const sizes = (await cells(page)).map((row) => Number(row[size]));
    expect(sizes).toEqual([...sizes].sort((one, other) => (direction === 'ascending' ? one - other : other - one)));
  }
  expect(new URL(page.url()).searchParams.get('query')).toBe(query);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export', exact: true }).click()]);
  expect(download.suggestedFilename()).toBe(`CMPivot-${answer.deviceName}.csv`);
  const saved = fs.readFileSync(await download.path(), 'utf8').slice(1).trimEnd().split('\r\n');
  expect(saved[0]).toBe(answer.columns.map(({ name }) => name).join(','));
  expect(saved).toHaveLength(1 + told.length);
  await page.getByRole('searchbox', { name: 'Search the rows' }).fill('no such words');
  await expect(page.getByRole('status').filter({ hasText: 'No row contains the words.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Follow the query through the logs' }).click();
  await expect(page.getByRole('heading', { name: `CMPivot query on ${answer.deviceName}`, level: 1 })).toBeVisible();
  await expect(page.getByText(/initiated client operation 145 to collection SMS00001/)).toBeVisible();
});

test('a refused query is marked at its place, says what was meant, and takes it', async ({ lab }) => {
  await openPivot(lab, "OperatingSystem\n| where Captoin == 'a'");
  const { page } = lab;
  await editor(page).press('Control+Enter');
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('There is no such column here.');
  await expect(refusal).toContainText('Line 2, column 9:');
  await expect(editor(page)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show the place', exact: true }).click();
  await expect(editor(page)).toBeFocused();
  const selected = () => editor(page).evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  await expect.poll(selected).toBe('Captoin');
  await page.getByRole('button', { name: 'Use Caption', exact: true }).press('Enter');
  await expect(editor(page)).toHaveValue("OperatingSystem\n| where Caption == 'a'");
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).not.toHaveAttribute('aria-invalid');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'answered without rows' })).toBeVisible();
});

test('a query is written with the keyboard: proposals, the tree, a chart and a favorite', async ({ lab }) => {
  await openPivot(lab);
  const { page } = lab;
  await editor(page).focus();
  await page.keyboard.type('Ser');
  const list = page.getByRole('listbox', { name: 'Proposals' });
  await expect(list.getByRole('option', { name: /^Service\b/ }).first()).toBeVisible();
  // Without a choice Enter is the field's.
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.keyboard.type('vice | summ');
  // Not what was proposed on the way, which may have been one word too.
  await expect(list.getByRole('option')).toHaveText([/summarize/]);
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toContainText('summarize');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(editor(page)).toHaveValue('Service | summarize');
  await page.keyboard.type(' count() by ');
  await page.keyboard.press('Control+Space');
  await expect(list.getByRole('option', { selected: true })).toContainText('Device');
  await page.keyboard.press('Escape');

  // A column out of the tree goes to the caret.
  const tree = page.getByRole('tree', { name: 'Entities' });
  await page.getByRole('searchbox', { name: 'Search entities and columns' }).fill('State');
  await tree.focus();
  await page.keyboard.press('End');
  await expect(tree.getByRole('treeitem').last()).toHaveAttribute('aria-selected', 'true');
  await tree.getByRole('treeitem', { name: /^State / }).first().click();
  await expect(editor(page)).toHaveValue('Service | summarize count() by State');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('combobox', { name: 'Chart' }).selectOption('Pie chart');
  await expect(page.getByRole('img', { name: /count_ by State/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'count_ by State' }).getByRole('rowheader', { name: 'Running' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const flyout = page.getByRole('dialog', { name: 'Save to favorites' });
  await flyout.getByRole('textbox', { name: 'Name' }).fill('Services by state');
  await flyout.getByRole('button', { name: 'Save query', exact: true }).click();
  await expect(flyout.getByRole('button', { name: 'Remove Services by state' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search entities and columns' }).fill('');
  await tree.getByRole('treeitem', { name: 'Services by state' }).click();
  await expect(editor(page)).toHaveValue('Service | summarize count() by State');
});

test('who may not ask, and a client that does not answer, are told in the words of the documents', async ({ lab }) => {
  const id = await openPivot(lab, 'OperatingSystem');
  const { page } = lab;
  await signIn(page, 'helpdesk-no-notify');
  await run(page);
  await expect(page.getByRole('alert')).toContainText('Not authorized to view query results');
  await signIn(page, 'reader');
  await run(page);
  await expect(page.getByRole('alert')).toContainText("doesn't have access to view this information");
  await signIn(page, 'helpdesk');
  await lab.api.ask('global-admin', 'PUT', 'gateway/lab/faults/notification-channel-blocked', { on: true });
  await run(page);
  await expect(page.getByRole('alert')).toContainText('did not answer within ten minutes');
  await expectAccessible(page);
  await lab.api.ask('global-admin', 'PUT', 'gateway/lab/faults/notification-channel-blocked', { on: false });
  const device = await lab.api.device(id);
  const { value } = await lab.api.ask<{ value: { resourceId: number; managedDeviceId: string }[] }>('global-admin', 'GET', 'gateway/AdminService/v1.0/Device?$top=100');
  const { resourceId } = value.find(({ managedDeviceId }) => managedDeviceId === device.id)!;
  await lab.api.ask('global-admin', 'PATCH', `gateway/lab/devices/${resourceId}`, { online: false });
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('did not answer within ten minutes');
  await lab.api.ask('global-admin', 'PATCH', `gateway/lab/devices/${resourceId}`, { online: true });
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'answered with one row' })).toBeVisible();
});
