/** The walks. Run them with `cargo xtask test --only browser`, which builds what they walk through. */
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, CHROMIUM_EXECUTABLE, VIEWPORT } from './support/chromium.ts';
import { ARTIFACTS } from './support/places.ts';

export default defineConfig({
  testDir: './walks',
  outputDir: ARTIFACTS,
  fullyParallel: true,
  // Two cores on the smallest machine that runs this.
  workers: 2,
  // Only for a browser that died (support/lab.ts): a test that fails for any other reason has found something, and fails again at once.
  retries: 1,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./support/count-reporter.ts']],
  use: {
    browserName: 'chromium',
    viewport: VIEWPORT,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Motion is for people; a test looks at where things come to rest.
    reducedMotion: 'reduce',
    launchOptions: { executablePath: CHROMIUM_EXECUTABLE, args: CHROMIUM_ARGUMENTS },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
