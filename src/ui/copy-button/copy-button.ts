import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Check from 'lucide/dist/esm/icons/check.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import '../../locales/en/details.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon, type IconNode } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { placePopup } from '../place-popup.js';
import { TokenryElement } from '../tokenry-element.js';
import { NoValueError, writeToClipboard, type CopyValue } from './clipboard.js';
import { sheet } from './copy-button.styles.js';
import { CopiedEvent, CopyFailedEvent } from './events.js';

type CopyState =
  | { readonly status: 'idle' | 'copying' | 'copied' }
  /** A quiet failure is one that the host tells of in its own words. */
  | { readonly status: 'failed'; readonly words: 'copyFailed' | 'copyNoValue' | 'quiet' };

const IDLE: CopyState = { status: 'idle' };

/** How long the button shows what came of it, in milliseconds. */
const SHOWN_FOR = { copied: 2000, failed: 8000 } as const;

/**
 * Copies a value, waits for the clipboard's answer and says what came of it; the value itself is
 * neither kept, nor read out, nor part of an event.
 *
 * @summary Copies a value.
 * @internal
 *
 * @event {CopiedEvent} copied - The value is on the clipboard.
 * @event {CopyFailedEvent} copy-failed - It is not, and why; cancelable, by who tells of it itself.
 *
 * @csspart button - The button.
 */
export class CopyButton extends TokenryElement {
  static override readonly tag: string = 'tokenry-copy-button';
  static override styles = [tokens, controls, sheet];

  /** What is copied, or how to get it once it is asked for. */
  @property({ attribute: false }) value: CopyValue = '';
  /** The accessible name, such as "Copy endpoint". */
  @property() label = '';

  @state() private copy: CopyState = IDLE;

  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #localize = new LocalizeController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#become(IDLE);
  }

  override click(): void {
    this.renderRoot.querySelector('button')?.click();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('copy') || !this.isConnected) return;
    const bubble = this.renderRoot.querySelector<HTMLElement>('.bubble');
    if (bubble?.togglePopover(this.#words !== undefined)) placePopup(bubble);
  }

  protected override render(): TemplateResult {
    const { status } = this.copy;
    const words = this.#words;
    // The bubble is what is seen, the two regions are what is heard: they were there before.
    return html`
      <button
        type="button"
        part="button"
        class="button quiet icon-only ${status}"
        aria-label=${this.label}
        title=${this.label}
        aria-busy=${status === 'copying' ? 'true' : nothing}
        @click=${this.#onClick}
      >
        ${icon(ICONS[status])}
      </button>
      <span class="bubble ${status}" popover="manual" aria-hidden="true">${words ?? nothing}</span>
      <span class="visually-hidden" role="status">${status === 'copied' ? words : nothing}</span>
      <span class="visually-hidden" role="alert"
        >${status === 'failed' ? (words ?? nothing) : nothing}</span
      >
    `;
  }

  get #words(): string | undefined {
    const { copy } = this;
    if (copy.status === 'copied') return this.#localize.term('copied');
    if (copy.status !== 'failed' || copy.words === 'quiet') return undefined;
    return this.#localize.term(copy.words);
  }

  #become(copy: CopyState): void {
    clearTimeout(this.#timer);
    this.copy = copy;
    if (copy.status !== 'copied' && copy.status !== 'failed') return;
    if (this.isConnected)
      this.#timer = setTimeout(() => this.#become(IDLE), SHOWN_FOR[copy.status]);
    else this.copy = IDLE;
  }

  readonly #onClick = async (event: MouseEvent): Promise<void> => {
    // The second half of a double click asks for nothing more.
    if (this.copy.status === 'copying' || event.detail > 1) return;
    this.#become({ status: 'copying' });
    try {
      await writeToClipboard(this.value);
    } catch (thrown) {
      this.#onRefused(thrown);
      return;
    }
    this.#become({ status: 'copied' });
    this.dispatchEvent(new CopiedEvent());
  };

  #onRefused(thrown: unknown): void {
    const hasValue = !(thrown instanceof NoValueError);
    if (!hasValue && thrown.isCalledOff) {
      this.#become(IDLE);
      return;
    }
    const isToBeSaid = this.dispatchEvent(new CopyFailedEvent(hasValue ? 'clipboard' : 'value'));
    const words = isToBeSaid ? (hasValue ? 'copyFailed' : 'copyNoValue') : 'quiet';
    this.#become({ status: 'failed', words });
  }
}

const ICONS: Readonly<Record<CopyState['status'], IconNode>> = {
  idle: Copy,
  copying: Copy,
  copied: Check,
  failed: TriangleAlert,
};

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-copy-button': CopyButton;
  }
}
