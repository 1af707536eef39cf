/** What a screen reader says on the main job: each page by its heading, and each change that sighted people see. */
import type { Page } from '@playwright/test';
import { deviceRows } from '../support/admin-center.ts';
import { CO_MANAGEMENT, Wizard } from '../support/console.ts';
import { expect, test } from '../support/lab.ts';
import { ScreenReader } from '../support/screen-reader.ts';

test('the wizard says each of its pages, the last one too, and the admin center what it waits for', async ({ lab, page }) => {
  await lab.open(CO_MANAGEMENT);
  await lab.api.pauseClock();
  const reader = await ScreenReader.start(page);
  const wizard = new Wizard(page);
  await wizard.open();
  await reader.expectSays('heading, Microsoft Intune Subscription, level 3');
  await wizard.uploadOnly();
  await wizard.signIn();
  await reader.expectSays(/^polite: Signed in as admin@contoso\.com\./);
  await wizard.nextThroughConsent();
  await reader.expectSays('heading, Configure upload, level 3');
  await wizard.next('Summary');
  await reader.expectSays('heading, Summary, level 3');
  const letGo = await holdRequests(page, 'POST', 'CoManagementSettings');
  await wizard.button('Next >').click();
  await reader.expectSays('heading, Progress, level 3');
  await letGo();
  await reader.expectSays('polite: Create CoMgmtSettingsProd');
  await reader.expectSays('heading, Completion, level 3');
  await wizard.button('Close').click();

  await page.getByRole('navigation', { name: 'Surfaces' }).getByRole('link', { name: 'Admin center' }).click();
  await reader.expectSays(/^heading, .*All devices, level 1$/);
  await lab.api.advanceMinutes(30);
  await reader.expectSays(/^polite: \d+ devices are visible in the admin center\./);
});

test('the pages of a device are said, on the way back too, and so are its action and a banner', async ({ lab, page }) => {
  await lab.openOnboarded('devices/all');
  const [id] = await lab.onlineDevices(1);
  const { deviceName } = await lab.api.device(id);
  const reader = await ScreenReader.start(page);
  await page.getByRole('searchbox', { name: 'Search devices' }).fill(deviceName);
  await expect(deviceRows(page)).toHaveCount(1);
  await page.getByRole('link', { name: deviceName }).click();
  await reader.expectSays(`heading, ${deviceName}, level 1`);
  await page.getByRole('link', { name: 'Collections (preview)' }).click();
  await reader.expectSays(/^heading, .*Collections.*, level 1$/);
  await page.getByRole('link', { name: 'Timeline (preview)' }).click();
  await reader.expectSays(/^heading, .*Timeline.*, level 1$/);
  await page.goBack();
  await reader.expectSays(/^heading, .*Collections.*, level 1$/);
  await page.goBack();
  await reader.expectSays(`heading, ${deviceName}, level 1`);
  await page.getByRole('button', { name: 'Sync Machine Policy', exact: true }).click();
  await reader.expectSays(/^polite: Sync Machine Policy: Pending/);
  await lab.api.settle(id);
  await reader.expectSays('polite: Sync Machine Policy: Completed');
  // News of the lab: a banner that comes with its words.
  await page.getByRole('button', { name: /^Undo: / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
  await reader.expectSays(/^polite: .* was taken back/);
});

/** Holds the page's requests of this method to this resource back until the function is called that it gives. */
async function holdRequests(page: Page, method: string, resource: string): Promise<() => Promise<void>> {
  await page.evaluate(
    ([method, resource]) => {
      const scope = globalThis as unknown as { letGo: () => void };
      const held = new Promise<void>((resolve) => (scope.letGo = resolve));
      const original = window.fetch;
      window.fetch = async (input, init) => {
        const request = new Request(input, init);
        if (request.method === method && request.url.endsWith(resource)) await held;
        return original(request);
      };
    },
    [method, resource],
  );
  return () => page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}
