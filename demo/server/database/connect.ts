import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrations } from './migrations.js';
import { PGliteDialect } from './pglite-dialect.js';
import type { Database } from './schema.js';

export interface DatabaseOptions {
  /** A PostgreSQL server, or a distributed database that speaks its language. */
  readonly databaseUrl?: string | undefined;
  /** The folder of the embedded PostgreSQL; absent: it is in memory. */
  readonly dataDir?: string | undefined;
}

/** The database, with every migration applied. */
export async function connect(options: DatabaseOptions): Promise<Kysely<Database>> {
  const db = new Kysely<Database>({ dialect: await dialect(options) });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  }).migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    throw error instanceof Error ? error : new Error(String(error));
  }
  return db;
}

async function dialect({
  databaseUrl,
  dataDir,
}: DatabaseOptions): Promise<PostgresDialect | PGliteDialect> {
  if (databaseUrl !== undefined) {
    return new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 10 }) });
  }
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  return new PGliteDialect(await PGlite.create(dataDir));
}
