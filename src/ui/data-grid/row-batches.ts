import type { ReactiveControllerHost } from 'lit';

/** More rows than a window shows. */
const AT_ONCE = 30;
/** No frame is painted in a page that nobody sees; the rest comes all the same, after so many ms. */
const UNSEEN = 200;

/** Draws a long page in two turns: the rows that may be in view, and the rest when those are painted. */
export class RowBatches {
  readonly #host: ReactiveControllerHost;
  #drawn = 0;
  #rest: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Resolves when all rows are asked for. */
  get rest(): Promise<void> | undefined {
    return this.#rest;
  }

  /** Those of the rows that are to be drawn now. */
  take<T>(rows: readonly T[]): readonly T[] {
    const atOnce = Math.max(AT_ONCE, this.#drawn);
    this.#drawn = Math.min(rows.length, atOnce);
    if (rows.length <= atOnce) return rows;
    this.#rest ??= this.#drawRest();
    return rows.slice(0, atOnce);
  }

  /** There are no rows any more. */
  clear(): void {
    this.#drawn = 0;
  }

  async #drawRest(): Promise<void> {
    await Promise.race([
      new Promise(requestAnimationFrame).then(() => new Promise((done) => setTimeout(done))),
      new Promise((done) => setTimeout(done, UNSEEN)),
    ]);
    this.#rest = undefined;
    this.#drawn = Infinity;
    this.#host.requestUpdate();
  }
}
