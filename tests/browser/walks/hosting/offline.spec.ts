/** Without a network: the second visit needs none. */
import { expect, Lab, test } from '../../support/lab.ts';
import { BUILD } from '../../support/places.ts';
import { startStaticHost } from '../../support/static-host.ts';

test('a reload without a network brings the app and its world back', async ({ page }) => {
  const host = await startStaticHost(BUILD);
  const lab = new Lab(page, host.url);
  await lab.openOnboarded('devices/all');
  const before = await lab.api.status();
  // The worker keeps the files after the first screen has settled.
  const kept = () => page.evaluate(async () => {
    const caches = await Promise.all((await globalThis.caches.keys()).map((name) => globalThis.caches.open(name)));
    const found = await Promise.all(caches.map((cache) => cache.match(new URL('./', document.baseURI))));
    return found.some(Boolean);
  });
  await expect.poll(kept, { timeout: 20_000 }).toBe(true);
  await host.close();
  await page.reload();
  await lab.ready();
  const after = await lab.api.status();
  expect(after.visibleDeviceCount).toBe(before.visibleDeviceCount);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});
