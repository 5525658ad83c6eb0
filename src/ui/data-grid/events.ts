import type { Sort } from '../../model/query.js';
import type { ColumnLayout } from './column-layout.js';
import type { MenuItem } from '../menu/menu-item.js';

/** A header was chosen: the order that the rows should now have. */
export class GridSortEvent extends Event {
  constructor(readonly sort: readonly Sort[]) {
    super('grid-sort', { bubbles: true });
  }
}

/** An item of a row's menu was chosen. */
export class GridActionEvent<T = unknown> extends Event {
  constructor(
    readonly row: T,
    readonly action: MenuItem,
  ) {
    super('grid-action', { bubbles: true });
  }
}

/** Other rows are to be selected. */
export class GridSelectEvent extends Event {
  constructor(
    /** The keys of all rows that are to be selected, those of other pages included. */
    readonly selected: ReadonlySet<string>,
  ) {
    super('grid-select', { bubbles: true });
  }
}

/** Other columns, another order or other widths are asked for. */
export class GridLayoutEvent extends Event {
  constructor(readonly layout: ColumnLayout) {
    super('grid-layout', { bubbles: true });
  }
}

/** The row that had focus left, and there is no other that could take it. */
export class GridFocusLostEvent extends Event {
  constructor() {
    super('grid-focus-lost', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'grid-sort': GridSortEvent;
    'grid-action': GridActionEvent;
    'grid-select': GridSelectEvent;
    'grid-layout': GridLayoutEvent;
    'grid-focus-lost': GridFocusLostEvent;
  }
}
