import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './browser.js';

/** The built one-file bundle on a bare page; `npm run build` comes first. */
export default defineConfig({
  testDir: '../test/bundle',
  outputDir: '../test-results/bundle',
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'list',
  use: { launchOptions: browserLaunchOptions() },
});
