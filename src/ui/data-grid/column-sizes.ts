import type { GridWidth } from './grid-column.js';

/** The widths of a fixed layout, in rem: the least a column takes, and its share of the rest. */
export const WIDTHS: Readonly<Record<GridWidth, number>> = {
  tight: 5.75,
  narrow: 7.75,
  medium: 10,
  wide: 11.5,
};
export const LEAST_WIDTH = 64;
export const MOST_WIDTH = 1200;
