import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import '../../locales/rest/en.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { valueOf } from '../field-value.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { TokenryElement } from '../tokenry-element.js';
import { sheet } from './choice-picker.styles.js';
import { ChoiceEvent } from './events.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How long typing has to pause, in milliseconds. */
const PAUSE = 300;
/** As many as can be looked through without a search. */
const FEW = 8;

/**
 * @summary One or several of many things, which can be searched for by name.
 * @internal
 *
 * @event {ChoiceEvent} choice-change - Others were chosen.
 */
export class ChoicePicker extends TokenryElement {
  static override readonly tag: string = 'tokenry-choice-picker';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, sheet];

  /** The accessible name. */
  @property() label = '';
  /** What there is to choose from; undefined while it loads. */
  @property({ attribute: false }) choices: readonly Choice[] | undefined;
  /** The values of what is chosen. */
  @property({ attribute: false }) values: readonly string[] = [];
  /** Whether several can be chosen. */
  @property({ type: Boolean }) multiple = false;
  /** Asks for further choices that fit the text; absent: there are no others. */
  @property({ attribute: false }) search: ((text: string) => Promise<void>) | undefined;

  @state() private text = '';
  /** Whether the last search failed, which is not to have found nothing. */
  @state() private isFailed = false;

  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #localize = new LocalizeController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { label, values } = this;
    const all = this.#all;
    const chosen = all.filter(({ value }) => values.includes(value)).map((each) => each.label);
    const shown = chosen.join(', ') || this.#localize.term('choose');
    return html`<details>
      <summary class="input" aria-label=${[label, shown].filter(Boolean).join(': ')}>
        <span class=${chosen.length === 0 ? 'none' : ''}>${shown}</span>${icon(ChevronDown)}
      </summary>
      ${this.#renderBox(all)}
    </details>`;
  }

  #renderBox(all: readonly Choice[]): TemplateResult {
    const text = this.text.trim().toLocaleLowerCase();
    const search = this.#localize.term('search');
    const fit = all.filter(({ label, value }) =>
      `${label} ${value}`.toLocaleLowerCase().includes(text),
    );
    return html`<div
      class="box"
      role="group"
      aria-label=${this.label}
      aria-busy=${String(this.choices === undefined)}
    >
      ${
        this.search || all.length > FEW
          ? html`<input
              class="input"
              type="search"
              autocomplete="off"
              aria-label=${search}
              placeholder=${search}
              @input=${this.#onSearch}
            />`
          : nothing
      }
      ${fit.map((choice) => this.#renderChoice(choice))} ${this.#renderHint(fit.length === 0)}
    </div>`;
  }

  #renderHint(isEmpty: boolean): TemplateResult | typeof nothing {
    if (!this.isFailed && !isEmpty) return nothing;
    const term = this.isFailed ? 'errorUnexpected' : this.choices ? 'nothingFound' : 'loading';
    return html`<span class="hint" role="status">${this.#localize.term(term)}</span>`;
  }

  #renderChoice({ value, label }: Choice): TemplateResult {
    return html`<label>
      <input
        type=${this.multiple ? 'checkbox' : 'radio'}
        name="choice"
        .checked=${live(this.values.includes(value))}
        @change=${() => this.#choose(value)}
      />${label}
    </label>`;
  }

  /** What is chosen can always be seen, also where it is no longer listed. */
  get #all(): readonly Choice[] {
    const { choices = [], values } = this;
    const missing = values.filter((value) => choices.every((each) => each.value !== value));
    return [...missing.map((value) => ({ value, label: value })), ...choices];
  }

  #choose(value: string): void {
    const others = this.values.filter((each) => each !== value);
    const isChosen = others.length < this.values.length;
    this.values = this.multiple ? (isChosen ? others : [...others, value]) : [value];
    this.dispatchEvent(new ChoiceEvent(this.values));
  }

  readonly #onSearch = (event: InputEvent): void => {
    const text = (this.text = valueOf(event));
    this.isFailed = false;
    clearTimeout(this.#timer);
    if (text !== '') this.#timer = setTimeout(() => void this.#ask(text.trim()), PAUSE);
  };

  async #ask(text: string): Promise<void> {
    try {
      await this.search?.(text);
    } catch {
      if (text === this.text.trim()) this.isFailed = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-choice-picker': ChoicePicker;
  }
}
