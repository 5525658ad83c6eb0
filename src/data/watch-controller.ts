import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { absoluteFilter } from '../model/date-filter.js';
import { isFinal, type AdapterError } from '../model/errors.js';
import type { AuditRecord } from '../model/audit.js';
import { allOf, type ListQuery } from '../model/query.js';
import { listAuditRecords } from './audit-reads.js';
import type { TokenStore } from './token-store.js';

export interface WatchControllerOptions {
  /** Whose records are watched; undefined: none are. */
  readonly store: () => TokenStore | undefined;
  /** Which records are watched, with dates as a person chose them. */
  readonly query: () => Pick<ListQuery, 'search' | 'filter'>;
  readonly timeZone?: () => string | undefined;
  /** What is shown already. */
  readonly shown: () => readonly AuditRecord[];
  /** Whether somebody is about to use what tells of the count, which then stays as it is. */
  readonly isHeld?: () => boolean;
  /** The watch has ended, until `restart()`. */
  readonly onEnded?: (error: AdapterError) => void;
}

/** What is told at once; what follows within so many milliseconds is told together. */
const PAUSE = 5000;

/** As many records at the most are asked for that came while nobody looked. */
const MISSED = 100;

/** Collects the records that come while a list is looked at, until they are taken in. */
export class WatchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: WatchControllerOptions;
  /** The ids of what has come, the newest last. */
  #ids: readonly string[] = [];
  #count = 0;
  #abort: AbortController | undefined;
  /** What is being watched, as text to compare by, and of which store. */
  #watched = '';
  #store: TokenStore | undefined;
  /** When the page was hidden, where it was while something was watched. */
  #pausedAt: number | undefined;
  #toldAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: WatchControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** How many records have come that are not shown yet. */
  get count(): number {
    return this.#count;
  }

  /** Begins to count anew, since what came is shown. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#ids = [];
    if (this.#count === 0) return;
    this.#count = 0;
    this.#host.requestUpdate();
  }

  /** Watches again after the watch has ended. */
  restart(): void {
    this.#stop();
    this.#follow();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#stop();
    this.clear();
  }

  /** What the list has taken in by itself is no news any more, nor is what came before it. */
  hostUpdate(): void {
    if (this.#ids.length === 0) return;
    const shown = new Set(this.#options.shown().map(({ id }) => id));
    const last = this.#ids.findLastIndex((id) => shown.has(id));
    if (last < 0) return;
    this.#ids = this.#ids.slice(last + 1);
    this.#count = Math.min(this.#count, this.#ids.length);
  }

  hostUpdated(): void {
    this.#follow();
  }

  /** Watches what is to be watched now; a page that nobody sees watches nothing. */
  #follow(): void {
    const store = this.#options.store();
    const watched = store ? JSON.stringify(this.#options.query()) : '';
    if (store !== this.#store || watched !== this.#watched) {
      this.#stop();
      this.clear();
      this.#store = store;
      this.#watched = watched;
    }
    if (this.#abort || !store?.adapter.watchAuditRecords) return;
    if (document.visibilityState === 'hidden') {
      this.#pausedAt ??= Date.now();
      return;
    }
    const abort = new AbortController();
    const { signal } = abort;
    this.#abort = abort;
    const query = this.#query();
    const onRecords = (records: readonly AuditRecord[]): void => {
      if (!signal.aborted) this.#collect(records);
    };
    // With such an error an adapter gives up; after any other it tries again by itself.
    const onConnection = (error?: AdapterError): void => {
      if (error && !signal.aborted && isFinal(error)) this.#options.onEnded?.(error);
    };
    store.adapter.watchAuditRecords(query, onRecords, { signal, onConnection });
    if (this.#pausedAt !== undefined) void this.#catchUp(store, query, this.#pausedAt, signal);
    this.#pausedAt = undefined;
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#store = undefined;
    this.#watched = '';
    this.#pausedAt = undefined;
  }

  #query(): Omit<ListQuery, 'limit'> {
    const { filter, ...query } = this.#options.query();
    if (!filter) return query;
    return { ...query, filter: absoluteFilter(filter, Date.now(), this.#options.timeZone?.()) };
  }

  /** What came while nobody looked. Where it cannot be had, the next refresh of the list has it. */
  async #catchUp(
    store: TokenStore,
    query: Omit<ListQuery, 'limit'>,
    since: number,
    signal: AbortSignal,
  ): Promise<void> {
    const value = new Date(since).toISOString();
    const filter = allOf(query.filter, { field: 'timestamp', op: 'ge', value });
    const missed: ListQuery = {
      ...query,
      ...(filter ? { filter } : {}),
      sort: [{ field: 'timestamp', direction: 'desc' }],
      limit: MISSED,
    };
    try {
      const { items } = await listAuditRecords(store, missed, signal);
      if (!signal.aborted) this.#collect(items);
    } catch {
      return;
    }
  }

  /** @param records - The newest first. */
  #collect(records: readonly AuditRecord[]): void {
    const known = new Set([...this.#ids, ...this.#options.shown().map(({ id }) => id)]);
    const ids = new Set(records.map(({ id }) => id));
    const fresh = [...ids].filter((id) => !known.has(id));
    if (fresh.length === 0) return;
    this.#ids = [...this.#ids, ...fresh.reverse()];
    const wait = this.#toldAt + PAUSE - performance.now();
    if (wait <= 0) this.#tell();
    else this.#timer ??= setTimeout(() => this.#tell(), wait);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    if (this.#options.isHeld?.() === true) {
      this.#timer = setTimeout(() => this.#tell(), PAUSE);
      return;
    }
    this.#count = this.#ids.length;
    this.#host.requestUpdate();
  }

  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'hidden' && this.#abort) {
      this.#abort.abort();
      this.#abort = undefined;
      this.#pausedAt = Date.now();
    }
    this.#follow();
  };
}
