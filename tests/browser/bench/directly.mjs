// The gateway as a page calls it in its own thread: without HTTP and without a worker, as SQLite is called.
import { QUICK, serve } from './host.mjs';

/** A page of `browser` that has the gateway of `folder` (a release build). Returns the page, what sends to the gateway, and what closes both. */
export async function gatewayInPage(browser, folder) {
  const host = await serve(folder, { isIsolated: true, quality: QUICK });
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(`${host.url}/sw.js`); // any page of this origin that has no script of its own
  await page.addScriptTag({ url: `${host.url}/gateway-worker.js` });
  await page.evaluate(async (address) => {
    await wasm_bindgen({ module_or_path: fetch(`${address}/gateway-worker_bg.wasm`) });
    window.gateway = new wasm_bindgen.Host('bench', 'bench', false);
  }, host.url);
  const send = (method, path, headers, body) =>
    page.evaluate(
      async ([method, path, headers, body]) => {
        const lines = (headers) => Object.entries(headers).map(([name, value]) => `${name}\n${value}\n`).join('');
        const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
        const answer = await window.gateway.answer(method, `/${path}`, lines(headers), bytes, Date.now());
        if (answer.rest) await window.gateway.rest();
        return { status: answer.status, headers: {}, text: new TextDecoder().decode(answer.body) };
      },
      [method, path, headers, body],
    );
  const close = async () => {
    await page.close();
    host.close();
  };
  return { page, send, close };
}

/** Milliseconds of every path until its answer is written as JSON; those of one kind after each other, as the peers' own
 * script has it. */
export function measureInPage(page, token, paths) {
  return page.evaluate(
    async ([paths, token]) => {
      const headers = `authorization\nBearer ${token}\naccept\n*/*\n`;
      const ask = async (path) => {
        const { pathname, search } = new URL(path, document.baseURI);
        const begun = performance.now();
        const answer = await window.gateway.answer('GET', pathname + search, headers, undefined, Date.now());
        const elapsed = performance.now() - begun;
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${new TextDecoder().decode(answer.body)}`);
        return elapsed;
      };
      const times = {};
      for (const [name, variations] of Object.entries(paths)) {
        for (let warm = 0; warm < 3; warm += 1) await ask(variations.at(-1 - warm));
        times[name] = [];
        for (const path of variations) times[name].push(await ask(path));
      }
      return times;
    },
    [paths, token],
  );
}
