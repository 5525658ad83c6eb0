// Runs before anything is installed, so it uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Ends the process with one clear line where this Node is too old to go on. */
export function requireNode() {
  const wanted = read('package.json')?.engines.node.replace('>=', '') ?? '0';
  if (compare(process.versions.node, wanted) < 0) {
    fail(`Tokenry needs Node ${wanted} or newer; this is Node ${process.versions.node}.`);
  }
}

/** Installs what package-lock.json names, unless exactly that is there already. */
export function ensureDependencies() {
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci)…');
  const { status } = npm('ci', '--no-audit', '--no-fund');
  if (status !== 0) fail('npm ci failed; what it printed above says why.');
}

// npm keeps what it has put into node_modules in a lockfile of its own there, written last, so an
// install that was cut short has none.
function isInstalled() {
  const wanted = read('package-lock.json')?.packages;
  const present = read('node_modules/.package-lock.json')?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    if (path in present) return present[path].version === version;
    return Boolean(optional ?? devOptional); // Meant for another platform.
  });
}

/** @param {...string} parameters */
function npm(...parameters) {
  // npm says where it is when it runs a script; Windows starts npm.cmd through a shell only.
  const path = process.env['npm_execpath'];
  return path?.endsWith('.js')
    ? spawnSync(process.execPath, [path, ...parameters], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync(`npm ${parameters.join(' ')}`, { cwd: ROOT, stdio: 'inherit', shell: true });
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} left
 * @param {string} right
 */
function compare(left, right) {
  const wanted = right.split('.').map(Number);
  for (const [index, part] of left.split('.').map(Number).entries()) {
    const difference = part - (wanted[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
