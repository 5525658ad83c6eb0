import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database/schema.js';
import { RqlError, type RqlExpression } from '../rql/ast.js';
import type { SqlFields } from '../rql/sql-fields.js';
import { toSql } from '../rql/to-sql.js';

/*
 * How many records of each event, and of each event by each actor, there are in each hour and in
 * each day (UTC), kept beside the records so that a million of them need not be counted one by one.
 * Written in the same transaction as the record.
 */

/** What is counted apart. */
export type TalliedBy = 'event' | 'actor';
export type TallyUnit = 'hour' | 'day';

const BY: readonly TalliedBy[] = ['event', 'actor'];
const UNITS: readonly TallyUnit[] = ['hour', 'day'];

const TABLES: Readonly<Record<TalliedBy, Readonly<Record<TallyUnit, string>>>> = {
  event: { hour: 'audit_hours', day: 'audit_days' },
  actor: { hour: 'audit_actor_hours', day: 'audit_actor_days' },
};

const COLUMNS = { event: ['event'], actor: ['actor_id', 'event'] } as const;

/** What a count is found by: those of one actor stand together, whenever they were. */
const KEYS: Readonly<Record<TalliedBy, RawBuilder<unknown>>> = {
  event: sql`account_id, start, event`,
  actor: sql`account_id, actor_id, start, event`,
};

/** A beginning stands for every instant until the next. */
const FIELDS_OF_EVENT: SqlFields['fields'] = {
  event: { sql: sql`event`, type: 'id' },
  timestamp: { sql: sql`start`, type: 'date' },
};

/** What a filter may name so that tallies suffice. */
const FIELDS: Readonly<Record<TalliedBy, SqlFields>> = {
  event: { fields: FIELDS_OF_EVENT },
  actor: { fields: { ...FIELDS_OF_EVENT, 'actor.id': { sql: sql`actor_id`, type: 'id' } } },
};

export interface Tallies {
  readonly by: TalliedBy;
  /** The filter in terms of them. */
  readonly condition: RawBuilder<unknown>;
}

export interface TalliedRecord {
  readonly account_id: string;
  readonly event: string;
  readonly actor_id: string;
  readonly timestamp: Date | string;
}

/** In place of those there were. */
export async function createTallies(db: Kysely<Database>, by: TalliedBy): Promise<void> {
  const columns = sql.join(COLUMNS[by].map((column) => sql`${sql.ref(column)} text not null`));
  for (const unit of UNITS) {
    await sql`drop table if exists ${tableOf(unit, by)}`.execute(db);
    await sql`create table ${tableOf(unit, by)} (
      account_id text not null references accounts (id), start timestamptz not null,
      ${columns}, records integer not null,
      primary key (${KEYS[by]})
    )`.execute(db);
  }
  await countAllBy(db, by);
}

export async function countRecord(db: Kysely<Database>, record: TalliedRecord): Promise<void> {
  for (const by of BY) {
    const values = sql.join(COLUMNS[by].map((column) => record[column]));
    for (const unit of UNITS) {
      const table = tableOf(unit, by);
      await sql`
        insert into ${table} (account_id, ${columnsOf(by)}, start, records)
        values (${record.account_id}, ${values},
          date_trunc(${unit}, ${record.timestamp}::timestamptz, 'UTC'), 1)
        on conflict (${KEYS[by]}) do update set records = ${table}.records + 1
      `.execute(db);
    }
  }
}

/**
 * Counts all records anew, after many were added at once: in the order in which counts are asked
 * for, so that those of a day stand on a page or two.
 */
export async function countAllRecords(db: Kysely<Database>): Promise<void> {
  for (const by of BY) await countAllBy(db, by);
}

async function countAllBy(db: Kysely<Database>, by: TalliedBy): Promise<void> {
  const columns = columnsOf(by);
  for (const unit of UNITS) {
    await sql`delete from ${tableOf(unit, by)}`.execute(db);
    await sql`
      insert into ${tableOf(unit, by)} (account_id, ${columns}, start, records)
      select account_id, ${columns}, date_trunc(${unit}, "timestamp", 'UTC') as start, count(*)
      from audit_records group by account_id, ${columns}, start
      order by ${KEYS[by]}
    `.execute(db);
  }
}

function columnsOf(by: TalliedBy): RawBuilder<unknown> {
  return sql.join(COLUMNS[by].map((column) => sql.ref(column)));
}

export function tableOf(unit: TallyUnit, by: TalliedBy): RawBuilder<unknown> {
  return sql.table(TABLES[by][unit]);
}

/** The tallies that suffice for the filter; undefined where it names more than they tell. */
export function talliesFor(filter: RqlExpression | undefined): Tallies | undefined {
  for (const by of BY) {
    const condition = filter ? conditionOf(filter, FIELDS[by]) : sql`true`;
    if (condition) return { by, condition };
  }
  return undefined;
}

function conditionOf(filter: RqlExpression, fields: SqlFields): RawBuilder<unknown> | undefined {
  try {
    return toSql(filter, fields, new Set());
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
      return values.flatMap((value) =>
        filter.property === 'timestamp' && value.kind === 'text' ? Date.parse(value.text) : [],
      );
    }
  }
}
