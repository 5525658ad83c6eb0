import type { Hono } from 'hono';
import { sql, type Kysely } from 'kysely';
import { authenticate, requireRight } from './access/authentication.js';
import type { Database } from './database/schema.js';
import { listPage, pageAnswer, queryOf } from './list.js';
import type { SqlFields } from './rql/to-sql.js';

const MODULE_FIELDS: SqlFields = {
  fields: {
    id: { sql: sql`modules.id`, type: 'text' },
    name: { sql: sql`modules.name`, type: 'text' },
    description: { sql: sql`modules.description`, type: 'text' },
  },
};

/** The modules that a token can be granted. */
export function modulesRoute(app: Hono, db: Kysely<Database>): void {
  app.get('/public/v1/accounts/modules', async (context) => {
    requireRight(await authenticate(context, db), 'tokens:read');
    const query = queryOf(context.req.url);
    const page = await listPage(
      db,
      {
        from: sql`modules`,
        visible: sql`true`,
        fields: MODULE_FIELDS,
        order: [{ property: 'name', direction: 'asc' }],
      },
      query,
    );
    const rows = page.ids.length
      ? await db.selectFrom('modules').selectAll().where('id', 'in', page.ids).execute()
      : [];
    const data = page.ids.map((id) => rows.find((row) => row.id === id));
    return context.json(pageAnswer(page, query, [], data));
  });
}
