/** The same app in front of gateway-server: no service worker, and a journal that outlives `kill -9`. */
import { expect, expectAccessible, Lab, test } from '../../support/lab.ts';

test('the app uses the server that serves it', async ({ page, server }) => {
  const lab = new Lab(page, server.url);
  await lab.openOnboarded('devices/all');
  expect(await lab.host()).toBe('server');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page);
});

test('nothing that was acknowledged is lost by kill -9', async ({ page, server, complaints }) => {
  const lab = new Lab(page, server.url);
  await lab.openOnboarded('devices/all');
  const [id] = await lab.onlineDevices(1);
  expect((await lab.api.trigger('global-admin', id, 'refreshUserPolicy')).status).toBe(204);
  const before = await lab.api.status();
  await server.kill();
  await server.start();
  await page.reload();
  await lab.ready();
  const after = await new Lab(page, server.url).api.status();
  expect(after.journalLength).toBe(before.journalLength);
  expect(after.visibleDeviceCount).toBe(before.visibleDeviceCount);
  expect(await lab.api.settle(id)).toBe('done');
  // While the server was away the page's polls failed; that is not what this walk is about.
  complaints.length = 0;
});
