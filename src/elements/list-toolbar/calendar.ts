import { formatter } from '../../ui/formatters.js';
import type { LocalizeController } from '../../ui/localize-controller.js';

/** "15 Apr 2026" for `2026-04-15`, whatever the time zone. */
export function formatCalendarDate(date: string, localize: LocalizeController): string {
  return formatter(localize.lang(), 'UTC', 'date').format(new Date(date));
}
