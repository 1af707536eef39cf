/** Pictures of every page, dialog and state, for looking at: `cargo xtask screens`; `screens/compare.mjs` compares two runs. */
import { defineConfig } from '@playwright/test';
import walks from './playwright.config.ts';
import { VIEWPORT } from './support/chromium.ts';

export default defineConfig({
  ...walks,
  testDir: './screens',
  reporter: [['list']],
  use: { ...walks.use, trace: 'off', screenshot: 'off' },
  projects: [
    { name: 'light', use: { colorScheme: 'light' } },
    { name: 'dark', use: { colorScheme: 'dark' } },
    { name: 'narrow', use: { viewport: { width: 480, height: VIEWPORT.height } } },
  ],
});
