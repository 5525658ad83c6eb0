import { html, nothing, type TemplateResult } from 'lit';
import type { ExpiryChoices } from '../../adapters/adapter.js';
import { valueOf } from '../../ui/field-value.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { DAY, dayOf, endOfDay } from './draft-rules.js';

export interface ExpiryOptions {
  readonly choices: ExpiryChoices;
  /** ISO 8601, UTC; undefined: never; empty: a date is still to be chosen. */
  readonly expiresAt: string | undefined;
  /** When the token that is edited expires as it is; absent for a new token. */
  readonly before: { readonly expiresAt?: string | undefined } | undefined;
  /** A date of one's own is being chosen, be it the same as a preset's. */
  readonly isCustom: boolean;
  readonly hasError: boolean;
  readonly localize: LocalizeController;
  readonly onChange: (expiresAt: string | undefined, isCustom: boolean) => void;
  readonly now?: number;
}

/** When the token expires: after a number of days, on a date, or never, as the backend allows. */
export function expiryField(options: ExpiryOptions): TemplateResult {
  const { choices, expiresAt, before, hasError, localize, onChange, now = Date.now() } = options;
  const chosen = chosenOf(options, now);
  const select = (value: string): void => {
    if (value === 'never') onChange(undefined, false);
    else if (value === 'keep') onChange(before?.expiresAt, false);
    else if (value === 'custom') onChange(expiresAt ?? '', true);
    else onChange(endOfDay(now + Number(value) * DAY), false);
  };
  const option = (value: string, label: string): TemplateResult =>
    html`<option value=${value} ?selected=${chosen === value}>${label}</option>`;
  return html`
    <label for="expiresAt">${localize.term('expiry')}</label>
    <div class="expiry">
      <select
        id="expiresAt"
        class="input"
        aria-invalid=${hasError && chosen !== 'custom' ? 'true' : nothing}
        aria-describedby="expiresAt-hint expiresAt-error"
        @change=${(event: Event) => select(valueOf(event))}
      >
        ${before ? option('keep', keptLabel(before.expiresAt, localize)) : nothing}
        ${choices.days.map((days) => option(String(days), daysLabel(days, localize)))}
        ${choices.custom || chosen === 'custom' ? option('custom', localize.term('onDate')) : nothing}
        ${choices.never ? option('never', localize.term('never')) : nothing}
      </select>
      ${
        chosen === 'custom'
          ? html`<input
              class="input"
              type="date"
              aria-label=${localize.term('expiryDate')}
              aria-invalid=${hasError ? 'true' : nothing}
              aria-describedby="expiresAt-hint expiresAt-error"
              min=${dayOf(now + DAY)}
              .value=${expiresAt ? dayOf(Date.parse(expiresAt)) : ''}
              @change=${(event: Event) => onChange(endOfDate(valueOf(event)), true)}
            />`
          : nothing
      }
    </div>
    <span class="hint" id="expiresAt-hint"
      >${expiresAt ? localize.term('expiresOn', localize.formatDateTime(expiresAt)) : nothing}</span
    >
  `;
}

function chosenOf({ choices, expiresAt, before, isCustom }: ExpiryOptions, now: number): string {
  if (isCustom || expiresAt === '') return 'custom';
  if (before && before.expiresAt === expiresAt) return 'keep';
  if (expiresAt === undefined) return 'never';
  const preset = choices.days.find((days) => endOfDay(now + days * DAY) === expiresAt);
  return preset === undefined ? 'custom' : String(preset);
}

function keptLabel(expiresAt: string | undefined, localize: LocalizeController): string {
  const date = expiresAt === undefined ? localize.term('never') : localize.formatDate(expiresAt);
  return localize.term('asItIs', date);
}

function daysLabel(days: number, localize: LocalizeController): string {
  return days === 365
    ? localize.term('oneYear')
    : localize.term('days', days, localize.formatNumber(days));
}

/** What cannot be read as a date leaves it to be chosen. */
function endOfDate(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? '' : endOfDay(time);
}
