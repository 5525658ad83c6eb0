import type { ReactiveControllerHost } from 'lit';
import { absoluteFilter } from '../model/date-filter.js';
import type { AdapterError } from '../model/errors.js';
import type { Filter, ListQuery, Page, Sort } from '../model/query.js';
import { latest, type LoadState } from './load-state.js';
import { ReadController } from './read-controller.js';
import { TokenStore } from './token-store.js';

/** What a list shows: a page, counted from 1, of what is searched, filtered and sorted. */
export interface ListRequest {
  readonly search?: string | undefined;
  readonly filter?: Filter | undefined;
  readonly sort?: readonly Sort[] | undefined;
  readonly page: number;
  readonly pageSize: number;
}

export interface ListOptions<T> {
  /** Where the list comes from; another source begins anew, undefined shows nothing. */
  readonly source: () => object | undefined;
  readonly request: () => ListRequest;
  readonly fetch: (query: ListQuery, signal: AbortSignal) => Promise<Page<T>>;
  readonly key: (item: T) => string;
  /** Whose days the dates in a filter are; absent: the machine's. */
  readonly timeZone?: () => string | undefined;
  /** The page no longer exists; `page` is the last one that does. */
  readonly onPageGone: (page: number) => void;
  readonly onFailed?: (error: AdapterError) => void;
}

/** A list read page by page, by offset or by the backend's cursors. */
export class ListController<T> {
  readonly #options: ListOptions<T>;
  readonly #read: ReadController<Page<T>>;
  /** The cursors of the pages passed so far, for the list that `#source` and `#listed` name. */
  readonly #cursors = new Map<number, string>();
  #source: object | undefined;
  #listed = '';
  #readCount = 0;
  /** The page after which one turned out to be gone. */
  #lastPage: number | undefined;

  constructor(host: ReactiveControllerHost, options: ListOptions<T>) {
    this.#options = options;
    this.#read = new ReadController<Page<T>>(host, {
      subject: () => {
        const source = options.source();
        return source && [source, JSON.stringify(options.request())];
      },
      read: (signal) => this.#fetch(signal),
      version: () => {
        const source = options.source();
        return source instanceof TokenStore ? source.changeCount : undefined;
      },
      ...(options.onFailed ? { onFailed: options.onFailed } : {}),
    });
  }

  get state(): LoadState<Page<T>> {
    return this.#read.state;
  }

  get items(): readonly T[] {
    return latest(this.state)?.items ?? [];
  }

  /** Undefined until it is known, and where the backend cannot tell. */
  get total(): number | undefined {
    return latest(this.state)?.total;
  }

  /** How often the page was read, by which news is told from what was changed in place. */
  get readCount(): number {
    return this.#readCount;
  }

  get hasPrevious(): boolean {
    return this.#options.request().page > 1;
  }

  get hasNext(): boolean {
    const { page, pageSize } = this.#options.request();
    const shown = latest(this.state);
    if (!shown) return false;
    if (shown.total !== undefined) return page * pageSize < shown.total;
    if (shown.nextCursor !== undefined) return true;
    // Where a backend gives neither, a full page is all there is to tell that there may be more.
    const isFull = shown.items.length >= pageSize && this.#cursors.size === 0;
    return isFull && page !== this.#lastPage;
  }

  /** Reads the page again, keeping its rows on screen meanwhile. */
  refresh(): Promise<void> {
    this.#lastPage = undefined;
    return this.#read.refresh();
  }

  /** Shows the item in the place of the one with its key; the other rows stay what they are. */
  replace(item: T): void {
    const key = this.#options.key(item);
    this.#read.change((page) => ({
      ...page,
      items: page.items.map((each) => (this.#options.key(each) === key ? item : each)),
    }));
  }

  /** Takes the item with this key out of the page. */
  remove(key: string): void {
    if (!this.items.some((item) => this.#options.key(item) === key)) return;
    this.#read.change((page) => ({
      ...page,
      ...(page.total === undefined ? {} : { total: page.total - 1 }),
      items: page.items.filter((item) => this.#options.key(item) !== key),
    }));
  }

  async #fetch(signal: AbortSignal): Promise<Page<T>> {
    const request = this.#options.request();
    const { page, pageSize } = request;
    this.#follow(request);
    const answer = await this.#options.fetch(this.#query(request), signal);
    // What is no longer asked for must turn no page.
    signal.throwIfAborted();
    this.#readCount += 1;
    if (answer.nextCursor === undefined) this.#cursors.delete(page + 1);
    else this.#cursors.set(page + 1, answer.nextCursor);
    if (answer.items.length === 0 && page > 1) {
      const last = answer.total === undefined ? page - 1 : Math.ceil(answer.total / pageSize);
      this.#lastPage = Math.min(page - 1, Math.max(1, last));
      this.#options.onPageGone(this.#lastPage);
    }
    return { ...answer, items: this.#distinct(answer.items) };
  }

  /** Cursors belong to one list: another source, search, filter, order or page size begins anew. */
  #follow({ page: _page, ...list }: ListRequest): void {
    const source = this.#options.source();
    const listed = JSON.stringify(list);
    if (source === this.#source && listed === this.#listed) return;
    this.#source = source;
    this.#listed = listed;
    this.#lastPage = undefined;
    this.#cursors.clear();
  }

  #query({ search, filter, sort, page, pageSize }: ListRequest): ListQuery {
    const cursor = page > 1 ? this.#cursors.get(page) : undefined;
    return {
      ...(search ? { search } : {}),
      ...(filter ? { filter: absoluteFilter(filter, Date.now(), this.#options.timeZone?.()) } : {}),
      ...(sort?.length ? { sort } : {}),
      limit: pageSize,
      ...(cursor === undefined ? { offset: (page - 1) * pageSize } : { cursor }),
    };
  }

  /** Data that moves between two requests can bring an id twice; it is shown once. */
  #distinct(items: readonly T[]): readonly T[] {
    const seen = new Set<string>();
    return items.filter((item) => {
      const key = this.#options.key(item);
      return !seen.has(key) && seen.add(key);
    });
  }
}
