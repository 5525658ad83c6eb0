import { openAtFirst, type JsonContainer } from './json-node.js';

/** So many values of an object or list are shown at a time. */
export const SLICE = 100;
/** So many lines are shown unasked. */
const LINES_AT_FIRST = 60;

/** What a person did to the values within an object or list. */
export interface JsonFold {
  isOpen: boolean;
  shown: number;
  /** Characters shown of long strings, by name. */
  readonly lengths: Map<string, number>;
}

/** What is open of a document, and how far. */
export class JsonFolds {
  readonly #folds = new WeakMap<JsonContainer, JsonFold>();

  constructor(root: unknown) {
    for (const container of openAtFirst(root, LINES_AT_FIRST)) this.of(container).isOpen = true;
  }

  of(container: JsonContainer): JsonFold {
    let fold = this.#folds.get(container);
    if (fold === undefined) {
      fold = { isOpen: false, shown: SLICE, lengths: new Map() };
      this.#folds.set(container, fold);
    }
    return fold;
  }
}
