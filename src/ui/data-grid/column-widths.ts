import type { ColumnLayout } from './column-layout.js';
import { LEAST_WIDTH, WIDTHS } from './column-sizes.js';
import type { GridColumn } from './grid-column.js';

/**
 * Gives the headers their widths, which the columns follow. Where a width was chosen, each keeps
 * what it has, and the last one takes the rest; else they fill the table in proportion.
 */
export function applyWidths(
  table: HTMLTableElement,
  columns: readonly GridColumn<never>[],
  { widths, fit }: ColumnLayout,
): void {
  const isSized = widths !== undefined && fit === undefined;
  table.dataset['fit'] = isSized ? 'widths' : (fit ?? 'default');
  const headers = [...table.querySelectorAll<HTMLElement>('thead th')];
  const asked = headers.map((header): [HTMLElement, string] => {
    const column = columns.find(({ id }) => id === header.dataset['column']);
    const width = isSized && column && widths[column.id];
    if (width) return [header, `${Math.max(width, column.minWidth ?? LEAST_WIDTH)}px`];
    if (header.classList.contains('select')) return [header, '2.75rem'];
    return [header, `${WIDTHS[column?.width ?? (column ? 'medium' : 'tight')]}rem`];
  });
  const least = isSized ? `calc(${asked.map(([, width]) => width).join(' + ')})` : '';
  table.style.setProperty('--_least', least);
  for (const [header, width] of asked) {
    if (isSized) header.style.setProperty('--_width', width);
    else if (fit === 'screen') header.style.setProperty('--_width', share(header, width, asked));
    else header.style.removeProperty('--_width');
  }
}

/** A column's part of what boxes and menus leave of the room; in rem all, as none is in pixels. */
function share(header: Element, width: string, all: readonly [Element, string][]): string {
  const sum = (isMovable: boolean): number =>
    all.reduce(
      (sum, [each, width]) => sum + (isData(each) === isMovable ? parseFloat(width) : 0),
      0,
    );
  if (!isData(header)) return width;
  return `calc((100cqi - ${sum(false)}rem) * ${parseFloat(width) / sum(true)})`;
}

function isData({ classList }: Element): boolean {
  return !classList.contains('select') && !classList.contains('actions');
}
