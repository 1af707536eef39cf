/** Faults of clients and of the site: one device, the collection that is uploaded, and the administration service behind the console. */
import { DEVICES } from '../support/console.ts';
import { type FaultRow, FaultWalk, type Symptom } from '../support/faults.ts';
import { expect, test } from '../support/lab.ts';

const PROVIDER_PANEL = 'Control panel of PS1SITE01.contoso.com';
const consoleFails = (status: number, code: string, words: RegExp): Symptom[] => [{ kind: 'console fails', status, code, words }];

const ROWS: FaultRow[] = [
  {
    id: 'client-offline',
    name: 'Client off line',
    switchedOn: 'page',
    on: 'device',
    symptoms: [{ kind: 'action waits', words: /The client is off line/, reason: 'clientOffline' }],
    trail: { file: 'BgbServer.log', silent: 'no error' },
    remedy: (walk) => command(walk, 'Bring back on line'),
  },
  {
    id: 'client-unhealthy',
    name: 'Client unhealthy',
    switchedOn: 'api',
    on: 'device',
    symptoms: [{ kind: 'action fails', code: 'ClientTaskFailed', words: /The client received the task and could not do it/ }],
    trail: { file: 'BgbServer.log', line: /ReportedClients: 0 FailedClients: 1\)/ },
    remedy: { place: 'The client', button: 'Repair the client' },
  },
  {
    id: 'shared-pki-certificate',
    name: 'Distribution point and client share one PKI certificate',
    switchedOn: 'page',
    on: 'device',
    device: 'PS1DP01',
    symptoms: [{ kind: 'device gone' }],
    trail: { file: 'CMGatewaySyncUploadWorker.log', silent: 'no error' },
    remedy: (walk) => command(walk, 'Give each its own certificate…', true),
  },
  {
    id: 'collection-membership-changed',
    name: 'Collection membership changed',
    switchedOn: 'api',
    uploads: 'PS100010',
    symptoms: [{ kind: 'device gone' }],
    trail: { file: 'CMGatewaySyncUploadWorker.log', silent: 'no error' },
    remedy: { place: 'Configuration Manager console', button: 'Restore the membership rule' },
  },
  {
    id: 'administration-service-down',
    name: 'Administration service down',
    switchedOn: 'page',
    symptoms: consoleFails(503, 'AdministrationServiceUnavailable', /Unexpected error occurred, code 3/),
    trail: { file: 'AdminService.log', silent: 'no new line' },
    remedy: { place: PROVIDER_PANEL, button: 'Start the administration service' },
  },
  {
    id: 'provider-authentication-level',
    name: 'SMS Provider asks for stronger authentication',
    switchedOn: 'api',
    symptoms: consoleFails(403, 'ProviderAuthenticationRefused', /\(403\) Forbidden/),
    trail: { file: 'AdminService.log', silent: 'no new line' },
    remedy: { place: 'Configuration Manager console', button: 'Set Windows authentication' },
  },
  {
    id: 'administration-service-timeout',
    name: 'Administration service too slow',
    switchedOn: 'api',
    symptoms: consoleFails(500, 'AdministrationServiceFailed', /Unexpected error occurred \(500\)/),
    trail: { file: 'AdminService.log', line: /System\.Data\.SqlClient\.SqlException: Execution Timeout Expired\./ },
    remedy: { place: 'Configuration Manager console', button: 'Install the hotfix' },
  },
];

/** Chooses a command of the device in the console. */
async function command({ lab, page, deviceName }: FaultWalk, name: string, isAsked = false): Promise<void> {
  await lab.open(`${DEVICES}?search=${deviceName}`);
  await page.getByRole('button', { name: `Commands of ${deviceName}` }).click();
  await page.getByRole('menuitem', { name: /^Lab/ }).press('ArrowRight');
  await page.getByRole('menuitem', { name }).press('Enter');
  if (isAsked) await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click();
  await expect(page.getByRole('link', { name: 'Faults', exact: true })).toBeVisible();
}

for (const row of ROWS) {
  test(row.id, ({ lab }) => new FaultWalk(lab, row).walk());
}
