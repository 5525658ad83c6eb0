import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { latest } from '../../data/load-state.js';
import { TokenListController } from '../../data/token-list-controller.js';
import type { TokenChange } from '../../data/token-store.js';
import { withFilter, type ListState } from '../../model/list-state.js';
import type { Sort } from '../../model/query.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { DataGrid } from '../../ui/data-grid/data-grid.js';
import type { GridColumn } from '../../ui/data-grid/grid-column.js';
import type { RowMenuItems } from '../../ui/data-grid/row-menu.js';
import { DeferredPart } from '../../ui/deferred-part.js';
import { icon } from '../../ui/icon.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { TokenListChangeEvent, TokenOpenEvent } from '../events.js';
import type { StateViews } from '../data-element.js';
import { ListElement, NONE } from '../list-element.js';
import { listStyles } from '../list-element.styles.js';
import type { FilterField } from '../list-toolbar/filter-field.js';
import { ListToolbar } from '../list-toolbar/list-toolbar.js';
import type { RowActs } from '../row-acts.js';
import { attentionChips } from './attention-chips.js';
import { withHostColumns, type TokenColumn } from './host-columns.js';
import { tokenColumns } from './token-columns.js';
import { styles } from './token-list.styles.js';

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
 * @event {TokenSecretCopiedEvent} token-secret-copied - The secret of a new token is on the clipboard.
 * @event {TokenEditorCloseEvent} token-editor-close - The editor was closed.
 * @event {TokenAdapterErrorEvent} token-adapter-error - A call to the adapter failed.
 *
 * @slot heading - In place of the heading.
 * @slot actions - Beside the Add button.
 * @slot empty - In place of what is said where there are no tokens.
 * @slot error - In place of what is said when loading failed.
 *
 * @csspart heading - The heading.
 * @csspart card - The card around the table.
 * @csspart toolbar - The row above the table.
 */
export class TokenList extends ListElement<ApiToken> {
  static override readonly tag: string = 'token-list';
  static override readonly dependencies = [DataGrid, ListToolbar];
  static override styles = [tokens, controls, stateStyles, listStyles, styles];

  /** Leaves out everything that changes a token. */
  @property({ type: Boolean }) readonly = false;
  /** Whether tokens can be selected, on any number of pages, and acted on together. */
  @property({ type: Boolean }) selectable = false;
  /** Whether the name of a token in use must be typed before it is deleted, or is only asked about. */
  @property({ attribute: 'confirm-delete' }) confirmDelete: 'type-name' | 'ask' = 'type-name';
  /** The heading; absent: "API tokens". */
  @property() heading?: string | undefined;
  /** The address of a token's own page, for its link. */
  @property({ attribute: false }) hrefFor?: ((token: ApiToken) => string | undefined) | undefined;

  /**
   * Columns of the host's own, and in place of the list's. Ids among them say which columns show
   * unless somebody chooses otherwise, and in what order: `token`, `modules`, `created-by`,
   * `created`, `last-access`, `status`, `description`, `account`, `updated`, `updated-by`,
   * `expires`, `id`.
   */
  @property({ attribute: false }) columns?: readonly (string | TokenColumn)[] | undefined;
  /** After how many days without use a token is marked as unused. */
  @property({ type: Number, attribute: 'stale-after-days' }) staleAfterDays = 90;
  /** From how many days before its end on a token says when it expires. */
  @property({ type: Number, attribute: 'expiry-notice-days' }) expiryNoticeDays = 14;

  /**
   * Whether the chips of what needs a look are shown. A list that holds every token counts them
   * itself; else each is counted with a query of its own, once the list has been there for a second.
   */
  @property() attention: 'on' | 'off' = 'on';

  protected override readonly defaultSort: readonly Sort[] = [
    { field: 'audit.created.at', direction: 'desc' },
  ];

