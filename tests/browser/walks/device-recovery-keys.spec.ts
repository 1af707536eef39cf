/** *Recovery keys* of a device: a key is shown after a question, copied, and rotated by that; a device without them says so. */
import { signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

type Keys = { value: { drive: string; keyId: string }[] };

test('a key is shown, and is another one the next time', async ({ lab }) => {
  await lab.openVersion('2207');
  const { page } = lab;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const keysOf = async (id: string) =>
    (await lab.api.ask<Keys>('global-admin', 'GET', `gateway/lab/managed-devices/${id}/recovery-keys`)).value;
  const devices = await lab.onlineDevices(10);
  const kept = await Promise.all(devices.map(keysOf));
  const encrypted = devices[kept.findIndex((keys) => keys.length > 0)]!;
  const bare = devices[kept.findIndex((keys) => keys.length === 0)]!;
  await lab.open(`devices/${bare}/recovery-keys`);
  await expect(page.getByText('No recovery keys', { exact: true })).toBeVisible();

  await lab.open(`devices/${encrypted}`);
  await page.getByRole('link', { name: 'Recovery keys', exact: true }).click();
  const [drive] = await keysOf(encrypted);
  await expect(page.getByRole('cell', { name: drive!.keyId })).toBeVisible();
  await expectAccessible(page);
  const show = async () => {
    await page.getByRole('button', { name: 'Show recovery key of C:', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Show recovery key' });
    await expect(question.getByRole('button', { name: 'Cancel', exact: true })).toBeFocused();
    await question.getByRole('button', { name: 'Yes', exact: true }).click();
    return page.getByRole('dialog', { name: 'Recovery key', exact: true });
  };
  const pane = await show();
  const digits = pane.getByText(/^\d{6}(-\d{6}){7}$/);
  const first = await digits.innerText();
  await expect(pane.getByText('The device has rotated the key.')).toBeVisible();
  await expectAccessible(page);
  await pane.getByRole('button', { name: 'Copy recovery key', exact: true }).click();
  await expect(pane.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
  await pane.getByRole('button', { name: 'Close', exact: true }).click();
  const [rotated] = await keysOf(encrypted);
  expect(rotated!.keyId).not.toBe(drive!.keyId);
  await expect(page.getByRole('cell', { name: rotated!.keyId })).toBeVisible();

  await signIn(page, 'helpdesk');
  await show();
  expect(await digits.innerText()).not.toBe(first);
  await pane.getByRole('button', { name: 'Close', exact: true }).click();

  await signIn(page, 'helpdesk-no-notify');
  await show();
  await expect(page.getByRole('alert').filter({ hasText: 'Read BitLocker Recovery Key' })).toBeVisible();
  await expect(pane).toBeHidden();
});
