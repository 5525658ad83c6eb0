import { AdapterError } from '../../model/errors.js';
import type { ListQuery, Page } from '../../model/query.js';
import type { Fields } from './fields.js';
import { compileFilter } from './filter.js';
import type { Fold } from './fold.js';
import { sorted } from './sort.js';

/** How pages follow each other: by offset with a total, or by cursor alone. */
export type Paging = 'offset' | 'cursor';

export interface ListRules<T> {
  readonly fields: Fields<T>;
  /** By whose rules texts are sorted. */
  readonly collator: Intl.Collator;
  /** What makes no difference to a search. */
  readonly fold: Fold;
  readonly paging: Paging;
}

/** Whether search and filter let an item through. Throws `invalid` where they make no sense. */
export function matcher<T>(
  { search, filter }: Omit<ListQuery, 'limit'>,
  fields: Fields<T>,
  fold: Fold,
): (item: T) => boolean {
  const wanted = fold(search?.trim() ?? '');
  const test = filter ? compileFilter(filter, fields) : () => true;
  if (wanted === '') return test;
  return (item) =>
    fields.searched(item).some((text) => text !== undefined && fold(text).includes(wanted)) &&
    test(item);
}

/** The page of the list that the query asks for. Throws `invalid` on what it cannot do. */
export function pageOf<T extends { readonly id: string }>(
  items: readonly T[],
  query: ListQuery,
  { fields, collator, fold, paging }: ListRules<T>,
): Page<T> {
  const { limit, offset = 0, cursor, sort = [] } = query;
  if (!isCount(limit) || !isCount(offset)) {
    throw new AdapterError('invalid', { message: 'Limit and offset must be whole numbers.' });
  }
  const found = sorted(items.filter(matcher(query, fields, fold)), sort, fields, collator);
  if (paging === 'offset' && cursor === undefined) {
    return { items: found.slice(offset, offset + limit), total: found.length };
  }
  const [start, end] =
    cursor === undefined ? [offset, offset + limit] : rangeAt(cursor, found, limit);
  const shown = found.slice(start, end);
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    items: shown,
    ...(last && end < found.length ? { nextCursor: `after:${end}:${last.id}` } : {}),
    ...(first && start > 0 ? { previousCursor: `before:${start}:${first.id}` } : {}),
  };
}

/**
 * The part of the list that a cursor points to. A cursor knows an item, wherever that is by now,
 * and the place that it had, in case it is gone.
 */
function rangeAt(
  cursor: string,
  found: readonly { readonly id: string }[],
  limit: number,
): readonly [start: number, end: number] {
  const [, kind, place = '', id] = /^(after|before):(\d+):(.*)$/s.exec(cursor) ?? [];
  if (kind === undefined) {
    throw new AdapterError('invalid', { message: 'The cursor does not belong to this list.' });
  }
  const index = found.findIndex((item) => item.id === id);
  if (kind === 'before') {
    const end = index < 0 ? Math.min(Number(place), found.length) : index;
    return [Math.max(0, end - limit), end];
  }
  const start = index < 0 ? Number(place) - 1 : index + 1;
  return [start, start + limit];
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
