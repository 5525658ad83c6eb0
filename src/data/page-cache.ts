interface LoadedPage<T> {
  /** A row that another page brought as well is missing from one of them. */
  items: readonly (T | undefined)[];
  isStale: boolean;
  /** Read again because of rows that came twice; that is done once. */
  isSettled: boolean;
}

/** Pages of a list by their number, counted from 0, of which no item is in two places. */
export class PageCache<T extends { readonly id: string }> {
  readonly #pages = new Map<number, LoadedPage<T>>();

  has(page: number): boolean {
    return this.#pages.has(page);
  }

  /** Whether the page has to be read, for the first time or again. */
  isDue(page: number): boolean {
    return this.#pages.get(page)?.isStale ?? true;
  }

  /** Data that moves between two requests can bring an item twice; it is in the newest place. */
  set(page: number, items: readonly T[]): void {
    const seen = new Set<string>();
    const distinct = items.map((item) =>
      !seen.has(item.id) && seen.add(item.id) ? item : undefined,
    );
    const isSettled = this.#pages.get(page)?.isSettled ?? false;
    this.#pages.set(page, { items: distinct, isStale: false, isSettled });
    const isTwin = (item: T | undefined): boolean => item !== undefined && seen.has(item.id);
    for (const [number, other] of this.#pages) {
      if (number === page || !other.items.some(isTwin)) continue;
      other.items = other.items.map((item) => (isTwin(item) ? undefined : item));
      other.isStale ||= !other.isSettled;
      other.isSettled = true;
    }
  }

  /** All pages are out of date; they stay until they are read again. */
  age(): void {
    for (const page of this.#pages.values()) {
      page.isStale = true;
      page.isSettled = false;
    }
  }

  clear(): void {
    this.#pages.clear();
  }

  /** Puts another item, or none, in the place of each; answers whether any changed. */
  change(next: (item: T) => T | undefined): boolean {
    let isChanged = false;
    for (const page of this.#pages.values()) {
      const items = page.items.map((item) => item && next(item));
      if (items.every((item, index) => item === page.items[index])) continue;
      page.items = items;
      isChanged = true;
    }
    return isChanged;
  }

  /** Keeps the pages nearest to this one, up to a number, and the first one. */
  keepNear(middle: number, count: number): void {
    const pages = [...this.#pages.keys()].filter((page) => page > 0);
    pages.sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const page of pages.slice(0, Math.max(0, this.#pages.size - count))) {
      this.#pages.delete(page);
    }
  }

  item(page: number, index: number): T | undefined {
    return this.#pages.get(page)?.items[index];
  }

  /** Where the item with this id is. */
  find(id: string): { readonly page: number; readonly index: number } | undefined {
    for (const [page, { items }] of this.#pages) {
      const index = items.findIndex((item) => item?.id === id);
      if (index >= 0) return { page, index };
    }
    return undefined;
  }

  items(): readonly T[] {
    return [...this.#pages]
      .sort(([a], [b]) => a - b)
      .flatMap(([, { items }]) => items.filter((item) => item !== undefined));
  }
}
