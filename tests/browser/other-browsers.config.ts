/** The short walk in Firefox and in WebKit. Run it with `cargo xtask test --browser firefox` or `--browser webkit`. */
import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { ARTIFACTS } from './support/places.ts';

export default defineConfig({
  testDir: './other-browsers',
  outputDir: path.join(ARTIFACTS, 'other-browsers'),
  // One browser at a time: a second one would take the machine from the first.
  workers: 1,
  forbidOnly: !!process.env.CI,
  // A browser starts anew for every walk, which takes its time on a small machine.
  timeout: 180_000,
  reporter: [['list'], ['./support/count-reporter.ts']],
  projects: [{ name: 'firefox' }, { name: 'webkit', testIgnore: 'firefox.spec.ts' }],
});
