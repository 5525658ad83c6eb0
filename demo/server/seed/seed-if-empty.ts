import type { Kysely } from 'kysely';
import type { Vault } from '../access/secrets.js';
import { countAllRecords } from '../audit/tallies.js';
import type { Database } from '../database/schema.js';
import { ACCOUNT, MODULES, USERS } from './demo-account.js';
import { demoRecords } from './demo-records.js';
import { demoTokens } from './demo-tokens.js';
import { Random } from './random.js';

const TOKENS = 42;
const DELETED = 3;

/** Gives an empty database the demo account: 42 tokens and a year of history, as of today. */
export async function seedIfEmpty(
  db: Kysely<Database>,
  vault: Vault,
  keepsSecrets: boolean,
): Promise<void> {
  const account = await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst();
  if (account) return;
  const random = new Random(20_230_415);
  const now = Date.now();
  await db.transaction().execute(async (db) => {
    await db.insertInto('accounts').values(ACCOUNT).execute();
    await db
      .insertInto('users')
      .values([...USERS])
      .execute();
    await db
      .insertInto('modules')
      .values([...MODULES])
      .execute();
    const tokens = demoTokens(TOKENS, DELETED, random, now, keepsSecrets ? vault : undefined);
    await insertTokens(db, tokens);
    await db
      .insertInto('audit_records')
      .values([...demoRecords(tokens, random)])
      .execute();
    await countAllRecords(db);
  });
}

async function insertTokens(
  db: Kysely<Database>,
  tokens: ReturnType<typeof demoTokens>,
): Promise<void> {
  await db
    .insertInto('tokens')
    .values(tokens.map(({ row }) => row))
    .execute();
  await db
    .insertInto('token_modules')
    .values(
      tokens.flatMap(({ row, moduleIds }) =>
        moduleIds.map((moduleId) => ({ token_id: row.id, module_id: moduleId })),
      ),
    )
    .execute();
}
