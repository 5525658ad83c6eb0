import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

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
  /** The tab that has the tab stop while another is selected, in manual activation. */
  #focused: string | undefined;

  constructor(host: LitElement, options: TabsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#tab(this.#options.selected())?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    for (const panel of this.#host.renderRoot.querySelectorAll('[role="tabpanel"]')) {
      // A panel without anything to focus takes focus itself, so that the keyboard can scroll it.
      if (panel.querySelector(FOCUSABLE)) panel.removeAttribute('tabindex');
      else panel.setAttribute('tabindex', '0');
    }
  }

  renderTablist(): TemplateResult {
    const { tabs, label } = this.#options;
    const selected = this.#options.selected();
    return html`<div
      class="tablist"
      part="tablist"
      role="tablist"
      aria-label=${label()}
      @click=${this.#onClick}
      @keydown=${this.#onKeydown}
      @focusout=${this.#onFocusout}
    >
      ${tabs().map(
        ({ id, label }) => html`
          <button
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
          </button>
        `,
      )}
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

  #tab(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(
      `[role="tab"][id="tab-${CSS.escape(id)}"]`,
    );
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

  readonly #onClick = (event: Event): void => {
    const tab = event.target instanceof Element ? event.target.closest('[role="tab"]') : null;
    if (tab instanceof HTMLElement && tab.dataset['tab'] !== undefined) {
      this.#select(tab.dataset['tab']);
    }
  };

  readonly #onFocusout = (): void => {
    if (this.#focused === undefined) return;
    this.#focused = undefined;
    this.#host.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const ids = this.#options.tabs().map(({ id }) => id);
    const from = event.target instanceof HTMLElement ? event.target.dataset['tab'] : undefined;
    const index = ids.indexOf(from ?? '');
    if (index < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const [forward, back] = this.#options.isRtl()
      ? ['ArrowLeft', 'ArrowRight']
      : ['ArrowRight', 'ArrowLeft'];
    const to =
      event.key === forward
        ? ids[(index + 1) % ids.length]
        : event.key === back
          ? ids.at(index - 1)
          : event.key === 'Home'
            ? ids[0]
            : event.key === 'End'
              ? ids.at(-1)
              : undefined;
    if (to === undefined) return;
    event.preventDefault();
    this.#move(to);
  };
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"], ' +
  'tokenry-data-grid, tokenry-copy-button, audit-trail';
