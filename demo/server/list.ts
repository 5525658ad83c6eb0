import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from './database/schema.js';
import { Problem } from './problem.js';
import { RqlError, type RqlExpression } from './rql/ast.js';
import { rowOrder, writeCursor } from './rql/keyset.js';
import { parseQueryString, type OrderRule, type RqlQuery } from './rql/query-string.js';
import { toSql, type SqlFields } from './rql/to-sql.js';
import { omittedBy, type Selectable } from './selection.js';
import type { Totals } from './totals.js';

/** A list of the API: its table, what a caller may see of it, and what a query may name. */
export interface ListSource {
  readonly from: RawBuilder<unknown>;
  readonly visible: RawBuilder<unknown>;
  readonly fields: SqlFields;
  readonly selectable: Selectable;
  readonly order: readonly OrderRule[];
  /** A query for the total that is sooner done than counting, of filters that there is one for. */
  readonly total?: (filter: RqlExpression | undefined) => RawBuilder<Total> | undefined;
}

interface Total {
  readonly total: number | string | null;
}

/** A page of row ids, in order; with them the caller reads the rows themselves. */
export interface ListPage {
  readonly ids: readonly string[];
  readonly total: number;
  /** Where the next page begins, whatever is added or deleted meanwhile; see `keyset.ts`. */
  readonly nextCursor: string | undefined;
  readonly omitted: ReadonlySet<string>;
}

/**
 * The query that stands behind the `?`, `own` being the names of settings of this address alone.
 * Throws a 400 `Problem` that says what is wrong and where.
 */
export function queryOf(url: string, own?: readonly string[]): RqlQuery {
  const start = url.indexOf('?');
  return saying(() => parseQueryString(start < 0 ? '' : url.slice(start + 1), own));
}

/** What an answer to the query leaves out. Throws a 400 `Problem` on an unknown name. */
export function omittedIn(query: RqlQuery, selectable: Selectable): ReadonlySet<string> {
  return saying(() => omittedBy(query, selectable));
}

/** The queries of a page: for its rows, one more than the limit, and for the total of the list. */
export interface ListQueries {
  readonly rows: RawBuilder<{ readonly id: string; readonly order_values: unknown }>;
  readonly total: RawBuilder<Total>;
}

/** Throws a 400 `Problem` on an unknown property. */
export function listQueries(
  { from, visible, fields, selectable, order, total }: ListSource,
  query: RqlQuery,
): ListQueries {
  const { filter, cursor, limit, offset } = query;
  const omitted = omittedIn(query, selectable);
  const selected = new Set(selectable.names.filter((name) => !omitted.has(name)));
  const rules = query.order.length > 0 ? query.order : order;
  return saying(() => {
    const { orderBy, values, after } = rowOrder(rules, fields, selected);
    const start = cursor === undefined ? sql`true` : after(cursor);
    const where = sql`${visible} and ${filter ? toSql(filter, fields, selected) : sql`true`}`;
    return {
      rows: sql`
        select id, ${values} as order_values from ${from} where ${where} and ${start}
        order by ${orderBy} limit ${limit + 1} offset ${offset}`,
      total: total?.(filter) ?? sql`select count(*) as total from ${from} where ${where}`,
    };
  });
}

/** One page of the list. Throws a 400 `Problem` on an unknown property. */
export async function listPage(
  db: Kysely<Database>,
  totals: Totals,
  source: ListSource,
  query: RqlQuery,
): Promise<ListPage> {
  const { limit } = query;
  const omitted = omittedIn(query, source.selectable);
  const queries = listQueries(source, query);
  const { sql: text, parameters } = queries.total.compile(db);
  const total = await totals.get(`${text} ${JSON.stringify(parameters)}`, async () => {
    const { rows } = await queries.total.execute(db);
    return Number(rows[0]?.total ?? 0);
  });
  if (limit === 0) return { ids: [], total, nextCursor: undefined, omitted };
  const { rows } = await queries.rows.execute(db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id),
    total,
    nextCursor: rows.length > limit && last ? writeCursor(last.order_values) : undefined,
    omitted,
  };
}

/** A page as the API answers it. */
export function pageAnswer<T>(
  { total, nextCursor, omitted }: ListPage,
  { limit, offset }: RqlQuery,
  data: readonly T[],
): object {
  return {
    $meta: {
      pagination: { offset, limit, total, ...(nextCursor === undefined ? {} : { nextCursor }) },
      omitted: [...omitted],
    },
    data,
  };
}

/** What `act` answers; what is wrong with a query becomes a 400 `Problem`. */
export function saying<T>(act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    if (thrown instanceof RqlError) throw new Problem(400, thrown.message);
    throw thrown;
  }
}
