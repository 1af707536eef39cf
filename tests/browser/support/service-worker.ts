/** What a browser does to a service worker and to pages, done on purpose. */
import { expect, type Page } from '@playwright/test';

/** Whether a service worker controls the page. */
export function isControlled(page: Page): Promise<boolean> {
  return page.evaluate(() => navigator.serviceWorker.controller !== null);
}

/** Kills every running service worker, in the middle of whatever they do: what a browser does to save memory. */
export async function killServiceWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Kills the service workers that wait to take over, and none that answers. */
export async function killWaitingWorkers(page: Page): Promise<void> {
  type Versions = { versions: { versionId: string; status: string }[] };
  const session = await page.context().newCDPSession(page);
  const states = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }: Versions) => {
    for (const { versionId, status } of versions) states.set(versionId, status);
  });
  await session.send('ServiceWorker.enable');
  await expect.poll(() => states.size).toBeGreaterThan(0);
  for (const [versionId, status] of states) {
    if (status === 'installed') await session.send('ServiceWorker.stopWorker', { versionId });
  }
  await session.detach();
}

/** Shift+reload: the page arrives without its service worker. */
export async function hardReload(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await session.send('Page.reload', { ignoreCache: true });
  await loaded;
  await session.detach();
}

/** Waits until some service worker is active for the page. */
export async function expectActiveWorker(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe('activated');
}
