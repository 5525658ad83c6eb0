// Runs before anything is installed, so it uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const isRoot = process.getuid?.() === 0;

// No calls home, and no sandbox where root cannot have one.
const BROWSER_ARGUMENTS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How Playwright starts the browser, for whichever test runner. */
export function browserLaunchOptions() {
  const executablePath = findBrowser();
  return { args: BROWSER_ARGUMENTS, ...(executablePath ? { executablePath } : {}) };
}

/**
 * The Chrome, Chromium or Edge of this machine: `CHROME_PATH`, else the first one found.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
  const chosen = process.env['CHROME_PATH'];
  return chosen ? chosen : candidates().find((path) => existsSync(path));
}

/** The same, installed through apt where that can be done; else the process ends with advice. */
export function ensureBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen && !isProgram(chosen)) {
    console.error(`CHROME_PATH names ${chosen}, which is no program.`);
    process.exit(1);
  }
  const path = findBrowser() ?? (installWithApt('chromium') ? findBrowser() : undefined);
  if (path === undefined) {
    console.error(
      'The tests need a browser: install Chrome, Chromium or Edge, or set CHROME_PATH to the program.',
    );
    process.exit(1);
  }
  return path;
}

/**
 * Installs Debian packages; false where this is no Debian, not root, or apt failed.
 *
 * @param {...string} packages
 */
export function installWithApt(...packages) {
  if (!isRoot || !isDebian()) return false;
  console.log(`Installing ${packages.join(', ')} (apt-get)…`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return [['update'], ['install', '-y', '--no-install-recommends', ...packages]].every(
    (parameters) =>
      spawnSync('apt-get', ['-q', ...parameters], {
        env: environment,
        stdio: ['ignore', 'ignore', 'inherit'],
      }).status === 0,
  );
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidates() {
  if (process.platform === 'darwin') {
    return MAC_APPLICATIONS.flatMap((name) =>
      ['/', homedir()].map((root) =>
        join(root, 'Applications', `${name}.app`, 'Contents/MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = process.env[name];
      return folder ? WINDOWS_PROGRAMS.map((program) => join(folder, program)) : [];
    });
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
