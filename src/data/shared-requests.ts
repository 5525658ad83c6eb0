import { untilAborted } from '../adapters/waiting.js';

interface SharedRequest {
  readonly answer: Promise<unknown>;
  readonly abort: AbortController;
  askers: number;
  isSettled: boolean;
}

/**
 * Requests for the same thing at the same time are one request. Each asker has its own signal; the
 * request itself is aborted when the last asker has gone.
 */
export class SharedRequests {
  readonly #pending = new Map<string, SharedRequest>();

  /**
   * The answer to the request named by `key`, which `start` makes where none is under way.
   * Rejects with the signal's reason as soon as the signal aborts.
   */
  async ask<T>(
    key: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const request = this.#pending.get(key) ?? this.#begin(key, start);
    request.askers += 1;
    try {
      // The key names what is asked for, so the answer under it is of the asker's type.
      return await untilAborted(signal, request.answer as Promise<T>);
    } finally {
      request.askers -= 1;
      if (request.askers === 0) {
        if (this.#pending.get(key) === request) this.#pending.delete(key);
        if (!request.isSettled) request.abort.abort(signal.reason);
      }
    }
  }

  /** Has later askers start anew: what is under way may hold what is no longer true. */
  forget(): void {
    this.#pending.clear();
  }

  #begin<T>(key: string, start: (signal: AbortSignal) => Promise<T>): SharedRequest {
    const abort = new AbortController();
    const answer = start(abort.signal).finally(() => {
      request.isSettled = true;
      if (this.#pending.get(key) === request) this.#pending.delete(key);
    });
    // Every asker may have left by the time it fails.
    answer.catch(() => undefined);
    const request: SharedRequest = { answer, abort, askers: 0, isSettled: false };
    this.#pending.set(key, request);
    return request;
  }
}
