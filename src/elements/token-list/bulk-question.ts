import { html, nothing, type TemplateResult } from 'lit';
import type { TokenTransition } from '../../model/token-actions.js';
import { IN_USE_FOR_DAYS, isInUse } from '../../model/token-dates.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';

export interface BulkQuestion {
  readonly act: TokenTransition;
  /** The tokens that it is asked about, of so many selected. */
  readonly tokens: readonly ApiToken[];
  readonly selected: number;
  /** Whether something must be typed before tokens in use are deleted. */
  readonly isTyped: boolean;
  readonly canDisable: boolean;
  readonly localize: LocalizeController;
  readonly returnFocus: () => void;
  readonly onAccept: () => void;
  readonly onAlternative: () => void;
  readonly onCancel: () => void;
}

/** A confirmation names so many tokens; of the others it says how many there are. */
const NAMED = 12;
const LONGEST_NAME = 80;

/**
 * The one question before an act on many tokens. Before tokens in use are deleted, what must be
 * typed is a single token's name, else the number of tokens in digits: neither is translated.
 */
export function bulkQuestion(question: BulkQuestion): TemplateResult {
  const { act, tokens, selected, localize } = question;
  const [first] = tokens;
  const single = tokens.length === 1 && first ? first.name || first.id : undefined;
  const shown = localize.formatNumber(tokens.length);
  const others = tokens.length - NAMED;
  const inUse = tokens.filter((token) => isInUse(token)).length;
  const mustType = act === 'delete' && question.isTyped && inUse > 0;
  const isAnyActive = tokens.some(({ status }) => status === 'Active');
  const canDisable = act === 'delete' && question.canDisable && isAnyActive;
  const content = html`<p>
      ${
        single === undefined
          ? localize.term(`${act}ManyConsequence`)
          : localize.term(`${act}Consequence`, visibleText(single, LONGEST_NAME))
      }
    </p>
    ${
      tokens.length < selected
        ? html`<p>${localize.term('bulkApplies', shown, localize.formatNumber(selected))}</p>`
        : nothing
    }
    ${
      act === 'enable' || inUse === 0
        ? nothing
        : html`<p>
            ${localize.term(
              'bulkInUse',
              inUse,
              localize.formatNumber(inUse),
              localize.formatNumber(IN_USE_FOR_DAYS),
            )}
          </p>`
    }
    <ul>
      ${tokens
        .slice(0, NAMED)
        .map(({ name, id }) => html`<li>${visibleText(name || id, LONGEST_NAME)}</li>`)}
      ${
        others > 0
          ? html`<li>${localize.term('andMore', others, localize.formatNumber(others))}</li>`
          : nothing
      }
    </ul>`;
  return html`<tokenry-confirm-dialog
    open
    .heading=${
      single === undefined
        ? localize.term(`${act}Many`, tokens.length, shown)
        : localize.term(`${act}Token`)
    }
    .confirmLabel=${localize.term(act)}
    .tone=${act === 'delete' ? 'danger' : 'primary'}
    .alternativeLabel=${canDisable ? localize.term('disableInstead') : undefined}
    .typeToConfirm=${mustType ? (single ?? String(tokens.length)) : undefined}
    .returnFocus=${question.returnFocus}
    .content=${content}
    @confirm-accept=${question.onAccept}
    @confirm-alternative=${question.onAlternative}
    @confirm-cancel=${question.onCancel}
  ></tokenry-confirm-dialog>`;
}
