/** *Monitoring > Client Operations*: what clients were asked for stands there with its state, is found, and leads to its trace. */
import { expect, expectAccessible, test } from '../support/lab.ts';

test('what was sent to clients is listed, found and traced', async ({ lab }) => {
  await lab.openOnboarded('console/monitoring/co-management');
  const { page } = lab;
  await page.getByRole('link', { name: 'Client Operations', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Client Operations' })).toBeVisible();
  await expect(page.getByText('No client operations')).toBeVisible();
  await expectAccessible(page);

  const [first, second] = await lab.onlineDevices(2);
  await lab.api.trigger('helpdesk', first!, 'refreshMachinePolicy');
  await lab.api.trigger('cloud-only', second!, 'refreshUserPolicy');
  await lab.api.advanceMinutes(2);
  await lab.api.trigger('global-admin', second!, 'appEvaluation');
  await lab.api.advanceMinutes(2);
  const table = page.getByRole('table', { name: 'Client Operations' });
  const names = table.getByRole('rowheader');
  // What the site refused is no operation.
  await expect(names).toHaveCount(2);
  await expect(names.nth(0)).toContainText('Evaluate application deployments');
  await expect(names.nth(1)).toContainText('Download computer policy');
  await expect(table.getByRole('row').nth(2)).toContainText('All SystemsSucceeded11000');
  await expect(table.getByRole('row').nth(2)).toContainText('priya.raman@contoso.com');
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: 'Search by device or created by' }).fill('priya');
  await expect(names).toHaveCount(1);
  await expect(page).toHaveURL(/search=priya/);
  await names.getByRole('link', { name: /^Download computer policy on .*: show the trace$/ }).click();
  await expect(page).toHaveURL(/lab\/actions\//);
  await expect(page.getByRole('heading', { level: 1, name: /Sync Machine Policy/ })).toBeVisible();
});
