import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunchOptions } from './.ci/browser.js';

export default defineConfig({
  test: {
    coverage: {
      include: ['src/{model,adapters,data}/**', 'demo/server/**'],
      reportsDirectory: 'coverage/unit',
      reporter: ['lcovonly', 'text-summary'],
    },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{model,adapters,data,server}/**/*.test.ts', 'test/**/*.node.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook', disableAddonDocs: true })],
        test: {
          name: 'stories',
          setupFiles: ['.storybook/vitest.setup.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
