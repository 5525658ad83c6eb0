import { dayAfter, daysAgo, isCalendarDate, type DateValue } from './date-filter.js';
import type { Filter, Operator } from './query.js';

/** What a field holds, which says how it can be tested. */
export type FieldType = 'text' | 'choice' | 'date';

/** Days of the calendar that go on with it. */
export type Period = 'today' | 'yesterday' | 'this-month' | 'last-month' | 'this-year';

/** Where each begins, and where the one after it does. */
export const PERIODS: Readonly<Record<Period, readonly [DateValue, DateValue]>> = {
  today: ['today', 'today+1'],
  yesterday: ['today-1', 'today'],
  'this-month': ['month', 'month+1'],
  'last-month': ['month-1', 'month'],
  'this-year': ['year', 'year+1'],
};

/** A test as a person says it. */
export type Test =
  | 'equals'
  | 'not-equals'
  | 'contains'
  | 'starts'
  | 'ends'
  | 'one-of'
  | 'none-of'
  | 'on'
  | 'before'
  | 'after'
  | 'between'
  | 'last-days'
  | 'next-days'
  | 'days-ago'
  | Period
  | 'empty'
  | 'not-empty';

/** The tests that fit each type of field, the likeliest first. */
export const TESTS: Readonly<Record<FieldType, readonly [Test, ...Test[]]>> = {
  text: ['contains', 'equals', 'not-equals', 'starts', 'ends', 'empty', 'not-empty'],
  choice: ['equals', 'not-equals', 'one-of', 'none-of', 'empty', 'not-empty'],
  date: [
    'last-days',
    'on',
    'before',
    'after',
    'between',
    'days-ago',
    'next-days',
    'today',
    'yesterday',
    'this-month',
    'last-month',
    'this-year',
    'empty',
    'not-empty',
  ],
};

/** A line of the filter: a test that may still lack what it tests for. */
export interface ConditionLine {
  readonly kind: 'condition';
  readonly field: string;
  readonly test: Test;
  /** As many as the test wants: none, one, two dates, or any number of choices. */
  readonly values: readonly string[];
}

/** A part of a filter that lines cannot say; it stays as it is until it is removed. */
export interface CustomLine {
  readonly kind: 'custom';
  readonly filter: Filter;
}

/** Lines of which all or some must hold, in a group of their own. */
export interface ConditionGroup {
  readonly kind: 'group';
  readonly join: 'all' | 'some';
  readonly lines: readonly (ConditionLine | CustomLine)[];
}

/** A whole filter as lines, with one level of groups. */
export interface Conditions {
  readonly join: 'all' | 'some';
  readonly lines: readonly (ConditionLine | CustomLine | ConditionGroup)[];
}

export const NO_CONDITIONS: Conditions = { join: 'all', lines: [] };

/** How many values a test wants. */
export function valuesWanted(test: Test): 'none' | 'one' | 'two' | 'many' {
  if (test === 'empty' || test === 'not-empty' || isPeriod(test)) return 'none';
  if (test === 'between') return 'two';
  return test === 'one-of' || test === 'none-of' ? 'many' : 'one';
}

/** Whether the line has all that its test wants. */
export function isComplete({ test, values }: ConditionLine): boolean {
  const given = values.filter((value) => value !== '').length;
  switch (valuesWanted(test)) {
    case 'none':
      return true;
    case 'two':
      return given === 2 && values.every(isCalendarDate);
    case 'many':
      return given > 0;
    case 'one':
      if (given !== 1) return false;
      if (isRelative(test)) return Number.isInteger(Number(values[0])) && Number(values[0]) > 0;
      return !isCalendar(test) || isCalendarDate(values[0]);
  }
}

/** The filter that the lines say; those that lack something are left out. */
export function filterFromConditions({
  join,
  lines,
}: Conditions | ConditionGroup): Filter | undefined {
  const filters = lines.flatMap(
    (line) => (line.kind === 'group' ? filterFromConditions(line) : filterOf(line)) ?? [],
  );
  if (filters.length < 2) return filters[0];
  return join === 'all' ? { all: filters } : { some: filters };
}

/** What one line says; undefined while it lacks something. */
function filterOf(line: ConditionLine | CustomLine): Filter | undefined {
  if (line.kind === 'custom') return line.filter;
  if (!isComplete(line)) return undefined;
  const { field, test, values } = line;
  const [first = '', second = ''] = values;
  switch (test) {
    case 'on':
      return range(field, first, dayAfter(first));
    case 'between':
      return first <= second
        ? range(field, first, dayAfter(second))
        : range(field, second, dayAfter(first));
    case 'before':
      return { field, op: 'lt', value: first };
    case 'after':
      return { field, op: 'ge', value: dayAfter(first) };
    case 'last-days':
      return { field, op: 'ge', value: daysAgo(Number(first)) };
    case 'days-ago':
      return { field, op: 'lt', value: daysAgo(Number(first)) };
    case 'next-days':
      return range(field, daysAgo(0), daysAgo(-Number(first)));
    case 'empty':
      return { field, op: 'empty' };
    case 'not-empty':
      return { field, op: 'empty', value: false };
    case 'today':
    case 'yesterday':
    case 'this-month':
    case 'last-month':
    case 'this-year':
      return range(field, ...PERIODS[test]);
    case 'one-of':
      return { field, op: 'in', value: values };
    case 'none-of':
      return isCollectionField(field)
        ? { not: { field, op: 'in', value: values } }
        : { field, op: 'out', value: values };
    case 'not-equals':
      return isCollectionField(field)
        ? { not: { field, op: 'eq', value: first } }
        : { field, op: 'ne', value: first };
    default:
      return { field, op: OPERATORS[test], value: first };
  }
}

/** Whether a condition on the field means some element: what is to hold of none is turned around. */
export function isCollectionField(field: string): boolean {
  return field.startsWith('modules.');
}

const OPERATORS = {
  equals: 'eq',
  contains: 'contains',
  starts: 'starts',
  ends: 'ends',
} as const satisfies Partial<Record<Test, Operator>>;

/** From one date up to, and without, another. */
function range(field: string, from: DateValue, to: DateValue): Filter {
  return {
    all: [
      { field, op: 'ge', value: from },
      { field, op: 'lt', value: to },
    ],
  };
}

/** Whether a number of days is wanted, counted from now. */
export function isRelative(test: Test): boolean {
  return test === 'last-days' || test === 'days-ago' || test === 'next-days';
}

function isCalendar(test: Test): boolean {
  return test === 'on' || test === 'before' || test === 'after';
}

export function isPeriod(test: Test): test is Period {
  return Object.hasOwn(PERIODS, test);
}
