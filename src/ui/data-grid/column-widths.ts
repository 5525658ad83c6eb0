import type { ColumnLayout } from './column-layout.js';
import type { GridColumn, GridWidth } from './grid-column.js';

/** The widths of a fixed layout, in rem: the least a column takes, and its share of the rest. */
export const WIDTHS: Readonly<Record<GridWidth, number>> = {
  tight: 5.25,
  narrow: 7.5,
  medium: 10.75,
  wide: 13,
};
export const LEAST_WIDTH = 64;
export const MOST_WIDTH = 1200;

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
  const asked = headers.map(({ dataset, classList }) => {
    const column = columns.find(({ id }) => id === dataset['column']);
    const width = isSized && column && widths[column.id];
    if (width) return `${Math.max(width, column.minWidth ?? LEAST_WIDTH)}px`;
    if (classList.contains('select')) return '2.75rem';
    return `${WIDTHS[column?.width ?? (column ? 'medium' : 'tight')]}rem`;
  });
  const all = `calc(${asked.join(' + ')})`;
  table.style.setProperty('--_least', isSized ? all : '0px');
  headers.forEach((header, index) => {
    const width = asked[index] ?? '';
    if (isSized) header.style.setProperty('--_width', width);
    else if (fit === 'screen') header.style.setProperty('--_width', share(width, asked));
    else header.style.removeProperty('--_width');
  });
}

/** In rem all of them, since nothing is sized in pixels where columns fit the screen. */
function share(width: string, all: readonly string[]): string {
  const total = all.reduce((sum, each) => sum + parseFloat(each), 0);
  return `${((parseFloat(width) / total) * 100).toFixed(3)}%`;
}
