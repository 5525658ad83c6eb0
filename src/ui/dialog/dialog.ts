import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import X from 'lucide/dist/esm/icons/x.mjs';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { TokenryElement } from '../tokenry-element.js';
import { sheet } from './dialog.styles.js';
import { DialogCloseEvent, type DialogCloseReason } from './events.js';

/**
 * A modal dialog, named by its heading. Focus enters at what has `autofocus`, else at the first
 * field, else at the dialog itself, and goes back to where it was. A person closes it by Escape, by
 * its button or by a press on the backdrop; each asks by `dialog-close` first.
 *
 * @summary A modal dialog.
 * @internal
 *
 * @event {DialogCloseEvent} dialog-close - It is about to close; cancelable.
 *
 * @slot - What the dialog holds.
 * @slot header-actions - Beside the heading.
 * @slot footer - Its buttons.
 *
 * @csspart dialog - The dialog itself.
 * @csspart header - The heading and what stands beside it.
 * @csspart body - What scrolls.
 * @csspart footer - The row of buttons.
 */
export class Dialog extends TokenryElement {
  static override readonly tag: string = 'tokenry-dialog';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, sheet];

  @property({ type: Boolean, reflect: true }) open = false;
  @property() heading = '';
  @property({ reflect: true }) size: 'small' | 'medium' | 'large' = 'medium';
  /** Without it a person cannot close the dialog but by what it holds. */
  @property({ attribute: false }) dismissible = true;
  /** Moves focus when what had it before the dialog is gone. */
  @property({ attribute: false }) returnFocus: (() => void) | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  readonly #localize = new LocalizeController(this);
  /** What had focus when the dialog opened; null: nothing. Undefined while it is closed. */
  #opener: Element | null | undefined;
  #isPressOnBackdrop = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page while open.
    if (this.hasUpdated && this.open) this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.isConnected) return;
    if (this.open) this.#show();
    else this.#hide();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog
        part="dialog"
        aria-labelledby="heading"
        tabindex="-1"
        @cancel=${this.#onCancel}
        @close=${this.#onClose}
        @keydown=${this.#onKeydown}
        @pointerdown=${this.#onPointerDown}
        @click=${this.#onClick}
      >
        <div class="header" part="header">
          <h2 id="heading">${this.heading}</h2>
          <slot name="header-actions"></slot>
          ${this.dismissible ? this.#renderCloseButton() : nothing}
        </div>
        <div class="body" part="body"><slot></slot></div>
        <div class="footer" part="footer" ?hidden=${!this.#hasFooter}>
          <slot name="footer" @slotchange=${() => this.requestUpdate()}></slot>
        </div>
      </dialog>
    `;
  }

  #renderCloseButton(): TemplateResult {
    return html`<button
      type="button"
      class="button quiet icon-only"
      aria-label=${this.#localize.term('dismiss')}
      @click=${() => this.#ask('close-button')}
    >
      ${icon(X)}
    </button>`;
  }

  /** Asked before the slot can tell, since what has focus first may be in there. */
  get #hasFooter(): boolean {
    return isServer || this.querySelector(':scope > [slot="footer"]') !== null;
  }

  #show(): void {
    if (this.dialog.open) return;
    this.#opener = activeElement();
    this.dialog.showModal();
    const first = this.querySelector<HTMLElement>('[autofocus]') ?? this.querySelector(FIELDS);
    (first instanceof HTMLElement ? first : this.dialog).focus();
  }

  #hide(): void {
    if (this.#opener === undefined) return;
    const opener = this.#opener;
    this.#opener = undefined;
    this.dialog.close();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    // For a moment, what is no longer drawn still counts as having focus.
    if (activeElement()?.checkVisibility() !== true) this.returnFocus?.();
  }

  #ask(reason: DialogCloseReason): void {
    if (this.dismissible && this.dispatchEvent(new DialogCloseEvent(reason))) this.open = false;
  }

  /** Escape as a key, since Chromium lets a page prevent only one `cancel` event in a row. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#ask('escape');
  };

  /** A way of the browser's own to close it, such as the back gesture of Android. */
  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#ask('escape');
  };

  /** The browser closed it unasked: it comes back unless it may close. */
  readonly #onClose = (event: Event): void => {
    if (event.target !== event.currentTarget || !this.open || !this.isConnected) return;
    if (this.dialog.open) return;
    this.#ask('escape');
    if (this.open) this.dialog.showModal();
  };

  /** A press that begins in the dialog, as when text is selected, is not one on the backdrop. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#isPressOnBackdrop = this.#isOnBackdrop(event);
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#isPressOnBackdrop && this.#isOnBackdrop(event)) this.#ask('backdrop');
    this.#isPressOnBackdrop = false;
  };

  #isOnBackdrop(event: MouseEvent): boolean {
    if (event.target !== this.dialog) return false;
    const { top, right, bottom, left } = this.dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    return x < left || x > right || y < top || y > bottom;
  }
}

const FIELDS =
  ':is(input, select, textarea):not(:disabled, [type="hidden"], [readonly], [slot="footer"] *)';

/** What has focus, in whichever shadow root; null: nothing. */
function activeElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body || active === document.documentElement ? null : active;
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-dialog': Dialog;
  }
}
