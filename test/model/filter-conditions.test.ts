import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsFromFilter } from '../../src/model/conditions-from-filter.js';
import {
  filterFromConditions,
  TESTS,
  valuesWanted,
  type ConditionLine,
  type Conditions,
  type FieldType,
} from '../../src/model/filter-conditions.js';
import type { Filter } from '../../src/model/query.js';

const FIELDS: Readonly<Record<string, FieldType>> = {
  name: 'text',
  status: 'choice',
  lastAccessAt: 'date',
  'modules.id': 'choice',
};
const typeOf = (field: string): FieldType | undefined => FIELDS[field];

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.string({ minLength: 1, maxLength: 8 });

const line: fc.Arbitrary<ConditionLine> = fc
  .constantFrom(...Object.keys(FIELDS))
  .chain((field) =>
    fc.tuple(fc.constant(field), fc.constantFrom(...TESTS[FIELDS[field] ?? 'text'])),
  )
  .chain(([field, test]) => {
    const isDate = FIELDS[field] === 'date';
    const days = fc.integer({ min: 1, max: 3650 }).map(String);
    const one = !isDate ? text : test.endsWith('days') || test === 'days-ago' ? days : day;
    const values = {
      none: fc.constant([]),
      one: one.map((value) => [value]),
      // From a day to the same is said as on that day.
      two: fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((days) => days.toSorted()),
      many: fc.array(text, { minLength: 1, maxLength: 3 }),
    }[valuesWanted(test)];
    return values.map((given) => ({ kind: 'condition' as const, field, test, values: given }));
  });
const join = fc.constantFrom('all' as const, 'some' as const);
const conditions: fc.Arbitrary<Conditions> = fc.record({
  join,
  lines: fc.array(
    fc.oneof(
      line,
      fc.record({
        kind: fc.constant('group' as const),
        join,
        lines: fc.array(line, { maxLength: 3 }),
      }),
    ),
    { maxLength: 4 },
  ),
});

describe('the lines of a filter', () => {
  it('say the same filter again, whatever they were', () => {
    fc.assert(
      fc.property(conditions, (given) => {
        const filter = filterFromConditions(given);
        expect(filterFromConditions(conditionsFromFilter(filter, typeOf))).toEqual(filter);
      }),
    );
  });

  it('come back as they were where they stand alone', () => {
    fc.assert(
      fc.property(line, (given) => {
        const filter = filterFromConditions({ join: 'all', lines: [given] });
        expect(conditionsFromFilter(filter, typeOf).lines).toEqual([given]);
      }),
    );
  });

  it('leave out what lacks a value, and keep what they cannot say', () => {
    const unfinished: ConditionLine = {
      kind: 'condition',
      field: 'name',
      test: 'contains',
      values: [''],
    };
    expect(filterFromConditions({ join: 'all', lines: [unfinished] })).toBeUndefined();
    const strange = { not: { field: 'color', op: 'gt', value: 3 } } as const;
    expect(conditionsFromFilter(strange, typeOf)).toEqual({
      join: 'all',
      lines: [{ kind: 'custom', filter: strange }],
    });
    expect(filterFromConditions(conditionsFromFilter(strange, typeOf))).toEqual(strange);
  });

  it('say what holds of none of a collection, where its conditions mean some element', () => {
    const said = (test: ConditionLine['test'], ...values: string[]): unknown =>
      filterFromConditions({
        join: 'all',
        lines: [{ kind: 'condition', field: 'modules.id', test, values }],
      });
    expect(said('not-equals', 'MOD-1')).toEqual({
      not: { field: 'modules.id', op: 'eq', value: 'MOD-1' },
    });
    expect(said('none-of', 'MOD-1', 'MOD-2')).toEqual({
      not: { field: 'modules.id', op: 'in', value: ['MOD-1', 'MOD-2'] },
    });
    const other = { field: 'modules.id', op: 'ne', value: 'MOD-1' } as const;
    expect(conditionsFromFilter(other, typeOf).lines).toEqual([{ kind: 'custom', filter: other }]);
  });

  it('keep what never holds, and what is nested too deeply', () => {
    const never = { some: [] } as const;
    const name = (value: string): Filter => ({ field: 'name', op: 'eq', value });
    const deep: Filter = {
      all: [name('a'), { some: [name('b'), { all: [name('c'), name('d')] }] }],
    };
    for (const filter of [never, deep]) {
      expect(filterFromConditions(conditionsFromFilter(filter, typeOf))).toEqual(filter);
    }
    expect(conditionsFromFilter(deep, typeOf).lines[1]).toMatchObject({
      kind: 'group',
      lines: [{ kind: 'condition' }, { kind: 'custom' }],
    });
  });

  it('say dates as a person does', () => {
    const said = (test: ConditionLine['test'], ...values: string[]): unknown =>
      filterFromConditions({
        join: 'all',
        lines: [{ kind: 'condition', field: 'lastAccessAt', test, values }],
      });
    expect(said('on', '2026-04-15')).toEqual({
      all: [
        { field: 'lastAccessAt', op: 'ge', value: '2026-04-15' },
        { field: 'lastAccessAt', op: 'lt', value: '2026-04-16' },
      ],
    });
    expect(said('after', '2026-04-15')).toEqual({
      field: 'lastAccessAt',
      op: 'ge',
      value: '2026-04-16',
    });
    expect(said('last-days', '30')).toEqual({
      field: 'lastAccessAt',
      op: 'ge',
      value: 'now-30d',
    });
    expect(said('this-month')).toEqual({
      all: [
        { field: 'lastAccessAt', op: 'ge', value: 'month' },
        { field: 'lastAccessAt', op: 'lt', value: 'month+1' },
      ],
    });
  });
});
