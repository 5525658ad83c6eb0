import type { ReactiveController } from 'lit';
import { GridFocusLostEvent } from './events.js';
import { placeOf, rowOf, rowElement, type RowHost } from './row-places.js';

/**
 * Keeps focus in a row through updates: with its row where that moves, else on the row that took
 * its place, else the last one; and tells when there is none.
 */
export class RowFocus<T> implements ReactiveController {
  readonly #host: RowHost<T>;
  /** The row that had focus last: one that left is found by its place. */
  #last: { readonly key: string; readonly index: number } | undefined;
  /** What has focus in a row when an update begins. */
  #focused: HTMLElement | undefined;

  constructor(host: RowHost<T>) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = this.#host.shadowRoot?.activeElement;
    const isInRow = active instanceof HTMLElement && active.closest('tbody') !== null;
    this.#focused = isInRow ? active : undefined;
  }

  hostUpdated(): void {
    this.restore(this.#focused);
  }

  /** Gives focus back to what had it, or to the place of its row where that has left. */
  restore(focused: HTMLElement | undefined): void {
    if (focused === undefined || focused === this.#host.shadowRoot?.activeElement) return;
    // A row that only moved loses focus too, since moving takes it out of the document.
    if (focused.isConnected) focused.focus();
    else if (!this.#focusPlace(this.#last?.index)) {
      this.#host.dispatchEvent(new GridFocusLostEvent());
    }
  }

  /** Remembers the row that focus came into. */
  enter(element: Element): void {
    this.#last = rowOf(this.#host, element) ?? this.#last;
  }

  /** Moves focus into the row with this key, or to its place, where it was the last to have it. */
  focusKey(key: string): boolean {
    const index = placeOf(this.#host, key);
    if (index >= 0) return this.#focusPlace(index);
    return this.#focusPlace(this.#last?.key === key ? this.#last.index : undefined);
  }

  focusFirst(): boolean {
    return this.#focusPlace(0);
  }

  #focusPlace(index: number | undefined): boolean {
    const row = index === undefined ? undefined : rowElement(this.#host, index);
    const target =
      row?.querySelector<HTMLElement>(`[role='rowheader'] :is(${FOCUSABLE})`) ??
      row?.querySelector<HTMLElement>(FOCUSABLE);
    target?.focus();
    return Boolean(target);
  }
}

const FOCUSABLE = 'a[href], button:not(:disabled), input';
