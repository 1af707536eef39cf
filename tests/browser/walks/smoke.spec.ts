/** The app starts, its gateway answers, and the first page has no accessibility fault. */
import { expect, expectAccessible, test } from '../support/lab.ts';

test('the start page opens and says that it is a simulation', async ({ lab }) => {
  await lab.open();
  await expect(lab.page).toHaveTitle(/Tenant Attach Lab/);
  await expect(lab.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(lab.page);
});

test('the gateway answers through the service worker', async ({ lab }) => {
  await lab.open();
  const health = await lab.api.health();
  expect(health.personas.map(({ key }) => key)).toContain('global-admin');
  const status = await lab.api.status();
  expect(status.siteDeviceCount).toBeGreaterThan(30);
});

test('onboarding by API shows devices', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  const visible = await lab.api.onboardAndUpload();
  expect(visible).toBeGreaterThan(10);
  expect(await lab.api.devices('$top=5')).toHaveLength(5);
});
