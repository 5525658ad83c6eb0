import type { DataAdapter } from '../adapter.js';
import { auditChecks } from './audit-checks.js';
import type { ConformanceCheck } from './check.js';
import { ConformanceContext, type ConformanceOptions } from './conformance-context.js';
import { filterChecks } from './filter-checks.js';
import { lifeChecks } from './life-checks.js';
import { listChecks } from './list-checks.js';
import { requestChecks } from './request-checks.js';
import { secretChecks } from './secret-checks.js';
import { Skipped } from './skipped.js';
import { sortChecks } from './sort-checks.js';
import { writeChecks } from './write-checks.js';

/** What came of one check. */
export type ConformanceResult = {
  /** The name of the check. */
  readonly name: string;
  /** What is worth knowing: operators that the adapter refuses, tokens that could not be deleted. */
  readonly notes: readonly string[];
} & (
  | { readonly status: 'passed' }
  | { readonly status: 'skipped'; readonly reason: string }
  | { readonly status: 'failed'; readonly error: Error }
);

export interface ConformanceReport {
  readonly passed: number;
  readonly skipped: number;
  readonly failed: number;
  /** In the order of `conformanceChecks()`. */
  readonly results: readonly ConformanceResult[];
}

const TIMEOUT = 60_000;

/** Everything that the contract demands of an adapter, as checks that any test runner can run. */
export function conformanceChecks(): readonly ConformanceCheck[] {
  return [
    ...listChecks,
    ...filterChecks,
    ...sortChecks,
    ...requestChecks,
    ...writeChecks,
    ...lifeChecks,
    ...secretChecks,
    ...auditChecks,
  ];
}

/**
 * Runs one check. It works with tokens of its own, whose names begin with `conformance-`, and
 * deletes them afterwards; it never changes another one. Never rejects.
 */
export async function runCheck(
  check: ConformanceCheck,
  adapter: DataAdapter,
  options: ConformanceOptions = {},
): Promise<ConformanceResult> {
  const { timeout = TIMEOUT } = options;
  const abort = new AbortController();
  const context = new ConformanceContext(adapter, abort.signal, options);
  const late = new Error(`expected the check to end within ${timeout} ms`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Beside the signal, since what has to be shown may be that the adapter does not listen to it.
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(late);
      abort.abort(late);
    }, timeout);
  });
  const outcome = await Promise.race([check.run(context), tooLate]).then(
    () => ({ status: 'passed' }) as const,
    failure,
  );
  clearTimeout(timer);
  abort.abort();
  await context.cleanUp();
  return { name: check.name, notes: context.notes, ...outcome };
}

/** Runs all checks, one after the other, each on an adapter that `createAdapter` gives. */
export async function runConformance(
  createAdapter: () => DataAdapter | Promise<DataAdapter>,
  options: ConformanceOptions = {},
): Promise<ConformanceReport> {
  const results: ConformanceResult[] = [];
  for (const check of conformanceChecks()) {
    results.push(await runCheck(check, await createAdapter(), options));
  }
  const count = (status: ConformanceResult['status']): number =>
    results.filter((result) => result.status === status).length;
  return { passed: count('passed'), skipped: count('skipped'), failed: count('failed'), results };
}

function failure(thrown: unknown) {
  if (thrown instanceof Skipped) {
    return { status: 'skipped', reason: thrown.message } as const;
  }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
  return { status: 'failed', error } as const;
}
