import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import { SecretController } from '../../data/secret-controller.js';
import { AdapterError } from '../../model/errors.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { clearClipboardLater, digestOf } from '../../ui/copy-button/clear-clipboard.js';
import { CopyButton } from '../../ui/copy-button/copy-button.js';
import type { CopyFailedEvent } from '../../ui/copy-button/events.js';
import { DeferredPart } from '../../ui/deferred-part.js';
import { icon } from '../../ui/icon.js';
import { TokenSecretCopiedEvent, TokenSecretRevealedEvent } from '../events.js';
import { SecretElement } from '../secret-element.js';
import { secretAccess, type SecretAccess } from '../token-actions/secret-access.js';
import { SecretRequest } from './secret-request.js';
import { secretHint, secretMask, whyNotReadable } from './secret-words.js';
import { styles } from './token-secret.styles.js';

/**
 * The secret of a token: masked, shown for a while, copied without being shown.
 *
 * @summary The secret of a token, masked until asked for.
 * @internal
 */
export class TokenSecretField extends SecretElement {
  static override readonly tag: string = 'tokenry-token-secret';
  static override readonly dependencies = [CopyButton];
  static override styles = [tokens, controls, styles];

  /** Whoever holds it says so. */
  readonly needsAdapter = false;

  @property({ attribute: false }) token: ApiToken | undefined;
  /** Whether the part of the page that holds the field is shown; elsewhere the secret hides. */
  @property({ type: Boolean }) active = true;

  /** What tells the secret that was last copied, where the clipboard is to be cleared of it. */
  #digest: string | undefined;
  /** Whose secret it is. */
  #shownFor: readonly unknown[] = [];

