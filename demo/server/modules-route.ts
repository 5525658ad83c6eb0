import type { Hono } from 'hono';
import { sql } from 'kysely';
import { authenticate, requireRight } from './access/authentication.js';
import { refuseOtherMethods } from './call.js';
import { listPage, pageAnswer, queryOf } from './list.js';
import type { SqlFields } from './rql/sql-fields.js';
import { shaped, type Selectable } from './selection.js';
import type { Services } from './services.js';

const MODULE: Selectable = { names: ['id', 'name', 'description', 'icon'], unasked: [] };

const MODULE_FIELDS: SqlFields = {
  fields: {
    id: { sql: sql`modules.id`, type: 'id' },
    name: { sql: sql`modules.name`, type: 'text' },
    description: { sql: sql`modules.description`, type: 'text' },
  },
};

const PATH = '/public/v1/accounts/modules';

/** The modules that a token can be granted. */
export function modulesRoute(app: Hono, services: Services): void {
  const { db, totals } = services;
  app.get(PATH, async (context) => {
    requireRight(await authenticate(context, services), 'tokens:read');
    const query = queryOf(context.req.url);
    const page = await listPage(
      db,
      totals,
      {
        from: sql`modules`,
        visible: sql`true`,
        fields: MODULE_FIELDS,
        selectable: MODULE,
        order: [{ property: 'name', direction: 'asc' }],
      },
      query,
    );
    const rows = page.ids.length
      ? await db.selectFrom('modules').selectAll().where('id', 'in', page.ids).execute()
      : [];
    const data = page.ids.flatMap((id) => rows.filter((row) => row.id === id));
    return context.json(
      pageAnswer(
        page,
        query,
        data.map((row) => shaped(row, page.omitted)),
      ),
    );
  });
  refuseOtherMethods(app, PATH, 'GET');
}
