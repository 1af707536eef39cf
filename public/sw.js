// Hosts the gateway's WebAssembly in a browser: as a service worker, or, where there is none, as a dedicated worker.
//
// A classic script, because a service worker must add its listeners during the first synchronous evaluation, which a
// module that waits for WebAssembly cannot. What must be synchronous stands here, everything else in crates/gateway-worker.
"use strict";

// Stamped after the build (cargo xtask stamp): a change of Rust alone changes this file, and so updates the worker.
const BUILD = "__LAB_BUILD__";
// Stamped: this build's own static files, relative to this script.
const SHELL = ["__LAB_SHELL__"];
// Stamped: files that only some pages fetch, kept for a reload without a network once they were used.
const LATER = ["__LAB_LATER__"];

// Stamped: the script stands in this one's place, which is one request less before the worker can answer.
importScripts("gateway-worker.js");

const BASE = new URL("./", self.location.href);
const PREFIX = new URL("gateway/", BASE).pathname;
const WASM = new URL(`gateway-worker_bg.wasm?v=${BUILD}`, BASE).href;
const CHUNKS = new URL("chunks-", BASE).pathname; // folders of chunks, each of one build (crates/xtask/src/split.rs)
const DOCUMENT = `${PREFIX}openapi.json`; // a file beside this script: the gateway does not carry it
const NAME = `tenant-attach-lab ${BASE.pathname}`; // an origin may hold several labs, each under its own path
const WORKS = `${NAME} works`; // the lock that public/hand-over.js looks at
const CACHE = `${NAME} ${BUILD}`;
const urls = (files) => new Set(files.map((file) => new URL(file, BASE).href));
const SHELL_URLS = urls(SHELL);
const LATER_URLS = urls(LATER);
const fromCache = async (address) => (await caches.open(CACHE)).match(address); // of this build
const IS_SERVICE_WORKER = "ServiceWorkerGlobalScope" in self;

// ---- one gateway, booted once per life of the worker, and again after a failure ----

let compiled; // of the install that runs in this life; the file need not be read back from the cache
let booting;
let memory; // the WebAssembly's

const boot = () => (booting ??= start().catch((error) => { booting = undefined; throw error; }));

async function start() {
  const stored = self.caches ? await fromCache(WASM) : undefined;
  ({ memory } = await wasm_bindgen({ module_or_path: (await compiled) ?? stored ?? fetch(WASM) }));
  // In a dedicated worker every tab has its own gateway over the one storage.
  return new wasm_bindgen.Host(BUILD, NAME, !IS_SERVICE_WORKER);
}

// ---- one request after another: storing is asynchronous, and the world must not move meanwhile ----

let tail = Promise.resolve();
let interrupt; // rejects the request that is being answered

async function fromFile() {
  const response = await fetch(new URL("openapi.json", BASE));
  const headers = [["content-type", "application/json"], ["x-lab-host", "worker"]];
  return { status: response.status, headers, body: new Uint8Array(await response.arrayBuffer()) };
}

// Headers cross the border to WebAssembly as one text: a name and its value, each on a line.
function linesOf(headers) {
  let lines = "";
  for (const [name, value] of headers) lines += `${name}\n${value}\n`;
  return lines;
}

function pairsOf(lines) {
  const parts = lines.split("\n");
  return Array.from({ length: parts.length >> 1 }, (_, at) => [parts[2 * at], parts[2 * at + 1]]);
}

// An answer that a fault of the cloud's services makes late waits here, and no other waits with it.
function heldBack(reply) {
  const late = reply.headers.find(([name]) => name === "lab-fault-latency");
  return late ? new Promise((resolve) => setTimeout(resolve, Number(late[1]), reply)) : reply;
}

function answer(method, target, headers, body) {
  if (method === "GET" && target === DOCUMENT) return fromFile().catch(stopped);
  const reply = tail.then(() => new Promise((resolve, reject) => {
    interrupt = reject;
    boot().then((host) => host.answer(method, target, linesOf(headers), body, Date.now())).then(resolve, reject);
  })).then((answered) => ({ ...answered, headers: pairsOf(answered.headers) })).catch(stopped);
  tail = reply.then((answered) => answered.rest && rest());
  return reply.then(heldBack);
}