  readonly #secret = new SecretController(this, {
    store: () => this.store,
    tokenId: () => this.token?.id,
    hideAfter: () => this.secretTimeout * 1000,
    hideOnBlur: () => this.hideSecretOnBlur,
  });

  readonly #request = new SecretRequest(this, {
    token: () => this.token,
    localize: this.localize,
    onCalledOff: () => {
      if (this.#secret.reveal.status === 'asking') this.#secret.hide();
    },
  });

  readonly #words = new DeferredPart(this, () => import('../error-words.js'));

  protected override willUpdate(): void {
    const { token, store } = this;
    // Another revision may have come with another secret.
    const shownFor = [token?.id, token?.revision, store];
    const isSame = shownFor.every((each, index) => each === this.#shownFor[index]);
    if (this.active && isSame && this.#access.status === 'readable') return;
    this.#shownFor = shownFor;
    this.#request.reset();
    this.#secret.hide();
  }

  /** Whoever was at the secret when it left is at what shows it again. */
  protected override update(changed: PropertyValues<this>): void {
    const hadFocus = this.shadowRoot?.activeElement?.matches('.secret') === true;
    super.update(changed);
    if (hadFocus && !this.renderRoot.querySelector('.secret')) {
      this.renderRoot.querySelector('button')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { localize } = this;
    const hint = this.token?.secretHint;
    const access = this.#access;
    if (access.status !== 'readable') {
      return html`
        <div class="value">${secretMask(localize)}</div>
        ${secretHint(hint, localize)} ${whyNotReadable(access, localize)}
      `;
    }
    const { reveal } = this.#secret;
    const isShown = reveal.status === 'shown';
    const isAsking = this.#isWaitingToShow;
    return html`
      <div class="value">
        ${isShown ? html`<output class="secret" tabindex="0" dir="ltr">${reveal.value}</output>` : secretMask(localize)}
        <span class="buttons">
          <button
            type="button"
            class="button quiet icon-only"
            aria-label=${localize.term(isShown ? 'hideValue' : 'showValue')}
            aria-busy=${isAsking ? 'true' : nothing}
            aria-disabled=${isAsking ? 'true' : nothing}
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
      <div class="waiting" role="status">${this.#renderWaiting()}</div>
      ${secretHint(hint, localize)}
      ${
        isShown
          ? html`<p class="hint countdown">
              ${localize.term('secretHidesIn', localize.formatNumber(secondsUntil(reveal.until)))}
            </p>`
          : html`<p class="hint">${localize.term('secretReadable')}</p>`
      }
      ${
        this.clearClipboardAfter > 0
          ? html`<p class="hint">
              ${localize.term(
                'secretLeavesClipboard',
                localize.formatNumber(this.clearClipboardAfter),
              )}
            </p>`
          : nothing
      }
      <div role="alert">${this.#renderFailure()}</div>
    `;
  }

  /** A check that takes its time can be called off, since it may never be answered. */
  #renderWaiting(): TemplateResult | typeof nothing {
    if (this.#request.state.status !== 'waiting') return nothing;
    const { localize } = this;
    return html`<span class="hint">${localize.term('secretWaiting')}</span>
      <button type="button" class="button" @click=${this.#onGivenUp}>
        ${localize.term('cancelWaiting')}
      </button>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { reveal } = this.#secret;
    const { state } = this.#request;
    const failure = reveal.status === 'failed' ? reveal.error : undefined;
    const problem = state.status === 'refused' ? state.reason : failure;
    if (problem === undefined) return nothing;
    const words =
      typeof problem === 'string'
        ? problem
        : this.#words.part?.actErrorSentence(problem, this.localize);
    return html`<p class="error">${words}</p>`;
  }

  get #access(): SecretAccess {
    return this.token ? secretAccess(this.token, this.data.adapter) : { status: 'none' };
  }

  get #isWaitingToShow(): boolean {
    const { state } = this.#request;
    return state.status === 'waiting' && state.purpose === 'show';
  }

  async #show(): Promise<void> {
    const signal = await this.#request.ask('show');
    if (signal) await this.#reveal(signal);
  }

  async #reveal(signal: AbortSignal): Promise<void> {
    const isShown = await this.#secret.show();
    if (signal.aborted) return;
    this.#request.end();
    if (isShown && this.token) this.dispatchEvent(new TokenSecretRevealedEvent(this.token.id));
    const { reveal } = this.#secret;
    if (reveal.status === 'failed') this.tellOf(reveal.error, () => void this.#show());
  }

  /** The secret for the clipboard, straight from the adapter. */
  readonly #valueToCopy = async (): Promise<string> => {
    const signal = await this.#request.ask('copy');
    if (!signal) throw new DOMException('refused', 'AbortError');
    try {
      const value = await this.#secret.read(signal);
      if (this.clearClipboardAfter > 0) this.#digest = await digestOf(value);
      signal.throwIfAborted();
      return value;
    } catch (thrown) {
      if (!signal.aborted) this.#onNoValue(AdapterError.from(thrown));
      throw thrown;
    } finally {
      if (!signal.aborted) this.#request.end();
    }
  };

  #onNoValue(error: AdapterError): void {
    this.#request.refuse(error);
    this.tellOf(error, () => this.renderRoot.querySelector('tokenry-copy-button')?.click());
  }

  readonly #onGivenUp = (): void => {
    this.#request.callOff();
    // The button that said so is gone.
    this.renderRoot.querySelector<HTMLElement>('.buttons button')?.focus();
  };

  readonly #onToggle = (): void => {
    if (this.#isWaitingToShow) return;
    if (this.#secret.reveal.status === 'shown') this.#secret.hide();
    else void this.#show();
  };

  readonly #onCopied = (): void => {
    if (this.token) this.dispatchEvent(new TokenSecretCopiedEvent(this.token.id));
    if (this.#digest === undefined) return;
    clearClipboardLater(this.#digest, this.clearClipboardAfter * 1000);
    this.#digest = undefined;
  };

  /** It is said here, once, and not by the button as well. */
  readonly #onCopyFailed = async (event: CopyFailedEvent): Promise<void> => {
    event.preventDefault();
    if (event.reason !== 'clipboard') return;
    this.#request.refuse(this.localize.term('secretCopyFailed'));
    // Without a clipboard it is shown, and selected, to be copied by hand.
    await this.#reveal(this.#request.signal);
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<HTMLElement>('.secret');
    shown?.focus();
    if (shown) getSelection()?.selectAllChildren(shown);
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
