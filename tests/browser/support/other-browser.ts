/**
 * Browsers that Playwright does not drive: Debian's Firefox through geckodriver, and WebKitGTK, the engine of Safari, through
 * its own driver. Both speak WebDriver; `cargo xtask test --browser NAME` finds them, and names them in the environment.
 */
import { expect, test as base } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { Builder, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort } from './free-port.ts';
import { Api } from './api.ts';
import { whatDoesNotFit } from './fits.ts';
import { BUILD, BUILD_FOR_SUB_PATH, SUB_PATH } from './places.ts';
import { startStaticHost, type StaticHost } from './static-host.ts';

export { expect } from '@playwright/test';

/** How long a person would wait for something to appear. */
const PATIENCE_MS = 30_000;

/** The elements that have a role without saying so. */
const ELEMENTS = {
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  dialog: 'dialog[open]',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  radio: 'input[type="radio"]',
} as const;

type Role = keyof typeof ELEMENTS;

export type Setup = {
  /** Firefox's own settings. */
  preferences?: Record<string, boolean | number | string>;
  /** What the browser opens; otherwise the build at the root of localhost. */
  host?: StaticHost;
  /** The browser finds the host under this name, which is none of loopback: plain http is no secure context there. */
  hostName?: string;
};

/** One browser as a person has it before them: everything is about the tab that is in front. */
export class Visitor {
  /** The gateway, from within the page. */
  readonly api: Api;

  private constructor(
    readonly driver: WebDriver,
    readonly url: string,
  ) {
    const evaluate = async (work: unknown, argument?: unknown) => {
      const [value, error] = await driver.executeAsyncScript<[unknown, string?]>(
        `const done = arguments[arguments.length - 1];
         Promise.resolve(arguments[0]).then(${String(work)}).then((value) => done([value]), (error) => done([null, String(error)]));`,
        argument,
      );
      if (error) throw new Error(error);
      return value;
    };
    this.api = new Api({ evaluate: evaluate as Api['page']['evaluate'] });
  }

  static async start(driverAddress: string, browser: string, host: StaticHost, { preferences = {}, hostName }: Setup): Promise<Visitor> {
    const capabilities = new Capabilities(browser === 'firefox' ? firefox(preferences) : { browserName: 'MiniBrowser' });
    const address = new URL(host.url);
    if (hostName) capabilities.setProxy({ proxyType: 'manual', httpProxy: `127.0.0.1:${address.port}` } as never);
    const driver = await new Builder().usingServer(driverAddress).withCapabilities(capabilities).build();
    await driver.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 });
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1366, height: 768 });
    return new Visitor(driver, hostName ? `http://${hostName}${address.pathname}` : host.url);
  }

  /** Opens a page of the app and waits until it is there. */
  async open(path = ''): Promise<void> {
    await this.driver.get(new URL(path, this.url).href);
    await this.ready();
  }

  /** Waits until the app is there. */
  async ready(): Promise<void> {
    await expect.poll(() => this.driver.executeScript('return !document.querySelector("#boot") && !!document.querySelector("h1")'), { timeout: PATIENCE_MS }).toBe(true);
  }

  /** Which host of the gateway the page chose (public/boot.js). */
  async host(): Promise<string> {
    return this.driver.executeAsyncScript('labBoot.ready.then(({ host, failure }) => arguments[0](host ?? failure))');
  }

  /** Opens another tab, which is in front then. What it gives brings the tab before to the front again, or closes the new one. */
  async anotherTab(path = ''): Promise<{ back: () => Promise<void>; close: () => Promise<void> }> {
    const before = await this.driver.getWindowHandle();
    await this.driver.switchTo().newWindow('tab');
    const opened = await this.driver.getWindowHandle();
    await this.open(path);
    const back = () => this.driver.switchTo().window(before);
    const close = async () => {
      await this.driver.switchTo().window(opened);
      await this.driver.close();
      await back();
    };
    return { back, close };
  }

  /** The first element with this role and name that is seen, within the dialog on top where one is open. */
  async find(role: Role, name: string | RegExp): Promise<WebElement> {
    let found: WebElement | null = null;
    const look = async () => {
      found = await this.look(role, name);
      return found !== null;
    };
    await expect.poll(look, { message: `${role} ${String(name)}`, timeout: PATIENCE_MS }).toBe(true);
    return found!;
  }

  async press(role: Role, name: string | RegExp): Promise<void> {
    await (await this.find(role, name)).click();
  }

  /** Waits for words anywhere in the page. */
  async read(words: string | RegExp): Promise<void> {
    const text = () => this.driver.executeScript<string>('return document.body.innerText');
    if (typeof words === 'string') await expect.poll(text, { timeout: PATIENCE_MS }).toContain(words);
    else await expect.poll(text, { timeout: PATIENCE_MS }).toMatch(words);
  }

  /** What is open over the page can be seen as a whole, or scrolls. */
  async expectFits(what: string): Promise<void> {
    expect(await this.driver.executeScript(whatDoesNotFit), what).toEqual([]);
  }

  // The words are looked for in the page, the name itself is asked of the browser: what a screen reader would say there.
  private async look(role: Role, name: string | RegExp): Promise<WebElement | null> {
    const words = typeof name === 'string' ? name : name.source.replaceAll(/^\^|\\|\$$/g, '');
    const candidates = await this.driver.executeScript<WebElement[]>(
      (selector: string, words: string) => {
        const open = [...document.querySelectorAll('dialog[open]')].at(-1);
        const scope = selector.includes('dialog') || !open ? document : open;
        const said = (element: Element) => {
          const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
          const labels = [...((element as HTMLInputElement).labels ?? [])];
          return [by, ...labels, element].map((part) => part?.textContent).join(' ') + element.getAttribute('aria-label');
        };
        const seen = [...scope.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
        return seen.filter((element) => said(element).includes(words));
      },
      `${ELEMENTS[role]}, [role="${role}"]`,
      words,
    );
    for (const candidate of candidates) {
      const said = await candidate.getAccessibleName().catch(() => undefined); // it has left the page meanwhile
      if (said !== undefined && (typeof name === 'string' ? said === name : name.test(said))) return candidate;
    }
    return null;
  }
}

