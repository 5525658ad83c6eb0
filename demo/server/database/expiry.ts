import { sql, type Kysely } from 'kysely';
import type { Database } from './schema.js';

const HOUR = 3_600_000;

/** How long an answer is given again under its idempotency key, in milliseconds. */
const ANSWERS_LAST = 24 * HOUR;

export async function forgetOldAnswers(db: Kysely<Database>): Promise<void> {
  const oldest = new Date(Date.now() - ANSWERS_LAST);
  await db.deleteFrom('idempotent_answers').where('created_at', '<', oldest).execute();
}

export async function forgetOldSessions(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<', new Date()).execute();
}

/**
 * Deletes what has expired, now and every hour, whether or not somebody calls. Answers how to end
 * it. The embedded database has nobody else to look after it: unless it is vacuumed, an index must
 * ask the table of each row whether it is still there.
 */
export async function keepForgetting(
  db: Kysely<Database>,
  isEmbedded: boolean,
): Promise<() => void> {
  const forget = async (): Promise<void> => {
    await forgetOldAnswers(db);
    await forgetOldSessions(db);
    if (isEmbedded) await sql`vacuum`.execute(db);
  };
  await forget();
  // What could not be deleted now is tried again in an hour.
  const timer = setInterval(() => void forget().catch(() => undefined), HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
