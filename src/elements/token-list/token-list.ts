import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import KeyRound from 'lucide/dist/esm/icons/key-round.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import type { ListRequest } from '../../data/list-controller.js';
import { TokenListController } from '../../data/token-list-controller.js';
import type { TokenChange } from '../../data/token-store.js';
import type { ListState } from '../../model/list-state.js';
import type { Sort } from '../../model/query.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog/confirm-dialog.js';
import { DataGrid } from '../../ui/data-grid/data-grid.js';
import type { GridActionEvent, GridSortEvent } from '../../ui/data-grid/events.js';
import type { GridColumn } from '../../ui/data-grid/grid-column.js';
import { icon } from '../../ui/icon.js';
import { Messages } from '../../ui/messages/messages.js';
import type { MenuItem } from '../../ui/menu/menu-controller.js';
import type { GridPageEvent, GridPageSizeEvent } from '../../ui/pager/events.js';
import { Pager } from '../../ui/pager/pager.js';
import type { SearchEvent } from '../../ui/search-field/events.js';
import { SearchField } from '../../ui/search-field/search-field.js';
import { stateView } from '../../ui/state-view/state-view.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { DataElement } from '../data-element.js';
import { errorView, missingAdapterView } from '../error-view.js';
import { TokenListChangeEvent, TokenOpenEvent } from '../events.js';
import { EditorController } from '../token-actions/editor-controller.js';
import { TokenActionController } from '../token-actions/token-action-controller.js';
import { tokenMenu, type TokenMenuAct } from '../token-actions/token-menu.js';
import { tokenColumns } from './token-columns.js';
import { styles } from './token-list.styles.js';

const NEWEST_FIRST: readonly Sort[] = [{ field: 'audit.created.at', direction: 'desc' }];
const ROW_ACTS: readonly TokenMenuAct[] = ['disable', 'enable', 'edit', 'duplicate', 'delete'];

/**
 * The account's API tokens: searched, sorted, page by page, with what may be done to each.
 *
 * @summary The table of an account's API tokens.
 *
 * @event {TokenOpenEvent} token-open - A token was chosen; cancelable, which keeps its link from being followed.
 * @event {TokenListChangeEvent} token-list-change - Another search, sort or page is shown.
 * @event {TokenAddEvent} token-add - Before the editor opens; cancelable.
 * @event {TokenEditEvent} token-edit - Before the editor opens; cancelable.
 * @event {TokenActionEvent} token-action - Before a token is enabled, disabled or deleted; cancelable.
 * @event {TokenCreatedEvent} token-created - A token was added.
 * @event {TokenUpdatedEvent} token-updated - A token was saved.
 * @event {TokenStatusChangedEvent} token-status-changed - A token was enabled or disabled.
 * @event {TokenDeletedEvent} token-deleted - A token was deleted.
 * @event {TokenAdapterErrorEvent} token-adapter-error - A call to the adapter failed.
 *
 * @slot heading - In place of the heading.
 * @slot actions - Beside the Add button.
 * @slot empty - In place of what is said where there are no tokens.
 * @slot error - In place of what is said when loading failed.
 *
 * @csspart card - The card around the table.
 * @csspart toolbar - The row above the table.
 */
export class TokenList extends DataElement {
  static override readonly tag: string = 'token-list';
  static override readonly dependencies = [ConfirmDialog, DataGrid, Messages, Pager, SearchField];
  static override styles = [tokens, controls, stateStyles, styles];

  /** What the list shows, as a plain value; see `stateToParams`. */
  @property({ attribute: false }) state: ListState = {};
  /** Rows per page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;
  /** Leaves out everything that changes a token. */
  @property({ type: Boolean }) readonly = false;
  /** The heading; absent: "API tokens". */
  @property() heading?: string | undefined;
  /** The address of a token's own page, for its link. */
  @property({ attribute: false }) hrefFor?: ((token: ApiToken) => string | undefined) | undefined;

  #columns: readonly GridColumn<ApiToken>[] = [];
  #columnsFor = '';

