/** *Timeline* of a device: its rows are the API's, its filter is a link, *Sync* asks the client, and says why it cannot. */
import { signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

type Timeline = { readDateTime: string; sentDateTime: string; events: { dateTime: string; level: string; provider: string; eventId: number; name: string }[] };

test('events of the last day, of a filter and in detail', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}/timeline`);
  const timeline = await lab.api.ask<Timeline>('global-admin', 'GET', `gateway/lab/managed-devices/${id}/timeline`);
  const day = Date.parse(timeline.readDateTime) - 24 * 3_600_000;
  const lastDay = timeline.events.filter((event) => Date.parse(event.dateTime) >= day);
  const table = page.getByRole('table', { name: 'Events', exact: true });
  await expect(table.getByRole('rowheader')).toHaveText(lastDay.map((event) => event.name));
  await expect(page.getByRole('img', { name: /^Events by time and level/ })).toBeVisible();
  await page.getByText('As a table').click();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const filters = page.getByRole('dialog', { name: 'Filters' });
  await filters.getByLabel('Start (UTC)').fill('2020-08-01T00:00');
  for (const level of ['Critical', 'Error', 'Warning']) await filters.getByRole('checkbox', { name: level, exact: true }).uncheck();
  await filters.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(page).toHaveURL(/levels=Information/);
  const kept = timeline.events.filter((event) => event.level === 'Information');
  await expect(page.getByText(new RegExp(`of ${kept.length} records`))).toBeVisible();
  await expect(table.getByRole('rowheader')).toHaveText(kept.slice(0, 50).map((event) => event.name));

  await table.getByRole('button', { name: kept[0]!.name, exact: true }).first().click();
  const pane = page.getByRole('dialog', { name: kept[0]!.name });
  await expect(pane.getByText(kept[0]!.provider, { exact: true })).toBeVisible();
  await pane.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(pane).toBeHidden();
});

test('Sync asks the client, and says why it cannot be asked', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}/timeline`);
  await page.getByRole('button', { name: 'Sync', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The client sent its events.' })).toBeVisible();
  const timeline = await lab.api.ask<Timeline>('global-admin', 'GET', `gateway/lab/managed-devices/${id}/timeline`);
  expect(timeline.sentDateTime).toBe(timeline.readDateTime);

  await signIn(page, 'helpdesk-no-notify');
  await page.getByRole('button', { name: 'Sync', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Notify Resource' })).toBeVisible();
});
