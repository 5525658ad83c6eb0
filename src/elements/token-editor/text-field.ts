import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { valueOf } from '../../ui/field-value.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { fieldError } from './field-error.js';

export interface TextFieldOptions {
  readonly id: 'name' | 'description';
  readonly label: string;
  readonly value: string;
  /** The longest text, in characters. */
  readonly longest: number;
  readonly error: string | undefined;
  readonly localize: LocalizeController;
  readonly onInput: (value: string) => void;
}

/**
 * A text with how much of it there may be. What is too long is marked and not cut, so that nothing
 * that was typed or pasted is lost.
 */
export function textField(options: TextFieldOptions): TemplateResult {
  const { id, label, longest, error, localize } = options;
  const isOptional = id === 'description';
  return html`<div class="field">
    <div class="label-row">
      <label for=${id}
        >${label}
        ${isOptional ? html`<span class="hint">${localize.term('optional')}</span>` : nothing}</label
      >
      ${counter(options)}
    </div>
    ${control(options)}
    <span class="visually-hidden" id="${id}-limit"
      >${localize.term('atMost', longest, localize.formatNumber(longest))}</span
    >
    ${fieldError(id, error)}
  </div>`;
}

function control({ id, value, error, onInput }: TextFieldOptions): TemplateResult {
  const onChange = (event: Event): void => onInput(valueOf(event));
  const invalid = error === undefined ? nothing : 'true';
  return id === 'name'
    ? html`<input
        id=${id}
        class="input"
        autocomplete="off"
        required
        autofocus
        .value=${live(value)}
        aria-invalid=${invalid}
        aria-describedby="${id}-error ${id}-limit"
        @input=${onChange}
      />`
    : html`<textarea
        id=${id}
        class="input"
        .value=${live(value)}
        aria-invalid=${invalid}
        aria-describedby="${id}-error ${id}-limit"
        @input=${onChange}
      ></textarea>`;
}

/** Seen from the start, and heard once the text is too long. */
function counter({ value, longest, localize }: TextFieldOptions): TemplateResult {
  const over = value.trim().length - longest;
  const count = `${localize.formatNumber(value.length)} / ${localize.formatNumber(longest)}`;
  return html`<span class="counter ${over > 0 ? 'over' : ''}" aria-hidden="true">${count}</span>
    <span class="visually-hidden" role="status"
      >${over > 0 ? localize.term('tooLongBy', over, localize.formatNumber(over)) : nothing}</span
    >`;
}
