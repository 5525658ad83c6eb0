import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import { permission, type TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';

export interface BulkActs {
  readonly tokens: readonly ApiToken[];
  readonly adapter: DataAdapter | undefined;
  readonly isAsking: boolean;
  readonly localize: LocalizeController;
  readonly onAct: (act: TokenTransition) => void;
}

const ACTS = [
  { act: 'enable', method: 'enableToken' },
  { act: 'disable', method: 'disableToken' },
  { act: 'delete', method: 'deleteToken' },
] as const;

/**
 * A button for each act that the backend offers and that fits any of the tokens; one that fits not
 * all of them says how many. What may be done with none of them is left out, or stands there with
 * the backend's reason.
 */
export function bulkActs(options: BulkActs): readonly (TemplateResult | typeof nothing)[] {
  const { tokens, adapter, localize } = options;
  return ACTS.map(({ act, method }) => {
    if (adapter?.[method] === undefined) return nothing;
    const permissions = tokens.map((token) => permission(token, act));
    const fit = permissions.filter(({ allowed }) => allowed).length;
    const denied = permissions.find((each) => !each.allowed && each.reason !== undefined);
    const reason = denied?.allowed === false ? denied.reason : undefined;
    if (fit === 0 && reason === undefined) return nothing;
    const shown = localize.formatNumber(fit);
    const note =
      fit === 0
        ? visibleText(reason ?? '', 300)
        : localize.term('bulkApplies', shown, localize.formatNumber(tokens.length));
    const isPart = fit < tokens.length;
    const isLocked = fit === 0 || options.isAsking;
    return html`<button
        type="button"
        class="button ${act === 'delete' ? 'danger-quiet' : ''}"
        data-fit=${isPart && fit > 0 ? shown : nothing}
        aria-describedby=${isPart ? `note-${act}` : nothing}
        title=${isPart ? note : nothing}
        aria-disabled=${isLocked ? 'true' : nothing}
        @click=${() => {
          if (!isLocked) options.onAct(act);
        }}
      >
        ${localize.term(act)}</button
      >${isPart ? html`<span id="note-${act}" hidden>${note}</span>` : nothing}`;
  });
}
