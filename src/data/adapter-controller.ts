import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { DataAdapter } from '../adapters/adapter.js';
import { adapterContext } from './adapter-context.js';
import { defaultAdapter, onDefaultAdapterChange } from './default-adapter.js';
import { storeFor, type TokenChange, type TokenStore } from './token-store.js';

type AdapterHost = LitElement & { adapter?: DataAdapter | undefined };

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

  constructor(host: AdapterHost, onChange?: (change: TokenChange) => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#context = new ContextConsumer(host, { context: adapterContext, subscribe: true });
    host.addController(this);
  }

  get adapter(): DataAdapter | undefined {
    return this.#host.adapter ?? this.#context.value ?? defaultAdapter();
  }

  get store(): TokenStore | undefined {
    const adapter = this.adapter;
    return adapter && storeFor(adapter);
  }

  hostConnected(): void {
    this.#endDefault = onDefaultAdapterChange(() => this.#host.requestUpdate());
    if (this.#subscribedTo) this.#follow(this.#subscribedTo);
  }

  hostUpdate(): void {
    const store = this.store;
    if (store !== this.#subscribedTo) this.#follow(store);
  }

  /** The host says on screen that it has no adapter; the developer reads it in the console. */
  hostUpdated(): void {
    if (this.adapter || !this.#host.isConnected) return;
    warnOnce(
      this.#host,
      `<${this.#host.localName}> has no adapter: set its adapter property, put it in a ` +
        '<token-provider>, or call setDefaultAdapter().',
    );
  }

  hostDisconnected(): void {
    this.#endDefault?.();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
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

const warned = new WeakSet<object>();

function warnOnce(host: object, message: string): void {
  if (warned.has(host)) return;
  warned.add(host);
  console.warn(message);
}
