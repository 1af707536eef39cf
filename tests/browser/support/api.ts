/** The gateway as any client speaks to it, from within the page: through its service worker, or to the server behind it. */
import { expect, type Page } from '@playwright/test';

export type PersonaKey =
  | 'global-admin'
  | 'intune-admin'
  | 'helpdesk'
  | 'helpdesk-undiscovered'
  | 'helpdesk-no-notify'
  | 'cloud-only'
  | 'reader';

export type Settings = {
  environment?: 'AzurePublicCloud' | 'AzureUSGovernmentCloud' | 'AzureChinaCloud';
  upload?: { kind: 'allDevices' } | { kind: 'collection'; collectionId: string };
  automaticEnrollment?: { kind: 'none' } | { kind: 'pilot'; collectionId: string } | { kind: 'all' };
  workloads?: Record<string, 'configurationManager' | 'pilotIntune' | 'intune'>;
  staging?: Record<string, string>;
};

export type LabStatus = {
  now: string;
  nowMs: number;
  speed: number;
  visibleDeviceCount: number;
  pendingDeviceCount: number;
  nextVisibleDateTime: string | null;
  siteDeviceCount: number;
  journalLength: number;
  throttling: 'off' | 'documented' | 'demonstration';
  hasSettings: boolean;
  uploadActive: boolean;
  work: { kind: 'fullSynchronization' | 'catchingUp'; done: number; total: number } | null;
};

export type ManagedDevice = { id: string; deviceName: string; [property: string]: unknown };

export type ClientAction = 'refreshMachinePolicy' | 'refreshUserPolicy' | 'appEvaluation';

export type Answer = { status: number; contentType: string; headers: Record<string, string>; text: string };

export const MINUTE_MS = 60_000;
const GRAPH_BETA = 'gateway/graph/beta';
const ADMIN_SERVICE = 'gateway/AdminService/v1.0';

/** One signed-in persona, calling from `page`. */
export class Api {
  private readonly tokens = new Map<PersonaKey, string>();

  constructor(readonly page: Pick<Page, 'evaluate'>) {}

  /** Calls without a token and without judging the answer. `path` is relative to where the app is hosted. */
  async call(method: string, path: string, options: { headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
    return this.page.evaluate(
      async ([method, path, options]) => {
        const answer = await fetch(new URL(path, document.baseURI), { method, ...options });
        const headers = Object.fromEntries(answer.headers);
        return { status: answer.status, contentType: headers['content-type'] ?? '', headers, text: await answer.text() };
      },
      [method, path, options] as const,
    );
  }

  /** Calls as `persona` and expects success; the body, parsed. */
  async ask<T>(persona: PersonaKey, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.callAs(persona, method, path, body);
    expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300);
    return (answer.text === '' ? undefined : JSON.parse(answer.text)) as T;
  }

