import type { ListState } from '../../model/list-state.js';
import type { Filter, Sort } from '../../model/query.js';
import type { ColumnLayout } from '../../ui/data-grid/column-layout.js';

/** The list is to show something else. */
export class ToolbarChangeEvent extends Event {
  constructor(readonly state: ListState) {
    super('toolbar-change');
  }
}

/** The list is to be asked for again. */
export class ToolbarRefreshEvent extends Event {
  constructor() {
    super('toolbar-refresh');
  }
}

export class FilterChangeEvent extends Event {
  constructor(readonly filter: Filter | undefined) {
    super('filter-change');
  }
}

/** Neither search nor filter is to be left. */
export class FilterClearEvent extends Event {
  constructor() {
    super('filter-clear');
  }
}

export class SortChangeEvent extends Event {
  constructor(readonly sort: readonly Sort[]) {
    super('sort-change');
  }
}

export class LayoutChangeEvent extends Event {
  constructor(readonly layout: ColumnLayout) {
    super('layout-change');
  }
}

/** A view was chosen, saved or reset: the list is to show its state. */
export class ViewChangeEvent extends Event {
  constructor(readonly state: ListState) {
    super('view-change');
  }
}

declare global {
  interface HTMLElementEventMap {
    'toolbar-change': ToolbarChangeEvent;
    'toolbar-refresh': ToolbarRefreshEvent;
    'filter-change': FilterChangeEvent;
    'filter-clear': FilterClearEvent;
    'sort-change': SortChangeEvent;
    'layout-change': LayoutChangeEvent;
    'view-change': ViewChangeEvent;
  }
}
