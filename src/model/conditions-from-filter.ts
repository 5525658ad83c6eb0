import { dayAfter, daysAgoIn, isCalendarDate } from './date-filter.js';
import {
  isCollectionField,
  isComplete,
  isPeriod,
  NO_CONDITIONS,
  PERIODS,
  TESTS,
  type ConditionLine,
  type Conditions,
  type CustomLine,
  type FieldType,
  type Test,
} from './filter-conditions.js';
import { isList, type Condition, type Filter, type FilterValue, type Operator } from './query.js';

type TypeOf = (field: string) => FieldType | undefined;

/** The lines that say the filter. */
export function conditionsFromFilter(filter: Filter | undefined, typeOf: TypeOf): Conditions {
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

function partsOf(
  filter: Filter,
): { readonly join: 'all' | 'some'; readonly filters: readonly Filter[] } | undefined {
  const join = 'all' in filter ? 'all' : 'some';
  const filters = 'all' in filter ? filter.all : 'some' in filter ? filter.some : [];
  // Some of nothing never holds, which no lines can say.
  return filters.length > 0 ? { join, filters } : undefined;
}

/** The filter as one line. */
export function lineOf(filter: Filter, typeOf: TypeOf): ConditionLine | CustomLine {
  const line =
    'field' in filter
      ? ofCondition(filter, typeOf)
      : 'not' in filter
        ? ofNot(filter.not, typeOf)
        : ofRange(filter, typeOf);
  return line ?? { kind: 'custom', filter };
}

/** What holds of no element of a collection. */
function ofNot(filter: Filter, typeOf: TypeOf): ConditionLine | undefined {
  const line = 'field' in filter ? ofCondition(filter, typeOf) : undefined;
  if (!line || !isCollectionField(line.field)) return undefined;
  if (line.test === 'equals') return { ...line, test: 'not-equals' };
  return line.test === 'one-of' ? { ...line, test: 'none-of' } : undefined;
}

function ofCondition({ field, op, value }: Condition, typeOf: TypeOf): ConditionLine | undefined {
  const type = typeOf(field);
  if (!type) return undefined;
  const line = (test: Test, values: readonly string[]): ConditionLine | undefined => {
    const made: ConditionLine = { kind: 'condition', field, test, values };
    return TESTS[type].includes(test) && isComplete(made) ? made : undefined;
  };
  if (op === 'empty') return line(value === false ? 'not-empty' : 'empty', []);
  if (type === 'date') return ofDate(op, value, line);
  // Of a collection these mean some element, which is not what the lines say.
  if (isCollectionField(field) && (op === 'ne' || op === 'out')) return undefined;
  const test = TEST_OF[op];
  if (!test || value === undefined) return undefined;
  if (typeof value === 'string') return line(test, [value]);
  return isList(value) ? line(test, value) : undefined;
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
function ofRange(filter: Filter, typeOf: TypeOf): ConditionLine | undefined {
  const [from, to, ...others] = 'all' in filter ? filter.all : [];
  if (!from || !to || others.length > 0 || !('field' in from && 'field' in to)) return undefined;
  const { field } = from;
  const isRange = from.op === 'ge' && to.op === 'lt' && to.field === field;
  if (!isRange || typeOf(field) !== 'date') return undefined;
  const line = (test: Test, ...values: readonly string[]): ConditionLine => ({
    kind: 'condition',
    field,
    test,
    values,
  });
  for (const period of TESTS.date.filter(isPeriod)) {
    const [start, end] = PERIODS[period];
    if (from.value === start && to.value === end) return line(period);
  }
  const days = daysAgoIn(to.value);
  if (daysAgoIn(from.value) === 0 && days !== undefined && days < 0) {
    return line('next-days', String(-days));
  }
  if (!isCalendarDate(from.value) || !isCalendarDate(to.value)) return undefined;
  const last = dayAfter(to.value, -1);
  if (last < from.value) return undefined;
  return last === from.value ? line('on', last) : line('between', from.value, last);
}

const TEST_OF: Partial<Record<Operator, Test>> = {
  eq: 'equals',
  any: 'equals',
  ne: 'not-equals',
  contains: 'contains',
  starts: 'starts',
  ends: 'ends',
  in: 'one-of',
  out: 'none-of',
};
