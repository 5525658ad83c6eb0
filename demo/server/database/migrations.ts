import { sql, type Kysely, type Migration } from 'kysely';
import { createTallies } from '../audit/tallies.js';
import {
  COVERING_INDEXES,
  createIndex,
  FIRST_INDEXES,
  INDEXES_OF_AN_ACCOUNT,
  TOKENS_BY_STATUS_AND_NAME,
} from './indexes.js';
import type { Database } from './schema.js';
import { createSearchIndexes, keepRecordText, keepTokenText, prepareSearch } from './searches.js';

/**
 * Standard SQL throughout: text ids made by the server, no sequences, no triggers, and no extension
 * that there must be, so that the same statements run on a distributed PostgreSQL.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-tables': {
    async up(db: Kysely<Database>) {
      // Text as people sort it, whatever their language: é beside e, "Robot 2" before "Robot 10".
      // In ICU's own notation, since the embedded database overlooks that of BCP 47.
      await sql`create collation tokenry_text (provider = icu, locale = 'und@colNumeric=yes')`.execute(
        db,
      );
      for (const statement of TABLES) await sql.raw(statement).execute(db);
      for (const index of FIRST_INDEXES) await createIndex(db, index);
    },
  },
  '002-answers-without-secrets': {
    async up(db: Kysely<Database>) {
      await sql`alter table idempotent_answers drop column secret_sealed`.execute(db);
    },
  },
  '003-tallies': {
    async up(db: Kysely<Database>) {
      await createTallies(db, 'event');
    },
  },
  '004-search': {
    async up(db: Kysely<Database>) {
      await createIndex(db, TOKENS_BY_STATUS_AND_NAME);
      await prepareSearch(db);
    },
  },
  '005-tallies-of-actors': {
    async up(db: Kysely<Database>) {
      await createTallies(db, 'actor');
    },
  },
  '006-covering-indexes': {
    async up(db: Kysely<Database>) {
      for (const index of COVERING_INDEXES) await createIndex(db, index);
    },
  },
  '007-records-of-an-account': {
    async up(db: Kysely<Database>) {
      for (const index of INDEXES_OF_AN_ACCOUNT) await createIndex(db, index);
      await createTallies(db, 'event');
      await createTallies(db, 'actor');
    },
  },
  '008-search-in-lower-case': {
    async up(db: Kysely<Database>) {
      await keepTokenText(db);
    },
  },
  '009-text-of-records': {
    async up(db: Kysely<Database>) {
      await keepRecordText(db);
      await createSearchIndexes(db);
      // Until then nobody knows how often a text is found.
      await sql`analyze tokens, audit_records`.execute(db);
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
  `create table token_modules (
    token_id text not null references tokens (id), module_id text not null references modules (id),
    primary key (token_id, module_id)
  )`,
  `create table token_icons (
    token_id text primary key references tokens (id), content_type text not null,
    content text not null
  )`,
  `create table audit_records (
    id text primary key, account_id text not null references accounts (id), event text not null,
    "timestamp" timestamptz not null, type text not null, summary text not null,
    details text not null, object_id text, object_name text, object_icon text, object_type text,
    object_revision integer, actor_id text not null, actor_name text not null, actor_icon text,
    actor_account jsonb not null, ip text, correlation_id text,
    request jsonb not null, documents jsonb not null
  )`,
  `create table sessions (
    id_hash text primary key, user_id text not null references users (id),
    expires_at timestamptz not null
  )`,
  `create table idempotent_answers (
    key_hash text primary key, body_hash text not null, token_id text not null references tokens (id),
    secret_sealed text not null, created_at timestamptz not null
  )`,
];
