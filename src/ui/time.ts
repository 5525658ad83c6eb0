import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from './localize-controller.js';
import { visibleText } from './safe-text.js';

/** The date with the time below it; what is no date stands as it is. */
export function twoLineTime(localize: LocalizeController, iso: string): TemplateResult {
  if (Number.isNaN(Date.parse(iso))) return html`<span class="title">${visibleText(iso)}</span>`;
  return html`<time class="two-lines" datetime=${iso}
    ><span>${localize.formatDate(iso)}</span>
    <span class="secondary">${localize.formatTime(iso)}</span></time
  >`;
}
