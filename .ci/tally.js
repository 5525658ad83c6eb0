// Adds up the reports that the test runners leave in test-results/. As a program it prints the
// sum of them all: `N passed, M failed`.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const RESULTS = fileURLToPath(new URL('../test-results/', import.meta.url));

/**
 * How many tests of a suite passed and failed. A suite that left no report counts as one failure.
 *
 * @param {string} suite
 * @returns {{ passed: number, failed: number }}
 */
export function tally(suite) {
  let report;
  try {
    report = JSON.parse(readFileSync(`${RESULTS}${suite}.json`, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  if ('stats' in report) {
    // Playwright: a flaky test passed at a second try only, and that is no pass.
    const { expected, unexpected, flaky } = report.stats;
    return { passed: expected, failed: unexpected + flaky + report.errors.length };
  }
  if ('numTotalTests' in report) {
    // Vitest: a file that could not even start counts no test.
    const failed = Math.max(report.numFailedTests, report.success ? 0 : 1);
    return { passed: report.numPassedTests, failed };
  }
  return { passed: report.passed, failed: report.failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let passed = 0;
  let failed = 0;
  for (const file of readdirSync(RESULTS)) {
    if (!file.endsWith('.json')) continue;
    const counted = tally(file.slice(0, -'.json'.length));
    passed += counted.passed;
    failed += counted.failed;
  }
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
