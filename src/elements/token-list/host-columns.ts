import type { FieldType } from '../../model/filter-conditions.js';
import type { ApiToken } from '../../model/token.js';
import type { GridColumn } from '../../ui/data-grid/grid-column.js';

/** A column of a host's own, or one in place of the column with its id. */
export type TokenColumn = Omit<GridColumn<ApiToken>, 'pinned' | 'cell'> & {
  /** A text, a node, or a template of Lit's. A text is never markup. */
  readonly cell: (token: ApiToken) => unknown;
  /** How the list can be filtered by `sortField`; absent: it cannot. */
  readonly filterType?: FieldType | undefined;
};

/**
 * The list's own columns with those of the host: a column takes the place of the one with its id,
 * or comes after the others. Where ids stand in the host's list, it says what shows unless somebody
 * chooses otherwise, and in what order.
 */
export function withHostColumns(
  own: readonly GridColumn<ApiToken>[],
  columns: readonly (string | TokenColumn)[] | undefined,
): readonly GridColumn<ApiToken>[] {
  if (!columns) return own;
  const added = columns.filter((column) => typeof column !== 'string');
  const all = new Map([...own, ...added].map((column) => [column.id, column]));
  if (added.length === columns.length) return [...all.values()];
  const shown = [...new Set(columns.map((each) => (typeof each === 'string' ? each : each.id)))];
  return [
    ...shown.flatMap((id) => {
      const column = all.get(id);
      all.delete(id);
      return column ? [{ ...column, hidden: false }] : [];
    }),
    ...[...all.values()].map((column) => ({ ...column, hidden: true })),
  ];
}
