/** *Client details* of a device: its values are the API's, its tabs are links, and what it says where the site cannot be asked. */
import { PEOPLE, signIn } from '../support/admin-center.ts';
import { expect, expectAccessible, test, type Lab } from '../support/lab.ts';

type Details = {
  online: boolean; loggedOnUser: string | null; macAddress: string; clientVersion: string; siteCode: string;
  properties: { resourceId: number; fullOsBuild: string };
};

async function open(lab: Lab): Promise<string> {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  await lab.page.getByRole('link', { name: 'Client details (preview)', exact: true }).click();
  await expect(lab.page.getByRole('heading', { level: 1, name: /\| Client details$/ })).toBeVisible();
  return id!;
}

/** The value beside a name. */
function value(lab: Lab, name: string) {
  return lab.page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd');
}

test('client details are those of the site, and a device that is off line still shows them', async ({ lab }) => {
  const id = await open(lab);
  const { page } = lab;
  await expect(value(lab, 'Online')).toHaveText('Yes');
  const commands = await lab.api.ask<{ value: { command: string }[] }>('global-admin', 'GET', 'gateway/lab/timeline?$top=1000');
  expect(commands.value.filter((one) => one.command === 'readDevicePage'), 'the page is asked for once').toHaveLength(1);
  const details = await lab.api.ask<Details>('global-admin', 'GET', `gateway/lab/managed-devices/${id}/client-details`);
  await expect(value(lab, 'Online')).toHaveText('Yes');
  await expect(value(lab, 'Logged on user')).toHaveText(details.loggedOnUser ?? '---');
  await expect(value(lab, 'MAC address')).toHaveText(details.macAddress);
  await expect(value(lab, 'Site code')).toHaveText(details.siteCode);
  await expect(value(lab, 'Client version')).toHaveText(details.clientVersion);
  await expect(value(lab, 'Resource ID')).toHaveText(String(details.properties.resourceId));
  await expect(value(lab, 'Full OS build')).toHaveText(details.properties.fullOsBuild);
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Boundary groups' }).click();
  await expect(page).toHaveURL(/tab=boundary-groups$/);
  await expect(page.getByRole('listitem').filter({ hasText: /^Contoso / }).first()).toBeVisible();

  await lab.api.ask('global-admin', 'PATCH', `gateway/lab/devices/${details.properties.resourceId}`, { online: false });
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(value(lab, 'Online')).toHaveText('No');
  await expect(value(lab, 'Logged on user')).toHaveText('---');
});

test('a person whom the site does not know, and a stopped service connection point, have the product\'s words', async ({ lab }) => {
  await open(lab);
  const { page } = lab;
  await signIn(page, 'cloud-only');
  await expect(page.getByRole('heading', { name: 'Unable to get client details information' })).toBeVisible();
  await expectAccessible(page);
  await signIn(page, 'helpdesk');
  await expect(value(lab, 'Online')).toHaveText('Yes');
  expect(PEOPLE.helpdesk).toBe('Priya Raman');

  const fault = 'gateway/lab/faults/service-connection-point-stopped';
  await lab.api.ask('global-admin', 'PUT', fault, { on: true });
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  // What was read stays, with the reason above it; a page that has nothing yet says it in the product's words.
  await expect(page.getByRole('alert')).toContainText('Getting results timed out.');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Error loading your content' })).toBeVisible();
  await expect(page.getByText(/^Getting results timed out\. Make sure that the Configuration Manager service connection point/)).toBeVisible();
  await lab.api.ask('global-admin', 'PUT', fault, { on: false });
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(value(lab, 'Online')).toHaveText('Yes');
});
