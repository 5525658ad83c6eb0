/** The act was confirmed. */
export class ConfirmAcceptEvent extends Event {
  constructor() {
    super('confirm-accept');
  }
}

/** The other way out that the dialog offers was chosen. */
export class ConfirmAlternativeEvent extends Event {
  constructor() {
    super('confirm-alternative');
  }
}

/** The act was called off. */
export class ConfirmCancelEvent extends Event {
  constructor() {
    super('confirm-cancel');
  }
}

/** The act goes on, and is not waited for any longer. */
export class ConfirmLeaveEvent extends Event {
  constructor() {
    super('confirm-leave');
  }
}

declare global {
  interface HTMLElementEventMap {
    'confirm-accept': ConfirmAcceptEvent;
    'confirm-alternative': ConfirmAlternativeEvent;
    'confirm-cancel': ConfirmCancelEvent;
    'confirm-leave': ConfirmLeaveEvent;
  }
}
