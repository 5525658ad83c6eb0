/** What a condition compares with: an instant is an ISO 8601 text in UTC, a list is for `in` and `out`. */
export type FilterValue = string | number | boolean | null | readonly string[];

/** Every operator there is. */
export const OPERATORS = [
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'in',
  'out',
  'contains',
  'starts',
  'ends',
  'empty',
  'any',
] as const;

/**
 * How a condition compares. Texts are compared without regard to case by `contains`, `starts` and
 * `ends`; dates as instants. On a collection, such as `modules.id`, each means *some element*, and
 * `any` is `eq` said plainly.
 */
export type Operator = (typeof OPERATORS)[number];

/** Whether a value is several. */
export function isList(value: FilterValue): value is readonly string[] {
  return Array.isArray(value);
}

/** A test of one field. `empty` takes `false` to mean *is not empty*; `in` and `out` take a list. */
export interface Condition {
  /** One of `TOKEN_FIELDS` or `AUDIT_FIELDS`, or a further one of a host's own column. */
  readonly field: string;
  readonly op: Operator;
  /** Absent with `empty`, which then means *is empty*. */
  readonly value?: FilterValue;
}

/** `all` of nothing holds; `some` of nothing does not. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly some: readonly Filter[] }
  | { readonly not: Filter }
  | Condition;

/** A rule of an order; what has no value comes last. */
export interface Sort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** What a list asks for. The first sort rule weighs most. */
export interface ListQuery {
  /** Part of a name or an id, whatever its case. */
  readonly search?: string;
  /** Absent: everything. */
  readonly filter?: Filter;
  /** Absent: the backend's own order. */
  readonly sort?: readonly Sort[];
  /** How many items at most. */
  readonly limit: number;
  /** How many items to pass over; not used together with `cursor`. */
  readonly offset?: number;
  /** A `nextCursor` or `previousCursor` of an earlier page. */
  readonly cursor?: string;
}

/** A part of a list. Where `total` is absent, the backend cannot tell it. */
export interface Page<T> {
  readonly items: readonly T[];
  /** How many there are on all pages together. */
  readonly total?: number;
  /** What the query for the next page has as its `cursor`; absent on the last one. */
  readonly nextCursor?: string;
  /** The same for the page before. */
  readonly previousCursor?: string;
}

/** The fields of a token that a filter or a sort may name. */
export const TOKEN_FIELDS = [
  'id',
  'name',
  'description',
  'status',
  'modules.id',
  'modules.name',
  'account.id',
  'account.name',
  'audit.created.at',
  'audit.created.by.id',
  'audit.created.by.name',
  'audit.updated.at',
  'lastAccessAt',
  'expiresAt',
] as const;

/** The fields of an audit record that a filter or a sort may name. */
export const AUDIT_FIELDS = [
  'id',
  'event',
  'timestamp',
  'summary',
  'details',
  'type',
  'object.id',
  'object.name',
  'object.objectType',
  'actor.id',
  'actor.name',
  'actor.account.id',
  'request.api.ip',
  'request.log.correlationId',
] as const;

/** The filters as one, all of which must hold; absent where there is none. */
export function allOf(...filters: readonly (Filter | undefined)[]): Filter | undefined {
  const present = filters.filter((filter) => filter !== undefined);
  return present.length > 1 ? { all: present } : present[0];
}

/** What is looked for, and in what order, as a query has it: what is empty is left out. */
export function queryFor({
  search,
  filter,
  sort,
}: {
  readonly search?: string | undefined;
  readonly filter?: Filter | undefined;
  readonly sort?: readonly Sort[] | undefined;
}): Pick<ListQuery, 'search' | 'filter' | 'sort'> {
  return {
    ...(search ? { search } : {}),
    ...(filter ? { filter } : {}),
    ...(sort?.length ? { sort } : {}),
  };
}
