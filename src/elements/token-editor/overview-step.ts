import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import { latest, type LoadState } from '../../data/load-state.js';
import type { TokenModule } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { entityOf } from '../token-cells.js';
import type { DraftRules } from './draft-rules.js';
import type { FormDraft } from './draft.js';

export interface OverviewOptions {
  readonly draft: FormDraft;
  readonly modules: LoadState<readonly TokenModule[]>;
  readonly rules: DraftRules;
  readonly localize: LocalizeController;
  readonly adapter: DataAdapter | undefined;
}

/** What will be added, to be looked over once more. */
export function overviewStep(options: OverviewOptions): TemplateResult {
  const { draft, modules, rules, localize, adapter } = options;
  const chosen = (latest(modules) ?? []).filter(({ id }) => draft.moduleIds.has(id));
  const { expiresAt } = draft;
  return html`<dl class="overview">
    <dt>${localize.term('tokenName')}</dt>
    <dd>${visibleText(draft.name.trim())}</dd>
    <dt>${localize.term('description')}</dt>
    <dd>
      ${
        draft.description === ''
          ? html`<span class="hint">${localize.term('noDescription')}</span>`
          : html`<p class="multi-line">${visibleText(draft.description, 10_000)}</p>`
      }
    </dd>
    ${
      draft.icon instanceof File
        ? html`<dt>${localize.term('logo')}</dt>
            <dd>${visibleText(draft.icon.name)}</dd>`
        : nothing
    }
    ${
      rules.expiryChoices
        ? html`<dt>${localize.term('expiry')}</dt>
            <dd>${expiresAt ? localize.formatDateTime(expiresAt) : localize.term('never')}</dd>`
        : nothing
    }
    ${
      rules.hasModules
        ? html`<dt>
              ${localize.term('moduleCount', chosen.length, localize.formatNumber(chosen.length))}
            </dt>
            <dd>
              <ul class="chosen-modules">
                ${chosen.map(
                  (module) => html`<li>${entityOf(module, adapter, localize, 'square')}</li>`,
                )}
              </ul>
            </dd>`
        : nothing
    }
  </dl>`;
}
