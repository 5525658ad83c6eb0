import type { Hono } from 'hono';
import { sql } from 'kysely';
import { authenticate, requireRight } from './access/authentication.js';
import { refuseOtherMethods } from './call.js';
import { listPage, pageAnswer, queryOf } from './list.js';
import type { SqlFields } from './rql/sql-fields.js';
import { shaped, type Selectable } from './selection.js';
import type { Services } from './services.js';

const USER: Selectable = { names: ['id', 'name', 'icon', 'deleted'], unasked: [] };

const USER_FIELDS: SqlFields = {
  fields: {
    id: { sql: sql`users.id`, type: 'id' },
    name: { sql: sql`users.name`, type: 'text' },
    deleted: { sql: sql`users.is_deleted`, type: 'boolean' },
  },
};

const PATH = '/public/v1/accounts/users';

/** The people of the account, those who left included, beside what the platform has here. */
export function usersRoute(app: Hono, services: Services): void {
  const { db, totals } = services;
  app.get(PATH, async (context) => {
    const principal = await authenticate(context, services);
    requireRight(principal, 'tokens:read', 'audit:read');
    const query = queryOf(context.req.url);
    const page = await listPage(
      db,
      totals,
      {
        from: sql`users`,
        visible: sql`users.account_id = ${principal.accountId}`,
        fields: USER_FIELDS,
        selectable: USER,
        order: [{ property: 'name', direction: 'asc' }],
      },
      query,
    );
    const rows = page.ids.length
      ? await db.selectFrom('users').selectAll().where('id', 'in', page.ids).execute()
      : [];
    const data = page.ids
      .flatMap((id) => rows.filter((row) => row.id === id))
      .map(({ id, name, icon, is_deleted: deleted }) => ({ id, name, icon, deleted }))
      .map((user) => shaped(user, page.omitted));
    return context.json(pageAnswer(page, query, data));
  });
  refuseOtherMethods(app, PATH, 'GET');
}
