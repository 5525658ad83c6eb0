// Safari's engine, as WebKitGTK has it: Debian's webkit2gtk-driver. Start it under `xvfb-run -a`.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import base from '../web-test-runner.config.js';

const port = Number(process.env['WEBKIT_DRIVER_PORT'] ?? 4466);
const browser = readdirSync('/usr/lib')
  .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path));
if (browser === undefined) throw new Error('MiniBrowser of webkit2gtk-driver is not installed.');

const driver = spawn('WebKitWebDriver', [`--port=${String(port)}`, '--host=127.0.0.1'], {
  stdio: 'ignore',
});
process.on('exit', () => driver.kill('SIGKILL'));
await untilListening();

const capabilities = {
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
};

export default {
  ...base,
  concurrency: 1, // The driver holds one session at a time.
  browsers: [
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities,
    }),
  ],
};

async function untilListening() {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await isListening()) return;
    await wait(50);
  }
  throw new Error('WebKitWebDriver did not start.');
}

/** @returns {Promise<boolean>} */
function isListening() {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.end();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
