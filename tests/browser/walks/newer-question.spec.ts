/** A request that hangs holds up no newer one: a page that asks for something else gets that, and the browser is told to give up the first. */
import type { Page } from '@playwright/test';
import { DEVICES } from '../support/console.ts';
import { expect, test } from '../support/lab.ts';

declare global {
  interface Window {
    givenUp: string[];
  }
}

/** From now on requests whose address holds `words` get no answer. */
async function hang(page: Page, words: string): Promise<void> {
  await page.evaluate((part) => {
    const send = window.fetch;
    window.givenUp = [];
    window.fetch = (input, options) => {
      const request = new Request(input, options);
      if (!request.url.includes(part)) return send(input, options);
      return new Promise((_, refuse) => {
        request.signal.addEventListener('abort', () => {
          window.givenUp.push(request.url);
          refuse(request.signal.reason);
        });
      });
    };
  }, words);
}

test('another search is answered while the first one hangs', async ({ lab, page }) => {
  await lab.open(DEVICES);
  await lab.api.pauseClock();
  const rows = page.getByRole('grid', { name: 'Devices' }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const name = (await rows.nth(1).getByRole('gridcell').nth(1).innerText()).trim();
  await hang(page, 'never-answered');
  const search = page.getByRole('searchbox', { name: 'Search devices' });
  await search.fill('never-answered');
  await expect(page).toHaveURL(/search=never-answered/);
  await search.fill(name);
  await expect(page.getByRole('status').filter({ hasText: 'of 1 device' })).toHaveText('1 to 1 of 1 device');
  expect(await page.evaluate(() => window.givenUp)).toHaveLength(1);
});

test('Refresh asks again while the first request hangs', async ({ lab, page }) => {
  await lab.open(DEVICES);
  await lab.api.pauseClock();
  const rows = page.getByRole('grid', { name: 'Devices' }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  await hang(page, 'AdminService/v1.0/Device?');
  const refresh = page.getByRole('toolbar', { name: 'Commands' }).getByRole('button', { name: 'Refresh' });
  await refresh.click();
  await refresh.click();
  await expect.poll(() => page.evaluate(() => window.givenUp.length)).toBe(1);
  await expect(rows.nth(1)).toBeVisible();
});
