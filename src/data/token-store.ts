import type { DataAdapter } from '../adapters/adapter.js';
import { AdapterError } from '../model/errors.js';
import type { ListQuery, Page } from '../model/query.js';
import { soundPage, soundToken } from '../model/sound-token.js';
import type { ApiToken, TokenSecret } from '../model/token.js';
import { AdapterReads, offered } from './adapter-reads.js';

/**
 * What the elements that share an adapter tell each other: that one of them added, changed or
 * deleted a token, or that a read has `seen` it differ from what was known.
 */
export type TokenChange =
  | { readonly type: 'created'; readonly token: ApiToken }
  | { readonly type: 'changed'; readonly token: ApiToken; readonly before: ApiToken }
  | { readonly type: 'seen'; readonly token: ApiToken }
  /** `isGone`: nobody here deleted it; the backend no longer knows it. */
  | { readonly type: 'deleted'; readonly id: string; readonly isGone?: boolean };

/** A token read this long ago, in milliseconds, is shown without asking again. */
const FRESH_FOR = 15_000;

/** As many tokens are remembered; the one untouched the longest is forgotten first. */
const REMEMBERED = 1000;

interface Remembered {
  readonly token: ApiToken;
  /** When it was read or written on its own, by `performance.now()`; a list's row does not count. */
  readonly readAt?: number;
}

/**
 * The data behind one adapter, shared by every element that uses it: a token changed in one is
 * changed in all. Reads of the same thing at the same time are one request. What changes a token is
 * in `TokenWrites`, which tells the store what came of it.
 */
export class TokenStore extends AdapterReads {
  readonly #tokens = new Map<string, Remembered>();
  /** The number of the last write to each token, by which a read that began earlier is known. */
  readonly #written = new Map<string, number>();
  readonly #listeners = new Set<(change: TokenChange) => void>();
  #writeCount = 0;
  #changeCount = 0;

  /** How many changes there have been, by which one who was away knows whether to read again. */
  get changeCount(): number {
    return this.#changeCount;
  }

  /** Calls back after each change; returns what ends the subscription. */
  subscribe(listener: (change: TokenChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is known of the token without asking. */
  peek(id: string): ApiToken | undefined {
    return this.#tokens.get(id)?.token;
  }

  async listTokens(query: ListQuery, signal: AbortSignal): Promise<Page<ApiToken>> {
    const began = this.#writeCount;
    const page = await this.ask('tokens', query, signal, async (options) =>
      soundPage(await this.adapter.listTokens(query, options), soundToken),
    );
    return { ...page, items: page.items.map((token) => this.#remember(token, began, undefined)) };
  }

  /** The token; asks only where what is known is not fresh, or `force` says so. */
  async getToken(id: string, signal: AbortSignal, force = false): Promise<ApiToken> {
    const known = this.#tokens.get(id);
    const isFresh = known?.readAt !== undefined && performance.now() - known.readAt < FRESH_FOR;
    if (known && isFresh && !force) return known.token;
    const began = this.#writeCount;
    try {
      const token = await this.ask('token', id, signal, async (options) =>
        soundToken(await this.adapter.getToken(id, options)),
      );
      return this.#remember(token, began, performance.now());
    } catch (thrown) {
      // Everyone who asked learns it here; the first of them tells it.
      if (isNotFound(thrown) && this.#tokens.has(id)) this.forget(id);
      throw thrown;
    }
  }

  /** The secret, which goes to the caller and is kept nowhere; so no two callers share it. */
  revealSecret(id: string, signal: AbortSignal): Promise<TokenSecret> {
    return offered(this.adapter.revealSecret?.(id, { signal }));
  }

  /** Whether something was written to the token, or it was deleted, since the store is there. */
  isWritten(id: string): boolean {
    return this.#written.has(id);
  }

  /** A token is added that was read before its own answer came; it is known as it is since. */
  overtake(token: ApiToken): void {
    this.requests.forget();
    this.#tell({ type: 'created', token });
  }

  /** Takes in the result of a write, and tells it to everyone. */
  settle(change: TokenChange): void {
    const id = change.type === 'deleted' ? change.id : change.token.id;
    this.#writeCount += 1;
    this.#written.set(id, this.#writeCount);
    this.requests.forget();
    if (change.type === 'deleted') this.#tokens.delete(id);
    else this.#keep(change.token, performance.now());
    this.#tell(change);
  }

  #tell(change: TokenChange): void {
    this.#changeCount += 1;
    for (const listener of [...this.#listeners]) {
      try {
        listener(change);
      } catch (thrown) {
        // What is done is done, and the others hear of it; the fault goes to the console.
        queueMicrotask(() => {
          throw thrown;
        });
      }
    }
  }

  /** The backend no longer knows the token. */
  forget(id: string): void {
    this.settle({ type: 'deleted', id, isGone: true });
  }

  /** A write that failed may have been done all the same: the token is to be read again. */
  doubt(id: string): void {
    const known = this.#tokens.get(id);
    if (known) this.#tokens.set(id, { ...known, readAt: -Infinity });
  }

  /**
   * Takes in what a read brought, unless a write has overtaken it; gives back what is true. A
   * list's row of the same revision may hold less than a read of its own did, and adds to it.
   */
  #remember(read: ApiToken, began: number, readAt: number | undefined): ApiToken {
    const known = this.#tokens.get(read.id);
    if ((this.#written.get(read.id) ?? 0) > began) return known?.token ?? read;
    const isPart =
      readAt === undefined && known?.readAt !== undefined && known.token.revision === read.revision;
    const token = isPart ? { ...known.token, ...read } : read;
    if (known && sameToken(known.token, token)) {
      if (readAt !== undefined) this.#keep(known.token, readAt);
      return known.token;
    }
    this.#keep(token, isPart ? known.readAt : readAt);
    if (known) this.#tell({ type: 'seen', token });
    return token;
  }

  #keep(token: ApiToken, readAt: number | undefined): void {
    this.#tokens.delete(token.id);
    this.#tokens.set(token.id, readAt === undefined ? { token } : { token, readAt });
    const oldest = this.#tokens.keys().next();
    if (this.#tokens.size > REMEMBERED && !oldest.done) this.#tokens.delete(oldest.value);
  }
}

const stores = new WeakMap<DataAdapter, TokenStore>();

/** The store of an adapter: the same for everyone who asks. */
export function storeFor(adapter: DataAdapter): TokenStore {
  let store = stores.get(adapter);
  if (!store) stores.set(adapter, (store = new TokenStore(adapter)));
  return store;
}

/** Whether a call failed since the backend knows no such token. */
export function isNotFound(thrown: unknown): boolean {
  return AdapterError.from(thrown).kind === 'not-found';
}

function sameToken(one: ApiToken, other: ApiToken): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
