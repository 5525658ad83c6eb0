import { html, nothing, type TemplateResult } from 'lit';
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
import { GridActionEvent, GridSelectEvent, GridSortEvent } from './events.js';
import type { GridColumn } from './grid-column.js';
import { renderCell, renderHeader, renderSelect, renderSkeleton } from './grid-parts.js';
import { RowFocus, type RowHost } from './row-focus.js';
import { pageSelection, withPage, withRow } from './selection.js';

/**
 * @summary A table of rows, which become cards where it is narrow.
 * @internal
 *
 * @event {GridSortEvent} grid-sort - A header was chosen.
 * @event {GridActionEvent} grid-action - An item of a row's menu was chosen.
 * @event {GridSelectEvent} grid-select - Other rows are to be selected.
 * @event {GridFocusLostEvent} grid-focus-lost - The last row left while it had focus.
 *
 * @csspart table - The table.
 * @csspart header-cell - The header of a column.
 * @csspart row - A row, or card.
 * @csspart cell - A cell.
 */
export class DataGrid<T = unknown> extends TokenryElement implements RowHost {
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
  /** Whether rows can be selected, each by a box before its cells. */
  @property({ type: Boolean }) selectable = false;
  /** Keys of the rows selected, here and on other pages. */
  @property({ attribute: false }) selectedKeys: ReadonlySet<string> = NONE;
  /** What a row is called where it is selected. Default: its key. */
  @property({ attribute: false }) rowName: ((row: T) => string) | undefined;

  @state() private isOverflowing = false;

  /** The button that opened the menu last. */
  #trigger: HTMLElement | undefined;
  /** The row selected last: a range begins there. */
  #anchor: string | undefined;
  #resizes: ResizeObserver | undefined;

  readonly #localize = new LocalizeController(this);
  readonly #menu = new MenuController(this);
  readonly #focus = new RowFocus(this);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observeSize();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observeSize();
  }

  protected override updated(): void {
    const trigger = this.#trigger;
    if (trigger === undefined || trigger.isConnected || !this.#menu.isOpenFor(trigger)) return;
    this.#menu.close();
    this.#focus.restore(trigger);
  }

  /**
   * Moves focus to the link or button of a row. If that row has left since it had focus, the one
   * in its place takes it, or the last one. Answers whether there was one to take it.
   */
  async focusRow(key: string): Promise<boolean> {
    await this.updateComplete;
    return this.#focus.focusKey(key);
  }

  /** Moves focus to the first row; answers whether there is one. */
  async focusFirst(): Promise<boolean> {
    await this.updateComplete;
    return this.#focus.focusFirst();
  }

  placeOf(key: string): number {
    return this.rows.findIndex((row) => this.rowKey(row) === key);
  }

  rowAt(element: Element): { readonly key: string; readonly index: number } | undefined {
    const index = element.closest<HTMLTableRowElement>('tbody tr')?.sectionRowIndex ?? -1;
    const row = this.rows[index];
    return row === undefined ? undefined : { key: this.rowKey(row), index };
  }

  rowElement(index: number): Element | undefined {
    const rows = this.renderRoot.querySelectorAll('tbody:not(.skeleton) > tr');
    return rows[Math.min(index, rows.length - 1)];
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
                ${this.selectable ? this.#renderSelectPage() : nothing}
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
            ${isFirst ? this.#renderSkeleton() : this.#renderRows()}
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

  #renderSkeleton(): TemplateResult {
    const { skeletonRows, columns, selectable, rowMenu } = this;
    return renderSkeleton(skeletonRows, columns.length, selectable, rowMenu !== undefined);
  }

  #renderSelectPage(): TemplateResult {
    const page = pageSelection(this.#keys, this.selectedKeys);
    const label = this.#localize.term('selectPage');
    return html`<th part="header-cell" role="columnheader" scope="col" class="select">
      ${renderSelect(label, page)}
    </th>`;
  }

  #renderRows(): TemplateResult {
    return html`<tbody role="rowgroup">
      ${repeat(this.rows, this.rowKey, (row) => this.#renderRow(row))}
    </tbody>`;
  }

  #renderRow(row: T): TemplateResult {
    const key = this.rowKey(row);
    const isBusy = this.busyKeys.size > 0 && this.busyKeys.has(key);
    return html`<tr
      part="row"
      role="row"
      aria-busy=${ifDefined(isBusy ? 'true' : undefined)}
      aria-selected=${this.selectable ? String(this.selectedKeys.has(key)) : nothing}
    >
      ${this.selectable ? this.#renderSelectRow(row, key) : nothing}
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

  #renderSelectRow(row: T, key: string): TemplateResult {
    const label = this.#localize.term('selectRow', this.rowName?.(row) ?? key);
    return html`<td part="cell" role="cell" class="select">
      ${renderSelect(visibleText(label), this.selectedKeys.has(key) ? 'all' : 'none')}
    </td>`;
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
    return this.rows[this.rowAt(element)?.index ?? -1];
  }

  get #keys(): readonly string[] {
    return this.rows.map((row) => this.rowKey(row));
  }

  #onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const select = target?.closest('.select');
    const button = target?.closest('button');
    if (select) this.#select(this.rowAt(select)?.key, event.shiftKey);
    else if (button?.classList.contains('sort')) this.#sortBy(button);
    else if (button && isMenuButton(button)) this.#openMenu(button, 'first');
  };

  /** Turns a row over, up to the one turned over before where a range is asked for, or the page. */
  #select(key: string | undefined, isRange: boolean): void {
    const selected =
      key === undefined
        ? withPage(this.#keys, this.selectedKeys)
        : withRow(this.#keys, this.selectedKeys, key, isRange ? this.#anchor : undefined);
    this.#anchor = key;
    this.dispatchEvent(new GridSelectEvent(selected));
    // A box that was clicked has turned over by itself, whatever the host makes of it.
    this.requestUpdate();
  }

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
    this.#focus.enter(row);
  };

  #sortBy(button: Element): void {
    const id = button.closest('th')?.dataset['column'];
    const field = this.columns.find((column) => column.id === id)?.sortField;
    if (field === undefined) return;
    const isAscending = this.sort.some((rule) => rule.field === field && rule.direction === 'asc');
    this.dispatchEvent(new GridSortEvent([{ field, direction: isAscending ? 'desc' : 'asc' }]));
  }
}

const NONE: ReadonlySet<string> = new Set();

function isMenuButton(element: Element): boolean {
  return element.classList.contains('menu-button') && element.ariaDisabled !== 'true';
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-data-grid': DataGrid;
  }
}
