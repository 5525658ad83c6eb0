import { html, nothing, type TemplateResult } from 'lit';
import Check from 'lucide/dist/esm/icons/check.mjs';
import { icon } from '../icon.js';
import type { LocalizeController } from '../localize-controller.js';

export interface Step {
  readonly label: string;
  readonly status: 'done' | 'current' | 'todo' | 'error' | 'current-error';
}

/** Where someone is on the way through a task of several steps; the host adopts `stepperStyles`. */
export function stepper(
  steps: readonly Step[],
  label: string,
  localize: LocalizeController,
): TemplateResult {
  return html`<ol class="stepper" part="stepper" aria-label=${label}>
    ${steps.map((step, index) => renderStep(step, index, localize))}
  </ol>`;
}

function renderStep(
  { label, status }: Step,
  index: number,
  localize: LocalizeController,
): TemplateResult {
  const number = localize.formatNumber(index + 1);
  const state = STATES[status];
  const mark = status === 'done' ? icon(Check) : state === 'stepError' ? '!' : number;
  return html`<li
    class="step ${status.replace('-', ' ')}"
    aria-current=${status.startsWith('current') ? 'step' : nothing}
  >
    <span class="step-mark" aria-hidden="true">${mark}</span>
    <span class="step-label">${label}</span>
    ${
      state === undefined
        ? nothing
        : html`<span class="visually-hidden">${localize.term(state)}</span>`
    }
  </li>`;
}

const STATES = {
  done: 'stepDone',
  current: undefined,
  todo: undefined,
  error: 'stepError',
  'current-error': 'stepError',
} as const;
