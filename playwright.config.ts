import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './.ci/browser.js';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  forbidOnly: process.env['CI'] === 'true',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: 'list',
  globalSetup: './test/e2e/build-portal.ts',
  use: {
    launchOptions: browserLaunchOptions(),
    // Journeys name what they see in English and by the clock of UTC.
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
  },
});
