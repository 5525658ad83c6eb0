import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from './schema.js';

/*
 * Texts that are searched for a part of them. Where PostgreSQL has pg_trgm, an index of every three
 * letters finds them; where it has not, the same queries read row by row. They are in lower case,
 * which is cheaper than to compare without regard to it.
 */

/*
 * All that is searched of a token and of an audit record: kept, since to put it together takes
 * longer than to look into it.
 */
export const TOKEN_TEXT = sql`tokens.search_text`;
export const RECORD_TEXT = sql`audit_records.search_text`;

const INDEXES: readonly (readonly [name: string, table: string, text: RawBuilder<unknown>])[] = [
  ['tokens_by_text', 'tokens', TOKEN_TEXT],
  ['audit_records_by_text', 'audit_records', RECORD_TEXT],
];

export async function keepTokenText(db: Kysely<Database>): Promise<void> {
  await sql`alter table tokens add column search_text text not null generated always as
    (lower(id || ' ' || name || ' ' || coalesce(description, ''))) stored`.execute(db);
}

export async function keepRecordText(db: Kysely<Database>): Promise<void> {
  await sql`alter table audit_records add column search_text text not null generated always as
    (lower(id || ' ' || event || ' ' || summary || ' ' || details || ' ' ||
    coalesce(object_id, '') || ' ' || coalesce(object_name, '') || ' ' ||
    actor_id || ' ' || actor_name || ' ' || coalesce(ip, ''))) stored`.execute(db);
}

/** Takes the extension into use, where this server has it and lets us. */
export async function prepareSearch(db: Kysely<Database>): Promise<void> {
  await sql`
    do $$ begin
      create extension if not exists pg_trgm;
    exception when others then
      raise notice 'pg_trgm is not to be had: searches read row by row';
    end $$`.execute(db);
}

/** In place of those that there are. */
export async function createSearchIndexes(db: Kysely<Database>): Promise<void> {
  await dropSearchIndexes(db);
  const { rows } = await sql`select 1 from pg_extension where extname = 'pg_trgm'`.execute(db);
  if (rows.length === 0) return;
  for (const [name, table, text] of INDEXES) {
    await sql`create index ${sql.id(name)} on ${sql.table(table)}
      using gin ((${text}) gin_trgm_ops)`.execute(db);
  }
}

export async function dropSearchIndexes(db: Kysely<Database>): Promise<void> {
  for (const [name] of INDEXES) await sql`drop index if exists ${sql.id(name)}`.execute(db);
}
