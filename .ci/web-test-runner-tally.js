import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A reporter for Web Test Runner that leaves `{ passed, failed }` in a file.
 *
 * @param {string} path
 * @returns {import('@web/test-runner').Reporter}
 */
export function tallyReporter(path) {
  return {
    stop({ sessions }) {
      let passed = 0;
      let failed = 0;
      for (const { testResults, passed: isWhole } of sessions) {
        const tests = testResults ? flatten(testResults) : [];
        const failures = tests.filter((test) => !test.passed && !test.skipped).length;
        passed += tests.filter((test) => test.passed).length;
        // A file that broke outside its tests has no failed test to show for it.
        failed += Math.max(failures, isWhole ? 0 : 1);
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify({ passed, failed }));
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function flatten(suite) {
  return [...suite.tests, ...suite.suites.flatMap(flatten)];
}
