/** How a dialog was asked to close; the browser's own ways count as `escape`. */
export type DialogCloseReason = 'escape' | 'close-button' | 'backdrop';

/** The dialog is about to close; `preventDefault()` keeps it open. */
export class DialogCloseEvent extends Event {
  constructor(readonly reason: DialogCloseReason) {
    super('dialog-close', { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'dialog-close': DialogCloseEvent;
  }
}
