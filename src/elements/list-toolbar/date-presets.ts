import { dayAfter } from '../../model/date-filter.js';
import type { Test } from '../../model/filter-conditions.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { calendarDate } from './calendar.js';

export interface DatePreset {
  readonly id: string;
  readonly label: string;
  readonly test: Test;
  readonly values: readonly string[];
}

/** Spans that people often ask for, by the calendar of the one who looks. */
export function datePresets(localize: LocalizeController, now = Date.now()): readonly DatePreset[] {
  const today = calendarDate(now, localize.timeZone);
  const lastDays = (days: number): DatePreset => ({
    id: `last-${String(days)}`,
    label: localize.term('lastDays', days, localize.formatNumber(days)),
    test: 'last-days',
    values: [String(days)],
  });
  return [
    { id: 'today', label: localize.term('today'), test: 'on', values: [today] },
    {
      id: 'yesterday',
      label: localize.term('yesterday'),
      test: 'on',
      values: [dayAfter(today, -1)],
    },
    lastDays(7),
    lastDays(30),
    lastDays(90),
    {
      id: 'this-month',
      label: localize.term('thisMonth'),
      test: 'between',
      values: [`${today.slice(0, 8)}01`, today],
    },
    {
      id: 'this-year',
      label: localize.term('thisYear'),
      test: 'between',
      values: [`${today.slice(0, 5)}01-01`, today],
    },
  ];
}
