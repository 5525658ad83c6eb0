import type { AdapterError } from '../model/errors.js';

/**
 * Where a read stands. What was shown before stays at hand while the next answer is on its way,
 * and when it fails.
 */
export type LoadState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly previous?: T | undefined }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: AdapterError; readonly previous?: T | undefined };

/** The newest value there is: the one just read, else the one before. */
export function latest<T>(state: LoadState<T>): T | undefined {
  switch (state.status) {
    case 'idle':
      return undefined;
    case 'ready':
      return state.value;
    default:
      return state.previous;
  }
}

/** The state in which a new read begins. */
export function loading<T>(state: LoadState<T>): LoadState<T> {
  return { status: 'loading', previous: latest(state) };
}

/** The state after a read that failed. */
export function failed<T>(state: LoadState<T>, error: AdapterError): LoadState<T> {
  return { status: 'failed', error, previous: latest(state) };
}
