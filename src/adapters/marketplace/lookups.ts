import * as v from 'valibot';
import type { AuditEventCounts } from '../../model/audit.js';
import type { ListQuery, Page } from '../../model/query.js';
import type { EntityRef } from '../../model/token.js';
import type { AuditBuckets, RequestOptions } from '../adapter.js';
import type { MarketplaceClient } from './client.js';
import { AUDIT_WIRE_FIELDS, type WireFields } from './fields.js';
import { listAll, writeConditions } from './list.js';
import { moduleFrom } from './mapping.js';
import { wireModule, wirePage } from './wire.js';

/* What is asked for on first use, and loaded then. */

const PEOPLE: WireFields = {
  plural: 'people',
  fields: new Map([
    ['id', { type: 'id', name: 'id' }],
    ['name', { type: 'text', name: 'name' }],
  ]),
  searched: ['name', 'id'],
};

const text = v.nullish(v.string());

const eventTypes = wirePage(v.union([v.string(), v.object({ id: text, name: text, event: text })]));

const counts = v.object({ counts: v.array(v.number()) });

const eventCounts = v.object({
  estimated: v.optional(v.boolean()),
  events: v.array(v.object({ event: v.string(), counts: v.array(v.number()) })),
});

/** The event types of the platform; one is told from its id by the dots of its code. */
export async function listAuditEvents(
  client: MarketplaceClient,
  options: RequestOptions,
): Promise<readonly string[]> {
  const call = { method: 'GET', path: '/public/v1/audit/event-types' } as const;
  const { data } = await client.ask(eventTypes, call, options);
  const codes = data.flatMap((type) => {
    const names = typeof type === 'string' ? [type] : [type.event, type.name, type.id];
    return names.find((name) => name?.includes('.')) ?? [];
  });
  return [...new Set(codes)].sort();
}

export async function countAuditRecords(
  client: MarketplaceClient,
  query: Omit<ListQuery, 'limit'>,
  buckets: AuditBuckets,
  options: RequestOptions,
): Promise<readonly number[]> {
  return (await client.ask(counts, countsCall(query, buckets), options)).counts;
}

export async function countAuditEvents(
  client: MarketplaceClient,
  query: Omit<ListQuery, 'limit'>,
  buckets: AuditBuckets,
  options: RequestOptions,
): Promise<readonly AuditEventCounts[]> {
  const call = countsCall(query, buckets, 'by=event', 'estimate=true');
  const { events, estimated = false } = await client.ask(eventCounts, call, options);
  return events.map((counted) => ({ ...counted, estimated }));
}

function countsCall(
  query: Omit<ListQuery, 'limit'>,
  { from, to, count }: AuditBuckets,
  ...settings: readonly string[]
): { readonly method: 'GET'; readonly path: string; readonly query: string } {
  const conditions = writeConditions(query, AUDIT_WIRE_FIELDS);
  const span = [`from=${from}`, `to=${to}`, `buckets=${count}`];
  return {
    method: 'GET',
    path: '/public/v1/audit/counts',
    query: [...conditions, ...span, ...settings].join('&'),
  };
}

export async function listPeople(
  client: MarketplaceClient,
  query: ListQuery,
  options: RequestOptions,
): Promise<Page<EntityRef>> {
  const address = { path: '/public/v1/accounts/users', of: PEOPLE, parameters: [] };
  const page = await listAll(client, address, wireModule, query, options);
  return { ...page, items: page.items.map(moduleFrom) };
}
