import { sql, type RawBuilder } from 'kysely';
import type { RqlExpression } from '../rql/ast.js';
import { toSql } from '../rql/to-sql.js';
import { AUDIT_FIELDS, AUDIT_RECORD, visibleTo } from './audit-fields.js';
import { datesIn, tableOf, talliesFor, type Tallies } from './tallies.js';

/** What dates are written as on this API lies between these. */
export const EARLIEST = Date.parse('0001-01-02T00:00:00.000Z');
export const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Buckets {
  /** Milliseconds since 1970; the second is not part of the last bucket. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A place is counted from 1. The event is there where events are counted apart. */
export interface BucketCount {
  readonly place: number;
  readonly event?: string;
  readonly records: number | string;
}

export interface Counting {
  /** Each event for itself. */
  readonly byEvent?: boolean;
  /** How much of all records is looked through, from 0 to 1: always the same ones. */
  readonly share?: number;
}

/**
 * One query for the number of records in each bucket, of each event where they are counted apart; a
 * bucket without any may have no row. Throws `RqlError` where the filter is wrong.
 */
export function bucketCounts(
  accountId: string,
  filter: RqlExpression | undefined,
  buckets: Buckets,
  { byEvent = false, share = 1 }: Counting = {},
): RawBuilder<BucketCount> {
  const condition = filter ? toSql(filter, AUDIT_FIELDS, new Set(AUDIT_RECORD.names)) : sql`true`;
  const visible = sql`${visibleTo(accountId)} and ${condition}
    and ${within(sql`"timestamp"`, buckets)}`;
  const apart = byEvent ? sql`, event` : sql``;
  const tallies = talliesFor(filter);
  const sample = share < 1 ? sql`tablesample system (${share * 100}) repeatable (1)` : sql``;
  return tallies
    ? countByTallies(visible, accountId, tallies, datesIn(filter), buckets, apart)
    : sql`
        select width_bucket("timestamp", ${edgesOf(buckets)}) as place${apart}, count(*) as records
        from audit_records ${sample} where ${visible} group by 1${apart}`;
}

/** A query for the total of what the filter lets through, where tallies suffice. */
export function tallyTotal(
  accountId: string,
  filter: RqlExpression | undefined,
): RawBuilder<{ total: number | string | null }> | undefined {
  if (!talliesFor(filter)) return undefined;
  const ever = { from: EARLIEST, to: LATEST, count: 1 };
  return sql`select sum(records) as total from (${bucketCounts(accountId, filter, ever)}) as counted`;
}

/**
 * Days that lie within one bucket as a whole are taken as they were counted. Of those that an edge
 * or a date of the filter splits, hours are taken, and of hours that are split, single records.
 */
function countByTallies(
  visible: RawBuilder<unknown>,
  accountId: string,
  { by, condition }: Tallies,
  dates: readonly number[],
  buckets: Buckets,
  apart: RawBuilder<unknown>,
): RawBuilder<BucketCount> {
  const edges = edgesOf(buckets);
  const days = instants(splitBy(DAY, dates, buckets));
  const hours = instants(splitBy(HOUR, dates, buckets));
  const tallies = sql`account_id = ${accountId} and ${condition}
    and ${within(sql`start`, buckets)}`;
  // Each part of the time on its own, so that an index finds where it begins: `offset 0` keeps the
  // planner from joining them as a whole.
  return sql`
    select place${apart}, sum(records) as records from (
      select width_bucket(start, ${edges}) as place${apart}, records
      from ${tableOf('day', by)} where ${tallies} and start <> all(${days})
      union all
      select place${apart}, records from unnest(${days}) as day cross join lateral (
        select width_bucket(start, ${edges}) as place${apart}, records
        from ${tableOf('hour', by)} where ${tallies} and start <> all(${hours})
          and start >= day and start < day + interval '24 hours' offset 0
      ) as of_day
      union all
      select place${apart}, 1 from unnest(${hours}) as hour cross join lateral (
        select width_bucket("timestamp", ${edges}) as place${apart}
        from audit_records where ${visible}
          and "timestamp" >= hour and "timestamp" < hour + interval '1 hour' offset 0
      ) as of_hour
    ) as parts group by place${apart}`;
}

/** The beginnings of the days or hours of which a part is counted otherwise than the rest. */
function splitBy(unit: number, dates: readonly number[], buckets: Buckets): readonly number[] {
  const { from, to } = buckets;
  const starts = [
    ...edgeMicros(buckets)
      .filter((edge) => edge % BigInt(unit * 1000) !== 0n)
      .map((edge) => Number(edge / 1000n)),
    ...dates,
  ].map((time) => Math.floor(time / unit) * unit);
  return [...new Set(starts)].filter((start) => start + unit > from && start < to);
}

/** The beginnings of the buckets, and the end of the last, in microseconds since 1970. */
function edgeMicros({ from, to, count }: Buckets): readonly bigint[] {
  return Array.from({ length: count + 1 }, (_, place) => {
    const passed = BigInt(place) * BigInt(to - from) * 1000n;
    // There are no instants between two microseconds.
    return BigInt(from) * 1000n + (passed + BigInt(count - 1)) / BigInt(count);
  });
}

function edgesOf(buckets: Buckets): RawBuilder<unknown> {
  const edges = edgeMicros(buckets).map((edge) => {
    const micros = ((edge % 1000n) + 1000n) % 1000n;
    const milliseconds = new Date(Number((edge - micros) / 1000n)).toISOString().slice(0, -1);
    return `${milliseconds}${String(micros).padStart(3, '0')}Z`;
  });
  return sql`${edges}::timestamptz[]`;
}

function instants(times: readonly number[]): RawBuilder<unknown> {
  return sql`${times.map((time) => new Date(time).toISOString())}::timestamptz[]`;
}

/** A day or an hour that begins before `from` is split, and so not taken as a whole. */
function within(instant: RawBuilder<unknown>, { from, to }: Buckets): RawBuilder<unknown> {
  return sql`(${instant} >= ${new Date(from).toISOString()}::timestamptz
    and ${instant} < ${new Date(to).toISOString()}::timestamptz)`;
}