function firefox(preferences: Setup['preferences']) {
  return {
    browserName: 'firefox',
    'moz:firefoxOptions': {
      binary: process.env.OTHER_BROWSER,
      // Without a screen.
      args: ['-headless'],
      prefs: { 'intl.accept_languages': 'en-US', 'app.update.auto': false, ...preferences },
    },
  };
}

type Fixtures = { visitor: Visitor; browserWith: (setup: Setup) => Promise<Visitor> };
type WorkerFixtures = { staticHost: StaticHost; subPathHost: StaticHost; driverAddress: string };

export const test = base.extend<Fixtures, WorkerFixtures>({
  staticHost: [
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
  driverAddress: [
    async ({}, use) => {
      const driver = process.env.OTHER_BROWSER_DRIVER;
      if (!driver) throw new Error('run `cargo xtask test --browser firefox` or `--browser webkit`, which finds the driver');
      const screen = process.env.OTHER_BROWSER_SCREEN ? await startScreen(process.env.OTHER_BROWSER_SCREEN) : undefined;
      const port = await freePort();
      const environment = { ...process.env, ...(screen && { DISPLAY: screen.display }) };
      // Firefox's own questions are no part of a page: the walk looks at the browser, which has to be allowed.
      const more = driver.includes('geckodriver') ? ['--allow-system-access'] : [];
      const driving = spawn(driver, [`--port=${port}`, ...more], {
        env: environment,
        stdio: 'ignore',
      });
      const address = `http://127.0.0.1:${port}`;
      await expect.poll(() => fetch(`${address}/status`).then((answer) => answer.ok, () => false), { timeout: PATIENCE_MS }).toBe(true);
      await use(address);
      await ended(driving);
      if (screen) await ended(screen.process);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  browserWith: async ({ staticHost, driverAddress }, use, info) => {
    const started: Visitor[] = [];
    await use(async (setup) => {
      const visitor = await Visitor.start(driverAddress, info.project.name, setup.host ?? staticHost, setup);
      started.push(visitor);
      return visitor;
    });
    for (const visitor of started) {
      if (info.status !== info.expectedStatus) {
        await info.attach('screen', { body: Buffer.from(await visitor.driver.takeScreenshot(), 'base64'), contentType: 'image/png' });
      }
      await visitor.driver.quit();
    }
  },
  visitor: async ({ browserWith }, use) => use(await browserWith({})),
});

/** An X server without a screen, on a display of its own choice. */
async function startScreen(program: string): Promise<{ display: string; process: ChildProcess }> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]!.once('data', (data) => resolve(String(data).trim()));
    screen.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  return { display: `:${number}`, process: screen };
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const exit = new Promise((resolve) => process.once('exit', resolve));
  process.kill();
  await exit;
}
