// The floor under every round trip: a service worker that does nothing but answer.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serve } from './host.mjs';

const WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.url.endsWith('/health')) event.respondWith(new Response('{}', { headers: { 'content-type': 'application/json' } }));
});
`;

/** Milliseconds of so many round trips, in a page of its own of this browser. */
export async function bareRoundTrips(browser, samples) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bare-worker-'));
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>bare service worker</title>');
  fs.writeFileSync(path.join(folder, 'sw.js'), WORKER);
  const host = await serve(folder, { isIsolated: true });
  const page = await browser.newPage();
  try {
    await page.goto(host.url);
    await page.evaluate(() => navigator.serviceWorker.register('sw.js'));
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    return await page.evaluate(async (samples) => {
      const elapsed = [];
      for (let sample = -5; sample < samples; sample += 1) {
        const begun = performance.now();
        const answer = await fetch('gateway/health', { headers: { authorization: 'Bearer none' } });
        await answer.json();
        if (sample >= 0) elapsed.push(performance.now() - begun);
      }
      return elapsed;
    }, samples);
  } finally {
    await page.close();
    host.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
