import { html, type TemplateResult } from 'lit';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import type { DataAdapter } from '../../adapters/adapter.js';
import { icon } from '../../ui/icon.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { newSecret } from '../new-secret.js';
import { entityOf } from '../token-cells.js';
import type { Saving } from './draft-controller.js';

export interface SummaryHandlers {
  readonly onCopied: () => void;
  readonly onKept: (isKept: boolean) => void;
}

/** The token is added; where its secret is never shown again, this is the moment to keep it. */
export function summaryStep(
  { token, secret, isKept }: Extract<Saving, { status: 'added' }>,
  localize: LocalizeController,
  adapter: DataAdapter | undefined,
  handlers: SummaryHandlers,
): TemplateResult {
  return html`
    <p class="accomplished">
      ${icon(CircleCheck)}<span>${localize.term('tokenCreated', visibleText(token.name))}</span>
    </p>
    ${entityOf(token, adapter, localize)}
    ${
      secret === undefined
        ? html`<p class="hint">${localize.term('secretInDetails')}</p>`
        : newSecret({ secret, isKept, localize, ...handlers })
    }
  `;
}
