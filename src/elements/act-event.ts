/**
 * Announces an act before it happens. A host may call `preventDefault()` to take over or forbid it,
 * or `waitUntil(promise)` to demand a check first: the act goes on when every such promise fulfils,
 * and does not, with its reason shown, when one rejects.
 */
export abstract class ActEvent extends Event {
  readonly #checks: Promise<unknown>[] = [];

  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }

  /** To be called while the event is being dispatched, not after an `await`. */
  waitUntil(check: Promise<unknown>): void {
    // What a host without types gives in place of a check must not pass for one.
    const { then } = Object(check) as Partial<Promise<unknown>>;
    if (!then || this.eventPhase === Event.NONE) {
      this.preventDefault();
      throw new TypeError('waitUntil takes a promise, during dispatch');
    }
    const waited = Promise.resolve(check);
    // It is awaited after dispatch; a rejection before then must not count as unhandled.
    waited.catch(() => undefined);
    this.#checks.push(waited);
  }

  /** Dispatches the event on the element; resolves with whether the act may go on. */
  async askOn(element: Element): Promise<boolean> {
    if (!element.dispatchEvent(this)) return false;
    await Promise.all(this.#checks);
    return true;
  }
}
