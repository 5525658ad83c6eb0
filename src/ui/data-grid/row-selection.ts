import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localize-controller.js';
import { visibleText } from '../safe-text.js';
import { GridSelectEvent } from './events.js';
import { renderSelect } from './grid-parts.js';
import { keysOf, type RowHost } from './row-places.js';
import { pageSelection, withPage, withRow } from './selection.js';

/** A grid as far as its selection has to know it. */
export interface SelectionHost<T> extends RowHost<T> {
  readonly selectedKeys: ReadonlySet<string>;
  readonly localize: LocalizeController;
  /** Whether the rows at hand are the rows loaded so far of a list that goes on, and no page. */
  readonly scrolls: boolean;
}

/** The boxes that select rows, and what a click on them asks for. */
export class RowSelection<T> {
  readonly #host: SelectionHost<T>;
  /** How often a box was turned over: it may have to be turned back. */
  turns = 0;
  /** The row selected last: a range begins there. */
  #anchor: string | undefined;

  constructor(host: SelectionHost<T>) {
    this.#host = host;
  }

  /** Turns a row over, up to the one turned over before where a range is asked for, or all rows at hand. */
  toggle(key: string | undefined, isRange: boolean): void {
    const { selectedKeys } = this.#host;
    const keys = keysOf(this.#host);
    const selected =
      key === undefined
        ? withPage(keys, selectedKeys)
        : withRow(keys, selectedKeys, key, isRange ? this.#anchor : undefined);
    this.#anchor = key;
    this.#host.dispatchEvent(new GridSelectEvent(selected));
    // A box that was clicked has turned over by itself, whatever the host makes of it.
    this.turns += 1;
    this.#host.requestUpdate();
  }

  renderHeader(): TemplateResult {
    const { selectedKeys, scrolls, localize } = this.#host;
    const label = localize.term(scrolls ? 'selectLoaded' : 'selectPage');
    return html`<th
      part="header-cell"
      role="columnheader"
      scope="col"
      class="select"
      data-label=${label}
    >
      ${renderSelect(label, pageSelection(keysOf(this.#host), selectedKeys))}
    </th>`;
  }

  renderCell(key: string, name: string): TemplateResult {
    const { selectedKeys, localize } = this.#host;
    const label = visibleText(localize.term('selectRow', name));
    return html`<td part="cell" role="cell" class="select">
      ${renderSelect(label, selectedKeys.has(key) ? 'all' : 'none')}
    </td>`;
  }
}
