import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { DataAdapter } from '../adapters/adapter.js';
import { adapterContext } from './adapter-context.js';
import { defaultAdapter, onDefaultAdapterChange } from './default-adapter.js';
import { storeFor, type TokenChange, type TokenStore } from './token-store.js';

/** Scripts set adapters after elements are there, so their absence is a fault only after this, in ms. */
const PATIENCE = 1000;

type AdapterHost = LitElement & {
  adapter?: DataAdapter | undefined;
  /** False: it shows what it is given, and does without an adapter. */
  readonly needsAdapter?: boolean;
};

/**
 * Finds the host's adapter: its own `adapter` property, else the nearest provider's, else the
 * default. Its store tells the host of changes for as long as the host is connected.
 */
export class AdapterController implements ReactiveController {
  readonly #host: AdapterHost;
  readonly #context: ContextConsumer<typeof adapterContext, LitElement>;
  readonly #onChange: ((change: TokenChange) => void) | undefined;
  #subscribedTo: TokenStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #endDefault: (() => void) | undefined;
  #wait: ReturnType<typeof setTimeout> | undefined;
  #isMissing = false;

  constructor(host: AdapterHost, onChange?: (change: TokenChange) => void) {
    this.#host = host;
    this.#onChange = onChange;
    // Before the consumer, which asks the provider when the host is connected.
    host.addController(this);
    this.#context = new ContextConsumer(host, { context: adapterContext, subscribe: true });
  }

  get adapter(): DataAdapter | undefined {
    return this.#host.adapter ?? this.#context.value ?? defaultAdapter();
  }

  /** No adapter has come in time, which the host says on screen, and to its developer. */
  get isMissing(): boolean {
    return this.#isMissing && !this.adapter;
  }

  get store(): TokenStore | undefined {
    const adapter = this.adapter;
    return adapter && storeFor(adapter);
  }

  hostConnected(): void {
    // Where the host is now, there may be no provider to take the place of the one before.
    delete this.#context.value;
    this.#endDefault = onDefaultAdapterChange(() => this.#host.requestUpdate());
    this.#follow(this.#subscribedTo);
    this.#host.requestUpdate();
    this.#wait = setTimeout(() => void this.#onWaited(), PATIENCE);
  }

  hostUpdate(): void {
    const store = this.store;
    // Away from the document it would never be ended.
    if (store !== this.#subscribedTo && this.#host.isConnected) this.#follow(store);
  }

  hostDisconnected(): void {
    this.#endDefault?.();
    clearTimeout(this.#wait);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  async #onWaited(): Promise<void> {
    // What an element was given before its class was there comes with its first update.
    await this.#host.updateComplete;
    if (this.adapter || !this.#host.isConnected || this.#host.needsAdapter === false) return;
    this.#isMissing = true;
    this.#host.requestUpdate();
  }

  #follow(store: TokenStore | undefined): void {
    this.#unsubscribe?.();
    this.#subscribedTo = store;
    this.#unsubscribe = store?.subscribe((change) => {
      this.#onChange?.(change);
      this.#host.requestUpdate();
    });
  }
}
