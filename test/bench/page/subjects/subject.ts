import type { ApiToken } from '../../../../src/model/token.js';

/** Something that shows a list of tokens, and is measured doing it. */
export interface Subject {
  /** What can be there before the data is: an empty grid, say. */
  ready(place: HTMLElement, count: number): Promise<void>;
  /** The data is there. */
  show(tokens: readonly ApiToken[], place: HTMLElement): void;
  /** How many rows of it are in the document. */
  rows(place: HTMLElement): number;
}
