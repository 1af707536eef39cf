/** A picture of every page, dialog and state into target/screens, in the theme and width of the project. */
import fs from 'node:fs';
import path from 'node:path';
import { answerConsent, CO_MANAGEMENT, signIn, Wizard } from '../support/console.ts';
import { expect, type Lab, test } from '../support/lab.ts';
import { SCREENS } from '../support/places.ts';

const PROPERTIES_TABS = ['onboarding', 'upload', 'enablement', 'workloads', 'staging'];
const PANELS = ['filter', 'columns', 'export', 'bulk'];

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
  'log-unwritten': 'lab/logs/BgbServer.log',
  'log-unknown': 'lab/logs/ccmexec.log',
  'action-unknown': 'lab/actions/no-guid',
  'scenario': 'lab/scenario',
  'graph-clients': 'lab/graph-clients',
  'not-found': 'there/is/no/such/page',
  'device-no-id': 'devices/nonexistent',
  'search-too-long': `devices/all?search=${'x'.repeat(300)}`,
};

/** Addresses after onboarding, with an action complete and another one pending. */
const AFTER: Record<string, (ids: { device: string; task: string; pending: string }) => string> = {
  'console-co-management': () => CO_MANAGEMENT,
  'console-client-operations': () => 'console/monitoring/client-operations',
  'console-devices-not-uploaded': () => 'console/assets-and-compliance/devices?upload=notUploaded',
  'all-devices': () => 'devices/all',
  'all-devices-scroll': () => 'devices/all?view=scroll',
  'all-devices-found-in': () => 'devices/all?search=windows&columns=deviceName,managementAgent,osVersion,lastSyncDateTime,userPrincipalName',
  'all-devices-filtered': () => 'devices/all?lastCheckIn=never&panel=filter&model=e',
  ...Object.fromEntries(PANELS.map((panel) => [`all-devices-${panel}`, () => `devices/all?panel=${panel}`])),
  'device-overview': ({ device }) => `devices/${device}`,
  'device-hardware': ({ device }) => `devices/${device}/hardware`,
  'device-cmpivot': ({ device }) => `devices/${device}/cmpivot?query=OperatingSystem`,
  'connectors': () => 'tenant-administration/connectors',
  'users': () => 'users/all',
  'audit-logs': () => 'tenant-administration/audit-logs',
  'app-registrations': () => 'tenant-administration/app-registrations',
  'enterprise-applications': () => 'tenant-administration/enterprise-applications',
  'logs': () => 'lab/logs',
  'log-upload-worker': () => 'lab/logs/CMGatewaySyncUploadWorker.log',
  'log-notification-server': () => 'lab/logs/BgbServer.log',
  'log-errors-only': () => 'lab/logs/BgbServer.log?level=error',
  'log-without-a-hit': () => 'lab/logs/BgbServer.log?search=nothing+of+that',
  'log-notification-worker': () => 'lab/logs/CMGatewayNotificationWorker.log',
  'action': ({ task }) => `lab/actions/${task}`,
  'action-pending': ({ pending }) => `lab/actions/${pending}`,
  // The devices and the logs were looked at by then.
  'start-done': () => '',
  ...Object.fromEntries(PROPERTIES_TABS.map((tab) => [`properties-${tab}`, () => `${CO_MANAGEMENT}?dialog=properties&page=${tab}`])),
};

/** A picture of what stands there once nothing is on its way any more. */
async function shoot(lab: Lab, name: string): Promise<void> {
  await expect(lab.page.locator('[aria-busy="true"], .skeleton-line')).toHaveCount(0);
  const folder = path.join(SCREENS, test.info().project.name);
  fs.mkdirSync(folder, { recursive: true });
  await lab.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}

async function picture(lab: Lab, name: string, address: string): Promise<void> {
  await test.step(name, async () => {
    await lab.open(address);
    if (address.includes('dialog=') || address.includes('panel=')) await expect(lab.page.getByRole('dialog')).toBeVisible();
    await shoot(lab, name);
  });
}

for (const [name, address] of Object.entries(BEFORE)) {
  test(name, async ({ lab }) => {
    await lab.open();
    await lab.api.pauseClock();
    await picture(lab, name, address);
  });
}