// ---- what the host does between two requests: it keeps the state of a large world, so that it opens quickly ----

let resting; // until it is stored; requests are answered meanwhile

async function rest() {
  await new Promise((resolve) => setTimeout(resolve)); // the answer leaves first
  try {
    resting = (await boot()).rest();
  } catch (error) {
    console.warn(error); // the next request opens the world again from storage
  }
}

// WebAssembly aborts on a panic instead of unwinding, so the promise that Rust would have settled stays pending. The panic hook calls
// this with the message. A trap without a hook (an exhausted stack) reaches the two listeners below.
self.labPanic = (message) => interrupt?.(new Error(message));
addEventListener("error", (event) => {
  interrupt?.(event.error ?? new Error(event.message));
  if (IS_SERVICE_WORKER) return;
  // The page of a dedicated worker would take the error for the end of the worker, which answers and goes on.
  event.preventDefault();
  console.error(event.error ?? event.message);
});
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) interrupt?.(event.reason);
});

const why = (reason) =>
  reason instanceof WebAssembly.RuntimeError ? `it trapped (${reason.message}).` : reason?.message ?? reason;

function stopped(reason) {
  const booted = booting !== undefined;
  const id = crypto.randomUUID?.() ?? "00000000-0000-0000-0000-000000000000";
  const error = {
    code: booted ? "GatewayStopped" : "GatewayUnavailable",
    message: booted
      ? `The gateway stopped while it answered: ${why(reason)} Nothing was changed. Try again; if it happens again, reset the lab.`
      : `The gateway did not start: ${why(reason)} Reload the page; the browser must be able to load ${WASM}.`,
    innerError: { date: new Date().toISOString(), "request-id": id, "client-request-id": id },
  };
  return {
    status: booted ? 500 : 503,
    headers: [["content-type", "application/json; charset=utf-8"], ["cache-control", "no-store"], ["x-lab-host", "worker"]],
    body: new TextEncoder().encode(JSON.stringify({ error })),
  };
}

const bodyOf = async (request) =>
  request.method === "GET" || request.method === "HEAD" ? undefined : new Uint8Array(await request.arrayBuffer());

// ---- host 1: the service worker ----

async function respond(event, { pathname, search }) {
  const { request } = event;
  const reply = await answer(request.method, pathname + search, request.headers, await bodyOf(request));
  if (reply.rest) event.waitUntil(atWork({}, () => tail.then(() => resting)));
  const empty = reply.status === 204 || reply.status === 304 || request.method === "HEAD";
  // What the lab takes of this machine, for who measures it.
  if (pathname === `${PREFIX}health` && memory) reply.headers.push(["x-lab-memory-bytes", String(memory.buffer.byteLength)]);
  return new Response(empty ? null : reply.body, { status: reply.status, headers: reply.headers });
}

// Where the browser offers it (Service Workers, "static routing"), it looks for this build's files by itself, in the cache and
// then in the network: a page that is opened again does not wait for a worker to run for each of them.
function answerFilesWithoutWorker(event) {
  if (!event.addRoutes) return;
  const isFile = [...SHELL_URLS].map((urlPattern) => ({ requestMethod: "GET", urlPattern }));
  void event.addRoutes({ condition: { or: isFile }, source: { cacheName: CACHE } }).catch(() => {}); // `onFetch` does the same
}

async function install() {
  const [cache, response] = await Promise.all([caches.open(CACHE), fetch(WASM)]);
  if (!response.ok) throw new Error(`${WASM} answered ${response.status}`);
  const stored = cache.put(WASM, response.clone());
  compiled = WebAssembly.compileStreaming(response).catch(() => undefined); // another content type: the glue copes
  // On a first visit the world opens while the worker activates. A worker that replaces another waits for its turn.
  if (!self.registration.active) void answer("GET", `${PREFIX}health`, [], undefined);
  await stored;
}

// While a worker has work beside answering, another one is not asked to take its place: it would wait, and the pages with it.
const atWork = (options, work) =>
  self.navigator.locks ? self.navigator.locks.request(WORKS, { mode: "shared", ...options }, work) : work(true);

