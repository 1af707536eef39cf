// Hands the gateway from the service worker of one build to that of the next (docs/hosting.md, "A new build"). Inlined into
// index.html above boot.js, which starts it where a service worker is the host.
//
// A browser that replaces a worker while a page asks may let that request fail. So a new worker waits (public/sw.js), every open
// page holds its requests to the gateway for a moment (the first one calls the others), and then one of them tells the worker to
// take over. The pages agree by a Web Lock: one that may ask has it shared, the one that speaks to the worker has it alone. A tab that is closed or crashes
// gives its lock back by itself.
"use strict";
(() => {
  const QUIET_MS = 200; // without a request of its own a page is held at once
  const QUIET_MS_MAX = 1_000; // one that asks without pause is held after that
  const HOLD_MS_MAX = 2_000; // what others take longer for is tried again: meanwhile the page goes on
  const ACTIVATE_MS_MAX = 5_000;
  const CONTROL_MS_MAX = 5_000;
  const PATIENCE_MS = 15_000; // a tab that the browser has suspended never answers, and is passed over then

  const after = (time_ms) => new Promise((resolve) => setTimeout(resolve, time_ms));
  const within = (limit_ms, promise) => Promise.race([promise, after(limit_ms)]);

  // Resolves once the worker is in none of the states.
  const leaves = (worker, ...states) => new Promise((resolve) => {
    const look = () => {
      if (states.includes(worker.state)) return;
      worker.removeEventListener("statechange", look);
      resolve();
    };
    worker.addEventListener("statechange", look);
    look();
  });

  // `prefix`: the address below which the gateway answers. `name`: that of this lab, as in public/sw.js.
  function start(container, prefix, name) {
    const { locks } = navigator;
    const ASKS = `${name} asks`; // shared by pages that may ask
    const WORKS = `${name} works`; // shared by what a worker does beside answering

    // ---- the page's own requests ----

    const original = window.fetch.bind(window);
    let begun = 0;
    let running = 0;
    let held; // a promise, while requests wait
    let ended = () => {};

    const isForGateway = (input) => {
      const url = new URL(input.url ?? input, document.baseURI);
      return url.origin === prefix.origin && url.pathname.startsWith(prefix.pathname);
    };

    window.fetch = async (input, init) => {
      if (!isForGateway(input)) return original(input, init);
      while (held) await held;
      begun += 1;
      running += 1;
      try {
        return await original(input, init);
      } finally {
        running -= 1;
        ended();
      }
    };

    // A page that holds its requests calls the others to hold theirs: three that ask without pause and hold by turns might never
    // hold at the same time.
    const channel = new BroadcastChannel(`${name} hands over`);
    let called = () => {};
    channel.addEventListener("message", () => called());

    async function quiet() {
      const call = new Promise((resolve) => { called = () => resolve(true); });
      const until = performance.now() + QUIET_MS_MAX;
      for (let before; performance.now() < until;) {
        before = begun;
        if (await Promise.race([call, after(QUIET_MS)])) return;
        if (running === 0 && begun === before) return;
      }
    }

    async function answered() {
      while (running > 0) await new Promise((resolve) => { ended = resolve; });
    }

    // ---- the lock that a page has while it may ask ----

    let giveBack = () => {};

    const mayAsk = () => new Promise((resolve) => {
      if (!locks) return resolve();
      const keep = () => {
        resolve();
        return new Promise((done) => { giveBack = done; });
      };
      locks.request(ASKS, { mode: "shared" }, keep).catch(resolve);
    });

    // Requests that come before the lock is there wait for it: another page may be about to hand over.
    held = mayAsk().then(() => { held = undefined; });

    // ---- the hand-over ----

    async function takeOver(worker) {
      if (worker.state !== "installed") return; // another page was first
      worker.postMessage("take over");
      await within(ACTIVATE_MS_MAX, leaves(worker, "installed"));
    }

    async function whenNobodyAsks(worker) {
      const givingUp = new AbortController();
      const giveUp = () => givingUp.abort();
      void leaves(worker, "installed").then(giveUp);
      const timer = setTimeout(giveUp, HOLD_MS_MAX);
      try {
        // A worker that keeps files or the state of a large world is not asked to leave: it would stay until it is done.
        const lead = () => locks.request(WORKS, { ifAvailable: true }, (free) => free && takeOver(worker));
        await locks.request(ASKS, { signal: givingUp.signal }, lead);
      } catch {
        // Others still ask, or another page was first.
      }
      clearTimeout(timer);
    }

    async function attempt(worker, isLast) {
      while (held) await held; // by another attempt, or until this page may ask at all
      let open;
      held = new Promise((resolve) => { open = resolve; });
      try {
        channel.postMessage("hold");
        await within(HOLD_MS_MAX, answered());
        if (running > 0 && !isLast) return; // a slow answer: it is waited for, and nothing else with it
        const before = container.controller;
        const change = new Promise((resolve) => container.addEventListener("controllerchange", resolve, { once: true }));
        giveBack();
        if (locks && !isLast) await whenNobodyAsks(worker); else await takeOver(worker);
        const hasTakenOver = worker.state === "activating" || worker.state === "activated";
        if (hasTakenOver && before && container.controller === before) await within(CONTROL_MS_MAX, change);
        await mayAsk();
      } finally {
        held = undefined;
        open();
      }
    }

    const known = new WeakSet();

    async function handOver(registration, worker) {
      if (!worker || known.has(worker)) return;
      known.add(worker);
      await leaves(worker, "installing");
      if (!registration.active || registration.active === worker) return; // the first worker follows none
      const since = performance.now();
      for (let isLast = false; worker.state === "installed" && !isLast;) {
        await quiet();
        isLast = performance.now() - since > PATIENCE_MS;
        if (worker.state === "installed") await attempt(worker, isLast);
      }
    }

    return {
      // From now on, workers that wait are handed the gateway.
      follow(registration) {
        registration.addEventListener("updatefound", () => void handOver(registration, registration.installing));
        void handOver(registration, registration.installing);
        void handOver(registration, registration.waiting);
      },
      // Waits until no worker of another build is on its way, or until the time is over. Whether none is.
      async settled(registration, limit_ms) {
        const until = performance.now() + limit_ms;
        const next = () => registration.installing ?? registration.waiting;
        for (let worker; (worker = next()) && performance.now() < until;) {
          await within(until - performance.now(), leaves(worker, "installing", "installed", "activating"));
        }
        return !next();
      },
    };
  }

  window.labHandOver = { start };
})();
