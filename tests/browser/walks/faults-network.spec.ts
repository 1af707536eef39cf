/** Faults of the network: the internet endpoints of tenant attach, the proxy, and the way from the management point to the clients. */
import { CONNECTOR_SILENT, type FaultRow, FaultWalk, type Symptom, type Trail } from '../support/faults.ts';
import { test } from '../support/lab.ts';

const SCP_PANEL = 'Control panel of PS1SCP01.contoso.com';
const MP_PANEL = 'Control panel of PS1MP01.contoso.com';
const unreachable = (endpoint: string): Symptom => ({
  kind: 'upload fails',
  code: 'EndpointUnreachable',
  status: null,
  words: new RegExp(`does not reach ${endpoint.replaceAll('.', '\\.')}`),
});
const checked = (endpoint: string): Trail => ({
  file: 'EndpointConnectivityCheckWorker.log',
  line: new RegExp(`${endpoint.replaceAll('.', '\\.')} is not reachable`),
});

const ROWS: FaultRow[] = [
  {
    id: 'aka-ms-blocked',
    name: 'aka.ms blocked',
    switchedOn: 'page',
    symptoms: [unreachable('https://aka.ms/configmgrgateway')],
    trail: checked('https://aka.ms/configmgrgateway'),
    remedy: { place: SCP_PANEL, button: 'Let aka.ms through' },
  },
  {
    id: 'gateway-blocked',
    name: 'Gateway blocked',
    switchedOn: 'api',
    symptoms: [unreachable('https://gateway.configmgr.manage.microsoft.com')],
    trail: checked('https://gateway.configmgr.manage.microsoft.com'),
    remedy: { place: SCP_PANEL, button: 'Let the gateway through' },
  },
  {
    id: 'us-gateway-blocked',
    name: 'Gateway of the United States blocked',
    switchedOn: 'page',
    symptoms: [CONNECTOR_SILENT, unreachable('https://us.gateway.configmgr.manage.microsoft.com')],
    trail: checked('https://us.gateway.configmgr.manage.microsoft.com'),
    remedy: { place: SCP_PANEL, button: 'Let the gateway of the United States through' },
  },
  {
    id: 'eu-gateway-blocked',
    name: 'Gateway of Europe blocked',
    switchedOn: 'api',
    symptoms: [{ kind: 'nothing' }],
    trail: checked('https://eu.gateway.configmgr.manage.microsoft.com'),
    remedy: { place: SCP_PANEL, button: 'Let the gateway of Europe through' },
  },
  {
    id: 'proxy-idle-timeout',
    name: 'Proxy ends idle connections',
    switchedOn: 'page',
    symptoms: [{ kind: 'action late', words: /the service connection point fetches the notification/, reason: 'nextHop' }],
    trail: { file: 'CMGatewayNotificationWorker.log', line: /The connection was closed while it was idle/ },
    remedy: { place: SCP_PANEL, button: 'Raise the idle time-out' },
  },
  {
    id: 'proxy-authentication',
    name: 'Proxy asks for authentication',
    switchedOn: 'api',
    symptoms: [CONNECTOR_SILENT, { kind: 'upload fails', code: 'ProxyAuthenticationRequired', status: 407, words: /407 \(Proxy Authentication Required\)/ }],
    trail: { file: 'CMGatewaySyncUploadWorker.log', line: /\/api\/gateway\/DevicePost is: 407 \(Proxy Authentication Required\)/ },
    remedy: { place: SCP_PANEL, button: 'Set the system proxy' },
  },
  {
    id: 'management-point-down',
    name: 'Management point down',
    switchedOn: 'page',
    symptoms: [{ kind: 'action waits', words: /management point does not send/, reason: 'managementPointUnreachable' }],
    trail: { file: 'BgbServer.log', silent: 'no new line' },
    remedy: { place: MP_PANEL, button: 'Start SMS_NOTIFICATION_SERVER' },
  },
  {
    id: 'notification-channel-blocked',
    name: 'Notification channel blocked',
    switchedOn: 'api',
    symptoms: [{ kind: 'action late', words: /management point does not reach the client, which asks for itself/, reason: 'nextPolicyPolling' }],
    trail: { file: 'BgbServer.log', line: /with TCP port 10123 is NOT allowed by Windows Firewall on all interfaces\./ },
    remedy: { place: MP_PANEL, button: 'Open TCP 10123' },
  },
];

for (const row of ROWS) {
  test(row.id, ({ lab }) => new FaultWalk(lab, row).walk());
}
