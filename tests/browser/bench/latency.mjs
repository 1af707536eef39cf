// Requests through the service worker, from within the page: each query in turn with an empty round trip beside it.
import { quantile } from './statistics.mjs';

const PAGE = 50;
const DEVICES = 'gateway/graph/beta/deviceManagement/managedDevices';

/** The six list requests of the work; `middle` is the row in the middle, `id` some device. */
export function queries({ middle, id }) {
  return {
    'first page': `${DEVICES}?$top=${PAGE}&$count=true`,
    'sorted by name': `${DEVICES}?$top=${PAGE}&$orderby=deviceName&$count=true`,
    'page in the middle of that': `${DEVICES}?$top=${PAGE}&$orderby=deviceName&$skip=${middle}&$count=true`,
    'filtered, sorted by date': `${DEVICES}?$top=${PAGE}&$count=true&$orderby=lastSyncDateTime desc&$filter=managementAgent eq 'configurationManagerClient' and contains(deviceName,'77')`,
    'searched': `${DEVICES}?$top=${PAGE}&$count=true&$search="anna"`,
    'one by id': `${DEVICES}/${id}`,
  };
}

/** The gateway, spoken to from `page`. */
export class Gateway {
  constructor(page) {
    this.page = page;
  }

  async signIn() {
    this.token = await this.page.evaluate(async () => {
      const health = await (await fetch(new URL('gateway/health', document.baseURI))).json();
      const body = new URLSearchParams({ grant_type: 'urn:tenant-attach-lab:grant:persona', username: health.personas[0].userPrincipalName });
      const answer = await fetch(new URL(`gateway/${health.tenantDomain}/oauth2/v2.0/token`, document.baseURI), { method: 'POST', body });
      return (await answer.json()).access_token;
    });
  }

  /** Asks and parses; throws what was answered when it is no success. */
  async ask(method, path, body) {
    return this.page.evaluate(
      async ([method, path, body, token]) => {
        const headers = { authorization: `Bearer ${token}` };
        if (body) headers['content-type'] = 'application/json';
        const answer = await fetch(new URL(path, document.baseURI), { method, headers, body: body && JSON.stringify(body) });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
        return text === '' ? undefined : JSON.parse(text);
      },
      [method, path, body, this.token],
    );
  }

  /** A new world of `size` devices, onboarded, everything uploaded and visible. Returns milliseconds of each step. */
  async populate(size) {
    const timed = async (work) => {
      const begun = performance.now();
      await work();
      return performance.now() - begun;
    };
    const generated = await timed(() => this.ask('POST', 'gateway/lab/reset', { fleetSize: size }));
    await this.signIn();
    await this.ask('POST', 'gateway/lab/clock', { command: 'pause' });
    await this.ask('POST', 'gateway/AdminService/v1.0/CoManagementSettings/Consent', { environment: 'AzurePublicCloud' });
    await this.ask('POST', 'gateway/AdminService/v1.0/CoManagementSettings', { environment: 'AzurePublicCloud', upload: { kind: 'allDevices' } });
    let visible = 0;
    const uploaded = await timed(async () => {
      for (let step = 0; step < 48; step += 1) {
        const status = await this.ask('POST', 'gateway/lab/clock', { command: 'advance', byMs: 5 * 60_000 });
        visible = status.visibleDeviceCount;
        if (visible > 0 && status.pendingDeviceCount === 0) return;
      }
      throw new Error('four hours after onboarding devices are still on their way');
    });
    const day = await timed(() => this.ask('POST', 'gateway/lab/clock', { command: 'advance', byMs: 24 * 3_600_000 }));
    return { generated, uploaded, day, visible };
  }

  /** Milliseconds of `samples` requests of each path, interleaved; the body is read to its end and parsed. */
  async measure(paths, samples) {
    return this.page.evaluate(
      async ([paths, samples, token]) => {
        const headers = { authorization: `Bearer ${token}` };
        const times = Object.fromEntries(Object.keys(paths).map((name) => [name, []]));
        for (let sample = -5; sample < samples; sample += 1) {
          for (const [name, path] of Object.entries(paths)) {
            const begun = performance.now();
            const answer = await fetch(new URL(path, document.baseURI), { headers });
            const body = await answer.json();
            const elapsed = performance.now() - begun;
            if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
            if (sample >= 0) times[name].push(elapsed);
          }
        }
        return times;
      },
      [paths, samples, this.token],
    );
  }
}

/** Measures the six requests and the empty round trip at `size` devices. */
export async function latencies(gateway, size, samples) {
  const built = await gateway.populate(size);
  const [some] = (await gateway.ask('GET', `${DEVICES}?$top=1`)).value;
  const paths = { 'empty round trip (health)': 'gateway/health', ...queries({ middle: Math.floor(built.visible / 2), id: some.id }) };
  const times = await gateway.measure(paths, samples);
  const rows = Object.entries(times).map(([name, values]) => ({ name, median: quantile(values, 0.5), p99: quantile(values, 0.99) }));
  return { ...built, rows };
}
