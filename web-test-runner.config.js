import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserLaunchOptions } from './.ci/browser.js';
import { tallyReporter } from './.ci/web-test-runner-tally.js';

const tallyFile = process.env['TALLY_FILE'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/{ui,elements,define,styles}/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  concurrency: 2,
  // For a small machine that is busy; where all is well nothing waits for so long.
  testFramework: { config: { timeout: 20_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), ...(tallyFile ? [tallyReporter(tallyFile)] : [])],
  coverageConfig: {
    include: ['src/**'],
    report: true,
    reportDir: 'coverage/elements',
    reporters: ['lcovonly', 'text-summary'],
  },
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: browserLaunchOptions() })],
};
