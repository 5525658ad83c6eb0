import { html, nothing, type TemplateResult } from 'lit';
import '../../locales/en/forbidden.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import type { SecretAccess } from '../token-actions/secret-access.js';

/** One fixed length, whatever the length of the secret. */
const MASK = '•'.repeat(28);

/** What stands for a secret that is not shown. */
export function secretMask(localize: LocalizeController): TemplateResult {
  return html`<span class="mask" role="img" aria-label=${localize.term('secretHidden')}
    >${MASK}</span
  >`;
}

/** By what its owner may know it again. */
export function secretHint(
  hint: string | undefined,
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  return hint === undefined
    ? nothing
    : html`<p class="hint">${localize.term('secretEndsWith', visibleText(hint))}</p>`;
}

/** Why a secret cannot be seen again. */
export function whyNotReadable(
  access: Exclude<SecretAccess, { status: 'readable' }>,
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  switch (access.status) {
    case 'once':
      return html`<p class="hint">${localize.term('secretShownOnce')}</p>`;
    case 'denied':
      return html`<p class="hint">
        ${localize.term('errorForbidden')}.
        ${access.reason ? visibleText(access.reason, 1000) : localize.term('errorForbiddenHint')}
      </p>`;
    case 'none':
      return nothing;
  }
}
