/** A picture of every page, dialog and state into target/screens, in the theme and width of the project. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Lab, test } from '../support/lab.ts';
import { SCREENS } from '../support/places.ts';

const CO_MANAGEMENT = 'console/administration/cloud-services/co-management';
const PROPERTIES_TABS = ['tenant-onboarding', 'configure-upload', 'enablement', 'workloads', 'staging'];
const WIZARD_PAGES = [...PROPERTIES_TABS, 'summary'];
const PANELS = ['filter', 'columns', 'export'];

/** Addresses before anything is onboarded. */
const BEFORE: Record<string, string> = {
  'start': '',
  'console-co-management-empty': CO_MANAGEMENT,
  'console-devices': 'console/assets-and-compliance/devices',
  'console-collections': 'console/assets-and-compliance/device-collections',
  'all-devices-empty': 'devices/all',
  'connectors-empty': 'tenant-administration/connectors',
  'app-registrations-empty': 'tenant-administration/app-registrations',
  'enterprise-applications-empty': 'tenant-administration/enterprise-applications',
  'logs-empty': 'lab/logs',
  'scenario': 'lab/scenario',
  'not-found': 'there/is/no/such/page',
  ...Object.fromEntries(WIZARD_PAGES.map((page) => [`wizard-${page}`, `${CO_MANAGEMENT}?dialog=wizard&page=${page}`])),
};

/** Addresses after onboarding, with an action complete and another one pending. */
const AFTER: Record<string, (ids: { device: string; task: string }) => string> = {
  'console-co-management': () => CO_MANAGEMENT,
  'all-devices': () => 'devices/all',
  ...Object.fromEntries(PANELS.map((panel) => [`all-devices-${panel}`, () => `devices/all?panel=${panel}`])),
  'device-overview': ({ device }) => `devices/${device}`,
  'device-hardware': ({ device }) => `devices/${device}/hardware`,
  'connectors': () => 'tenant-administration/connectors',
  'app-registrations': () => 'tenant-administration/app-registrations',
  'enterprise-applications': () => 'tenant-administration/enterprise-applications',
  'logs': () => 'lab/logs',
  'log-upload-worker': () => 'lab/logs/CMGatewaySyncUploadWorker.log',
  'log-notification-server': () => 'lab/logs/BgbServer.log',
  'log-notification-worker': () => 'lab/logs/CMGatewayNotificationWorker.log',
  'action': ({ task }) => `lab/actions/${task}`,
  ...Object.fromEntries(PROPERTIES_TABS.map((tab) => [`properties-${tab}`, () => `${CO_MANAGEMENT}?dialog=properties&tab=${tab}`])),
};

async function picture(lab: Lab, name: string, address: string): Promise<void> {
  await test.step(name, async () => {
    await lab.open(address);
    await expect(lab.page.locator('[aria-busy="true"]')).toHaveCount(0);
    const folder = path.join(SCREENS, test.info().project.name);
    fs.mkdirSync(folder, { recursive: true });
    await lab.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  });
}

for (const [name, address] of Object.entries(BEFORE)) {
  test(name, async ({ lab }) => {
    await lab.open();
    await lab.api.pauseClock();
    await picture(lab, name, address);
  });
}

test('after onboarding', async ({ lab }) => {
  test.setTimeout(180_000);
  await lab.openOnboarded();
  const [device] = await lab.onlineDevices(1);
  await lab.api.trigger('global-admin', device, 'refreshMachinePolicy');
  await lab.api.advanceMinutes(15);
  await lab.api.trigger('global-admin', device, 'appEvaluation');
  const task = (await lab.api.newestAction(device))?.labTaskGuid ?? '';
  for (const [name, address] of Object.entries(AFTER)) await picture(lab, name, address({ device, task }));
});
