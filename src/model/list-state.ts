import { OPERATORS, queryFor, type Filter, type Sort } from './query.js';

/** What a list shows, as a plain value that can be kept, shared and put into an address. */
export interface ListState {
  /** What is typed into the search field. */
  readonly search?: string;
  /** What is chosen in the filter panel or by a chip; dates may be relative, such as `now-30d`. */
  readonly filter?: Filter;
  /** Absent: the order that the element chooses. */
  readonly sort?: readonly Sort[];
  /** Counted from 1; absent: the first. */
  readonly page?: number;
  /** The backend's cursor of that page, where it knows pages by cursors alone. */
  readonly cursor?: string;
  /** The ids of the columns shown, in their order; absent: the element's own choice. */
  readonly columns?: readonly string[];
  /** The widths that columns were given, in CSS pixels by column id; absent: the element's own. */
  readonly widths?: Readonly<Record<string, number>>;
  /** How columns without such a width take theirs; absent: by the element's own choice. */
  readonly fit?: 'content' | 'screen';
  /** The name of the view that the list was set by. */
  readonly view?: string;
}

/** The state filtered by something else, or by nothing, from its first page on. */
export function withFilter(
  { filter: _filter, page: _page, ...state }: ListState,
  filter: Filter | undefined,
): ListState {
  return filter ? { ...state, filter } : state;
}

/** The state without search and filter, from its first page on. */
export function unfiltered({ search: _search, ...state }: ListState): ListState {
  return withFilter(state, undefined);
}

/** The state with other columns, another order or other widths. */
export function withLayout(
  { columns: _columns, widths: _widths, fit: _fit, ...state }: ListState,
  { columns, widths, fit }: Pick<ListState, 'columns' | 'widths' | 'fit'>,
): ListState {
  return { ...state, ...(columns && { columns }), ...(widths && { widths }), ...(fit && { fit }) };
}

/**
 * The state as parameters of an address: `search`, `sort=-audit.created.at,name`, `page`,
 * `cursor`, `columns`, `widths=name:240,status:120`, `fit`, `view`, and `filter` as JSON.
 */
export function stateToParams(state: ListState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.search) params.set('search', state.search);
  if (state.filter) params.set('filter', JSON.stringify(state.filter));
  if (state.sort?.length) {
    const rules = state.sort.map(({ field, direction }) =>
      direction === 'desc' ? `-${field}` : field,
    );
    params.set('sort', rules.join(','));
  }
  if (state.page !== undefined && state.page > 1) params.set('page', String(state.page));
  if (params.has('page') && state.cursor) params.set('cursor', state.cursor);
  if (state.columns?.length) params.set('columns', state.columns.join(','));
  const widths = Object.entries(state.widths ?? {});
  if (widths.length) params.set('widths', widths.map((each) => each.join(':')).join(','));
  if (state.fit) params.set('fit', state.fit);
  if (state.view) params.set('view', state.view);
  return params;
}

/** The state that the parameters give; what is not known or not well formed is ignored. */
export function stateFromParams(params: URLSearchParams): ListState {
  const search = params.get('search') ?? undefined;
  const filter = filterFromJson(params.get('filter'));
  const sort = listOf(params.get('sort')).map((rule): Sort =>
    rule.startsWith('-')
      ? { field: rule.slice(1), direction: 'desc' }
      : { field: rule, direction: 'asc' },
  );
  const page = Number(params.get('page'));
  const cursor = params.get('cursor');
  const columns = listOf(params.get('columns'));
  const widths = widthsFrom(listOf(params.get('widths')));
  const fit = params.get('fit');
  const view = params.get('view');
  return {
    ...queryFor({ search, filter, sort }),
    ...(Number.isSafeInteger(page) && page > 1 ? { page, ...(cursor ? { cursor } : {}) } : {}),
    ...(columns.length ? { columns } : {}),
    ...(widths.length ? { widths: Object.fromEntries(widths) } : {}),
    ...(fit === 'content' || fit === 'screen' ? { fit } : {}),
    ...(view ? { view } : {}),
  };
}

function listOf(text: string | null): readonly string[] {
  return (text ?? '').split(',').filter((part) => part !== '' && part !== '-');
}

/** No wider than any screen, since an address is written by anyone. */
const WIDEST = 10_000;

function widthsFrom(parts: readonly string[]): readonly (readonly [string, number])[] {
  return parts.flatMap((part) => {
    const end = part.lastIndexOf(':');
    const width = Number(part.slice(end + 1));
    return end > 0 && width > 0 && width <= WIDEST ? [[part.slice(0, end), width] as const] : [];
  });
}

/** An address is written by anyone, so a filter in it is bounded in length and in depth. */
const LONGEST_FILTER = 10_000;
const DEEPEST_FILTER = 10;

function filterFromJson(json: string | null): Filter | undefined {
  if (json === null || json.length > LONGEST_FILTER) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isFilter(value, DEEPEST_FILTER) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFilter(value: unknown, depth: number): value is Filter {
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  if ('all' in value) return isFilterList(value.all, depth);
  if ('some' in value) return isFilterList(value.some, depth);
  if ('not' in value) return isFilter(value.not, depth - 1);
  if (!('field' in value && 'op' in value)) return false;
  if (typeof value.field !== 'string' || !OPERATORS.some((op) => op === value.op)) return false;
  return !('value' in value) || isFilterValue(value.value);
}

function isFilterList(value: unknown, depth: number): boolean {
  return Array.isArray(value) && value.every((each) => isFilter(each, depth - 1));
}

function isFilterValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
