/** A reload in the middle of an action: the page comes back to where the action is. */
import { expect, test } from '../../support/lab.ts';

test('a reload while an action is pending shows it pending, and later complete', async ({ lab }) => {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  const { page } = lab;
  await page.getByRole('button', { name: 'Sync Machine Policy', exact: true }).click();
  const status = page.getByRole('table', { name: 'Device actions status' });
  await expect(status.getByText('Pending').first()).toBeVisible();
  await page.reload();
  await lab.ready();
  await expect(status.getByText('Pending').first()).toBeVisible();
  expect(await lab.api.settle(id)).toBe('done');
  await expect(status.getByText('Complete').first()).toBeVisible();
});
