import type { Context, Hono } from 'hono';
import { sql, type Kysely } from 'kysely';
import { authenticate, requireRight } from '../access/authentication.js';
import type { Principal, Right } from '../access/principal.js';
import type { Vault } from '../access/secrets.js';
import { bodyOf, factsOf, revisionOf } from '../call.js';
import type { Database } from '../database/schema.js';
import { listPage, pageAnswer, queryOf } from '../list.js';
import { Problem } from '../problem.js';
import { readTokenBody } from './token-body.js';
import { TOKEN_FIELDS } from './token-fields.js';
import { tokensToWire } from './token-wire.js';
import { createToken, transitionToken, updateToken, type WriteContext } from './token-writes.js';

const PATH = '/public/v1/accounts/api-tokens';

export interface TokenRoutesOptions {
  readonly db: Kysely<Database>;
  readonly vault: Vault;
  /** Whether secrets can be shown again, as on older versions of the platform. */
  readonly secrets: 'once' | 'readable';
}

/** API tokens: listed, read, added, changed, enabled, disabled and deleted. */
export function tokenRoutes(app: Hono, { db, vault, secrets }: TokenRoutesOptions): void {
  const keepsSecrets = secrets === 'readable';
  const openSecret = keepsSecrets ? (sealed: string) => vault.open(sealed) : undefined;

  const enter = async (context: Context, right: Right): Promise<Principal> => {
    const principal = await authenticate(context, db);
    requireRight(principal, right);
    return principal;
  };
  const writing = async (context: Context): Promise<WriteContext> => ({
    db,
    vault,
    keepsSecrets,
    principal: await enter(context, 'tokens:write'),
    request: factsOf(context),
  });
  const answer = async (id: string): Promise<object> => {
    const [token] = await tokensToWire(db, [id], { audit: true, openSecret: undefined });
    if (!token) throw new Problem(404, `There is no API token ${id}.`);
    return token;
  };

  app.get(PATH, async (context) => {
    const principal = await enter(context, 'tokens:read');
    const query = queryOf(context.req.url);
    const page = await listPage(
      db,
      {
        from: sql`tokens`,
        visible: sql`tokens.account_id = ${principal.accountId} and tokens.status <> 'Deleted'`,
        fields: TOKEN_FIELDS,
        order: [{ property: 'name', direction: 'asc' }],
      },
      query,
    );
    const audit = query.selected.has('audit');
    const data = await tokensToWire(db, page.ids, {
      audit,
      openSecret: query.selected.has('token') ? openSecret : undefined,
    });
    return context.json(pageAnswer(page, query, audit ? ['token'] : ['audit', 'token'], data));
  });

  app.get(`${PATH}/:id`, async (context) => {
    const principal = await enter(context, 'tokens:read');
    const id = await visibleId(db, principal, context.req.param('id'));
    const { unselected } = queryOf(context.req.url);
    // Whoever may only read the list may not read secrets either.
    const mayOpen = principal.rights.has('tokens:write') && !unselected.has('token');
    const [token] = await tokensToWire(db, [id], {
      audit: !unselected.has('audit'),
      openSecret: mayOpen ? openSecret : undefined,
    });
    return context.json(token ?? {});
  });

  app.post(PATH, async (context) => {
    const writes = await writing(context);
    const json = await bodyOf(context);
    requireOwnAccount(json, writes.principal);
    const body = await readTokenBody(json, db);
    const key = context.req.header('idempotency-key')?.slice(0, 200);
    const { id, secret } = await createToken(writes, body, key);
    return context.json({ ...(await answer(id)), token: secret }, 201);
  });

  app.put(`${PATH}/:id`, async (context) => {
    const writes = await writing(context);
    const id = context.req.param('id');
    await updateToken(
      writes,
      id,
      await readTokenBody(await bodyOf(context), db),
      revisionOf(context),
    );
    return context.json(await answer(id));
  });

  app.delete(`${PATH}/:id`, async (context) => {
    const writes = await writing(context);
    await transitionToken(writes, context.req.param('id'), 'delete', revisionOf(context));
    return context.body(null, 204);
  });

  for (const transition of ['enable', 'disable'] as const) {
    app.post(`${PATH}/:id/${transition}`, async (context) => {
      const writes = await writing(context);
      const id = context.req.param('id');
      await transitionToken(writes, id, transition, revisionOf(context));
      return context.json(await answer(id));
    });
  }

  app.get(`${PATH}/:id/icon`, async (context) => {
    const principal = await enter(context, 'tokens:read');
    const id = await visibleId(db, principal, context.req.param('id'));
    const icon = await db
      .selectFrom('token_icons')
      .selectAll()
      .where('token_id', '=', id)
      .executeTakeFirst();
    if (!icon) throw new Problem(404, 'This token has no icon.');
    return context.body(new Uint8Array(Buffer.from(icon.content, 'base64')), 200, {
      'content-type': icon.content_type,
      'cache-control': 'private, max-age=86400',
    });
  });
}

async function visibleId(
  db: Kysely<Database>,
  { accountId }: Principal,
  id: string,
): Promise<string> {
  const row = await db
    .selectFrom('tokens')
    .select('id')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('status', '!=', 'Deleted')
    .executeTakeFirst();
  if (!row) throw new Problem(404, `There is no API token ${id}.`);
  return row.id;
}

function requireOwnAccount(json: unknown, { accountId }: Principal): void {
  const account =
    typeof json === 'object' && json !== null && 'account' in json ? json.account : undefined;
  const id =
    typeof account === 'object' && account !== null && 'id' in account ? account.id : undefined;
  if (id !== accountId) {
    throw new Problem(400, 'The token is not valid.', { account: ['must be your own account'] });
  }
}
