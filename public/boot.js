// Chooses and starts the host of the gateway while the app downloads. Inlined into index.html, so that the service
// worker is registered before anything else arrives. The app (src/boot) waits for `labBoot.ready` before it mounts.
"use strict";
(() => {
  const BUILD = document.querySelector('meta[name="lab-build"]').content;
  const SERVED_BY = document.querySelector('meta[name="lab-host"]')?.content; // gateway-server says "server"
  // Where the build was made to stand (`--public-url`), whether or not the page stands there.
  const MADE_FOR = new URL(document.querySelector("base")?.getAttribute("href") ?? "./", location.href);
  const BASE = new URL("./", document.baseURI);
  const PREFIX = new URL("gateway/", BASE);
  const WORKER = new URL("sw.js", BASE);
  const NAME = `tenant-attach-lab ${BASE.pathname}`; // as in public/sw.js
  const RELOADED = `lab-reloaded ${BASE.pathname}`;
  const CONTROL_MS_MAX = 5_000;
  const PROBE_MS_MAX = 3_000;
  const UPDATE_MS_MAX = 30_000;
  const container = (() => { try { return navigator.serviceWorker; } catch { return undefined; } })(); // a sandboxed frame

  class Failure extends Error {
    constructor(code, detail) { super(detail); this.code = code; }
  }

  // As long as this page is open the service worker keeps the files of its build (public/sw.js): its chunks fit no other one.
  void navigator.locks?.request(`${NAME} ${BUILD}`, { mode: "shared" }, () => new Promise(() => {}));

  const within = (limit_ms, promise) =>
    Promise.race([promise, new Promise((resolve) => setTimeout(resolve, limit_ms))]);
  const controlled = () => container.controller?.scriptURL === WORKER.href;
  const controlChange = () => new Promise((resolve) => container.addEventListener("controllerchange", resolve, { once: true }));

  // A static host answers unknown paths with its own page and status 200: only this JSON is a gateway.
  async function health(init) {
    const response = await fetch(new URL("health", PREFIX), { cache: "no-store", ...init });
    if (!response.headers.get("content-type")?.startsWith("application/json")) return undefined;
    const text = await response.text();
    const body = JSON.parse(text);
    const known = body.service === "tenant-attach-lab" || body.error;
    const isClass = response.headers.has("x-lab-class"); // a server with a world for each learner
    return known && { host: response.headers.get("x-lab-host") ?? "server", isClass, ...body, text };
  }

  const probe = async () => {
    const found = await health({ headers: { "x-lab-probe": "network" }, signal: AbortSignal.timeout?.(PROBE_MS_MAX) }).catch(() => undefined);
    return found?.host === "server" ? found : undefined;
  };

  // At most once in a row; the mark goes away when the app runs.
  function reloadOnce() {
    try {
      if (sessionStorage.getItem(RELOADED) === BUILD) return;
      sessionStorage.setItem(RELOADED, BUILD);
    } catch { return; } // no storage, no guard, no reload
    location.reload();
    return new Promise(() => {});
  }

  const forgetReload = () => { try { sessionStorage.removeItem(RELOADED); } catch { /* nothing to forget */ } };

  // ---- the texts, which arrive beside the app ----

  const LANGUAGES = ["en", "sv"]; // as in src/i18n/language.rs
  const asked = new Map();

  // A part is a name of src/i18n/part.rs.
  async function messages(language, part, folder = BASE) {
    const address = new URL(`locales/${language}/${part}-${BUILD}.ftl`, folder);
    const response = await fetch(address);
    // A static host answers an unknown path with its own page.
    if (!response.ok || response.headers.get("content-type")?.startsWith("text/html")) throw new Error(`${address} could not be loaded.`);
    return response.text();
  }

  function texts(language, part) {
    const key = `${language} ${part}`;
    if (!asked.has(key)) {
      const answer = messages(language, part);
      answer.catch(() => asked.delete(key)); // the next call tries again
      asked.set(key, answer);
    }
    return asked.get(key);
  }

  const chosen = () => { try { return localStorage.getItem("tenant-attach-lab.language"); } catch { return undefined; } };
  const preferred = (chosen() ?? navigator.language ?? "").split("-")[0].toLowerCase();

  // ---- a build that stands in another folder than it was made for: its files are not where the page looks ----

  const isOutOfPlace = MADE_FOR.origin !== location.origin || !`${location.pathname}/`.startsWith(MADE_FOR.pathname);
  // What a language lacks falls back to English.
  const readIn = [...new Set([LANGUAGES.includes(preferred) ? preferred : "en", "en"])];
  const askForTexts = (part) => readIn.forEach((language) => void texts(language, part));
  if (!isOutOfPlace) askForTexts("every-page");

  // Folders of the page's address, the innermost first.
  function foldersOfPage() {
    const steps = location.pathname.split("/").filter((step) => step !== "");
    return Array.from({ length: steps.length + 1 }, (_, left) => `/${steps.slice(0, steps.length - left).map((step) => `${step}/`).join("")}`);
  }

  // The folder that this build does stand in, where that is not the one it looks in.
  async function standsIn() {
    for (const folder of foldersOfPage()) {
      if (folder === BASE.pathname && !isOutOfPlace) continue;
      if (await messages("en", "every-page", new URL(folder, location.origin)).then(() => true, () => false)) return folder;
    }
    return isOutOfPlace ? new URL("./", location.href).pathname : undefined;
  }

  // ---- what the page that is asked for needs beside the app, which asks for it as soon as it runs ----

  // Stamped: the chunks of a build in parts, each named after the surfaces that need it.
  const CHUNKS = ["__LAB_CHUNKS__"];
  // The first that the address begins with: its surfaces, its texts. As in src/chunks.rs, where a test compares them.
  const NEEDS = [
    ["console", "console", "console cmpivot"],
    ["lab", "lab", "lab"],
    ["devices/all", "admin_center", "admin-center"],
    ["devices/", "admin_center admin_pages", "admin-center device tenant cmpivot"],
    ["users", "admin_center admin_pages", "admin-center device tenant cmpivot"],
    ["tenant-administration", "admin_center admin_pages", "admin-center device tenant cmpivot"],
  ];

  function preload(file) {
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", href: new URL(file, BASE).href });
    link.crossOrigin = "anonymous"; // as the script that loads chunks asks
    link.fetchPriority = "low"; // browsers ask a host for six files at a time, and the worker's take longest
    document.head.append(link);
  }

  function askForPage() {
    const path = location.pathname.slice(BASE.pathname.length);
    const needs = NEEDS.find(([beginning]) => path.startsWith(beginning));
    if (!needs) return;
    const [surfaces, parts] = needs.slice(1).map((names) => names.split(" "));
    const surfacesOf = (chunk) => chunk.split("/").at(-1).split("-")[0].split(".");
    CHUNKS.filter((chunk) => surfacesOf(chunk).some((surface) => surfaces.includes(surface))).forEach(preload);
    parts.forEach(askForTexts);
  }
  // After the app itself, whose addresses stand further down in the page.
  if (!isOutOfPlace) document.addEventListener("readystatechange", askForPage, { once: true });

  // ---- a server ----

  async function viaServer(found) {
    const registration = await container?.getRegistration(BASE).catch(() => undefined);
    const ours = [registration?.installing, registration?.waiting, registration?.active].some((worker) => worker?.scriptURL === WORKER.href);
    if (ours) await registration.unregister();
    if (container && controlled()) await reloadOnce(); // an unregistered worker keeps the pages that it has
    const answer = found ?? (await health());
    if (answer?.host !== "server") throw new Failure("server-silent", `${PREFIX}health does not answer as a gateway.`);
    return { ...answer, kind: "server" };
  }

  // ---- the service worker ----

  const activated = (registration) => new Promise((resolve, reject) => {
    if (registration.active) return resolve();
    const worker = registration.installing ?? registration.waiting;
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("The service worker could not be installed."));
    };
    worker.addEventListener("statechange", look);
    look();
  });

  async function control(registration) {
    const change = controlChange();
    // First visit, or a hard reload, which leaves the page uncontrolled. One that is not active yet claims as soon as it is.
    (registration.active ?? registration.waiting ?? registration.installing).postMessage("claim");
    await activated(registration);
    if (!controlled()) await within(CONTROL_MS_MAX, change);
    if (!controlled()) await reloadOnce();
    if (!controlled()) throw new Error("The service worker does not take control of this page.");
  }

  async function sameBuild(registering, handOver) {
    let answer = await health();
    const fits = () => answer?.build === BUILD || answer?.error;
    if (fits()) return answer;
    const registration = await registering;
    // The page is newer than the worker: the new worker is on its way, or the check has not seen it yet.
    if (!registration.installing && !registration.waiting) await registration.update().catch(() => {});
    const isSettled = await handOver.settled(registration, UPDATE_MS_MAX);
    answer = await health();
    if (fits()) return answer;
    // The page is older than the worker: read the page again. Where a worker still waits that would change nothing.
    if (isSettled) await reloadOnce();
    throw new Failure("build-mismatch", `The page is build ${BUILD}, the gateway is build ${answer?.build ?? "unknown"}.`);
  }

  async function viaServiceWorker(registering) {
    const handOver = labHandOver.start(container, PREFIX, NAME);
    registering.then(handOver.follow).catch(() => {}); // looked at below
    // A page that the worker has already does not wait until the browser has looked for another one: now and then that
    // takes two seconds.
    if (!controlled()) await control(await registering);
    const answer = await sameBuild(registering, handOver);
    const keep = () => container.controller?.postMessage("keep");
    const settle = () => setTimeout(keep, 2_000); // the first screen goes before
    if (document.readyState === "complete") settle(); else addEventListener("load", settle, { once: true });
    container.addEventListener("controllerchange", async () => {
      // The new worker may be killed before it answers.
      let current;
      for (let tries = 0; tries < 5 && !current; tries += 1) {
        if (tries > 0) await within(1_000, new Promise(() => {}));
        current = await within(PROBE_MS_MAX, health().catch(() => undefined));
      }
      if (current?.build && current.build !== BUILD) dispatchEvent(new CustomEvent("lab-update"));
    });
    return { ...answer, kind: "service-worker" };
  }

  // ---- a dedicated worker behind the page's own fetch ----

  async function viaDedicatedWorker(reason) {
    if (typeof Worker !== "function") throw new Failure("no-worker", String(reason));
    const worker = new Worker(WORKER);
    const waiting = new Map();
    let last = 0;
    worker.addEventListener("message", ({ data }) => { waiting.get(data.id)?.resolve(data); waiting.delete(data.id); });
    worker.addEventListener("error", (event) => {
      for (const { reject } of waiting.values()) reject(new TypeError(event.message || "The gateway's worker does not run."));
      waiting.clear();
    });
    const original = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      if (url.origin !== PREFIX.origin || !url.pathname.startsWith(PREFIX.pathname)) return original(request);
      const body = request.method === "GET" || request.method === "HEAD" ? undefined : new Uint8Array(await request.arrayBuffer());
      request.signal.throwIfAborted?.();
      const id = ++last;
      const reply = await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        request.signal.addEventListener("abort", () => reject(request.signal.reason), { once: true });
        worker.postMessage({ id, method: request.method, target: url.pathname + url.search, headers: [...request.headers], body });
      });
      const empty = reply.status === 204 || reply.status === 304 || request.method === "HEAD";
      return new Response(empty ? null : reply.body, { status: reply.status, headers: reply.headers });
    };
    const answer = await health().catch((error) => { throw new Failure("no-worker", `${reason} ${error.message}`); });
    if (!answer) throw new Failure("no-worker", String(reason));
    return { ...answer, kind: "dedicated-worker", reason: String(reason) };
  }

  // ---- the choice ----

  // The standard's own sign of a browser that keeps nothing for a site: reading `localStorage` throws a SecurityError.
  function siteDataRefusal() {
    try { void localStorage; } catch (error) { return error.message || error.name; }
  }

  async function choose() {
    if (SERVED_BY === "server") return viaServer();
    const refusal = siteDataRefusal();
    if (refusal !== undefined) {
      const found = await probe();
      if (found) return viaServer(found);
      throw new Failure("site-data-blocked", refusal);
    }
    if (!container) return (await probe().then((found) => found && viaServer(found))) ?? viaDedicatedWorker("This page may not use service workers.");
    // Registering does not wait for the probe: on a static host, which is the usual one, the probe finds nothing.
    const registering = container.register(WORKER, { scope: BASE.pathname, updateViaCache: "none" });
    registering.catch(() => {}); // looked at below
    if (!controlled()) {
      const found = await probe();
      if (found) { await registering.catch(() => {}); return viaServer(found); }
    }
    try {
      return await viaServiceWorker(registering);
    } catch (error) {
      if (error instanceof Failure) throw error;
      return viaDedicatedWorker(error.message);
    }
  }

  const hosting = isOutOfPlace ? new Promise(() => {}) : choose(); // out of place nothing is installed
  const ready = hosting.then((answer) => {
    if (answer.error) return { failure: answer.error.code, detail: answer.error.message };
    forgetReload();
    if (answer.problem) return { failure: answer.problem.code, detail: answer.problem.message };
    if (answer.kind !== "server") void keepSilently();
    return { host: answer.kind, build: answer.build, health: answer.text, isClass: answer.isClass };
  }).catch((error) => ({ failure: error.code ?? "unexpected", detail: error.message ?? String(error) }));

  // ---- whether the browser keeps the world when the disk is full ----

  const storage = navigator.storage;

  // "kept", "not-kept", or "unknown" where the browser promises nothing.
  const kept = async () => (storage?.persist ? ((await storage.persisted()) ? "kept" : "not-kept") : "unknown");

  // Firefox asks the person (Storage standard, "request permission to use"), and so this follows a press that explains it.
  const keep = async () => { await storage?.persist?.(); return kept(); };

  // Without a press only where no person is asked. Chromium decides by itself, and is told by the brand that all of its
  // browsers have (User-Agent Client Hints); elsewhere a person has said yes already.
  async function keepSilently() {
    try {
      const isChromium = navigator.userAgentData?.brands?.some(({ brand }) => brand === "Chromium");
      const isAllowed = isChromium || (await navigator.permissions?.query({ name: "persistent-storage" }))?.state === "granted";
      if (isAllowed) await storage?.persist?.();
    } catch { /* a browser that does not know the permission is not asked */ }
  }

  // Until the app itself runs nothing else can say that it will not.
  const fail = async (reason) => {
    const place = document.getElementById("boot");
    if (!place || place.dataset.failed) return;
    place.dataset.failed = "true";
    const folder = await standsIn();
    const name = folder === undefined ? "boot-failure" : "boot-out-of-place";
    // The message files may be what cannot be had, so these words are in the page, in each language.
    const words = document.getElementById(`${name}-${preferred}`) ?? document.getElementById(name);
    if (words.lang) document.documentElement.lang = words.lang;
    const content = words.content.cloneNode(true);
    const parts = { "made-for": MADE_FOR.origin === location.origin ? MADE_FOR.pathname : MADE_FOR.href, "stands-in": folder };
    for (const part of content.querySelectorAll("[data-part]")) part.textContent = parts[part.dataset.part];
    const alert = document.createElement("div");
    alert.setAttribute("role", "alert");
    alert.append(content);
    if (reason) alert.append(Object.assign(document.createElement("pre"), { textContent: reason }));
    place.replaceChildren(alert);
  };
  if (isOutOfPlace) addEventListener("DOMContentLoaded", () => fail(""));
  const speak = (event) => {
    if (event.target instanceof HTMLElement && event.target.tagName !== "SCRIPT") return; // a picture or a style sheet
    fail(event.message ?? event.reason?.message ?? "");
  };
  addEventListener("error", speak, true); // scripts that do not load are seen while capturing only
  addEventListener("unhandledrejection", speak);

  window.labBoot = { build: BUILD, ready, texts, fail, kept, keep };
})();
