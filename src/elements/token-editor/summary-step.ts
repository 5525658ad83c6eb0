import { html, nothing, type TemplateResult } from 'lit';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { ApiToken } from '../../model/token.js';
import { icon } from '../../ui/icon.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { entityOf } from '../token-cells.js';

export interface AddedToken {
  readonly token: ApiToken;
  /** There only where this is the only chance to see it. */
  readonly secret: string | undefined;
  readonly isKept: boolean;
}

export interface SummaryHandlers {
  readonly onCopied: () => void;
  readonly onConfirm: (isKept: boolean) => void;
}

/** The token is added; where its secret is never shown again, this is the moment to keep it. */
export function summaryStep(
  { token, secret, isKept }: AddedToken,
  localize: LocalizeController,
  adapter: DataAdapter | undefined,
  { onCopied, onConfirm }: SummaryHandlers,
): TemplateResult {
  return html`<div class="summary-step">
    <p class="done">
      ${icon(CircleCheck)}<span>${localize.term('tokenCreated', token.name)}</span>
    </p>
    ${entityOf(token, adapter, localize)}
    ${
      secret === undefined
        ? html`<p class="hint">${localize.term('secretInDetails')}</p>`
        : html`
            <div class="secret-once">
              <p class="label">${localize.term('secretOnlyNow')}</p>
              <div class="secret-value">
                <output tabindex="0" aria-label=${localize.term('apiToken')}>${secret}</output>
                <tokenry-copy-button
                  .label=${localize.term('copyValue')}
                  .value=${secret}
                  @copied=${onCopied}
                ></tokenry-copy-button>
              </div>
              <label class="saved">
                <input
                  id="secret-saved"
                  type="checkbox"
                  .checked=${isKept}
                  @change=${({ target }: Event) =>
                    onConfirm(target instanceof HTMLInputElement && target.checked)}
                />
                ${localize.term('secretSaved')}
              </label>
              ${isKept ? nothing : html`<p class="hint">${localize.term('secretBeforeClosing')}</p>`}
            </div>
          `
    }
  </div>`;
}
