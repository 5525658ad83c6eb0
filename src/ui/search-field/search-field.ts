import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import Search from 'lucide/dist/esm/icons/search.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { TokenryElement } from '../tokenry-element.js';
import { SearchEvent } from './events.js';
import { sheet } from './search-field.styles.js';

/** How long typing has to pause, in milliseconds. */
const PAUSE = 300;

/**
 * @summary A field to search with, which waits until the typing pauses.
 * @internal
 *
 * @event {SearchEvent} search-change - The text to search for has changed.
 */
export class SearchField extends TokenryElement {
  static override readonly tag: string = 'tokenry-search-field';
  static override styles = [tokens, controls, sheet];

  /** What is searched for. */
  @property() value = '';
  /** The accessible name. Default: "Search". */
  @property() label: string | undefined;
  /** What stands in the empty field. Default: “Search…”. */
  @property() placeholder: string | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #typed = '';
  /** What was told last, or set from outside: no news for the host. */
  #told = '';

  readonly #localize = new LocalizeController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Puts focus into the field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') || this.value === this.#typed) return;
    clearTimeout(this.#timer);
    this.#told = this.#typed = this.value;
  }

  protected override render(): TemplateResult {
    return html`<div class="search">
      ${icon(Search)}
      <input
        part="input"
        class="input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-label=${this.label ?? this.#localize.term('search')}
        placeholder=${this.placeholder ?? this.#localize.term('searchPlaceholder')}
        .value=${live(this.value)}
        @input=${this.#onInput}
        @compositionend=${this.#onInput}
        @keydown=${this.#onKeydown}
      />
      ${
        this.value === ''
          ? nothing
          : html`<button
              type="button"
              class="button quiet icon-only"
              aria-label=${this.#localize.term('clearSearch')}
              @click=${this.#onClear}
            >
              ${icon(X)}
            </button>`
      }
    </div>`;
  }

  #tell(): void {
    clearTimeout(this.#timer);
    if (this.value === this.#told) return;
    this.#told = this.value;
    this.dispatchEvent(new SearchEvent(this.value));
  }

  #onInput = (event: Event): void => {
    if (!(event.currentTarget instanceof HTMLInputElement)) return;
    // A word that is still being composed is nothing to search for.
    if (event instanceof InputEvent && event.isComposing) return;
    this.value = this.#typed = event.currentTarget.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), PAUSE);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#tell();
    // Not every engine empties a search field on Escape.
    if (event.key === 'Escape' && this.value !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.#onClear();
    }
  };

  #onClear = (): void => {
    this.value = this.#typed = '';
    this.#tell();
    this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-search-field': SearchField;
  }
}
