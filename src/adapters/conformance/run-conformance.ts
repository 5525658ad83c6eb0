import type { DataAdapter } from '../adapter.js';
import { auditChecks } from './audit-checks.js';
import { reasonOf } from './attentive.js';
import { Skipped, type ConformanceCheck } from './check.js';
import { queryChecks } from './query-checks.js';
import { tokenChecks } from './token-checks.js';

/** What came of one check. */
export type ConformanceResult =
  | { readonly name: string; readonly outcome: 'passed'; readonly reason?: undefined }
  /** `reason`: what the adapter, or its backend, lacks for it. */
  | { readonly name: string; readonly outcome: 'skipped'; readonly reason: string }
  /** `reason`: what is wrong, in words; `error`: what was thrown. */
  | {
      readonly name: string;
      readonly outcome: 'failed';
      readonly reason: string;
      readonly error: unknown;
    };

/** What came of all checks. */
export interface ConformanceReport {
  /** Whether no check failed. */
  readonly conforms: boolean;
  /** In the order of the checks. */
  readonly results: readonly ConformanceResult[];
}

/** Everything that an adapter has to do, for any test runner to run one by one. */
export const conformanceChecks: readonly ConformanceCheck[] = [
  ...queryChecks,
  ...tokenChecks,
  ...auditChecks,
];

/**
 * Runs all checks, one after the other, each on an adapter that `createAdapter` gives, which may be
 * the same every time. They work with tokens of their own, which they delete again.
 */
export async function runConformance(
  createAdapter: () => DataAdapter | Promise<DataAdapter>,
): Promise<ConformanceReport> {
  const results: ConformanceResult[] = [];
  for (const check of conformanceChecks) {
    results.push(await resultOf(check, createAdapter));
  }
  return { conforms: results.every(({ outcome }) => outcome !== 'failed'), results };
}

async function resultOf(
  { name, run }: ConformanceCheck,
  createAdapter: () => DataAdapter | Promise<DataAdapter>,
): Promise<ConformanceResult> {
  try {
    await run(await createAdapter());
    return { name, outcome: 'passed' };
  } catch (thrown) {
    return thrown instanceof Skipped
      ? { name, outcome: 'skipped', reason: thrown.message }
      : { name, outcome: 'failed', reason: reasonOf(thrown), error: thrown };
  }
}
