import type { ReactiveControllerHost } from 'lit';
import { AdapterError } from '../model/errors.js';
import type { ListQuery, Page } from '../model/query.js';
import type { RowSource } from '../model/row-source.js';
import { pageQuery, type ListRequest } from './list-request.js';
import { latest, type LoadState } from './load-state.js';
import { ReadController } from './read-controller.js';
import type { ScrollListController } from './scroll-list-controller.js';
import { TokenStore } from './token-store.js';

export interface ListOptions<T> {
  /** Where the list comes from; another source begins anew, undefined shows nothing. */
  readonly source: () => object | undefined;
  readonly request: () => ListRequest;
  readonly fetch: (query: ListQuery, signal: AbortSignal) => Promise<Page<T>>;
  /** Whose days the dates in a filter are; absent: the machine's. */
  readonly timeZone?: () => string | undefined;
  /** The page no longer exists; `page` is the last one that does. */
  readonly onPageGone: (page: number) => void;
  readonly onFailed?: (error: AdapterError) => void;
}

/** What every date in a filter begins with; what makes instants of them loads where there is one. */
const DATES = /"(?:now|today|month|year|\d{4}-)/;

/** A list read page by page, by offset or by the backend's cursors. */
export class ListController<T extends { readonly id: string }> {
  readonly #host: ReactiveControllerHost;
  readonly #options: ListOptions<T>;
  readonly #read: ReadController<Page<T>>;
  /** The cursors of the pages passed so far, for the list that `#source` and `#listed` name. */
  readonly #cursors = new Map<number, string>();
  #source: object | undefined;
  #listed = '';
  /** The list that what is shown was read from. */
  #shown = '';
  #readCount = 0;
  /** What follows the first page, for a list that scrolls. */
  #scroll: ScrollListController<T> | undefined;
  #isScrollWanted = false;
  /** The page after which one turned out to be gone. */
  #lastPage: number | undefined;

