import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import type { SecretAccess } from '../token-actions/secret-access.js';

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
