import { existsSync, readFileSync } from 'node:fs';

export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export function add(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped };
}

/** A suite that left no result has failed, whatever its exit code says. */
function readResult(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Totals of a vitest JSON result. A file that could not even be loaded counts as one failure. */
export function vitestTotals(file, exitCode) {
  const result = readResult(file);
  if (result === null) return { ...NOTHING, failed: 1 };
  const unloaded = result.testResults.filter(
    (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = result.numFailedTests + unloaded;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** Totals of a Playwright JSON result. Errors outside any test count as failures; a flaky test is a failed one. */
export function playwrightTotals(file, exitCode) {
  const result = readResult(file);
  if (result === null) return { ...NOTHING, failed: 1 };
  const { expected, unexpected, flaky, skipped } = result.stats;
  const failed = unexpected + flaky + result.errors.length;
  return { passed: expected, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}