  /** Calls as `persona`; the answer, whatever it is. */
  async callAs(persona: PersonaKey, method: string, path: string, body?: unknown): Promise<Answer> {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.token(persona)}` };
    if (body !== undefined) headers['content-type'] = 'application/json';
    return this.call(method, path, { headers, body: body === undefined ? undefined : JSON.stringify(body) });
  }

  /** What `gateway/health` answers; fails when something else than the gateway answers. */
  async health(): Promise<{ build: string; tenantDomain: string; personas: { key: PersonaKey; userPrincipalName: string }[] }> {
    const answer = await this.call('GET', 'gateway/health');
    expect(answer.contentType, answer.text.slice(0, 200)).toContain('application/json');
    return JSON.parse(answer.text);
  }

  private async token(persona: PersonaKey): Promise<string> {
    const known = this.tokens.get(persona);
    if (known) return known;
    const health = await this.health();
    const person = health.personas.find(({ key }) => key === persona);
    expect(person, `persona ${persona}`).toBeTruthy();
    const form = new URLSearchParams({
      grant_type: 'urn:tenant-attach-lab:grant:persona',
      username: person!.userPrincipalName,
    });
    const answer = await this.call('POST', `gateway/${health.tenantDomain}/oauth2/v2.0/token`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    expect(answer.status, answer.text).toBe(200);
    const token: string = JSON.parse(answer.text).access_token;
    this.tokens.set(persona, token);
    return token;
  }

  /** The lab bar's own source. */
  status(): Promise<LabStatus> {
    return this.ask('global-admin', 'GET', 'gateway/lab/status');
  }

  pauseClock(): Promise<LabStatus> {
    return this.ask('global-admin', 'POST', 'gateway/lab/clock', { command: 'pause' });
  }

  /** Lets it run at one of the offered speeds. */
  runClock(speed: 1 | 10 | 60 | 600): Promise<LabStatus> {
    return this.ask('global-admin', 'POST', 'gateway/lab/clock', { command: 'run', speed });
  }

  /** Jumps ahead; everything due on the way happens. */
  advanceMinutes(minutes: number): Promise<LabStatus> {
    return this.ask('global-admin', 'POST', 'gateway/lab/clock', { command: 'advance', byMs: Math.round(minutes * MINUTE_MS), wait: true });
  }

  nextEvent(): Promise<LabStatus> {
    return this.ask('global-admin', 'POST', 'gateway/lab/clock', { command: 'nextEvent', wait: true });
  }

  /** A new world; everything that was is gone. */
  reset(scenario: { seed?: number; fleetSize?: number; start?: string; siteVersion?: string } = {}): Promise<unknown> {
    return this.ask('global-admin', 'POST', 'gateway/lab/reset', scenario);
  }

  /** What the wizard does at its end: consent, then the settings. Uploads everything unless told otherwise. */
  async onboard(settings: Settings = { upload: { kind: 'allDevices' } }): Promise<void> {
    const environment = settings.environment ?? 'AzurePublicCloud';
    await this.ask('global-admin', 'POST', `${ADMIN_SERVICE}/CoManagementSettings/Consent`, { environment });
    await this.ask('global-admin', 'POST', `${ADMIN_SERVICE}/CoManagementSettings`, { ...settings, environment });
  }

  /** Onboards and lets the first full upload become visible. Returns how many devices the admin center shows. */
  async onboardAndUpload(settings?: Settings): Promise<number> {
    await this.onboard(settings);
    for (let step = 0; step < 12; step += 1) {
      const status = await this.advanceMinutes(5);
      if (status.visibleDeviceCount > 0 && status.pendingDeviceCount === 0) return status.visibleDeviceCount;
    }
    throw new Error('an hour after onboarding the admin center still waits for devices');
  }

  /** Devices as the admin center lists them. */
  async devices(query = '$top=50'): Promise<ManagedDevice[]> {
    const page = await this.ask<{ value: ManagedDevice[] }>('global-admin', 'GET', `${GRAPH_BETA}/deviceManagement/managedDevices?${query}`);
    return page.value;
  }

  /** One device with its action results. */
  device(id: string): Promise<ManagedDevice> {
    return this.ask('global-admin', 'GET', `${GRAPH_BETA}/deviceManagement/managedDevices/${id}`);
  }

  /** With throttling on: asks at once for more than the limit allows, so that the next request is turned away. */
  async useUpLimit(): Promise<void> {
    const list = `${GRAPH_BETA}/deviceManagement/managedDevices?$top=1`;
    const answers = await Promise.all(Array.from({ length: 12 }, () => this.callAs('global-admin', 'GET', list)));
    expect(answers.map(({ status }) => status)).toContain(429);
  }

  /** Asks for an action on a device, as the admin center's buttons do; the answer, whatever it is. */
  trigger(persona: PersonaKey, id: string, action: ClientAction): Promise<Answer> {
    return this.callAs(persona, 'POST', `${GRAPH_BETA}/deviceManagement/managedDevices/${id}/triggerConfigurationManagerAction`, {
      configurationManagerAction: { '@odata.type': '#microsoft.graph.configurationManagerAction', action },
    });
  }

  /** State of the newest action on a device. */
  async newestAction(id: string): Promise<{ actionName: string; actionState: string; labTaskGuid: string | null } | undefined> {
    const device = await this.device(id);
    return (device.deviceActionResults as { actionName: string; actionState: string; labTaskGuid: string | null }[])[0];
  }

  /** Lets simulated time pass until the newest action on a device has ended; its last state. */
  async settle(id: string): Promise<string> {
    for (let step = 0; step < 24; step += 1) {
      const state = (await this.newestAction(id))?.actionState ?? 'none';
      if (state !== 'pending') return state;
      await this.advanceMinutes(5);
    }
    return 'pending';
  }
}
