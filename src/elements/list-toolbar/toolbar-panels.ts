// What the toolbar's buttons open; loaded when the first of them is pressed.
import { html, type TemplateResult } from 'lit';
import { restOfTerms } from '../../locales/register-locale.js';
import { withFilter, withLayout } from '../../model/list-state.js';
import { ColumnsPanel } from './columns-panel.js';
import type {
  FilterChangeEvent,
  LayoutChangeEvent,
  SortChangeEvent,
  ViewChangeEvent,
} from './events.js';
import { FilterPanel } from './filter-panel.js';
import type { PanelId, PanelOptions } from './panel-options.js';
import { SortPanel } from './sort-panel.js';
import { ViewPanel } from './view-panel.js';

export async function preparePanels(): Promise<void> {
  for (const element of [ColumnsPanel, FilterPanel, SortPanel, ViewPanel]) element.define();
  await restOfTerms();
}

export function renderPanel(id: PanelId, options: PanelOptions): TemplateResult {
  const { state, show } = options;
  switch (id) {
    case 'view':
      return html`<tokenry-view-panel
        .current=${state}
        .storage=${options.viewStorage}
        @view-change=${(event: ViewChangeEvent) => show(event.state)}
      ></tokenry-view-panel>`;
    case 'sort':
      return html`<tokenry-sort-panel
        .fields=${options.sortFields}
        .sort=${state.sort ?? options.defaultSort}
        @sort-change=${({ sort }: SortChangeEvent) => show({ ...state, sort, page: 1 })}
      ></tokenry-sort-panel>`;
    case 'filter':
      return html`<tokenry-filter-panel
        .fields=${options.filterFields}
        .filter=${state.filter}
        .choices=${options.choices}
        @filter-change=${({ filter }: FilterChangeEvent) => show(withFilter(state, filter))}
      ></tokenry-filter-panel>`;
    case 'columns':
      return html`<tokenry-columns-panel
        .columns=${options.columns}
        .layout=${state}
        @layout-change=${({ layout }: LayoutChangeEvent) => show(withLayout(state, layout))}
      ></tokenry-columns-panel>`;
  }
}