// Every open page holds a lock that is named as the cache of its build (public/boot.js). A page of an earlier build still needs
// that build's chunks: code and data of a chunk stand at addresses of its own build only.
async function forgetOldBuilds() {
  const held = new Set((await self.navigator.locks?.query())?.held.map(({ name }) => name));
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(`${NAME} `) && name !== CACHE && !held.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

// The page decides: it claims once it knows that no server answers in the worker's place. One that is not active yet, as on a
// first visit, claims when it becomes so.
let isAskedToClaim = false;
let isActive = false;

async function claim() {
  isAskedToClaim = true;
  await self.clients.claim().catch((tooEarly) => (isActive ? self.clients.claim() : undefined));
}

// At once: requests wait until it has ended.
async function activate() {
  isActive = true;
  await Promise.all([isAskedToClaim && self.clients.claim(), forgetOldBuilds(), self.registration.navigationPreload?.enable()]);
}

// Keeps this build's files for a reload without a network. Asked for by the page once it runs, so that it never
// competes with the first visit. For the page itself the network stays first for as long as there is one.
async function keep(isFree) {
  if (!isFree) return; // the next build is taking over
  const cache = await caches.open(CACHE);
  const index = await fetch(BASE, { cache: "no-cache" });
  if (!index.ok || !(await index.clone().text()).includes(BUILD)) return; // already another build
  for (const url of SHELL_URLS) if (!(await cache.match(url))) await cache.add(url);
  await cache.put(BASE, index);
  await forgetOldBuilds();
}

// A chunk of an earlier build, asked for by a page of it. The host may have only the newest files, and may answer unknown
// paths with its own page and status 200.
async function fromAnyBuild(request) {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  return isPage ? new Response("", { status: 404, statusText: "No file of this build" }) : response;
}

async function pageFromNetwork(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (offline) {
    const kept = await fromCache(BASE);
    if (kept) return kept;
    throw offline;
  }
}

// The names of a build's files say what is in them (crates/xtask/src/stamp.rs): one that is kept is the one that a host would send.
const ownFile = async (request) => (await fromCache(request.url)) ?? fetch(request);

async function keptOnceUsed(request) {
  const kept = await fromCache(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(CACHE)).put(request.url, response.clone());
  return response;
}

function onFetch(event) {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== BASE.origin) return;
  if (url.pathname.startsWith(PREFIX)) {
    // The page asks whether a server stands behind this path: only the network knows.
    if (!request.headers.has("x-lab-probe")) event.respondWith(respond(event, url));
  } else if (request.method === "GET" && request.mode === "navigate") {
    event.respondWith(pageFromNetwork(event));
  } else if (request.method === "GET" && SHELL_URLS.has(url.href)) {
    event.respondWith(ownFile(request));
  } else if (request.method === "GET" && url.pathname.startsWith(CHUNKS)) {
    event.respondWith(fromAnyBuild(request));
  } else if (request.method === "GET" && url.search === `?v=${BUILD}` && LATER_URLS.has(url.origin + url.pathname)) {
    event.respondWith(keptOnceUsed(request)); // an address with the build's id always has the same bytes
  }
}

function onMessage(event) {
  if (event.data === "claim") event.waitUntil(claim());
  if (event.data === "keep") event.waitUntil(atWork({ ifAvailable: true }, keep).catch(() => {})); // the next page asks again
  // A worker that follows another waits until a page says that none is asking (public/hand-over.js).
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
}

// ---- host 1b: a dedicated worker behind the page's own fetch (public/boot.js) ----

async function onRequest({ data: { id, method, target, headers, body } }) {
  self.postMessage({ id, ...(await answer(method, target, headers, body)) });
}

if (IS_SERVICE_WORKER) {
  addEventListener("install", (event) => {
    answerFilesWithoutWorker(event);
    event.waitUntil(install());
  });
  addEventListener("activate", (event) => event.waitUntil(activate()));
  addEventListener("fetch", onFetch);
  addEventListener("message", onMessage);
} else {
  addEventListener("message", onRequest);
}
