import type { ListState } from '../../model/list-state.js';
import type { Sort } from '../../model/query.js';
import type { ColumnPlace } from '../../ui/data-grid/column-layout.js';
import type { FilterSource } from './filter-source.js';
import type { ViewStorage } from './view-storage.js';

/** The panels, in the order of their buttons. */
export const PANEL_IDS = ['view', 'sort', 'filter', 'columns'] as const;
export type PanelId = (typeof PANEL_IDS)[number];

/** A column of the list as far as the toolbar is concerned. */
export interface ToolbarColumn extends ColumnPlace {
  readonly label: string;
  readonly sortField?: string | undefined;
}

/** What a panel shows, and how it says that the list is to show something else. */
export interface PanelOptions {
  readonly state: ListState;
  readonly defaultSort: readonly Sort[];
  readonly columns: readonly ToolbarColumn[];
  readonly source: FilterSource;
  readonly viewStorage: ViewStorage | undefined;
  readonly show: (state: ListState) => void;
}
