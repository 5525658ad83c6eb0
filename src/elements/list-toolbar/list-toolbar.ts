import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import ArrowDownUp from 'lucide/dist/esm/icons/arrow-down-up.mjs';
import Columns from 'lucide/dist/esm/icons/columns-3.mjs';
import ListFilter from 'lucide/dist/esm/icons/list-filter.mjs';
import PanelTop from 'lucide/dist/esm/icons/panel-top.mjs';
import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import { withFilter, type ListState } from '../../model/list-state.js';
import type { Sort } from '../../model/query.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon, type IconNode } from '../../ui/icon.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { placePopup } from '../../ui/place-popup.js';
import type { SearchEvent } from '../../ui/search-field/events.js';
import { SearchField } from '../../ui/search-field/search-field.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { ToolbarChangeEvent, ToolbarRefreshEvent, type FilterChangeEvent } from './events.js';
import type { FilterChoice, FilterField } from './filter-field.js';
import { toolbarStyles } from './list-toolbar.styles.js';
import type { PanelId, PanelOptions, ToolbarColumn } from './panel-options.js';
import type { ViewStorage } from './view-storage.js';

interface Panels {
  readonly renderPanel: (id: PanelId, options: PanelOptions) => TemplateResult;
}

const PANELS = [
  { id: 'view', icon: PanelTop },
  { id: 'sort', icon: ArrowDownUp },
  { id: 'filter', icon: ListFilter },
  { id: 'columns', icon: Columns },
] as const satisfies readonly { id: PanelId; icon: IconNode }[];

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

  @state() private openPanel: PanelId | undefined;
  @state() private fields: readonly FilterField[] = [];
  @state() private choices: ReadonlyMap<string, readonly FilterChoice[]> = new Map();
  @state() private panels: Panels | undefined;

  /** A panel that was opened once keeps what is typed in it. */
  readonly #opened = new Set<PanelId>();
  #fieldsFrom: unknown;
  #resizes: ResizeObserver | undefined;

  readonly #localize = new LocalizeController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('loadFields') && this.loadFields !== this.#fieldsFrom) this.fields = [];
    if (this.listState.filter) void this.#prepareChips();
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
          ${PANELS.map((panel) => this.#renderButton(panel))}
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
          .label=${localize.term('search')}
          .placeholder=${localize.term('searchPlaceholder')}
          .value=${this.listState.search ?? ''}
          @search-change=${this.#onSearch}
        ></tokenry-search-field>
        <span class="count" role="status">${this.#count}</span>
      </div>
      ${PANELS.map(({ id }) => this.#renderPanel(id))} ${this.#renderChips()}`;
  }

  #renderButton({ id, icon: image }: (typeof PANELS)[number]): TemplateResult {
    const label = this.#localize.term(id);
    const isInUse = id === 'filter' && this.listState.filter !== undefined;
    return html`<button
      type="button"
      class="button quiet ${isInUse ? 'in-use' : ''}"
      popovertarget="panel-${id}"
      aria-label=${label}
      aria-haspopup="dialog"
      aria-expanded=${String(this.openPanel === id)}
    >
      ${icon(image)}<span class="words">${label}</span>
    </button>`;
  }

  #renderPanel(id: PanelId): TemplateResult {
    const { panels } = this;
    const isLoaded = panels && this.#opened.has(id);
    return html`<div
      class="panel"
      id="panel-${id}"
      popover
      role="dialog"
      aria-label=${this.#localize.term(id)}
      @beforetoggle=${(event: ToggleEvent) => this.#onToggle(event, id)}
    >
      <h3>${this.#localize.term(id)}</h3>
      ${isLoaded ? panels.renderPanel(id, this.#panelOptions()) : nothing}
    </div>`;
  }

  #renderChips(): TemplateResult | typeof nothing {
    const { filter } = this.listState;
    if (!filter) return nothing;
    return html`<tokenry-filter-chips
      .fields=${this.fields}
      .filter=${filter}
      .choices=${this.choices}
      @filter-change=${this.#onFilter}
    ></tokenry-filter-chips>`;
  }

  get #count(): unknown {
    const { total } = this;
    const localize = this.#localize;
    if (total === undefined) return nothing;
    return localize.term('rowCount', total, localize.formatNumber(total));
  }

  #panelOptions(): PanelOptions {
    return {
      state: this.listState,
      defaultSort: this.defaultSort,
      columns: this.columns,
      sortFields: this.columns.flatMap(({ sortField, label }) =>
        sortField === undefined ? [] : [{ field: sortField, label }],
      ),
      filterFields: this.fields,
      choices: this.choices,
      viewStorage: this.viewStorage,
      show: this.#show,
    };
  }

  readonly #show = (state: ListState): void => {
    this.dispatchEvent(new ToolbarChangeEvent(state));
  };

  readonly #onSearch = ({ value }: SearchEvent): void => {
    this.#show({ ...this.listState, search: value, page: 1 });
  };

  readonly #onFilter = ({ filter }: FilterChangeEvent): void => {
    this.#show(withFilter(this.listState, filter));
  };

  #onToggle({ newState, target }: ToggleEvent, id: PanelId): void {
    if (!(target instanceof HTMLElement)) return;
    if (newState === 'open') {
      this.openPanel = id;
      void this.#open(id, target);
      return;
    }
    this.#resizes?.disconnect();
    this.openPanel = undefined;
    // Browsers give focus back for what has it in this shadow root, not in a panel's own.
    if (target.matches(':focus-within')) {
      this.renderRoot.querySelector<HTMLElement>(`[popovertarget=panel-${id}]`)?.focus();
    }
  }

  async #open(id: PanelId, popup: HTMLElement): Promise<void> {
    const isFirst = !this.#opened.has(id);
    const { preparePanels, renderPanel } = await import('./toolbar-panels.js');
    await Promise.all([preparePanels(), id === 'filter' ? this.#prepareFields() : undefined]);
    this.panels = { renderPanel };
    this.#opened.add(id);
    await this.updateComplete;
    const panel = popup.lastElementChild;
    if (panel instanceof TokenryElement) await panel.updateComplete;
    if (this.openPanel !== id) return;
    this.#resizes?.disconnect();
    this.#resizes ??= new ResizeObserver((entries) => {
      for (const { target } of entries) if (target instanceof HTMLElement) placePopup(target);
    });
    this.#resizes.observe(popup);
    const first = panel?.shadowRoot?.querySelector<HTMLElement>(
      ':is(select, input, button):not(:disabled)',
    );
    if (isFirst || !popup.matches(':focus-within')) first?.focus();
  }

  async #prepareChips(): Promise<void> {
    const { FilterChips } = await import('./filter-chips.js');
    FilterChips.define();
    await this.#prepareFields();
  }

  async #prepareFields(): Promise<void> {
    if (this.#fieldsFrom === this.loadFields) return;
    this.#fieldsFrom = this.loadFields;
    const fields = await this.loadFields();
    if (this.#fieldsFrom !== this.loadFields) return;
    this.fields = fields;
    await Promise.all(fields.map((field) => this.#prepareChoices(field)));
  }

  /** Where the choices cannot be had, those that are in use are still shown. */
  async #prepareChoices({ field, choices }: FilterField): Promise<void> {
    if (!choices) return;
    try {
      const listed = await choices();
      this.choices = new Map([...this.choices, [field, listed]]);
    } catch {
      this.choices = new Map([...this.choices, [field, []]]);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-list-toolbar': ListToolbar;
  }
}
