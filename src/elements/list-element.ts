import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import type { ListController, ListRequest } from '../data/list-controller.js';
import type { ListState } from '../model/list-state.js';
import type { Sort } from '../model/query.js';
import type { ColumnLayout } from '../ui/data-grid/column-layout.js';
import type {
  GridActionEvent,
  GridLayoutEvent,
  GridSelectEvent,
  GridSortEvent,
} from '../ui/data-grid/events.js';
import type { GridColumn } from '../ui/data-grid/grid-column.js';
import { icon } from '../ui/icon.js';
import type { MenuItem } from '../ui/menu/menu-controller.js';
import type { GridPageEvent, GridPageSizeEvent } from '../ui/pager/events.js';
import type { SearchEvent } from '../ui/search-field/events.js';
import { stateView } from '../ui/state-view/state-view.js';
import { DataElement } from './data-element.js';
import { errorView, missingAdapterView } from './error-view.js';

/**
 * What a list of tokens and a list of audit records share: a toolbar, a table, a pager, and each
 * state that a list can be in, over a `ListController`.
 */
export abstract class ListElement<T extends { readonly id: string }> extends DataElement {
  /** What the list shows, as a plain value; see `stateToParams`. */
  @property({ attribute: false }) state: ListState = {};
  /** Rows per page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;

  #allColumns: readonly GridColumn<T>[] = [];
  #columnsFor: readonly unknown[] = [];

  protected abstract readonly list: ListController<T>;
  /** The order while nobody has chosen one. */
  protected abstract readonly defaultSort: readonly Sort[];
  /** The accessible name of the table. */
  protected abstract get label(): string;

  /** Fetches the page again, keeping its rows on screen meanwhile. */
  async refresh(): Promise<void> {
    await this.list.refresh();
  }

