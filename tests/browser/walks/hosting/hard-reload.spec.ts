/** Shift+reload brings the page without its service worker: the app must get it back, and with it the same world. */
import { expect, test } from '../../support/lab.ts';
import { hardReload, isControlled } from '../../support/service-worker.ts';

test('a hard reload finds the service worker and the world again', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboard();
  const before = await lab.api.status();
  await hardReload(lab.page);
  await lab.ready();
  expect(await isControlled(lab.page)).toBe(true);
  expect(await lab.host()).toBe('service-worker');
  const after = await lab.api.status();
  expect(after.hasSettings).toBe(true);
  expect(after.journalLength).toBe(before.journalLength);
});

test('hard reloads of a deep link, one after the other, never get stuck', async ({ lab }) => {
  await lab.open('devices/all');
  for (let times = 0; times < 3; times += 1) {
    await hardReload(lab.page);
    await lab.ready();
    await expect(lab.page).toHaveURL(/devices\/all$/);
  }
});
