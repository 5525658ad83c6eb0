import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import GripVertical from 'lucide/dist/esm/icons/grip-vertical.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import '../../locales/rest/en.js';
import type { Sort } from '../../model/query.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { valueOf } from '../../ui/field-value.js';
import { icon } from '../../ui/icon.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { SortChangeEvent } from './events.js';
import { panelStyles } from './panel.styles.js';
import { ReorderController } from './reorder-controller.js';

export interface SortField {
  readonly field: string;
  readonly label: string;
}

/**
 * @summary The rules that a list is sorted by, the one that weighs most first.
 * @internal
 *
 * @event {SortChangeEvent} sort-change - Other rules, or in another order.
 */
export class SortPanel extends TokenryElement {
  static override readonly tag: string = 'tokenry-sort-panel';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, panelStyles];

  @property({ attribute: false }) fields: readonly SortField[] = [];
  @property({ attribute: false }) sort: readonly Sort[] = [];

  readonly #localize = new LocalizeController(this);
  readonly #reorder = new ReorderController(this, this.#localize, (from, to) => {
    this.#move(from, to);
  });

  protected override render(): TemplateResult {
    const unused = this.#unused;
    return html`
      <ol class="items">
        ${this.sort.map((rule, index) => this.#renderRule(rule, index))}
      </ol>
      <div class="footer">
        <button
          type="button"
          class="button quiet add"
          ?disabled=${unused.length === 0}
          @click=${this.#onAdd}
        >
          ${icon(Plus)}${this.#localize.term('addSort')}
        </button>
      </div>
    `;
  }

  #renderRule({ field, direction }: Sort, index: number): TemplateResult {
    const localize = this.#localize;
    const reorder = this.#reorder;
    const choices = this.fields.filter((each) => each.field === field || this.#isUnused(each));
    const label = this.fields.find((each) => each.field === field)?.label ?? field;
    return html`<li
      class="item drop-${reorder.dropAt(index)}"
      draggable="true"
      data-index=${index}
      @dragstart=${reorder.onDragstart}
      @dragover=${reorder.onDragover}
      @drop=${reorder.onDrop}
      @dragend=${reorder.onDragend}
    >
      <span class="grip">${icon(GripVertical)}</span>
      <select
        class="input"
        aria-label=${localize.term('sortBy')}
        @change=${(event: Event) => this.#change(index, { field: valueOf(event), direction })}
      >
        ${choices.map(
          (each) =>
            html`<option value=${each.field} ?selected=${each.field === field}>
              ${each.label}
            </option>`,
        )}
      </select>
      <select
        class="input direction"
        aria-label=${localize.term('sortDirectionOf', label)}
        @change=${(event: Event) =>
          this.#change(index, { field, direction: valueOf(event) === 'desc' ? 'desc' : 'asc' })}
      >
        <option value="asc" ?selected=${direction === 'asc'}>${localize.term('ascending')}</option>
        <option value="desc" ?selected=${direction === 'desc'}>
          ${localize.term('descending')}
        </option>
      </select>
      ${reorder.renderButtons(label, index, this.sort.length)}
      <button
        type="button"
        class="button quiet icon-only remove"
        aria-label=${localize.term('removeSort', label)}
        @click=${() => this.#remove(index)}
      >
        ${icon(X)}
      </button>
    </li>`;
  }

  get #unused(): readonly SortField[] {
    return this.fields.filter((each) => this.#isUnused(each));
  }

  #isUnused({ field }: SortField): boolean {
    return this.sort.every((rule) => rule.field !== field);
  }

  readonly #onAdd = (): void => {
    const [next] = this.#unused;
    if (!next) return;
    this.#tell([...this.sort, { field: next.field, direction: 'asc' }]);
    this.#reorder.focusOn(this.sort.length, 'select');
  };

  #change(index: number, rule: Sort): void {
    this.#tell(this.sort.map((each, place) => (place === index ? rule : each)));
  }

  #remove(index: number): void {
    this.#tell(this.sort.filter((_, place) => place !== index));
    this.#reorder.focusOn(Math.min(index, this.sort.length - 2), '.remove');
  }

  #move(from: number, to: number): void {
    const rule = this.sort[from];
    if (!rule) return;
    const others = this.sort.filter((_, place) => place !== from);
    this.#tell([...others.slice(0, to), rule, ...others.slice(to)]);
  }

  #tell(sort: readonly Sort[]): void {
    this.dispatchEvent(new SortChangeEvent(sort));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-sort-panel': SortPanel;
  }
}
