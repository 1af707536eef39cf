/** Faults of the service connection point: its service, clock, database, certificates and updates, each cured on its control panel. */
import { CONNECTOR_SILENT, type FaultRow, FaultWalk, NOTIFICATION_WORKER, SYNC_UPLOAD, type Trail } from '../support/faults.ts';
import { test } from '../support/lab.ts';

const PANEL = 'Control panel of PS1SCP01.contoso.com';
const CHAIN: Trail = { file: SYNC_UPLOAD, line: /Failed to check and load service signing certificate\. System\.ArgumentException: Fail to build chain/ };

const ROWS: FaultRow[] = [
  {
    id: 'service-connection-point-stopped',
    name: 'Service connection point off line',
    switchedOn: 'page',
    symptoms: [CONNECTOR_SILENT, { kind: 'upload fails', code: 'ServiceConnectionPointStopped', status: null, words: /SMS_EXECUTIVE/ }],
    trail: { file: SYNC_UPLOAD, silent: 'no new line' },
    remedy: { place: PANEL, button: 'Restart SMS_EXECUTIVE' },
  },
  {
    id: 'service-connection-point-clock-behind',
    name: 'Clock of the service connection point behind',
    switchedOn: 'api',
    symptoms: [CONNECTOR_SILENT, { kind: 'upload fails', code: 'CloudRequestUnauthorized', status: 401, words: /clock of the service connection point/ }],
    trail: { file: SYNC_UPLOAD, line: /\/api\/gateway\/DevicePost is: 401 \(Unauthorized\)/ },
    remedy: { place: PANEL, button: 'Synchronize the clock' },
  },
  {
    id: 'sql-connection-dead',
    name: 'Dead SQL connection',
    switchedOn: 'page',
    symptoms: [{ kind: 'action fails', code: 'DatabaseConnectionClosed', words: /no open connection to the site database/ }],
    trail: { file: NOTIFICATION_WORKER, line: /ExecuteReader requires an open and available Connection\. The connection's current state is closed\./ },
    remedy: { place: PANEL, button: 'Restart SMS_EXECUTIVE' },
  },
  {
    id: 'service-configuration-changed',
    name: 'Service configuration changed',
    switchedOn: 'api',
    symptoms: [CONNECTOR_SILENT, { kind: 'upload fails', code: 'ServiceConfigurationOutdated', status: null, words: /Restart SMS_EXECUTIVE/ }],
    trail: { file: SYNC_UPLOAD, line: /The service configuration is out of date\./ },
    remedy: { place: PANEL, button: 'Restart SMS_EXECUTIVE' },
  },
  {
    id: 'service-signing-certificate-mismatch',
    name: 'Service signing certificate mismatch',
    switchedOn: 'api',
    symptoms: [{ kind: 'action fails', code: 'ServiceSigningCertificateMismatch', words: /service signing certificate/ }],
    trail: {
      file: NOTIFICATION_WORKER,
      line: /Failed to check and load service signing certificate\. System\.ArgumentException: Mismatch certificate subject name/,
    },
    remedy: { place: 'Configuration Manager console', button: 'Install the update rollup' },
  },
  {
    id: 'root-certificate-missing',
    name: 'Root certificate missing',
    switchedOn: 'page',
    symptoms: [CONNECTOR_SILENT, { kind: 'upload fails', code: 'CertificateChainIncomplete', status: null, words: /chain of the service signing certificate/ }],
    trail: CHAIN,
    remedy: { place: PANEL, button: 'Import the root certificate' },
  },
  {
    id: 'revocation-list-blocked',
    name: 'Certificate revocation lists blocked',
    switchedOn: 'api',
    symptoms: [CONNECTOR_SILENT, { kind: 'upload fails', code: 'CertificateChainIncomplete', status: null, words: /chain of the service signing certificate/ }],
    trail: CHAIN,
    remedy: { place: PANEL, button: 'Let revocation lists through' },
  },
];

for (const row of ROWS) {
  test(row.id, ({ lab }) => new FaultWalk(lab, row).walk());
}
