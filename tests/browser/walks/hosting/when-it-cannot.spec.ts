/** What a person sees, and can do, when the gateway stops, when its world is damaged, and when nothing can host it. */
import { expect, expectAccessible, Lab, test } from '../../support/lab.ts';
import { killServiceWorkers } from '../../support/service-worker.ts';

const CANNOT_START = 'Tenant Attach Lab cannot start';

test('a gateway that stops in the middle answers 500, and goes on with the next request', async ({ lab, complaints }) => {
  await lab.open();
  await lab.api.pauseClock();
  const before = await lab.api.status();
  const [worker] = lab.page.context().serviceWorkers();
  for (const how of ['panic', 'trap']) {
    // A panic in WebAssembly settles no promise; the worker must notice all the same.
    await worker.evaluate((kind) => {
      const scope = globalThis as unknown as { wasm_bindgen: unknown; labPanic: (message: string) => void };
      const host = (0, eval)('wasm_bindgen').Host.prototype;
      const answer = host.answer;
      host.answer = () => {
        host.answer = answer;
        if (kind === 'panic') setTimeout(() => scope.labPanic('a panic on purpose.'), 10);
        else setTimeout(() => void Promise.reject(new WebAssembly.RuntimeError('unreachable')), 10);
        return new Promise(() => {});
      };
    }, how);
    const stopped = await lab.page.evaluate(async () => {
      const response = await fetch('gateway/health');
      return { status: response.status, code: (await response.json()).error?.code };
    });
    expect(stopped, how).toEqual({ status: 500, code: 'GatewayStopped' });
    expect((await lab.api.status()).journalLength).toBe(before.journalLength);
  }
  complaints.length = 0;
});

test('a damaged world is kept, can be taken out, and makes room for a new one', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await lab.api.onboard();
  await lab.page.evaluate(async () => {
    const [{ name }] = await indexedDB.databases();
    const opened = indexedDB.open(name ?? '');
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const transaction = opened.result.transaction('journal', 'readwrite');
    transaction.objectStore('journal').delete(1);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    opened.result.close();
  });
  await killServiceWorkers(lab.page);
  const { page } = lab;
  await page.reload();
  await expect(page.getByRole('heading', { name: CANNOT_START })).toBeVisible();
  await expect(page.getByText('Entry 1 of the stored journal is missing.')).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what is stored' }).click();
  expect((await download).suggestedFilename()).toBe('tenant-attach-lab-journal.json');
  await page.getByRole('button', { name: 'Start a new world' }).click();
  await page.getByRole('button', { name: 'Delete the stored world and start a new one' }).click();
  await lab.ready();
  expect((await lab.api.status()).hasSettings).toBe(false);
});

test('where no worker runs the page says why and what to do', async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
    Object.defineProperty(globalThis, 'Worker', { value: undefined });
  });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: CANNOT_START })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('this browser starts none here');
  await expectAccessible(page);
});

test('where WebAssembly does not run the page says so without it', async ({ page, host, complaints }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'WebAssembly', { value: undefined }));
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: CANNOT_START })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('WebAssembly');
  complaints.length = 0;
});

test('two tabs without service workers share one world', async ({ page, host }) => {
  const without = () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
  await page.context().addInitScript(without);
  const lab = new Lab(page, host.url);
  await lab.open();
  expect(await lab.host()).toBe('dedicated-worker');
  await lab.api.pauseClock();
  const other = await lab.anotherTab();
  await other.api.onboard();
  expect((await lab.api.status()).hasSettings).toBe(true);
});

test('where the texts do not arrive the page says so in its own words', async ({ page, host, complaints }) => {
  await page.route('**/texts/*', (route) => route.abort());
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: CANNOT_START })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Reload the page.');
  await expectAccessible(page);
  complaints.length = 0;
});
