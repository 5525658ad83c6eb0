import type { LitElement } from 'lit';
import type { RowSource } from '../../model/row-source.js';

/** A grid as far as it has to be known to find its rows. */
export interface RowHost<T> extends LitElement {
  /** The rows of a page. */
  readonly rows: readonly T[];
  /** Rows too many to be held at once, in place of `rows`. */
  readonly source: RowSource<T> | undefined;
  readonly rowKey: (row: T) => string;
}

/** A row, and where it stands. */
export interface PlacedRow<T> {
  readonly row: T;
  readonly key: string;
  /** Counted from 0. */
  readonly index: number;
}

/** The keys of the rows at hand, in their order. */
export function keysOf<T>({ source, rows, rowKey }: RowHost<T>): readonly string[] {
  return (source?.items() ?? rows).map((row) => rowKey(row));
}

/** The place of the row with this key, counted from 0; -1: there is none. */
export function placeOf<T>({ source, rows, rowKey }: RowHost<T>, key: string): number {
  return source?.placeOf(key) ?? rows.findIndex((row) => rowKey(row) === key);
}

/** A row as it is now; undefined: it has left. */
export function currentRow<T>(host: RowHost<T>, row: T): T | undefined {
  return rowAt(host, placeOf(host, host.rowKey(row)));
}

/** The row that holds this element. */
export function rowOf<T>(host: RowHost<T>, element: Element): PlacedRow<T> | undefined {
  const place = element.closest<HTMLTableRowElement>('tbody > tr');
  const index = host.source ? Number(place?.ariaRowIndex) - 2 : (place?.sectionRowIndex ?? -1);
  const row = rowAt(host, index);
  return row === undefined ? undefined : { row, key: host.rowKey(row), index };
}

/** What is drawn of the row at this place, else of the last one. */
export function rowElement<T>(
  { source, renderRoot }: RowHost<T>,
  index: number,
): Element | undefined {
  const rows = [...renderRoot.querySelectorAll('tbody[role] > tr')];
  if (!source) return rows[Math.min(index, rows.length - 1)];
  const place = String(Math.min(index, source.count - 1) + 2);
  return rows.find(({ ariaRowIndex }) => ariaRowIndex === place) ?? rows.at(-1);
}

function rowAt<T>({ source, rows }: RowHost<T>, index: number): T | undefined {
  return source ? source.at(index) : rows[index];
}
