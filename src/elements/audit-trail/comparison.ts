import diff from 'microdiff';
import type { AuditRecord } from '../../model/audit.js';
import { pathText } from '../../ui/json-view/json-node.js';

/** What became of a value between two documents. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The names on the way to it, list places counted from 0. */
  readonly path: readonly (string | number)[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Two states of what a record is about. */
export interface Comparison {
  /** Whether they are documents by name, which is then the first step of each path. */
  readonly isNamed: boolean;
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
  return { isNamed: false, before: asDocuments(before), after: asDocuments(after) };
}

/** A record beside the one before it. Who did it is told elsewhere, so the actor is left out. */
export function comparisonOf(earlier: AuditRecord, later: AuditRecord): Comparison {
  const of = ({ documents }: AuditRecord): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(documents ?? {}).filter(([name]) => !BESIDE.has(name.toLowerCase())),
    );
  return { isNamed: true, before: of(earlier), after: of(later) };
}

/** The names of documents that are not what a record is about, as it is since. */
const BESIDE: ReadonlySet<string> = new Set(['actor', 'before']);

/** Every value that was added, removed or changed; undefined: there is too much to compare. */
export function changesBetween({
  isNamed,
  before,
  after,
}: Comparison): readonly Change[] | undefined {
  if (isTooLarge(before) || isTooLarge(after)) return undefined;
  const [one, other] = [before, after].map((each) => bare(each, isNamed ? 1 : 0));
  return diff(one ?? {}, other ?? {}, { cyclesFix: false }).map((each): Change => {
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
 * taken for one that every object has, and what became of it be passed over. What lies within itself
 * is cut off there, as it is where it is copied; `skipped` steps do not belong to the way to it.
 */
function bare(root: Readonly<Record<string, unknown>>, skipped: number): Record<string, unknown> {
  const steps: (string | number)[] = [];
  /** How many steps lead to what is being copied. */
  const open = new Map<object, number>();
  const inner = (value: unknown, step: string | number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const depth = open.get(value);
    if (depth !== undefined) return { $ref: pathText(steps.slice(skipped, depth)) };
    steps.push(step);
    const copy = isPlain(value) ? object(value) : Array.isArray(value) ? list(value) : value;
    steps.pop();
    return copy;
  };
  const list = (values: readonly unknown[]): unknown[] => {
    open.set(values, steps.length);
    const copy = values.map(inner);
    open.delete(values);
    return copy;
  };
  const object = (values: object): Record<string, unknown> => {
    open.set(values, steps.length);
    const copy = Object.create(null) as Record<string, unknown>;
    for (const [name, value] of Object.entries(values)) copy[name] = inner(value, name);
    open.delete(values);
    return copy;
  };
  return object(root);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Counts without calling itself, since a document may be deeper than the stack. */
function isTooLarge(root: object): boolean {
  let count = 0;
  const open = new Set<object>();
  const waiting: { readonly container: object; readonly isLeft?: boolean }[] = [
    { container: root },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { container, isLeft } = next;
    if (isLeft) {
      open.delete(container);
      continue;
    }
    // What lies within itself is looked at once.
    if (open.has(container)) continue;
    open.add(container);
    waiting.push({ container, isLeft: true });
    const values: readonly unknown[] = Object.values(container);
    count += values.length;
    if (count > LARGEST || open.size > DEEPEST) return true;
    for (const inner of values) {
      if (typeof inner === 'object' && inner !== null) waiting.push({ container: inner });
    }
  }
  return false;
}
