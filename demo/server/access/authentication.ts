import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sql, type Kysely } from 'kysely';
import type { ActorSnapshot, Database } from '../database/schema.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import type { Totals } from '../totals.js';
import { MODULE_RIGHTS, ROLE_RIGHTS, type Principal, type Right } from './principal.js';
import { fingerprint, isSecret } from './secrets.js';

const COOKIE = 'tokenry_session';
/** In place of a session, the mark of one who signed out and is not to be signed in unasked. */
const SIGNED_OUT = 'signed-out';
const SESSION_DAYS = 7;

/** Who calls, by the session cookie or by a token's secret. Throws a 401 `Problem`. */
export async function authenticate(
  context: Context,
  { db, totals }: Pick<Services, 'db' | 'totals'>,
): Promise<Principal> {
  const header = context.req.header('authorization');
  if (header !== undefined) return tokenPrincipal(header, db, totals);
  const principal = await sessionPrincipal(context, db);
  if (!principal) throw new Problem(401, 'Sign in, or send a token’s secret as a bearer.');
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') requireSameOrigin(context);
  return principal;
}

/** One of the rights will do. Throws a 403 `Problem`. */
export function requireRight({ rights }: Principal, ...right: readonly Right[]): void {
  if (!right.some((each) => rights.has(each))) {
    throw new Problem(403, `This needs the right ${right.join(' or ')}.`);
  }
}

/** The user of the session that the cookie names, if it does. */
export async function sessionPrincipal(
  context: Context,
  db: Kysely<Database>,
): Promise<Principal | undefined> {
  const cookie = getCookie(context, COOKIE);
  if (cookie === undefined || cookie === SIGNED_OUT) return undefined;
  const user = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .innerJoin('accounts', 'accounts.id', 'users.account_id')
    .select(['users.id', 'users.name', 'users.icon', 'users.role', 'users.account_id'])
    .select(['accounts.name as account_name', 'accounts.type as account_type'])
    .where('sessions.id_hash', '=', fingerprint(cookie))
    .where('sessions.expires_at', '>', new Date())
    .executeTakeFirst();
  if (!user) return undefined;
  const account = { id: user.account_id, name: user.account_name, type: user.account_type };
  return {
    kind: 'user',
    id: user.id,
    accountId: user.account_id,
    actor: { id: user.id, name: user.name, icon: user.icon, account },
    rights: new Set(ROLE_RIGHTS[user.role]),
  };
}

/** Whether the caller has no session, and has not signed out either. */
export async function isNewcomer(context: Context, db: Kysely<Database>): Promise<boolean> {
  if (getCookie(context, COOKIE) === SIGNED_OUT) return false;
  return (await sessionPrincipal(context, db)) === undefined;
}

/** Begins a session: a random cookie that scripts cannot read and other sites cannot send. */
export async function signIn(
  context: Context,
  db: Kysely<Database>,
  userId: string,
): Promise<void> {
  await endSession(context, db);
  const cookie = randomBytes(32).toString('base64url');
  const maxAge = SESSION_DAYS * 86_400;
  await db
    .insertInto('sessions')
    .values({
      id_hash: fingerprint(cookie),
      user_id: userId,
      expires_at: new Date(Date.now() + maxAge * 1000),
    })
    .execute();
  setCookie(context, COOKIE, cookie, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge });
}

export async function signOut(context: Context, db: Kysely<Database>): Promise<void> {
  await endSession(context, db);
  setCookie(context, COOKIE, SIGNED_OUT, { httpOnly: true, sameSite: 'Strict', path: '/' });
}

async function endSession(context: Context, db: Kysely<Database>): Promise<void> {
  const cookie = getCookie(context, COOKIE);
  if (cookie === undefined) return;
  await db.deleteFrom('sessions').where('id_hash', '=', fingerprint(cookie)).execute();
}

/** A write that a cookie stands for must come from a page of this very origin. */
export function requireSameOrigin(context: Context): void {
  const origin = context.req.header('origin');
  const host = context.req.header('host');
  const isSame = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  if (!isSame) throw new Problem(403, 'A write must come from a page of this origin.');
}

/** A token that calls all the time need not be written all the time: once a second will do. */
async function noteAccess(id: string, db: Kysely<Database>, totals: Totals): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('tokens')
    .set({ last_access_at: sql`current_timestamp` })
    .where('id', '=', id)
    .where(
      sql<boolean>`(last_access_at is null
        or last_access_at < current_timestamp - interval '1 second')`,
    )
    .executeTakeFirst();
  if (numUpdatedRows > 0n) totals.forget('last_access_at');
}

async function tokenPrincipal(
  header: string,
  db: Kysely<Database>,
  totals: Totals,
): Promise<Principal> {
  const secret = /^Bearer (\S+)$/i.exec(header)?.[1];
  const refused = new Problem(401, 'The token is unknown, disabled or deleted.');
  if (secret === undefined || !isSecret(secret)) throw refused;
  const token = await db
    .selectFrom('tokens')
    .innerJoin('accounts', 'accounts.id', 'tokens.account_id')
    .select(['tokens.id', 'tokens.name', 'tokens.icon', 'tokens.account_id'])
    .select(['accounts.name as account_name', 'accounts.type as account_type'])
    .where('secret_hash', '=', fingerprint(secret))
    .where('tokens.status', '=', 'Active')
    .executeTakeFirst();
  if (!token) throw refused;
  await noteAccess(token.id, db, totals);
  const modules = await db
    .selectFrom('token_modules')
    .select('module_id')
    .where('token_id', '=', token.id)
    .execute();
  const account: ActorSnapshot['account'] = {
    id: token.account_id,
    name: token.account_name,
    type: token.account_type,
  };
  return {
    kind: 'token',
    id: token.id,
    accountId: token.account_id,
    actor: { id: token.id, name: token.name, icon: token.icon, account },
    rights: new Set(modules.flatMap(({ module_id }) => MODULE_RIGHTS[module_id] ?? [])),
  };
}
