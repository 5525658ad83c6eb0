import type { Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import { authenticate, requireRight } from '../access/authentication.js';
import type { Principal, Right } from '../access/principal.js';
import { bodyOf, factsOf, optionalBodyOf, refuseOtherMethods, revisionOf } from '../call.js';
import type { Database } from '../database/schema.js';
import { listPage, omittedIn, pageAnswer, queryOf } from '../list.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import { readTokenBody } from './token-body.js';
import { tokensOf } from './token-list.js';
import { SINGLE_TOKEN, tokensToWire, type TokenSelection } from './token-wire.js';
import { createToken, transitionToken, updateToken, type WriteContext } from './token-writes.js';

const PATH = '/public/v1/accounts/api-tokens';

/** API tokens: listed, read, added, changed, enabled, disabled and deleted. */
export function tokenRoutes(app: Hono, services: Services): void {
  const { db, totals, vault, secrets } = services;
  /** Whoever may only read the list may not read secrets either. */
  const openerFor = ({ rights }: Principal): TokenSelection['openSecret'] =>
    secrets === 'readable' && rights.has('tokens:write')
      ? (sealed) => vault.open(sealed)
      : undefined;

  const enter = async (context: Context, right: Right): Promise<Principal> => {
    const principal = await authenticate(context, services);
    requireRight(principal, right);
    return principal;
  };
  const writing = async (context: Context): Promise<WriteContext> => ({
    ...services,
    principal: await enter(context, 'tokens:write'),
    request: factsOf(context),
  });
  const answer = async (id: string): Promise<object> => {
    const [token] = await tokensToWire(db, [id], { omitted: new Set() });
    if (!token) throw new Problem(404, `There is no API token ${id}.`);
    return token;
  };

  app.get(PATH, async (context) => {
    const principal = await enter(context, 'tokens:read');
    const query = queryOf(context.req.url);
    const page = await listPage(db, totals, tokensOf(principal.accountId), query);
    const openSecret = openerFor(principal);
    const data = await tokensToWire(db, page.ids, { omitted: page.omitted, openSecret });
    return context.json(pageAnswer(page, query, data));
  });

  app.get(`${PATH}/:id`, async (context) => {
    const principal = await enter(context, 'tokens:read');
    const id = await visibleId(db, principal, context.req.param('id'));
    const omitted = omittedIn(queryOf(context.req.url), SINGLE_TOKEN);
    const [token] = await tokensToWire(db, [id], { omitted, openSecret: openerFor(principal) });
    return context.json(token ?? {});
  });

  app.post(PATH, async (context) => {
    const writes = await writing(context);
    const json = await bodyOf(context);
    requireOwnAccount(json, writes.principal);
    const body = await readTokenBody(json, db);
    const key = context.req.header('idempotency-key')?.slice(0, 200);
    const { id, secret } = await createToken(writes, body, key);
    return context.json({ ...(await answer(id)), ...(secret ? { token: secret } : {}) }, 201);
  });

  app.put(`${PATH}/:id`, async (context) => {
    const writes = await writing(context);
    const id = context.req.param('id');
    const json = await bodyOf(context);
    await updateToken(writes, id, await readTokenBody(json, db), revisionOf(context, json));
    return context.json(await answer(id));
  });

  app.delete(`${PATH}/:id`, async (context) => {
    const writes = await writing(context);
    const revision = revisionOf(context, await optionalBodyOf(context));
    await transitionToken(writes, context.req.param('id'), 'delete', revision);
    return context.body(null, 204);
  });

  for (const transition of ['enable', 'disable'] as const) {
    app.post(`${PATH}/:id/${transition}`, async (context) => {
      const writes = await writing(context);
      const id = context.req.param('id');
      const revision = revisionOf(context, await optionalBodyOf(context));
      await transitionToken(writes, id, transition, revision);
      return context.json(await answer(id));
    });
    refuseOtherMethods(app, `${PATH}/:id/${transition}`, 'POST');
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

  refuseOtherMethods(app, PATH, 'GET', 'POST');
  refuseOtherMethods(app, `${PATH}/:id`, 'GET', 'PUT', 'DELETE');
  refuseOtherMethods(app, `${PATH}/:id/icon`, 'GET');
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
