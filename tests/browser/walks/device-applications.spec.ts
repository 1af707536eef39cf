/** *Applications* of a device: rows are the API's, filter and pane are links; an action takes its way, and a second one says why not. */
import fs from 'node:fs';
import { signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

type Application = { id: string; name: string; status: string; actions: { action: string; rule: string | null }[] };

test('applications are listed, filtered, exported, and acted on', async ({ lab }) => {
  await lab.openVersion('2207');
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  const list = async () =>
    (await lab.api.ask<{ value: Application[] }>('global-admin', 'GET', `gateway/lab/managed-devices/${id}/applications`)).value;
  await lab.open(`devices/${id}`);
  await page.getByRole('link', { name: 'Applications', exact: true }).click();
  const all = await list();
  const table = page.getByRole('table', { name: 'Applications' });
  await expect(table.getByRole('rowheader')).toHaveText(all.map((one) => one.name));
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Status : 9 out of 9 selected' }).click();
  for (const status of ['Installed', 'Required']) await page.getByRole('checkbox', { name: status, exact: true }).uncheck();
  await expect(page).toHaveURL(/status=/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Status : 7 out of 9 selected' })).toBeFocused();
  const kept = all.filter((one) => !['installed', 'required'].includes(one.status));
  await expect(table.getByRole('rowheader')).toHaveText(kept.map((one) => one.name));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const lines = fs.readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\u{feff}Name,Publisher,Version,Status,Admin comments');
  expect(lines).toHaveLength(kept.length + 2);

  const one = all.find(({ status }) => status === 'installed')!;
  await page.goto(`${lab.url}devices/${id}/applications?application=${one.id}`);
  const pane = page.getByRole('dialog', { name: one.name });
  await expect(pane.getByText(/^Last received on /)).toBeVisible();
  // What is not offered says why.
  const install = pane.getByRole('button', { name: 'Install', exact: true });
  await expect(install).toHaveAttribute('aria-disabled', 'true');
  await expect(install).toHaveAccessibleDescription('The application is installed already.');
  await expectAccessible(page);
  await pane.getByRole('button', { name: 'Reinstall', exact: true }).click();
  await expect(pane.getByRole('status')).toHaveText(new RegExp(`^Reinstallation of .* initiated on device `));
  await expect(pane.getByText('Install requested', { exact: true })).toBeVisible();
  await expect(pane.getByRole('button', { name: 'Repair', exact: true })).toHaveAccessibleDescription(/is on its way/);
  await lab.api.advanceMinutes(20);
  await expect(pane.getByRole('status')).toHaveText(/^Reinstallation of .* ended on device /);
  const [after] = (await list()).filter(({ name }) => name === one.name);
  expect(['installed', 'restartPending', 'failed']).toContain(after!.status);
  await expect(pane.getByText('Install requested', { exact: true })).toBeHidden();
  await pane.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^Reinstallation of .* on `) })).toBeVisible();
  await expectAccessible(page);

  // Without the right the page itself is read, and the action refused.
  await lab.open(`devices/${id}/applications`);
  await signIn(page, 'helpdesk-no-notify');
  await table.getByRole('button', { name: one.name, exact: true }).click();
  await pane.getByRole('button', { name: 'Re-evaluate', exact: true }).click();
  await expect(pane.getByRole('alert')).toContainText('Notify Resource');
  await pane.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(table.getByRole('button', { name: one.name, exact: true })).toBeFocused();
  // What was told of one application is not told of another.
  const other = all.find(({ name }) => name !== one.name)!;
  await table.getByRole('button', { name: other.name, exact: true }).click();
  await expect(page.getByRole('dialog', { name: other.name }).getByText(/^Last received on /)).toBeVisible();
  await expect(page.getByRole('dialog', { name: other.name }).getByRole('alert')).toHaveCount(0);
});
