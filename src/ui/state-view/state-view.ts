import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconNode } from '../icon.js';

export interface StateViewOptions {
  readonly icon: IconNode;
  readonly heading: string;
  readonly text?: string | undefined;
  /** An error is announced as an alert. */
  readonly tone?: 'neutral' | 'error' | undefined;
  /** More to read. */
  readonly note?: unknown;
  /** Buttons: the ways out. */
  readonly actions?: unknown;
}

/** What stands in the place of content: nothing yet, nothing found, not allowed, or an error. */
export function stateView(options: StateViewOptions): TemplateResult {
  const { heading, text, tone = 'neutral', note, actions } = options;
  // The ways out stand beside the alert, so that they are not read out with it.
  return html`<div class="state ${tone}" part="state">
    <div class="state-words" role=${tone === 'error' ? 'alert' : nothing}>
      <span class="state-icon">${icon(options.icon)}</span>
      <h3>${heading}</h3>
      ${text === undefined ? nothing : html`<p>${text}</p>`} ${note ?? nothing}
    </div>
    ${
      actions === undefined || actions === nothing
        ? nothing
        : html`<div class="state-actions">${actions}</div>`
    }
  </div>`;
}
