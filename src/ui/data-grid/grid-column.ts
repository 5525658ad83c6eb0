import type { ColumnPlace } from './column-layout.js';

/** The width a column asks for; all are stretched in proportion where there is room. */
export type GridWidth = 'tight' | 'narrow' | 'medium' | 'wide';

/** A column as a plain value. */
export interface GridColumn<T> extends ColumnPlace {
  readonly id: string;
  /** The text of the header, and of the cell's label where rows are cards. */
  readonly label: string;
  /** Anything that Lit renders; text of a backend must have gone through `visibleText`. */
  readonly cell: (row: T) => unknown;
  /** The field to sort by; a column without one cannot be sorted. */
  readonly sortField?: string | undefined;
  /** Whether the cell names its row; one column does. */
  readonly rowHeader?: boolean | undefined;
  /** Whether its cells begin with an avatar, for which rows on their way keep room. */
  readonly hasAvatar?: boolean | undefined;
  /** Default: start. */
  readonly align?: 'start' | 'end' | undefined;
  /** Default: medium. */
  readonly width?: GridWidth | undefined;
  /** The least that the column can be made, in CSS pixels. Default: 64. */
  readonly minWidth?: number | undefined;
  /** Whether the label is left to assistive technology. */
  readonly hideLabel?: boolean | undefined;
}
