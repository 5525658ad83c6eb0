// What the toolbar's buttons open; loaded when the first of them is pressed.
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { restOfTerms } from '../../locales/register-locale.js';
import '../../locales/rest/en.js';
import { withFilter, withLayout } from '../../model/list-state.js';
import { popupStyles } from '../../styles/popup.styles.js';
import { adoptSheets } from '../../ui/adopt-sheets.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { placePopup } from '../../ui/place-popup.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { ColumnsPanel } from './columns-panel.js';
import type {
  FilterChangeEvent,
  LayoutChangeEvent,
  SortChangeEvent,
  ViewChangeEvent,
} from './events.js';
import { FilterPanel } from './filter-panel.js';
import { PANEL_IDS, type PanelId, type PanelOptions } from './panel-options.js';
import { SortPanel } from './sort-panel.js';
import { panelsStyles } from './toolbar-panels.styles.js';
import { ViewPanel } from './view-panel.js';

/** The panels of a toolbar, each a popover anchored to its button. */
export class ToolbarPanels implements ReactiveController {
  static async load(host: LitElement, localize: LocalizeController): Promise<ToolbarPanels> {
    for (const element of [ColumnsPanel, FilterPanel, SortPanel, ViewPanel]) element.define();
    await restOfTerms();
    return new ToolbarPanels(host, localize);
  }

  /** Which is open. */
  opened: PanelId | undefined;

  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  /** A panel that was opened once keeps what is typed in it. */
  readonly #kept = new Set<PanelId>();
  #resizes: ResizeObserver | undefined;

  constructor(host: LitElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
    adoptSheets(host.shadowRoot, popupStyles, panelsStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#resizes?.disconnect();
  }

  /** Opens a panel by script: its button does once it is there. */
  async open(id: PanelId): Promise<void> {
    await this.#host.updateComplete;
    const popup = this.#host.renderRoot.querySelector<HTMLElement>(`#panel-${id}`);
    if (popup?.isConnected && !popup.matches(':popover-open')) popup.showPopover();
  }

  render(options: PanelOptions): unknown {
    return PANEL_IDS.map((id) => {
      const title = this.#localize.term(id);
      return html`<div
        class="popup"
        id="panel-${id}"
        popover
        role="dialog"
        aria-label=${title}
        @beforetoggle=${(event: ToggleEvent) => this.#onToggle(event, id)}
        @toggle=${(event: ToggleEvent) => void this.#onToggled(event, id)}
      >
        <h3>${title}</h3>
        ${this.#kept.has(id) ? renderPanel(id, options) : nothing}
      </div>`;
    });
  }

  #onToggle({ newState, target }: ToggleEvent, id: PanelId): void {
    if (!(target instanceof HTMLElement)) return;
    this.opened = newState === 'open' ? id : undefined;
    this.#host.requestUpdate();
    if (newState === 'open') {
      this.#kept.add(id);
      this.#resizes ??= new ResizeObserver((entries) => {
        for (const { target } of entries) if (target instanceof HTMLElement) placePopup(target);
      });
      this.#resizes.observe(target);
      return;
    }
    this.#resizes?.disconnect();
    // Browsers give focus back for what has it in this shadow root, not in a panel's own.
    if (target.matches(':focus-within')) {
      this.#host.renderRoot.querySelector<HTMLElement>(`[popovertarget=panel-${id}]`)?.focus();
    }
  }

  /** Focus goes into a panel once it is shown: before, there is nothing to take it. */
  async #onToggled({ newState, target }: ToggleEvent, id: PanelId): Promise<void> {
    if (newState !== 'open' || !(target instanceof HTMLElement)) return;
    await this.#host.updateComplete;
    const panel = target.lastElementChild;
    if (panel instanceof TokenryElement) await panel.updateComplete;
    if (this.opened !== id || target.matches(':focus-within')) return;
    panel?.shadowRoot
      ?.querySelector<HTMLElement>(':is(select, input, button):not(:disabled)')
      ?.focus();
  }
}

function renderPanel(id: PanelId, options: PanelOptions): TemplateResult {
  const { state, columns, source, show } = options;
  switch (id) {
    case 'view':
      return html`<tokenry-view-panel
        .current=${state}
        .storage=${options.viewStorage}
        @view-change=${(event: ViewChangeEvent) => show(event.state)}
      ></tokenry-view-panel>`;
    case 'sort':
      return html`<tokenry-sort-panel
        .fields=${columns.flatMap(({ sortField, label }) =>
          sortField === undefined ? [] : [{ field: sortField, label }],
        )}
        .sort=${state.sort ?? options.defaultSort}
        @sort-change=${({ sort }: SortChangeEvent) => show({ ...state, sort, page: 1 })}
      ></tokenry-sort-panel>`;
    case 'filter':
      return html`<tokenry-filter-panel
        .fields=${source.fields}
        .filter=${state.filter}
        .choices=${source.choices}
        .want=${source.want}
        .found=${source.add}
        @filter-change=${({ filter }: FilterChangeEvent) => show(withFilter(state, filter))}
      ></tokenry-filter-panel>`;
    case 'columns':
      return html`<tokenry-columns-panel
        .columns=${columns}
        .layout=${state}
        @layout-change=${({ layout }: LayoutChangeEvent) => show(withLayout(state, layout))}
      ></tokenry-columns-panel>`;
  }
}
