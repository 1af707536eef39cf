/** Faults of the people: what a caller lacks, seen by the help desk, and given by an administrator. */
import { type FaultRow, FaultWalk, NOTIFICATION_WORKER, type Symptom, type Trail } from '../support/faults.ts';
import { test } from '../support/lab.ts';

const UNAUTHORIZED: Trail = { file: NOTIFICATION_WORKER, line: /Unauthorized to perform client action\. TemplateID: RequestMachinePolicy/ };
/** The site is not asked, so none of its files knows. */
const NOTHING_IN_THE_SITE: Trail = { file: NOTIFICATION_WORKER, silent: 'no new line' };

const failsWith = (code: string, words: RegExp): Symptom[] => [{ kind: 'action fails', code, words }];
const refusedWith = (code: string, words: RegExp): Symptom[] => [{ kind: 'refused', status: 403, code, words }];
const evenReadingRefusedWith = (code: string, words: RegExp): Symptom[] => [{ kind: 'refused', status: 403, code, words, readingToo: true }];

const ROWS: FaultRow[] = [
  {
    id: 'notify-resource-not-granted',
    name: 'Site role without Notify Resource',
    switchedOn: 'page',
    on: 'help desk',
    symptoms: failsWith('NotifyResourceNotGranted', /Unauthorized to perform client action.*Collection > Notify Resource/s),
    trail: UNAUTHORIZED,
    remedy: { place: 'Configuration Manager console', button: 'Assign a security role' },
  },
  {
    id: 'ad-user-not-discovered',
    name: 'Caller not discovered by Active Directory user discovery',
    switchedOn: 'api',
    on: 'help desk',
    symptoms: failsWith('NotDiscoveredByActiveDirectory', /Active Directory user discovery/),
    trail: UNAUTHORIZED,
    remedy: { place: 'Configuration Manager console', button: 'Run Active Directory user discovery' },
  },
  {
    id: 'azure-ad-user-not-discovered',
    name: 'Caller not discovered by Azure AD user discovery',
    switchedOn: 'api',
    on: 'help desk',
    symptoms: failsWith('NotDiscoveredByAzureActiveDirectory', /Azure AD user discovery/),
    trail: UNAUTHORIZED,
    remedy: { place: 'Configuration Manager console', button: 'Run Azure AD user discovery' },
  },
  {
    id: 'initiate-action-not-granted',
    name: 'Intune role without Initiate Configuration Manager action',
    switchedOn: 'page',
    on: 'help desk',
    symptoms: refusedWith('InitiateActionNotGranted', /Remote tasks > Initiate Configuration Manager action/),
    trail: NOTHING_IN_THE_SITE,
    remedy: { place: 'Admin center', button: 'Assign an Intune role' },
  },
  {
    id: 'cloud-only-account',
    name: 'Cloud-only account',
    switchedOn: 'api',
    on: 'help desk',
    symptoms: failsWith('CloudOnlyUser', /synchronized from Active Directory/),
    trail: UNAUTHORIZED,
    remedy: { place: 'Active Directory', button: 'Synchronize the account' },
  },
  {
    id: 'license-missing',
    name: 'No Intune licence',
    switchedOn: 'api',
    on: 'help desk',
    symptoms: evenReadingRefusedWith('LicenseMissing', /an unanticipated error occurred/i),
    trail: NOTHING_IN_THE_SITE,
    remedy: { place: 'Azure Active Directory', button: 'Assign a licence' },
  },
  {
    id: 'intune-role-missing',
    name: 'No Intune role',
    switchedOn: 'api',
    on: 'help desk',
    symptoms: evenReadingRefusedWith('IntuneRoleNotAssigned', /Make sure that a proper user role is assigned from Intune/),
    trail: NOTHING_IN_THE_SITE,
    remedy: { place: 'Admin center', button: 'Assign an Intune role' },
  },
  {
    id: 'device-outside-security-scope',
    name: "Device outside the caller's collections",
    switchedOn: 'page',
    on: 'help desk',
    symptoms: failsWith('DeviceOutsideSecurityScope', /can.t be found, or .* doesn.t have permission to access it/),
    trail: UNAUTHORIZED,
    remedy: { place: 'Configuration Manager console', button: 'Extend the security scope' },
  },
  {
    id: 'user-principal-name-cloud-only',
    name: 'User principal name in the cloud only',
    switchedOn: 'api',
    on: 'help desk',
    symptoms: [{ kind: 'console fails', status: 500, code: 'AdministrationServiceFailed', words: /Unexpected error occurred \(500\)/ }],
    trail: { file: 'AdminService.log', line: /System\.Security\.SecurityException/ },
    remedy: { place: 'Active Directory', button: 'Add the UPN suffix' },
  },
];

for (const row of ROWS) {
  test(row.id, ({ lab }) => new FaultWalk(lab, row).walk());
}
