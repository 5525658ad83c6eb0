/** A dialog that is open, and makes everything else wait. */
export interface OpenDialog {
  /** Asks it to close, as Escape does. */
  askToClose(): void;
}

/** The dialogs that are open, the topmost last. */
export const openDialogs: OpenDialog[] = [];
