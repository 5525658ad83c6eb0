import { html, type ReactiveController, type TemplateResult } from 'lit';
import { adoptSheets } from '../adopt-sheets.js';
import { repeat } from '../repeat.js';
import { renderPending, type RowShape } from './grid-parts.js';
import type { RowHost } from './row-places.js';
import { RowScale } from './row-scale.js';
import { scrolling } from './scroll.styles.js';

/** A grid as far as its many rows have to know it. */
export interface VirtualHost<T> extends RowHost<T> {
  readonly table: HTMLTableElement | null;
  /** How many cells a row has, and whether the first is a box and the last a menu. */
  readonly rowShape: RowShape;
  renderRow(row: T, index: number): unknown;
}

/** How many rows stand ready on either side of the view, and how few make it time for others. */
const READY = 8;
const FEW = 2;
/** How long scrolling has to rest, in ms. */
const REST = 150;
/** The height of a row of two lines and of a tall view, in CSS pixels, until they were measured. */
const ROW = 58;
const VIEW = 800;

/**
 * The rows in view, out of any number, in a table of native rows; an empty one stands for all above
 * them, and one for all below. All rows are as high as the highest that was seen. A row that has
 * focus stays, even where it is scrolled away.
 */
export class VirtualRows<T> implements ReactiveController {
  readonly #host: VirtualHost<T>;
  readonly #scale = new RowScale();
  readonly #sizes = new ResizeObserver(() => this.#onResize());
  #list: unknown;
  /** The rows that are rendered, but for one that is away. */
  #range: readonly [first: number, last: number] = [0, 0];
  #rowHeight = 0;
  #gap = 0;
  #view = VIEW;
  #width = 0;
  /** The view has to be scrolled to where the scale is. */
  #isMoved = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: VirtualHost<T>) {
    this.#host = host;
    host.addController(this);
    adoptSheets(host.shadowRoot, scrolling);
  }

  hostConnected(): void {
    // Out of the document, a view forgets where it was.
    this.#isMoved = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    clearTimeout(this.#rest);
  }

  hostUpdated(): void {
    const scroller = this.#scroller;
    const body = this.#body;
    if (!scroller || !body || !this.#host.isConnected) return;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#place();
    // Near the end, WebKit has scrolled up for lack of room while rows came and went.
    const { scrollTop } = this.#scale;
    const isAtEnd = this.#range[1] === this.#host.source?.count;
    if (this.#isMoved || (isAtEnd && scroller.scrollTop < scrollTop - 1)) {
      scroller.scrollTop = scrollTop;
    }
    this.#isMoved = false;
    this.#want();
    // Observed anew, it tells of the rows that just came.
    this.#sizes.observe(scroller);
    this.#sizes.observe(body);
  }

  /** Scrolls to a row, which is there after the next update. */
  reveal(index: number): void {
    const [first, last] = this.#scale.range;
    if (index > first && index < last - 1) return;
    this.#scale.reveal(index);
    this.#isMoved = true;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    const { source } = this.#host;
    const count = source?.count ?? 0;
    if (source?.list !== this.#list) {
      this.#list = source?.list;
      this.#scale.reveal(0);
      this.#isMoved = true;
    }
    const rowHeight = this.#rowHeight === 0 ? ROW : this.#rowHeight + this.#gap;
    if (this.#scale.measure(count, rowHeight, this.#view)) this.#isMoved = true;
    const [first, last] = this.#scale.range;
    this.#range = [Math.max(0, first - READY), Math.min(count, last + READY)];
    return html`<tbody class="space before" aria-hidden="true">
        <tr>
          <td></td>
        </tr>
      </tbody>
      <tbody class="many" role="rowgroup">
        ${repeat(
          this.#indices,
          (index) => this.#keyOf(index),
          (index) => this.#renderRow(index),
        )}
      </tbody>
      <tbody class="space after" aria-hidden="true">
        <tr>
          <td></td>
        </tr>
      </tbody>`;
  }

  /** Whether a row is out of view, and there only since it has focus. */
  isAway(index: number): boolean {
    return index < this.#range[0] || index >= this.#range[1];
  }

  #renderRow(index: number): unknown {
    const row = this.#host.source?.at(index);
    return row === undefined
      ? renderPending(this.#host.rowShape, index)
      : this.#host.renderRow(row, index);
  }

  get #scroller(): HTMLElement | null | undefined {
    return this.#host.table?.parentElement;
  }

  get #body(): HTMLTableSectionElement | null | undefined {
    return this.#host.table?.querySelector<HTMLTableSectionElement>('.many');
  }

  get #indices(): readonly number[] {
    const [from, to] = this.#range;
    const indices = Array.from({ length: to - from }, (_, index) => from + index);
    const row = this.#host.shadowRoot?.activeElement?.closest('.many > tr');
    const focused = row ? Number(row.ariaRowIndex) - 2 : -1;
    if (focused < 0 || focused >= (this.#host.source?.count ?? 0) || !this.isAway(focused)) {
      return indices;
    }
    return focused < from ? [focused, ...indices] : [...indices, focused];
  }

  #keyOf(index: number): string | number {
    const row = this.#host.source?.at(index);
    return row === undefined ? index : this.#host.rowKey(row);
  }

  /** Gives the empty rows the height of all that they stand for. */
  #place(): void {
    const { table } = this.#host;
    const [first, last] = this.#range;
    const before = Math.max(0, this.#scale.offset(first));
    const after = this.#scale.height - before - (last - first) * this.#scale.rowHeight;
    table?.style.setProperty('--_before', `${before}px`);
    table?.style.setProperty('--_after', `${Math.max(0, after)}px`);
    table?.style.setProperty('--_row-height', this.#rowHeight ? `${this.#rowHeight}px` : '');
  }

  #want(): void {
    const [first, last] = this.#scale.range;
    if (last > first) this.#host.source?.want(first, last);
  }

  readonly #onScroll = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#scale.scroll(scroller.scrollTop);
    const [first, last] = this.#scale.range;
    const [from, to] = this.#range;
    const isCovered =
      (from === 0 || first - FEW >= from) && (to === this.#host.source?.count || last + FEW <= to);
    if (isCovered) this.#place();
    else this.#host.requestUpdate();
    this.#want();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), REST);
  };

  /** A list too high for the browser is brought to where its rows are, once it rests. */
  #settle(): void {
    const before = this.#scale.scrollTop;
    this.#scale.settle();
    const scroller = this.#scroller;
    if (!scroller || Math.abs(before - this.#scale.scrollTop) <= 1) return;
    this.#place();
    scroller.scrollTop = this.#scale.scrollTop;
  }

  /** Told of after layout, so that reading the sizes costs nothing. */
  #onResize(): void {
    const { table } = this.#host;
    const scroller = this.#scroller;
    const rows = [...(this.#body?.rows ?? [])].filter((row) => !row.matches('.away'));
    if (!table || !scroller || rows.length === 0) return;
    const isOtherWidth = Math.abs(scroller.clientWidth - this.#width) > 1;
    const known = isOtherWidth ? 0 : this.#rowHeight;
    this.#width = scroller.clientWidth;
    const boxes = rows.map((row) => row.getBoundingClientRect());
    const [a, b] = boxes;
    const gap = a && b ? Math.max(0, b.top - a.bottom) : 0;
    const view = scroller.clientHeight - (table.tHead?.offsetHeight ?? 0);
    // In another width rows may be cards, or lines be fewer: their height is found anew.
    const isFoundAnew = isOtherWidth && this.#rowHeight > 0;
    const rowHeight = isFoundAnew ? 0 : Math.max(known, ...boxes.map(({ height }) => height));
    if (rowHeight === this.#rowHeight && gap === this.#gap && view === this.#view) return;
    this.#rowHeight = rowHeight;
    this.#gap = gap;
    this.#view = view;
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
