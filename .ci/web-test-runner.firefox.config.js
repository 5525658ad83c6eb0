import { chromeLauncher } from '@web/test-runner-chrome';
import base from '../web-test-runner.config.js';

export default {
  ...base,
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
        headless: true,
      },
    }),
  ],
};
