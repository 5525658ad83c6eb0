import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AdapterError } from '../model/errors.js';
import { failed, loading, type LoadState } from './load-state.js';

export interface ReadOptions<T> {
  /**
   * What is read, compared item by item: a change of any of them reads anew. A change of the first
   * also drops what was shown before, since it belongs to something else. Undefined reads nothing.
   */
  readonly subject: () => readonly [identity: unknown, ...details: unknown[]] | undefined;
  /** Reads it; `force` asks for news even where what is known is fresh. */
  readonly read: (signal: AbortSignal, force: boolean) => Promise<T>;
  readonly onRead?: (value: T) => void;
  readonly onFailed?: (error: AdapterError) => void;
}

/**
 * One read at a time for its host: the newest wins, the one before is aborted, and so is the one
 * under way when the host leaves the document; it starts again when the host is back. After being
 * offline it reads by itself.
 */
export class ReadController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ReadOptions<T>;
  readonly #task: Task<readonly unknown[], T>;
  #state: LoadState<T> = { status: 'idle' };
  #identity: unknown;
  #force = false;
  /** The host left while a read was under way. */
  #interrupted = false;

  constructor(host: ReactiveControllerHost, options: ReadOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#task = new Task(host, {
      args: (): readonly unknown[] => options.subject() ?? [],
      task: (subject, { signal }) => this.#read(subject, signal),
      onComplete: (value) => {
        this.#state = { status: 'ready', value };
        options.onRead?.(value);
      },
      onError: (thrown) => {
        if (this.#interrupted) return;
        const error = AdapterError.from(thrown);
        this.#state = failed(this.#state, error);
        options.onFailed?.(error);
      },
    });
    host.addController(this);
  }

  get state(): LoadState<T> {
    return this.#state;
  }

  /** Reads again, keeping what is shown meanwhile. */
  async refresh(): Promise<void> {
    this.#force = true;
    await this.#task.run();
  }

  /** Shows another value in place of the one there is; a read under way goes on. */
  change(next: (value: T) => T): void {
    if (this.#state.status === 'ready') {
      this.#state = { status: 'ready', value: next(this.#state.value) };
    } else if (this.#state.status !== 'idle' && this.#state.previous !== undefined) {
      this.#state = { ...this.#state, previous: next(this.#state.previous) };
    }
    this.#host.requestUpdate();
  }

  /** Ends with an error that did not come from a read, such as news that the thing is gone. */
  fail(error: AdapterError): void {
    this.#task.abort();
    this.#interrupted = false;
    this.#state = failed(this.#state, error);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    globalThis.addEventListener?.('online', this.#onOnline);
    if (!this.#interrupted) return;
    this.#interrupted = false;
    void this.#task.run();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener?.('online', this.#onOnline);
    if (this.#state.status !== 'loading') return;
    this.#interrupted = true;
    this.#task.abort();
  }

  #read(subject: readonly unknown[], signal: AbortSignal): Promise<T> | typeof initialState {
    const [identity] = subject;
    const force = this.#force;
    this.#force = false;
    if (subject.length === 0) {
      this.#state = { status: 'idle' };
      return initialState;
    }
    this.#state = identity === this.#identity ? loading(this.#state) : { status: 'loading' };
    this.#identity = identity;
    return this.#options.read(signal, force);
  }

  readonly #onOnline = (): void => {
    if (this.#state.status === 'failed' && this.#state.error.kind === 'offline') {
      void this.refresh();
    }
  };
}
