import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import ChevronsUpDown from 'lucide/dist/esm/icons/chevrons-up-down.mjs';
import type { Sort } from '../../model/query.js';
import { icon } from '../icon.js';
import type { GridColumn } from './grid-column.js';
import type { PageSelection } from './selection.js';

const ORDERS = { asc: 'ascending', desc: 'descending' } as const;
const ARROWS = { asc: ArrowUp, desc: ArrowDown } as const;

// Every part restates the role that its tag has: where rows are cards, they are no table boxes
// any more, and some engines then drop the roles.

/** The header of a column, with the button that sorts by it where that is possible. */
export function renderHeader<T>(column: GridColumn<T>, sort: readonly Sort[]): TemplateResult {
  const { label, sortField, hideLabel, align = 'start', width = 'medium', pinned } = column;
  const rule = sort.find(({ field }) => field === sortField);
  return html`<th
    part="header-cell"
    role="columnheader"
    scope="col"
    data-column=${column.id}
    class="${width} ${pinned ? 'actions' : align}"
    aria-sort=${ifDefined(rule && ORDERS[rule.direction])}
  >
    ${
      sortField === undefined
        ? html`<span class=${hideLabel ? 'visually-hidden' : 'label'}>${label}</span>`
        : html`<button type="button" class="sort">
            <span>${label}</span>${icon(rule ? ARROWS[rule.direction] : ChevronsUpDown)}
          </button>`
    }
  </th>`;
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

/** Rows to be, of the height that rows have; the columns of boxes and menus stay empty. */
export function renderSkeleton(
  rows: number,
  columns: number,
  hasSelect: boolean,
  hasMenu: boolean,
): TemplateResult {
  const bars = html`<span class="bar"></span><span class="bar"></span>`;
  const row = html`<tr part="row">
    ${hasSelect ? html`<td class="select"></td>` : nothing}
    <td part="cell" class="lead">${bars}</td>
    ${Array<TemplateResult>(columns - 1).fill(html`<td part="cell">${bars}</td>`)}
    ${hasMenu ? html`<td class="actions"></td>` : nothing}
  </tr>`;
  return html`<tbody class="skeleton" aria-hidden="true">
    ${Array<TemplateResult>(rows).fill(row)}
  </tbody>`;
}
