/**
 * The fixtures of every walk: a host for the build, a page in a fresh browser context (so a fresh IndexedDB and no
 * service worker yet), the gateway's API from within that page, and what a person does, said in roles and names.
 */
import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { Api } from './api.ts';
import { GatewayServer } from './gateway-server.ts';
import fs from 'node:fs';
import path from 'node:path';
import { ARTIFACTS, BUILD, BUILD_FOR_SUB_PATH, SUB_PATH } from './places.ts';
import { startStaticHost, type StaticHost } from './static-host.ts';

export { expect } from '@playwright/test';
export { expectAccessible } from './accessibility.ts';
export { MINUTE_MS } from './api.ts';

type Fixtures = {
  /** The app, hosted statically, not opened yet. */
  lab: Lab;
  /** The native server, running, with an empty journal. */
  server: GatewayServer;
  /** What any tab wrote to its console as an error or threw; checked to be empty at the end. */
  complaints: string[];
  /** Whether a failure is the browser's own end. */
  livingBrowser: void;
};

type WorkerFixtures = { host: StaticHost; subPathHost: StaticHost };

export const test = base.extend<Fixtures, WorkerFixtures>({
  host: [
    async ({}, use) => {
      const host = await startStaticHost(BUILD);
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  subPathHost: [
    async ({}, use) => {
      const host = await startStaticHost(BUILD_FOR_SUB_PATH, SUB_PATH);
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  server: async ({ context }, use) => {
    const server = new GatewayServer();
    try {
      await server.start();
      await use(server);
    } finally {
      await stopListening(context);
      await server.remove();
    }
  },
  // A browser that crashes (killing service workers does it once in some thousand times) has shown nothing of the app: the
  // test runs again. A test that failed while its browser lived is not given a second chance.
  livingBrowser: [
    async ({ browser }, use, info) => {
      const marker = path.join(ARTIFACTS, `browser-died-under-${info.testId}`);
      if (info.retry > 0) expect(fs.existsSync(marker), 'it failed the first time, and its browser lived').toBe(true);
      const note = () => {
        fs.mkdirSync(ARTIFACTS, { recursive: true });
        fs.writeFileSync(marker, info.title);
      };
      browser.on('disconnected', note);
      await use();
      browser.off('disconnected', note);
    },
    { auto: true },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      // Of the context: every tab counts, not only the first.
      context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`));
      context.on('console', (message) => {
        // The browser itself reports every refused request; a refusal is an answer, not a fault.
        const ofTheBrowser = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !ofTheBrowser) complaints.push(message.text());
      });
      await use(complaints);
      // What the last step left for the next frame may throw too.
      await Promise.all(context.pages().map(settle));
      expect(complaints, 'errors on the console').toEqual([]);
    },
    { auto: true },
  ],
  lab: async ({ page, host }, use) => {
    await use(new Lab(page, host.url));
  },
});

/**
 * Before a walk's server goes: what its pages have said by now counts as a complaint, and nothing after it. Three seconds after its
 * start a page downloads what other pages need, and says so when the server is gone.
 */
export async function stopListening(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map(settle));
  for (const event of ['console', 'weberror'] as const) context.removeAllListeners(event);
}

/** Waits for two frames of a tab, or a moment where it draws none or its clock stands; a tab that is gone has nothing left to do. */
async function settle(page: Page): Promise<void> {
  const frames = () =>
    new Promise<void>((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => done()));
      setTimeout(done, 100);
    });
  await Promise.race([page.evaluate(frames).catch(() => undefined), new Promise((done) => setTimeout(done, 1_000))]);
}

/** One browser tab with the app. */
export class Lab {
  readonly api: Api;

  constructor(
    readonly page: Page,
    /** Where the app is hosted, with a slash at the end. */
    readonly url: string,
  ) {
    this.api = new Api(page);
  }

  /** Opens a page of the app, `path` without a leading slash, and waits until the app is there. */
  async open(path = ''): Promise<void> {
    await this.page.goto(new URL(path, this.url).href);
    await this.ready();
  }

  /** Waits until the app has mounted and shows a page: its frame is there, and the page has its heading. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'Surfaces' })).toBeVisible({ timeout: 30_000 });
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Which host of the gateway the page chose (public/boot.js). */
  host(): Promise<string> {
    return this.page.evaluate(async () => {
      const boot = (globalThis as unknown as { labBoot: { ready: Promise<{ host: string }> } }).labBoot;
      return (await boot.ready).host;
    });
  }

  /** As `openOnboarded`, with a site of this version of Configuration Manager. */
  async openVersion(siteVersion: string, path?: string): Promise<number> {
    await this.open();
    await this.api.reset({ siteVersion });
    return this.openOnboarded(path);
  }

  /** Opens the app with every device of the site uploaded and visible, the clock paused. Returns how many are visible. */
  async openOnboarded(path = 'devices/all'): Promise<number> {
    await this.open();
    await this.api.pauseClock();
    const visible = await this.api.onboardAndUpload();
    await this.open(path);
    return visible;
  }

  /** As `openOnboarded`, with so many devices in the site. */
  async openFleet(fleetSize: number, path?: string): Promise<number> {
    await this.open();
    await this.api.reset({ fleetSize });
    return this.openOnboarded(path);
  }

  /** Ids of devices that are in the admin center and on line, so that an action on them completes. */
  async onlineDevices(count: number): Promise<string[]> {
    type Row = { isOnline: boolean; managedDeviceId: string | null };
    const list = await this.api.ask<{ value: Row[] }>('global-admin', 'GET', 'gateway/AdminService/v1.0/Device?$top=100');
    const ids = list.value.flatMap((device) => (device.isOnline && device.managedDeviceId ? [device.managedDeviceId] : []));
    expect(ids.length, 'devices on line').toBeGreaterThanOrEqual(count);
    return ids.slice(0, count);
  }

  /** Another tab of the same person in the same browser. */
  async anotherTab(path = ''): Promise<Lab> {
    const tab = new Lab(await this.page.context().newPage(), this.url);
    await tab.open(path);
    return tab;
  }
}
