import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from './database/schema.js';
import { Problem } from './problem.js';
import { RqlError, type RqlExpression } from './rql/ast.js';
import { rowOrder, writeCursor } from './rql/keyset.js';
import { parseQueryString, type OrderRule, type RqlQuery } from './rql/query-string.js';
import type { SqlFields } from './rql/sql-fields.js';
import { isTextSearch } from './rql/text-search.js';
import { toSql } from './rql/to-sql.js';
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
  /** Where parts of texts are searched for by an index. */
  readonly search?: SearchLimits;
  /** Where a page far into the list, in the query's order, begins, without all before it being read. */
  readonly seek?: (db: Kysely<Database>, query: RqlQuery) => Promise<ListStart | undefined>;
}

/** The rows that come after some, and how many more of them are to be passed over. */
export interface ListStart {
  readonly after: RawBuilder<unknown>;
  readonly offset: number;
}

export interface SearchLimits {
  /** So many finds are sorted sooner than the list is read in order until enough of it are found. */
  readonly mostSorted: number;
  /** Of more finds a page has no total; absent: it always has one. */
  readonly mostCounted?: number;
}

interface Total {
  readonly total: number | string | null;
}

/** A page of row ids, in order; with them the caller reads the rows themselves. */
export interface ListPage {
  readonly ids: readonly string[];
  /** Undefined where counting would take too long. */
  readonly total: number | undefined;
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

/** The queries of a page. */
export interface ListQueries {
  /** For how many rows the list has; one more than is counted at most stands for any number. */
  readonly total: RawBuilder<Total>;
  readonly mostCounted: number;
  /** For the rows, one more than the limit, of a list of that many. */
  readonly rows: (total: number, start?: ListStart) => RawBuilder<Row>;
}

interface Row {
  readonly id: string;
  readonly order_values: unknown;
}

/** Throws a 400 `Problem` on an unknown property. */
export function listQueries(source: ListSource, query: RqlQuery): ListQueries {
  const { from, visible, fields, selectable, search } = source;
  const { filter, cursor, limit, offset } = query;
  const omitted = omittedIn(query, selectable);
  const selected = new Set(selectable.names.filter((name) => !omitted.has(name)));
  return saying(() => {
    const { orderBy, values, after } = rowOrder(orderOf(source, query), fields, selected);
    const asked = { after: cursor === undefined ? sql`true` : after(cursor), offset };
    const where = sql`${visible} and ${filter ? toSql(filter, fields, selected) : sql`true`}`;
    const limits = filter && isTextSearch(filter, fields) ? search : undefined;
    // Whoever asks for the total alone waits for it.
    const mostCounted = (limit > 0 ? limits?.mostCounted : undefined) ?? Infinity;
    return {
      total: source.total?.(filter) ?? countOf(from, where, mostCounted),
      mostCounted,
      rows: (total, start = asked) => {
        // Behind `offset 0`, the planner finds first, and then sorts.
        const found =
          limits && total <= limits.mostSorted
            ? sql`(select * from ${from} where ${where} offset 0) as ${from}`
            : sql`${from}`;
        // What a row is ordered by is not put together for those that are passed over.
        return sql`select id, ${values} as order_values from (
          select * from ${found} where ${where} and ${start.after}
          order by ${orderBy} limit ${limit + 1} offset ${start.offset}
        ) as ${from} order by ${orderBy}`;
      },
    };
  });
}

function orderOf(source: ListSource, query: RqlQuery): readonly OrderRule[] {
  return query.order.length > 0 ? query.order : source.order;
}

function countOf(
  from: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  most: number,
): RawBuilder<Total> {
  if (most === Infinity) return sql`select count(*) as total from ${from} where ${where}`;
  return sql`select count(*) as total from (
    select 1 from ${from} where ${where} limit ${most + 1}) as counted`;
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
  const counted = await totals.get(`${text} ${JSON.stringify(parameters)}`, async () => {
    const { rows } = await queries.total.execute(db);
    return Number(rows[0]?.total ?? 0);
  });
  const total = counted > queries.mostCounted ? undefined : counted;
  if (limit === 0) return { ids: [], total, nextCursor: undefined, omitted };
  const start = await source.seek?.(db, { ...query, order: orderOf(source, query) });
  const { rows } = await queries.rows(counted, start).execute(db);
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
  const pagination = {
    offset,
    limit,
    ...(total === undefined ? {} : { total }),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  };
  return { $meta: { pagination, omitted: [...omitted] }, data };
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
