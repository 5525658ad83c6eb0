/** The value is on the clipboard. */
export class CopiedEvent extends Event {
  constructor() {
    super('copied');
  }
}

/** The clipboard refused, or there is none. */
export class CopyFailedEvent extends Event {
  constructor() {
    super('copy-failed');
  }
}

declare global {
  interface HTMLElementEventMap {
    copied: CopiedEvent;
    'copy-failed': CopyFailedEvent;
  }
}
