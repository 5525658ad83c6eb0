/** Rows too many to be held at once, as they are at one moment, counted from 0. */
export interface RowSource<T> {
  /** What is listed; another value is another list, which begins at its top. */
  readonly list: unknown;
  /** How many rows there are, as far as is known. */
  readonly count: number;
  /** Whether that is all, or more may follow. */
  readonly isCounted: boolean;
  /** The row at this place; undefined: it has not been loaded. */
  readonly at: (index: number) => T | undefined;
  /** The place of the row with this key; -1: it is not at hand. */
  readonly placeOf: (key: string) => number;
  /** Those that are loaded. */
  readonly items: () => readonly T[];
  /** Says which rows are shown, from the first up to, but without, the last. */
  readonly want: (first: number, last: number) => void;
}
