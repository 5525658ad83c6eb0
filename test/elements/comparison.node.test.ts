import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '../../src/model/audit.js';
import {
  changesBetween,
  comparisonOf,
  comparisonWithin,
} from '../../src/elements/audit-trail/comparison.js';

function record(documents: Record<string, unknown>): AuditRecord {
  return {
    id: 'AUD-1',
    event: 'a.b.c.d',
    timestamp: '2026-04-15T12:00:00Z',
    summary: '',
    documents,
  };
}

describe('what changed between two records', () => {
  it('is told value by value, and leaves out who did it', () => {
    const earlier = record({
      Token: { name: 'Robot', modules: ['A', 'B'], note: 'x' },
      Actor: { name: 'Ada' },
    });
    const later = record({
      Token: { name: 'Robot 2', modules: ['A'], expires: null },
      Actor: { name: 'Bob' },
    });
    expect(changesBetween(comparisonOf(earlier, later))).toEqual(
      expect.arrayContaining([
        { kind: 'changed', path: ['Token', 'name'], before: 'Robot', after: 'Robot 2' },
        { kind: 'removed', path: ['Token', 'modules', 1], before: 'B' },
        { kind: 'removed', path: ['Token', 'note'], before: 'x' },
        { kind: 'added', path: ['Token', 'expires'], after: null },
      ]),
    );
  });

  it('is nothing where nothing did', () => {
    const same = record({ Token: { name: 'Robot', list: [{ a: 1 }] } });
    expect(changesBetween(comparisonOf(same, structuredClone(same)))).toEqual([]);
  });

  it('is found within one record that holds before and after', () => {
    const within = comparisonWithin(record({ Before: { a: 1 }, After: { a: 2 } }));
    expect(within && changesBetween(within)).toEqual([
      { kind: 'changed', path: ['a'], before: 1, after: 2 },
    ]);
    expect(comparisonWithin(record({ Token: {} }))).toBeUndefined();
    expect(comparisonWithin(record({ Before: {}, Token: {}, Order: {} }))).toBeUndefined();
  });

  it('is found beside the one document that a record is about', () => {
    const within = comparisonWithin(record({ Token: { a: 2 }, Before: { a: 1 }, Actor: { b: 1 } }));
    expect(within && changesBetween(within)).toEqual([
      { kind: 'changed', path: ['a'], before: 1, after: 2 },
    ]);
  });

  it('leaves out what each record says of the time before it', () => {
    const earlier = record({ Token: { a: 2 }, Order: {}, Before: { a: 1 } });
    const later = record({ Token: { a: 3 }, Order: {}, Before: { a: 2 } });
    expect(changesBetween(comparisonOf(earlier, later))).toEqual([
      { kind: 'changed', path: ['Token', 'a'], before: 2, after: 3 },
    ]);
  });

  it('is not looked for in what would hold the page up', () => {
    const wide = Object.fromEntries(Array.from({ length: 100_001 }, (_, at) => [`k${at}`, at]));
    let deep: unknown = 1;
    for (let level = 0; level < 5_000; level += 1) deep = { deep };
    expect(changesBetween({ isNamed: false, before: wide, after: {} })).toBeUndefined();
    expect(changesBetween({ isNamed: false, before: { deep }, after: {} })).toBeUndefined();
  });

  it('is found in what lies within itself, which is named by the way to it', () => {
    const cyclic = (name: string): Record<string, unknown> => {
      const shared = { at: new Date('2026-04-15T12:00:00Z') };
      const token: Record<string, unknown> = { name, one: shared, two: shared };
      token['list'] = [{ of: token }];
      return token;
    };
    const later = cyclic('Robot 2');
    later['self'] = later;
    const comparison = comparisonOf(record({ Token: cyclic('Robot') }), record({ Token: later }));
    expect(changesBetween(comparison)).toEqual([
      { kind: 'changed', path: ['Token', 'name'], before: 'Robot', after: 'Robot 2' },
      { kind: 'added', path: ['Token', 'self'], after: { $ref: '$' } },
    ]);
    const within = comparisonWithin(record({ Before: cyclic('Robot'), After: later }));
    expect(within && changesBetween(within)?.at(-1)?.after).toEqual({ $ref: '$' });
  });

  it('minds names that a prototype has', () => {
    const hostile = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1}') as object;
    expect(() =>
      changesBetween({ isNamed: false, before: { a: hostile }, after: { a: {} } }),
    ).not.toThrow();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('passes over nothing that is named like what every object has', () => {
    const odd = JSON.parse('{"__proto__":{"x":1},"constructor":2,"toString":null}') as object;
    const changes = changesBetween(comparisonOf(record({ A: {} }), record({ A: odd })));
    expect(changes?.map(({ kind, path }) => [kind, path.join('.')])).toEqual([
      ['added', 'A.__proto__'],
      ['added', 'A.constructor'],
      ['added', 'A.toString'],
    ]);
    const back = changesBetween(comparisonOf(record({ A: odd }), record({ A: {} })));
    expect(back?.map(({ kind, path }) => [kind, path.join('.')])).toEqual([
      ['removed', 'A.__proto__'],
      ['removed', 'A.constructor'],
      ['removed', 'A.toString'],
    ]);
  });
});
