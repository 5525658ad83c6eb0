import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { Filter } from '../../model/query.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../../ui/icon.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { FilterChangeEvent } from './events.js';
import { chipStyles } from './filter-chips.styles.js';
import type { FilterChoice, FilterField } from './filter-field.js';
import { FilterWords } from './filter-words.js';

/**
 * @summary What a list is filtered by, in words, each part with a way to remove it.
 * @internal
 *
 * @event {FilterChangeEvent} filter-change - The filter without what was removed.
 */
export class FilterChips extends TokenryElement {
  static override readonly tag: string = 'tokenry-filter-chips';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, chipStyles];

  @property({ attribute: false }) fields: readonly FilterField[] = [];
  @property({ attribute: false }) filter: Filter | undefined;
  @property({ attribute: false }) choices: ReadonlyMap<string, readonly FilterChoice[]> = new Map();

  readonly #localize = new LocalizeController(this);

  protected override render(): TemplateResult | typeof nothing {
    const localize = this.#localize;
    const words = new FilterWords(this.fields, this.choices, localize);
    const parts = this.#parts(words);
    if (parts.length === 0) return nothing;
    return html`<ul class="chips" aria-label=${localize.term('activeFilters')}>
      ${parts.map((part, index) => {
        const text = words.of(part);
        return html`<li class="chip" part="chip">
          <span>${text}</span>
          <button
            type="button"
            class="button quiet icon-only"
            aria-label=${localize.term('removeFilter', text)}
            @click=${() => this.#remove(parts, index)}
          >
            ${icon(X)}
          </button>
        </li>`;
      })}
      <li>
        <button type="button" class="button quiet clear" @click=${() => this.#tell(undefined)}>
          ${localize.term('clearFilters')}
        </button>
      </li>
    </ul>`;
  }

  /** Conditions that all must hold go one by one; anything else goes as a whole. */
  #parts(words: FilterWords): readonly Filter[] {
    const { filter } = this;
    if (!filter) return [];
    return 'all' in filter && !words.isOneLine(filter) ? filter.all : [filter];
  }

  #remove(parts: readonly Filter[], index: number): void {
    const left = parts.filter((_, place) => place !== index);
    this.#tell(left.length > 1 ? { all: left } : left[0]);
    void Promise.resolve()
      .then(() => this.updateComplete)
      .then(() => {
        const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.chip button');
        buttons[Math.min(index, buttons.length - 1)]?.focus();
      });
  }

  #tell(filter: Filter | undefined): void {
    this.dispatchEvent(new FilterChangeEvent(filter));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-filter-chips': FilterChips;
  }
}
