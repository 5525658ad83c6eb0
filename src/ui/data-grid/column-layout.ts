import type { ListState } from '../../model/list-state.js';

/** Which columns are shown, in what order, and how wide, as a plain value. */
export type ColumnLayout = Pick<ListState, 'columns' | 'widths' | 'fit'>;

/** A column as far as its place is concerned. */
export interface ColumnPlace {
  readonly id: string;
  /** Whether the column shows only where it is chosen. */
  readonly hidden?: boolean | undefined;
  /** Whether the column always shows. */
  readonly fixed?: boolean | undefined;
  /** Whether the column stays at the end, in view. */
  readonly pinned?: boolean | undefined;
}

/**
 * The columns shown, in their order. An id that names no column is passed over; a fixed column that
 * is not named keeps its place; pinned ones come last.
 */
export function shownColumns<C extends ColumnPlace>(
  columns: readonly C[],
  { columns: ids }: ColumnLayout,
): readonly C[] {
  const movable = columns.filter(({ pinned }) => !pinned);
  const chosen =
    ids === undefined
      ? movable.filter(({ hidden, fixed }) => fixed || !hidden)
      : [...new Set(ids)].flatMap((id) => movable.find((column) => column.id === id) ?? []);
  movable.forEach((column, index) => {
    if (column.fixed && !chosen.includes(column)) chosen.splice(index, 0, column);
  });
  return [...chosen, ...columns.filter(({ pinned }) => pinned)];
}

/**
 * The places of cells in a row, by column id. The place of a column that is hidden is kept, empty,
 * as long as the others are in the same order, so that their cells need not be drawn again.
 */
export function cellPlaces(
  before: readonly string[],
  shown: readonly ColumnPlace[],
): readonly string[] {
  const ids = shown.map(({ id }) => id);
  const kept = before.filter((id) => ids.includes(id));
  const isSameOrder = kept.every((id, index) => id === ids[index]);
  return isSameOrder ? [...before, ...ids.slice(kept.length)] : ids;
}

/** All columns that can be placed: first those shown, in their order, then the others. */
export function orderedColumns<C extends ColumnPlace>(
  columns: readonly C[],
  layout: ColumnLayout,
): readonly C[] {
  const movable = columns.filter(({ pinned }) => !pinned);
  return [...new Set([...shownColumns(movable, layout), ...movable])];
}

/** The layout with the column shown, after the others. */
export function showColumn(
  columns: readonly ColumnPlace[],
  layout: ColumnLayout,
  id: string,
): ColumnLayout {
  return { ...layout, columns: [...new Set([...shownIds(columns, layout), id])] };
}

/** The layout without the column; one that is fixed stays, and so does the last one. */
export function hideColumn(
  columns: readonly ColumnPlace[],
  layout: ColumnLayout,
  id: string,
): ColumnLayout {
  const ids = shownIds(columns, layout).filter((each) => each !== id);
  const isFixed = columns.some((column) => column.id === id && column.fixed);
  return isFixed || ids.length === 0 ? layout : { ...layout, columns: ids };
}

/** The layout with a shown column at another place, counted from 0 among those shown. */
export function moveColumn(
  columns: readonly ColumnPlace[],
  layout: ColumnLayout,
  id: string,
  toIndex: number,
): ColumnLayout {
  const ids = shownIds(columns, layout);
  const others = ids.filter((each) => each !== id);
  if (others.length === ids.length) return layout;
  const index = Math.min(Math.max(toIndex, 0), others.length);
  return { ...layout, columns: [...others.slice(0, index), id, ...others.slice(index)] };
}

/** The layout with all widths taken back, and set by the element, the content or the screen. */
export function fitColumns(
  { widths: _widths, fit: _fit, ...layout }: ColumnLayout,
  fit: 'default' | 'content' | 'screen',
): ColumnLayout {
  return fit === 'default' ? layout : { ...layout, fit };
}

/** The layout with these widths, in CSS pixels by column id, beside those it has. */
export function resizeColumns(
  { fit: _fit, ...layout }: ColumnLayout,
  widths: Readonly<Record<string, number>>,
): ColumnLayout {
  return { ...layout, widths: { ...layout.widths, ...widths } };
}

function shownIds(columns: readonly ColumnPlace[], layout: ColumnLayout): readonly string[] {
  return shownColumns(columns, layout)
    .filter(({ pinned }) => !pinned)
    .map(({ id }) => id);
}
