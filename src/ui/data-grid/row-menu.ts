import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localize-controller.js';
import { menuFocusFor } from '../menu/menu-focus.js';
import type { MenuItem } from '../menu/menu-item.js';
import { visibleText } from '../safe-text.js';
import { GridActionEvent } from './events.js';
import type { OpenMenu } from './grid-menu.js';
import { renderMenuButton } from './grid-parts.js';
import { currentRow, rowOf, type RowHost } from './row-places.js';

/** The acts that a row offers, at once or as soon as they are known. */
export type RowMenuItems<T> = (row: T) => readonly MenuItem[] | Promise<readonly MenuItem[]>;

/** A grid as far as the menus of its rows have to know it. */
export interface RowMenuHost<T> extends RowHost<T> {
  readonly rowMenu: RowMenuItems<T> | undefined;
  readonly rowName: ((row: T) => string) | undefined;
  readonly openMenu: OpenMenu;
  readonly localize: LocalizeController;
}

/** The menu buttons of rows, and the one menu that they open. */
export class RowMenu<T> {
  readonly #host: RowMenuHost<T>;

  constructor(host: RowMenuHost<T>) {
    this.#host = host;
  }

  renderCell(row: T, isBusy: boolean): TemplateResult {
    return html`<td part="cell" role="cell" class="actions">
      ${renderMenuButton(this.#label(row), isBusy)}
    </td>`;
  }

  /** Opens the menu where the event, a click or a key, was at a row's menu button. */
  handle(event: Event, target: Element | null): void {
    const button = target?.closest<HTMLElement>('.menu-button');
    const focus = event instanceof KeyboardEvent ? menuFocusFor(event) : 'first';
    if (!button || !focus) return;
    if (event instanceof KeyboardEvent) event.preventDefault();
    const row = rowOf(this.#host, button)?.row;
    if (row !== undefined && button.ariaDisabled !== 'true') void this.#open(button, row, focus);
  }

  async #open(button: HTMLElement, row: T, focus: 'first' | 'last'): Promise<void> {
    const items = (await this.#host.rowMenu?.(row)) ?? [];
    await this.#host.openMenu(button, items, { label: this.#label(row), focus }, (action) => {
      // The row may have changed while its menu was open.
      const current = currentRow(this.#host, row);
      if (current === undefined) return;
      this.#host.dispatchEvent(new GridActionEvent(current, action));
    });
  }

  #label(row: T): string {
    const { rowName, rowKey, localize } = this.#host;
    return visibleText(localize.term('actionsFor', rowName?.(row) ?? rowKey(row)));
  }
}
