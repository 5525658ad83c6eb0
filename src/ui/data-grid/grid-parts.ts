import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import ChevronsUpDown from 'lucide/dist/esm/icons/chevrons-up-down.mjs';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import LoaderCircle from 'lucide/dist/esm/icons/loader-circle.mjs';
import type { Sort } from '../../model/query.js';
import { icon } from '../icon.js';
import { LEAST_WIDTH, MOST_WIDTH } from './column-sizes.js';
import type { GridColumn } from './grid-column.js';
import type { PageSelection } from './selection.js';

const ORDERS = { asc: 'ascending', desc: 'descending' } as const;
const ARROWS = { asc: ArrowUp, desc: ArrowDown } as const;

// Every part restates the role that its tag has: where rows are cards, they are no table boxes
// any more, and some engines then drop the roles.

/** The names of what the header of a column holds beside its label. */
export interface HeaderNames {
  readonly menu: string;
  readonly width: string;
}

/**
 * The header of a column, with the button that sorts by it where that is possible, and, given their
 * names, the button of its menu and the border that can be moved.
 */
export function renderHeader<T>(
  column: GridColumn<T>,
  sort: readonly Sort[],
  names?: HeaderNames,
): TemplateResult {
  const { label, sortField, hideLabel, align = 'start', width = 'medium', pinned } = column;
  const rule = sort.find(({ field }) => field === sortField);
  return html`<th
    part="header-cell"
    role="columnheader"
    scope="col"
    data-column=${column.id}
    class="${width} ${pinned ? 'actions' : align}"
    aria-label=${names ? label : nothing}
    aria-sort=${rule ? ORDERS[rule.direction] : nothing}
  >
    ${
      sortField === undefined
        ? html`<span class=${hideLabel ? 'visually-hidden' : 'label'}>${label}</span>`
        : html`<button type="button" class="sort">
            <span>${label}</span>${icon(rule ? ARROWS[rule.direction] : ChevronsUpDown)}
          </button>`
    }${names ? renderHeaderControls(column, names) : nothing}
  </th>`;
}

function renderHeaderControls<T>(column: GridColumn<T>, names: HeaderNames): TemplateResult {
  return html`<button
      type="button"
      class="column-menu"
      aria-label=${names.menu}
      aria-haspopup="menu"
      aria-expanded="false"
    >
      ${icon(ChevronDown)}</button
    ><span
      class="resizer"
      role="separator"
      tabindex="-1"
      aria-orientation="vertical"
      aria-label=${names.width}
      aria-valuenow=${LEAST_WIDTH}
      aria-valuemin=${column.minWidth ?? LEAST_WIDTH}
      aria-valuemax=${MOST_WIDTH}
    ></span>`;
}

/** The cell of a row; a card shows its label beside the value. */
export function renderCell<T>(column: GridColumn<T>, row: T): TemplateResult {
  const { label, hideLabel, align = 'start', pinned } = column;
  if (pinned) return html`<td part="cell" role="cell" class="actions">${column.cell(row)}</td>`;
  return column.rowHeader
    ? html`<th part="cell" role="rowheader" scope="row" class=${align}>${column.cell(row)}</th>`
    : html`<td part="cell" role="cell" class=${align} data-label=${hideLabel ? nothing : label}>
        ${column.cell(row)}
      </td>`;
}

/** The box that selects a row or a page; its whole cell takes the click. */
export function renderSelect(label: string, selection: PageSelection): TemplateResult {
  return html`<input
    type="checkbox"
    aria-label=${label}
    .checked=${live(selection === 'all')}
    .indeterminate=${live(selection === 'some')}
  />`;
}

/** The button of a row's menu, which turns while something is being done with the row. */
export function renderMenuButton(label: string, isBusy: boolean): TemplateResult {
  return html`<button
    type="button"
    class="button quiet icon-only menu-button"
    aria-label=${label}
    aria-haspopup="menu"
    aria-expanded="false"
    aria-disabled=${isBusy ? 'true' : nothing}
  >
    ${icon(isBusy ? LoaderCircle : Ellipsis)}
  </button>`;
}

/** How many cells a row has, and whether there are a box and a menu beside them. */
export type RowShape = readonly [cells: number, hasSelect: boolean, hasMenu: boolean];

/** Rows to be, of the height that rows have; the columns of boxes and menus stay empty. */
export function renderSkeleton(
  rows: number,
  columns: readonly GridColumn<never>[],
  [, hasSelect, hasMenu]: RowShape,
): TemplateResult {
  const bars = html`<span class="bar"></span><span class="bar"></span>`;
  const row = html`<tr part="row">
    ${hasSelect ? html`<td class="select"></td>` : nothing}
    ${columns.map(
      ({ hasAvatar, pinned }) =>
        html`<td part="cell" class=${pinned ? 'actions' : hasAvatar ? 'with-avatar' : nothing}>
          ${pinned ? nothing : bars}
        </td>`,
    )}
    ${hasMenu ? html`<td class="actions"></td>` : nothing}
  </tr>`;
  return html`<tbody class="skeleton" aria-hidden="true">
    ${Array<TemplateResult>(rows).fill(row)}
  </tbody>`;
}

/** A row that has not been loaded. */
export function renderPending(
  [cells, hasSelect, hasMenu]: RowShape,
  index: number,
): TemplateResult {
  const bars = html`<span class="bar"></span><span class="bar"></span>`;
  return html`<tr part="row" role="row" class="pending" aria-rowindex=${index + 2} aria-busy="true">
    ${hasSelect ? html`<td part="cell" role="cell" class="select"></td>` : nothing}
    ${Array<TemplateResult>(cells).fill(html`<td part="cell" role="cell">${bars}</td>`)}
    ${hasMenu ? html`<td part="cell" role="cell" class="actions"></td>` : nothing}
  </tr>`;
}
