/** What the lab has for developers of Graph clients: the account picker of an application's sign-in, and throttling. */
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
