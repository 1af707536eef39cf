/** The lab behind LAB_URL (a running gateway-server), and Microsoft's own client pointed at it. */
import { Client, HTTPMessageHandler } from '@microsoft/microsoft-graph-client';

export const LAB = process.env.LAB_URL ?? 'http://127.0.0.1:8081';
export const GRAPH = `${LAB}/gateway/graph`;

/** The applications for developers, by what they may; docs/api.md lists their client ids for the default seed. */
export const AUTOMATION = '80c32298-17be-4d9c-9ba9-f718d2ede486';
export const REPORTS = '8ec3c16b-a150-48c9-a29b-4fd3480e3f9c';
export const DESK = '94d499ff-5e4a-45cd-b7c7-07b931b8dfef';

export async function tokens(form) {
  const body = new URLSearchParams(form);
  const answer = await fetch(`${LAB}/gateway/contoso.com/oauth2/v2.0/token`, { method: 'POST', body });
  const given = await answer.json();
  if (!answer.ok) throw new Error(given.error_description);
  return given;
}

export async function applicationToken(clientId) {
  const scope = 'https://graph.microsoft.com/.default';
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: 'not-a-secret', scope };
  return (await tokens(form)).access_token;
}

/** The client's own authentication handler sends tokens over https only; a middleware of one's own sends them here. */
class Bearer {
  constructor(token) {
    this.token = token;
  }
  async execute(context) {
    context.options.headers = { ...context.options.headers, Authorization: `Bearer ${this.token}` };
    return this.next.execute(context);
  }
  setNext(next) {
    this.next = next;
  }
}

export function clientOf(token, defaultVersion = 'beta') {
  const bearer = new Bearer(token);
  bearer.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({ baseUrl: GRAPH, defaultVersion, middleware: bearer });
}

/** A call of the lab's own routes as the Global Administrator: what a person would do in the app. */
let own;
export async function lab(method, path, body) {
  own ??= (await tokens({ grant_type: 'urn:tenant-attach-lab:grant:persona', username: 'admin@contoso.com' })).access_token;
  const headers = { authorization: `Bearer ${own}`, ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${LAB}/gateway/${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

/** Onboards the site, if it is not, and waits in simulated time until its devices are in the admin center. */
export async function onboard() {
  if ((await lab('GET', 'lab/status')).hasSettings) return;
  const environment = 'AzurePublicCloud';
  await lab('POST', 'lab/clock', { command: 'pause' });
  await lab('POST', 'AdminService/v1.0/CoManagementSettings/Consent', { environment });
  await lab('POST', 'AdminService/v1.0/CoManagementSettings', { environment, upload: { kind: 'allDevices' } });
  await advance(12);
}

export const advance = (minutes) => lab('POST', 'lab/clock', { command: 'advance', byMs: minutes * 60_000 });
