import { absoluteFilter, startOfDay } from './date-filter.js';
import type { Condition, Filter } from './query.js';

/** A span of time cut into equal parts, in milliseconds since 1970. */
export interface TimeBuckets {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 4320, 10_080].map(
  (each) => each * MINUTE,
);
/** More could not be told from each other on a narrow page. */
const MOST = 48;

/** A span that ends with `to`, cut where clocks and calendars cut it, into at most 48 parts. */
export function bucketsFor(from: number, to: number, timeZone?: string): TimeBuckets {
  const span = Math.max(to - from, MINUTE);
  const step =
    STEPS.find((each) => span / each <= MOST - 1) ?? Math.ceil(span / (MOST - 1) / DAY) * DAY;
  const midnight = startOfDay(new Date(from).toISOString().slice(0, 10), timeZone);
  // Midnight here may come after it in UTC.
  const start =
    midnight + Math.floor((from - midnight) / Math.min(step, DAY)) * Math.min(step, DAY);
  return { from: start, step, count: Math.max(1, Math.ceil((to - start) / step)) };
}

/** How many of the instants fall in each part. */
export function countInBuckets(
  instants: readonly string[],
  { from, step, count }: TimeBuckets,
): readonly number[] {
  const counts = Array.from({ length: count }, () => 0);
  for (const instant of instants) {
    const index = Math.floor((Date.parse(instant) - from) / step);
    if (index in counts) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** The span that the filter leaves of a field, as far as conditions that all must hold say it. */
export function rangeIn(
  filter: Filter | undefined,
  field: string,
  now: number,
  timeZone?: string,
): { readonly from?: number; readonly to?: number } {
  const range: { from?: number; to?: number } = {};
  for (const part of flatParts(filter)) {
    if (!isOf(part, field)) continue;
    const { op, value } = absoluteFilter(part, now, timeZone) as Condition;
    const time = Date.parse(String(value));
    if (Number.isNaN(time)) continue;
    if (op === 'ge' || op === 'gt') range.from = Math.max(range.from ?? -Infinity, time);
    if (op === 'lt' || op === 'le') range.to = Math.min(range.to ?? Infinity, time);
  }
  return range;
}

/** The filter with this span of the field in place of any other. */
export function withRange(
  filter: Filter | undefined,
  field: string,
  { from, to }: { readonly from: string; readonly to: string },
): Filter {
  const others = flatParts(filter).filter((part) => !isOf(part, field));
  return { all: [...others, { field, op: 'ge', value: from }, { field, op: 'lt', value: to }] };
}

function flatParts(filter: Filter | undefined): readonly Filter[] {
  if (!filter) return [];
  return 'all' in filter ? filter.all.flatMap(flatParts) : [filter];
}

function isOf(part: Filter, field: string): part is Condition {
  return 'field' in part && part.field === field;
}
