import { sql, type Kysely, type Migration } from 'kysely';
import type { Database } from './schema.js';

/**
 * Standard SQL throughout: text ids made by the server, no sequences, no triggers, no extensions,
 * so that the same statements run on a distributed PostgreSQL.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-tables': {
    async up(db: Kysely<Database>) {
      for (const statement of TABLES) await sql.raw(statement).execute(db);
    },
  },
};

const TABLES = [
  `create table accounts (
    id text primary key, name text not null, icon text, type text not null, status text not null
  )`,
  `create table users (
    id text primary key, account_id text not null references accounts (id), name text not null,
    icon text, role text not null, is_deleted boolean not null default false
  )`,
  `create table modules (
    id text primary key, name text not null, description text not null, icon text
  )`,
  `create table tokens (
    id text primary key, account_id text not null references accounts (id), name text not null,
    description text, icon text, status text not null, secret_hash text not null unique,
    secret_sealed text, last_access_at timestamptz, revision integer not null default 1,
    created_at timestamptz not null, created_by text not null,
    updated_at timestamptz not null, updated_by text not null,
    enabled_at timestamptz, enabled_by text, disabled_at timestamptz, disabled_by text
  )`,
  `create index tokens_by_creation on tokens (account_id, created_at desc, id)`,
  `create index tokens_by_name on tokens (account_id, lower(name), id)`,
  `create index tokens_by_last_access on tokens (account_id, last_access_at, id)`,
  `create index tokens_by_status on tokens (account_id, status, created_at desc, id)`,
  `create table token_modules (
    token_id text not null references tokens (id), module_id text not null references modules (id),
    primary key (token_id, module_id)
  )`,
  `create index token_modules_by_module on token_modules (module_id, token_id)`,
  `create table token_icons (
    token_id text primary key references tokens (id), content_type text not null,
    content text not null
  )`,
  `create table audit_records (
    id text primary key, account_id text not null references accounts (id), event text not null,
    "timestamp" timestamptz not null, type text not null, summary text not null,
    details text not null, object_id text, object_name text, object_icon text, object_type text,
    object_revision integer, actor_id text not null, actor_name text not null, actor_icon text,
    actor_account jsonb not null, ip text, request jsonb not null, documents jsonb not null
  )`,
  `create index audit_by_time on audit_records (account_id, "timestamp" desc, id)`,
  `create index audit_by_object on audit_records (object_id, "timestamp" desc, id)`,
  `create index audit_by_actor on audit_records (actor_id, "timestamp" desc, id)`,
  `create index audit_by_event on audit_records (account_id, event, "timestamp" desc, id)`,
  `create table sessions (
    id_hash text primary key, user_id text not null references users (id),
    expires_at timestamptz not null
  )`,
  `create table idempotent_answers (
    key_hash text primary key, body_hash text not null, token_id text not null references tokens (id),
    secret_sealed text not null, created_at timestamptz not null
  )`,
];
