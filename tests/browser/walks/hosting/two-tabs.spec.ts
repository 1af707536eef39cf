/** Two tabs look at one world. */
import { expect, test } from '../../support/lab.ts';
import { killServiceWorkers } from '../../support/service-worker.ts';

test('what one tab does, the other shows without a reload', async ({ lab }) => {
  await lab.open('console/administration/cloud-services/co-management');
  await lab.api.pauseClock();
  const other = await lab.anotherTab('console/administration/cloud-services/co-management');
  await expect(other.page.getByText('CoMgmtSettingsProd')).toHaveCount(0);
  await lab.api.onboard();
  await expect(other.page.getByText('CoMgmtSettingsProd').filter({ visible: true }).first()).toBeVisible();
});

test('both tabs may act at once and nothing is lost', async ({ lab }) => {
  await lab.openOnboarded();
  const other = await lab.anotherTab('devices/all');
  const ids = await lab.onlineDevices(8);
  const before = await lab.api.status();
  const answers = await Promise.all(ids.map((id, index) => (index % 2 ? lab : other).api.trigger('global-admin', id, 'refreshMachinePolicy')));
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 204));
  await killServiceWorkers(lab.page);
  const after = await other.api.status();
  expect(after.journalLength).toBe(before.journalLength + ids.length);
  for (const id of ids) expect(await lab.api.newestAction(id)).toMatchObject({ actionName: 'refreshMachinePolicy' });
});

test('closing one tab leaves the other its gateway', async ({ lab }) => {
  await lab.open();
  const other = await lab.anotherTab();
  await lab.page.close();
  await other.open('devices/all');
  expect((await other.api.status()).siteDeviceCount).toBeGreaterThan(0);
});
