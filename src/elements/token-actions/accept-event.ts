/** An act was confirmed; a rotation with how many seconds the old secret goes on, where it can. */
export class AcceptEvent extends Event {
  constructor(readonly overlap: number | undefined) {
    super('action-accept');
  }
}

declare global {
  interface HTMLElementEventMap {
    'action-accept': AcceptEvent;
  }
}
