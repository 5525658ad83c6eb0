import { AdapterError } from '../model/errors.js';
import type { ListQuery, Page } from '../model/query.js';
import type { RowSource } from '../model/row-source.js';
import { pageQuery, type ListRequest } from './list-request.js';
import { PageCache } from './page-cache.js';

export interface ScrollListOptions<T> {
  readonly fetch: (query: ListQuery, signal: AbortSignal) => Promise<Page<T>>;
  /** Other rows are at hand, or another number of them is known. */
  readonly onChange: () => void;
  readonly onFailed?: ((error: AdapterError) => void) | undefined;
  /** How many pages are kept at most; those farthest from what is shown go first. */
  readonly pagesKept?: number;
}

/** How long the view must rest, in ms, where it has jumped to rows far from those loaded. */
const REST = 100;
/** How many rows to come are shown, where nobody knows how many there are. */
const ROWS_AHEAD = 20;
const PAGES_KEPT = 20;

/**
 * A list of any length, loaded where it is looked at, page by page and one page ahead, by offset or
 * by the backend's cursors. The first page comes from a `ListController`, whose states and errors
 * are those of the whole; this one loads the others.
 */
export class ScrollListController<T extends { readonly id: string }> {
  readonly #options: ScrollListOptions<T>;
  readonly #pages = new PageCache<T>();
  readonly #loading = new Map<number, AbortController>();
  readonly #cursors = new Map<number, string>();
  #query: Omit<ListRequest, 'page'> = { pageSize: 100 };
  #source: unknown;
  #listed = '';
  #list: object = {};
  #first: Page<T> | undefined;
  #readCount = -1;
  #total: number | undefined;
  /** The end of the rows that were ever loaded. */
  #reached = 0;
  /** The end of the list, where it was come upon. */
  #end: number | undefined;
  #wanted: readonly [first: number, last: number] = [0, 0];
  /** Whether the view moves towards the end. */
  #isForward = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #error: AdapterError | undefined;
  #rows: RowSource<T>;

  constructor(options: ScrollListOptions<T>) {
    this.#options = options;
    this.#rows = this.#snapshot();
  }

  /** The rows at hand; another object whenever they change. */
  get rows(): RowSource<T> {
    return this.#rows;
  }

  /** Why rows that are looked at could not be loaded; `retry` tries again. */
  get error(): AdapterError | undefined {
    return this.#error;
  }

