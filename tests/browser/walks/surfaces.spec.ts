/** The links of the three surfaces lead back to where one was, and a device of the admin center to itself in the console. */
import { ALL_DEVICES } from '../support/admin-center.ts';
import { DEVICES } from '../support/console.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';

test('each surface is found again where it was left, over a reload and until the world is another one', async ({ lab, page }) => {
  await lab.openOnboarded(DEVICES);
  const surface = (name: string) => page.getByRole('navigation', { name: 'Surfaces' }).getByRole('link', { name });
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('LT');
  await expect(page).toHaveURL(/search=LT/);
  await surface('Admin center').click();
  await expect(page).toHaveURL(/devices\/all$/);
  await lab.open('lab/logs');
  await surface('Configuration Manager console').click();
  await expect(page).toHaveURL(/assets-and-compliance\/devices\?search=LT/);
  await expect(page.getByRole('searchbox', { name: 'Search devices' })).toHaveValue('LT');
  await surface('Lab').click();
  await expect(page).toHaveURL(/lab\/logs$/);
  // On the surface itself its link leads to its first page.
  await surface('Lab').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tenant Attach Lab');

  await lab.api.reset({ seed: 7 });
  await expect(surface('Configuration Manager console')).toHaveAttribute('href', /co-management$/);
});

test('a device of the admin center is shown in the console, and the console leads back', async ({ lab, page }) => {
  await lab.openOnboarded(ALL_DEVICES);
  const [id] = await lab.onlineDevices(1);
  await lab.open(`devices/${id}`);
  await expect(page.getByRole('button', { name: 'Sync Machine Policy', exact: true })).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('link', { name: 'Show in the console' }).click();
  const row = page.getByRole('row', { selected: true });
  await expect(row).toContainText(name);
  await expect(page).toHaveURL(/[?&]device=\d+/);
  await expect(page.getByRole('region', { name: 'Details' })).toContainText(name);
  await expectAccessible(page);
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Start' }).click();
  await page.getByRole('menuitem', { name: 'Admin Center' }).click();
  await expect(page).toHaveURL(new RegExp(`devices/${id}$`));
});
