import type { RowMenuItems } from '../ui/data-grid/row-menu.js';

/** What can be done with the rows of a list: with one, from its menu, and with several, selected. */
export interface RowActs<T> {
  /** What a row is called. */
  readonly rowName: (row: T) => string;
  /** The ids of the rows with which something is being done. */
  readonly busyIds: ReadonlySet<string>;
  /** The acts that a row offers; undefined: rows have no menus. */
  readonly menu: RowMenuItems<T> | undefined;
  /** An act was chosen from a row's menu. */
  readonly onAction: (row: T, id: string) => void;
  /** The ids of the rows selected, here and on other pages; undefined: none can be. */
  readonly selectedIds: ReadonlySet<string> | undefined;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  /** The row that had focus is gone, and there is no other. */
  readonly onFocusLost: () => void;
}
