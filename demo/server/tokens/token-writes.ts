import { sql, type Kysely, type Selectable } from 'kysely';
import { statusAfter, type TokenTransition } from '../../../src/model/token-actions.js';
import type { Principal } from '../access/principal.js';
import { createSecret, fingerprint } from '../access/secrets.js';
import { writeRecord, type RequestFacts } from '../audit/record.js';
import type { Database } from '../database/schema.js';
import { forgetOldAnswers } from '../database/expiry.js';
import { newId } from '../ids.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import { readIcon, type TokenBody } from './token-body.js';
import { tokensToWire, type TokenSelection } from './token-wire.js';

type Row = Selectable<Database['tokens']>;

/** What every write needs to know. */
export interface WriteContext extends Services {
  readonly principal: Principal;
  readonly request: RequestFacts;
}

/** What a document of an audit record leaves out: the record itself says who and when. */
const DOCUMENTED: TokenSelection = { omitted: new Set(['audit', 'lastAccessAt']) };

const EVENTS = {
  create: ['platform.accounts.token.created', 'Created'],
  update: ['platform.accounts.token.updated', 'Updated'],
  enable: ['platform.accounts.token.enabled', 'Enabled'],
  disable: ['platform.accounts.token.disabled', 'Disabled'],
  delete: ['platform.accounts.token.deleted', 'Deleted'],
} as const;

export interface AddedToken {
  readonly id: string;
  /** Absent in a second answer, where secrets are shown once. */
  readonly secret?: string;
}

/** How often an addition is tried, when another one takes its id or answers its key meanwhile. */
const TRIES = 3;

/**
 * Adds an active token, and answers its id and its secret. With an idempotency key, a second call
 * within a day adds nothing and answers the same token; its secret too where secrets can be shown
 * again, and without it where they are shown once, since nothing of such a secret is kept.
 */
export async function createToken(
  context: WriteContext,
  body: TokenBody,
  idempotencyKey: string | undefined,
): Promise<AddedToken> {
  for (let tries = 1; ; tries += 1) {
    try {
      const created = await tryToCreateToken(context, body, idempotencyKey);
      context.totals.forget();
      context.feed.notify();
      return created;
    } catch (thrown) {
      if (tries === TRIES || !isTaken(thrown)) throw thrown;
    }
  }
}

/** PostgreSQL's word for a second row under a unique key. */
function isTaken(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === '23505';
}

async function tryToCreateToken(
  context: WriteContext,
  body: TokenBody,
  idempotencyKey: string | undefined,
): Promise<AddedToken> {
  const { principal, vault } = context;
  const icon = readIcon(body.icon);
  return context.db.transaction().execute(async (db) => {
    const keyHash = idempotencyKey && fingerprint(`${principal.id} ${idempotencyKey}`);
    const bodyHash = fingerprint(JSON.stringify(body));
    if (keyHash) {
      const earlier = await earlierAnswer(db, keyHash, bodyHash);
      if (earlier) {
        const { id, secret_sealed: sealed } = earlier;
        const isShown = sealed !== null && context.secrets === 'readable';
        return isShown ? { id, secret: vault.open(sealed) } : { id };
      }
    }
    const id = newId('TKN', 2);
    const secret = createSecret();
    const now = new Date();
    await db
      .insertInto('tokens')
      .values({
        id,
        account_id: principal.accountId,
        name: body.name,
        description: body.description,
        icon: icon ? iconPath(id, 1) : body.icon,
        status: 'Active',
        secret_hash: fingerprint(secret),
        secret_sealed: context.secrets === 'readable' ? vault.seal(secret) : null,
        created_at: now,
        created_by: principal.id,
        updated_at: now,
        updated_by: principal.id,
        enabled_at: now,
        enabled_by: principal.id,
      })
      .execute();
    if (icon) await putIcon(db, id, icon.contentType, icon.content);
    await putModules(db, id, body.moduleIds);
    await record(db, context, 'create', id, undefined);
    if (keyHash) {
      await db
        .insertInto('idempotent_answers')
        .values({
          key_hash: keyHash,
          body_hash: bodyHash,
          token_id: id,
          created_at: now,
        })
        .execute();
    }
    return { id, secret };
  });
}

export async function updateToken(
  context: WriteContext,
  id: string,
  body: TokenBody,
  revision: number | undefined,
): Promise<void> {
  const icon = readIcon(body.icon);
  await change(context, id, revision, 'update', async (db, row) => {
    await putModules(db, id, body.moduleIds);
    if (icon) await putIcon(db, id, icon.contentType, icon.content);
    else if (body.icon !== row.icon) {
      await db.deleteFrom('token_icons').where('token_id', '=', id).execute();
    }
    return {
      name: body.name,
      description: body.description,
      icon: icon ? iconPath(id, row.revision + 1) : body.icon,
    };
  });
}

