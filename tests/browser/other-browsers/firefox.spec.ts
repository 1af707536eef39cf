/** What only Firefox shows: its question about persistent storage, and a site that may store nothing. */
import type { WebDriver } from 'selenium-webdriver';
import { Context, type Driver } from 'selenium-webdriver/firefox.js';
import { expect, test } from '../support/other-browser.ts';

/** Whether Firefox's own question about persistent storage stands beside the address. */
async function asks(driver: WebDriver): Promise<boolean> {
  const firefox = driver as Driver;
  await firefox.setContext(Context.CHROME);
  const shown = await driver.executeScript<boolean>(
    'return PopupNotifications.getNotification("persistent-storage", gBrowser.selectedBrowser) !== null',
  );
  await firefox.setContext(Context.CONTENT);
  return shown;
}

test('the browser asks about storage after the press that explains it, and not before', async ({ visitor }) => {
  await visitor.open();
  await visitor.open('lab/scenario');
  await visitor.read('The browser has not promised to keep this world.');
  expect(await asks(visitor.driver)).toBe(false);
  await visitor.press('button', 'Ask the browser to keep this world');
  await expect.poll(() => asks(visitor.driver)).toBe(true);
});

test('a browser that stores nothing for the site is named, with what to allow', async ({ browserWith }) => {
  const visitor = await browserWith({ 'network.cookie.cookieBehavior': 2 });
  await visitor.driver.get(visitor.url);
  await visitor.read('This browser keeps no data for this site');
  await visitor.read('Manage Exceptions');
  await visitor.read('site-data-blocked');
});
