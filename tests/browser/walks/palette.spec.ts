/** The command palette and the keyboard shortcuts: a page, a device, an action, by keyboard alone; and letters that mean themselves in a field. */
import { expect, expectAccessible, test } from '../support/lab.ts';

test('the palette opens a page, finds a device, and asks for an action, by keyboard', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to a page, a device or an action' });
  const field = palette.getByRole('combobox', { name: 'Page, device or action' });
  await expect(field).toBeFocused();
  await expectAccessible(page);

  await field.fill('device col');
  const options = palette.getByRole('option');
  await expect(options).toHaveCount(1);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Device Collections/ })).toBeFocused();
  await expect(palette).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await field.fill('FIN-LT-0010');
  const device = (await lab.api.devices("$filter=deviceName eq 'FIN-LT-0010'"))[0];
  await expect(options).toHaveText([/^FIN-LT-0010Device$/, /^Sync Machine Policy on/, /^Sync User Policy on/, /^App Evaluation Cycle on/]);
  await field.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id'))!);
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await field.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/devices/${device.id}$`));
  await expect.poll(async () => (await lab.api.newestAction(device.id))?.actionName).toBe('refreshMachinePolicy');
});

test('what nothing is called is said, and Escape gives the focus back', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const opener = page.getByRole('button', { name: 'Go to a page, a device or an action' });
  await opener.click();
  const palette = page.getByRole('dialog', { name: 'Go to a page, a device or an action' });
  await palette.getByRole('combobox').fill('nothing is called so');
  await expect(palette.getByText('Nothing has this name.')).toBeVisible();
  await palette.getByRole('combobox').press('Enter');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('single keys lead to pages, mean themselves in a field, and can be turned off', async ({ lab }) => {
  await lab.openOnboarded();
  const { page } = lab;
  const heading = page.getByRole('heading', { level: 1 });
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(heading).toHaveText('Devices - All devices');
  await page.keyboard.press('/');
  const search = page.getByRole('main').getByRole('searchbox').first();
  await expect(search).toBeFocused();
  await page.keyboard.type('g?');
  await expect(search).toHaveValue('g?');
  await search.fill('');
  await search.blur();

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('checkbox', { name: /^Shortcuts of a single key/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('dialog', { name: 'Go to a page, a device or an action' })).toBeVisible();
});
