import { html, nothing, type TemplateResult } from 'lit';
import type { ExpiryChoices } from '../../adapters/adapter.js';
import type { LocalizeController } from '../../ui/localize-controller.js';

const DAY = 86_400_000;

/** When the token expires: after a number of days, on a date, or never, as the backend allows. */
export function expiryField(
  choices: ExpiryChoices,
  expiresAt: string | undefined,
  localize: LocalizeController,
  onChange: (expiresAt: string | undefined) => void,
  now = Date.now(),
): TemplateResult {
  const days = expiresAt === undefined ? undefined : daysUntil(expiresAt, now);
  const preset = days !== undefined && choices.days.includes(days) ? String(days) : undefined;
  const chosen = expiresAt === undefined ? 'never' : (preset ?? 'custom');
  const select = (value: string): void => {
    if (value === 'never') onChange(undefined);
    else onChange(endOfDay(now + (value === 'custom' ? 1 : Number(value)) * DAY));
  };
  return html`
    <label for="expiresAt">${localize.term('expiry')}</label>
    <div class="expiry">
      <select
        id="expiresAt"
        class="input"
        aria-describedby="expiresAt-error"
        @change=${({ target }: Event) => select(valueOf(target))}
      >
        ${choices.days.map(
          (count) =>
            html`<option value=${count} ?selected=${chosen === String(count)}>
              ${localize.term('days', count, localize.formatNumber(count))}
            </option>`,
        )}
        ${
          choices.custom || chosen === 'custom'
            ? html`<option value="custom" ?selected=${chosen === 'custom'}>
                ${localize.term('onDate')}
              </option>`
            : nothing
        }
        ${
          choices.never || chosen === 'never'
            ? html`<option value="never" ?selected=${chosen === 'never'}>
                ${localize.term('never')}
              </option>`
            : nothing
        }
      </select>
      ${
        chosen === 'custom' && expiresAt !== undefined
          ? html`<input
              class="input"
              type="date"
              aria-label=${localize.term('expiryDate')}
              min=${dateOf(now + DAY)}
              .value=${dateOf(Date.parse(expiresAt))}
              @change=${({ target }: Event) => {
                const time = Date.parse(`${valueOf(target)}T00:00:00Z`);
                if (!Number.isNaN(time)) onChange(endOfDay(time));
              }}
            />`
          : nothing
      }
    </div>
  `;
}

function daysUntil(iso: string, now: number): number {
  return Math.round((Date.parse(dateOf(Date.parse(iso))) - Date.parse(dateOf(now))) / DAY);
}

/** The day of an instant in UTC, "2026-01-31", as a date field takes it. */
function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function endOfDay(time: number): string {
  return `${dateOf(time)}T23:59:59.000Z`;
}

function valueOf(target: EventTarget | null): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
    ? target.value
    : '';
}
