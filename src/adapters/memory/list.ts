import { AdapterError } from '../../model/errors.js';
import type { ListQuery, Page, Sort } from '../../model/query.js';
import type { Fields } from './fields.js';
import { compileFilter } from './filter.js';

/** How pages follow each other: by offset with a total, or by cursor alone. */
export type Paging = 'offset' | 'cursor';

export interface ListRules<T> {
  readonly fields: Fields<T>;
  readonly key: (item: T) => string;
  readonly collator: Intl.Collator;
  readonly paging: Paging;
}

/** The items that search and filter let through. */
export function matching<T>(
  items: readonly T[],
  { search, filter }: Omit<ListQuery, 'limit'>,
  fields: Fields<T>,
): readonly T[] {
  const wanted = search?.trim().toLowerCase() ?? '';
  const test = filter ? compileFilter(filter, fields) : () => true;
  return items.filter(
    (item) =>
      (wanted === '' ||
        fields.searched(item).some((text) => text?.toLowerCase().includes(wanted))) &&
      test(item),
  );
}

/** The page of the list that the query asks for. Rejects what it cannot do with `invalid`. */
export function pageOf<T>(items: readonly T[], query: ListQuery, rules: ListRules<T>): Page<T> {
  const { limit, offset = 0, cursor, sort = [] } = query;
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw new AdapterError('invalid', { message: 'The limit must be a whole number.' });
  }
  const found = sorted(matching(items, query, rules.fields), sort, rules);
  if (rules.paging === 'offset' && cursor === undefined) {
    return { items: found.slice(offset, offset + limit), total: found.length };
  }
  const start = cursor === undefined ? 0 : startOf(cursor, found, rules);
  const shown = found.slice(start, start + limit);
  const last = shown.at(-1);
  return {
    items: shown,
    ...(last !== undefined && start + limit < found.length
      ? { nextCursor: `after:${rules.key(last)}` }
      : {}),
    ...(start > 0 ? { previousCursor: `from:${Math.max(0, start - limit)}` } : {}),
  };
}

/** Where a cursor points to: after an item, wherever that is now, or at a place. */
function startOf<T>(cursor: string, found: readonly T[], { key }: ListRules<T>): number {
  const [, kind, value = ''] = /^(after|from):(.*)$/s.exec(cursor) ?? [];
  if (kind === 'from' && /^\d+$/.test(value)) return Number(value);
  if (kind === 'after') return found.findIndex((item) => key(item) === value) + 1;
  throw new AdapterError('invalid', { message: 'The cursor does not belong to this list.' });
}

/** By the rules, the first weighing most; what has no value stands last; then as it was. */
function sorted<T>(
  items: readonly T[],
  sort: readonly Sort[],
  { fields, collator }: ListRules<T>,
): readonly T[] {
  for (const { field } of sort) {
    if (!fields.names.has(field)) {
      throw new AdapterError('invalid', { message: `There is no field “${field}”.` });
    }
  }
  if (sort.length === 0) return items;
  const rows = items.map((item) => ({
    item,
    values: sort.map(({ field }) => fields.read(item, field)[0]),
  }));
  rows.sort((one, other) => {
    for (const [index, { direction }] of sort.entries()) {
      const order = compare(one.values[index], other.values[index], collator, direction);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ item }) => item);
}

function compare(
  one: string | number | boolean | undefined,
  other: string | number | boolean | undefined,
  collator: Intl.Collator,
  direction: Sort['direction'],
): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : collator.compare(String(one), String(other));
  return direction === 'desc' ? -order : order;
}
