import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ListController } from '../data/list-controller.js';
import type { ListRequest } from '../data/list-request.js';
import { latest } from '../data/load-state.js';
import type { AdapterError } from '../model/errors.js';
import { unfiltered, withLayout, type ListState } from '../model/list-state.js';
import type { Sort } from '../model/query.js';
import type {
  GridActionEvent,
  GridLayoutEvent,
  GridSelectEvent,
  GridSortEvent,
} from '../ui/data-grid/events.js';
import type { GridColumn } from '../ui/data-grid/grid-column.js';
import { DeferredPart } from '../ui/deferred-part.js';
import type { GridPageEvent, GridPageSizeEvent } from '../ui/pager/events.js';
import { registered } from '../ui/tokenry-element.js';
import { DataElement, type StateViews } from './data-element.js';
import type { ToolbarChangeEvent } from './list-toolbar/events.js';
import type { FilterField } from './list-toolbar/filter-field.js';
import { memoryViewStorage, type ViewStorage } from './list-toolbar/view-storage.js';
import type { RowActs } from './row-acts.js';

/**
 * What a list of tokens and a list of audit records share: a toolbar, a table, a pager, and each
 * state that a list can be in, over a `ListController`.
 */
export abstract class ListElement<T extends { readonly id: string }> extends DataElement {
  /** What the list shows, as a plain value; see `stateToParams`. */
  @property({ attribute: false }) state: ListState = {};
  /** Rows per page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;
  /** Whether rows come page by page, or all of them, as one scrolls through them. */
  @property() paging: 'pages' | 'scroll' = 'pages';
  /**
   * Asks again every so many seconds, five at the least, while the page is to be seen. Default: 0,
   * which is never.
   */
  @property({ type: Number, attribute: 'refresh-interval' }) refreshInterval = 0;
  /** Where named views are kept; absent: with the element, while it lives. */
  @property({ attribute: false }) viewStorage: ViewStorage | undefined;

  #allColumns: readonly GridColumn<T>[] = [];
  #columnsFor: readonly unknown[] = [];
  #loadFields = (): Promise<readonly FilterField[]> => this.filterFields();
  readonly #ownViews = memoryViewStorage();

  constructor() {
    super();
    new DeferredPart(
      this,
      async () => {
        const { RefreshController } = await import('./refresh-controller.js');
        return new RefreshController(
          this,
          () => this.refreshInterval,
          () => this.refresh(),
        );
      },
      () => this.refreshInterval > 0,
    );
  }

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
    // A framework may take a property away by setting it to undefined.
    (this as { state?: ListState | undefined }).state ??= {};
    const columnsFor = [
      localize.lang(),
      // The terms of a language may come after the element that speaks it.
      this.label,
      localize.timeZone,
      data.adapter,
      ...this.columnsDependOn(),
    ];
    if (columnsFor.every((each, index) => each === this.#columnsFor[index])) return;
    this.#columnsFor = columnsFor;
    this.#allColumns = this.makeColumns();
    // Their labels and choices are those of the language and the adapter.
    this.#loadFields = () => this.filterFields();
  }

  /** The fields that the list can be filtered by; they load when they are first wanted. */
  protected abstract filterFields(): Promise<readonly FilterField[]>;

  /** Further buttons of the toolbar. */
  protected renderToolbarExtra(): unknown {
    return nothing;
  }

  /** What stands between the toolbar and the rows. */
  protected renderAboveRows(): unknown {
    return nothing;
  }

  protected abstract makeColumns(): readonly GridColumn<T>[];
  /** What the columns are made of, beside language, time zone and adapter. */
  protected abstract columnsDependOn(): readonly unknown[];
  /** The event that tells of another state. */
  protected abstract changeEvent(state: ListState): Event;
  /** What is said where there is nothing to list at all. */
  protected abstract renderEmpty(views: StateViews): TemplateResult;

  /** What can be done with the rows; undefined: nothing. */
  protected get rowActs(): RowActs<T> | undefined {
    return undefined;
  }

  protected get request(): ListRequest {
    const { search, filter, sort = this.defaultSort, page = 1, cursor } = this.state;
    // A list to scroll through begins with its first page.
    if (this.paging === 'scroll') return { search, filter, sort, page: 1, pageSize: SCROLL_SIZE };
    // An attribute that is no number gives NaN.
    const pageSize = this.pageSize >= 1 ? Math.floor(this.pageSize) : 10;
    return { search, filter, sort, page, pageSize, cursor };
  }

  /** Changes what is shown, and says so. */
  protected show(change: Partial<ListState>): void {
    this.showState({ ...this.state, ...change });
  }

  protected showState({ cursor: kept, ...state }: ListState): void {
    const { page = 1 } = state;
    const cursor = this.list.cursorOf(page) ?? (page === this.state.page ? kept : undefined);
    this.state = page > 1 && cursor !== undefined ? { ...state, cursor } : state;
    this.dispatchEvent(this.changeEvent(this.state));
  }

  protected renderList(): unknown {
    if (this.data.isMissing) return this.renderMissingAdapter();
    const { state } = this.list;
    const views = this.stateViews.part;
    // What was shown page by page is nothing to scroll through.
    const isBare = this.paging === 'scroll' && !this.list.hasRows;
    const isFailed =
      state.status === 'failed' && (!state.previous || isBare || state.error.kind === 'forbidden');
    if (isFailed && views) {
      return html`<slot name="error">${this.#renderError(state.error)}</slot>`;
    }
    const isEmpty = state.status === 'ready' && state.value.items.length === 0;
    const isWhole = !this.state.search && !this.state.filter && this.request.page === 1;
    if (isEmpty && isWhole && views) {
      return html`<slot name="empty">${this.renderEmpty(views)}</slot>`;
    }
    return html`
      ${this.#renderToolbar()} ${this.renderAboveRows()}
      ${state.status === 'failed' ? this.#renderError(state.error) : nothing}
      ${
        isEmpty && views
          ? views.nothingFoundView(this.localize, this.#onClear)
          : state.status === 'failed' && this.list.isOutdated
            ? nothing
            : this.#renderTable(isEmpty)
      }
    `;
  }

  /** A search or filter may be why; where trying again brings the same, leaving it out may not. */
  #renderError(error: AdapterError): unknown {
    const isFiltered = Boolean(this.state.search ?? this.state.filter);
    const views = this.stateViews.part;
    const clear = isFiltered ? views?.clearButton(this.localize, this.#onClear) : undefined;
    return this.renderError(error, () => void this.refresh(), clear);
  }

  #renderToolbar(): TemplateResult {
    const { state } = this.list;
    return html`<tokenry-list-toolbar
      exportparts="toolbar"
      .listState=${this.state}
      .defaultSort=${this.defaultSort}
      .columns=${this.#allColumns}
      .loadFields=${this.#loadFields}
      .viewStorage=${this.viewStorage ?? this.#ownViews}
      .total=${this.list.total}
      .busy=${state.status === 'loading'}
      @toolbar-change=${({ state }: ToolbarChangeEvent) => this.showState(state)}
      @toolbar-refresh=${() => void this.refresh()}
      >${this.renderToolbarExtra()}</tokenry-list-toolbar
    >`;
  }

