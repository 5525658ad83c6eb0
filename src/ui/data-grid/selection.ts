/** How much of a page is selected. */
export type PageSelection = 'none' | 'some' | 'all';

export function pageSelection(
  keys: readonly string[],
  selected: ReadonlySet<string>,
): PageSelection {
  const count = keys.filter((key) => selected.has(key)).length;
  if (count === 0) return 'none';
  return count === keys.length ? 'all' : 'some';
}

/** The selection with the page wholly in it, or, where it was already, out of it. */
export function withPage(
  keys: readonly string[],
  selected: ReadonlySet<string>,
): ReadonlySet<string> {
  return withKeys(keys, selected, pageSelection(keys, selected) !== 'all');
}

/**
 * The selection with the row turned over, and with it every row between it and the `anchor`, which
 * is the row that was turned over before. Rows of other pages stay as they are.
 */
export function withRow(
  keys: readonly string[],
  selected: ReadonlySet<string>,
  key: string,
  anchor?: string,
): ReadonlySet<string> {
  const at = keys.indexOf(key);
  const from = anchor === undefined ? -1 : keys.indexOf(anchor);
  const range = at < 0 || from < 0 ? [key] : keys.slice(Math.min(at, from), Math.max(at, from) + 1);
  return withKeys(range, selected, !selected.has(key));
}

function withKeys(
  keys: readonly string[],
  selected: ReadonlySet<string>,
  isIn: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const key of keys) {
    if (isIn) next.add(key);
    else next.delete(key);
  }
  return next;
}
