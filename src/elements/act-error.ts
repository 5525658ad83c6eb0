import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../model/errors.js';
import type { LocalizeController } from '../ui/localize-controller.js';
import { visibleText } from '../ui/safe-text.js';
import { actErrorWords } from './error-words.js';

/** Why an act failed: what happened and what to do, more about it, and the trace id to quote. */
export function actError(
  error: AdapterError,
  localize: LocalizeController,
  more: readonly string[] = [],
): TemplateResult {
  const { heading, text } = actErrorWords(error, localize);
  return html`<p><strong>${heading}.</strong> ${visibleText(text, 1000)}</p>
    ${more.map((message) => html`<p>${message}</p>`)}
    ${
      error.traceId === undefined
        ? nothing
        : html`<p class="hint">
            ${localize.term('traceId')}: <code>${visibleText(error.traceId)}</code>
          </p>`
    }`;
}
