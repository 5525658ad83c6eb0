import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './.ci/browser.js';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  forbidOnly: process.env['CI'] === 'true',
  fullyParallel: true,
  workers: 2,
  // A journey has many steps, and its server, browser and runner share a small machine in CI.
  timeout: 90_000,
  expect: { timeout: 10_000 },
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
