// `npm test`: the unit tests, the elements in a browser, and the journeys against the real server.
// Suites may be named: `npm test -- unit stories`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../.ci/browser.js';
import { ensureDependencies, requireNode } from '../.ci/install.js';
import { RESULTS, tally } from '../.ci/tally.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} suite */
const report = (suite) => `${RESULTS}${suite}.json`;

/** @param {string} suite */
const vitest = (suite) => [
  'vitest/vitest.mjs',
  'run',
  `--project=${suite}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report(suite)}`,
];

const PLAYWRIGHT = '@playwright/test/cli.js';
const WEB_TEST_RUNNER = '@web/test-runner/dist/bin.js';

/** What each suite runs: a program in node_modules and its parameters. */
const SUITES = {
  unit: [...vitest('unit'), '--coverage'],
  elements: [WEB_TEST_RUNNER, '--coverage'],
  e2e: [PLAYWRIGHT, 'test', '--reporter=list,json'],
  bundle: [PLAYWRIGHT, 'test', '--config=.ci/playwright.bundle.config.ts', '--reporter=list,json'],
  stories: vitest('stories'),
  firefox: [WEB_TEST_RUNNER, '--config', '.ci/web-test-runner.firefox.config.js'],
  webkit: [WEB_TEST_RUNNER, '--config', '.ci/web-test-runner.webkit.config.js'],
};

/** @typedef {keyof typeof SUITES} Suite */

requireNode();
ensureDependencies();
process.env['CHROME_PATH'] = ensureBrowser();

const named = process.argv.slice(2);
const unknown = named.find((name) => !(name in SUITES));
if (unknown !== undefined) {
  console.error(`There is no suite “${unknown}”; there are ${Object.keys(SUITES).join(', ')}.`);
  process.exit(1);
}
const suites = /** @type {Suite[]} */ (named.length > 0 ? named : ['unit', 'elements', 'e2e']);
const results = suites.map((suite) => run(suite));

console.log('');
for (const { suite, passed, failed } of results) {
  console.log(`${suite}: ${String(passed)} passed, ${String(failed)} failed`);
}
process.exitCode = results.every(({ passed, failed }) => failed === 0 && passed > 0) ? 0 : 1;

/** @param {Suite} suite */
function run(suite) {
  console.log(`\n— ${suite}`);
  rmSync(report(suite), { force: true });
  const [program, ...parameters] = SUITES[suite];
  const { status } = spawnSync(
    process.execPath,
    [`node_modules/${String(program)}`, ...parameters],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        TALLY_FILE: report(suite), // Web Test Runner
        PLAYWRIGHT_JSON_OUTPUT_FILE: report(suite),
      },
    },
  );
  const counted = tally(suite);
  // A runner may fail after its tests passed, and a report cannot know that.
  const failed = Math.max(counted.failed, status === 0 ? 0 : 1);
  return { suite, passed: counted.passed, failed };
}
