import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Sort } from '../../model/query.js';
import type { RowSource } from '../../model/row-source.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { DeferredPart } from '../deferred-part.js';
import { LocalizeController } from '../localize-controller.js';
import { repeat } from '../repeat.js';
import { TokenryElement } from '../tokenry-element.js';
import { cards } from './cards.styles.js';
import { cellPlaces, shownColumns, type ColumnLayout } from './column-layout.js';
import { sheet } from './data-grid.styles.js';
import { GridLayoutEvent } from './events.js';
import type { GridColumn } from './grid-column.js';
import { GridHeader, type HeaderHost } from './grid-header.js';
import type { OpenMenu } from './grid-menu.js';
import { renderSkeleton, type RowShape } from './grid-parts.js';
import { GridRows, type RowCells, type RowsHost } from './grid-rows.js';
import { header } from './header.styles.js';
import { loading } from './loading.styles.js';
import { RowBatches } from './row-batches.js';
import { RowFocus } from './row-focus.js';
import { RowMenu, type RowMenuItems } from './row-menu.js';
import { placeOf, rowOf } from './row-places.js';
import { RowSelection } from './row-selection.js';
import type { VirtualHost } from './virtual-rows.js';

/**
 * @summary A table of rows, which become cards where it is narrow.
 * @internal
 *
 * @event {GridSortEvent} grid-sort - A header was chosen.
 * @event {GridLayoutEvent} grid-layout - Other columns, another order or other widths are asked for.
 * @event {GridActionEvent} grid-action - An item of a row's menu was chosen.
 * @event {GridSelectEvent} grid-select - Other rows are to be selected.
 * @event {GridFocusLostEvent} grid-focus-lost - The last row left while it had focus.
 *
 * @csspart table - The table.
 * @csspart header-cell - The header of a column.
 * @csspart row - A row, or card.
 * @csspart cell - A cell.
 */