  #renderTable(isEmpty: boolean): TemplateResult {
    const { state, items } = this.list;
    const acts = this.rowActs;
    const { sort, pageSize } = this.request;
    const scrolls = this.paging === 'scroll';
    const isFirst = isEmpty || latest(state) === undefined;
    return html`
      <tokenry-data-grid
        .columns=${this.#allColumns}
        .layout=${this.state}
        .adjustable=${true}
        .rows=${items}
        .scrolls=${scrolls}
        .source=${scrolls ? this.list.rows : undefined}
        .rowKey=${idOf}
        .sort=${sort ?? []}
        .label=${this.label}
        .loading=${isFirst ? 'first' : state.status === 'loading' ? 'reload' : 'none'}
        .skeletonRows=${Math.min(pageSize, 10)}
        .busyKeys=${acts?.busyIds ?? NONE}
        .rowMenu=${acts?.menu}
        .selectable=${acts?.selectedIds !== undefined}
        .selectedKeys=${acts?.selectedIds ?? NONE}
        .rowName=${acts?.rowName}
        @grid-sort=${this.#onSort}
        @grid-layout=${({ layout }: GridLayoutEvent) => this.showState(withLayout(this.state, layout))}
        @grid-action=${this.#onAction}
        @grid-select=${({ selected }: GridSelectEvent) => acts?.onSelect(selected)}
        @grid-focus-lost=${acts?.onFocusLost}
      ></tokenry-data-grid>
      ${scrolls ? this.#renderRowsError() : this.#renderPager()}
    `;
  }

  /** Below the rows, it loads behind the first paint; its room is there before. */
  #renderPager(): TemplateResult {
    if (!isServer) void registered(import('../ui/pager/pager.js'));
    const { total, hasNext } = this.list;
    const { page, pageSize } = this.request;
    return html`<tokenry-pager
      .page=${page}
      .pageSize=${pageSize}
      .total=${total}
      .hasNext=${hasNext}
      @grid-page=${this.#onPage}
      @grid-page-size=${this.#onPageSize}
    ></tokenry-pager>`;
  }

  /** Rows that could not be loaded say why below those that were. */
  #renderRowsError(): unknown {
    const { rowsError } = this.list;
    return rowsError ? this.renderError(rowsError, () => this.list.retryRows()) : nothing;
  }

  readonly #onAction = ({ row, action }: GridActionEvent): void => {
    const item = this.list.loaded.find((item) => item === row);
    if (item) this.rowActs?.onAction(item, action.id);
  };

  readonly #onClear = async (): Promise<void> => {
    this.showState(unfiltered(this.state));
    await this.updateComplete;
    const toolbar = this.renderRoot.querySelector('tokenry-list-toolbar');
    await toolbar?.updateComplete;
    toolbar?.focus();
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

/** No ids at all. */
export const NONE: ReadonlySet<string> = new Set();

/** How many rows are loaded at once where one scrolls through them. */
const SCROLL_SIZE = 100;

function idOf({ id }: { readonly id: string }): string {
  return id;
}
