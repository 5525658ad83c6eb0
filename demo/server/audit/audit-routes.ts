import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { authenticate, requireRight } from '../access/authentication.js';
import type { Principal, Right } from '../access/principal.js';
import { bodyOf, factsOf, refuseOtherMethods } from '../call.js';
import { listPage, omittedIn, pageAnswer, queryOf } from '../list.js';
import { fieldErrors, Problem } from '../problem.js';
import type { Services } from '../services.js';
import { AUDIT_RECORD } from './audit-fields.js';
import { recordsOf } from './record-list.js';
import { recordsToWire } from './record-wire.js';
import { writeRecord } from './record.js';

const PATH = '/public/v1/audit';

const shortText = v.pipe(
  v.string('is required'),
  v.minLength(1, 'is required'),
  v.maxLength(255, 'is longer than 255 characters'),
);

const entrySchema = v.object(
  {
    event: v.pipe(
      v.string('is required'),
      v.regex(
        /^(platform|extension)(\.[a-z][a-zA-Z0-9-]*){3}$/,
        'must be platform.module.object.action',
      ),
    ),
    type: v.optional(v.picklist(['Public', 'Private'], 'must be Public or Private'), 'Public'),
    summary: v.pipe(
      v.string('is required'),
      v.minLength(1, 'is required'),
      v.maxLength(500, 'is longer than 500 characters'),
    ),
    details: v.optional(
      v.pipe(v.string('must be text'), v.maxLength(5000, 'is longer than 5000 characters')),
      '',
    ),
    object: v.optional(
      v.object(
        {
          id: shortText,
          name: shortText,
          icon: v.nullish(v.string('must be text'), null),
          objectType: shortText,
          revision: v.nullish(v.pipe(v.number('must be a number'), v.integer()), null),
        },
        'must have an id, a name and an objectType',
      ),
    ),
    documents: v.optional(v.record(v.string(), v.unknown(), 'must be an object'), {}),
  },
  'must be an object',
);

/** Audit records: listed, read, and written by those who have something to add. */
export function auditRoutes(app: Hono, services: Services): void {
  const { db, feed, totals } = services;
  const enter = async (context: Context, right: Right): Promise<Principal> => {
    const principal = await authenticate(context, services);
    requireRight(principal, right);
    return principal;
  };

  app.get(`${PATH}/records`, async (context) => {
    const { accountId } = await enter(context, 'audit:read');
    const query = queryOf(context.req.url);
    const page = await listPage(db, totals, recordsOf(accountId), query);
    const records = await recordsToWire(db, page.ids, query.render, page.omitted);
    return context.json(pageAnswer(page, query, records));
  });

  app.get(`${PATH}/records/:id`, async (context) => {
    const { accountId } = await enter(context, 'audit:read-one');
    const id = context.req.param('id');
    const query = queryOf(context.req.url);
    const omitted = omittedIn(query, AUDIT_RECORD);
    const visible = await db
      .selectFrom('audit_records')
      .select('id')
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    const [record] = visible ? await recordsToWire(db, [id], query.render, omitted) : [];
    if (!record) throw new Problem(404, `There is no audit record ${id}.`);
    return context.json(record);
  });

  app.post(`${PATH}/records`, async (context) => {
    const principal = await enter(context, 'audit:write');
    const result = v.safeParse(entrySchema, await bodyOf(context));
    if (!result.success) {
      throw new Problem(400, 'The record is not valid.', fieldErrors(result.issues));
    }
    const id = await writeRecord(db, principal, factsOf(context), result.output);
    totals.forget();
    feed.notify();
    const [record] = await recordsToWire(db, [id], false, new Set());
    return context.json(record ?? {}, 201);
  });

  app.get(`${PATH}/event-types`, async (context) => {
    const { accountId } = await enter(context, 'audit:read');
    const rows = await db
      .selectFrom('audit_days')
      .select('event')
      .distinct()
      .where('account_id', '=', accountId)
      .orderBy('event')
      .execute();
    const data = rows.map(({ event }) => ({ id: event, name: event }));
    const total = data.length;
    return context.json({
      $meta: { pagination: { offset: 0, limit: total, total }, omitted: [] },
      data,
    });
  });

  refuseOtherMethods(app, `${PATH}/records`, 'GET', 'POST');
  refuseOtherMethods(app, `${PATH}/records/:id`, 'GET');
  refuseOtherMethods(app, `${PATH}/event-types`, 'GET');
}