  constructor(host: ReactiveControllerHost, options: ListOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#read = new ReadController<Page<T>>(host, {
      subject: () => {
        const source = options.source();
        // A cursor names the page that is named already.
        return source && [source, JSON.stringify({ ...options.request(), cursor: undefined })];
      },
      read: (signal) => this.#fetch(signal),
      version: () => {
        const source = options.source();
        return source instanceof TokenStore ? source.changeCount : undefined;
      },
      onFailed: options.onFailed,
    });
    host.addController({ hostDisconnected: () => this.#scroll?.stop() });
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

  /**
   * The whole list as rows to scroll through, of which the page, the first one, is the beginning;
   * undefined until there is one, and what leads on from it has loaded.
   */
  get rows(): RowSource<T> | undefined {
    const { state } = this;
    if (!this.#isScrollWanted) void this.#loadScroll();
    if (state.status === 'ready') {
      const source = this.#options.source();
      this.#scroll?.follow(source, this.#options.request(), state.value, this.#readCount);
    }
    return this.#scroll?.rows;
  }

  /** Whether there are rows to scroll through by now. */
  get hasRows(): boolean {
    return (this.#scroll?.rows.count ?? 0) > 0;
  }

  /** Why rows beyond the first page could not be loaded. */
  get rowsError(): AdapterError | undefined {
    return this.#scroll?.error;
  }

  /** Loads again the rows that could not be loaded. */
  retryRows(): void {
    this.#scroll?.retry();
  }

  /** Those that are loaded: of the page, and of the rows to scroll through. */
  get loaded(): readonly T[] {
    return distinct([...this.items, ...(this.#scroll?.rows.items() ?? [])]);
  }

  /** The backend's cursor of a page, where the page's number alone would not bring it back. */
  cursorOf(page: number): string | undefined {
    return page > 1 && this.total === undefined ? this.#cursors.get(page) : undefined;
  }

  /** Whether what is shown is of another search, filter, order or page size than what is asked for. */
  get isOutdated(): boolean {
    return this.#shown !== this.#listed;
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

  /** Shows the item in the place of the one with its id; the other rows stay what they are. */
  replace(item: T): void {
    this.#scroll?.replace(item);
    if (!this.items.some(({ id }) => id === item.id)) return;
    this.#read.change((page) => ({
      ...page,
      items: page.items.map((each) => (each.id === item.id ? item : each)),
    }));
  }

  /** Takes the item with this id out of the page. */
  remove(id: string): void {
    this.#scroll?.remove(id);
    if (!this.items.some((item) => item.id === id)) return;
    this.#read.change((page) => ({
      ...page,
      ...(page.total === undefined ? {} : { total: page.total - 1 }),
      items: page.items.filter((item) => item.id !== id),
    }));
  }

  async #loadScroll(): Promise<void> {
    this.#isScrollWanted = true;
    const part = await import('./scroll-list-controller.js').catch(() => undefined);
    if (!part) {
      this.#isScrollWanted = false;
      this.#read.fail(new AdapterError('unavailable'));
      return;
    }
    this.#scroll = new part.ScrollListController<T>({
      fetch: (query, signal) => this.#ask(query, signal),
      onChange: () => this.#host.requestUpdate(),
      onFailed: this.#options.onFailed,
    });
    this.#host.requestUpdate();
  }

  /** Days in a filter count from when it is asked. */
  async #ask({ filter, ...query }: ListQuery, signal: AbortSignal): Promise<Page<T>> {
    const { fetch, timeZone } = this.#options;
    if (!filter) return fetch(query, signal);
    if (!DATES.test(JSON.stringify(filter))) return fetch({ ...query, filter }, signal);
    const part = await import('../model/date-filter.js').catch(() => undefined);
    signal.throwIfAborted();
    if (!part) throw new AdapterError('unavailable');
    return fetch(
      { ...query, filter: part.absoluteFilter(filter, Date.now(), timeZone?.()) },
      signal,
    );
  }

  async #fetch(signal: AbortSignal): Promise<Page<T>> {
    const request = this.#options.request();
    const { page, pageSize } = request;
    this.#follow(request);
    const cursor = page > 1 ? (this.#cursors.get(page) ?? request.cursor) : undefined;
    const query = pageQuery(request, page - 1, cursor);
    const answer = await this.#ask(query, signal).catch((error: unknown) => noPage(query, error));
    // What is no longer asked for must turn no page.
    signal.throwIfAborted();
    this.#readCount += 1;
    this.#shown = this.#listed;
    if (answer.nextCursor === undefined) this.#cursors.delete(page + 1);
    else this.#cursors.set(page + 1, answer.nextCursor);
    if (answer.previousCursor !== undefined && !this.#cursors.has(page - 1)) {
      this.#cursors.set(page - 1, answer.previousCursor);
    }
    if (answer.items.length === 0 && page > 1) {
      const last = answer.total === undefined ? page - 1 : Math.ceil(answer.total / pageSize);
      this.#lastPage = Math.min(page - 1, Math.max(1, last));
      this.#options.onPageGone(this.#lastPage);
    }
    return { ...answer, items: distinct(answer.items) };
  }

  /** Cursors belong to one list: another source, search, filter, order or page size begins anew. */
  #follow({ page: _page, cursor: _cursor, ...list }: ListRequest): void {
    const source = this.#options.source();
    const listed = JSON.stringify(list);
    if (source === this.#source && listed === this.#listed) return;
    this.#source = source;
    this.#listed = listed;
    this.#lastPage = undefined;
    this.#cursors.clear();
  }
}

/** Data that moves between two requests can bring an id twice; it is shown once. */
function distinct<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** A backend that goes by cursors takes no place in the list for one: its list begins anew. */
function noPage({ offset }: ListQuery, error: unknown): Page<never> {
  const isRefused = error instanceof AdapterError && error.kind === 'invalid';
  if (isRefused && offset) return { items: [], total: 0 };
  throw error;
}
