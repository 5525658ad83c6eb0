import type { Hono } from 'hono';
import { sql, type Kysely, type Selectable } from 'kysely';
import * as v from 'valibot';
import { fillTemplate } from '../../../src/model/audit.js';
import { authenticate, requireRight } from '../access/authentication.js';
import { bodyOf, factsOf } from '../call.js';
import type { Database } from '../database/schema.js';
import { listPage, pageAnswer, queryOf } from '../list.js';
import { Problem } from '../problem.js';
import { AUDIT_FIELDS } from './audit-fields.js';
import { writeRecord } from './record.js';

const PATH = '/public/v1/audit';

const entrySchema = v.object({
  event: v.pipe(
    v.string('is required'),
    v.regex(
      /^(platform|extension)(\.[a-z][a-z0-9-]*){3}$/,
      'must be platform.module.object.action',
    ),
  ),
  summary: v.pipe(
    v.string('is required'),
    v.minLength(1, 'is required'),
    v.maxLength(500, 'is too long'),
  ),
  details: v.optional(v.pipe(v.string('must be text'), v.maxLength(5000, 'is too long')), ''),
  documents: v.optional(v.record(v.string(), v.unknown(), 'must be an object'), {}),
});

/** Audit records: listed, read, and written by those who have something to add. */
export function auditRoutes(app: Hono, db: Kysely<Database>): void {
  app.get(`${PATH}/records`, async (context) => {
    const principal = await authenticate(context, db);
    requireRight(principal, 'audit:read');
    const query = queryOf(context.req.url);
    const page = await listPage(
      db,
      {
        from: sql`audit_records`,
        visible: sql`audit_records.account_id = ${principal.accountId}`,
        fields: AUDIT_FIELDS,
        order: [{ property: 'timestamp', direction: 'desc' }],
      },
      query,
    );
    return context.json(
      pageAnswer(page, query, [], await recordsToWire(db, page.ids, query.render)),
    );
  });

  app.get(`${PATH}/records/:id`, async (context) => {
    const principal = await authenticate(context, db);
    requireRight(principal, 'audit:read-one');
    const id = context.req.param('id');
    const visible = await db
      .selectFrom('audit_records')
      .select('id')
      .where('id', '=', id)
      .where('account_id', '=', principal.accountId)
      .executeTakeFirst();
    const [record] = visible ? await recordsToWire(db, [id], queryOf(context.req.url).render) : [];
    if (!record) throw new Problem(404, `There is no audit record ${id}.`);
    return context.json(record);
  });

  app.post(`${PATH}/records`, async (context) => {
    const principal = await authenticate(context, db);
    requireRight(principal, 'audit:write');
    const result = v.safeParse(entrySchema, await bodyOf(context));
    if (!result.success) {
      const errors = result.issues.map(
        ({ path, message }) => [String(path?.[0].key ?? 'body'), [message]] as const,
      );
      throw new Problem(400, 'The record is not valid.', Object.fromEntries(errors));
    }
    const id = await writeRecord(db, principal, factsOf(context), result.output);
    const [record] = await recordsToWire(db, [id], false);
    return context.json(record ?? {}, 201);
  });

  app.get(`${PATH}/event-types`, async (context) => {
    requireRight(await authenticate(context, db), 'audit:read');
    const rows = await db
      .selectFrom('audit_records')
      .select('event')
      .distinct()
      .orderBy('event')
      .execute();
    const data = rows.map(({ event }) => ({ id: event, name: event }));
    return context.json({
      $meta: { pagination: { offset: 0, limit: data.length, total: data.length }, omitted: [] },
      data,
    });
  });
}

async function recordsToWire(
  db: Kysely<Database>,
  ids: readonly string[],
  render: boolean,
): Promise<readonly object[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('audit_records').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids
    .map((id) => byId.get(id))
    .filter((row) => row !== undefined)
    .map((row) => recordToWire(row, render));
}

function recordToWire(row: Selectable<Database['audit_records']>, render: boolean): object {
  const text = (template: string): string =>
    render ? fillTemplate(template, row.documents) : template;
  return {
    id: row.id,
    event: row.event,
    timestamp: row.timestamp.toISOString(),
    type: row.type,
    summary: text(row.summary),
    details: text(row.details),
    object:
      row.object_id === null
        ? null
        : {
            id: row.object_id,
            name: row.object_name,
            icon: row.object_icon,
            objectType: row.object_type,
            revision: row.object_revision,
          },
    actor: {
      id: row.actor_id,
      name: row.actor_name,
      icon: row.actor_icon,
      account: {
        id: row.actor_account.id,
        name: row.actor_account.name,
        accountType: row.actor_account.type,
      },
    },
    request: row.request,
    documents: row.documents,
    viewers: [],
  };
}
