/** Logs of a real site on the log viewer: opened, merged, filtered, traced; and what is no log. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/lab.ts';
import { actionLogs, ansi, ccm, drop, file, simple, utf16, type NamedFile } from '../support/log-files.ts';

const grid = (page: Page, name = 'Log lines') => page.getByRole('grid', { name, exact: true });
const row = (page: Page, name: RegExp | string) => grid(page).getByRole('row', { name });
const detail = (page: Page) => page.getByRole('region', { name: 'Selected line' });

const counted = (page: Page, words: string) =>
  page.getByRole('group', { name: 'Tools of the log viewer', exact: true }).getByText(words, { exact: true });

async function choose(page: Page, files: NamedFile[]): Promise<void> {
  await page.getByLabel('Open logs…').setInputFiles(files);
}

test('logs of every encoding and framing are dropped, merged by time, and never uploaded', async ({ lab, page }) => {
  await lab.open('lab/logs');
  await expect(page.getByText('Logs of a real site can be dropped onto this page.')).toBeVisible();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' && (request.postData() ?? '').includes('marker')) sent.push(request.url());
  });
  await drop(page, [
    file('utf8.log', ccm('Grüße one marker', '08:00:01.000') + 'a torn record marker\r\n' + ccm('several\r\nlines five marker', '08:00:05.000', { type: 2 })),
    file('utf16.lo_', utf16(ccm('日本 two marker', '08:00:02.000'))),
    file('ansi.log', ansi(simple('målat three marker', '08:00:03.000'))),
    file('managed.log', ccm('four marker', '08:00:04.0470000', { bias: '', component: 'SMS_SERVICE_CONNECTOR_X' })),
  ]);
  const cells = grid(page).getByRole('gridcell', { name: /marker/ });
  await expect(cells).toHaveText([/^Grüße one/, /^a torn record/, /^日本 two/, /^målat three/, /^four/, /^Warning: several\s+lines five/]);
  await expect(grid(page).getByRole('columnheader')).toHaveText(['Log Text', 'Log', 'Component', 'Date/Time', 'Thread']);
  await expect(counted(page, '6 lines')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('utf8.log + utf16.lo_ + ansi.log + managed.log');
  await expectAccessible(page);

  await row(page, /a torn record/).click();
  await expect(detail(page)).toContainText('The line has no framing of a log.');
  await row(page, /lines five/).click();
  await expect(detail(page).getByText('several lines five marker')).toBeVisible();
  await expect(detail(page)).toContainText('bgbconnector.cpp:386');
  await expect(page).toHaveURL(/line=~utf8\.log%3A3/);
  expect(sent).toEqual([]);

  // Another page and back: the files stay open.
  await page.getByRole('link', { name: 'Scenario' }).first().click();
  await page.goBack();
  await expect(cells).toHaveCount(6);
  // A reload: the address says which to open again.
  await page.reload();
  await lab.ready();
  await expect(page.getByText('utf8.log is not open in this tab')).toBeVisible();
  await expectAccessible(page);
});

test('a device action of a real site is traced through its logs', async ({ lab, page }) => {
  await lab.open('lab/logs');
  await choose(page, actionLogs());
  await expect(grid(page).getByRole('gridcell', { name: /^(Received|Validating|Authorized|Forwarded|Get one|Starting|Finished|Receive task|Send Task|Error: Generated|Error: Unauth)/ })).toHaveCount(11);
  await row(page, /Starting to send push task/).click();
  await expect(detail(page).getByText('the management point starts to send', { exact: true }).first()).toBeVisible();
  const action = detail(page).getByRole('region', { name: 'Lines of this device action' });
  await expect(action.getByRole('listitem')).toHaveText([
    /^the service connection point fetches the notification CMGatewayNotificationWorker\.log/,
    /^the service connection point checks the message/,
    /^the service connection point checks who asks/,
    /^the service connection point forwards the task/,
    /^the management point finds the task in the database BgbServer\.log/,
    /^the management point starts to send/,
    /^the management point has sent/,
    /^the client receives the task CcmNotificationAgent\.log \+1\.981/,
    /^the client responds/,
    /^the management point reports to the site/,
  ]);
  // The picture of the trace, as of an action of the lab: a hop for each line, and the arrow keys lead from one to the next.
  const steps = action.getByRole('listbox', { name: 'Steps, from first to last' });
  await expect(steps.getByRole('option')).toHaveCount(await action.getByRole('listitem').count());
  await steps.getByRole('option', { selected: true }).focus();
  await page.keyboard.press('Home');
  await expect(steps.getByRole('option').first()).toBeFocused();
  await expect(steps.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(steps.getByRole('option').nth(1)).toBeFocused();
  await expect(action).toContainText('PushID 13, TaskID 14');
  await expectAccessible(page);
  await action.getByRole('button', { name: 'the client responds' }).click();
  await expect(grid(page).getByRole('row', { selected: true })).toContainText('Send Task response message');
});

test('files stand side by side, each with the moment of the selected line, and are closed', async ({ lab, page }) => {
  await lab.open('lab/logs');
  const many = Array.from({ length: 400 }, (_, index) => ccm(`tick ${index}`, `09:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}.000`));
  await choose(page, [file('many.log', many.join('')), file('one.log', ccm('the event', '09:05:00.500', { type: 3 }))]);
  await expect(counted(page, '401 lines')).toBeVisible();
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect(page).toHaveURL(/view=side/);
  await expect(grid(page, 'Lines of many.log')).toBeVisible();
  await grid(page, 'Lines of one.log').getByRole('row', { name: /the event/ }).click();
  await expect(grid(page, 'Lines of many.log').getByRole('row', { name: /tick 301 / })).toBeInViewport();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect(page).not.toHaveURL(/view=side/);
  await page.getByRole('checkbox', { name: 'Show many.log too' }).uncheck();
  await expect(counted(page, '1 line')).toBeVisible();
  await page.getByRole('button', { name: 'Close one.log' }).click();
  await expect(page).toHaveURL(/lab\/logs$/);
  await expect(page.getByRole('link', { name: /^one\.log/ })).toHaveCount(0);
});

test('lines are found by expression, component, thread, time and error', async ({ lab, page }) => {
  await lab.open('lab/logs');
  const lines = [
    ccm('Policy 12 applied', '08:00:00.000', { component: 'PolicyAgent', thread: 40 }),
    ccm('Policy 7 failed with 0x80070005', '08:10:00.000', { component: 'PolicyAgent', thread: 40, type: 3 }),
    ccm('Scheduler wakes', '08:20:00.000', { component: 'Scheduler', thread: 7896 }),
    ccm('Policy is slow', '08:30:00.000', { component: 'PolicyAgent', thread: 41, type: 2 }),
  ];
  await choose(page, [file('client.log', lines.join(''))]);
  const cells = grid(page).getByRole('row').filter({ hasNot: page.getByRole('columnheader') });
  await expect(cells).toHaveCount(4);

  await page.getByRole('searchbox', { name: 'Filter lines' }).fill('policy \\d{2} ');
  await expect(page.getByText('No line of this file contains “policy \\d{2} ”.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Regular expression' }).check();
  await expect(cells).toHaveText([/Policy 12 applied/]);
  await page.getByRole('searchbox', { name: 'Filter lines' }).fill('policy (');
  await expect(page.getByRole('alert')).toContainText('The regular expression is not valid');
  await expect(page.getByRole('alert')).toContainText('unclosed group');
  await expect(cells).toHaveCount(4);
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Filter lines' }).fill('');

  await page.getByRole('combobox', { name: 'Component to show' }).selectOption('PolicyAgent');
  await expect(page.getByText('3 lines match')).toBeVisible();
  await page.getByRole('textbox', { name: /^Thread to show/ }).fill('0x28');
  await expect(page.getByText('2 lines match')).toBeVisible();
  await expect(page).toHaveURL(/component=PolicyAgent.*thread=0x28/);
  await page.getByRole('textbox', { name: /^Thread to show/ }).fill('x');
  await expect(page.getByText('A thread is a number, such as 7896 or 0x1ED8.')).toBeVisible();
  await page.getByRole('textbox', { name: /^Thread to show/ }).fill('');
  await page.getByRole('combobox', { name: 'Component to show' }).selectOption('All components');
  await expect(counted(page, '4 lines')).toBeVisible();

  const selected = grid(page).getByRole('row', { selected: true });
  await grid(page).focus();
  await page.keyboard.press('F8');
  await expect(selected).toContainText('Policy 7 failed');
  await page.keyboard.press('F8');
  await expect(selected).toContainText('Policy is slow');
  await page.getByLabel('Date and time').fill('2026-09-25T08:15:00');
  await page.getByRole('button', { name: 'Go to', exact: true }).click();
  await expect(selected).toContainText('Scheduler wakes');
  await expect(page).toHaveURL(/time=2026-09-25T08%3A15%3A00/);
});

test('the line that a jump leads to is in view beside its detail', async ({ lab, page }) => {
  await lab.open('lab/logs');
  const lines = Array.from({ length: 400 }, (_, line) => {
    const time = `08:00:${String(line % 60).padStart(2, '0')}.000`;
    return line % 100 === 79 ? ccm(`Attempt ${line} failed with 0x80072ee7`, time, { type: 3 }) : ccm(`Attempt ${line}`, time);
  });
  await choose(page, [file('long.log', lines.join(''))]);
  await expect(counted(page, '400 lines')).toBeVisible();
  const selected = grid(page).getByRole('row', { selected: true });
  await grid(page).focus();
  for (const attempt of [79, 179, 279, 379, 79]) {
    await page.keyboard.press('F8');
    await expect(selected).toContainText(`Attempt ${attempt} failed`);
    await expect(detail(page)).toContainText(`Attempt ${attempt} failed`);
    // Within the list, whose foot the detail has pushed up; the window alone would be larger.
    await expect
      .poll(() => selected.evaluate((row) => row.getBoundingClientRect().bottom - row.closest('[role="grid"]')!.getBoundingClientRect().bottom))
      .toBeLessThanOrEqual(0);
  }
});

test('an error code of a line, or a typed one, is looked up in a table that is fetched then', async ({ lab, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('error-codes')) fetched.push(request.url());
  });
  await lab.open('lab/logs');
  await choose(page, [file('client.log', ccm('Failed with 0x80070005', '08:00:00.000', { type: 3 }))]);
  await row(page, /Failed with/).click();
  expect(fetched).toEqual([]);
  await detail(page).getByRole('button', { name: 'Look up 0x80070005' }).click();
  const lookup = page.getByRole('search', { name: 'Look up' });
  await expect(lookup).toContainText('0x80070005 (-2147024891): ');
  await expect(lookup).toContainText('ACCESS');
  await expect(lookup).toContainText('MIT licence');
  expect(fetched.length).toBeGreaterThan(0);
  for (const [typed, expected] of [['-2147024891', '0x80070005'], ['5', '0x00000005 (5)'], ['0xDEADBEEF', 'is not in the table'], ['five', 'An error code is a number']]) {
    await lookup.getByRole('textbox', { name: 'Error code' }).fill(typed!);
    await page.keyboard.press('Enter');
    await expect(lookup).toContainText(expected!);
  }
  await expectAccessible(page);
});

test('what is no log, or too large, is named with its code, and the others stay', async ({ lab, page }) => {
  await lab.open('lab/logs');
  await choose(page, [file('good.log', ccm('a good line', '08:00:00.000')), file('program.exe', Buffer.from('MZ\0\0\x03\0\0\0\xff\xff', 'latin1')), file('empty.log', '')]);
  await expect(page.getByRole('alert')).toContainText('program.exe: The file is not text');
  await expect(page.getByRole('alert')).toContainText('LogNotText');
  await expect(row(page, /a good line/)).toBeVisible();
  await expectAccessible(page);
  // 600 MB that take no memory: a blob of the same megabyte.
  const data = await page.evaluateHandle(() => {
    const megabyte = new Blob([new Uint8Array(1 << 20)]);
    const data = new DataTransfer();
    data.items.add(new File(Array<Blob>(600).fill(megabyte), 'huge.log'));
    return data;
  });
  await page.locator('.logs-page').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('alert').filter({ hasText: 'huge.log' })).toContainText('LogTooLarge');
  await page.getByRole('link', { name: /^empty\.log/ }).click();
  await expect(page.getByText('The file holds no text.')).toBeVisible();
});

test('rows are copied as CMTrace copies them', async ({ lab, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open('lab/logs');
  await choose(page, [file('a.log', ccm('one', '18:00:00.000') + ccm('two', '18:00:01.000') + ccm('three', '18:00:02.000'))]);
  await row(page, /^one/).click();
  await grid(page).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(2);
  await page.keyboard.press('Control+c');
  await expect(page.getByText('2 lines were copied, their columns with tabs between.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('one\tBgbAgent\t9/25/2026 6:00:00 PM\t8540 (0x215C)\r\ntwo\tBgbAgent\t9/25/2026 6:00:01 PM\t8540 (0x215C)\r\n');
});
