// `npm run seed -- --tokens 100000 --records 1000000`: fills the demo's database to that size.
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely } from 'kysely';
import { Vault } from './access/secrets.js';
import { connect } from './database/connect.js';
import { createIndex, INDEXES } from './database/migrations.js';
import type { Database } from './database/schema.js';
import { seedIfEmpty } from './seed/seed-if-empty.js';

const BATCH = 50_000;

const { values } = parseArgs({
  options: {
    tokens: { type: 'string', default: '42' },
    records: { type: 'string', default: '0' },
    'data-dir': {
      type: 'string',
      default: fileURLToPath(new URL('../data', import.meta.url)),
    },
  },
});

const tokens = wholeNumber('--tokens', values.tokens);
const records = wholeNumber('--records', values.records);
const databaseUrl = process.env['DATABASE_URL'];
const dataDir = values['data-dir'];
const { db, close } = await connect({ databaseUrl, dataDir });
await seedIfEmpty(db, new Vault(dataDir), true);
await withoutIndexes(db, async (db) => {
  await addTokens(db, tokens - (await count(db, 'tokens')));
  await addRecords(db, records - (await count(db, 'audit_records')));
});
await sql`analyze`.execute(db);
console.log(
  `${await count(db, 'tokens')} tokens, ${await count(db, 'audit_records')} audit records`,
);
await close();

/** Indexes are made of all rows at once sooner than row by row; a failure leaves all as it was. */
async function withoutIndexes(
  db: Kysely<Database>,
  act: (db: Kysely<Database>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (db) => {
    for (const { name } of INDEXES) await sql`drop index ${sql.id(name)}`.execute(db);
    await act(db);
    for (const index of INDEXES) await createIndex(db, index);
  });
}

async function count(db: Kysely<Database>, table: 'tokens' | 'audit_records'): Promise<number> {
  const { rows } = await sql<{
    count: string;
  }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Copies of the tokens there are, under ids and names of their own; nobody knows their secrets. */
async function addTokens(db: Kysely<Database>, missing: number): Promise<void> {
  for (let added = 0; added < missing; added += BATCH) {
    const size = Math.min(BATCH, missing - added);
    await sql`
      with samples as (
        select row_number() over (order by created_at, id) - 1 as place, tokens.*
        from tokens where status <> 'Deleted' limit 42
      ), added as (
        insert into tokens (id, account_id, name, description, icon, status, secret_hash,
          secret_sealed, last_access_at, revision, created_at, created_by, updated_at, updated_by,
          enabled_at, enabled_by, disabled_at, disabled_by)
        select 'TKN-' || lpad(((n + ${added}) / 10000 + 10000)::text, 5, '0') || '-' ||
            lpad(((n + ${added}) % 10000)::text, 4, '0'),
          account_id, name || ' ' || (n + ${added}), description, icon, status,
          md5((n + ${added})::text) || md5(random()::text), null,
          last_access_at - n * interval '1 second', revision,
          created_at - n * interval '7 seconds', created_by,
          updated_at - n * interval '7 seconds', updated_by,
          enabled_at - n * interval '7 seconds', enabled_by,
          disabled_at - n * interval '7 seconds', disabled_by
        from generate_series(1, ${size}::integer) as n
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
async function addRecords(db: Kysely<Database>, missing: number): Promise<void> {
  for (let added = 0; added < missing; added += BATCH) {
    const size = Math.min(BATCH, missing - added);
    await sql`
      with samples as (
        select row_number() over (order by "timestamp", id) - 1 as place, audit_records.*
        from audit_records limit 400
      ), objects as (
        select row_number() over (order by id) - 1 as place, id, name from tokens
      )
      insert into audit_records (id, account_id, event, "timestamp", type, summary, details,
        object_id, object_name, object_icon, object_type, object_revision, actor_id, actor_name,
        actor_icon, actor_account, ip, correlation_id, request, documents)
      select 'AUD-9' || lpad((n + ${added})::text, 15, '0'), samples.account_id, event,
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

function report(what: string, done: number, all: number): void {
  console.log(`${done} of ${all} ${what} added`);
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  console.error(`${name} takes a whole number, not "${text}".`);
  process.exit(1);
}
