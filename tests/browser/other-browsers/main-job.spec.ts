/** The main job with a person's eyes: every dialog on the way is whole. The short walk, which `cargo xtask test` takes in browsers that are there. */
import { expect, test } from '../support/other-browser.ts';

const CO_MANAGEMENT = 'console/administration/cloud-services/co-management';

test('a first visit, the wizard, the upload and an action', async ({ visitor }) => {
  await visitor.open();
  expect(await visitor.host()).toBe('service-worker');
  await visitor.api.pauseClock();
  await visitor.open(CO_MANAGEMENT);
  await visitor.press('button', 'Configure co-management');
  await visitor.find('dialog', 'Co-management Configuration Wizard');
  await visitor.expectFits('the wizard');
  await visitor.press('checkbox', /^Enable automatic client enrollment/);

  await visitor.press('button', 'Sign In');
  await visitor.find('dialog', 'Sign in to the simulated tenant');
  await visitor.expectFits('the sign-in');
  await visitor.press('radio', /^admin@contoso\.com/);
  await visitor.press('button', 'Sign In');
  await visitor.read('Signed in as admin@contoso.com.');
  await visitor.press('button', 'Next >');
  await visitor.find('dialog', 'Create AAD Application');
  await visitor.expectFits('the consent');
  await visitor.press('button', 'Yes');
  await visitor.find('heading', 'Configure upload');
  await visitor.press('button', 'Next >');
  await visitor.find('heading', 'Summary');
  await visitor.expectFits('the summary');
  await visitor.press('button', 'Next >');
  await visitor.find('heading', 'Completion');
  await visitor.press('button', 'Close');

  await expect.poll(async () => (await visitor.api.advanceMinutes(5)).visibleDeviceCount).toBeGreaterThan(0);
  type Row = { isOnline: boolean; managedDeviceId: string | null };
  const list = await visitor.api.ask<{ value: Row[] }>('global-admin', 'GET', 'gateway/AdminService/v1.0/Device?$top=100');
  const device = list.value.find((row) => row.isOnline && row.managedDeviceId);
  await visitor.open(`devices/${device!.managedDeviceId}`);
  await visitor.press('button', 'Sync Machine Policy');
  await visitor.read(/Sync Machine Policy: Pending/);
  await visitor.api.advanceMinutes(5);
  await visitor.read(/Sync Machine Policy: Completed/);
});
