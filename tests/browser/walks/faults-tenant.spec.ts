/** Faults of the tenant and its application: the upload fails with the gateway's answer, and actions wait for the service connection point. */
import { CONNECTOR_SILENT, type FaultRow, FaultWalk, type Symptom, SYNC_UPLOAD, type Trail } from '../support/faults.ts';
import { expect, test } from '../support/lab.ts';

/** The upload is answered so, and notifications do not come either. */
const answered = (code: string, status: number, words: RegExp): Symptom[] => [
  CONNECTOR_SILENT,
  { kind: 'upload fails', words, code, status },
];
const UNAUTHORIZED = answered('CloudRequestUnauthorized', 401, /401 \(Unauthorized\)/);
const ofRoute = (route: string, answer: string): Trail => ({
  file: SYNC_UPLOAD,
  line: new RegExp(`/api/gateway/${route} is: ${answer.replace(/[()]/g, '\\$&')}`),
});
const UNAUTHORIZED_LINE = ofRoute('DevicePost', '401 (Unauthorized)');

const ROWS: FaultRow[] = [
  {
    id: 'secret-expired',
    name: 'Secret key expired',
    switchedOn: 'page',
    symptoms: UNAUTHORIZED,
    trail: UNAUTHORIZED_LINE,
    remedy: { place: 'Configuration Manager console', button: 'Renew the secret key' },
  },
  {
    id: 'consent-revoked',
    name: 'Consent revoked',
    switchedOn: 'api',
    symptoms: UNAUTHORIZED,
    trail: UNAUTHORIZED_LINE,
    remedy: { place: 'Azure Active Directory', button: 'Grant admin consent' },
  },
  {
    id: 'app-registration-deleted',
    name: 'App registration deleted',
    switchedOn: 'page',
    symptoms: UNAUTHORIZED,
    trail: UNAUTHORIZED_LINE,
    remedy: createApplication,
  },
  {
    id: 'app-id-uri-wrong',
    name: 'Imported app with a wrong App ID URI',
    switchedOn: 'api',
    symptoms: UNAUTHORIZED,
    trail: UNAUTHORIZED_LINE,
    remedy: { place: 'Azure Active Directory', button: 'Correct the App ID URI' },
  },
  {
    id: 'app-permission-missing',
    name: 'Imported app without a permission',
    switchedOn: 'api',
    symptoms: answered('CloudRequestForbidden', 403, /403 \(Forbidden\)/),
    trail: ofRoute('DevicePost', '403 (Forbidden)'),
    remedy: { place: 'Azure Active Directory', button: 'Grant the application its permissions' },
  },
  {
    id: 'secret-bound-to-old-server',
    name: 'Secret key of the former server',
    switchedOn: 'api',
    symptoms: UNAUTHORIZED,
    trail: UNAUTHORIZED_LINE,
    remedy: { place: 'Configuration Manager console', button: 'Renew the secret key' },
  },
  {
    id: 'hierarchy-onboarded-twice',
    name: 'Hierarchy onboarded twice',
    switchedOn: 'page',
    symptoms: answered('AccountOnboardingRefused', 400, /onboarded already/),
    trail: ofRoute('AccountOnboardingInfo', '400 (Bad Request)'),
    remedy: { place: 'Configuration Manager console', button: 'Offboard and onboard again' },
  },
  {
    id: 'government-cloud-selected',
    name: 'Government cloud selected',
    switchedOn: 'api',
    symptoms: UNAUTHORIZED,
    trail: { file: SYNC_UPLOAD, line: /https:\/\/gateway\.configmgr\.manage\.microsoft\.us\/api\/gateway\/AccountOnboardingInfo is: 401/ },
    remedy: { place: 'Configuration Manager console', button: 'Select AzurePublicCloud' },
  },
];

/** The page of the tenant has no application any more, until it is created again. */
async function createApplication(walk: FaultWalk): Promise<void> {
  const { lab, page } = walk;
  await lab.open('tenant-administration/app-registrations');
  await expect(page.getByText('No app registration of the site yet')).toBeVisible();
  await walk.press('Configuration Manager console', 'Create the application');
  await expect(page.getByText('It cured: App registration deleted')).toBeVisible();
  await lab.open('tenant-administration/app-registrations');
  await expect(page.getByRole('row', { name: /ConfigMgrSvc/ })).toBeVisible();
}

for (const row of ROWS) {
  test(row.id, ({ lab }) => new FaultWalk(lab, row).walk());
}
