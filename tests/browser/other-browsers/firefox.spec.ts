/** What only Firefox shows, or lets its driver do: its question about storage, a site that may store nothing, a hard reload, an end of the worker. */
import type { WebDriver } from 'selenium-webdriver';
import { Context, type Driver } from 'selenium-webdriver/firefox.js';
import { expect, test } from '../support/other-browser.ts';

/** Runs a script in the browser itself, beside the page. */
async function inBrowser<T>(driver: WebDriver, script: string): Promise<T> {
  const firefox = driver as Driver;
  await firefox.setContext(Context.CHROME);
  try {
    return await driver.executeAsyncScript<T>(`(async () => { ${script} })().then(arguments[0])`);
  } finally {
    await firefox.setContext(Context.CONTENT);
  }
}

/** Whether Firefox's own question about persistent storage stands beside the address. */
const asks = (driver: WebDriver): Promise<boolean> =>
  inBrowser(driver, 'return PopupNotifications.getNotification("persistent-storage", gBrowser.selectedBrowser) !== null');

/** Ends the running service worker: what a browser does to save memory. */
const killServiceWorker = (driver: WebDriver): Promise<void> =>
  inBrowser(driver, `
    const manager = Cc['@mozilla.org/serviceworkers/manager;1'].getService(Ci.nsIServiceWorkerManager);
    const registrations = manager.getAllRegistrations();
    for (let at = 0; at < registrations.length; at += 1) {
      const { activeWorker } = registrations.queryElementAt(at, Ci.nsIServiceWorkerRegistrationInfo);
      await activeWorker?.terminateWorker();
    }`);

test('the browser asks about storage after the press that explains it, and not before', async ({ visitor }) => {
  await visitor.open();
  await visitor.open('lab/scenario');
  await visitor.read('The browser has not promised to keep this world.');
  expect(await asks(visitor.driver)).toBe(false);
  await visitor.press('button', 'Ask the browser to keep this world');
  await expect.poll(() => asks(visitor.driver)).toBe(true);
});

test('a browser that stores nothing for the site is named, with what to allow', async ({ browserWith }) => {
  const visitor = await browserWith({ preferences: { 'network.cookie.cookieBehavior': 2 } });
  await visitor.driver.get(visitor.url);
  await visitor.read('This browser keeps no data for this site');
  await visitor.read('Manage Exceptions');
  await visitor.read('site-data-blocked');
});

test('a hard reload finds the service worker and the world again', async ({ visitor }) => {
  await visitor.open('devices/all');
  await visitor.api.pauseClock();
  await visitor.api.onboard();
  await inBrowser(visitor.driver, 'BrowserCommands.reloadSkipCache()');
  // The page that is left is ready, too.
  await expect.poll(() => visitor.driver.executeScript('return performance.getEntriesByType("navigation")[0].type')).toBe('reload');
  await visitor.ready();
  expect(await visitor.host()).toBe('service-worker');
  expect((await visitor.api.status()).hasSettings).toBe(true);
});

test('a killed worker loses nothing that was acknowledged', async ({ visitor }) => {
  await visitor.open();
  await visitor.api.pauseClock();
  await visitor.api.onboard();
  const before = await visitor.api.advanceMinutes(5);
  await killServiceWorker(visitor.driver);
  const after = await visitor.api.status();
  expect([after.nowMs, after.journalLength]).toEqual([before.nowMs, before.journalLength]);
});

test('a private window has a world of its own for as long as it is open', async ({ browserWith }) => {
  const visitor = await browserWith({ preferences: { 'browser.privatebrowsing.autostart': true } });
  await visitor.open();
  expect(await visitor.host()).toBe('service-worker');
  await visitor.api.pauseClock();
  await visitor.api.onboard();
  await visitor.open('lab/scenario');
  await visitor.read('The browser has not promised to keep this world.');
  expect((await visitor.api.status()).hasSettings).toBe(true);
});

test('where service workers are switched off the lab runs in the tab, and says so', async ({ browserWith }) => {
  const visitor = await browserWith({ preferences: { 'dom.serviceWorkers.enabled': false } });
  await visitor.open('lab/scenario');
  expect(await visitor.host()).toBe('dedicated-worker');
  await visitor.read('This browser runs no service worker for this page.');
});
