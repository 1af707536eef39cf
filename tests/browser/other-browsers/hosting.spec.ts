/** How the app is hosted, in browsers beside Chromium: what their service workers, tabs and storage do. */
import { expect, test } from '../support/other-browser.ts';
import { SUB_PATH } from '../support/places.ts';

const CO_MANAGEMENT = 'console/administration/cloud-services/co-management';

test('a first visit to a deep link, and a reload of it, are answered by the service worker', async ({ visitor, staticHost }) => {
  const before = staticHost.requests.length;
  await visitor.open('console/assets-and-compliance/devices');
  await visitor.find('heading', 'Devices');
  expect(await visitor.host()).toBe('service-worker');
  // The page asks the network once whether a server stands behind it; everything else stays in the browser.
  const asked = staticHost.requests.slice(before).filter((path) => path.startsWith('/gateway/'));
  expect([...new Set(asked)]).toEqual(['/gateway/health']);
  await visitor.api.pauseClock();
  await visitor.api.onboard();
  await visitor.open('console/assets-and-compliance/devices');
  expect(await visitor.host()).toBe('service-worker');
  expect((await visitor.api.status()).hasSettings).toBe(true);
});

test('two tabs look at one world, and closing one leaves the other its gateway', async ({ visitor }) => {
  await visitor.open(CO_MANAGEMENT);
  await visitor.api.pauseClock();
  const other = await visitor.anotherTab();
  await visitor.api.onboard();
  await other.back();
  await visitor.read('CoMgmtSettingsProd');
  await other.close();
  await visitor.open('devices/all');
  expect((await visitor.api.status()).hasSettings).toBe(true);
});

test('below a sub-path the app and its gateway stay there', async ({ browserWith, subPathHost }) => {
  const visitor = await browserWith({ host: subPathHost });
  await visitor.open('devices/all');
  expect(await visitor.host()).toBe('service-worker');
  await visitor.open('devices/all');
  const strays = subPathHost.requests.filter((path) => !path.startsWith(SUB_PATH) && path !== '/favicon.ico');
  expect(strays).toEqual([]);
});

test('over plain http a dedicated worker takes the place of the service worker, and the page says so', async ({ browserWith }) => {
  const visitor = await browserWith({ hostName: 'lab.example' });
  await visitor.open();
  expect(await visitor.driver.executeScript('return isSecureContext')).toBe(false);
  expect(await visitor.host()).toBe('dedicated-worker');
  await visitor.api.pauseClock();
  await visitor.api.onboard();
  await visitor.open('lab/scenario');
  expect((await visitor.api.status()).hasSettings).toBe(true);
  await visitor.read('This browser runs no service worker for this page.');
});
