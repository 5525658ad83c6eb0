// `npm run bench`: how fast the elements are, beside a table written by hand, plain Lit and three
// grids. Fresh pages in turn, so that what disturbs one disturbs the others; medians, and their
// ratios. `npm run bench -- paint 31` measures one part (paint, scroll, acts, document, requests),
// and so many times (default 9; tables of 10,000 rows three times less).
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../../.ci/browser.js';
import { ensureDependencies, requireNode } from '../../.ci/install.js';

requireNode();
ensureDependencies();
process.env['CHROME_PATH'] = ensureBrowser();

const { chromium } = await import('@playwright/test');
const { build, preview } = await import('vite');
const { browserLaunchOptions } = await import('../../.ci/browser.js');

const GRIDS = ['Tabulator', 'Vaadin Grid', 'AG Grid'];
const SUBJECTS = ['by hand', 'Lit repeat', ...GRIDS, 'token-list'];
/** At most so many times the table written by hand. */
const GOALS = new Map([
  [10, 1.5],
  [100, 1.25],
]);
const MANY = [10_000, 1_000_000];
/** How much slower the processor is made to be where acts are timed. */
const SLOWER = 4;

/** @type {Record<string, () => Promise<void>>} */
const PARTS = { paint, scroll, acts, document, requests };

const parameters = process.argv.slice(2);
const times = Number(parameters.find((each) => /^\d+$/.test(each)) ?? 9);
const named = parameters.filter((each) => !/^\d+$/.test(each));
const unknown = named.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

const site = {
  configFile: /** @type {const} */ (false),
  root: fileURLToPath(new URL('page', import.meta.url)),
  logLevel: /** @type {const} */ ('error'),
  build: {
    outDir: fileURLToPath(new URL('../../test-results/bench', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 5000,
  },
};
await build(site);
const server = await preview({ ...site, preview: { port: 0, host: '127.0.0.1' } });
const browser = await chromium.launch(browserLaunchOptions());
try {
  console.log(`Chromium ${browser.version()}, Node ${process.version}, medians of ${times}`);
  await measure('paint', ['token-list', 10]); // The first page of a browser pays for its start.
  for (const name of named.length > 0 ? named : Object.keys(PARTS)) {
    console.log(`\n${name}`);
    await PARTS[name]?.();
  }
} finally {
  await browser.close();
  await server.close();
}

async function paint() {
  for (const rows of [10, 100]) await compare(rows, SUBJECTS, 'by hand', times);
}

async function scroll() {
  const [fewer = NaN, more = NaN] = MANY;
  const subjects = ['by hand', 'Lit repeat', ...GRIDS, 'token-list, scroll'];
  const at = await compare(fewer, subjects, 'Tabulator', Math.ceil(times / 3));
  const beyond = await compare(more, ['token-list, scroll'], undefined, Math.ceil(times / 3));
  const growth = (beyond.get('token-list, scroll') ?? NaN) / (at.get('token-list, scroll') ?? NaN);
  console.log(
    `token-list over ${format(more)} rows: ${growth.toFixed(2)} times that of ${format(fewer)}`,
  );
  print(await medians('scrolling', [], Math.ceil(times / 3)));
}

async function acts() {
  for (const rows of [10, 100]) {
    console.log(`${rows} rows, the processor ${SLOWER} times slower (goal: 100 ms)`);
    print(await medians('acts', [rows], times, SLOWER));
  }
}

async function document() {
  print(await medians('document', [], Math.ceil(times / 3)));
}

async function requests() {
  for (const [name, calls] of Object.entries((await measure('requests', [])).result)) {
    console.log(`${name.padEnd(34)} ${String(calls)}`);
  }
}

/**
 * Prints how long each subject takes to paint so many rows, and resolves with the medians.
 *
 * @param {number} rows
 * @param {readonly string[]} subjects
 * @param {string | undefined} base - What the others are held against.
 * @param {number} times
 */
async function compare(rows, subjects, base, times) {
  /** @type {Map<string, { time: number[], elements: number[], heap: number[] }>} */
  const measured = new Map(
    subjects.map((subject) => [subject, { time: [], elements: [], heap: [] }]),
  );
  for (let time = 0; time < times; time++) {
    for (const subject of subjects) {
      const { result, heap } = await measure('paint', [subject, rows]);
      measured.get(subject)?.time.push(Number(result['time']));
      measured.get(subject)?.elements.push(Number(result['elements']));
      measured.get(subject)?.heap.push(heap);
    }
  }
  const middle = new Map([...measured].map(([subject, { time }]) => [subject, median(time)]));
  const unit = base === undefined ? NaN : (middle.get(base) ?? NaN);
  const goal = GOALS.get(rows);
  console.log(`${format(rows)} rows${goal === undefined ? '' : ` (goal: ${goal} × by hand)`}`);
  for (const [subject, { time, elements, heap }] of measured) {
    const ratio = Number.isNaN(unit) ? '' : `${(median(time) / unit).toFixed(2)} × ${base}`;
    console.log(
      `  ${subject.padEnd(20)} ${median(time).toFixed(0).padStart(6)} ms  ${ratio.padEnd(16)} ` +
        `${format(median(elements)).padStart(8)} elements  ${(median(heap) / 1e6).toFixed(1).padStart(6)} MB`,
    );
  }
  return middle;
}

/**
 * @param {string} name
 * @param {readonly number[]} parameters
 * @param {number} times
 * @param {number} [slower]
 * @returns {Promise<Record<string, number>>}
 */
async function medians(name, parameters, times, slower) {
  /** @type {Record<string, number[]>} */
  const all = {};
  for (let time = 0; time < times; time++) {
    const { result } = await measure(name, parameters, slower);
    for (const [key, value] of Object.entries(result)) (all[key] ??= []).push(Number(value));
  }
  return Object.fromEntries(Object.entries(all).map(([key, values]) => [key, median(values)]));
}

/** @param {Record<string, number>} figures */
function print(figures) {
  for (const [name, value] of Object.entries(figures)) {
    console.log(`  ${name.padEnd(34)} ${value.toFixed(0).padStart(6)}`);
  }
}

/**
 * One measurement in a fresh page, and the bytes of JavaScript heap that it leaves in use.
 *
 * @param {string} name
 * @param {readonly (string | number)[]} parameters
 * @param {number} [slower]
 * @returns {Promise<{ result: Record<string, unknown>, heap: number }>}
 */
async function measure(name, parameters, slower = 1) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const devtools = await page.context().newCDPSession(page);
    await page.goto(String(server.resolvedUrls?.local[0]));
    await page.waitForFunction('"measurements" in globalThis');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const call = `measurements[${JSON.stringify(name)}](...${JSON.stringify(parameters)})`;
    const result = /** @type {Record<string, unknown>} */ (await page.evaluate(call));
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { result, heap: usedSize };
  } finally {
    await page.close();
  }
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** @param {number} value */
function format(value) {
  return value.toLocaleString('en');
}
