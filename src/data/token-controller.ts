import type { ReactiveControllerHost } from 'lit';
import { AdapterError } from '../model/errors.js';
import type { ApiToken } from '../model/token.js';
import type { LoadState } from './load-state.js';
import { ReadController } from './read-controller.js';
import type { TokenChange, TokenStore } from './token-store.js';

export interface TokenOptions {
  readonly store: () => TokenStore | undefined;
  readonly tokenId: () => string | undefined;
  /** A token that the host already has; it is shown as it is, and followed from then on. */
  readonly token: () => ApiToken | undefined;
  readonly onFailed?: (error: AdapterError) => void;
}

/** One token: the one the host gives, else the one read by its id; kept true by every change. */
export class TokenController {
  readonly #options: TokenOptions;
  readonly #read: ReadController<ApiToken>;
  /** What is shown: the same id behind another adapter is another token. */
  #shown: { readonly id: string; readonly store: TokenStore | undefined } | undefined;

  constructor(host: ReactiveControllerHost, options: TokenOptions) {
    this.#options = options;
    this.#read = new ReadController<ApiToken>(host, {
      subject: () => this.#subject(),
      read: (signal, force) => this.#get(signal, force),
      version: () => this.#version(),
      onFailed: options.onFailed,
    });
  }

  get state(): LoadState<ApiToken> {
    const { state } = this.#read;
    if (state.status !== 'loading' || state.previous) return state;
    // While it is being read, what another element has already brought is better than nothing.
    const known = this.#known();
    return known ? { status: 'loading', previous: known } : state;
  }

  refresh(): Promise<void> {
    return this.#read.refresh();
  }

  apply(change: TokenChange): void {
    const id = change.type === 'deleted' ? change.id : change.token.id;
    if (id !== this.#id()) return;
    if (change.type === 'deleted') this.#read.fail(new AdapterError('not-found'));
    else this.#read.change(() => change.token);
  }

  #id(): string | undefined {
    return this.#options.token()?.id ?? this.#options.tokenId();
  }

  #known(): ApiToken | undefined {
    const id = this.#id();
    const store = this.#options.store();
    return this.#options.token() ?? (id === undefined ? undefined : store?.peek(id));
  }

  #subject(): readonly [identity: unknown, ...details: unknown[]] | undefined {
    const store = this.#options.store();
    const token = this.#options.token();
    const id = this.#id();
    if (id === undefined || (!store && !token)) return undefined;
    if (this.#shown?.id !== id || this.#shown.store !== store) this.#shown = { id, store };
    return [this.#shown, token];
  }

  /** What the store holds of the token; of one that it does not know, how much it has seen. */
  #version(): unknown {
    const id = this.#id();
    const store = this.#options.store();
    return id === undefined ? undefined : (store?.peek(id) ?? store?.changeCount);
  }

  async #get(signal: AbortSignal, force: boolean): Promise<ApiToken> {
    const store = this.#options.store();
    const token = this.#options.token();
    const id = this.#id();
    if (token && !(force && store)) return token;
    if (!store || id === undefined) throw new AdapterError('not-found');
    return store.getToken(id, signal, force);
  }
}
