/** No browser lays out more than this: Firefox ends at 17.9 million CSS pixels. */
const HIGHEST = 15_000_000;
/** At either end, a pixel is a pixel for so long: there, rows above or below have their real room. */
const END = 1_000_000;
/** Within so many views of the last place, scrolling moves rows by what it says. */
const NEAR = 2;

/**
 * What a scroll position shows of any number of rows, all of one height. Up to the height that a
 * browser can lay out, one pixel is one pixel. Beyond, it is so at both ends and for scrolling
 * nearby, while a jump goes to the same part of the rows as of the height; `settle` brings the two
 * together again.
 */
export class RowScale {
  /** How many pixels of rows are above the view. */
  position = 0;
  #count = 0;
  #rowHeight = 1;
  #view = 0;
  #scrollTop = 0;

  /** The height that stands for all rows. */
  get height(): number {
    return Math.min(this.#total, HIGHEST);
  }

  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** The rows in view, from the first up to, but without, the last. */
  get range(): readonly [first: number, last: number] {
    const first = Math.floor(this.position / this.#rowHeight);
    const last = Math.ceil((this.position + this.#view) / this.#rowHeight);
    return [Math.max(0, Math.min(first, this.#count)), Math.min(last, this.#count)];
  }

  /** The scroll position that `measure`, `reveal` and `settle` have come to. */
  get scrollTop(): number {
    return this.#scrollTop;
  }

  /**
   * Takes measures; where they are others, answers so, and the row at the top stays there, or at the
   * end the one at the bottom.
   */
  measure(count: number, rowHeight: number, view: number): boolean {
    if (count === this.#count && rowHeight === this.#rowHeight && view === this.#view) return false;
    const top = this.position / this.#rowHeight;
    const isAtEnd = this.position > 0 && this.position >= this.#total - this.#view - 1;
    const isSameList = count === this.#count;
    this.#count = count;
    this.#rowHeight = rowHeight;
    this.#view = view;
    this.#moveTo(isAtEnd && isSameList ? this.#total : top * rowHeight);
    return true;
  }

  /** Follows the view. */
  scroll(scrollTop: number): void {
    const by = scrollTop - this.#scrollTop;
    this.#scrollTop = scrollTop;
    if (!this.#isScaled || scrollTop <= 0) this.position = Math.max(0, scrollTop);
    else if (scrollTop >= this.#most - 1) this.position = this.#total - this.#view;
    else if (Math.abs(by) <= NEAR * this.#view) this.position = this.#bounded(this.position + by);
    else this.position = between(scrollTop, this.#most, this.#total - this.#view);
  }

  /** Brings a row into the middle of the view. */
  reveal(index: number): void {
    this.#moveTo(index * this.#rowHeight - (this.#view - this.#rowHeight) / 2);
  }

  /** Brings the scroll position to what stands for the rows in view, which stay where they are. */
  settle(): void {
    this.#moveTo(this.position);
  }

  /** Where a row begins in the height that stands for all. */
  offset(index: number): number {
    return this.#scrollTop - this.position + index * this.#rowHeight;
  }

  get #total(): number {
    return this.#count * this.#rowHeight;
  }

  get #isScaled(): boolean {
    return this.#total > HIGHEST;
  }

  /** The last scroll position. */
  get #most(): number {
    return Math.max(0, this.height - this.#view);
  }

  #bounded(position: number): number {
    return Math.max(0, Math.min(position, this.#total - this.#view));
  }

  #moveTo(position: number): void {
    this.position = this.#bounded(position);
    this.#scrollTop = this.#isScaled
      ? between(this.position, this.#total - this.#view, this.#most)
      : this.position;
  }
}

/** The place in a length that stands for a place in another, with ends that are the same in both. */
function between(place: number, from: number, to: number): number {
  if (place <= END) return place;
  if (place >= from - END) return to - (from - place);
  return END + ((place - END) / (from - 2 * END)) * (to - 2 * END);
}
