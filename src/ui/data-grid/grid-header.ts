import { html, nothing, type TemplateResult } from 'lit';
import { missing } from '../deferred-part.js';
import type { ColumnControls } from './column-controls.js';
import type { ColumnHost } from './column-host.js';
import { GridSortEvent } from './events.js';
import type { GridColumn } from './grid-column.js';
import { renderHeader } from './grid-parts.js';

/** A grid as far as its header has to know it. */
export interface HeaderHost extends ColumnHost {
  readonly adjustable: boolean;
  readonly rowMenu: unknown;
  readonly scrolls: boolean;
}

/** The header row: a click sorts; what else columns can be made to do loads when somebody comes. */
export class GridHeader {
  readonly #host: HeaderHost;
  #controls: ColumnControls | undefined;

  constructor(host: HeaderHost) {
    this.#host = host;
  }

  render(shown: readonly GridColumn<never>[], select: unknown): TemplateResult {
    const { localize, rowMenu, scrolls } = this.#host;
    return html`<thead
      role="rowgroup"
      @pointerover=${this.#onEvent}
      @pointerdown=${this.#onEvent}
      @focusin=${this.#onEvent}
      @keydown=${this.#onEvent}
      @click=${this.#onEvent}
      @dblclick=${this.#onEvent}
    >
      <tr role="row" aria-rowindex=${scrolls ? 1 : nothing} data-sort-by=${localize.term('sortBy')}>
        ${select}${shown.map((column) => this.#renderColumn(column))}
        ${
          rowMenu === undefined
            ? nothing
            : html`<th part="header-cell" role="columnheader" scope="col" class="tight actions">
                ${localize.term('actions')}
              </th>`
        }
      </tr>
    </thead>`;
  }

  #renderColumn(column: GridColumn<never>): TemplateResult {
    const { adjustable, sort, localize } = this.#host;
    if (!adjustable || column.pinned) return renderHeader(column, sort);
    return renderHeader(column, sort, {
      menu: localize.term('columnOptions', column.label),
      width: localize.term('columnWidth', column.label),
    });
  }

  #sortBy(button: Element): void {
    const { columns, sort } = this.#host;
    const id = button.closest('th')?.dataset['column'];
    const field = columns.find((column) => column.id === id)?.sortField;
    if (field === undefined) return;
    const isAscending = sort.some((rule) => rule.field === field && rule.direction === 'asc');
    const direction = isAscending ? 'desc' : 'asc';
    this.#host.dispatchEvent(new GridSortEvent([{ field, direction }]));
  }

  async #control(event: Event, target: Element): Promise<void> {
    if (this.#controls) {
      this.#controls.handle(event, target);
      return;
    }
    const part = await import('./column-controls.js').catch(() =>
      // What only comes near does not wait for it.
      event.type === 'click' ? missing(this.#host) : undefined,
    );
    if (!part) return;
    this.#controls ??= new part.ColumnControls(this.#host);
    // A press that came before may be over by now, and starts nothing.
    if (event.type !== 'pointerdown') this.#controls.handle(event, target);
  }

  readonly #onEvent = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const button = target.closest('.sort');
    if (event.type === 'click' && button) this.#sortBy(button);
    else if (this.#host.adjustable) void this.#control(event, target);
  };
}