export class DataGrid<T = unknown>
  extends TokenryElement
  implements RowsHost<T>, HeaderHost, VirtualHost<T>
{
  static override readonly tag: string = 'tokenry-data-grid';
  static override styles = [tokens, controls, cells, sheet, header, loading, cards];

  /** All columns, those that are hidden included. */
  @property({ attribute: false }) columns: readonly GridColumn<T>[] = [];
  /** Which columns show, in what order and how wide. */
  @property({ attribute: false }) layout: ColumnLayout = {};
  /** Whether columns can be moved, resized and hidden from their headers. */
  @property({ type: Boolean }) adjustable = false;
  /** The rows of this page. */
  @property({ attribute: false }) rows: readonly T[] = [];
  /** Whether rows scroll within the grid, whose height `--tokenry-scroll-height` bounds. */
  @property({ type: Boolean }) scrolls = false;
  /** Where rows scroll: the rows, in place of `rows`; until there is one, a skeleton shows. */
  @property({ attribute: false }) source: RowSource<T> | undefined;
  /** What tells a row from the others, and stays the same when the row changes. */
  @property({ attribute: false }) rowKey: (row: T) => string = String;
  /** By what the rows are sorted, the first rule first; the headers show it. */
  @property({ attribute: false }) sort: readonly Sort[] = [];
  /** The accessible name of the table. */
  @property() label = '';
  /** `first` shows a skeleton; `reload` keeps the rows under a progress bar. */
  @property() loading: 'none' | 'first' | 'reload' = 'none';
  /** How many rows the skeleton has. */
  @property({ type: Number, attribute: 'skeleton-rows' }) skeletonRows = 10;
  /** Keys of the rows with which something is being done. */
  @property({ attribute: false }) busyKeys: ReadonlySet<string> = NONE;
  /** The acts that a row offers, asked for when its menu opens; absent: rows have no menus. */
  @property({ attribute: false }) rowMenu: RowMenuItems<T> | undefined;
  /** Whether rows can be selected, each by a box before its cells. */
  @property({ type: Boolean }) selectable = false;
  /** Keys of the rows selected, here and on other pages. */
  @property({ attribute: false }) selectedKeys: ReadonlySet<string> = NONE;
  /** What a row is called, by its box and its menu button. Default: its key. */
  @property({ attribute: false }) rowName: ((row: T) => string) | undefined;

  /** The columns that show, in their order. */
  #shown: readonly GridColumn<T>[] = [];
  #places: readonly string[] = [];
  #cells: RowCells<T> = [];
  readonly localize = new LocalizeController(this);
  readonly #focus = new RowFocus(this);
  readonly #menu = new DeferredPart(this, async () => {
    const { GridMenu } = await import('./grid-menu.js');
    return new GridMenu(this, (trigger) => this.#focus.restore(trigger));
  });
  readonly openMenu: OpenMenu = async (...menu) => (await this.#menu.load())?.open(...menu);
  readonly #header = new GridHeader(this);
  readonly #rowMenu = new RowMenu<T>(this);
  readonly #selection = new RowSelection(this);
  readonly #rows = new GridRows<T>(this, this.#selection, this.#rowMenu);
  readonly #batches = new RowBatches(this);
  /** What gives columns other widths than those of the sheet. */
  readonly #widths = new DeferredPart(this, () => import('./column-widths.js'));
  /** Loads where rows scroll. */
  readonly #many = new DeferredPart(
    this,
    async () => {
      const { VirtualRows } = await import('./virtual-rows.js');
      return new VirtualRows<T>(this);
    },
    () => false,
  );
  readonly #sizes = new DeferredPart(this, async () => {
    const { GridSizes } = await import('./grid-sizes.js');
    return new GridSizes(this);
  });

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('columns') || changed.has('layout')) {
      this.#shown = shownColumns(this.columns, this.layout);
      this.#places = cellPlaces(this.#places, this.#shown);
      this.#cells = this.#places.map((id) => this.#shown.find((column) => column.id === id));
    }
    if (this.scrolls) void this.#many.load();
  }

  /** An update is complete when its last row is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    while (this.#batches.rest) {
      await this.#batches.rest;
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  protected override updated(): void {
    this.tryLayout(this.layout);
  }

  get table(): HTMLTableElement | null {
    return this.renderRoot.querySelector('table');
  }

  /**
   * Moves focus to the link or button of a row. If that row has left since it had focus, the one
   * in its place takes it, or the last one. Answers whether there was one to take it.
   */
  async focusRow(key: string): Promise<boolean> {
    await this.updateComplete;
    const index = placeOf(this, key);
    if (index >= 0) this.#many.part?.reveal(index);
    await this.updateComplete;
    return this.#focus.focusKey(key);
  }

  /** Moves focus to the first row; answers whether there is one. */
  async focusFirst(): Promise<boolean> {
    await this.updateComplete;
    this.#many.part?.reveal(0);
    await this.updateComplete;
    return this.#focus.focusFirst();
  }

  /** Scrolls to a row of many, which then loads. */
  reveal(index: number): void {
    this.#many.part?.reveal(index);
  }

  get rowShape(): RowShape {
    return [this.#shown.length, this.selectable, this.rowMenu !== undefined];
  }

  tryLayout(layout: ColumnLayout): void {
    if (this.table) this.#widths.part?.applyWidths(this.table, this.#shown, layout);
  }

  async setLayout(layout: ColumnLayout): Promise<void> {
    this.dispatchEvent(new GridLayoutEvent(layout));
    // The host renders first, and the grid with it.
    await new Promise((done) => setTimeout(done));
    await this.updateComplete;
  }

  protected override render(): TemplateResult {
    const isOverflowing = this.#sizes.part?.isOverflowing === true;
    const isScroller = this.scrolls || isOverflowing;
    const { source } = this;
    return html`<div class="container">
        ${this.loading === 'reload' ? this.#renderProgress() : nothing}
        <div
          class="scroller ${this.scrolls ? 'bounded' : ''} ${isOverflowing ? 'overflowing' : ''}"
          role=${isScroller ? 'region' : nothing}
          tabindex=${isScroller ? 0 : nothing}
          aria-label=${isScroller ? this.label : nothing}
        >
          <table
            part="table"
            role="table"
            aria-label=${this.label}
            aria-rowcount=${source ? (source.isCounted ? source.count + 1 : -1) : nothing}
            aria-busy=${this.loading === 'none' ? 'false' : 'true'}
            @click=${this.#onClick}
            @keydown=${this.#onKeydown}
            @focusin=${this.#onFocusin}
          >
            ${this.#header.render(this.#shown, this.selectable ? this.#selection.renderHeader() : nothing)}
            ${this.#renderRows()}
          </table>
        </div>
      </div>
      ${this.#menu.render()}`;
  }

  #renderProgress(): TemplateResult {
    return html`<div
      class="progress"
      role="progressbar"
      aria-label=${this.localize.term('loading')}
    ></div>`;
  }

  #renderRows(): unknown {
    const { widths, fit } = this.layout;
    const many = this.#many.part;
    const isWaiting =
      (this.scrolls && !(many && this.source)) ||
      ((widths ?? fit) !== undefined && !this.#widths.part);
    if (this.loading === 'first' || isWaiting) {
      this.#batches.clear();
      return renderSkeleton(this.skeletonRows, this.#shown, this.rowShape);
    }
    if (this.source && many) return many.render();
    return html`<tbody role="rowgroup">
      ${repeat(this.#batches.take(this.rows), this.rowKey, (row) => this.#rows.render(row, this.#cells))}
    </tbody>`;
  }

  /** A row; `index` is its place among many, counted from 0. */
  renderRow(row: T, index: number): unknown {
    return this.#rows.render(row, this.#cells, {
      index,
      isAway: this.#many.part?.isAway(index) === true,
    });
  }

  #onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const select = target?.closest('.select');
    if (select) this.#selection.toggle(rowOf(this, select)?.key, event.shiftKey);
    else this.#rowMenu.handle(event, target);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    this.#rowMenu.handle(event, event.target instanceof Element ? event.target : null);
  };

  #onFocusin = (event: Event): void => {
    const { target } = event;
    const row = target instanceof Element ? target.closest('tbody tr') : null;
    if (!(target instanceof Element && row instanceof HTMLTableRowElement)) return;
    // Focus alone minds no scroll margin, which keeps clear of the column of menus.
    if (this.#sizes.part?.isOverflowing)
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#focus.enter(row);
  };
}

const NONE: ReadonlySet<string> = new Set();

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-data-grid': DataGrid;
  }
}
