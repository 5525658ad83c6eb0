import diff from 'microdiff';
import type { AuditRecord } from '../../model/audit.js';

/** What became of a value between two documents. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The names on the way to it, list places counted from 0. */
  readonly path: readonly (string | number)[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Two states of what a record is about, as documents by name. */
export interface Comparison {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** Larger than this, in values, a comparison would hold the page up. */
const LARGEST = 100_000;
const DEEPEST = 2_000;

/** What a record says of itself about before and after; undefined: its documents do not hold both. */
export function comparisonWithin({ documents }: AuditRecord): Comparison | undefined {
  const named = (name: string): unknown =>
    Object.entries(documents ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
  const before = named('before');
  const after = named('after');
  if (before === undefined || after === undefined) return undefined;
  return { before: asDocuments(before), after: asDocuments(after) };
}

/** A record beside the one before it. Who did it is told elsewhere, so the actor is left out. */
export function comparisonOf(earlier: AuditRecord, later: AuditRecord): Comparison {
  const of = ({ documents }: AuditRecord): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(documents ?? {}).filter(([name]) => name.toLowerCase() !== 'actor'),
    );
  return { before: of(earlier), after: of(later) };
}

/** Every value that was added, removed or changed; undefined: there is too much to compare. */
export function changesBetween({ before, after }: Comparison): readonly Change[] | undefined {
  if (isTooLarge(before) || isTooLarge(after)) return undefined;
  return diff({ ...before }, { ...after }, { cyclesFix: false }).map((each): Change => {
    switch (each.type) {
      case 'CREATE':
        return { kind: 'added', path: each.path, after: each.value };
      case 'REMOVE':
        return { kind: 'removed', path: each.path, before: each.oldValue };
      case 'CHANGE':
        return { kind: 'changed', path: each.path, before: each.oldValue, after: each.value };
    }
  });
}

function asDocuments(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : { value };
}

/** Counts without calling itself, since a document may be deeper than the stack. */
function isTooLarge(value: unknown): boolean {
  let count = 0;
  const waiting: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [each, depth] = next;
    count += 1;
    if (count > LARGEST || depth > DEEPEST) return true;
    if (typeof each !== 'object' || each === null) continue;
    const values = Object.values(each);
    if (values.length > LARGEST) return true;
    for (const inner of values) waiting.push([inner, depth + 1]);
  }
  return false;
}
