import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { ListStart } from '../list.js';
import type { RqlQuery } from '../rql/query-string.js';
import { bucketCounts, type Buckets } from './bucket-counts.js';
import { talliesFor } from './tallies.js';

const DAY = 86_400_000;
const MOST_BUCKETS = 1000;
/** Fewer rows are passed over sooner than counted. */
const FEWEST = 1000;

/**
 * Where a page begins, `offset` records into a trail in the order of time: the day is found by how
 * many there are on each, so that the last page costs as the first. Undefined in another order, and
 * where tallies do not suffice for the filter.
 */
export async function seekRecord(
  db: Kysely<Database>,
  accountId: string,
  { filter, order, cursor, offset }: RqlQuery,
): Promise<ListStart | undefined> {
  const [rule, ...others] = order;
  if (rule?.property !== 'timestamp' || others.length > 0) return undefined;
  if (cursor !== undefined || offset < FEWEST || !talliesFor(filter)) return undefined;
  const buckets = await daysOf(db, accountId);
  if (!buckets) return undefined;
  const { rows } = await bucketCounts(accountId, filter, buckets).execute(db);
  const isAsc = rule.direction === 'asc';
  rows.sort((one, other) => (isAsc ? one.place - other.place : other.place - one.place));
  let left = offset;
  for (const { place, records } of rows) {
    if (left < Number(records)) return { after: beginningAt(buckets, place, isAsc), offset: left };
    left -= Number(records);
  }
  return { after: sql`false`, offset: 0 };
}

/** The days of a trail; of a trail of many years, some together. */
async function daysOf(db: Kysely<Database>, accountId: string): Promise<Buckets | undefined> {
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`
    select min(start) as first, max(start) as last from audit_days
    where account_id = ${accountId}`.execute(db);
  const { first, last } = rows[0] ?? {};
  if (!first || !last) return undefined;
  const from = first.getTime();
  const days = (last.getTime() - from) / DAY + 1;
  const together = Math.ceil(days / MOST_BUCKETS);
  const count = Math.ceil(days / together);
  return { from, to: from + count * together * DAY, count };
}

/** What lies in the bucket, counted from 1, or comes after it. */
function beginningAt(
  { from, to, count }: Buckets,
  place: number,
  isAsc: boolean,
): ListStart['after'] {
  const edge = (edges: number): Date => new Date(from + (edges * (to - from)) / count);
  return isAsc
    ? sql`audit_records."timestamp" >= ${edge(place - 1)}`
    : sql`audit_records."timestamp" < ${edge(place)}`;
}
