import { lineOf } from '../../model/conditions-from-filter.js';
import { daysAgoIn } from '../../model/date-filter.js';
import {
  isRelative,
  type ConditionLine,
  type CustomLine,
  type FieldType,
  type Test,
} from '../../model/filter-conditions.js';
import type { Filter } from '../../model/query.js';
import { formatter } from '../../ui/formatters.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import type { FilterChoice, FilterField } from './filter-field.js';

/** The term that says each test. */
export const TEST_TERMS = {
  equals: 'testEquals',
  'not-equals': 'testNotEquals',
  contains: 'testContains',
  starts: 'testStarts',
  ends: 'testEnds',
  'one-of': 'testOneOf',
  'none-of': 'testNoneOf',
  on: 'testOn',
  before: 'testBefore',
  after: 'testAfter',
  between: 'testBetween',
  'last-days': 'testLastDays',
  'next-days': 'testNextDays',
  'days-ago': 'testDaysAgo',
  today: 'testToday',
  yesterday: 'testYesterday',
  'this-month': 'testThisMonth',
  'last-month': 'testLastMonth',
  'this-year': 'testThisYear',
  empty: 'testEmpty',
  'not-empty': 'testNotEmpty',
} as const satisfies Record<Test, string>;

/** Says a filter in words, in the language of its host. */
export class FilterWords {
  readonly #fields: readonly FilterField[];
  readonly #choices: ReadonlyMap<string, readonly FilterChoice[]>;
  readonly #localize: LocalizeController;

  /** @param choices - What can be chosen from, by field, as far as it is known. */
  constructor(
    fields: readonly FilterField[],
    choices: ReadonlyMap<string, readonly FilterChoice[]>,
    localize: LocalizeController,
  ) {
    this.#fields = fields;
    this.#choices = choices;
    this.#localize = localize;
  }

  readonly typeOf = (field: string): FieldType | undefined =>
    this.#fields.find((each) => each.field === field)?.type;

  /** Whether the filter is said by one condition, however many parts it has. */
  isOneLine(filter: Filter): boolean {
    return lineOf(filter, this.typeOf).kind === 'condition';
  }

  /** "Status: is Active", or several such joined by "and" or "or". */
  of(filter: Filter): string {
    const line = lineOf(filter, this.typeOf);
    return line.kind === 'condition' ? this.#ofLine(line) : this.#ofCustom(line);
  }

  #ofLine({ field, test, values }: ConditionLine): string {
    const localize = this.#localize;
    const label = this.#labelOf(field);
    const words = values.map((value) => this.#valueWords(field, test, value));
    const list = new Intl.ListFormat(localize.lang(), {
      style: 'narrow',
      type: test === 'between' ? 'conjunction' : 'disjunction',
    });
    return localize
      .term('conditionWords', label, localize.term(TEST_TERMS[test]), list.format(words))
      .trim();
  }

  #ofCustom({ filter }: CustomLine): string {
    if ('all' in filter || 'some' in filter) {
      const isAll = 'all' in filter;
      const parts = (isAll ? filter.all : filter.some).map((each) => this.of(each));
      const join = this.#localize.term(isAll ? 'filterAnd' : 'filterOr');
      return parts.length > 3 ? this.#localize.term('customFilter') : parts.join(` ${join} `);
    }
    // An instant, as the histogram gives it.
    if ('field' in filter && this.typeOf(filter.field) === 'date') {
      const { field, op, value } = filter;
      if (typeof value === 'string' && (op === 'ge' || op === 'lt')) {
        return this.#localize.term(
          'conditionWords',
          this.#labelOf(field),
          this.#localize.term(op === 'ge' ? 'testSince' : 'testBefore'),
          this.#localize.formatDateTime(value),
        );
      }
    }
    return this.#localize.term('customFilter');
  }

  #labelOf(field: string): string {
    return this.#fields.find((each) => each.field === field)?.label ?? visibleText(field);
  }

  #valueWords(field: string, test: Test, value: string): string {
    const localize = this.#localize;
    if (this.typeOf(field) !== 'date') {
      const choice = this.#choices.get(field)?.find((each) => each.value === value);
      return visibleText(choice?.label ?? value, 60);
    }
    const days = daysAgoIn(`now-${value}d`);
    // A day of the calendar is the same whatever the time zone.
    return isRelative(test)
      ? localize.term('days', days ?? 0, localize.formatNumber(days ?? 0))
      : formatter(localize.lang(), 'UTC', 'date').format(new Date(value));
  }
}
