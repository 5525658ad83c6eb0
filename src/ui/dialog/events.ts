/** How a dialog was asked to close; the browser's own ways count as `escape`. */
export type DialogCloseReason = 'escape' | 'close-button' | 'backdrop';

/** An element that is a dialog was closed. */
export class DialogCloseEvent extends Event {
  constructor() {
    super('dialog-close');
  }
}

declare global {
  interface HTMLElementEventMap {
    'dialog-close': DialogCloseEvent;
  }
}