  readonly #list = new TokenListController(this, {
    source: () => this.store,
    request: () => this.#request,
    fetch: (query, signal) =>
      this.store?.listTokens(query, signal) ?? Promise.resolve({ items: [] }),
    key: ({ id }) => id,
    onPageGone: (page) => this.#show({ page }),
    onFailed: (error) => this.tellOf(error, () => void this.refresh()),
  });
  readonly #actions = new TokenActionController(this, {
    store: () => this.store,
    localize: this.localize,
    say: (message) => this.say(message),
  });
  readonly #editor = new EditorController(this, {
    store: () => this.store,
    localize: this.localize,
    say: (message) => this.say(message),
  });

  /** Fetches the page again, keeping its rows on screen meanwhile. */
  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  /** Moves focus to the token's row, else to the row in its place, else to Add. */
  async focusToken(id: string): Promise<void> {
    await this.updateComplete;
    const grid = this.renderRoot.querySelector('tokenry-data-grid');
    if (!(await grid?.focusRow(id))) this.#focusAdd();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { adapter } = this.data;
    const columnsFor = `${this.localize.lang()} ${this.localize.timeZone ?? ''}`;
    if (changed.has('hrefFor') || changed.has('adapter') || columnsFor !== this.#columnsFor) {
      this.#columnsFor = columnsFor;
      this.#columns = tokenColumns({
        adapter,
        localize: this.localize,
        hrefFor: this.hrefFor,
        onOpen: this.#onOpen,
      });
    }
  }

  protected override onTokenChange(change: TokenChange): void {
    this.#list.apply(change, this.#request);
  }

  protected override render(): TemplateResult {
    const { localize } = this;
    const canAdd = !this.readonly && this.data.adapter?.createToken !== undefined;
    return html`
      <header>
        <slot name="heading"
          ><h2 part="heading">${this.heading ?? localize.term('apiTokens')}</h2></slot
        >
        <div class="actions">
          <slot name="actions"></slot>
          ${
            canAdd
              ? html`<button type="button" class="button primary add" @click=${this.#onAdd}>
                  ${icon(Plus)}${localize.term('add')}
                </button>`
              : nothing
          }
        </div>
      </header>
      <section class="card" part="card">${this.#renderCard(canAdd)}</section>
      ${this.#actions.render()} ${this.#editor.render()}
      <tokenry-messages></tokenry-messages>
    `;
  }

  #renderCard(canAdd: boolean): TemplateResult {
    const { localize } = this;
    if (this.data.isMissing) return missingAdapterView(localize);
    const { state } = this.#list;
    if (
      state.status === 'failed' &&
      (state.previous === undefined || state.error.kind === 'forbidden')
    ) {
      return html`<slot name="error"
        >${errorView(state.error, localize, () => void this.refresh())}</slot
      >`;
    }
    const isEmpty = state.status === 'ready' && state.value.items.length === 0;
    if (isEmpty && !this.state.search && !this.state.filter && this.#request.page === 1) {
      return this.#renderEmpty(canAdd);
    }
    return html`
      ${this.#renderToolbar()}
      ${
        state.status === 'failed'
          ? errorView(state.error, localize, () => void this.refresh())
          : nothing
      }
      ${isEmpty ? this.#renderNothingFound() : this.#renderTable()}
    `;
  }

  #renderToolbar(): TemplateResult {
    const { localize } = this;
    const { total } = this.#list;
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
    const { state, items, total, hasNext } = this.#list;
    const { page } = this.#request;
    const isFirst = state.status === 'idle' || (state.status === 'loading' && !state.previous);
    const { runningOn } = this.#actions;
    return html`
      <tokenry-data-grid
        .columns=${this.#columns}
        .rows=${items}
        .rowKey=${tokenId}
        .sort=${this.#request.sort ?? []}
        .label=${this.localize.term('apiTokens')}
        .loading=${isFirst ? 'first' : state.status === 'loading' ? 'reload' : 'none'}
        .skeletonRows=${Math.min(this.pageSize, 10)}
        .busyKeys=${runningOn === undefined ? NONE : new Set([runningOn])}
        .rowMenu=${this.readonly ? undefined : this.#rowMenu}
        .rowMenuLabel=${this.#rowMenuLabel}
        @grid-sort=${this.#onSort}
        @grid-action=${this.#onAction}
        @grid-focus-lost=${this.#focusAdd}
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

  #renderEmpty(canAdd: boolean): TemplateResult {
    const { localize } = this;
    return html`<slot name="empty"
      >${stateView({
        icon: KeyRound,
        heading: localize.term('noTokens'),
        text: localize.term('noTokensHint'),
        actions: canAdd
          ? html`<button type="button" class="button primary" @click=${this.#onAdd}>
              ${icon(Plus)}${localize.term('addFirstToken')}
            </button>`
          : undefined,
      })}</slot
    >`;
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

  get #request(): ListRequest {
    const { search, filter, sort, page } = this.state;
    return { search, filter, sort: sort ?? NEWEST_FIRST, page: page ?? 1, pageSize: this.pageSize };
  }

  /** Changes what is shown, and says so. */
  #show(change: Partial<ListState>): void {
    this.state = { ...this.state, ...change };
    this.dispatchEvent(new TokenListChangeEvent(this.state));
  }

  readonly #rowMenu = (token: ApiToken): readonly MenuItem[] => {
    const { adapter } = this.data;
    return adapter ? tokenMenu(token, adapter, this.localize, ROW_ACTS) : [];
  };

  readonly #rowMenuLabel = ({ name, id }: ApiToken): string =>
    this.localize.term('actionsFor', name || id);

  readonly #focusAdd = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
  };

  readonly #onOpen = (token: ApiToken, click: MouseEvent): void => {
    if (!this.dispatchEvent(new TokenOpenEvent(token))) click.preventDefault();
  };

  readonly #onAdd = (): void => {
    void this.#editor.add();
  };

  readonly #onAction = ({ row, action }: GridActionEvent): void => {
    const token = this.#list.items.find((token) => token === row);
    if (!token) return;
    const act = ROW_ACTS.find((act) => act === action.id);
    if (act === 'edit') void this.#editor.edit(token);
    else if (act === 'duplicate') void this.#editor.add(token);
    else if (act) void this.#actions.start(act, token);
  };

  readonly #onSearch = ({ value }: SearchEvent): void => {
    this.#show({ search: value, page: 1 });
  };

  readonly #onClear = (): void => {
    const { search: _search, filter: _filter, ...state } = this.state;
    this.state = state;
    this.#show({ page: 1 });
  };

  readonly #onSort = ({ sort }: GridSortEvent): void => {
    this.#show({ sort, page: 1 });
  };

  readonly #onPage = ({ page }: GridPageEvent): void => {
    this.#show({ page });
  };

  readonly #onPageSize = ({ pageSize }: GridPageSizeEvent): void => {
    this.pageSize = pageSize;
    this.#show({ page: 1 });
  };
}

const NONE: ReadonlySet<string> = new Set();

function tokenId({ id }: ApiToken): string {
  return id;
}

declare global {
  interface HTMLElementTagNameMap {
    'token-list': TokenList;
  }
}
