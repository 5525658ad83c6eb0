/** The value is on the clipboard. */
export class CopiedEvent extends Event {
  constructor() {
    super('copied');
  }
}

/**
 * The value is not on the clipboard: the browser refused or has none, or there was no value. Who
 * tells of it in words of its own calls `preventDefault()`, so that it is said once.
 */
export class CopyFailedEvent extends Event {
  constructor(readonly reason: 'clipboard' | 'value') {
    super('copy-failed', { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    copied: CopiedEvent;
    'copy-failed': CopyFailedEvent;
  }
}
