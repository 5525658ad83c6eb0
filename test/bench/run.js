// `npm run bench`: how long a page of tokens takes from “the data is there” to “painted”, beside a
// table written by hand. Fresh pages in turn, so that what disturbs one disturbs the other;
// medians, and their ratio. `npm run bench -- 31` measures that many times (default 15).
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../../.ci/browser.js';
import { ensureDependencies, requireNode } from '../../.ci/install.js';

requireNode();
ensureDependencies();
process.env['CHROME_PATH'] = ensureBrowser();

const { chromium } = await import('@playwright/test');
const { build, preview } = await import('vite');
const { browserLaunchOptions } = await import('../../.ci/browser.js');

const ROWS = [10, 100];
const SUBJECTS = ['plain', 'token-list'];
const GOALS = { 10: 1.5, 100: 1.25 };
const times = Number(process.argv[2] ?? 15);

const page = {
  configFile: /** @type {const} */ (false),
  root: fileURLToPath(new URL('page', import.meta.url)),
  logLevel: /** @type {const} */ ('error'),
  build: { outDir: fileURLToPath(new URL('../../test-results/bench', import.meta.url)) },
};
await build({ ...page, build: { ...page.build, emptyOutDir: true, target: 'es2022' } });
const server = await preview({ ...page, preview: { port: 0, host: '127.0.0.1' } });
const browser = await chromium.launch(browserLaunchOptions());
try {
  await measure('token-list', 10); // The first page of a browser pays for its start.
  for (const rows of ROWS) await compare(rows);
} finally {
  await browser.close();
  await server.close();
}

/** @param {number} rows */
async function compare(rows) {
  /** @type {Record<string, number[]>} */
  const measured = Object.fromEntries(SUBJECTS.map((subject) => [subject, []]));
  for (let time = 0; time < times; time++) {
    for (const subject of SUBJECTS) measured[subject]?.push(await measure(subject, rows));
  }
  const [plain = NaN, list = NaN] = SUBJECTS.map((subject) => median(measured[subject] ?? []));
  const goal = GOALS[/** @type {keyof typeof GOALS} */ (rows)];
  console.log(
    `${String(rows)} rows: by hand ${plain.toFixed(1)} ms, token-list ${list.toFixed(1)} ms, ` +
      `ratio ${(list / plain).toFixed(2)} (goal: at most ${String(goal)})`,
  );
}

/**
 * @param {string} subject
 * @param {number} rows
 * @returns {Promise<number>}
 */
async function measure(subject, rows) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(String(server.resolvedUrls?.local[0]));
    return Number(await page.evaluate(`measure(${JSON.stringify(subject)}, ${String(rows)})`));
  } finally {
    await page.close();
  }
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