  protected override willUpdate(): void {
    const { localize, data } = this;
    const columnsFor = [
      localize.lang(),
      localize.timeZone,
      data.adapter,
      ...this.columnsDependOn(),
    ];
    if (columnsFor.every((each, index) => each === this.#columnsFor[index])) return;
    this.#columnsFor = columnsFor;
    this.#allColumns = this.makeColumns();
  }

  protected abstract makeColumns(): readonly GridColumn<T>[];
  /** What the columns are made of, beside language, time zone and adapter. */
  protected abstract columnsDependOn(): readonly unknown[];
  /** The event that tells of another state. */
  protected abstract changeEvent(state: ListState): Event;
  /** What is said where there is nothing to list at all. */
  protected abstract renderEmpty(): TemplateResult;

  /** The ids of the rows with which something is being done. */
  protected get busyIds(): ReadonlySet<string> {
    return NONE;
  }

  /** The acts that a row offers; undefined: rows have no menus. */
  protected get rowMenu(): ((row: T) => readonly MenuItem[]) | undefined {
    return undefined;
  }

  /** The name of a row's menu button. */
  protected readonly rowMenuLabel = (row: T): string => row.id;

  protected onAction(_row: T, _action: string): void {}

  /** The ids of the rows selected, here and on other pages; undefined: none can be. */
  protected get selectedIds(): ReadonlySet<string> | undefined {
    return undefined;
  }

  /** What a row is called where it is selected. */
  protected readonly rowName = (row: T): string => row.id;

  protected onSelect(_selected: ReadonlySet<string>): void {}

  /** The row that had focus is gone, and there is no other. */
  protected onFocusLost(): void {}

  protected get request(): ListRequest {
    const { search, filter, sort = this.defaultSort, page = 1 } = this.state;
    return { search, filter, sort, page, pageSize: this.pageSize };
  }

  /** Changes what is shown, and says so. */
  protected show(change: Partial<ListState>): void {
    this.state = { ...this.state, ...change };
    this.dispatchEvent(this.changeEvent(this.state));
  }

  /** All columns, those that are hidden included. */
  protected get allColumns(): readonly GridColumn<T>[] {
    return this.#allColumns;
  }

  /** Shows other columns, another order or other widths, and says so. */
  protected setLayout({ columns, widths, fit }: ColumnLayout): void {
    const { columns: _columns, widths: _widths, fit: _fit, ...state } = this.state;
    this.state = {
      ...state,
      ...(columns && { columns }),
      ...(widths && { widths }),
      ...(fit && { fit }),
    };
    this.dispatchEvent(this.changeEvent(this.state));
  }

  protected renderList(): TemplateResult {
    const { localize } = this;
    if (this.data.isMissing) return missingAdapterView(localize);
    const { state } = this.list;
    const retry = (): void => void this.refresh();
    if (state.status === 'failed' && (!state.previous || state.error.kind === 'forbidden')) {
      return html`<slot name="error">${errorView(state.error, localize, retry)}</slot>`;
    }
    const isEmpty = state.status === 'ready' && state.value.items.length === 0;
    const isWhole = !this.state.search && !this.state.filter && this.request.page === 1;
    if (isEmpty && isWhole) return html`<slot name="empty">${this.renderEmpty()}</slot>`;
    return html`
      ${this.#renderToolbar()}
      ${state.status === 'failed' ? errorView(state.error, localize, retry) : nothing}
      ${isEmpty ? this.#renderNothingFound() : this.#renderTable()}
    `;
  }

  #renderToolbar(): TemplateResult {
    const { localize } = this;
    const { total } = this.list;
    return html`<div
      class="toolbar"
      part="toolbar"
      role="group"
      aria-label=${localize.term('toolbar')}
    >
      <tokenry-search-field
        .label=${localize.term('search')}
        .placeholder=${localize.term('searchPlaceholder')}
        .value=${this.state.search ?? ''}
        @search-change=${this.#onSearch}
      ></tokenry-search-field>
      <button type="button" class="button quiet" @click=${() => void this.refresh()}>
        ${icon(RefreshCw)}<span>${localize.term('refresh')}</span>
      </button>
      <span class="count" role="status"
        >${
          total === undefined
            ? nothing
            : localize.term('rowCount', total, localize.formatNumber(total))
        }</span
      >
    </div>`;
  }

  #renderTable(): TemplateResult {
    const { state, items, total, hasNext } = this.list;
    const { page, sort } = this.request;
    const isFirst = state.status === 'idle' || (state.status === 'loading' && !state.previous);
    return html`
      <tokenry-data-grid
        .columns=${this.#allColumns}
        .layout=${this.state}
        .adjustable=${true}
        .rows=${items}
        .rowKey=${idOf}
        .sort=${sort ?? []}
        .label=${this.label}
        .loading=${isFirst ? 'first' : state.status === 'loading' ? 'reload' : 'none'}
        .skeletonRows=${Math.min(this.pageSize, 10)}
        .busyKeys=${this.busyIds}
        .rowMenu=${this.rowMenu}
        .rowMenuLabel=${this.rowMenuLabel}
        .selectable=${this.selectedIds !== undefined}
        .selectedKeys=${this.selectedIds ?? NONE}
        .rowName=${this.rowName}
        @grid-sort=${this.#onSort}
        @grid-layout=${({ layout }: GridLayoutEvent) => this.setLayout(layout)}
        @grid-action=${this.#onAction}
        @grid-select=${({ selected }: GridSelectEvent) => this.onSelect(selected)}
        @grid-focus-lost=${() => this.onFocusLost()}
      ></tokenry-data-grid>
      <tokenry-pager
        .page=${page}
        .pageSize=${this.pageSize}
        .total=${total}
        .hasNext=${hasNext}
        @grid-page=${this.#onPage}
        @grid-page-size=${this.#onPageSize}
      ></tokenry-pager>
    `;
  }

  #renderNothingFound(): TemplateResult {
    const { localize } = this;
    return stateView({
      icon: SearchX,
      heading: localize.term('nothingFound'),
      text: localize.term('nothingFoundHint'),
      actions: html`<button type="button" class="button" @click=${this.#onClear}>
        ${localize.term('clearFilters')}
      </button>`,
    });
  }

  readonly #onAction = ({ row, action }: GridActionEvent): void => {
    const item = this.list.items.find((item) => item === row);
    if (item) this.onAction(item, action.id);
  };

  readonly #onSearch = ({ value }: SearchEvent): void => {
    this.show({ search: value, page: 1 });
  };

  readonly #onClear = (): void => {
    const { search: _search, filter: _filter, ...state } = this.state;
    this.state = state;
    this.show({ page: 1 });
  };

  readonly #onSort = ({ sort }: GridSortEvent): void => {
    this.show({ sort, page: 1 });
  };

  readonly #onPage = ({ page }: GridPageEvent): void => {
    this.show({ page });
  };

  readonly #onPageSize = ({ pageSize }: GridPageSizeEvent): void => {
    this.pageSize = pageSize;
    this.show({ page: 1 });
  };
}

const NONE: ReadonlySet<string> = new Set();

function idOf({ id }: { readonly id: string }): string {
  return id;
}
