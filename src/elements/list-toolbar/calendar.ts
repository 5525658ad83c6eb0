import { formatter } from '../../ui/formatters.js';
import type { LocalizeController } from '../../ui/localize-controller.js';

/** The day of the calendar, `2026-04-15`, by the clock of the one who looks. */
export function calendarDate(instant: number, timeZone: string | undefined): string {
  const parts = formatter('en', timeZone, 'digits').formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** "15 Apr 2026" for `2026-04-15`, whatever the time zone. */
export function formatCalendarDate(date: string, localize: LocalizeController): string {
  return formatter(localize.lang(), 'UTC', 'date').format(new Date(date));
}
