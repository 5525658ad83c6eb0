import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { errorWords } from '../error-words.js';
import type { Saving } from './draft-controller.js';

/** Why the draft could not be saved; the region is there before it speaks. */
export function saveFailure(saving: Saving, localize: LocalizeController): TemplateResult {
  if (saving.status !== 'failed') return html`<div role="alert"></div>`;
  const { error } = saving;
  const { heading, text } = errorWords(error, localize);
  const words = error.kind === 'conflict' ? localize.term('editConflict') : `${heading}. ${text}`;
  return html`<div role="alert">
    <div class="failure">
      <p>${words}</p>
      ${
        error.traceId === undefined
          ? nothing
          : html`<p class="hint">${localize.term('traceId')}: <code>${error.traceId}</code></p>`
      }
    </div>
  </div>`;
}
