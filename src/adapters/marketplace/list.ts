import type * as v from 'valibot';
import { AdapterError } from '../../model/errors.js';
import type { ListQuery, Page } from '../../model/query.js';
import type { RequestOptions } from '../adapter.js';
import type { MarketplaceClient } from './client.js';
import type { WireFields } from './fields.js';
import { writeFilter, writeOrder, writeSearch } from './rql.js';
import { wirePage } from './wire.js';

/** Where a list is found, and what it can be asked. */
export interface ListAddress {
  readonly path: string;
  readonly of: WireFields;
  /** What every query of the list holds, ready for the URL. */
  readonly parameters: readonly string[];
}

/** The most that the platform gives at a time. */
const LARGEST_PAGE = 100;

/**
 * The part of the list that the query asks for, in as many requests as it takes, one after the
 * other. What moves to a later page meanwhile is not listed twice.
 */
export async function listAll<Schema extends v.GenericSchema<unknown, { readonly id: string }>>(
  client: MarketplaceClient,
  { path, of, parameters }: ListAddress,
  schema: Schema,
  query: ListQuery,
  options: RequestOptions,
): Promise<Page<v.InferOutput<Schema>>> {
  if (query.cursor !== undefined) {
    throw new AdapterError('invalid', { message: `A list of ${of.plural} has no cursors.` });
  }
  const conditions = writeConditions(query, of);
  const items = new Map<string, v.InferOutput<Schema>>();
  const pageSchema = wirePage(schema);
  let missing = query.limit;
  let offset = query.offset ?? 0;
  for (;;) {
    const limit = Math.min(missing, LARGEST_PAGE);
    const parts = [...conditions, `limit=${limit}`, `offset=${offset}`, ...parameters];
    const call = { method: 'GET', path, query: parts.join('&') } as const;
    const answer = await client.ask(pageSchema, call, options);
    const total = answer.$meta?.pagination?.total ?? undefined;
    for (const item of answer.data) items.set(item.id, item);
    missing -= answer.data.length;
    offset += answer.data.length;
    const isEnough = query.limit <= LARGEST_PAGE || missing <= 0 || answer.data.length === 0;
    const isEnd = total === undefined ? answer.data.length < limit : offset >= total;
    if (isEnough || isEnd) {
      return { items: [...items.values()], ...(total === undefined ? {} : { total }) };
    }
  }
}

/** Filter and search as one expression, and the order. */
export function writeConditions(
  { filter, search, sort }: Omit<ListQuery, 'limit'>,
  of: WireFields,
): string[] {
  // `all` of nothing holds for everything, and is said by saying nothing.
  const isAsked = filter && !('all' in filter && filter.all.length === 0);
  const sought = search?.trim();
  const tests = [
    ...(isAsked ? [writeFilter(filter, of)] : []),
    ...(sought ? [writeSearch(sought, of)] : []),
  ];
  const test = tests.length > 1 ? `and(${tests.join(',')})` : tests[0];
  return [
    ...(test === undefined ? [] : [encodeURIComponent(test)]),
    ...(sort?.length ? [`order=${encodeURIComponent(writeOrder(sort, of))}`] : []),
  ];
}
