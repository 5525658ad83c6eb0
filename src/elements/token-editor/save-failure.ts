import { html, nothing, type TemplateResult } from 'lit';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import { latest, type LoadState } from '../../data/load-state.js';
import type { TokenModule } from '../../model/token.js';
import { icon } from '../../ui/icon.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { actError } from '../act-error.js';
import type { Difference } from './draft-conflict.js';
import type { Saving } from './draft-controller.js';
import type { DraftField, FormDraft } from './draft.js';

export interface SaveFailureOptions {
  readonly saving: Saving;
  readonly draft: FormDraft;
  /** What is wrong and stands at no field. */
  readonly otherMessages: readonly string[];
  readonly modules: LoadState<readonly TokenModule[]>;
  readonly localize: LocalizeController;
  /** Gives up what was filled in here for what someone else saved. */
  readonly onTakeTheirs: (field: DraftField) => void;
}

/** Why the draft could not be saved; the region is there before it speaks. */
export function saveFailure(options: SaveFailureOptions): TemplateResult {
  const { saving } = options;
  return html`<div role="alert">
    ${
      saving.status === 'failed'
        ? failure(saving, options)
        : saving.status === 'conflict'
          ? conflict(saving.differences, options)
          : nothing
    }
  </div>`;
}

function failure(
  { error }: Extract<Saving, { status: 'failed' }>,
  { localize, otherMessages }: SaveFailureOptions,
): TemplateResult {
  return html`<div class="failure">
    ${icon(CircleAlert)}
    <div>${actError(error, localize, otherMessages)}</div>
  </div>`;
}

/** What someone else changed meanwhile, and what saving again does about it. */
function conflict(differences: readonly Difference[], options: SaveFailureOptions): TemplateResult {
  return html`<div class="failure">
    ${icon(CircleAlert)}
    <div>
      <p>${options.localize.term('editConflict')}</p>
      ${
        differences.length === 0
          ? nothing
          : html`<dl class="differences">
              ${differences.map((each) => difference(each, options))}
            </dl>`
      }
    </div>
  </div>`;
}

function difference(
  { field, theirs, isContested }: Difference,
  options: SaveFailureOptions,
): TemplateResult {
  const { draft, localize, onTakeTheirs } = options;
  return html`
    <dt>${localize.term(LABELS[field])}</dt>
    <dd>
      <span>${localize.term('theirValue')}: <q>${valueOf(field, theirs, options)}</q></span>
      ${
        isContested
          ? html`<span
                >${localize.term('yourValue')}: <q>${valueOf(field, draft, options)}</q></span
              >
              <button type="button" class="button" @click=${() => onTakeTheirs(field)}>
                ${localize.term('takeTheirs')}
              </button>`
          : nothing
      }
    </dd>
  `;
}

function valueOf(
  field: DraftField,
  draft: FormDraft,
  { modules, localize }: SaveFailureOptions,
): string {
  switch (field) {
    case 'icon':
      return draft.icon instanceof File
        ? visibleText(draft.icon.name)
        : localize.term(draft.icon ? 'logo' : 'none');
    case 'expiresAt':
      return draft.expiresAt ? localize.formatDateTime(draft.expiresAt) : localize.term('never');
    case 'moduleIds': {
      const known = new Map((latest(modules) ?? []).map(({ id, name }) => [id, name]));
      const names = [...draft.moduleIds].map((id) => visibleText(known.get(id) ?? id));
      return names.join(', ') || localize.term('none');
    }
    default:
      return visibleText(draft[field]) || localize.term('none');
  }
}

const LABELS = {
  icon: 'logo',
  name: 'tokenName',
  description: 'description',
  expiresAt: 'expiry',
  moduleIds: 'modules',
} as const satisfies Record<DraftField, string>;
