/** The lab bar: time, due events, who is signed in, theme and language, and a new world. */
import type { Page } from '@playwright/test';
import { Api } from '../support/api.ts';
import { expect, expectAccessible, test } from '../support/lab.ts';
import { EVERY_WIDTH } from '../support/views.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Lab', exact: true });
const clock = (page: Page) => bar(page).getByRole('time');

test('the clock runs, pauses and steps', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await expect(bar(page).getByRole('button', { name: '1×', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await bar(page).getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(bar(page).getByRole('button', { name: 'Pause', exact: true })).toHaveAttribute('aria-pressed', 'true');
  const before = (await lab.api.status()).nowMs;
  await bar(page).getByRole('button', { name: '+15 minutes', exact: true }).click();
  await expect.poll(async () => (await lab.api.status()).nowMs - before).toBe(15 * 60_000);
  await expect(clock(page)).toHaveText(/^9\/28\/2020, 8:15:\d\d AM$/);
  await bar(page).getByRole('button', { name: '600×', exact: true }).click();
  await expect.poll(async () => (await lab.api.status()).speed).toBe(600);
  // Pause, pressed again, goes on as before.
  const pause = bar(page).getByRole('button', { name: 'Pause', exact: true });
  await pause.press('Enter');
  await expect(pause).toHaveAttribute('aria-pressed', 'true');
  await pause.press('Enter');
  await expect(bar(page).getByRole('button', { name: '600×', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(pause).toBeFocused();
});

test('without anything due, the next event is refused in words', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await bar(page).getByRole('button', { name: 'Next event', exact: true }).click();
  await expect(page.getByText('There is no next event to jump to')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('There is no next event to jump to')).toBeHidden();
});

test('a due event is listed with its time, and the clock skips there', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await lab.api.pauseClock();
  await lab.api.onboard();
  await bar(page).getByRole('button', { name: 'Due events' }).click();
  const due = bar(page).getByRole('region', { name: 'Due events' });
  await expect(due.getByText(/^CMGatewaySyncUploadWorker/)).toBeVisible();
  await expectAccessible(page);
  await due.getByRole('button', { name: 'Skip there' }).first().click();
  await expect.poll(async () => (await lab.api.status()).pendingDeviceCount).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(due).toBeHidden();
  await expect(bar(page).getByRole('button', { name: 'Due events' })).toBeFocused();
});

test('somebody else signs in, and stays so after a reload', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await page.getByRole('button', { name: 'Signed in: Ingrid Solvang' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Priya Raman/ }).click();
  await expect(page.getByRole('button', { name: 'Signed in: Priya Raman' })).toBeVisible();
  await page.reload();
  await lab.ready();
  await expect(page.getByRole('button', { name: 'Signed in: Priya Raman' })).toBeVisible();
});

test.describe('1240 px', () => {
  test.use({ viewport: { width: 1240, height: 870 } });

  test('one row in both languages, and a picture says its name under the pointer and with the focus', async ({ lab }) => {
    await lab.open('devices/all');
    const { page } = lab;
    const rows = (lab = bar(page)) =>
      lab.evaluate((bar) => {
        const tops = [...bar.querySelectorAll<HTMLElement>('a, button')].filter((control) => control.offsetHeight > 0).map((control) => control.getBoundingClientRect().top);
        return new Set(tops.map(Math.round)).size;
      });
    const tip = (control: Element) => getComputedStyle(control, '::after').content;
    await expect.poll(() => rows()).toBe(1);
    const faults = bar(page).getByRole('link', { name: 'Faults', exact: true });
    expect(await faults.evaluate(tip)).toBe('none');
    await faults.hover();
    await expect.poll(() => faults.evaluate(tip)).toContain('Faults');
    await bar(page).getByRole('button', { name: 'Reset…', exact: true }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => bar(page).getByRole('button', { name: 'Reset…', exact: true }).evaluate(tip)).toContain('Reset…');
    await bar(page).getByRole('button', { name: /^Theme: As the system/ }).click();
    await page.getByRole('radio', { name: 'Svenska' }).check();
    await page.keyboard.press('Escape');
    const inSwedish = page.getByRole('region', { name: 'Labb', exact: true });
    await expect(inSwedish.getByRole('button', { name: 'Nästa händelse', exact: true })).toBeVisible();
    await expect.poll(() => rows(inSwedish)).toBe(1);
  });
});

test('theme and language are chosen, and kept', async ({ lab }) => {
  await lab.open('lab/scenario');
  const { page } = lab;
  await page.getByRole('button', { name: 'Theme: As the system · Language: English' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'Svenska' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page.getByText('Simulering – ingen anslutning till någon molntjänst')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Fel' })).toBeVisible();
  await expect(page).toHaveTitle('Scenario – Tenant Attach Lab (simulering)');
});

test('a reset names what is wrong, then starts another world', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await lab.api.onboard();
  await bar(page).getByRole('button', { name: 'Reset' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a new world' });
  await dialog.getByLabel('Seed').fill('many');
  await dialog.getByRole('radio', { name: '1,000', exact: true }).check();
  await dialog.getByRole('button', { name: 'Start a new world' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/The seed is a whole number/);
  await expectAccessible(page);
  await dialog.getByLabel('Seed').fill('7');
  await dialog.getByRole('button', { name: 'Start a new world' }).click();
  await expect(page.getByText('A new world has started, with 1,000 devices in the site.')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toBeHidden();
  await expect(bar(page).getByRole('button', { name: 'Reset' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Configure co-management' })).toBeVisible();
  // Tokens end with their world: another client asks.
  const status = await new Api(page).status();
  expect([status.siteDeviceCount, status.hasSettings]).toEqual([1_000, false]);
});

test('the number of devices is chosen with whom it stands for, confirmed, and starts a new world', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  const button = bar(page).getByRole('button', { name: 'Fleet: 40 devices', exact: true });
  await button.click();
  const sizes = bar(page).getByRole('region', { name: 'Fleet: 40 devices' });
  await expect(sizes.getByRole('button', { name: /^40 devices/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(sizes.getByRole('button')).toHaveText([/^40 devices/, /^1,000/, /^25,000.*management point/, /^175,000.*primary site/, /^1,000,000.*hierarchy/]);
  await expectAccessible(page);
  await sizes.getByRole('button', { name: /^1,000 devices/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Another number of devices' });
  await expect(dialog).toContainText('Start a new world with 1,000 devices?');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  expect((await lab.api.status()).siteDeviceCount).toBe(40);

  await page.keyboard.press('Enter');
  await sizes.getByRole('button', { name: /^1,000 devices/ }).press('Enter');
  await dialog.getByRole('button', { name: 'Start a new world' }).press('Enter');
  await expect(page.getByText('A new world has started, with 1,000 devices in the site.')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toBeHidden();
  await expect(bar(page).getByRole('button', { name: 'Fleet: 1,000 devices', exact: true })).toBeFocused();
  expect((await new Api(page).status()).siteDeviceCount).toBe(1_000);
});

/** Where the bar and its controls are, in three windows. */
async function placesOfControls(page: Page): Promise<string[]> {
  const places: string[] = [];
  for (const { width, use } of EVERY_WIDTH) {
    await page.setViewportSize(use.viewport!);
    const fold = bar(page).getByRole('button', { name: 'Lab controls' });
    if ((await fold.isVisible()) && (await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    places.push(
      ...(await bar(page).evaluate((section, width) => {
        const place = (element: Element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return [left, top, width, height].map(Math.round).join(' ');
        };
        const controls = [...section.querySelectorAll('button, a')];
        return [section, ...controls].map((one) => `${width} px, ${(one.getAttribute('aria-label') ?? one.textContent!).replace(/^Undo: .*/, 'Undo')}: ${place(one)}`);
      }, width)),
    );
  }
  return places;
}

test('a full synchronization of many devices shows how far it has come, and moves nothing in the bar', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  await lab.api.reset({ fleetSize: 12_000 });
  await lab.open();
  await lab.api.pauseClock();
  await expect(bar(page).getByText('paused', { exact: true })).toBeVisible();
  const before = await placesOfControls(page);
  await lab.api.onboard();
  const progress = bar(page).getByRole('progressbar', { name: /^Full synchronization: [\d,]+ of [\d,]+ devices$/ });
  await expect(progress).toBeHidden();
  await lab.api.advanceMinutes(1);
  await expect(progress).toBeVisible();
  expect(await placesOfControls(page)).toEqual(before);
  await expectAccessible(page);
  for (let step = 0; step < 6; step += 1) await lab.api.advanceMinutes(10);
  await expect(progress).toBeHidden();
  expect(await placesOfControls(page)).toEqual(before);
});

test('buttons of few words say what they are, with the keyboard too', async ({ lab }) => {
  await lab.open();
  const { page } = lab;
  for (const name of ['Fleet: 40 devices', 'Theme: As the system · Language: English', 'Pause']) {
    const button = bar(page).getByRole('button', { name, exact: true });
    await page.keyboard.press('Tab');
    await button.focus();
    const tip = await button.evaluate((one) => getComputedStyle(one, '::after').content);
    expect(tip).toContain(name === 'Pause' ? 'Pause simulated time' : name);
  }
});

test('on a narrow window the bar folds away and nothing is wider than the window', async ({ lab }) => {
  const { page } = lab;
  await page.setViewportSize({ width: 360, height: 740 });
  await lab.open();
  await expect(clock(page)).toBeVisible();
  await expect(bar(page).getByRole('button', { name: 'Next event', exact: true })).toBeHidden();
  await bar(page).getByRole('button', { name: 'Lab controls' }).click();
  await expect(bar(page).getByRole('button', { name: 'Next event', exact: true })).toBeVisible();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
});
