import type { AuditEventCounts, AuditRecord } from './audit.js';
import { absoluteFilter, startOfDay } from './date-filter.js';
import { conditionsOn, withConditions } from './filter-parts.js';
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

/** The same, apart for each event, in the order in which the events are met. */
export function countEvents(
  records: readonly Pick<AuditRecord, 'event' | 'timestamp'>[],
  buckets: TimeBuckets,
): readonly AuditEventCounts[] {
  const instants = new Map<string, string[]>();
  for (const { event, timestamp } of records) {
    const ofEvent = instants.get(event);
    if (ofEvent) ofEvent.push(timestamp);
    else instants.set(event, [timestamp]);
  }
  return [...instants].map(([event, of]) => ({ event, counts: countInBuckets(of, buckets) }));
}

/** The span that the filter leaves of a field, as far as conditions that all must hold say it. */
export function rangeIn(
  filter: Filter | undefined,
  field: string,
  now: number,
  timeZone?: string,
): { readonly from?: number; readonly to?: number } {
  const range: { from?: number; to?: number } = {};
  for (const condition of conditionsOn(filter, field)) {
    const { op, value } = absoluteFilter(condition, now, timeZone) as Condition;
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
): Filter | undefined {
  return withConditions(filter, field, { op: 'ge', value: from }, { op: 'lt', value: to });
}
