import type { DataAdapter } from '../adapters/adapter.js';

let adapter: DataAdapter | undefined;
const listeners = new Set<() => void>();

/** The adapter of every element that has none of its own and no provider above it. */
export function setDefaultAdapter(next: DataAdapter | undefined): void {
  adapter = next;
  for (const listener of [...listeners]) listener();
}

export function defaultAdapter(): DataAdapter | undefined {
  return adapter;
}

/** Calls back when the default changes; returns what ends the subscription. */
export function onDefaultAdapterChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
