import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { RqlExpression } from '../rql/ast.js';
import { isTextSearch } from '../rql/text-search.js';
import { AUDIT_FIELDS } from './audit-fields.js';
import { bucketCounts, type BucketCount, type Buckets, type Counting } from './bucket-counts.js';

/** So many records are looked through in some 10 ms. */
const SAMPLE = 8_000;
/** Fewer finds in a sample say too little, and then there are few enough to be counted. */
const FEWEST = 20;

/**
 * About how many records a search finds in each bucket, from a sample of all; undefined where they
 * should be counted, since it is no search, or one that finds little, or there are few records.
 */
export async function estimatedCounts(
  db: Kysely<Database>,
  accountId: string,
  filter: RqlExpression | undefined,
  buckets: Buckets,
  counting: Counting,
): Promise<readonly BucketCount[] | undefined> {
  if (!filter || !isTextSearch(filter, AUDIT_FIELDS)) return undefined;
  const share = SAMPLE / (await knownSize(db));
  if (share >= 1 || share < 0) return undefined;
  const found = bucketCounts(accountId, filter, buckets, { ...counting, share });
  const { rows } = await found.execute(db);
  const counts = rows.map((row) => ({ ...row, records: Number(row.records) }));
  if (counts.reduce((sum, { records }) => sum + records, 0) < FEWEST) return undefined;
  return counts.map((row) => ({ ...row, records: Math.round(row.records / share) }));
}

/** How many records there were when the database looked last; negative where it has not yet. */
async function knownSize(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select reltuples as size from pg_class where oid = 'audit_records'::regclass`.execute(db);
  return rows[0]?.size ?? -1;
}
