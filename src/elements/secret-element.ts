import { property } from 'lit/decorators.js';
import { DataElement } from './data-element.js';

/** What the elements that hold a secret share: when it hides, and when it leaves the clipboard. */
export abstract class SecretElement extends DataElement {
  /** How long a secret stays on screen, in seconds. */
  @property({ type: Number, attribute: 'secret-timeout' }) secretTimeout = 30;
  /** Whether a secret on screen also hides when the window loses focus. */
  @property({ type: Boolean, attribute: 'hide-secret-on-blur' }) hideSecretOnBlur = false;
  /**
   * How long a secret that was copied stays on the clipboard, in seconds; 0: it is left there. The
   * clipboard is cleared only if it still holds the secret, which the browser must let the page see.
   */
  @property({ type: Number, attribute: 'clear-clipboard-after' }) clearClipboardAfter = 0;
}
