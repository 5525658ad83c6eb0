import type { LitElement, ReactiveController } from 'lit';

/**
 * Watches how wide a grid and its columns have become. Told of after layout, so that reading the
 * sizes costs nothing.
 */
export class GridSizes implements ReactiveController {
  /** Whether the table is wider than the room it has. */
  isOverflowing = false;

  readonly #host: LitElement;
  readonly #watched = new Set<Element>();
  #observer: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // An update can come after the host has left; it observes again where it comes back.
    if (!this.#host.isConnected) return;
    const parts = this.#host.renderRoot.querySelectorAll('.scroller, table, th:has(> .resizer)');
    this.#observer ??= new ResizeObserver((entries) => this.#onResize(entries));
    for (const part of this.#watched) if (!part.isConnected) this.#leave(part);
    for (const part of parts) {
      if (this.#watched.has(part)) continue;
      this.#watched.add(part);
      this.#observer.observe(part);
    }
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched.clear();
  }

  #leave(part: Element): void {
    this.#watched.delete(part);
    this.#observer?.unobserve(part);
  }

  #onResize(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const resizer = target.querySelector(':scope > .resizer');
      const width = borderBoxSize[0]?.inlineSize;
      if (resizer && width !== undefined) resizer.ariaValueNow = String(Math.round(width));
    }
    const scroller = this.#host.renderRoot.querySelector('.scroller');
    const isOverflowing = !!scroller && scroller.scrollWidth > scroller.clientWidth + 1;
    if (isOverflowing === this.isOverflowing) return;
    this.isOverflowing = isOverflowing;
    // Not at once, which would change sizes while they are being told.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
