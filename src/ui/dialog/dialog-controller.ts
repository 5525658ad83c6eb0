import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import '../../locales/rest/en.js';
import X from 'lucide/dist/esm/icons/x.mjs';
import { activeElement } from '../active-element.js';
import { icon } from '../icon.js';
import type { LocalizeController } from '../localize-controller.js';
import type { DialogCloseReason } from './events.js';
import { openDialogs, type OpenDialog } from './open-dialogs.js';

export interface DialogOptions {
  readonly localize: LocalizeController;
  /** A person asks to close it; it is open until the host no longer renders it. */
  readonly onClose: (reason: DialogCloseReason) => void;
  /** Moves focus when what had it before the dialog is gone. */
  readonly returnFocus?: () => (() => void) | undefined;
}

export interface DialogContent {
  readonly heading: string;
  /** Default: `medium`. */
  readonly size?: 'small' | 'medium' | 'large';
  /** Where it is not, a person cannot close the dialog but by what it holds. */
  readonly isDismissible?: boolean;
  readonly body: unknown;
  /** Its buttons. */
  readonly footer: unknown;
}

/**
 * A modal dialog, named by its heading, in the host's own shadow root, so that what it holds is
 * inside it for everyone who looks from there. It is open while the host renders it. Focus enters
 * at what has `autofocus`, else at the first field, else at the dialog itself, and goes back to
 * where it was. A person closes it by Escape, by its button or by a press on the backdrop; each
 * asks the host. The host adopts `dialogStyles`.
 */
export class DialogController implements ReactiveController, OpenDialog {
  readonly #host: LitElement;
  readonly #options: DialogOptions;
  #shown: HTMLDialogElement | undefined;
  /** What had focus when the dialog opened; null: nothing. */
  #opener: Element | null = null;
  #isDismissible = true;
  #isPressOnBackdrop = false;

  constructor(host: LitElement, options: DialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Moved within the page while open.
    const dialog = this.#find();
    if (dialog) this.#show(dialog);
  }

  hostUpdated(): void {
    const dialog = this.#find();
    if (this.#shown && dialog !== this.#shown) this.#hide();
    if (dialog && this.#host.isConnected) this.#show(dialog);
  }

  hostDisconnected(): void {
    this.#hide();
  }

  askToClose(): void {
    this.#ask('escape');
  }

  render(content: DialogContent): TemplateResult {
    const { heading, size = 'medium', isDismissible = true, body, footer } = content;
    this.#isDismissible = isDismissible;
    return html`<dialog
      class="dialog ${size}"
      part="dialog"
      aria-labelledby="dialog-heading"
      tabindex="-1"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @keydown=${this.#onKeydown}
      @pointerdown=${this.#onPointerDown}
      @click=${this.#onClick}
    >
      <div class="dialog-header" part="header">
        <h2 id="dialog-heading">${heading}</h2>
        ${isDismissible ? this.#renderCloseButton() : nothing}
      </div>
      <div class="dialog-body" part="body">${body}</div>
      <div class="dialog-footer" part="footer">${footer}</div>
    </dialog>`;
  }

  #renderCloseButton(): TemplateResult {
    return html`<button
      type="button"
      class="button quiet icon-only"
      aria-label=${this.#options.localize.term('dismiss')}
      @click=${() => this.#ask('close-button')}
    >
      ${icon(X)}
    </button>`;
  }

  #find(): HTMLDialogElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('dialog.dialog') ?? undefined;
  }

  #show(dialog: HTMLDialogElement): void {
    if (dialog.open) return;
    // One that the browser closed comes back, and knows still where focus came from.
    if (dialog !== this.#shown) this.#opener = activeElement();
    this.#shown = dialog;
    dialog.showModal();
    if (!openDialogs.includes(this)) openDialogs.push(this);
    const first = dialog.querySelector('[autofocus]') ?? dialog.querySelector(FIELDS);
    (first instanceof HTMLElement ? first : dialog).focus();
  }

  #hide(): void {
    const dialog = this.#shown;
    if (!dialog) return;
    const opener = this.#opener;
    this.#shown = undefined;
    this.#opener = null;
    openDialogs.splice(openDialogs.indexOf(this), 1);
    dialog.close();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    // For a moment, what is no longer drawn still counts as having focus.
    if (activeElement()?.checkVisibility() !== true) this.#options.returnFocus?.()?.();
  }

  #ask(reason: DialogCloseReason): void {
    if (this.#isDismissible) this.#options.onClose(reason);
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

  /** The browser closed it unasked: it comes back unless the host no longer renders it. */
  readonly #onClose = (event: Event): void => {
    const dialog = this.#shown;
    if (event.target !== event.currentTarget || !dialog || dialog.open) return;
    this.#ask('escape');
    this.#host.requestUpdate();
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
    const dialog = this.#shown;
    if (!dialog || event.target !== dialog) return false;
    const { top, right, bottom, left } = dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    return x < left || x > right || y < top || y > bottom;
  }
}

const FIELDS =
  ':is(input, select, textarea):not(:disabled, [type="hidden"], [readonly], .dialog-footer *)';
