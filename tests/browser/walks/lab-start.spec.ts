/** The start page: the five steps of the main job, with where it stands; and moving between pages. */
import { expect, expectAccessible, test } from '../support/lab.ts';

test('each step becomes the current one as the job goes on', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await lab.api.pauseClock();
  const current = page.getByRole('listitem').and(page.locator('[aria-current="step"]'));
  await expect(current).toContainText('Attach the site');
  await expect(current.getByRole('link', { name: 'Configure co-management' })).toHaveAttribute('href', /dialog=wizard/);
  await expectAccessible(page);

  await lab.api.onboard();
  await expect(current).toContainText('Next, CMGatewaySyncUploadWorker uploads the devices at 9/28/2020');
  await current.getByRole('button', { name: 'Skip the clock there' }).click();
  await expect(current).toContainText('The admin center begins to show them at');
  await current.getByRole('button', { name: 'Skip the clock there' }).click();
  await expect(current).toContainText('are visible in the admin center');

  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('helpdesk', id!, 'refreshMachinePolicy');
  await lab.api.advanceMinutes(2);
  await expect(current).toContainText('Read the logs');
  await expectAccessible(page);
  await current.getByRole('link', { name: 'Open the logs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Logs' })).toBeFocused();
  await expect(page).toHaveTitle('Logs – Tenant Attach Lab (simulation)');
});

test('the skip link leads past the frame', async ({ lab }) => {
  await lab.open('lab/scenario');
  const { page } = lab;
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an address that no page has says so', async ({ lab }) => {
  await lab.open('no/such/page');
  const { page } = lab;
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tenant Attach Lab' })).toBeVisible();
});
