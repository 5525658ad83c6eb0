import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import { SecretController } from '../../data/secret-controller.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CopyButton } from '../../ui/copy-button/copy-button.js';
import type { CopyFailedEvent } from '../../ui/copy-button/events.js';
import { icon } from '../../ui/icon.js';
import { DataElement } from '../data-element.js';
import { errorWords } from '../error-words.js';
import {
  TokenSecretCopiedEvent,
  TokenSecretRequestEvent,
  TokenSecretRevealedEvent,
} from '../events.js';
import { refusal } from '../token-actions/token-action-controller.js';
import { styles } from './token-secret.styles.js';

/** One fixed length, whatever the length of the secret. */
const MASK = '•'.repeat(28);

/**
 * The secret of a token: masked, shown for a while, copied without being shown.
 *
 * @summary The secret of a token, masked until asked for.
 * @internal
 */
export class TokenSecretField extends DataElement {
  static override readonly tag: string = 'tokenry-token-secret';
  static override readonly dependencies = [CopyButton];
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) token: ApiToken | undefined;
  /** Whether the part of the page that holds the field is shown; elsewhere the secret hides. */
  @property({ type: Boolean }) active = true;
  /** How long the secret stays on screen, in milliseconds. */
  @property({ type: Number, attribute: 'hide-after' }) hideAfter = 30_000;
  /** Whether the secret hides when the window loses focus. */
  @property({ type: Boolean, attribute: 'hide-on-blur' }) hideOnBlur = false;

  /** Why the host's check, or the clipboard, said no. */
  @state() private refused: string | undefined;

  #tick: ReturnType<typeof setInterval> | undefined;
  #request: AbortController | undefined;

  readonly #secret = new SecretController(this, {
    store: () => this.store,
    tokenId: () => this.token?.id,
    hideAfter: () => this.hideAfter,
    hideOnBlur: () => this.hideOnBlur,
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request?.abort();
    clearInterval(this.#tick);
    this.#tick = undefined;
  }

  protected override willUpdate(): void {
    if (!this.active) this.#secret.hide();
  }

  protected override updated(): void {
    const isShown = this.#secret.reveal.status === 'shown';
    if (isShown && this.#tick === undefined) {
      this.#tick = setInterval(() => this.requestUpdate(), 1000);
    } else if (!isShown && this.#tick !== undefined) {
      clearInterval(this.#tick);
      this.#tick = undefined;
    }
  }

  protected override render(): TemplateResult {
    const { localize } = this;
    const hint = this.token?.secretHint;
    if (this.data.adapter?.revealSecret === undefined) {
      return html`
        <div class="value">${this.#renderMask()}</div>
        ${this.#renderHint(hint)}
        <p class="hint">${localize.term('secretShownOnce')}</p>
      `;
    }
    const { reveal } = this.#secret;
    const isShown = reveal.status === 'shown';
    return html`
      <div class="value">
        ${isShown ? html`<output class="secret" tabindex="0">${reveal.value}</output>` : this.#renderMask()}
        <span class="buttons">
          <button
            type="button"
            class="button quiet icon-only"
            aria-label=${localize.term(isShown ? 'hideValue' : 'showValue')}
            aria-busy=${reveal.status === 'asking' ? 'true' : nothing}
            aria-disabled=${reveal.status === 'asking' ? 'true' : nothing}
            @click=${this.#onToggle}
          >
            ${icon(isShown ? EyeOff : Eye)}
          </button>
          <tokenry-copy-button
            .label=${localize.term('copyValue')}
            .value=${this.#valueToCopy}
            @copied=${this.#onCopied}
            @copy-failed=${this.#onCopyFailed}
          ></tokenry-copy-button>
        </span>
      </div>
      ${this.#renderHint(hint)}
      <p class="hint">
        ${
          isShown
            ? localize.term('secretHidesIn', localize.formatNumber(secondsUntil(reveal.until)))
            : localize.term('secretReadable')
        }
      </p>
      <div role="alert">${this.#renderFailure()}</div>
    `;
  }

  #renderMask(): TemplateResult {
    return html`<span class="mask" role="img" aria-label=${this.localize.term('secretHidden')}
      >${MASK}</span
    >`;
  }

  #renderHint(hint: string | undefined): TemplateResult | typeof nothing {
    return hint === undefined
      ? nothing
      : html`<p class="hint">${this.localize.term('secretEndsWith', hint)}</p>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { reveal } = this.#secret;
    if (this.refused !== undefined) return html`<p class="error">${this.refused}</p>`;
    if (reveal.status !== 'failed') return nothing;
    const { heading, text } = errorWords(reveal.error, this.localize);
    return html`<p class="error">${heading}. ${text}</p>`;
  }

  /** Whether the host lets it happen; where it does not, says why. */
  async #isAllowed(purpose: 'show' | 'copy'): Promise<boolean> {
    const { token } = this;
    if (!token) return false;
    this.refused = undefined;
    try {
      return await new TokenSecretRequestEvent(token.id, purpose).askOn(this);
    } catch (reason) {
      this.refused = refusal(reason, this.localize);
      return false;
    }
  }

  async #show(): Promise<void> {
    const id = this.token?.id;
    if (id === undefined || !(await this.#isAllowed('show'))) return;
    if (this.token?.id !== id || !this.isConnected) return;
    if (await this.#secret.show()) this.dispatchEvent(new TokenSecretRevealedEvent(id));
    const { reveal } = this.#secret;
    if (reveal.status === 'failed') this.tellOf(reveal.error, () => void this.#show());
  }

  /** The secret for the clipboard, straight from the adapter. */
  readonly #valueToCopy = async (): Promise<string> => {
    if (!(await this.#isAllowed('copy'))) throw new DOMException('refused', 'AbortError');
    this.#request?.abort();
    this.#request = new AbortController();
    return this.#secret.read(this.#request.signal);
  };

  readonly #onToggle = (): void => {
    const { status } = this.#secret.reveal;
    if (status === 'shown') this.#secret.hide();
    else if (status !== 'asking') void this.#show();
  };

  readonly #onCopied = (): void => {
    if (this.token) this.dispatchEvent(new TokenSecretCopiedEvent(this.token.id));
  };

  /** Without a clipboard, the secret is shown to be selected by hand. */
  readonly #onCopyFailed = (event: CopyFailedEvent): void => {
    if (event.reason !== 'clipboard') return;
    // Said here, once, and not by the button as well.
    event.preventDefault();
    this.refused = this.localize.term('secretCopyFailed');
    void this.#secret.show();
  };
}

/** How many whole seconds are left until then. */
function secondsUntil(time: number): number {
  return Math.max(0, Math.ceil((time - Date.now()) / 1000));
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-token-secret': TokenSecretField;
  }
}
