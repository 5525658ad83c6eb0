import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import LoaderCircle from 'lucide/dist/esm/icons/loader-circle.mjs';
import type { Sort } from '../../model/query.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { MenuController, type MenuItem } from '../menu/menu-controller.js';
import { visibleText } from '../safe-text.js';
import { TokenryElement } from '../tokenry-element.js';
import { cards } from './cards.styles.js';
import { sheet } from './data-grid.styles.js';
import { GridActionEvent, GridFocusLostEvent, GridSortEvent } from './events.js';
import type { GridColumn } from './grid-column.js';
import { renderCell, renderHeader, renderSkeleton } from './grid-parts.js';

/**
 * @summary A table of rows, which become cards where it is narrow.
 * @internal
 *
 * @event {GridSortEvent} grid-sort - A header was chosen.
 * @event {GridActionEvent} grid-action - An item of a row's menu was chosen.
 * @event {GridFocusLostEvent} grid-focus-lost - The last row left while it had focus.
 *
 * @csspart table - The table.
 * @csspart header-cell - The header of a column.
 * @csspart row - A row, or card.
 * @csspart cell - A cell.
 */
export class DataGrid<T = unknown> extends TokenryElement {
  static override readonly tag: string = 'tokenry-data-grid';
  static override styles = [tokens, controls, cells, sheet, cards];

  @property({ attribute: false }) columns: readonly GridColumn<T>[] = [];
  @property({ attribute: false }) rows: readonly T[] = [];
  /** What tells a row from the others, and stays the same when the row changes. */
  @property({ attribute: false }) rowKey: (row: T) => string = String;
  @property({ attribute: false }) sort: readonly Sort[] = [];
  /** The accessible name of the table. */
  @property() label = '';
  /** `first` shows a skeleton; `reload` keeps the rows under a progress bar. */
  @property() loading: 'none' | 'first' | 'reload' = 'none';
  @property({ type: Number, attribute: 'skeleton-rows' }) skeletonRows = 10;
  /** Keys of the rows with which something is being done. */
  @property({ attribute: false }) busyKeys: ReadonlySet<string> = NONE;
  /** The acts that a row offers; where it offers none, it has no menu. */
  @property({ attribute: false }) rowMenu: ((row: T) => readonly MenuItem[]) | undefined;
  /** The name of a row's menu button. */
  @property({ attribute: false }) rowMenuLabel: ((row: T) => string) | undefined;

  @state() private isOverflowing = false;

  /** The row that had focus last, by key and place: a row that left is found by its place. */
  #last: { key: string; index: number } | undefined;
  /** What has focus in a row when an update begins. */
  #focused: HTMLElement | undefined;
  /** The button that opened the menu last. */
  #trigger: HTMLElement | undefined;
  #resizes: ResizeObserver | undefined;

