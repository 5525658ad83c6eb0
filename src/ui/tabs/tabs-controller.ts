import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { hasFocusable } from './focusable.js';

export interface TabItem {
  readonly id: string;
  readonly label: string;
}

export interface TabsOptions {
  readonly tabs: () => readonly TabItem[];
  readonly selected: () => string;
  readonly onSelect: (id: string) => void;
  /** `auto`: an arrow key selects; `manual`: it moves focus, and Enter or Space selects. */
  readonly activation: () => 'auto' | 'manual';
  /** The accessible name of the list of tabs. */
  readonly label: () => string;
  readonly isRtl: () => boolean;
}

/**
 * Tabs after the ARIA practices, in the host's own shadow root, where tabs and panels can name
 * each other. The host renders the list and a panel for each tab, and adopts `tabsStyles`.
 */
export class TabsController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: TabsOptions;
  /** The tab that has focus while another is selected, in manual activation. */
  #focused: string | undefined;
  /** The tab that was last brought into view. */
  #shown: string | undefined;

  constructor(host: LitElement, options: TabsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#settlePanel();
    const selected = this.#options.selected();
    if (selected === this.#shown) return;
    this.#shown = selected;
    this.#bringIntoView(selected);
  }

  renderTablist(): TemplateResult {
    const { tabs, label } = this.#options;
    return html`<div
      class="tablist end-shades"
      part="tablist"
      role="tablist"
      aria-label=${label()}
      @click=${this.#onClick}
      @keydown=${this.#onKeydown}
      @focusout=${this.#onFocusout}
    >
      ${tabs().map((tab) => this.#renderTab(tab))}
    </div>`;
  }

  /** The panel of a tab; hidden, but there, while another is selected. */
  renderPanel(id: string, content: unknown): TemplateResult {
    return html`<div
      class="tabpanel"
      part="tabpanel"
      role="tabpanel"
      id="panel-${id}"
      aria-labelledby="tab-${id}"
      ?hidden=${id !== this.#options.selected()}
    >
      ${content ?? nothing}
    </div>`;
  }

  #renderTab({ id, label }: TabItem): TemplateResult {
    const selected = this.#options.selected();
    return html`<button
      type="button"
      class="tab"
      part="tab"
      role="tab"
      id="tab-${id}"
      data-tab=${id}
      aria-selected=${id === selected ? 'true' : 'false'}
      aria-controls="panel-${id}"
      tabindex=${id === (this.#focused ?? selected) ? '0' : '-1'}
    >
      ${label}
    </button>`;
  }

  #tab(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`[role="tab"][data-tab="${CSS.escape(id)}"]`);
  }

  #select(id: string): void {
    this.#focused = undefined;
    if (id !== this.#options.selected()) this.#options.onSelect(id);
    this.#host.requestUpdate();
  }

  #move(id: string): void {
    if (this.#options.activation() === 'auto') this.#select(id);
    else {
      this.#focused = id;
      this.#host.requestUpdate();
    }
    this.#tab(id)?.focus();
  }

  /** Scrolls the list of tabs alone: the page stays where it is. */
  #bringIntoView(id: string): void {
    const tab = this.#tab(id);
    const list = tab?.parentElement;
    if (!tab || !list) return;
    const { left, right } = tab.getBoundingClientRect();
    const room = list.getBoundingClientRect();
    if (left < room.left) list.scrollBy({ left: left - room.left });
    else if (right > room.right) list.scrollBy({ left: right - room.right });
  }

  /** A panel with nothing to focus takes focus itself, so that the keyboard gets to it. */
  #settlePanel(): void {
    const selector = `[role="tabpanel"][id="panel-${CSS.escape(this.#options.selected())}"]`;
    const panel = this.#host.renderRoot.querySelector(selector);
    // One that has focus keeps it, whatever has come into it since.
    if (!panel || panel.matches(':focus')) return;
    if (hasFocusable(panel)) panel.removeAttribute('tabindex');
    else panel.setAttribute('tabindex', '0');
  }

  readonly #onClick = (event: Event): void => {
    const tab = event.target instanceof Element ? event.target.closest('[role="tab"]') : null;
    const id = tab instanceof HTMLElement ? tab.dataset['tab'] : undefined;
    if (id !== undefined) this.#select(id);
  };

  readonly #onFocusout = (event: FocusEvent): void => {
    const { currentTarget, relatedTarget } = event;
    const isWithin =
      currentTarget instanceof Element &&
      relatedTarget instanceof Element &&
      currentTarget.contains(relatedTarget);
    if (isWithin || this.#focused === undefined) return;
    this.#focused = undefined;
    this.#host.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // What the panel holds may have come since the last update of the host.
    if (event.key === 'Tab') this.#settlePanel();
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const from = event.target instanceof HTMLElement ? event.target.dataset['tab'] : undefined;
    const to = this.#destination(event.key, from);
    if (to === undefined) return;
    event.preventDefault();
    this.#move(to);
  };

  #destination(key: string, from: string | undefined): string | undefined {
    const ids = this.#options.tabs().map(({ id }) => id);
    const index = ids.indexOf(from ?? '');
    if (index < 0) return undefined;
    const [forward, back] = this.#options.isRtl()
      ? ['ArrowLeft', 'ArrowRight']
      : ['ArrowRight', 'ArrowLeft'];
    if (key === forward) return ids[(index + 1) % ids.length];
    if (key === back) return ids.at(index - 1);
    if (key === 'Home') return ids[0];
    return key === 'End' ? ids.at(-1) : undefined;
  }
}
