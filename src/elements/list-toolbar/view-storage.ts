import { stateFromParams, stateToParams, type ListState } from '../../model/list-state.js';

/** A named set of search, filter, sort, columns and widths. */
export interface ListView {
  readonly name: string;
  readonly state: ListState;
}

/** Where the views of a list are kept; a host gives its own to keep them with the account. */
export interface ViewStorage {
  /** All that are kept, in their order. */
  load: () => readonly ListView[] | Promise<readonly ListView[]>;
  /** Keeps these in the place of those before; where it rejects, people are told that it did not. */
  save: (views: readonly ListView[]) => void | Promise<void>;
}

/** Keeps views while the page is open. */
export function memoryViewStorage(): ViewStorage {
  let kept: readonly ListView[] = [];
  return {
    load: () => kept,
    save: (views) => {
      kept = views;
    },
  };
}

/**
 * Keeps views in the browser's `localStorage`. What is stored there and not well formed is passed
 * over; where the browser refuses to store, saving throws its error.
 *
 * @param key - The name of the entry, for instance `acme-token-views`.
 */
export function localViewStorage(key: string): ViewStorage {
  return {
    load: () => {
      try {
        return viewsFrom(JSON.parse(localStorage.getItem(key) ?? '[]'));
      } catch {
        return [];
      }
    },
    save: (views) => {
      const entries = views.map(({ name, state }) => [name, stateToParams(state).toString()]);
      localStorage.setItem(key, JSON.stringify(entries));
    },
  };
}

function viewsFrom(entries: unknown): readonly ListView[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown): readonly ListView[] => {
    const [name, params] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    return typeof name === 'string' && typeof params === 'string'
      ? [{ name, state: stateFromParams(new URLSearchParams(params)) }]
      : [];
  });
}
