import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { SqlFields } from '../rql/to-sql.js';

/*
 * How many records of each event there are in each hour, kept beside the records so that a million
 * of them need not be counted one by one. Written in the same transaction as the record.
 */

/** What a filter may name so that hours suffice: an hour stands for every instant within it. */
export const HOUR_FIELDS: SqlFields = {
  fields: {
    event: { sql: sql`event`, type: 'id' },
    timestamp: { sql: sql`hour`, type: 'date' },
  },
};

const HOUR_OF = sql`date_trunc('hour', "timestamp", 'UTC')`;

export async function countRecord(
  db: Kysely<Database>,
  { account_id, event, timestamp }: { account_id: string; event: string; timestamp: Date | string },
): Promise<void> {
  await sql`
    insert into audit_hours (account_id, event, hour, records)
    values (${account_id}, ${event}, date_trunc('hour', ${timestamp}::timestamptz, 'UTC'), 1)
    on conflict (account_id, hour, event) do update set records = audit_hours.records + 1
  `.execute(db);
}

/** Counts all records anew, after many were added at once. */
export async function countAllRecords(db: Kysely<Database>): Promise<void> {
  await sql`delete from audit_hours`.execute(db);
  await sql`
    insert into audit_hours (account_id, event, hour, records)
    select account_id, event, ${HOUR_OF}, count(*) from audit_records group by 1, 2, 3
  `.execute(db);
}
