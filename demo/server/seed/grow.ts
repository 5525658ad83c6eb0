import { sql, type Kysely } from 'kysely';
import { countAllRecords } from '../audit/tallies.js';
import { createIndex, dropIndex, INDEXES } from '../database/indexes.js';
import type { Database } from '../database/schema.js';
import { createSearchIndexes, dropSearchIndexes } from '../database/searches.js';

const BATCH = 50_000;

/** How the ids of copies are told from those that the server makes. */
interface Copies {
  readonly table: 'tokens' | 'audit_records';
  readonly ids: string;
  /** Where in an id its number starts, counted from 1. */
  readonly start: number;
}

const TOKENS: Copies = { table: 'tokens', ids: '^TKN-1\\d{8}-\\d{4}$', start: 6 };
const RECORDS: Copies = { table: 'audit_records', ids: '^AUD-9\\d{15}$', start: 6 };

/** How large a database is to be. */
export interface Size {
  readonly tokens: number;
  readonly records: number;
}

/** Told how far it has come. */
type Report = (what: string, done: number, all: number) => void;

/** How many rows there are, deleted tokens included. */
export async function sizeOf(db: Kysely<Database>): Promise<Size> {
  return { tokens: await count(db, 'tokens'), records: await count(db, 'audit_records') };
}

/**
 * Adds copies of what there is until there is as much as asked for; what is there already stays.
 * A failure leaves all as it was.
 */
export async function grow(db: Kysely<Database>, size: Size, report: Report): Promise<void> {
  const { tokens, records } = await sizeOf(db);
  if (tokens >= size.tokens && records >= size.records) return;
  await db.transaction().execute(async (db) => {
    // Indexes are made of all rows at once sooner than row by row.
    for (const { name } of INDEXES) await dropIndex(db, name);
    await dropSearchIndexes(db);
    await sql`set local maintenance_work_mem = '512MB'`.execute(db);
    await addTokens(db, size.tokens - tokens, report);
    await addRecords(db, size.records - records, report);
    for (const index of INDEXES) await createIndex(db, index);
    await createSearchIndexes(db);
    await countAllRecords(db);
  });
  // And so that an index alone answers what it holds.
  await sql`vacuum analyze`.execute(db);
}

async function count(db: Kysely<Database>, table: 'tokens' | 'audit_records'): Promise<number> {
  const { rows } = await sql<{
    count: string;
  }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** The number that the last copy has in its id, or 0 where there are no copies. */
async function lastCopy(db: Kysely<Database>, { table, ids, start }: Copies): Promise<number> {
  const { rows } = await sql<{ last: string | null }>`
    select max(replace(substr(id, ${start}::integer), '-', '')::bigint) as last
    from ${sql.table(table)} where id ~ ${ids}`.execute(db);
  return Number(rows[0]?.last ?? 0);
}

/** Copies of the tokens there are, under ids and names of their own; nobody knows their secrets. */
async function addTokens(db: Kysely<Database>, missing: number, report: Report): Promise<void> {
  const last = await lastCopy(db, TOKENS);
  for (let added = 0; added < missing; added += BATCH) {
    const size = Math.min(BATCH, missing - added);
    await sql`
      with samples as (
        select row_number() over (order by created_at, id) - 1 as place, tokens.*
        from tokens where status <> 'Deleted' and id !~ ${TOKENS.ids}
      ), added as (
        insert into tokens (id, account_id, name, description, icon, status, secret_hash,
          secret_sealed, last_access_at, revision, created_at, created_by, updated_at, updated_by,
          enabled_at, enabled_by, disabled_at, disabled_by)
        select 'TKN-1' || lpad((number / 10000)::text, 8, '0') || '-' ||
            lpad((number % 10000)::text, 4, '0'),
          account_id, name || ' ' || number, description, icon, status,
          md5(number::text) || md5(random()::text), null,
          last_access_at - n * interval '1 second', revision,
          created_at - n * interval '7 seconds', created_by,
          updated_at - n * interval '7 seconds', updated_by,
          enabled_at - n * interval '7 seconds', enabled_by,
          disabled_at - n * interval '7 seconds', disabled_by
        from generate_series(1, ${size}::integer) as n
        cross join lateral (select n + ${last + added}::bigint as number) as numbers
        join samples on samples.place = n % (select count(*) from samples)
        returning id
      )
      insert into token_modules (token_id, module_id)
      select added.id, modules.id from added join modules on
        (ascii(right(added.id, 1)) + ascii(right(modules.id, 1))) % 4 = 0
    `.execute(db);
    report('tokens', added + size, missing);
  }
}

/** Copies of the records there are, spread over the year and over the tokens. */
async function addRecords(db: Kysely<Database>, missing: number, report: Report): Promise<void> {
  const last = await lastCopy(db, RECORDS);
  for (let added = 0; added < missing; added += BATCH) {
    const size = Math.min(BATCH, missing - added);
    await sql`
      with samples as (
        select row_number() over (order by "timestamp", id) - 1 as place, audit_records.*
        from audit_records where id !~ ${RECORDS.ids} limit 400
      ), objects as (
        select row_number() over (order by id) - 1 as place, id, name from tokens
      )
      insert into audit_records (id, account_id, event, "timestamp", type, summary, details,
        object_id, object_name, object_icon, object_type, object_revision, actor_id, actor_name,
        actor_icon, actor_account, ip, correlation_id, request, documents)
      select 'AUD-9' || lpad((n + ${last + added}::bigint)::text, 15, '0'), samples.account_id, event,
        current_timestamp - (${missing}::integer - n - ${added}) * interval '365 days' / ${missing}::integer,
        type, summary, details, objects.id,
        objects.name, object_icon, object_type, object_revision, actor_id, actor_name, actor_icon,
        actor_account, ip, correlation_id, request,
        jsonb_build_object('Token', jsonb_build_object('id', objects.id, 'name', objects.name),
          'Actor', documents -> 'Actor')
      from generate_series(1, ${size}::integer) as n
      join samples on samples.place = n % (select count(*) from samples)
      join objects on objects.place = (n::bigint * 7919) % (select count(*) from objects)
    `.execute(db);
    report('audit records', added + size, missing);
  }
}
