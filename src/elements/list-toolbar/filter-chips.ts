import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import X from 'lucide/dist/esm/icons/x.mjs';
import '../../locales/rest/en.js';
import type { Filter } from '../../model/query.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../../ui/icon.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { SearchEvent } from '../../ui/search-field/events.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { FilterChangeEvent, FilterClearEvent } from './events.js';
import { chipStyles } from './filter-chips.styles.js';
import type { FilterChoice, FilterField } from './filter-field.js';
import { FilterWords } from './filter-words.js';

/**
 * @summary What a list is filtered by, in words, each part with a way to remove it.
 * @internal
 *
 * @event {FilterChangeEvent} filter-change - The filter without what was removed.
 * @event {SearchEvent} search-change - The search is to go.
 * @event {FilterClearEvent} filter-clear - All of it is to go.
 */
export class FilterChips extends TokenryElement {
  static override readonly tag: string = 'tokenry-filter-chips';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, chipStyles];

  @property({ attribute: false }) fields: readonly FilterField[] = [];
  @property() search = '';
  @property({ attribute: false }) filter: Filter | undefined;
  @property({ attribute: false }) choices: ReadonlyMap<string, readonly FilterChoice[]> = new Map();

  readonly #localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    const localize = this.#localize;
    const words = new FilterWords(this.fields, this.choices, localize);
    const parts = this.#parts(words);
    const { search } = this;
    return html`<ul class="chips" aria-label=${localize.term('activeFilters')}>
      ${
        search
          ? this.#renderChip(localize.term('searchedFor', visibleText(search, 60)), () =>
              this.dispatchEvent(new SearchEvent('')),
            )
          : nothing
      }
      ${parts.map((part, index) =>
        this.#renderChip(words.of(part), () => this.#remove(parts, index)),
      )}
      <li>
        <button
          type="button"
          class="button quiet clear"
          @click=${() => this.dispatchEvent(new FilterClearEvent())}
        >
          ${localize.term('clearFilters')}
        </button>
      </li>
    </ul>`;
  }

  #renderChip(text: string, remove: () => void): TemplateResult {
    return html`<li class="chip">
      <span>${text}</span>
      <button
        type="button"
        class="button quiet icon-only"
        aria-label=${this.#localize.term('removeFilter', text)}
        @click=${remove}
      >
        ${icon(X)}
      </button>
    </li>`;
  }

  /** Conditions that all must hold go one by one; anything else goes as a whole. */
  #parts(words: FilterWords): readonly Filter[] {
    const { filter } = this;
    if (!filter) return [];
    return 'all' in filter && !words.isOneLine(filter) ? filter.all : [filter];
  }

  #remove(parts: readonly Filter[], index: number): void {
    const left = parts.filter((_, place) => place !== index);
    this.dispatchEvent(new FilterChangeEvent(left.length > 1 ? { all: left } : left[0]));
    void Promise.resolve()
      .then(() => this.updateComplete)
      .then(() => {
        const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.chip button');
        buttons[Math.min(index, buttons.length - 1)]?.focus();
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-filter-chips': FilterChips;
  }
}
