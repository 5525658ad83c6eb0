/** The record before or after this one in the list is wanted. */
export class RecordStepEvent extends Event {
  constructor(readonly by: -1 | 1) {
    super('record-step');
  }
}

/** All records with this correlation id are wanted. */
export class RecordFollowEvent extends Event {
  constructor(readonly correlationId: string) {
    super('record-follow');
  }
}

declare global {
  interface HTMLElementEventMap {
    'record-step': RecordStepEvent;
    'record-follow': RecordFollowEvent;
  }
}
