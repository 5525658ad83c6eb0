import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../src/ui/json-view/json-text.js';

/** So many lists or objects, each within another: more than any browser writes. */
function within(levels: number, innermost: unknown, wrap: (value: unknown) => unknown): unknown {
  let value = innermost;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}
const LEVELS = 100_000;

describe('a document as text', () => {
  it('is what JSON makes of it', () => {
    expect(jsonText('', { a: [1, 'x', null], secret: 's' }, 2)).toBe(
      JSON.stringify({ a: [1, 'x', null], secret: '••••••••' }, null, 2),
    );
    expect(jsonText('', undefined)).toBe('null');
    expect(jsonText('password', 'hush')).toBe('"••••••••"');
  });

  it('is whole where it is deeper than can be written at once', () => {
    const inner = { n: 1, 'a "b"': [true, null, {}, []], password: 'hush' };
    const written = { ...inner, password: '••••••••' };
    const lists = jsonText(
      '',
      within(LEVELS, inner, (value) => [value]),
    );
    expect(lists).toBe(`${'['.repeat(LEVELS)}${JSON.stringify(written)}${']'.repeat(LEVELS)}`);
    const objects = jsonText(
      '',
      within(LEVELS, inner, (x) => ({ x, y: 0 })),
      2,
    );
    expect(objects).toBe(
      `${'{"x":'.repeat(LEVELS)}${JSON.stringify(written)}${',"y":0}'.repeat(LEVELS)}`,
    );
  });

  it('is there too, as JSON makes it, whatever lies at the bottom', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = jsonText(
          '',
          within(LEVELS, value, (inner) => [inner]),
        );
        expect(text.slice(LEVELS, -LEVELS)).toBe(jsonText('0', value));
      }),
      { numRuns: 20 },
    );
  });

  it('has the digits of a number that JSON has no room for', () => {
    expect(jsonText('', { id: 12345678901234567890n, list: [-1n] }, 2)).toBe(
      JSON.stringify({ id: '12345678901234567890', list: ['-1'] }, null, 2),
    );
    expect(jsonText('', 7n)).toBe('"7"');
    expect(jsonText('pinSecret', 7n)).toBe('"••••••••"');
  });

  it('names what lies within itself, by the way to it', () => {
    const self: Record<string, unknown> = { a: [{ n: 1n }], none: undefined, act: () => 1 };
    self['again'] = self;
    const [first] = self['a'] as [Record<string, unknown>];
    first['odd name'] = { list: self['a'], first };
    expect(JSON.parse(jsonText('', self, 2))).toEqual({
      a: [{ n: '1', 'odd name': { list: { $ref: '$.a' }, first: { $ref: '$.a[0]' } } }],
      none: null,
      act: null,
      again: { $ref: '$' },
    });
  });

  it('writes a thing twice that is there twice, and not within itself', () => {
    const shared = { n: 1 };
    const self: Record<string, unknown> = { one: shared, two: shared };
    self['self'] = self;
    expect(jsonText('', self)).toBe('{"one":{"n":1},"two":{"n":1},"self":{"$ref":"$"}}');
  });

  it('has dates as JSON has them, however it is written', () => {
    const at = new Date('2026-04-15T12:00:00.000Z');
    const never = new Date(Number.NaN);
    const self: Record<string, unknown> = { at, list: [at, never], self: undefined };
    expect(jsonText('', self)).toContain('"at":"2026-04-15T12:00:00.000Z"');
    self['self'] = self;
    expect(jsonText('', self)).toBe(
      '{"at":"2026-04-15T12:00:00.000Z","list":["2026-04-15T12:00:00.000Z",null],"self":{"$ref":"$"}}',
    );
    const deep = jsonText(
      '',
      within(LEVELS, at, (value) => [value]),
    );
    expect(deep.slice(LEVELS, -LEVELS)).toBe('"2026-04-15T12:00:00.000Z"');
  });

  it('names it at any depth', () => {
    const self: Record<string, unknown> = {};
    self['deep'] = within(LEVELS, self, (value) => [value]);
    expect(jsonText('', self)).toContain('[{"$ref":"$"}]');
  });
});
