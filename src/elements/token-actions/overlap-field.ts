import { html, type TemplateResult } from 'lit';
import { valueOf } from '../../ui/field-value.js';
import type { LocalizeController } from '../../ui/localize-controller.js';

export interface OverlapOptions {
  /** In seconds; undefined: there is nothing to choose. */
  readonly overlaps: readonly number[] | undefined;
  readonly overlap: number | undefined;
  readonly isRunning: boolean;
  readonly localize: LocalizeController;
  readonly onChange: (overlap: number) => void;
}

/** How long the old secret goes on, or that it does not. */
export function overlapField(options: OverlapOptions): TemplateResult {
  const { overlaps, overlap = 0, isRunning, localize, onChange } = options;
  if (overlaps === undefined) return html`<p>${localize.term('oldValueStops')}</p>`;
  const until = new Date(Date.now() + overlap * 1000).toISOString();
  return html`<div class="field">
    <label for="overlap">${localize.term('oldValueWorks')}</label>
    <select
      id="overlap"
      class="input"
      aria-describedby="overlap-hint"
      ?disabled=${isRunning}
      @change=${(event: Event) => onChange(Number(valueOf(event)))}
    >
      ${overlaps.map(
        (seconds) =>
          html`<option value=${seconds} ?selected=${seconds === overlap}>
            ${seconds === 0 ? localize.term('notAnyLonger') : span(seconds, localize.lang())}
          </option>`,
      )}
    </select>
    <span class="hint" id="overlap-hint"
      >${
        overlap === 0
          ? localize.term('oldValueStops')
          : localize.term('oldValueUntil', localize.formatDateTime(until))
      }</span
    >
  </div>`;
}

/** "1 hour", "24 hours", "7 days": one day is said in hours, not to be taken for the end of this one. */
function span(seconds: number, language: string): string {
  const [unit, length] = UNITS.find(
    ([unit, length]) => seconds % length === 0 && (unit !== 'day' || seconds > length),
  ) ?? ['second', 1];
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(seconds / length);
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;
