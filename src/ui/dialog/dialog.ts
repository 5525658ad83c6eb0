import { html, type PropertyValues, type TemplateResult } from 'lit';
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
 * A modal dialog: named by its heading, closed by Escape, with focus going back to where it was.
 * Who opens it sets `open`, and takes it away when told of `dialog-close`.
 *
 * @summary A modal dialog.
 * @internal
 *
 * @event {DialogCloseEvent} dialog-close - It was asked to close; cancelable.
 *
 * @slot - What the dialog holds.
 * @slot footer - Its buttons.
 *
 * @csspart dialog - The dialog itself.
 */
export class Dialog extends TokenryElement {
  static override readonly tag: string = 'tokenry-dialog';
  static override styles = [tokens, controls, sheet];

  @property({ type: Boolean, reflect: true }) open = false;
  @property() heading = '';
  @property({ reflect: true }) size: 'small' | 'medium' | 'large' = 'medium';
  /** Where focus goes when what had it before is gone. */
  @property({ attribute: false }) returnFocus: (() => void) | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  readonly #localize = new LocalizeController(this);
  #opener: Element | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#restoreFocus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open) this.#show();
    else this.#hide();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog
        part="dialog"
        aria-labelledby="heading"
        @cancel=${this.#onCancel}
        @keydown=${this.#onKeydown}
        @close=${this.#onClose}
        @pointerdown=${this.#onPointerDown}
      >
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button
            type="button"
            class="button quiet icon-only"
            aria-label=${this.#localize.term('close')}
            @click=${() => this.#ask('close-button')}
          >
            ${icon(X)}
          </button>
        </header>
        <div class="body" part="body"><slot></slot></div>
        <footer part="footer"><slot name="footer"></slot></footer>
      </dialog>
    `;
  }

  #show(): void {
    if (this.dialog.open) return;
    this.#opener = deepActiveElement();
    this.dialog.showModal();
    const first = this.querySelector<HTMLElement>('[autofocus]');
    if (first) first.focus();
  }

  #hide(): void {
    if (this.dialog.open) this.dialog.close();
    this.#restoreFocus();
  }

  #ask(reason: DialogCloseReason): void {
    if (this.dispatchEvent(new DialogCloseEvent(reason))) this.open = false;
  }

  #restoreFocus(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    if (opener === undefined) return;
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) {
      opener.focus();
    } else {
      this.returnFocus?.();
    }
  }

  /** Escape is taken as a key: the second cancel event in a row cannot be prevented in Chromium. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#ask('escape');
  };

  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#ask('escape');
  };

  /** The browser closed it against our will, as it may: what is open stays true. */
  readonly #onClose = (event: Event): void => {
    if (event.target === event.currentTarget && this.open) this.#ask('escape');
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.target === event.currentTarget && this.size === 'large') this.#ask('backdrop');
  };
}

function deepActiveElement(): Element | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active ?? undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-dialog': Dialog;
  }
}