test('the wizard, page by page', async ({ lab }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
  const wizard = new Wizard(lab.page);
  await wizard.open();
  await shoot(lab, 'wizard-1-tenant-onboarding');
  await wizard.button('Sign In').click();
  await shoot(lab, 'wizard-1-sign-in');
  await signIn(lab.page);
  await wizard.button('Next >').click();
  await expect(lab.page.getByRole('dialog', { name: 'Create AAD Application' })).toBeVisible();
  await shoot(lab, 'wizard-1-consent');
  await answerConsent(lab.page, 'Yes');
  const heading = wizard.dialog.getByRole('heading', { level: 3 });
  await wizard.expectPage('Configure upload');
  // *Progress* becomes *Completion* by itself, however short it was.
  const ends = ['Progress', 'Completion'];
  for (let number = 2, shown = ''; !ends.includes((shown = await heading.innerText())); number += 1) {
    await shoot(lab, `wizard-${number}-${shown.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`);
    await wizard.button('Next >').click();
    await expect(heading).not.toHaveText(shown);
  }
  await wizard.expectPage('Completion');
  await shoot(lab, 'wizard-9-completion');
  await wizard.button('Close').last().click();
  await shoot(lab, 'console-co-management-after-wizard');
});

test('after onboarding', async ({ lab }) => {
  test.setTimeout(180_000);
  await lab.openOnboarded();
  const [device] = await lab.onlineDevices(1);
  await lab.api.trigger('global-admin', device, 'refreshMachinePolicy');
  await lab.api.advanceMinutes(15);
  // The first is complete, and has its lines; the second is pending.
  const task = (await lab.api.newestAction(device))?.labTaskGuid ?? '';
  await lab.api.trigger('global-admin', device, 'appEvaluation');
  const pending = (await lab.api.newestAction(device))?.labTaskGuid ?? '';
  for (const [name, address] of Object.entries(AFTER)) await picture(lab, name, address({ device, task, pending }));
  await lab.open('lab/scenario');
  const journal = await lab.api.callAs('global-admin', 'GET', 'gateway/lab/journal');
  await lab.page.getByLabel('Journal file').setInputFiles({ name: 'class.json', mimeType: 'application/json', buffer: Buffer.from(journal.text) });
  await expect(lab.page.getByRole('dialog', { name: 'Import a journal' })).toBeVisible();
  await shoot(lab, 'scenario-import');
});

test('after offboarding, and why something is grey', async ({ lab }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
  await lab.api.onboard({ automaticEnrollment: { kind: 'none' } });
  await lab.api.ask('global-admin', 'POST', 'gateway/AdminService/v1.0/CoManagementSettings/Consent', { environment: 'AzurePublicCloud' });
  await picture(lab, 'connectors-offboarded', 'tenant-administration/connectors');
  await picture(lab, 'console-co-management-offboarded', CO_MANAGEMENT);
  await lab.page.getByRole('button', { name: 'Configure co-management' }).click({ force: true });
  await shoot(lab, 'reason-ribbon');
  await lab.page.getByRole('row', { name: /CoMgmtSettingsProd/ }).click({ button: 'right' });
  await lab.page.getByRole('menuitem', { name: 'Offboard…' }).click({ force: true });
  await shoot(lab, 'reason-menu');
  await picture(lab, 'properties-attach', `${CO_MANAGEMENT}?dialog=properties&page=upload`);
  await lab.page.getByRole('checkbox', { name: /^Upload to Microsoft/ }).check();
  await lab.page.getByRole('button', { name: 'Apply' }).click();
  await signIn(lab.page);
  await expect(lab.page.getByRole('dialog', { name: 'Create AAD Application' })).toBeVisible();
  await shoot(lab, 'consent-again');
  await lab.open('devices/all');
  const settings = lab.page.getByRole('button', { name: 'Settings: theme and language' });
  if (!(await settings.isVisible())) return;
  await settings.click();
  await shoot(lab, 'admin-center-settings');
  await lab.page.getByRole('button', { name: 'Notifications' }).click({ force: true });
  await shoot(lab, 'reason-top-bar');
});
