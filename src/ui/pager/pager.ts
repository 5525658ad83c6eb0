import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import ChevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import '../../locales/en/pager.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { valueOf } from '../field-value.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { TokenryElement } from '../tokenry-element.js';
import { GridPageEvent, GridPageSizeEvent } from './events.js';
import { sheet } from './pager.styles.js';

const PAGE_SIZES = [5, 10, 25, 50, 100];

/**
 * @summary Moves through the pages of a list, whether or not its length is known.
 * @internal
 *
 * @event {GridPageEvent} grid-page - Another page was asked for.
 * @event {GridPageSizeEvent} grid-page-size - Another number of rows per page was chosen.
 */
export class Pager extends TokenryElement {
  static override readonly tag: string = 'tokenry-pager';
  static override styles = [tokens, controls, sheet];

  /** The page that is shown, counted from 1. */
  @property({ type: Number }) page = 1;
  /** Rows per page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;
  /** How many rows there are in all; undefined: nobody knows. */
  @property({ type: Number }) total: number | undefined;
  /** Whether pages follow, where there is no total. */
  @property({ type: Boolean, attribute: 'has-next' }) hasNext = false;

  readonly #localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    const pages = this.#pages;
    const precedes = this.page > 1;
    const follows = pages === undefined ? this.hasNext : this.page < pages;
    return html`<div class="pager" role="group" aria-label=${this.#localize.term('pages')}>
      <div class="pages">
        <button
          type="button"
          part="button"
          class="button quiet"
          aria-disabled=${precedes ? nothing : 'true'}
          @click=${() => this.#goTo(this.page - 1, precedes)}
        >
          ${icon(ChevronLeft)}<span>${this.#localize.term('previous')}</span>
        </button>
        ${pages === undefined ? nothing : this.#renderPage(pages)}
        <button
          type="button"
          part="button"
          class="button quiet"
          aria-disabled=${follows ? nothing : 'true'}
          @click=${() => this.#goTo(this.page + 1, follows)}
        >
          <span>${this.#localize.term('next')}</span>${icon(ChevronRight)}
        </button>
      </div>
      <div class="rows">
        <label for="size">${this.#localize.term('rowsPerPage')}</label>
        <select
          id="size"
          class="input"
          .value=${live(String(this.pageSize))}
          @change=${this.#onSize}
        >
          ${this.#sizes.map(
            (size) =>
              html`<option value=${size} ?selected=${size === this.pageSize}>
                ${this.#localize.formatNumber(size)}
              </option>`,
          )}
        </select>
        ${this.total === undefined ? nothing : this.#renderRange(this.total)}
      </div>
    </div>`;
  }

  #renderPage(pages: number): TemplateResult {
    return html`<span class="page">
      <label for="page">${this.#localize.term('page')}</label>
      <input
        id="page"
        class="input"
        type="number"
        inputmode="numeric"
        min="1"
        max=${pages}
        aria-describedby="pages"
        .value=${live(String(this.page))}
        @change=${this.#onPage}
        @keydown=${this.#onKeydown}
      />
      <span id="pages">${this.#localize.term('pageOf', this.#localize.formatNumber(pages))}</span>
    </span>`;
  }

  #renderRange(total: number): TemplateResult {
    const from = (this.page - 1) * this.pageSize + 1;
    const number = (value: number): string => this.#localize.formatNumber(value);
    const text =
      total === 0 || from > total
        ? this.#localize.term('rowCount', total, number(total))
        : this.#localize.term(
            'rowRange',
            number(from),
            number(Math.min(from + this.pageSize - 1, total)),
            total,
            number(total),
          );
    return html`<span class="range">${text}</span>`;
  }

  /** How many pages there are; none counts as one. */
  get #pages(): number | undefined {
    return this.total === undefined
      ? undefined
      : Math.max(1, Math.ceil(this.total / this.pageSize));
  }

  /** The choices, with the size at hand even where it is none of them. */
  get #sizes(): readonly number[] {
    return [...new Set([...PAGE_SIZES, this.pageSize])].sort((a, b) => a - b);
  }

  #goTo(page: number, isThere: boolean): void {
    if (isThere && page !== this.page) this.dispatchEvent(new GridPageEvent(page));
  }

  #onPage = (event: Event): void => {
    if (event.currentTarget instanceof HTMLInputElement) this.#commit(event.currentTarget);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.currentTarget instanceof HTMLInputElement)) return;
    // Not every engine tells of a change on Enter; where one does, this keeps it from a second.
    event.preventDefault();
    this.#commit(event.currentTarget);
  };

  #commit(input: HTMLInputElement): void {
    const asked = input.valueAsNumber;
    const isPage = Number.isFinite(asked) && Number.isInteger(asked);
    const page = isPage ? Math.min(Math.max(asked, 1), this.#pages ?? asked) : this.page;
    // A number field that holds no number has an empty value, so that setting it clears the rest.
    input.value = String(page);
    this.#goTo(page, true);
  }

  #onSize = (event: Event): void => {
    this.dispatchEvent(new GridPageSizeEvent(Number(valueOf(event))));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-pager': Pager;
  }
}
