import { isPeriod, TESTS, type Test } from '../../model/filter-conditions.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { TEST_TERMS } from './filter-words.js';

export interface DatePreset {
  readonly id: string;
  readonly label: string;
  readonly test: Test;
  readonly values: readonly string[];
}

/** Spans that people often ask for, which go on with the calendar. */
export function datePresets(localize: LocalizeController): readonly DatePreset[] {
  return [
    ...[7, 30, 90].map((days): DatePreset => ({
      id: `last-${String(days)}`,
      label: localize.term('lastDays', days, localize.formatNumber(days)),
      test: 'last-days',
      values: [String(days)],
    })),
    ...TESTS.date.filter(isPeriod).map((test): DatePreset => ({
      id: test,
      label: localize.term(TEST_TERMS[test]),
      test,
      values: [],
    })),
  ];
}
