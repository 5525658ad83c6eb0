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

/**
 * What a record says of itself about before and after, where it holds both: a document of each name,
 * or one from before beside the one of what it is about. Undefined: it does not.
 */
export function comparisonWithin({ documents = {} }: AuditRecord): Comparison | undefined {
  const parts = Object.entries(documents).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const named = (name: string): unknown => parts.find(([key]) => key === name)?.[1];
  const others = parts.filter(([key]) => !BESIDE.has(key));
  const before = named('before');
  const after = named('after') ?? (others.length === 1 ? others[0]?.[1] : undefined);
  if (before === undefined || after === undefined) return undefined;
  return { before: asDocuments(before), after: asDocuments(after) };
}

/** A record beside the one before it. Who did it is told elsewhere, so the actor is left out. */
export function comparisonOf(earlier: AuditRecord, later: AuditRecord): Comparison {
  const of = ({ documents }: AuditRecord): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(documents ?? {}).filter(([name]) => !BESIDE.has(name.toLowerCase())),
    );
  return { before: of(earlier), after: of(later) };
}

/** The names of documents that are not what a record is about, as it is since. */
const BESIDE: ReadonlySet<string> = new Set(['actor', 'before']);

/** Every value that was added, removed or changed; undefined: there is too much to compare. */
export function changesBetween({ before, after }: Comparison): readonly Change[] | undefined {
  if (isTooLarge(before) || isTooLarge(after)) return undefined;
  return diff(bare(before), bare(after), { cyclesFix: false }).map((each): Change => {
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

/**
 * The same without prototypes: a value that is named `constructor` or `__proto__` would else be
 * taken for one that every object has, and what became of it be passed over.
 */
function bare(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(object)) copy[name] = bareValue(value);
  return copy;
}

function bareValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bareValue);
  const isPlain =
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
  return isPlain ? bare(value as Record<string, unknown>) : value;
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
