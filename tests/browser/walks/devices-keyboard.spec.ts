/** The way to an action with the keyboard alone, and no accessibility fault on any page of the admin center. */
import type { Page } from '@playwright/test';
import { activeRow, banner, countLine, deviceRows } from '../support/admin-center.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

test('from the list to an action and its details without a pointer', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  await expect(deviceRows(page).first()).toBeVisible();
  const [id] = await lab.onlineDevices(1);
  const { deviceName } = await lab.api.device(id!);

  await tabTo(page, () => focusedName(page).then((name) => name === 'Search devices'));
  await page.keyboard.type(deviceName);
  await expect(countLine(page)).toHaveText('Showing 1 to 1 of 1 record');
  await tabTo(page, () => focusedName(page).then((name) => name === 'Devices'));
  expect(await activeRow(page)).toContain(deviceName);
  const headings = await headingsThatAreRead(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: deviceName })).toBeFocused();
  // A screen reader says what a heading is when it gets the focus: the device's name, not "Device".
  expect(await headings()).toEqual([deviceName]);

  await tabTo(page, () => focusedName(page).then((name) => name === 'Sync Machine Policy'));
  await page.keyboard.press('Enter');
  await expect(banner(page, /^Sync Machine Policy: Pending/)).toBeVisible();
  // The button stays focused while it cannot be used.
  await expect(page.getByRole('button', { name: 'Sync Machine Policy', exact: true })).toBeFocused();
  await lab.api.advanceMinutes(5);
  await expect(banner(page, /^Sync Machine Policy: Completed/)).toBeVisible();
  await tabTo(page, () => focusedName(page).then((name) => name.startsWith('Details of the action')));
  await page.keyboard.press('Enter');
  await tabTo(page, () => focusedName(page).then((name) => name === 'Show this action'));
  const trailHeadings = await headingsThatAreRead(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/lab\/actions\//);
  await expect(page.getByRole('heading', { level: 1, name: `Sync Machine Policy on ${deviceName}` })).toBeFocused();
  expect(await trailHeadings()).toEqual([`Sync Machine Policy on ${deviceName}`]);
});

/** Listens for headings that get the focus from now on; gives their words at that moment. */
async function headingsThatAreRead(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const read: string[] = [];
    Object.assign(window, { headingsThatAreRead: read });
    document.addEventListener('focusin', (event) => {
      const heading = event.target instanceof HTMLHeadingElement ? event.target.innerText : undefined;
      if (heading !== undefined) read.push(heading);
    });
  });
  return () => page.evaluate(() => (window as unknown as { headingsThatAreRead: string[] }).headingsThatAreRead);
}

test('Ctrl+/ leads to the search of the menu, which filters it', async ({ lab }) => {
  await lab.open('devices/all');
  const { page } = lab;
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('searchbox', { name: 'Search (Ctrl+/)' })).toBeFocused();
  await page.keyboard.type('enroll');
  const menu = page.getByRole('navigation', { name: 'Menu of Devices - All devices' });
  await expect(menu.getByRole('link')).toHaveText(['Enroll devices', 'Enrollment restrictions']);
});

test('the flyouts take the focus, and Escape gives it back', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  for (const [button, title] of [['Filter', 'Filter devices'], ['Columns', 'Columns'], ['Export', 'Export devices']] as const) {
    await page.getByRole('button', { name: button }).focus();
    await page.keyboard.press('Enter');
    const flyout = page.getByRole('dialog', { name: title });
    await expect(flyout).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(flyout).toBeHidden();
    await expect(page.getByRole('button', { name: button })).toBeFocused();
  }
});

for (const look of ['light', 'dark', 'narrow'] as const) {
  test(`axe finds nothing on the pages of a device and the list (${look})`, async ({ lab }) => {
    const { page } = lab;
    if (look === 'narrow') await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' });
    await lab.openOnboarded();
    await expect(deviceRows(page).first()).toBeVisible();
    await expectAccessible(page);
    const [id] = await lab.onlineDevices(1);
    await lab.api.trigger('helpdesk-no-notify', id!, 'refreshUserPolicy');
    await lab.api.advanceMinutes(5);
    await lab.open(`devices/${id}`);
    await page.getByRole('button', { name: /^Details of the action/ }).click();
    await expect(page.getByText('failed here')).toBeVisible();
    await expectAccessible(page);
    await lab.open(`devices/${id}/hardware`);
    await expect(page.getByRole('rowheader', { name: 'Serial number' })).toBeVisible();
    await expectAccessible(page);
    if (look === 'narrow') {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: 'Show navigation' }).click();
      await page.getByRole('navigation', { name: 'Admin center' }).getByRole('link', { name: 'Devices' }).click();
      await expect(countLine(page)).toBeVisible();
    }
  });
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`120 presses of Tab do not lead there; the focus is on: ${await focusedName(page)}`);
}

/** What the focused element is called: its label, or its words. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim();
  });
}
