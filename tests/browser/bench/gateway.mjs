// The gateway as the bench speaks to it: from within a page (through its service worker), or over the network.

const SETTINGS = 'gateway/AdminService/v1.0/CoManagementSettings';
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** Sends from within `page`: through whatever answers `gateway/` there. */
export const throughPage = (page) => (method, path, headers, body) =>
  page.evaluate(
    async ([method, path, headers, body]) => {
      const answer = await fetch(new URL(path, document.baseURI), { method, headers, body });
      return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
    },
    [method, path, headers, body],
  );

/** Sends to the server at `address`. */
export const overNetwork = (address) => async (method, path, headers, body) => {
  const answer = await fetch(new URL(path, address), { method, headers, body });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
};

/** Milliseconds that `work` takes. */
export async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export class Gateway {
  constructor(send) {
    this.send = send;
  }

  async signIn() {
    const health = JSON.parse((await this.send('GET', 'gateway/health', {})).text);
    const body = new URLSearchParams({ grant_type: 'urn:tenant-attach-lab:grant:persona', username: health.personas[0].userPrincipalName });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await this.send('POST', `gateway/${health.tenantDomain}/oauth2/v2.0/token`, headers, body.toString());
    this.token = JSON.parse(answer.text).access_token;
  }

  /** Asks and parses; throws what was answered when it is no success. */
  async ask(method, path, body) {
    const headers = { authorization: `Bearer ${this.token}` };
    if (body) headers['content-type'] = 'application/json';
    const { status, text } = await this.send(method, path, headers, body && JSON.stringify(body));
    if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  /** A jump that is much work goes on with every request: asks until it has ended. Returns the last status. */
  async settle(status) {
    let last = status ?? (await this.ask('GET', 'gateway/lab/status'));
    while (last.work?.kind === 'catchingUp') last = await this.ask('GET', 'gateway/lab/status');
    return last;
  }

  /** Moves the clock, and waits until everything on the way has happened. */
  async advance(byMs) {
    return this.settle(await this.ask('POST', 'gateway/lab/clock', { command: 'advance', byMs }));
  }

  /** A new world of `size` devices with its clock paused, with a site of another version where one is named. Returns milliseconds
   * until it answers its first list. */
  async generate(size, siteVersion) {
    const generated = await timed(async () => {
      await this.settle(await this.ask('POST', 'gateway/lab/reset', { fleetSize: size, siteVersion }));
      await this.signIn();
      await this.ask('GET', 'gateway/AdminService/v1.0/Device?$top=50');
    });
    await this.ask('POST', 'gateway/lab/clock', { command: 'pause' });
    return generated;
  }

  /** Onboards: the full synchronisation starts at most half a simulated minute later. */
  async onboard() {
    await this.ask('POST', `${SETTINGS}/Consent`, { environment: 'AzurePublicCloud' });
    await this.ask('POST', SETTINGS, { environment: 'AzurePublicCloud', upload: { kind: 'allDevices' } });
  }

  /** Moves on until everything that was uploaded is visible. Returns the number of visible devices. */
  async synchronize() {
    for (let step = 0; step < 48; step += 1) {
      const { visibleDeviceCount, pendingDeviceCount } = await this.advance(5 * MINUTE_MS);
      if (visibleDeviceCount > 0 && pendingDeviceCount === 0) return visibleDeviceCount;
    }
    throw new Error('four hours after onboarding devices are still on their way');
  }
}
