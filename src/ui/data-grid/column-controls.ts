import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import ChevronsLeftRight from 'lucide/dist/esm/icons/chevrons-left-right.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import MoveHorizontal from 'lucide/dist/esm/icons/move-horizontal.mjs';
import { restOfTerms } from '../../locales/register-locale.js';
import '../../locales/rest/en.js';
import { adoptSheets } from '../adopt-sheets.js';
import { menuFocusFor } from '../menu/menu-focus.js';
import type { MenuItem } from '../menu/menu-item.js';
import { headersOf, isRightToLeft, type ColumnHost } from './column-host.js';
import { GridSortEvent } from './events.js';
import { hideColumn, moveColumn, shownColumns } from './column-layout.js';
import { columnControlsStyles } from './column-controls.styles.js';
import { ColumnDrag } from './column-drag.js';
import { ColumnResize } from './column-resize.js';

/**
 * What can be done with the columns of a grid from their headers, once somebody is about to: their
 * menus, their widths and their order.
 */
export class ColumnControls {
  readonly #host: ColumnHost;
  readonly #resize: ColumnResize;
  readonly #drag: ColumnDrag;

  constructor(host: ColumnHost) {
    this.#host = host;
    adoptSheets(host.shadowRoot, columnControlsStyles);
    this.#resize = new ColumnResize(host);
    this.#drag = new ColumnDrag(host);
  }

  /** An event in a header; `target` is what it was at, which an event forgets in time. */
  handle(event: Event, target: Element): void {
    const header = target.closest<HTMLElement>('th:has(> .resizer)');
    const id = header?.dataset['column'];
    if (!header || id === undefined) return;
    const resizer = target.closest<HTMLElement>('.resizer');
    const button = target.closest<HTMLElement>('.column-menu');
    if (event instanceof KeyboardEvent) {
      const isDone = resizer
        ? this.#pressBorder(event, resizer, id)
        : this.#press(event, id, target);
      if (isDone) event.preventDefault();
    } else if (event.type === 'dblclick') {
      if (resizer) this.#resize.fit(id);
    } else if (event.type === 'click') {
      if (button) void this.#openMenu(button, id, 'first');
    } else if (event instanceof PointerEvent && event.type === 'pointerdown' && !button) {
      if (event.button !== 0) return;
      if (resizer) this.#resize.start(event, resizer, id);
      // A finger that moves over headers scrolls; it finds the same in their menus.
      else if (event.pointerType !== 'touch') this.#drag.start(event, header);
    }
  }

  /** A border is no stop of its own for Tab: one comes to it from the menu, and goes back there. */
  #pressBorder(event: KeyboardEvent, resizer: HTMLElement, id: string): boolean {
    if (event.key !== 'Escape') return this.#resize.press(event, resizer, id);
    this.#focus(id, '.column-menu');
    return true;
  }

  #press(event: KeyboardEvent, id: string, target: Element): boolean {
    const { key, ctrlKey, altKey } = event;
    const button = target.closest<HTMLElement>('.column-menu');
    const focus = menuFocusFor(event);
    if (focus && button) {
      void this.#openMenu(button, id, focus);
      return true;
    }
    if (!(ctrlKey || altKey) || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
    void this.#move(id, key === 'ArrowRight', button ? '.column-menu' : 'button');
    return true;
  }

  async #move(id: string, isToRight: boolean, focus: string): Promise<void> {
    const { columns, layout } = this.#host;
    const from = shownColumns(columns, layout).findIndex((column) => column.id === id);
    const to = from + (isToRight === isRightToLeft(this.#host) ? -1 : 1);
    await this.#host.setLayout(moveColumn(columns, layout, id, to));
    this.#focus(id, focus);
  }

  async #hide(id: string): Promise<void> {
    const { columns, layout } = this.#host;
    const index = headersOf(this.#host).findIndex(({ dataset }) => dataset['column'] === id);
    await this.#host.setLayout(hideColumn(columns, layout, id));
    const headers = headersOf(this.#host);
    const next = headers[Math.min(index, headers.length - 1)];
    next?.querySelector<HTMLElement>('.column-menu')?.focus();
  }

  #focus(id: string, selector: string): void {
    const header = headersOf(this.#host).find(({ dataset }) => dataset['column'] === id);
    header?.querySelector<HTMLElement>(selector)?.focus();
  }

  async #openMenu(button: HTMLElement, id: string, focus: 'first' | 'last'): Promise<void> {
    await restOfTerms();
    await this.#host.openMenu(button, this.#items(id), { focus }, ({ id: act }) => {
      const field = this.#host.columns.find((column) => column.id === id)?.sortField;
      if (act === 'asc' || act === 'desc') {
        if (field !== undefined)
          this.#host.dispatchEvent(new GridSortEvent([{ field, direction: act }]));
      } else if (act === 'hide') void this.#hide(id);
      else if (act === 'fit') this.#resize.fit(id);
      else if (act === 'width') this.#focus(id, '.resizer');
      else void this.#move(id, act === 'right', '.column-menu');
    });
  }

  #items(id: string): readonly MenuItem[] {
    const { columns, layout, localize } = this.#host;
    const shown = shownColumns(columns, layout).filter(({ pinned }) => !pinned);
    const index = shown.findIndex((column) => column.id === id);
    const column = shown[index];
    const isMirrored = isRightToLeft(this.#host);
    const isAtLeft = index === (isMirrored ? shown.length - 1 : 0);
    const isAtRight = index === (isMirrored ? 0 : shown.length - 1);
    return [
      ...(column?.sortField === undefined
        ? []
        : [
            { id: 'asc', label: localize.term('sortAscending'), icon: ArrowUp },
            { id: 'desc', label: localize.term('sortDescending'), icon: ArrowDown },
          ]),
      ...(isAtLeft ? [] : [{ id: 'left', label: localize.term('moveLeft'), icon: ArrowLeft }]),
      ...(isAtRight ? [] : [{ id: 'right', label: localize.term('moveRight'), icon: ArrowRight }]),
      { id: 'width', label: localize.term('changeWidth'), icon: ChevronsLeftRight },
      { id: 'fit', label: localize.term('fitToContent'), icon: MoveHorizontal },
      ...(column?.fixed || shown.length === 1
        ? []
        : [
            { id: 'hide', label: localize.term('hideColumn'), icon: EyeOff, separatorBefore: true },
          ]),
    ];
  }
}
