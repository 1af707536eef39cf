/** How Chromium is started: which one, and with which flags. The same for the walks, the pictures and the bench. */

/** As root in a container there is no sandbox to be had, and nothing here may call home. */
export const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Set by `cargo xtask`; without it Playwright takes the browser that it downloaded itself. */
export const CHROMIUM_EXECUTABLE = process.env.CHROMIUM || undefined;

/** The size of the reference pictures. */
export const VIEWPORT = { width: 1240, height: 870 };
