import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from './database/schema.js';
import { Problem } from './problem.js';
import { RqlError } from './rql/ast.js';
import { rowOrder, writeCursor } from './rql/keyset.js';
import { parseQueryString, type OrderRule, type RqlQuery } from './rql/query-string.js';
import { toSql, type SqlFields } from './rql/to-sql.js';

/** A list of the API: its table, what a caller may see of it, and what a query may name. */
export interface ListSource {
  readonly from: RawBuilder<unknown>;
  readonly visible: RawBuilder<unknown>;
  readonly fields: SqlFields;
  readonly order: readonly OrderRule[];
}

/** A page of row ids, in order; with them the caller reads the rows themselves. */
export interface ListPage {
  readonly ids: readonly string[];
  readonly total: number;
  readonly nextCursor: string | undefined;
}

/** The query that stands behind the `?`. Throws a 400 `Problem` that says what is wrong and where. */
export function queryOf(url: string): RqlQuery {
  const start = url.indexOf('?');
  return saying(() => parseQueryString(start < 0 ? '' : url.slice(start + 1)));
}

/** One page of the list. Throws a 400 `Problem` on an unknown property. */
export async function listPage(
  db: Kysely<Database>,
  { from, visible, fields, order }: ListSource,
  query: RqlQuery,
): Promise<ListPage> {
  const { filter, selected, cursor, limit, offset } = query;
  const rules = query.order.length > 0 ? query.order : order;
  const { orderBy, values, start, condition } = saying(() => {
    const rows = rowOrder(rules, fields, selected);
    return {
      ...rows,
      start: cursor === undefined ? sql`true` : rows.after(cursor),
      condition: filter ? toSql(filter, fields, selected) : sql`true`,
    };
  });
  const where = sql`${visible} and ${condition}`;
  const { rows: counts } = await sql<{ total: number | string }>`
    select count(*) as total from ${from} where ${where}`.execute(db);
  const total = Number(counts[0]?.total ?? 0);
  if (limit === 0) return { ids: [], total, nextCursor: undefined };
  const { rows } = await sql<{ id: string; order_values: unknown }>`
    select id, ${values} as order_values from ${from} where ${where} and ${start}
    order by ${orderBy} limit ${limit + 1} offset ${offset}`.execute(db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id),
    total,
    nextCursor: rows.length > limit && last ? writeCursor(last.order_values) : undefined,
  };
}

/** A page as the API answers it. */
export function pageAnswer<T>(
  { total, nextCursor }: ListPage,
  { limit, offset }: RqlQuery,
  omitted: readonly string[],
  data: readonly T[],
): object {
  return {
    $meta: {
      pagination: { offset, limit, total, ...(nextCursor === undefined ? {} : { nextCursor }) },
      omitted,
    },
    data,
  };
}

function saying<T>(act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    if (thrown instanceof RqlError) throw new Problem(400, thrown.message);
    throw thrown;
  }
}
