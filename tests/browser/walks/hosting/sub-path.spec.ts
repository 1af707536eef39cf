/** Hosted under a sub-path, next to whatever else the host serves. */
import { expect, Lab, test } from '../../support/lab.ts';
import { SUB_PATH } from '../../support/places.ts';

test('the app and its gateway stay below their sub-path', async ({ page, subPathHost }) => {
  const lab = new Lab(page, subPathHost.url);
  await lab.open();
  expect(await lab.host()).toBe('service-worker');
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(new URL(scope).pathname).toBe(SUB_PATH);
  await page.getByRole('navigation', { name: 'Surfaces' }).getByRole('link', { name: 'Admin center' }).click();
  await expect(page).toHaveURL(new URL('devices/all', subPathHost.url).href);
  await page.reload();
  await lab.ready();
  await expect(page).toHaveURL(new URL('devices/all', subPathHost.url).href);
  const strays = subPathHost.requests.filter((path) => !path.startsWith(SUB_PATH) && path !== '/favicon.ico');
  expect(strays).toEqual([]);
});

test('a deep link below the sub-path opens on the first visit', async ({ page, subPathHost }) => {
  const lab = new Lab(page, subPathHost.url);
  await lab.open('console/assets-and-compliance/devices');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});
