import { html, nothing, type TemplateResult } from 'lit';
import type { BulkFailure, BulkReport } from '../../data/bulk.js';
import { AdapterError } from '../../model/errors.js';
import type { TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { actErrorWords } from '../error-words.js';
import { refusal } from '../token-actions/refusal.js';

/** What came of an act on many tokens, in a sentence or two. */
export function bulkSummary(
  act: TokenTransition,
  { done, gone, failed, left }: BulkReport<ApiToken>,
  localize: LocalizeController,
): string {
  const all = done.length + gone.length + failed.length + left.length;
  const count = (tokens: readonly unknown[]): [number, string] => [
    tokens.length,
    localize.formatNumber(tokens.length),
  ];
  return [
    localize.term(SUMMARIES[act], ...count(done), localize.formatNumber(all)),
    gone.length > 0 ? localize.term('bulkGone', ...count(gone)) : '',
    left.length > 0 ? localize.term('bulkCalledOff', ...count(left)) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Each token with which it did not go well, and why. */
export function bulkFailures(
  failed: readonly BulkFailure<ApiToken>[],
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  if (failed.length === 0) return nothing;
  return html`<ul class="failures">
    ${failed.map(
      ({ item, reason }) =>
        html`<li>
          <strong>${visibleText(item.name || item.id, 80)}</strong> ${words(reason, localize)}
        </li>`,
    )}
  </ul>`;
}

function words(reason: unknown, localize: LocalizeController): string {
  if (!(reason instanceof AdapterError)) return visibleText(refusal(reason, localize), 600);
  const { heading, text } = actErrorWords(reason, localize);
  return visibleText(`${heading}. ${text}`, 600);
}

const SUMMARIES = {
  enable: 'bulkEnabled',
  disable: 'bulkDisabled',
  delete: 'bulkDeleted',
} as const;
