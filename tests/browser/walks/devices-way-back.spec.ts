/** From a list into what it lists and back: the cross, the breadcrumb and Back lead to the list as it was left, and to the row one came from. */
import type { Page } from '@playwright/test';
import { activeRowNumber, deviceRow, grid, settled } from '../support/admin-center.ts';
import { COLLECTIONS } from '../support/console.ts';
import { expect, test } from '../support/lab.ts';

// fleet#10952: a person who comes back to page one of an unsorted list looks for the place again, fifty times a day.
const LIST = 'devices/all?search=Windows&managedBy=configurationManagerClient&sort=deviceName&order=desc&columns=deviceName,operatingSystem,model&page=2';

async function expectThere(page: Page, address: string, row: number): Promise<void> {
  await expect.poll(() => decodeURIComponent(page.url()).split('/').slice(3).join('/')).toBe(address);
  await settled(page);
  await expect(grid(page)).toBeFocused();
  expect(await activeRowNumber(page)).toBe(row);
  await expect(deviceRow(page, row)).toBeInViewport({ ratio: 0.9 });
}

function cross(page: Page) {
  return page.getByRole('link', { name: /^Close / });
}

test('the cross, the breadcrumb and Back of a device keep search, filter, sort, columns, page and row', async ({ lab }) => {
  await lab.openOnboarded(LIST);
  const { page } = lab;
  await settled(page);
  const device = deviceRow(page, 30).getByRole('link');
  await device.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  // What the list was is a part of the history, and survives a reload.
  await page.reload();
  await lab.ready();
  await cross(page).click();
  await expectThere(page, LIST, 30);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Hardware' }).click();
  await expect(page.getByRole('rowheader', { name: 'Serial number' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Devices - All devices' }).click();
  await expectThere(page, LIST, 31);

  await device.click();
  await expect(page).toHaveURL(/devices\/[0-9a-f-]{36}$/);
  await page.goBack();
  await expectThere(page, LIST, 30);
  await page.goForward();
  await expect(page).toHaveURL(/devices\/[0-9a-f-]{36}$/);
  await page.goBack();
  await expectThere(page, LIST, 30);
});

test('in one long list the row that was opened is in sight again', async ({ lab }) => {
  const visible = await lab.openOnboarded('devices/all?view=scroll');
  const { page } = lab;
  await settled(page);
  await grid(page).focus();
  await page.keyboard.press('End');
  await expect(deviceRow(page, visible)).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await cross(page).click();
  await expect(grid(page)).toBeFocused();
  expect(await activeRowNumber(page)).toBe(visible);
  await expect(deviceRow(page, visible)).toBeInViewport();
});

test('a device that was opened by its address leads to the plain list', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  await cross(page).click();
  await expect(page).toHaveURL(/devices\/all$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('pages beside the list, and the list of collections, lead back to where one was', async ({ lab }) => {
  await lab.openOnboarded(LIST);
  const { page } = lab;
  await settled(page);
  await page.getByRole('navigation', { name: 'Admin center' }).getByRole('link', { name: 'Tenant administration' }).click();
  await page.getByRole('link', { name: 'App registrations' }).click();
  await cross(page).click();
  await expect(page).toHaveURL(new RegExp('search=Windows.*page=2$'));

  await lab.open(`${COLLECTIONS}?search=finance`);
  await page.getByRole('grid', { name: 'Device Collections' }).getByRole('row', { name: /Finance/ }).first().click();
  await page.getByRole('link', { name: 'Show the members in Devices' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Device Collections' }).last().click();
  await expect(page.getByRole('searchbox', { name: 'Search collections' })).toHaveValue('finance');
  await expect(page.getByRole('grid', { name: 'Device Collections' }).getByRole('row', { selected: true })).toHaveCount(1);
});
