import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Kysely, Migrator, PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';
import { lockFolder } from './folder-lock.js';
import { migrations } from './migrations.js';
import { PGliteDialect } from './pglite-dialect.js';
import type { Database } from './schema.js';

/** What the embedded PostgreSQL has besides its own; see `searches.ts`. */
const extensions = { pg_trgm };

export interface DatabaseOptions {
  /** A PostgreSQL server, or a distributed database that speaks its language. */
  readonly databaseUrl?: string | undefined;
  /** The folder in which the embedded PostgreSQL has its own; absent: it is in memory. */
  readonly dataDir?: string | undefined;
}

/** The database, with every migration applied, and how to leave it. */
export interface Connection {
  readonly db: Kysely<Database>;
  readonly close: () => Promise<void>;
}

export async function connect({ databaseUrl, dataDir }: DatabaseOptions): Promise<Connection> {
  if (databaseUrl !== undefined) {
    return migrated(external(databaseUrl)).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The PostgreSQL of DATABASE_URL cannot be used: ${reason}`, { cause });
    });
  }
  if (dataDir === undefined)
    return migrated(new PGliteDialect(await PGlite.create({ extensions })));
  const folder = join(dataDir, 'postgres');
  mkdirSync(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const { db, close } = await migrated(
      new PGliteDialect(await PGlite.create(folder, { extensions })),
    );
    return { db, close: () => close().then(unlock) };
  } catch (thrown) {
    await unlock();
    throw thrown;
  }
}

async function migrated(dialect: Dialect): Promise<Connection> {
  const db = new Kysely<Database>({ dialect });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  }).migrateToLatest();
  if (error === undefined) return { db, close: () => db.destroy() };
  await db.destroy();
  throw error instanceof Error ? error : new Error('The database could not be migrated.');
}

function external(connectionString: string): Dialect {
  const pool = new pg.Pool({ connectionString, max: 10 });
  // A connection that breaks while idle is replaced at its next use; without this, Node would end.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
