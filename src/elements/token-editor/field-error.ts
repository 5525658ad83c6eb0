import { html, nothing, type TemplateResult } from 'lit';
import type { DraftField } from './draft.js';

/** What is wrong with a field; the region is there before it speaks. */
export function fieldError(field: DraftField, message: string | undefined): TemplateResult {
  return html`<span class="field-error" id="${field}-error" role="alert"
    >${message ?? nothing}</span
  >`;
}
