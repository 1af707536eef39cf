/** The list of devices as a client that is turned away: it waits as long as it was told, once, and ends with its page. */
import { deviceRows } from '../support/admin-center.ts';
import { expect, test } from '../support/lab.ts';

test('a list that is turned away waits as long as it was told, and troubles no page after it', async ({ lab, page }) => {
  await page.clock.install();
  await lab.openOnboarded('devices/all');
  await expect(deviceRows(page).first()).toBeVisible();
  await lab.api.ask('global-admin', 'POST', 'gateway/lab/throttling', { throttling: 'demonstration' });
  let turnedAway = 0;
  page.on('response', (response) => {
    if (response.status() === 429 && response.url().includes('/managedDevices?')) turnedAway += 1;
  });
  const line = page.getByText(/^Too many requests: the limit is \d+ in 20 seconds\. Wait for \d+ s/);
  await expect(async () => {
    await lab.api.useUpLimit();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(line).toBeVisible({ timeout: 5_000 });
  }).toPass();
  const told = Number(/Wait for (\d+) s/.exec(await line.innerText())![1]);
  const before = turnedAway;
  // Half of the time: the page's clock runs on meanwhile, and a busy machine takes its seconds.
  await page.clock.fastForward((told * 1_000) / 2);
  await lab.api.status();
  expect(turnedAway, 'nothing is asked before the time that was told').toBe(before);

  await page.getByRole('navigation', { name: 'Surfaces' }).getByRole('link', { name: 'Lab' }).click();
  await expect(page.getByRole('heading', { name: 'Tenant Attach Lab', level: 1 })).toBeVisible();
  await page.clock.fastForward(30_000);
  await lab.api.status();
});
