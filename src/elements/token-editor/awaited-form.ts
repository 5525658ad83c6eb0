import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../ui/localize-controller.js';

/** Where the fields will be, once the token is there. */
export function awaitedForm(localize: LocalizeController): TemplateResult {
  const field = html`<i class="bar"></i><i class="bar field"></i>`;
  return html`<div class="waiting" aria-busy="true">
    <span class="visually-hidden">${localize.term('loading')}</span>
    ${field}${field}${field}
  </div>`;
}
