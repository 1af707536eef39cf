/** What a person sees, and can do, when the gateway stops, when its world is damaged, and when nothing can host it. */
import { chromium } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CHROMIUM_ARGUMENTS, CHROMIUM_EXECUTABLE } from '../../support/chromium.ts';
import { expect, expectAccessible, Lab, test } from '../../support/lab.ts';
import { BUILD, BUILD_FOR_SUB_PATH, SUB_PATH } from '../../support/places.ts';
import { killServiceWorkers } from '../../support/service-worker.ts';
import { startStaticHost } from '../../support/static-host.ts';

const CANNOT_START = 'Tenant Attach Lab cannot start';

test('a gateway that stops in the middle answers 500, and goes on with the next request', async ({ lab, complaints }) => {
  await lab.open();
  await lab.api.pauseClock();
  const before = await lab.api.status();
  const [worker] = lab.page.context().serviceWorkers();
  for (const how of ['panic', 'trap']) {
    // A panic in WebAssembly settles no promise; the worker must notice all the same.
    await worker.evaluate((kind) => {
      const scope = globalThis as unknown as { wasm_bindgen: unknown; labPanic: (message: string) => void };
      const host = (0, eval)('wasm_bindgen').Host.prototype;
      const answer = host.answer;
      host.answer = () => {
        host.answer = answer;
        if (kind === 'panic') setTimeout(() => scope.labPanic('a panic on purpose.'), 10);
        else setTimeout(() => void Promise.reject(new WebAssembly.RuntimeError('unreachable')), 10);
        return new Promise(() => {});
      };
    }, how);
    const stopped = await lab.page.evaluate(async () => {
      const response = await fetch('gateway/health');
      return { status: response.status, code: (await response.json()).error?.code };
    });
    expect(stopped, how).toEqual({ status: 500, code: 'GatewayStopped' });
    expect((await lab.api.status()).journalLength).toBe(before.journalLength);
  }
  complaints.length = 0;
});

test('a damaged world is kept, can be taken out, and makes room for a new one', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboard();
  await lab.page.evaluate(async () => {
    const [{ name }] = await indexedDB.databases();
    const opened = indexedDB.open(name ?? '');
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const transaction = opened.result.transaction('journal', 'readwrite');
    transaction.objectStore('journal').delete(1);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    opened.result.close();
  });
  await killServiceWorkers(lab.page);
  const { page } = lab;
  await page.reload();
  await expect(page.getByRole('heading', { name: CANNOT_START })).toBeVisible();
  await expect(page.getByText('Entry 1 of the stored journal is missing.')).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what is stored' }).click();
  expect((await download).suggestedFilename()).toBe('tenant-attach-lab-journal.json');
  await page.getByRole('button', { name: 'Start a new world' }).click();
  await page.getByRole('button', { name: 'Delete the stored world and start a new one' }).click();
  await lab.ready();
  expect((await lab.api.status()).hasSettings).toBe(false);
});

test('where no worker runs the page says why and what to do', async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
    Object.defineProperty(globalThis, 'Worker', { value: undefined });
  });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: CANNOT_START })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('this browser starts none here');
  await expectAccessible(page);
});

test('where WebAssembly does not run the page says so without it', async ({ page, host, complaints }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'WebAssembly', { value: undefined }));
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: CANNOT_START })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('WebAssembly');
  complaints.length = 0;
});

test('two tabs without service workers share one world', async ({ page, host }) => {
  const without = () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
  await page.context().addInitScript(without);
  const lab = new Lab(page, host.url);
  await lab.open();
  expect(await lab.host()).toBe('dedicated-worker');
  await lab.api.pauseClock();
  const other = await lab.anotherTab();
  await other.api.onboard();
  expect((await lab.api.status()).hasSettings).toBe(true);
});

test('where the texts do not arrive the page says so in its own words', async ({ page, host, complaints }) => {
  // The service worker may be the one that asks.
  await page.context().route('**/locales/**', (route) => route.abort());
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: CANNOT_START })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Reload the page.');
  await expectAccessible(page);
  complaints.length = 0;
});

test('a browser that keeps no data for the site is a failure of its own, with what to allow', async ({ host }) => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'tenant-attach-lab-profile-'));
  // Chrome's *On-device site data*: do not allow sites to save data.
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  fs.mkdirSync(path.join(profile, 'Default'));
  fs.writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM_EXECUTABLE, args: CHROMIUM_ARGUMENTS });
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('This browser keeps no data for this site');
    await expect(alert).toContainText('Nothing is lost');
    await expect(alert).toContainText('site-data-blocked');
    for (const browser of ['Chrome:', 'Edge:', 'Firefox:', 'Safari:']) await expect(alert.getByRole('listitem').filter({ hasText: browser })).toBeVisible();
    await expectAccessible(page);
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
});

for (const { build, madeFor, base, address } of [
  { build: BUILD_FOR_SUB_PATH, madeFor: SUB_PATH, base: '/', address: '' },
  { build: BUILD, madeFor: '/', base: '/shared/lab/', address: 'devices/all' },
]) {
  test(`a build for ${madeFor} that is served from ${base} names both, and the command`, async ({ page, complaints }) => {
    const host = await startStaticHost(build, base);
    try {
      await page.goto(new URL(address, host.url).href);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(`made for the folder ${madeFor} of a site, and it is served from ${base}:`);
      await expect(alert).toContainText(`cargo xtask build --public-url ${base}`);
      await expectAccessible(page);
      await page.evaluate(() => localStorage.setItem('tenant-attach-lab.language', 'sv'));
      await page.reload();
      await expect(alert).toContainText(`gjordes för mappen ${madeFor} på en webbplats, och det serveras från ${base}:`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
      await expectAccessible(page);
    } finally {
      await host.close();
    }
    // The files that are not there are what the page is about.
    complaints.length = 0;
  });
}
