import type { FormDraft } from './draft.js';

/** Something was filled in. */
export class DraftChangeEvent extends Event {
  constructor(readonly draft: FormDraft) {
    super('draft-change');
  }
}

declare global {
  interface HTMLElementEventMap {
    'draft-change': DraftChangeEvent;
  }
}
