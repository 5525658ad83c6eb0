import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { badge } from '../../../src/ui/badge.js';
import { DataGrid } from '../../../src/ui/data-grid/data-grid.js';
import type { GridColumn } from '../../../src/ui/data-grid/grid-column.js';
import { entity } from '../../../src/ui/entity.js';

export interface Robot {
  readonly id: string;
  readonly name: string;
}

DataGrid.define();

export const COLUMNS: readonly GridColumn<Robot>[] = [
  {
    id: 'name',
    label: 'API token',
    sortField: 'name',
    rowHeader: true,
    width: 'wide',
    cell: ({ id, name }) => entity({ title: name, href: `#${id}`, subtitle: id }),
  },
  { id: 'status', label: 'Status', cell: () => badge('Active', 'success') },
  { id: 'note', label: 'Note', sortField: 'note', hideLabel: true, cell: () => 'A note' },
];
export const ROWS: readonly Robot[] = ['A', 'B', 'C'].map((id) => ({ id, name: `Robot ${id}` }));
export const MENU = [
  { id: 'edit', label: 'Edit' },
  { id: 'delete', label: 'Delete' },
];

export async function grid(
  parts: Partial<DataGrid<Robot>> = {},
  width = 900,
): Promise<DataGrid<Robot>> {
  const element = document.createElement('tokenry-data-grid') as unknown as DataGrid<Robot>;
  Object.assign(element, {
    label: 'API tokens',
    columns: COLUMNS,
    rows: ROWS,
    rowKey: ({ id }: Robot) => id,
    rowMenu: () => MENU,
    rowName: ({ name }: Robot) => name,
    ...parts,
  });
  const room = await fixture<HTMLElement>(html`<div>${element}</div>`);
  room.style.width = `${width}px`;
  await element.updateComplete;
  return element;
}

export function all(element: DataGrid<Robot>, selector: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

export function one(element: DataGrid<Robot>, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Nothing is ${selector}`);
  return found;
}

export function focused(element: DataGrid<Robot>): string | null | undefined {
  const active = element.shadowRoot?.activeElement;
  return active?.getAttribute('aria-label') ?? active?.textContent.trim();
}
