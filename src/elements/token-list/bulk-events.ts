/** Less is to be selected: nothing but `kept`. */
export class BulkClearEvent extends Event {
  constructor(
    readonly kept: ReadonlySet<string>,
    /** Whether focus was in the bar, which goes where nothing is kept. */
    readonly hadFocus: boolean,
  ) {
    super('bulk-clear');
  }
}

/** The ids of the tokens with which an act goes on now; undefined: it is over. */
export class BulkProgressEvent extends Event {
  constructor(readonly running: ReadonlySet<string> | undefined) {
    super('bulk-progress');
  }
}

/** It went well with every token. */
export class BulkDoneEvent extends Event {
  /** @param summary - What was done, in words. */
  constructor(readonly summary: string) {
    super('bulk-done');
  }
}

declare global {
  interface HTMLElementEventMap {
    'bulk-clear': BulkClearEvent;
    'bulk-progress': BulkProgressEvent;
    'bulk-done': BulkDoneEvent;
  }
}
