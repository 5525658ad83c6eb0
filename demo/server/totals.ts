/** How many totals are kept; the least recently kept leaves first. */
const MOST = 500;

/**
 * How many rows each list has, kept from one page to the next, since counting a million rows takes
 * longer than all else. Every write of this process forgets them; where others write to the same
 * database, nothing is kept.
 */
export class Totals {
  /** Whether no other process writes to the database. */
  readonly isAlone: boolean;
  readonly #totals = new Map<string, number>();
  #writes = 0;

  constructor(isAlone: boolean) {
    this.isAlone = isAlone;
  }

  /** The total under the key, counted if need be. */
  async get(key: string, count: () => Promise<number>): Promise<number> {
    const kept = this.#totals.get(key);
    if (kept !== undefined) return kept;
    const writes = this.#writes;
    const total = await count();
    // What was written meanwhile may not have been counted.
    if (this.isAlone && writes === this.#writes) this.#keep(key, total);
    return total;
  }

  /** To be called after every committed write; a column's name spares lists that do not ask for it. */
  forget(column = ''): void {
    this.#writes += 1;
    for (const key of this.#totals.keys()) if (key.includes(column)) this.#totals.delete(key);
  }

  #keep(key: string, total: number): void {
    this.#totals.set(key, total);
    for (const oldest of this.#totals.keys()) {
      if (this.#totals.size <= MOST) break;
      this.#totals.delete(oldest);
    }
  }
}
