import type { JsonContainer, JsonEntry } from './json-node.js';

/** What is hidden in a document, and what of it was asked for. */
export class JsonReveals {
  #revealed = new WeakMap<JsonContainer, Set<string>>();

  /** Nothing is hidden of what is empty, or says no more than yes or no. */
  isHideable({ value, isSecret }: JsonEntry): boolean {
    return isSecret && (typeof value === 'string' ? value !== '' : typeof value === 'number');
  }

  isHidden(entry: JsonEntry): boolean {
    return this.isHideable(entry) && this.#revealed.get(entry.parent)?.has(entry.name) !== true;
  }

  toggle({ parent, name }: JsonEntry): void {
    const names = this.#revealed.get(parent) ?? new Set();
    if (!names.delete(name)) names.add(name);
    this.#revealed.set(parent, names);
  }

  /** Everything is hidden again. */
  forget(): void {
    this.#revealed = new WeakMap();
  }
}
