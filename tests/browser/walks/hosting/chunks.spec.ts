/**
 * A build in parts (code splitting): a surface is downloaded when it is first opened, works without a network afterwards, and a
 * part that cannot be had leaves a page that says so. The build for the sub-path is the one in parts.
 */
import { expect, expectAccessible, Lab, test } from '../../support/lab.ts';
import type { Page } from '@playwright/test';
import { expectActiveWorker } from '../../support/service-worker.ts';

/** Files of chunks that the page itself asks for, in order. */
function chunksOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const found = /chunks-[0-9a-f]+\/(.+\.wasm)$/.exec(request.url());
    if (found && request.serviceWorker() === null) asked.push(found[1]);
  });
  return asked;
}

const surface = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Surfaces' }).getByRole('link', { name, exact: true });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a page downloads the part that shows it, and what follows is there', async ({ page, subPathHost }) => {
  const asked = chunksOf(page);
  const lab = new Lab(page, subPathHost.url);
  await lab.open('devices/all');
  const first = new Set(asked);
  expect(first.size).toBeGreaterThan(0);
  expect([...first].filter((chunk) => !chunk.includes('admin_center')), 'All devices needs no other page').toEqual([]);
  await surface(page, 'Configuration Manager console').click();
  await expect(page.getByRole('toolbar', { name: 'Commands' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect.poll(() => asked.some((chunk) => !first.has(chunk))).toBe(true);
  await page.goBack();
  await expect(heading(page, 'Devices - All devices')).toBeVisible();
  expect(new Set(asked).size, 'every part is asked for once').toBe(asked.length);
});

test('a slow part keeps the page before, says that it waits, and then takes the focus', async ({ page, subPathHost }) => {
  const lab = new Lab(page, subPathHost.url);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(/chunks-[0-9a-f]+\/.+\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await lab.open();
  const start = page.getByRole('heading', { level: 1 });
  const name = await start.innerText();
  await surface(page, 'Admin center').click();
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
  await expect(heading(page, name)).toBeVisible();
  // Another page of the same part, while it is awaited: the last choice counts.
  await surface(page, 'Configuration Manager console').click();
  release();
  await expect(page.getByRole('toolbar', { name: 'Commands' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
  await page.goBack();
  await expect(heading(page, 'Devices - All devices')).toBeVisible();
});

test('all parts are kept for a reload without a network', async ({ page, context, subPathHost }) => {
  const lab = new Lab(page, subPathHost.url);
  await lab.open();
  await expectActiveWorker(page);
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      const urls = keys.flat().map((request) => request.url);
      return urls.some((url) => /chunks-.+\.wasm$/.test(url)) && urls.some((url) => url.endsWith('.css'));
    });
  await expect.poll(kept, { timeout: 20_000 }).toBe(true);
  await context.setOffline(true);
  await page.goto(new URL('console/assets-and-compliance/devices', subPathHost.url).href);
  await lab.ready();
  await expect(page.getByRole('toolbar', { name: 'Commands' })).toBeVisible();
  await surface(page, 'Admin center').click();
  await expect(heading(page, 'Devices - All devices')).toBeVisible();
  await context.setOffline(false);
});

test('a part that cannot be had leaves a page that says what to do, and the rest works', async ({ page, subPathHost, complaints }) => {
  const lab = new Lab(page, subPathHost.url);
  await page.context().route(/chunks-[0-9a-f]+\/.+\.wasm$/, (route) => route.abort());
  await lab.open();
  await surface(page, 'Admin center').click();
  await expect(page.getByRole('alert')).toContainText('could not be downloaded');
  await expect(heading(page, 'This page could not be loaded')).toBeFocused();
  await expectAccessible(page);
  await surface(page, 'Lab').click();
  await expect(heading(page, 'This page could not be loaded')).toBeHidden();
  // The loader of the parts writes each failure to the console.
  complaints.length = 0;
  await page.context().unroute(/chunks-[0-9a-f]+\/.+\.wasm$/);
  await surface(page, 'Admin center').click();
  await expect(heading(page, 'Devices - All devices')).toBeVisible();
});

test('the texts of a surface come with its pages, in the language that is chosen meanwhile too', async ({ page, host, complaints }) => {
  const lab = new Lab(page, host.url);
  const texts = /locales\/en\/admin-center.*\.ftl$/;
  await page.context().route(texts, (route) => route.abort());
  await lab.open();
  await surface(page, 'Admin center').click();
  await expect(heading(page, 'This page could not be loaded')).toBeFocused();
  await surface(page, 'Lab').click();
  complaints.length = 0;
  await page.context().unroute(texts);
  await surface(page, 'Admin center').click();
  await expect(heading(page, 'Devices - All devices')).toBeVisible();
  await page.getByRole('button', { name: 'Theme: As the system · Language: English' }).click();
  await page.getByRole('radio', { name: 'Svenska' }).check();
  await expect(heading(page, 'Enheter - Alla enheter')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Ytor' }).getByRole('link', { name: 'Configuration Manager-konsolen' }).click();
  await expect(page.getByRole('toolbar', { name: 'Kommandon' })).toBeVisible();
});
