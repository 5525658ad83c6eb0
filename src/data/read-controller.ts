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
  /**
   * What stands for the state of the data. Where it is another one when the host comes back into
   * the document than it was when the host left, the data is read again.
   */
  readonly version?: () => unknown;
  readonly onRead?: (value: T) => void;
  readonly onFailed?: ((error: AdapterError) => void) | undefined;
}

/**
 * One read at a time for its host: the newest wins, the one before is aborted, and so is the one
 * under way when the host leaves the document. Away from the document nothing is read; what is due
 * by then is read when the host is back. After being offline it reads by itself.
 */
export class ReadController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ReadOptions<T>;
  readonly #task: Task<readonly unknown[], T>;
  #state: LoadState<T> = { status: 'idle' };
  #identity: unknown;
  #signal: AbortSignal | undefined;
  /** Whether the next read asks for news, and whether the newest one does. */
  #force = false;
  #isForced = false;
  /** The host has left the document. */
  #isAway = false;
  /** A read waits for the host to be back. */
  #isDue = false;
  #version: unknown;

  constructor(host: ReactiveControllerHost, options: ReadOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#task = new Task(host, {
      args: (): readonly unknown[] => options.subject() ?? [],
      task: (subject, { signal }) => this.#read(subject, signal),
      onComplete: (value) => {
        if (this.#signal?.aborted) return;
        this.#state = { status: 'ready', value };
        options.onRead?.(value);
      },
      onError: (thrown) => {
        const error = AdapterError.from(thrown);
        // Called off, it ends with the reason for that; an adapter's error had come before.
        if (this.#isDue || (this.#signal?.aborted && error !== thrown)) return;
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
    this.#isDue = false;
    this.#state = failed(this.#state, error);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if ('addEventListener' in globalThis) addEventListener('online', this.#onOnline);
    const isOutdated = this.#isAway && this.#version !== this.#options.version?.();
    this.#isAway = false;
    if (this.#isDue) {
      this.#isDue = false;
      void this.#task.run();
    } else if (isOutdated) {
      void this.refresh();
    } else {
      this.#onOnline();
    }
  }

  hostDisconnected(): void {
    if ('addEventListener' in globalThis) removeEventListener('online', this.#onOnline);
    this.#isAway = true;
    this.#version = this.#options.version?.();
    if (this.#state.status !== 'loading') return;
    this.#isDue = true;
    this.#force = this.#isForced;
    this.#task.abort();
  }

  #read(subject: readonly unknown[], signal: AbortSignal): Promise<T> | typeof initialState {
    const [identity] = subject;
    this.#signal = signal;
    if (subject.length === 0) {
      this.#isDue = false;
      this.#force = false;
      this.#state = { status: 'idle' };
      return initialState;
    }
    this.#state = identity === this.#identity ? loading(this.#state) : { status: 'loading' };
    this.#identity = identity;
    if (this.#isAway) {
      this.#isDue = true;
      return initialState;
    }
    this.#isForced = this.#force;
    this.#force = false;
    return this.#options.read(signal, this.#isForced);
  }

  readonly #onOnline = (): void => {
    if (this.#state.status === 'failed' && this.#state.error.kind === 'offline') {
      void this.refresh();
    }
  };
}
