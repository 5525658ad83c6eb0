import { dayAfter, daysAgo, daysAgoIn, isCalendarDate } from './date-filter.js';
import type { Condition, Filter, FilterValue, Operator } from './query.js';

/** What a field holds, which says how it can be tested. */
export type FieldType = 'text' | 'choice' | 'date';

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
  | 'empty'
  | 'not-empty';

/** The tests that fit each type of field, the likeliest first. */
export const TESTS: Readonly<Record<FieldType, readonly Test[]>> = {
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
  if (test === 'empty' || test === 'not-empty') return 'none';
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
export function filterFromConditions({ join, lines }: Conditions): Filter | undefined {
  return joined(
    join,
    lines.flatMap((line) => {
      const filter =
        line.kind === 'group' ? joined(line.join, line.lines.flatMap(filtersOf)) : filterOf(line);
      return filter ?? [];
    }),
  );
}

/** The lines that say the filter. */
export function conditionsFromFilter(
  filter: Filter | undefined,
  typeOf: (field: string) => FieldType | undefined,
): Conditions {
  if (!filter) return NO_CONDITIONS;
  const single = lineOf(filter, typeOf);
  if (single.kind === 'condition') return { join: 'all', lines: [single] };
  const parts = partsOf(filter);
  if (!parts) return { join: 'all', lines: [single] };
  return {
    join: parts.join,
    lines: parts.filters.map((part) => {
      const line = lineOf(part, typeOf);
      const inner = line.kind === 'custom' ? partsOf(part) : undefined;
      return inner
        ? {
            kind: 'group',
            join: inner.join,
            lines: inner.filters.map((each) => lineOf(each, typeOf)),
          }
        : line;
    }),
  };
}

function filtersOf(line: ConditionLine | CustomLine): readonly Filter[] {
  const filter = filterOf(line);
  return filter ? [filter] : [];
}

/** What one line says; undefined while it lacks something. */
export function filterOf(line: ConditionLine | CustomLine): Filter | undefined {
  if (line.kind === 'custom') return line.filter;
  if (!isComplete(line)) return undefined;
  const { field, test, values } = line;
  const [first = '', second = ''] = values;
  switch (test) {
    case 'on':
      return range(field, first, first);
    case 'between':
      return first <= second ? range(field, first, second) : range(field, second, first);
    case 'before':
      return { field, op: 'lt', value: first };
    case 'after':
      return { field, op: 'ge', value: dayAfter(first) };
    case 'last-days':
      return { field, op: 'ge', value: daysAgo(Number(first)) };
    case 'days-ago':
      return { field, op: 'lt', value: daysAgo(Number(first)) };
    case 'next-days':
      return {
        all: [
          { field, op: 'ge', value: daysAgo(0) },
          { field, op: 'lt', value: daysAgo(-Number(first)) },
        ],
      };
    case 'empty':
      return { field, op: 'empty' };
    case 'not-empty':
      return { field, op: 'empty', value: false };
    case 'one-of':
    case 'none-of':
      return { field, op: OPERATORS[test], value: values };
    default:
      return { field, op: OPERATORS[test], value: first };
  }
}

const OPERATORS = {
  equals: 'eq',
  'not-equals': 'ne',
  contains: 'contains',
  starts: 'starts',
  ends: 'ends',
  'one-of': 'in',
  'none-of': 'out',
} as const satisfies Partial<Record<Test, Operator>>;

function range(field: string, from: string, to: string): Filter {
  return {
    all: [
      { field, op: 'ge', value: from },
      { field, op: 'lt', value: dayAfter(to) },
    ],
  };
}

function joined(join: 'all' | 'some', filters: readonly Filter[]): Filter | undefined {
  if (filters.length < 2) return filters[0];
  return join === 'all' ? { all: filters } : { some: filters };
}

function partsOf(
  filter: Filter,
): { readonly join: 'all' | 'some'; readonly filters: readonly Filter[] } | undefined {
  if ('all' in filter) return { join: 'all', filters: filter.all };
  return 'some' in filter ? { join: 'some', filters: filter.some } : undefined;
}

/** The filter as one line. */
export function lineOf(
  filter: Filter,
  typeOf: (field: string) => FieldType | undefined,
): ConditionLine | CustomLine {
  const line = 'field' in filter ? ofCondition(filter, typeOf) : ofRange(filter, typeOf);
  return line ?? { kind: 'custom', filter };
}

function ofCondition(
  { field, op, value }: Condition,
  typeOf: (field: string) => FieldType | undefined,
): ConditionLine | undefined {
  const type = typeOf(field);
  if (!type) return undefined;
  const line = (test: Test, values: readonly string[]): ConditionLine | undefined => {
    const made: ConditionLine = { kind: 'condition', field, test, values };
    return TESTS[type].includes(test) && isComplete(made) ? made : undefined;
  };
  if (op === 'empty') return line(value === false ? 'not-empty' : 'empty', []);
  if (type === 'date') return ofDate(op, value, line);
  if (Array.isArray(value)) {
    return op === 'in' || op === 'out'
      ? line(op === 'in' ? 'one-of' : 'none-of', value)
      : undefined;
  }
  const test = Object.entries(OPERATORS).find(([, each]) => each === op)?.[0];
  return isTest(test) && typeof value === 'string' ? line(test, [value]) : undefined;
}

function ofDate(
  op: Operator,
  value: FilterValue | undefined,
  line: (test: Test, values: readonly string[]) => ConditionLine | undefined,
): ConditionLine | undefined {
  const days = daysAgoIn(value);
  if (days !== undefined) {
    if (op === 'ge') return line('last-days', [String(days)]);
    return op === 'lt' ? line('days-ago', [String(days)]) : undefined;
  }
  if (!isCalendarDate(value)) return undefined;
  if (op === 'lt') return line('before', [value]);
  return op === 'ge' ? line('after', [dayAfter(value, -1)]) : undefined;
}

/** From one day to another, or the days to come: two conditions that are said as one. */
function ofRange(
  filter: Filter,
  typeOf: (field: string) => FieldType | undefined,
): ConditionLine | undefined {
  const [from, to, ...others] = 'all' in filter ? filter.all : [];
  if (!from || !to || others.length > 0 || !('field' in from && 'field' in to)) return undefined;
  const { field } = from;
  const isRange = from.op === 'ge' && to.op === 'lt' && to.field === field;
  if (!isRange || typeOf(field) !== 'date') return undefined;
  const days = daysAgoIn(to.value);
  if (daysAgoIn(from.value) === 0 && days !== undefined && days < 0) {
    return { kind: 'condition', field, test: 'next-days', values: [String(-days)] };
  }
  if (!isCalendarDate(from.value) || !isCalendarDate(to.value)) return undefined;
  const last = dayAfter(to.value, -1);
  if (last < from.value) return undefined;
  return last === from.value
    ? { kind: 'condition', field, test: 'on', values: [last] }
    : { kind: 'condition', field, test: 'between', values: [from.value, last] };
}

function isRelative(test: Test): boolean {
  return test === 'last-days' || test === 'days-ago' || test === 'next-days';
}

function isCalendar(test: Test): boolean {
  return test === 'on' || test === 'before' || test === 'after';
}

function isTest(name: string | undefined): name is Test {
  return name !== undefined && Object.values(TESTS).some((tests) => tests.some((t) => t === name));
}
