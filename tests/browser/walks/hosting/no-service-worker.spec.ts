/** Plain http on a host that is not this machine: there is no service worker, and the lab runs all the same. */
import { expect, Lab, test } from '../../support/lab.ts';
import { CHROMIUM_ARGUMENTS, CHROMIUM_EXECUTABLE } from '../../support/chromium.ts';

const HOST = 'lab.example';

// A name that the browser looks up on this machine, and that is no secure context.
test.use({
  launchOptions: { executablePath: CHROMIUM_EXECUTABLE, args: [...CHROMIUM_ARGUMENTS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`] },
});

test('a dedicated worker takes the place of the service worker', async ({ page, host }) => {
  const lab = new Lab(page, host.url.replace('localhost', HOST));
  await lab.open();
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  expect(await lab.host()).toBe('dedicated-worker');
  await lab.api.pauseClock();
  await lab.api.onboard();
  await page.reload();
  await lab.ready();
  expect((await lab.api.status()).hasSettings).toBe(true);
});
