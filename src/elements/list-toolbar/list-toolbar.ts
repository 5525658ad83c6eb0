import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import ArrowDownUp from 'lucide/dist/esm/icons/arrow-down-up.mjs';
import Columns from 'lucide/dist/esm/icons/columns-3.mjs';
import ListFilter from 'lucide/dist/esm/icons/list-filter.mjs';
import PanelTop from 'lucide/dist/esm/icons/panel-top.mjs';
import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import { unfiltered, withFilter, type ListState } from '../../model/list-state.js';
import type { Sort } from '../../model/query.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { DeferredPart } from '../../ui/deferred-part.js';
import { icon, type IconNode } from '../../ui/icon.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import type { SearchEvent } from '../../ui/search-field/events.js';
import { SearchField } from '../../ui/search-field/search-field.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { ToolbarChangeEvent, ToolbarRefreshEvent, type FilterChangeEvent } from './events.js';
import type { FilterField } from './filter-field.js';
import type { FilterSource } from './filter-source.js';
import { toolbarStyles } from './list-toolbar.styles.js';
import { PANEL_IDS, type PanelId, type ToolbarColumn } from './panel-options.js';
import type { ToolbarPanels } from './toolbar-panels.js';
import type { ViewStorage } from './view-storage.js';

const ICONS: Readonly<Record<PanelId, IconNode>> = {
  view: PanelTop,
  sort: ArrowDownUp,
  filter: ListFilter,
  columns: Columns,
};

/**
 * The row above a list: its views, order, filter and columns, each in a panel that loads when it is
 * first opened, and what it is filtered by.
 *
 * @summary The toolbar of a list.
 * @internal
 *
 * @event {ToolbarChangeEvent} toolbar-change - The list is to show something else.
 * @event {ToolbarRefreshEvent} toolbar-refresh - The list is to be asked for again.
 *
 * @slot - Further buttons.
 */
export class ListToolbar extends TokenryElement {
  static override readonly tag: string = 'tokenry-list-toolbar';
  static override readonly dependencies = [SearchField];
  static override styles = [tokens, controls, toolbarStyles];

  @property({ attribute: false }) listState: ListState = {};
  @property({ attribute: false }) defaultSort: readonly Sort[] = [];
  @property({ attribute: false }) columns: readonly ToolbarColumn[] = [];
  @property({ attribute: false }) loadFields: () => Promise<readonly FilterField[]> = () =>
    Promise.resolve([]);
  @property({ attribute: false }) viewStorage: ViewStorage | undefined;
  /** How many rows there are, where it is known. */
  @property({ type: Number }) total: number | undefined;
  @property({ type: Boolean }) busy = false;

  @state() private source: FilterSource | undefined;

  /** The first press of one of their buttons loads them. */
  readonly #panels: DeferredPart<ToolbarPanels> = new DeferredPart(
    this,
    () => this.#loadPanels(),
    () => false,
  );
  readonly #localize = new LocalizeController(this);

  /** Puts focus on the button for the filter, by which the list was cleared. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[popovertarget=panel-filter]')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { search, filter } = this.listState;
    const isNew = changed.has('loadFields') || changed.has('listState');
    if (isNew && (this.source || search || filter)) void this.#loadSource();
  }

  protected override render(): TemplateResult {
    const localize = this.#localize;
    return html`<div
        class="toolbar"
        part="toolbar"
        role="group"
        aria-label=${localize.term('toolbar')}
      >
        <div class="buttons">
          ${PANEL_IDS.map((id) => this.#renderButton(id))}
          <button
            type="button"
            class="button quiet"
            aria-label=${localize.term('refresh')}
            aria-busy=${String(this.busy)}
            @click=${() => this.dispatchEvent(new ToolbarRefreshEvent())}
          >
            ${icon(RefreshCw)}<span class="words">${localize.term('refresh')}</span>
          </button>
          <slot></slot>
        </div>
        <tokenry-search-field
          .value=${this.listState.search ?? ''}
          @search-change=${this.#onSearch}
        ></tokenry-search-field>
        <span class="count" role="status">${this.#count}</span>
      </div>
      ${this.#renderPanels()} ${this.#renderChips()}`;
  }

  #renderButton(id: PanelId): TemplateResult {
    const label = this.#localize.term(id);
    const isInUse = id === 'filter' && this.listState.filter !== undefined;
    return html`<button
      type="button"
      class="button quiet ${isInUse ? 'in-use' : ''}"
      popovertarget="panel-${id}"
      aria-label=${label}
      aria-haspopup="dialog"
      aria-expanded=${String(this.#panels.part?.opened === id)}
      @click=${(event: Event) => void this.#onPanel(event, id)}
    >
      ${icon(ICONS[id])}<span class="words">${label}</span>
    </button>`;
  }

  #renderChips(): TemplateResult | typeof nothing {
    const { search, filter } = this.listState;
    if (!this.source || !(search || filter)) return nothing;
    return html`<tokenry-filter-chips
      .fields=${this.source.fields}
      .search=${search ?? ''}
      .filter=${filter}
      .choices=${this.source.choices}
      @filter-change=${this.#onFilter}
      @search-change=${this.#onSearchRemoved}
      @filter-clear=${this.#onClear}
    ></tokenry-filter-chips>`;
  }

  get #count(): unknown {
    const { total } = this;
    const localize = this.#localize;
    if (total === undefined) return nothing;
    return localize.term('rowCount', total, localize.formatNumber(total));
  }

  #renderPanels(): unknown {
    const { source } = this;
    if (!source) return nothing;
    return this.#panels.part?.render({
      state: this.listState,
      defaultSort: this.defaultSort,
      columns: this.columns,
      source,
      viewStorage: this.viewStorage,
      show: this.#show,
    });
  }

  readonly #show = (state: ListState): void => {
    this.dispatchEvent(new ToolbarChangeEvent(state));
  };

  readonly #onSearch = ({ value }: SearchEvent): void => {
    this.#show({ ...this.listState, search: value, page: 1 });
  };

  readonly #onFilter = ({ filter }: FilterChangeEvent): void => {
    this.#show(withFilter(this.listState, filter));
    this.#keepFocus();
  };

  readonly #onSearchRemoved = (event: SearchEvent): void => {
    this.#onSearch(event);
    this.#keepFocus();
  };

  readonly #onClear = (): void => {
    this.#show(unfiltered(this.listState));
    this.#keepFocus();
  };

  /** The last chip takes the focus on it along. */
  #keepFocus(): void {
    void this.updateComplete.then(() => {
      const { search, filter } = this.listState;
      if (!search && !filter) this.focus();
    });
  }

  /** Until the panels are there; from then on a button opens its own. */
  async #onPanel(event: Event, id: PanelId): Promise<void> {
    if (this.#panels.part) return;
    // Where all is in one file, the panel is open before the browser toggles it for the same press.
    event.preventDefault();
    await (await this.#panels.load())?.open(id);
  }

  async #loadPanels(): Promise<ToolbarPanels> {
    const { ToolbarPanels } = await import('./toolbar-panels.js');
    const [panels] = await Promise.all([
      ToolbarPanels.load(this, this.#localize),
      this.#loadSource(),
    ]);
    return panels;
  }

  async #loadSource(): Promise<void> {
    const [{ FilterSource }, { FilterChips }] = await Promise.all([
      import('./filter-source.js'),
      import('./filter-chips.js'),
    ]);
    FilterChips.define();
    this.source ??= new FilterSource(this);
    await this.source.load(this.loadFields, this.listState.filter);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-list-toolbar': ListToolbar;
  }
}
