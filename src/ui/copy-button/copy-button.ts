import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Check from 'lucide/dist/esm/icons/check.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { TokenryElement } from '../tokenry-element.js';
import { sheet } from './copy-button.styles.js';
import { CopiedEvent, CopyFailedEvent } from './events.js';

/** A value, or what gets it once it is wanted; a rejection with `AbortError` calls the copy off. */
export type CopyValue = string | (() => string | Promise<string>);

type CopyStatus = 'idle' | 'copying' | 'copied' | 'failed';

/** How long the button shows what came of it, in milliseconds. */
const SHOWN_FOR = 2000;

/**
 * Copies a value, waits for the clipboard's answer and says what came of it; the value itself is
 * neither kept, nor read out, nor part of an event.
 *
 * @summary Copies a value.
 * @internal
 *
 * @event {CopiedEvent} copied - The value is on the clipboard.
 * @event {CopyFailedEvent} copy-failed - The clipboard refused, or there is none.
 *
 * @csspart button - The button.
 */
export class CopyButton extends TokenryElement {
  static override readonly tag: string = 'tokenry-copy-button';
  static override styles = [tokens, controls, sheet];

  @property({ attribute: false }) value: CopyValue = '';
  /** The accessible name, such as "Copy endpoint". */
  @property() label = '';

  @state() private status: CopyStatus = 'idle';

  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #localize = new LocalizeController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.status = 'idle';
  }

  protected override render(): TemplateResult {
    const { status } = this;
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
        ${icon(status === 'copied' ? Check : status === 'failed' ? X : Copy)}
      </button>
      <span class="visually-hidden" role="status"
        >${status === 'copied' ? this.#localize.term('copied') : nothing}</span
      >
      <span class="failure" role="alert"
        >${status === 'failed' ? this.#localize.term('copyFailed') : nothing}</span
      >
    `;
  }

  readonly #onClick = async (): Promise<void> => {
    if (this.status === 'copying') return;
    clearTimeout(this.#timer);
    this.status = 'copying';
    try {
      await writeToClipboard(this.value);
      this.#finish('copied');
      this.dispatchEvent(new CopiedEvent());
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') {
        this.status = 'idle';
        return;
      }
      this.#finish('failed');
      this.dispatchEvent(new CopyFailedEvent());
    }
  };

  #finish(status: CopyStatus): void {
    this.status = status;
    if (!this.isConnected) return;
    this.#timer = setTimeout(() => (this.status = 'idle'), status === 'failed' ? 6000 : SHOWN_FOR);
  }
}

async function writeToClipboard(value: CopyValue): Promise<void> {
  // Without a secure context there is no clipboard, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) throw new Error('no clipboard');
  if (typeof value === 'string') return clipboard.writeText(value);
  const wanted = Promise.resolve(value());
  if (typeof ClipboardItem === 'undefined') return clipboard.writeText(await wanted);
  // WebKit lets a page write only while the click is handled, so the promise itself is handed over.
  let failure: unknown;
  const blob = wanted.then(
    (text) => new Blob([text], { type: 'text/plain' }),
    (thrown: unknown) => {
      failure = thrown;
      throw thrown;
    },
  );
  try {
    await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch (thrown) {
    throw failure ?? thrown;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-copy-button': CopyButton;
  }
}
