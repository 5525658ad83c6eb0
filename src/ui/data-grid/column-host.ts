import type { LitElement } from 'lit';
import type { Sort } from '../../model/query.js';
import type { LocalizeController } from '../localize-controller.js';
import type { ColumnLayout } from './column-layout.js';
import type { GridColumn } from './grid-column.js';
import type { OpenMenu } from './grid-menu.js';

/** A grid as far as the controls of its columns have to know it. */
export interface ColumnHost extends LitElement {
  readonly columns: readonly GridColumn<never>[];
  readonly layout: ColumnLayout;
  readonly sort: readonly Sort[];
  readonly table: HTMLTableElement | null;
  readonly localize: LocalizeController;
  /** Opens the one menu of the grid at a button. */
  readonly openMenu: OpenMenu;
  /** Shows widths that are being tried, before they are set. */
  tryLayout(layout: ColumnLayout): void;
  /** Asks for another layout, and is told when it shows. */
  setLayout(layout: ColumnLayout): Promise<unknown>;
}

/** The header cells of the columns that can be moved and resized, in their order. */
export function headersOf({ table }: ColumnHost): readonly HTMLElement[] {
  return [...(table?.querySelectorAll<HTMLElement>('thead th:has(> .resizer)') ?? [])];
}

export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