/** Enables, disables or deletes the token, as the life cycle allows. */
export async function transitionToken(
  context: WriteContext,
  id: string,
  transition: TokenTransition,
  revision: number | undefined,
): Promise<void> {
  await change(context, id, revision, transition, (_db, row) => {
    const status = statusAfter(row.status, transition);
    if (status === undefined) {
      throw new Problem(
        409,
        `The token is ${row.status.toLowerCase()}; it cannot be ${transition}d.`,
      );
    }
    const at = new Date();
    const by = context.principal.id;
    const stamp =
      transition === 'enable'
        ? { enabled_at: at, enabled_by: by }
        : transition === 'disable'
          ? { disabled_at: at, disabled_by: by }
          : { secret_sealed: null };
    return Promise.resolve({ status, ...stamp });
  });
}

/** One change and its audit record, in one transaction. Throws 404 and 409 `Problem`s. */
async function change(
  context: WriteContext,
  id: string,
  revision: number | undefined,
  act: Exclude<keyof typeof EVENTS, 'create'>,
  changes: (db: Kysely<Database>, row: Row) => Promise<Partial<Row>>,
): Promise<void> {
  const { principal } = context;
  await context.db.transaction().execute(async (db) => {
    const row = await db
      .selectFrom('tokens')
      .selectAll()
      .where('id', '=', id)
      .where('account_id', '=', principal.accountId)
      .where('status', '!=', 'Deleted')
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Problem(404, `There is no API token ${id}.`);
    if (revision !== undefined && revision !== row.revision) {
      throw new Problem(409, `The token was changed meanwhile: it is at revision ${row.revision}.`);
    }
    const [before] = await tokensToWire(db, [id], DOCUMENTED);
    await db
      .updateTable('tokens')
      .set({
        ...(await changes(db, row)),
        revision: sql<number>`revision + 1`,
        updated_at: new Date(),
        updated_by: principal.id,
      })
      .where('id', '=', id)
      .execute();
    await record(db, context, act, id, before);
  });
  context.totals.forget();
  context.feed.notify();
}

async function record(
  db: Kysely<Database>,
  { principal, request }: WriteContext,
  act: keyof typeof EVENTS,
  id: string,
  before: object | undefined,
): Promise<void> {
  const [after] = await tokensToWire(db, [id], DOCUMENTED);
  const row = await db
    .selectFrom('tokens')
    .select(['name', 'icon', 'revision'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const [event, word] = EVENTS[act];
  await writeRecord(db, principal, request, {
    event,
    summary: `${word} API token`,
    details: `{{actor.name}} ${word.toLowerCase()} the API token {{token.name}} ({{token.id}})`,
    object: { id, name: row.name, icon: row.icon, objectType: 'ApiToken', revision: row.revision },
    documents: { Token: after, ...(before ? { Before: before } : {}) },
  });
}

async function earlierAnswer(
  db: Kysely<Database>,
  keyHash: string,
  bodyHash: string,
): Promise<Pick<Row, 'id' | 'secret_sealed'> | undefined> {
  await forgetOldAnswers(db);
  const earlier = await db
    .selectFrom('idempotent_answers')
    .innerJoin('tokens', 'tokens.id', 'token_id')
    .select(['tokens.id', 'tokens.secret_sealed', 'body_hash'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  if (earlier && earlier.body_hash !== bodyHash) {
    throw new Problem(409, 'The idempotency key was used for another token.');
  }
  return earlier;
}

async function putModules(
  db: Kysely<Database>,
  tokenId: string,
  moduleIds: readonly string[],
): Promise<void> {
  await db.deleteFrom('token_modules').where('token_id', '=', tokenId).execute();
  await db
    .insertInto('token_modules')
    .values(moduleIds.map((moduleId) => ({ token_id: tokenId, module_id: moduleId })))
    .execute();
}

async function putIcon(
  db: Kysely<Database>,
  tokenId: string,
  contentType: string,
  content: string,
): Promise<void> {
  await db
    .insertInto('token_icons')
    .values({ token_id: tokenId, content_type: contentType, content })
    .onConflict((conflict) =>
      conflict.column('token_id').doUpdateSet({ content_type: contentType, content }),
    )
    .execute();
}

/** The revision is part of the path, so that a new picture is never taken from a cache. */
function iconPath(id: string, revision: number): string {
  return `/public/v1/accounts/api-tokens/${id}/icon?v=${revision}`;
}
