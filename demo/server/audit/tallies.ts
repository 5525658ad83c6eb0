import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database/schema.js';
import { RqlError, type RqlExpression } from '../rql/ast.js';
import { toSql, type SqlFields } from '../rql/to-sql.js';

/*
 * How many records of each event there are in each hour and in each day (UTC), kept beside the
 * records so that a million of them need not be counted one by one. Written in the same transaction
 * as the record.
 */

/** What a filter may name so that tallies suffice: a beginning stands for every instant until the next. */
const TALLY_FIELDS: SqlFields = {
  fields: {
    event: { sql: sql`event`, type: 'id' },
    timestamp: { sql: sql`start`, type: 'date' },
  },
};

export async function countRecord(
  db: Kysely<Database>,
  { account_id, event, timestamp }: { account_id: string; event: string; timestamp: Date | string },
): Promise<void> {
  for (const unit of ['hour', 'day'] as const) {
    const table = tableOf(unit);
    await sql`
      insert into ${table} (account_id, event, start, records)
      values (${account_id}, ${event}, date_trunc(${unit}, ${timestamp}::timestamptz, 'UTC'), 1)
      on conflict (account_id, start, event) do update set records = ${table}.records + 1
    `.execute(db);
  }
}

/** Counts all records anew, after many were added at once. */
export async function countAllRecords(db: Kysely<Database>): Promise<void> {
  const tally = async (unit: 'hour' | 'day'): Promise<void> => {
    await sql`delete from ${tableOf(unit)}`.execute(db);
    await sql`
      insert into ${tableOf(unit)} (account_id, event, start, records)
      select account_id, event, date_trunc(${unit}, "timestamp", 'UTC') as start, count(*)
      from audit_records group by 1, 2, 3
    `.execute(db);
  };
  await tally('hour');
  await tally('day');
}

export function tableOf(unit: 'hour' | 'day'): RawBuilder<unknown> {
  return sql.table(`audit_${unit}s`);
}

/** The filter in terms of tallies; undefined where it names more than these tell. */
export function tallyCondition(filter: RqlExpression | undefined): RawBuilder<unknown> | undefined {
  if (!filter) return sql`true`;
  try {
    return toSql(filter, TALLY_FIELDS, new Set());
  } catch (thrown) {
    if (thrown instanceof RqlError) return undefined;
    throw thrown;
  }
}

/** The instants that the filter compares with, in milliseconds since 1970. */
export function datesIn(filter: RqlExpression | undefined): readonly number[] {
  switch (filter?.type) {
    case undefined:
      return [];
    case 'and':
    case 'or':
      return filter.operands.flatMap(datesIn);
    case 'not':
    case 'any':
    case 'all':
      return datesIn(filter.operand);
    case 'comparison':
    case 'membership': {
      const values = filter.type === 'comparison' ? [filter.value] : filter.values;
      const { [filter.property]: field } = TALLY_FIELDS.fields;
      return values.flatMap((value) =>
        field?.type === 'date' && value.kind === 'text' ? Date.parse(value.text) : [],
      );
    }
  }
}
