import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import '../../locales/rest/en.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { DialogController } from '../../ui/dialog/dialog-controller.js';
import { dialogStyles } from '../../ui/dialog/dialog.styles.js';
import { icon } from '../../ui/icon.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { UnloadGuard } from '../../ui/unload-guard.js';
import { TokenSecretCopiedEvent } from '../events.js';
import { newSecret } from '../new-secret.js';
import { newSecretStyles } from '../new-secret.styles.js';
import { SecretValue } from '../secret-value.js';
import { styles } from './rotated-dialog.styles.js';

/**
 * Tells that a token has a new secret, and shows it where this is the only chance: then it stays
 * until the secret was copied or is said to be safe.
 *
 * @summary The new secret after a rotation.
 * @internal
 *
 * @event {Event} action-close - It is over.
 */
export class RotatedDialog extends TokenryElement {
  static override readonly tag: string = 'tokenry-rotated-dialog';
  static override readonly usesRestOfTerms = true;
  static override readonly dependencies = [SecretValue];
  static override styles = [tokens, controls, dialogStyles, newSecretStyles, styles];

  @property({ attribute: false }) token: ApiToken | undefined;
  /** There only where this is the only chance to see it. */
  @property({ attribute: false }) secret: string | undefined;
  /** Until when the old secret works, in milliseconds since 1970; undefined: it stopped. */
  @property({ attribute: false }) oldUntil: number | undefined;
  @property({ attribute: false }) returnFocus: (() => void) | undefined;

  /** The secret was copied, or the person said that it is safe. */
  @state() private isKept = false;

  readonly #localize = new LocalizeController(this);
  readonly #dialog = new DialogController(this, {
    localize: this.#localize,
    onClose: () => this.#close(),
    returnFocus: () => this.returnFocus,
  });

  constructor() {
    super();
    new UnloadGuard(this, () => this.#isAtRisk);
  }

  protected override render(): TemplateResult {
    return this.#dialog.render({
      heading: this.#localize.term('rotateToken'),
      body: this.#renderResult(),
      footer: html`<button
        type="button"
        class="button primary"
        autofocus
        aria-disabled=${this.#isAtRisk ? 'true' : nothing}
        @click=${this.#close}
      >
        ${this.#localize.term('close')}
      </button>`,
    });
  }

  #renderResult(): TemplateResult {
    const localize = this.#localize;
    const { secret, oldUntil, isKept } = this;
    return html`<div class="rotated">
      <p class="accomplished" role="status">
        ${icon(CircleCheck)}
        <span>${localize.term('tokenRotated', visibleText(this.token?.name ?? ''))}</span>
      </p>
      <p>
        ${
          oldUntil === undefined
            ? localize.term('oldValueStopped')
            : localize.term(
                'oldValueUntil',
                localize.formatDateTime(new Date(oldUntil).toISOString()),
              )
        }
      </p>
      ${
        secret === undefined
          ? html`<p class="hint">${localize.term('secretInDetails')}</p>`
          : newSecret({
              secret,
              isKept,
              localize,
              onCopied: this.#onCopied,
              onKept: (isKept) => (this.isKept = isKept),
            })
      }
    </div>`;
  }

  /** A secret that can never be shown again is not known to be safe. */
  get #isAtRisk(): boolean {
    return this.secret !== undefined && !this.isKept;
  }

  readonly #close = (): void => {
    if (this.#isAtRisk) this.renderRoot.querySelector<HTMLElement>('#secret-saved')?.focus();
    else this.dispatchEvent(new Event('action-close'));
  };

  readonly #onCopied = (): void => {
    this.isKept = true;
    if (this.token) this.dispatchEvent(new TokenSecretCopiedEvent(this.token.id));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-rotated-dialog': RotatedDialog;
  }
}
