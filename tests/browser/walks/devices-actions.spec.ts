/** The three actions, from the button to Complete, with the lines that they leave on their way. */
import { actionRow, banner, openOnlineDevice } from '../support/admin-center.ts';
import type { Api } from '../support/api.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

const ACTIONS = [
  { name: 'Sync Machine Policy', template: 'RequestMachinePolicy' },
  { name: 'Sync User Policy', template: 'RequestUsersPolicy' },
  { name: 'App Evaluation Cycle', template: 'AppDeplEval' },
] as const;

for (const { name, template } of ACTIONS) {
  test(`${name} goes from Pending to Complete, and its lines join the logs`, async ({ lab }) => {
    await openOnlineDevice(lab);
    const { page } = lab;
    await page.getByRole('button', { name, exact: true }).click();
    await expect(banner(page, new RegExp(`^${name}: Pending`))).toBeVisible();
    await expect(actionRow(page, name).getByRole('cell', { name: 'Pending' })).toBeVisible();
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-disabled', 'true');

    await lab.api.advanceMinutes(5);
    await expect(banner(page, new RegExp(`^${name}: Completed`))).toBeVisible();
    await expect(actionRow(page, name).getByRole('cell', { name: 'Complete', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name, exact: true })).not.toHaveAttribute('aria-disabled', 'true');

    await page.getByRole('button', { name: /^Details of the action/ }).click();
    await expect(page.getByText('Taken by the client')).toBeVisible();
    await page.getByRole('link', { name: 'Show this action' }).click();
    await expect(page).toHaveURL(/lab\/actions\/[0-9a-f-]{36}$/);
    const task = page.url().split('/').at(-1)!;
    for (const line of [
      'Received new notification. Validating basic notification details...',
      'Validating device action message content...',
      new RegExp(`^Authorized to perform client action\\. TemplateID: ${template} TenantId: [0-9a-f-]{36} AADUserID:\\s+[0-9a-f-]{36}$`),
      new RegExp(`^Forwarded BGB remote task\\. TemplateID: \\d+ TaskGuid: ${task} TaskParam: TargetDeviceIDs: \\d+$`),
      'Get one push message from database.',
      new RegExp(`^Starting to send push task \\(PushID: \\d+ TaskID: \\d+ TaskGUID: ${task.toUpperCase()} TaskType: \\d+ TaskParam: \\) to 1 clients\\s+with throttling \\(strategy: 1 param: 42\\)$`),
      new RegExp(`^Receive task from server with pushid=\\d+, taskid=\\d+, taskguid=${task.toUpperCase()}, tasktype=\\d+ and taskParam=$`),
      /^Send Task response message <BgbResponseMessage TimeStamp="[^"]+"><PushID>\d+<\/PushID><TaskID>\d+<\/TaskID><ReturnCode>1<\/ReturnCode><\/BgbResponseMessage> successfully\.$/,
    ]) {
      await expect(page.getByText(line).first()).toBeVisible();
    }
    for (const file of ['CMGatewayNotificationWorker.log', 'BgbServer.log', /CcmNotificationAgent\.log$/]) {
      await expect(page.getByRole('link', { name: file }).first()).toBeVisible();
    }
  });
}

test('a pending action says on its pages why it waits, and when it goes on', async ({ lab }) => {
  await openOnlineDevice(lab);
  const { page } = lab;
  const paused = /The clock is paused, so nothing moves\. Next, due 9\/28\/2020, [\d:]+ AM: the service connection point fetches the notification\./;
  await page.getByRole('button', { name: 'Sync User Policy', exact: true }).click();
  await expect(banner(page, paused)).toBeVisible();
  await page.getByRole('button', { name: /^Details of the action/ }).click();
  await expect(page.getByRole('table', { name: 'Device actions status' }).getByText(paused)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Show this action' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Status: Pending' })).toHaveText(paused);
  await expectAccessible(page);
  // A clock that runs names the next hop; a screen reader is not told of each.
  await lab.api.ask('global-admin', 'POST', 'gateway/lab/clock', { command: 'run', speed: 1 });
  await expect(page.getByText(/^Next, due 9\/28\/2020, [\d:]+ AM: /).first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Next, due' })).toHaveCount(0);
  await lab.api.pauseClock();
  await lab.api.advanceMinutes(5);
  await expect(page.getByText('Status: Complete')).toBeVisible();
  await expect(page.getByText(/Next, due/)).toHaveCount(0);
});

test('an action on a client that is off line waits until the client returns', async ({ lab }) => {
  const id = await openOnlineDevice(lab);
  const { page } = lab;
  const resourceId = await resourceIdOf(lab.api, id);
  await lab.api.ask('global-admin', 'POST', `gateway/lab/devices/${resourceId}`, { online: false });
  await page.getByRole('button', { name: 'Sync Machine Policy', exact: true }).click();
  await lab.api.advanceMinutes(60);
  await page.getByRole('button', { name: /^Details of the action/ }).click();
  const statusTable = page.getByRole('table', { name: 'Device actions status' });
  await expect(statusTable.getByText(/The client is off line/)).toBeVisible();
  await expect(banner(page, /^Sync Machine Policy: Pending\s*The client is off line/)).toBeVisible();
  // The opened row is part of the address.
  await page.reload();
  await expect(statusTable.getByText(/The client is off line/)).toBeVisible();

  await lab.api.ask('global-admin', 'POST', `gateway/lab/devices/${resourceId}`, { online: true });
  await lab.api.advanceMinutes(5);
  await expect(banner(page, /^Sync Machine Policy: Completed/)).toBeVisible();
});

test('a co-managed device shows the Intune actions, disabled with the reason', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboardAndUpload({ upload: { kind: 'allDevices' }, automaticEnrollment: { kind: 'all' } });
  await lab.open(`devices/${await firstCoManagedDevice(lab.api)}`);
  const { page } = lab;
  await page.getByRole('button', { name: 'More actions' }).click();
  const wipe = page.getByRole('menuitem', { name: 'Wipe' });
  await expect(wipe).toHaveAttribute('aria-disabled', 'true');
  await expect(wipe).toHaveAccessibleDescription(/Wipe is an Intune action/);
});

async function resourceIdOf(api: Api, id: string): Promise<number> {
  type Row = { resourceId: number; managedDeviceId: string | null };
  const list = await api.ask<{ value: Row[] }>('global-admin', 'GET', 'gateway/AdminService/v1.0/Device?$top=100');
  return list.value.find((row) => row.managedDeviceId === id)!.resourceId;
}

/** Clients enroll one after the other; waits for the first of them to be uploaded as such. */
async function firstCoManagedDevice(api: Api): Promise<string> {
  for (let step = 0; step < 24; step += 1) {
    const [device] = await api.devices("$top=1&$filter=managementAgent eq 'configurationManagerClientMdm'");
    if (device) return device.id;
    await api.advanceMinutes(15);
  }
  throw new Error('six hours after onboarding no device is co-managed');
}
