/** Addresses that are typed, cut off or old: each leads to the page that it is about. */
import { expect, expectAccessible, test } from '../support/lab.ts';

const CO_MANAGEMENT = 'console/administration/cloud-services/co-management';
const CONSOLE_DEVICES = 'console/assets-and-compliance/devices';
const ID = '00000000-0000-4000-8000-000000000000';

const LEADS: Record<string, string> = {
  'console': CO_MANAGEMENT,
  'console/administration': CO_MANAGEMENT,
  'console/administration/cloud-services/': CO_MANAGEMENT,
  'console/assets-and-compliance': CONSOLE_DEVICES,
  'lab': 'lab/logs',
  'lab/actions': 'lab/logs',
  'devices': 'devices/all',
  'Devices/All/': 'devices/all',
  'tenant-administration?x=1': 'tenant-administration/connectors?x=1',
  [`devices/${ID}/unknown-tab`]: `devices/${ID}`,
};

test('an address on the way to a page leads to the first page there', async ({ lab, page }) => {
  await lab.open();
  for (const [typed, expected] of Object.entries(LEADS)) {
    // As *Back* would: the app reads the address again without being loaded.
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, new URL(typed, lab.url).href);
    await expect(page, typed).toHaveURL(new URL(expected, lab.url).href);
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toHaveCount(0);
  }
});

test('such an address opens on a visit, and *Back* does not come to it again', async ({ lab, page }) => {
  await lab.open('lab/scenario');
  await lab.open('tenant-administration');
  await expect(page).toHaveURL(new URL('tenant-administration/connectors', lab.url).href);
  await page.goBack();
  await expect(page).toHaveURL(new URL('lab/scenario', lab.url).href);
});

test('what no page is near to says so, with a way on', async ({ lab, page }) => {
  await lab.open('there/is/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page).toHaveURL(lab.url);
});

test('an address with something that is no id leads to the list of such things', async ({ lab, page }) => {
  await lab.open('devices/nonexistent');
  await expect(page.getByText('This device is not in the admin center')).toBeVisible();
  await expect(page.getByText('has not the form of a device')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show all devices' }).click();
  await expect(page).toHaveURL(new URL('devices/all', lab.url).href);
  await lab.open('devices/nonexistent/hardware');
  await expect(page.getByRole('link', { name: 'Show all devices' })).toBeVisible();
  await lab.open('lab/actions/nonexistent');
  await page.getByRole('link', { name: 'Show all log files' }).click();
  await expect(page).toHaveURL(new URL('lab/logs', lab.url).href);
});