  protected override readonly list = new TokenListController(this, {
    source: () => this.store,
    request: () => this.request,
    fetch: (query, signal) =>
      this.store?.listTokens(query, signal) ?? Promise.resolve({ items: [] }),
    timeZone: () => this.localize.timeZone,
    onPageGone: (page) => this.show({ page }),
    onFailed: (error) => this.tellOf(error, () => void this.refresh()),
  });
  /** Selected before the part has loaded that keeps it. */
  #selectedEarly = NONE;
  readonly #selection = new DeferredPart(
    this,
    async () => {
      const { SelectionController } = await import('./selection-controller.js');
      const selection = new SelectionController(this, {
        store: () => this.store,
        isTyped: () => this.confirmDelete === 'type-name',
        say: (text) => void this.say({ tone: 'success', text }),
        hold: (isHeld) => this.list.hold(isHeld),
        onFocusLost: () => void this.#focusFirst(),
      });
      selection.select(this.#selectedEarly, this.list.loaded);
      return selection;
    },
    () => this.#canSelect,
  );
  readonly #acts = new DeferredPart(this, async () => {
    const { TokenActs } = await import('../token-actions/token-acts.js');
    return new TokenActs(this, {
      acts: ['disable', 'enable', 'edit', 'duplicate', 'copyId', 'delete'],
      store: () => this.store,
      localize: this.localize,
      say: this.say,
      confirmDelete: () => this.confirmDelete,
      returnFocus: ({ id }) => void this.focusToken(id),
    });
  });

  /** Moves focus to the token's row, else to the row in its place, else to Add. */
  async focusToken(id: string): Promise<void> {
    await this.updateComplete;
    const grid = this.renderRoot.querySelector('tokenry-data-grid');
    if (!(await grid?.focusRow(id))) this.#focusAdd();
  }

  protected override get label(): string {
    return this.localize.term('apiTokens');
  }

  protected override get rowActs(): RowActs<ApiToken> {
    const selectedIds = this.#selection.part?.ids ?? this.#selectedEarly;
    return {
      rowName: nameOf,
      busyIds: this.#busyIds,
      menu: this.readonly ? undefined : this.#menuOf,
      onAction: (token, id) => this.#acts.part?.choose(token, id),
      selectedIds: this.#canSelect ? selectedIds : undefined,
      onSelect: this.#onSelect,
      onFocusLost: this.#focusAdd,
    };
  }

  protected override makeColumns(): readonly GridColumn<ApiToken>[] {
    const own = tokenColumns({
      adapter: this.data.adapter,
      localize: this.localize,
      hrefFor: this.hrefFor,
      onOpen: this.#onOpen,
      failures: this.#acts.part?.failures,
      staleAfterDays: this.staleAfterDays,
      expiryNoticeDays: this.expiryNoticeDays,
    });
    return withHostColumns(own, this.columns);
  }

  protected override async filterFields(): Promise<readonly FilterField[]> {
    const { hostFields, tokenFields } = await import('./token-fields.js');
    const own = await tokenFields(this.store, this.localize, () => this.list.loaded);
    return [...own, ...hostFields(this.columns)];
  }

  protected override columnsDependOn(): readonly unknown[] {
    const failures = this.#acts.part?.failures;
    return [this.hrefFor, this.columns, failures, this.staleAfterDays, this.expiryNoticeDays];
  }

  protected override changeEvent(state: ListState): Event {
    return new TokenListChangeEvent(state);
  }

  protected override onTokenChange(change: TokenChange): void {
    const id = change.type === 'deleted' ? change.id : change.token.id;
    this.#acts.part?.forget(id);
    if (change.type === 'deleted' && change.isGone && !this.#busyIds.has(id)) this.#sayGone(id);
    this.list.apply(change, this.request);
    this.#selection.part?.apply(change);
  }

  protected override render(): TemplateResult {
    const { localize } = this;
    return html`
      <div class="header">
        <slot name="heading"
          ><h2 part="heading">${this.heading ?? localize.term('apiTokens')}</h2></slot
        >
        <div class="actions">
          <slot name="actions"></slot>
          ${
            this.#canAdd
              ? html`<button type="button" class="button primary add" @click=${this.#onAdd}>
                  ${icon(Plus)}${localize.term('add')}
                </button>`
              : nothing
          }
        </div>
      </div>
      ${this.#renderAttention()}
      <section class="card" part="card">
        ${this.renderList()}${this.#canSelect ? this.#selection.render() : nothing}
      </section>
      ${this.#acts.render()} ${this.renderMessages()}
    `;
  }

  protected override renderEmpty({ noTokensView }: StateViews): TemplateResult {
    return noTokensView(this.localize, this.#canAdd ? this.#onAdd : undefined);
  }

  #renderAttention(): TemplateResult | typeof nothing {
    const { state, items, total } = this.list;
    if (this.attention === 'off' || state.status === 'failed') return nothing;
    const { search, filter } = this.state;
    const isWhole = !search && !filter && total !== undefined && total === items.length;
    return attentionChips({
      store: latest(state) ? this.store : undefined,
      filter,
      all: isWhole ? items : undefined,
      staleAfterDays: this.staleAfterDays,
      expiryNoticeDays: this.expiryNoticeDays,
      onFilter: (filter) => this.showState(withFilter(this.state, filter)),
    });
  }

  /** A row that was deleted elsewhere goes with a message. */
  #sayGone(id: string): void {
    const row = this.list.loaded.find((token) => token.id === id);
    if (row) void this.say({ tone: 'info', text: this.localize.term('tokenGone', nameOf(row)) });
  }

  async #focusFirst(): Promise<void> {
    await this.updateComplete;
    const grid = this.renderRoot.querySelector('tokenry-data-grid');
    if (!(await grid?.focusFirst())) this.#focusAdd();
  }

  readonly #focusAdd = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
  };

  get #busyIds(): ReadonlySet<string> {
    const runningOn = this.#acts.part?.runningOn;
    const busyIds = this.#selection.part?.busyIds ?? NONE;
    return runningOn === undefined ? busyIds : new Set([...busyIds, runningOn]);
  }

  get #canSelect(): boolean {
    return this.selectable && !this.readonly;
  }

  get #canAdd(): boolean {
    return !this.readonly && this.data.adapter?.createToken !== undefined;
  }

  readonly #onOpen = (token: ApiToken, click: MouseEvent): void => {
    if (!this.dispatchEvent(new TokenOpenEvent(token))) click.preventDefault();
  };

  readonly #onAdd = async (): Promise<void> => {
    (await this.#acts.load())?.add();
  };

  readonly #menuOf: RowMenuItems<ApiToken> = async (token) =>
    (await this.#acts.load())?.menuOf(token) ?? [];

  readonly #onSelect = (ids: ReadonlySet<string>): void => {
    this.#selection.part?.select(ids, this.list.loaded);
    this.#selectedEarly = ids;
    this.requestUpdate();
  };
}

function nameOf({ name, id }: ApiToken): string {
  return name || id;
}

declare global {
  interface HTMLElementTagNameMap {
    'token-list': TokenList;
  }
}
