/** The first visit: nothing is installed yet, and the gateway must be there before the first page asks it anything. */
import { expect, Lab, test } from '../../support/lab.ts';
import { isControlled } from '../../support/service-worker.ts';

test('the first page is answered by the service worker, not by the static host', async ({ lab, host }) => {
  const before = host.requests.length;
  await lab.open('console/assets-and-compliance/devices');
  await expect(lab.page.getByRole('row').nth(1)).toBeVisible();
  expect(await lab.host()).toBe('service-worker');
  expect(await isControlled(lab.page)).toBe(true);
  // The page asks the network once whether a server stands behind it; everything else stays in the browser.
  const asked = host.requests.slice(before).filter((path) => path.startsWith('/gateway/'));
  expect([...new Set(asked)]).toEqual(['/gateway/health']);
});

test('a second visit finds the world as it was left', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  const left = await lab.api.advanceMinutes(90);
  await lab.page.close();
  const again = await lab.anotherTab();
  const found = await again.api.status();
  expect(found.nowMs).toBe(left.nowMs);
  expect(found.speed).toBe(0);
});

test('another browser profile has a world of its own', async ({ lab, browser }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboard();
  const context = await browser.newContext();
  const stranger = new Lab(await context.newPage(), lab.url);
  await stranger.open();
  expect((await stranger.api.status()).hasSettings).toBe(false);
  await context.close();
});

test('the API describes itself, and no gateway carries the description', async ({ lab, host }) => {
  await lab.open();
  const before = host.requests.length;
  const document = await lab.page.evaluate(async () => (await fetch('gateway/openapi.json')).json());
  expect(document.openapi).toBe('3.1.0');
  expect(document.paths['/gateway/graph/v1.0/deviceManagement/managedDevices'].get.summary).toBe('A page of devices');
  expect(host.requests.slice(before)).toContain('/openapi.json');
});
