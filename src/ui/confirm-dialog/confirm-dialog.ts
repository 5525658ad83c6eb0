import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { Dialog } from '../dialog/dialog.js';
import type { DialogCloseEvent } from '../dialog/events.js';
import { LocalizeController } from '../localize-controller.js';
import { TokenryElement } from '../tokenry-element.js';
import { sheet } from './confirm-dialog.styles.js';
import { ConfirmAcceptEvent, ConfirmAlternativeEvent, ConfirmCancelEvent } from './events.js';

/**
 * Asks before something is done. The safe way out has focus; while the act runs nothing else can
 * be chosen, and an act that failed says so here and can be tried again.
 *
 * @summary Asks before something is done.
 * @internal
 *
 * @event {ConfirmAcceptEvent} confirm-accept - The act was confirmed.
 * @event {ConfirmAlternativeEvent} confirm-alternative - The other way out was chosen.
 * @event {ConfirmCancelEvent} confirm-cancel - The act was called off.
 *
 * @slot - What will happen.
 */
export class ConfirmDialog extends TokenryElement {
  static override readonly tag: string = 'tokenry-confirm-dialog';
  static override readonly dependencies = [Dialog];
  static override styles = [tokens, controls, sheet];

  @property({ type: Boolean, reflect: true }) open = false;
  @property() heading = '';
  /** What the button that does it says. */
  @property({ attribute: 'confirm-label' }) confirmLabel = '';
  @property() tone: 'primary' | 'danger' = 'primary';
  /** What the button of another way out says; absent: there is none. */
  @property({ attribute: 'alternative-label' }) alternativeLabel?: string | undefined;
  /** The act is running. */
  @property({ type: Boolean }) busy = false;
  /** Why the act failed. */
  @property() error?: string | undefined;
  /** Where focus goes when what had it before is gone. */
  @property({ attribute: false }) returnFocus: (() => void) | undefined;

  readonly #localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    return html`
      <tokenry-dialog
        size="small"
        .open=${this.open}
        .heading=${this.heading}
        .returnFocus=${this.returnFocus}
        @dialog-close=${this.#onClose}
      >
        <slot></slot>
        <div role="alert">
          ${this.error === undefined ? nothing : html`<p class="error">${this.error}</p>`}
        </div>
        <button
          slot="footer"
          type="button"
          class="button"
          autofocus
          aria-disabled=${this.busy ? 'true' : nothing}
          @click=${this.#onCancel}
        >
          ${this.#localize.term('cancel')}
        </button>
        ${
          this.alternativeLabel === undefined
            ? nothing
            : html`<button
                slot="footer"
                type="button"
                class="button"
                aria-disabled=${this.busy ? 'true' : nothing}
                @click=${this.#onAlternative}
              >
                ${this.alternativeLabel}
              </button>`
        }
        <button
          slot="footer"
          type="button"
          class="button ${this.tone}"
          aria-disabled=${this.busy ? 'true' : nothing}
          aria-busy=${this.busy ? 'true' : nothing}
          @click=${this.#onAccept}
        >
          ${this.busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
          ${this.confirmLabel}
        </button>
      </tokenry-dialog>
    `;
  }

  readonly #onAccept = (): void => {
    if (!this.busy) this.dispatchEvent(new ConfirmAcceptEvent());
  };

  readonly #onAlternative = (): void => {
    if (!this.busy) this.dispatchEvent(new ConfirmAlternativeEvent());
  };

  readonly #onCancel = (): void => {
    if (!this.busy) this.dispatchEvent(new ConfirmCancelEvent());
  };

  readonly #onClose = (event: DialogCloseEvent): void => {
    event.preventDefault();
    this.#onCancel();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-confirm-dialog': ConfirmDialog;
  }
}
