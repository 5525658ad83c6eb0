/** Other values were chosen. */
export class ChoiceEvent extends Event {
  constructor(readonly values: readonly string[]) {
    super('choice-change');
  }
}

declare global {
  interface HTMLElementEventMap {
    'choice-change': ChoiceEvent;
  }
}
