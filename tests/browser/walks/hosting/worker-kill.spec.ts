/** A browser kills service workers when it likes: a kill between any two events must be invisible. */
import { expect, test } from '../../support/lab.ts';
import { killServiceWorkers } from '../../support/service-worker.ts';

test('an action goes on over a killed worker', async ({ lab }) => {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  expect((await lab.api.trigger('global-admin', id, 'refreshMachinePolicy')).status).toBe(204);
  await killServiceWorkers(lab.page);
  const pending = await lab.api.newestAction(id);
  expect(pending).toMatchObject({ actionName: 'refreshMachinePolicy', actionState: 'pending' });
  // A kill after every hop: none of them may be lost or run twice.
  let state = 'pending';
  for (let hop = 0; hop < 30 && state === 'pending'; hop += 1) {
    await lab.api.nextEvent();
    await killServiceWorkers(lab.page);
    state = (await lab.api.newestAction(id))!.actionState;
  }
  expect(state).toBe('done');
});

test('what was acknowledged before a kill is there after it', async ({ lab }) => {
  await lab.openOnboarded();
  const ids = await lab.onlineDevices(12);
  const before = await lab.api.status();
  // The kill falls somewhere into the middle of twelve actions that are on their way at once.
  const triggered = ids.map((id) => lab.api.trigger('global-admin', id, 'appEvaluation').catch(() => undefined));
  await triggered[3];
  await killServiceWorkers(lab.page);
  const answers = await Promise.all(triggered);
  const acknowledged = ids.filter((_, index) => answers[index]?.status === 204);
  expect(acknowledged.length).toBeGreaterThanOrEqual(4);
  const after = await lab.api.status();
  expect(after.journalLength).toBeGreaterThanOrEqual(before.journalLength + acknowledged.length);
  for (const id of acknowledged) expect(await lab.api.newestAction(id)).toMatchObject({ actionName: 'appEvaluation' });
});

test('the page goes on by itself after a kill', async ({ lab }) => {
  await lab.openOnboarded();
  await killServiceWorkers(lab.page);
  await lab.page.getByRole('navigation', { name: 'Surfaces' }).getByRole('link', { name: /console/i }).click();
  await expect(lab.page.getByText('CoMgmtSettingsProd').filter({ visible: true }).first()).toBeVisible();
});
