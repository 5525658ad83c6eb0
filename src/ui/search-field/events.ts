/** What was typed, once the typing paused. */
export class SearchEvent extends Event {
  constructor(readonly value: string) {
    super('search-change', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'search-change': SearchEvent;
  }
}
