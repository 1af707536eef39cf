// Loads the log viewer's worker (crates/log-worker). The app starts it as a dedicated worker when a log is first shown,
// with the build's id in its address: worker and app are always of one build.
"use strict";

const VERSION = self.location.search;
importScripts(`log-worker.js${VERSION}`);

wasm_bindgen({ module_or_path: new URL(`log-worker_bg.wasm${VERSION}`, self.location.href) })
  .then(() => wasm_bindgen.start())
  // An error in a promise is no `error` event of the worker; this is one, which the app shows.
  .catch((error) => setTimeout(() => { throw error; }));
