import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import '../locales/en/details.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { CopyButton } from '../ui/copy-button/copy-button.js';
import { CopiedEvent } from '../ui/copy-button/events.js';
import { icon } from '../ui/icon.js';
import { LocalizeController } from '../ui/localize-controller.js';
import { TokenryElement } from '../ui/tokenry-element.js';
import { secretValueStyles } from './secret-value.styles.js';
import { secretMask } from './token-tabs/secret-words.js';

/**
 * A secret that is not to be had again, so that it does not leave by itself; but nobody is looking
 * at it while the page is hidden, and so it is covered until it is asked for.
 *
 * @summary A secret that is seen once.
 * @internal
 *
 * @event {CopiedEvent} copied - It is on the clipboard.
 */
export class SecretValue extends TokenryElement {
  static override readonly tag: string = 'tokenry-secret-value';
  static override readonly dependencies = [CopyButton];
  static override styles = [tokens, controls, secretValueStyles];

  @property({ attribute: false }) secret = '';

  @state() private isCovered = false;

  readonly #localize = new LocalizeController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    this.#onVisibilityChange();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
  }

  /** Whoever was at the secret when it was covered is at what shows it again. */
  protected override update(changed: PropertyValues): void {
    const hadFocus = this.shadowRoot?.activeElement?.matches('output') === true;
    super.update(changed);
    if (hadFocus && this.isCovered) this.renderRoot.querySelector('button')?.focus();
  }

  protected override render(): TemplateResult {
    const localize = this.#localize;
    const { secret, isCovered } = this;
    return html`
      ${
        isCovered
          ? secretMask(localize)
          : html`<output tabindex="0" dir="ltr" aria-label=${localize.term('apiToken')}
              >${secret}</output
            >`
      }
      <span class="buttons">
        <button
          type="button"
          class="button quiet icon-only"
          aria-label=${localize.term(isCovered ? 'showValue' : 'hideValue')}
          @click=${this.#onToggle}
        >
          ${icon(isCovered ? Eye : EyeOff)}
        </button>
        <tokenry-copy-button
          .label=${localize.term('copyValue')}
          .value=${secret}
          @copied=${() => this.dispatchEvent(new CopiedEvent())}
        ></tokenry-copy-button>
      </span>
    `;
  }

  readonly #onToggle = (): void => {
    this.isCovered = !this.isCovered;
  };

  readonly #onVisibilityChange = (): void => {
    if (document.hidden) this.isCovered = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-secret-value': SecretValue;
  }
}
