import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { GridColumn } from './grid-column.js';
import { renderCell } from './grid-parts.js';
import type { RowMenu, RowMenuHost } from './row-menu.js';
import type { RowSelection, SelectionHost } from './row-selection.js';

/** A grid as far as its rows have to know it. */
export interface RowsHost<T> extends RowMenuHost<T>, SelectionHost<T> {
  readonly busyKeys: ReadonlySet<string>;
  readonly selectable: boolean;
}

/** The columns of a row's cells, with holes where one was that is hidden now. */
export type RowCells<T> = readonly (GridColumn<T> | undefined)[];

/** Where a row stands among many. */
export interface RowPlace {
  /** Counted from 0. */
  readonly index: number;
  /** It is out of view, and there for focus alone. */
  readonly isAway: boolean;
}

/**
 * The rows of a grid. Each is drawn again only where what it is made of has changed: what becomes of
 * one row, or of the menu, costs nothing in the others.
 */
export class GridRows<T> {
  readonly #host: RowsHost<T>;
  readonly #selection: RowSelection<T>;
  readonly #menu: RowMenu<T>;

  constructor(host: RowsHost<T>, selection: RowSelection<T>, menu: RowMenu<T>) {
    this.#host = host;
    this.#selection = selection;
    this.#menu = menu;
  }

  render(row: T, cells: RowCells<T>, place?: RowPlace): unknown {
    const { rowKey, busyKeys, selectedKeys, selectable, rowName, rowMenu, localize } = this.#host;
    const key = rowKey(row);
    const isBusy = busyKeys.has(key);
    const isSelected = selectable && selectedKeys.has(key);
    // Marks such as “expires tomorrow” count from now.
    const hour = Math.floor(Date.now() / HOUR);
    const its = [row, place?.index, place?.isAway, isBusy, isSelected, this.#selection.turns];
    const all = [cells, selectable, rowName, rowMenu, localize.lang(), hour];
    return guard([...its, ...all], () => this.#draw(row, cells, place, isBusy));
  }

  #draw(row: T, cells: RowCells<T>, place: RowPlace | undefined, isBusy: boolean): TemplateResult {
    const { rowKey, rowName, rowMenu, selectable, selectedKeys } = this.#host;
    const key = rowKey(row);
    return html`<tr
      part="row"
      role="row"
      class=${place?.isAway ? 'away' : nothing}
      aria-rowindex=${place ? place.index + 2 : nothing}
      aria-busy=${isBusy ? 'true' : nothing}
      aria-selected=${selectable ? String(selectedKeys.has(key)) : nothing}
    >
      ${selectable ? this.#selection.renderCell(key, rowName?.(row) ?? key) : nothing}
      ${cells.map((column) => (column ? renderCell(column, row) : nothing))}
      ${rowMenu === undefined ? nothing : this.#menu.renderCell(row, isBusy)}
    </tr>`;
  }
}

const HOUR = 3_600_000;
