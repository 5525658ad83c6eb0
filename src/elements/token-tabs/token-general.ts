import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CopyButton } from '../../ui/copy-button/copy-button.js';
import { valueOf } from '../../ui/field-value.js';
import { visibleText } from '../../ui/safe-text.js';
import { SecretElement } from '../secret-element.js';
import {
  requestSample,
  SAMPLE_LANGUAGES,
  SECRET_VARIABLE,
  type SampleLanguage,
} from './request-samples.js';
import { styles } from './token-general.styles.js';
import { TokenSecretField } from './token-secret.js';

/**
 * What a token is for and how to use it: description, endpoint, secret, and a request to try.
 *
 * @summary The General tab of a token.
 * @internal
 */
export class TokenGeneral extends SecretElement {
  static override readonly tag: string = 'tokenry-token-general';
  static override readonly dependencies = [CopyButton, TokenSecretField];
  static override styles = [tokens, controls, styles];

  /** Whoever holds it says so. */
  readonly needsAdapter = false;

  @property({ attribute: false }) token: ApiToken | undefined;
  /** Whether the tab is the one on screen. */
  @property({ type: Boolean }) active = true;

  @state() private language: SampleLanguage = 'curl';

  protected override render(): TemplateResult | typeof nothing {
    const { token, localize } = this;
    if (!token) return nothing;
    return html`
      <dl>
        <dt>${localize.term('description')}</dt>
        <dd>
          ${
            token.description
              ? html`<p class="description">${visibleText(token.description, 10_000)}</p>`
              : html`<span class="hint">${localize.term('noDescription')}</span>`
          }
        </dd>
        ${token.endpoint === undefined ? nothing : this.#renderEndpoint(token.endpoint)}
        <dt>${localize.term('apiToken')}</dt>
        <dd>
          <tokenry-token-secret
            .adapter=${this.data.adapter}
            .token=${token}
            .active=${this.active}
            .secretTimeout=${this.secretTimeout}
            .hideSecretOnBlur=${this.hideSecretOnBlur}
            .clearClipboardAfter=${this.clearClipboardAfter}
          ></tokenry-token-secret>
        </dd>
        ${token.endpoint === undefined ? nothing : this.#renderSample(token.endpoint)}
      </dl>
    `;
  }

  #renderEndpoint(endpoint: string): TemplateResult {
    const { localize } = this;
    return html`
      <dt>${localize.term('apiEndpoint')}</dt>
      <dd class="with-copy">
        <code dir="ltr">${visibleText(endpoint)}</code>
        <tokenry-copy-button
          .label=${localize.term('copyEndpoint')}
          .value=${endpoint}
        ></tokenry-copy-button>
      </dd>
    `;
  }

  #renderSample(endpoint: string): TemplateResult {
    const { localize } = this;
    const sample = requestSample(this.language, endpoint);
    return html`
      <dt>${localize.term('requestSample')}</dt>
      <dd class="sample">
        <div class="sample-bar">
          <select
            class="input"
            aria-label=${localize.term('sampleLanguage')}
            @change=${this.#onLanguage}
          >
            ${SAMPLE_LANGUAGES.map(
              ({ id, label }) =>
                html`<option value=${id} ?selected=${id === this.language}>${label}</option>`,
            )}
          </select>
          <tokenry-copy-button
            .label=${localize.term('copySample')}
            .value=${sample}
          ></tokenry-copy-button>
        </div>
        <pre tabindex="0" dir="ltr"><code>${sample}</code></pre>
        <p class="hint">${localize.term('requestSampleHint', SECRET_VARIABLE)}</p>
      </dd>
    `;
  }

  readonly #onLanguage = (event: Event): void => {
    const value = valueOf(event);
    this.language = SAMPLE_LANGUAGES.find(({ id }) => id === value)?.id ?? 'curl';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-token-general': TokenGeneral;
  }
}
