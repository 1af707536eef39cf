/** What the lab has for developers of Graph clients: the pages of sign-in and consent, the permissions of applications, and throttling. */
import { expect, expectAccessible, test } from '../support/lab.ts';

test('somebody signs in to an application by being picked, without a password', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  const { value } = await lab.api.ask<{ value: { appId: string; displayName: string }[] }>('global-admin', 'GET', 'gateway/graph/v1.0/applications');
  const desk = value.find((application) => application.displayName === 'Contoso Device Desk')!;
  const query = new URLSearchParams({
    client_id: desk.appId,
    response_type: 'code',
    redirect_uri: lab.url,
    scope: 'openid User.Read',
    // The example of RFC 7636.
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    state: 'mine',
  });
  await page.goto(new URL(`gateway/contoso.com/oauth2/v2.0/authorize?${query}`, lab.url).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Choose who signs in' })).toBeVisible();
  await expect(page.getByText('This is a simulation')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);
  const back = page.waitForRequest((request) => request.isNavigationRequest() && new URL(request.url()).searchParams.has('code'));
  await page.getByRole('link', { name: 'Priya Raman' }).click();
  const sent = new URL((await back).url());
  expect(sent.href.startsWith(lab.url)).toBe(true);
  expect(sent.searchParams.get('state')).toBe('mine');
});

test('an administrator grants and revokes permissions, on the page and at the endpoint, and the tenant tells who', async ({ lab }) => {
  const READ = 'DeviceManagementManagedDevices.Read.All';
  await lab.open();
  const { page } = lab;
  await page.getByRole('navigation', { name: 'Lab pages' }).getByRole('link', { name: 'Graph clients' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Graph clients' })).toBeFocused();
  const reports = page.getByRole('region', { name: 'Contoso Device Reports', exact: true });
  const table = reports.getByRole('table', { name: 'Permissions of Contoso Device Reports' });
  await expect(table.getByRole('row', { name: READ })).toContainText('ApplicationYesGranted at the registration');
  const grantAll = reports.getByRole('button', { name: 'Grant admin consent for everything required' });
  await expect(grantAll).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);

  // Revoked in place: the focus stays on the button, which grants now.
  await table.getByRole('button', { name: `Revoke ${READ}` }).click();
  await expect(table.getByRole('button', { name: `Grant ${READ}` })).toBeFocused();
  await expect(table.getByRole('row', { name: READ })).toContainText('Not granted; for an administrator');
  await expect(grantAll).not.toHaveAttribute('aria-disabled', 'true');
  await reports.getByRole('combobox', { name: 'Another permission' }).selectOption('User.Read.All (Application)');
  await reports.getByRole('button', { name: 'Grant the chosen permission' }).click();
  await expect(table.getByRole('row', { name: 'User.Read.All' })).toContainText('ApplicationNoGranted by admin@contoso.com');
  // A permission that is not required goes with its row, and the focus stays in the section.
  await table.getByRole('button', { name: 'Revoke User.Read.All' }).click();
  await expect(table.getByRole('row', { name: 'User.Read.All' })).toHaveCount(0);
  await expect(reports.locator(':focus')).toHaveCount(1);
  const clientId = (await reports.getByRole('code').innerText()).trim();

  // At the endpoint of the identity platform.
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: lab.url, state: 'mine' });
  const endpoint = new URL(`gateway/contoso.com/adminconsent?${query}`, lab.url).href;
  await page.goto(endpoint);
  await expect(page.getByRole('heading', { level: 1, name: 'Choose who consents' })).toBeVisible();
  await expect(page.getByText('This is a simulation')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Priya Raman' }).click();
  await expect(page.getByRole('alert')).toContainText('LAB90094');
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await page.goto(endpoint);
  await page.getByRole('link', { name: /^Ingrid Solvang/ }).click();
  await expect(page.getByText(`${READ} (Application), not consented to yet`)).toBeVisible();
  await expectAccessible(page);
  const back = page.waitForRequest((request) => request.isNavigationRequest() && new URL(request.url()).searchParams.has('admin_consent'));
  await page.getByRole('button', { name: 'Accept' }).click();
  const sent = new URL((await back).url()).searchParams;
  expect([sent.get('admin_consent'), sent.get('state'), sent.get('error')]).toEqual(['True', 'mine', null]);

  await lab.open('lab/graph-clients');
  await expect(table.getByRole('row', { name: READ })).toContainText('Granted by admin@contoso.com');
  await page.getByRole('link', { name: 'Audit logs' }).click();
  const events = page.getByRole('table', { name: 'Audit logs' });
  await expect(events.getByRole('row').nth(1)).toContainText('admin@contoso.com');
  await expect(events.getByRole('rowheader').first()).toHaveText('Add app role assignment to service principal');
  await lab.open('tenant-administration/enterprise-applications');
  const row = page.getByRole('row', { name: /Contoso Device Reports/ });
  await expect(row).toContainText(`Microsoft Graph: ${READ} (Application)`);
  await expect(row.getByRole('link', { name: 'Grant or revoke them in the lab' })).toHaveAttribute('href', /lab\/graph-clients$/);
});

test('throttling at the limits of a demonstration is met in the list of devices, and survives a reload', async ({ lab }) => {
  await lab.openOnboarded('lab/scenario');
  const { page } = lab;
  const choice = page.getByRole('radio', { name: 'For a demonstration' });
  await expect(page.getByRole('radio', { name: 'Off' })).toBeChecked();
  await choice.check();
  await expect.poll(async () => (await lab.api.status()).throttling).toBe('demonstration');
  await expectAccessible(page);
  await page.reload();
  await lab.ready();
  await expect(choice).toBeChecked();
  // The app is one application for all personas; ten requests in twenty seconds are its share.
  const list = 'gateway/graph/beta/deviceManagement/managedDevices?$top=1';
  for (let asked = 0; asked < 10; asked += 1) await lab.api.ask('global-admin', 'GET', list);
  await lab.open('devices/all');
  await expect(page.getByText('Too many requests: the limit is 10 in 20 seconds.')).toBeVisible();
  await expectAccessible(page);
});
