import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AuditRecord } from '../model/audit.js';
import type { ListQuery } from '../model/query.js';
import type { TokenStore } from './token-store.js';

export interface WatchControllerOptions {
  /** Whose records are watched; undefined: none are. */
  readonly store: () => TokenStore | undefined;
  readonly query: () => Omit<ListQuery, 'limit'>;
  /** The ids of what is shown already. */
  readonly known: () => readonly string[];
}

/** Collects the records that come while a list is looked at, until they are taken in. */
export class WatchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: WatchControllerOptions;
  readonly #ids = new Set<string>();
  #abort: AbortController | undefined;
  /** What is being watched, as text to compare by, and of which store. */
  #watched = '';
  #store: TokenStore | undefined;

  constructor(host: ReactiveControllerHost, options: WatchControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** How many records have come. */
  get count(): number {
    return this.#ids.size;
  }

  /** Begins to count anew, since what came is shown. */
  clear(): void {
    if (this.#ids.size === 0) return;
    this.#ids.clear();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    this.#stop();
  }

  hostUpdated(): void {
    this.#follow();
  }

  /** Watches what is to be watched now; a page that nobody sees watches nothing. */
  readonly #follow = (): void => {
    const store = document.visibilityState === 'hidden' ? undefined : this.#options.store();
    const watched = store ? JSON.stringify(this.#options.query()) : '';
    if (store === this.#store && watched === this.#watched) return;
    this.#stop();
    this.#store = store;
    this.#watched = watched;
    if (!store?.adapter.watchAuditRecords) return;
    const abort = new AbortController();
    this.#abort = abort;
    store.adapter.watchAuditRecords(
      this.#options.query(),
      (records) => {
        if (!abort.signal.aborted) this.#onRecords(records);
      },
      { signal: abort.signal },
    );
  };

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#store = undefined;
    this.#watched = '';
  }

  #onRecords(records: readonly AuditRecord[]): void {
    const known = new Set(this.#options.known());
    for (const { id } of records) if (!known.has(id)) this.#ids.add(id);
    this.#host.requestUpdate();
  }
}
