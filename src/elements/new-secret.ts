import { html, nothing, type TemplateResult } from 'lit';
import KeyRound from 'lucide/dist/esm/icons/key-round.mjs';
import { isChecked } from '../ui/field-value.js';
import { icon } from '../ui/icon.js';
import type { LocalizeController } from '../ui/localize-controller.js';

export interface NewSecretOptions {
  readonly secret: string;
  /** It was copied, or the person said that it is safe. */
  readonly isKept: boolean;
  readonly localize: LocalizeController;
  readonly onCopied: () => void;
  readonly onKept: (isKept: boolean) => void;
}

/**
 * A secret that is never shown again, with the ways to keep it. Its host has `newSecretStyles`, and
 * registers `SecretValue`.
 */
export function newSecret(options: NewSecretOptions): TemplateResult {
  const { secret, isKept, localize, onCopied, onKept } = options;
  return html`<div class="new-secret">
    <p class="label">${icon(KeyRound)}${localize.term('secretOnlyNow')}</p>
    <tokenry-secret-value .secret=${secret} @copied=${onCopied}></tokenry-secret-value>
    <label class="new-secret-kept">
      <input
        id="secret-saved"
        type="checkbox"
        .checked=${isKept}
        @change=${(event: Event) => onKept(isChecked(event))}
      />
      ${localize.term('secretSaved')}
    </label>
    <p class="hint" role="status">${isKept ? nothing : localize.term('secretBeforeClosing')}</p>
  </div>`;
}
