/** Tenant administration: the connector, what consent created, and the applications for developers beside it. */
import { expect, expectAccessible, test } from '../support/lab.ts';

const CONNECTORS = 'tenant-administration/connectors';
const REGISTRATIONS = 'tenant-administration/app-registrations';
const PRINCIPALS = 'tenant-administration/enterprise-applications';

test('before onboarding there is neither connector nor application', async ({ lab }) => {
  const { page } = lab;
  for (const [address, words] of [
    [CONNECTORS, 'No Configuration Manager hierarchy is attached'],
    [REGISTRATIONS, 'No app registration of the site yet'],
    [PRINCIPALS, 'No enterprise application of the site yet'],
  ] as const) {
    await lab.open(address);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open the Co-management Configuration Wizard' })).toBeVisible();
  }
});

test('the connector is healthy after the first upload', async ({ lab }) => {
  await lab.openOnboarded(CONNECTORS);
  const { page } = lab;
  const row = page.getByRole('table', { name: 'Hierarchies' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^PS1/ }) });
  await expect(row.getByRole('cell', { name: 'Healthy' })).toBeVisible();
  await expect(row.getByRole('cell').last()).not.toHaveText('---');
  await expect(page.getByText('5.00.9012.1000')).toBeVisible();
  await expectAccessible(page);
});

test('consent created one registration and one service principal, with the documented names', async ({ lab }) => {
  await lab.openOnboarded(REGISTRATIONS);
  const { page } = lab;
  await expect(page.getByRole('rowheader', { name: /^ConfigMgrSvc_[0-9a-f-]{36}/ })).toHaveCount(1);
  await expect(page.getByRole('rowheader', { name: /^Contoso Device / })).toHaveCount(4);
  // What the person has just created stands first.
  await expect(page.getByRole('rowheader').first()).toHaveText(/^ConfigMgrSvc_/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Enterprise applications' }).click();
  await expect(page.getByRole('rowheader', { name: /Configuration Manager Microservice/ })).toHaveCount(1);
  await expect(page.getByRole('rowheader').first()).toHaveText(/^Configuration Manager Microservice/);
  await expectAccessible(page);
});