  readonly #localize = new LocalizeController(this);
  readonly #menu = new MenuController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observeSize();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#focused = undefined;
    if (!this.hasUpdated || !(changed.has('rows') || changed.has('loading'))) return;
    const active = this.shadowRoot?.activeElement;
    if (active instanceof HTMLElement && active.closest('tbody') !== null) this.#focused = active;
  }

  protected override firstUpdated(): void {
    this.#observeSize();
  }

  protected override updated(): void {
    if (this.#trigger && !this.#trigger.isConnected && this.#menu.isOpenFor(this.#trigger)) {
      this.#focused = this.#trigger;
      this.#menu.close();
    }
    const focused = this.#focused;
    if (focused === undefined || focused === this.shadowRoot?.activeElement) return;
    // A row that only moved loses focus too, since moving takes it out of the document.
    if (focused.isConnected) focused.focus();
    else if (!this.#focusPlace(this.#last?.index)) this.dispatchEvent(new GridFocusLostEvent());
  }

  /**
   * Moves focus to the link or button of a row. If that row has left since it had focus, the one
   * in its place takes it, or the last one. Answers whether there was one to take it.
   */
  async focusRow(key: string): Promise<boolean> {
    await this.updateComplete;
    const index = this.rows.findIndex((row) => this.rowKey(row) === key);
    if (index >= 0) return this.#focusPlace(index);
    return this.#focusPlace(this.#last?.key === key ? this.#last.index : undefined);
  }

  /** Moves focus to the first row; answers whether there is one. */
  async focusFirst(): Promise<boolean> {
    await this.updateComplete;
    return this.#focusPlace(0);
  }

  protected override render(): TemplateResult {
    const isFirst = this.loading === 'first';
    return html`<div class="container">
        ${this.loading === 'reload' ? this.#renderProgress() : nothing}
        <div
          class="scroller"
          role=${ifDefined(this.isOverflowing ? 'region' : undefined)}
          tabindex=${ifDefined(this.isOverflowing ? 0 : undefined)}
          aria-label=${ifDefined(this.isOverflowing ? this.label : undefined)}
        >
          <table
            part="table"
            role="table"
            aria-label=${this.label}
            aria-busy=${this.loading === 'none' ? 'false' : 'true'}
            @click=${this.#onClick}
            @keydown=${this.#onKeydown}
            @focusin=${this.#onFocusin}
          >
            <thead role="rowgroup">
              <tr role="row" data-sort-by=${this.#localize.term('sortBy')}>
                ${this.columns.map((column) => renderHeader(column, this.sort))}
                ${
                  this.rowMenu === undefined
                    ? nothing
                    : html`<th
                        part="header-cell"
                        role="columnheader"
                        scope="col"
                        class="tight actions"
                      >
                        ${this.#localize.term('actions')}
                      </th>`
                }
              </tr>
            </thead>
            ${isFirst ? renderSkeleton(this.skeletonRows, this.columns.length, this.rowMenu !== undefined) : this.#renderRows()}
          </table>
        </div>
      </div>
      ${this.#menu.render()}`;
  }

  #renderProgress(): TemplateResult {
    return html`<div
      class="progress"
      role="progressbar"
      aria-label=${this.#localize.term('loading')}
    ></div>`;
  }

  #renderRows(): TemplateResult {
    return html`<tbody role="rowgroup">
      ${repeat(this.rows, this.rowKey, (row) => this.#renderRow(row))}
    </tbody>`;
  }

  #renderRow(row: T): TemplateResult {
    const isBusy = this.busyKeys.size > 0 && this.busyKeys.has(this.rowKey(row));
    return html`<tr part="row" role="row" aria-busy=${ifDefined(isBusy ? 'true' : undefined)}>
      ${this.columns.map((column) => renderCell(column, row))}
      ${
        this.rowMenu === undefined
          ? nothing
          : html`<td part="cell" role="cell" class="tight actions">
              ${this.rowMenu(row).length === 0 ? nothing : this.#renderMenuButton(row, isBusy)}
            </td>`
      }
    </tr>`;
  }

  #renderMenuButton(row: T, isBusy: boolean): TemplateResult {
    return html`<button
      type="button"
      class="button quiet icon-only menu-button"
      aria-label=${this.#menuLabel(row)}
      aria-haspopup="menu"
      aria-expanded="false"
      aria-disabled=${ifDefined(isBusy ? 'true' : undefined)}
    >
      ${icon(isBusy ? LoaderCircle : Ellipsis)}
    </button>`;
  }

  #focusPlace(index: number | undefined): boolean {
    const rows = this.renderRoot.querySelectorAll('tbody:not(.skeleton) > tr');
    const row = index === undefined ? undefined : rows[Math.min(index, rows.length - 1)];
    const target =
      row?.querySelector<HTMLElement>(`[role='rowheader'] :is(${FOCUSABLE})`) ??
      row?.querySelector<HTMLElement>(FOCUSABLE);
    target?.focus();
    return Boolean(target);
  }

  #observeSize(): void {
    const scroller = this.renderRoot.querySelector('.scroller');
    if (scroller?.firstElementChild == null) return;
    // Told of after layout, so that reading the sizes costs nothing.
    this.#resizes ??= new ResizeObserver(() => {
      this.isOverflowing = scroller.scrollWidth > scroller.clientWidth + 1;
    });
    this.#resizes.observe(scroller);
    this.#resizes.observe(scroller.firstElementChild);
  }

  #openMenu(button: HTMLElement, focus: 'first' | 'last'): void {
    const row = this.#rowOf(button);
    if (row === undefined || this.rowMenu === undefined) return;
    const label = this.#menuLabel(row);
    this.#trigger = button;
    void this.#menu.open(button, this.rowMenu(row), { label, focus }, (action) => {
      // The row may have changed while its menu was open.
      const key = this.rowKey(row);
      const current = this.rows.find((each) => this.rowKey(each) === key);
      if (current !== undefined) this.dispatchEvent(new GridActionEvent(current, action, button));
    });
  }

  #menuLabel(row: T): string {
    return visibleText(this.rowMenuLabel?.(row) ?? this.#localize.term('actions'));
  }

  #rowOf(element: Element): T | undefined {
    const row = element.closest<HTMLTableRowElement>('tbody tr');
    return row === null ? undefined : this.rows[row.sectionRowIndex];
  }

  #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    if (button.classList.contains('sort')) this.#sortBy(button);
    else if (isMenuButton(button)) this.#openMenu(button, 'first');
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const { target } = event;
    const focus = MenuController.focusFor(event);
    if (focus === undefined || !(target instanceof HTMLElement && isMenuButton(target))) return;
    event.preventDefault();
    this.#openMenu(target, focus);
  };

  #onFocusin = (event: Event): void => {
    const { target } = event;
    const row = target instanceof Element ? target.closest('tbody tr') : null;
    if (!(target instanceof Element && row instanceof HTMLTableRowElement)) return;
    // Focus alone minds no scroll margin, which keeps clear of the column of menus.
    if (this.isOverflowing) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const index = row.sectionRowIndex;
    const item = this.rows[index];
    if (item !== undefined) this.#last = { key: this.rowKey(item), index };
  };

  #sortBy(button: Element): void {
    const field = this.columns[button.closest('th')?.cellIndex ?? -1]?.sortField;
    if (field === undefined) return;
    const isAscending = this.sort.some((rule) => rule.field === field && rule.direction === 'asc');
    this.dispatchEvent(new GridSortEvent([{ field, direction: isAscending ? 'desc' : 'asc' }]));
  }
}

const NONE: ReadonlySet<string> = new Set();
const FOCUSABLE = 'a[href], button:not(:disabled)';

function isMenuButton(element: Element): boolean {
  return element.classList.contains('menu-button') && element.ariaDisabled !== 'true';
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-data-grid': DataGrid;
  }
}