  /**
   * Takes up the first page. Of another list, it drops all that was loaded; read again, it has what
   * is shown read again too; and changed in place, it leaves the other pages as they are.
   *
   * @param source - Where the list comes from; another one is another list.
   * @param readCount - How often the first page was read.
   */
  follow(source: unknown, request: ListRequest, first: Page<T>, readCount: number): void {
    if (first === this.#first) return;
    const { page: _page, ...query } = request;
    const listed = JSON.stringify(query);
    if (source !== this.#source || listed !== this.#listed) {
      this.stop();
      this.#pages.clear();
      this.#cursors.clear();
      this.#source = source;
      this.#listed = listed;
      this.#query = query;
      this.#list = {};
      this.#reached = 0;
    }
    const isRead = readCount !== this.#readCount;
    this.#first = first;
    this.#readCount = readCount;
    if (isRead) {
      this.#error = undefined;
      this.#end = undefined;
      this.#pages.age();
    }
    this.#take(0, first);
    // Whoever gives the first page is about to show it.
    this.#rows = this.#snapshot();
    this.#load();
  }

  /** Loads again what could not be loaded. */
  retry(): void {
    this.#error = undefined;
    this.#load();
    this.#say();
  }

  /** Shows the item in the place of the one with its id. */
  replace(item: T): void {
    if (this.#pages.change((each) => (each.id === item.id ? item : each))) this.#say();
  }

  /** Takes the item out; its place stays until the page is read again. */
  remove(id: string): void {
    if (this.#pages.change((each) => (each.id === id ? undefined : each))) this.#say();
  }

  /** Ends all that is under way, such as when the host leaves the document. */
  stop(): void {
    clearTimeout(this.#timer);
    for (const loading of this.#loading.values()) loading.abort();
    this.#loading.clear();
    this.#wanted = [0, 0];
  }

  readonly #want = (first: number, last: number): void => {
    const [from, to] = this.#wanted;
    if (first === from && last === to) return;
    if (first !== from) this.#isForward = first > from;
    this.#wanted = [first, last];
    const pages = this.#wantedPages();
    for (const [page, loading] of this.#loading) {
      if (pages.includes(page)) continue;
      loading.abort();
      this.#loading.delete(page);
    }
    clearTimeout(this.#timer);
    // A view that is dragged far passes over pages that nobody wants.
    if (pages.some((page) => this.#pages.has(page))) this.#load();
    else this.#timer = setTimeout(() => this.#load(), REST);
  };

  /** The pages that are looked at, and the one ahead. */
  #wantedPages(): readonly number[] {
    const { pageSize } = this.#query;
    const [first, last] = this.#wanted;
    if (last <= first) return [];
    const from = Math.floor(first / pageSize);
    const to = Math.floor((last - 1) / pageSize);
    const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const ahead = this.#isForward ? to + 1 : from - 1;
    const isThere = ahead >= 0 && (this.#limit === undefined || ahead * pageSize < this.#limit);
    return isThere ? [...pages, ahead] : pages;
  }

  #load(): void {
    if (this.#error) return;
    for (const wanted of this.#wantedPages()) {
      const page = this.#reachable(wanted);
      if (page === undefined || this.#loading.has(page)) continue;
      if (this.#pages.isDue(page)) void this.#read(page);
    }
  }

  /** The page itself, or, where only cursors lead on, the last one on the way to it. */
  #reachable(page: number): number | undefined {
    if (page === 0) return undefined;
    const isByCursor = this.#total === undefined && this.#cursors.size > 0;
    if (!isByCursor || this.#cursors.has(page)) return page;
    const known = [...this.#cursors.keys()].filter((each) => each < page);
    return known.length > 0 ? Math.max(...known) : undefined;
  }

  async #read(page: number): Promise<void> {
    const loading = new AbortController();
    this.#loading.set(page, loading);
    try {
      const query = pageQuery(this.#query, page, this.#cursors.get(page));
      const answer = await this.#options.fetch(query, loading.signal);
      if (loading.signal.aborted) return;
      this.#loading.delete(page);
      this.#take(page, answer);
      this.#say();
      this.#load();
    } catch (thrown) {
      if (loading.signal.aborted) return;
      this.#loading.delete(page);
      this.#error = AdapterError.from(thrown);
      this.#options.onFailed?.(this.#error);
      this.#say();
    }
  }

  #take(page: number, answer: Page<T>): void {
    const { pageSize } = this.#query;
    const [first, last] = this.#wanted;
    this.#pages.set(page, answer.items);
    this.#pages.keepNear(
      Math.floor((first + last) / 2 / pageSize),
      this.#options.pagesKept ?? PAGES_KEPT,
    );
    this.#total = answer.total ?? (page === 0 ? undefined : this.#total);
    if (answer.nextCursor === undefined) this.#cursors.delete(page + 1);
    else this.#cursors.set(page + 1, answer.nextCursor);
    const isByCursor = this.#cursors.size > 0;
    const isLast = isByCursor ? answer.nextCursor === undefined : answer.items.length < pageSize;
    const end = page * pageSize + answer.items.length;
    if (isLast) this.#end = Math.min(this.#end ?? end, end);
    else if (this.#end !== undefined && this.#end <= end) this.#end = undefined;
    this.#reached = Math.max(this.#reached, end);
  }

  /** How many rows there are at most, where that is known. */
  get #limit(): number | undefined {
    return this.#total ?? this.#end;
  }

  #say(): void {
    this.#rows = this.#snapshot();
    this.#options.onChange();
  }

  #snapshot(): RowSource<T> {
    const { pageSize } = this.#query;
    const limit = this.#limit;
    return {
      list: this.#list,
      count: limit ?? (this.#reached > 0 ? this.#reached + ROWS_AHEAD : 0),
      isCounted: limit !== undefined,
      at: (index) => this.#pages.item(Math.floor(index / pageSize), index % pageSize),
      placeOf: (id) => {
        const place = this.#pages.find(id);
        return place ? place.page * pageSize + place.index : -1;
      },
      items: () => this.#pages.items(),
      want: this.#want,
    };
  }
}
