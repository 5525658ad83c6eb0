import { html, nothing, type TemplateResult } from 'lit';
import { latest, type LoadState } from '../../data/load-state.js';
import type { TokenModule } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import type { FormDraft } from './draft.js';

/** What will be added, to be looked over once more. */
export function overviewStep(
  draft: FormDraft,
  modules: LoadState<readonly TokenModule[]>,
  localize: LocalizeController,
): TemplateResult {
  const names = (latest(modules) ?? [])
    .filter(({ id }) => draft.moduleIds.has(id))
    .map(({ name, id }) => visibleText(name || id));
  return html`<dl class="overview">
    <dt>${localize.term('tokenName')}</dt>
    <dd>${visibleText(draft.name.trim())}</dd>
    <dt>${localize.term('description')}</dt>
    <dd class="multi-line">
      ${
        draft.description === ''
          ? localize.term('noDescription')
          : visibleText(draft.description, 10_000)
      }
    </dd>
    ${
      draft.icon instanceof File
        ? html`<dt>${localize.term('logo')}</dt>
            <dd>${visibleText(draft.icon.name)}</dd>`
        : nothing
    }
    ${
      draft.expiresAt === undefined
        ? nothing
        : html`<dt>${localize.term('expiry')}</dt>
            <dd>${localize.formatDate(draft.expiresAt)}</dd>`
    }
    <dt>${localize.term('moduleCount', names.length, localize.formatNumber(names.length))}</dt>
    <dd>
      <ul>
        ${names.map((name) => html`<li>${name}</li>`)}
      </ul>
    </dd>
  </dl>`;
}
