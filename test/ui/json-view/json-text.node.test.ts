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

  it('is none where a document lies within itself, at any depth', () => {
    const self: Record<string, unknown> = {};
    self['deep'] = within(LEVELS, self, (value) => [value]);
    expect(() => jsonText('', self)).toThrow(TypeError);
    self['deep'] = self;
    expect(() => jsonText('', self)).toThrow(TypeError);
  });
});
