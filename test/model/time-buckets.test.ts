import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsFor, countInBuckets, rangeIn, withRange } from '../../src/model/time-buckets.js';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

describe('buckets of time', () => {
  it('cover the whole span with at most 49 parts, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2000-01-01'), max: at('2100-01-01') }),
        fc.integer({ min: 1, max: 20 * 365 * 24 * HOUR }),
        fc.constantFrom('UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Auckland'),
        (from, span, timeZone) => {
          const buckets = bucketsFor(from, from + span, timeZone);
          expect(buckets.from).toBeLessThanOrEqual(from);
          expect(buckets.from + buckets.step * buckets.count).toBeGreaterThanOrEqual(from + span);
          expect(buckets.count).toBeLessThanOrEqual(49);
        },
      ),
    );
  });

  it('are enough to see a course in, from twenty minutes to a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: HOUR / 3, max: 365 * 24 * HOUR }), (span) => {
        const from = at('2026-01-01');
        expect(bucketsFor(from, from + span, 'UTC').count).toBeGreaterThanOrEqual(18);
      }),
    );
  });

  it('begin with the day of the one who looks', () => {
    const buckets = bucketsFor(at('2026-04-01T10:00Z'), at('2026-05-01T10:00Z'), 'Europe/Berlin');
    expect(buckets.step).toBe(24 * HOUR);
    expect(new Date(buckets.from).toISOString()).toBe('2026-03-31T22:00:00.000Z');
  });

  it('hold what falls into them', () => {
    const buckets = { from: at('2026-04-01'), step: HOUR, count: 3 };
    expect(
      countInBuckets(
        [
          '2026-03-31T23:59:59.999Z',
          '2026-04-01T00:00:00Z',
          '2026-04-01T02:59:59.999Z',
          '2026-04-01T03:00:00Z',
          'never',
        ],
        buckets,
      ),
    ).toEqual([1, 0, 1]);
  });
});

describe('a span as a filter', () => {
  const range = { from: '2026-04-01T00:00:00.000Z', to: '2026-04-02T00:00:00.000Z' };

  it('takes the place of the one before, and leaves the rest', () => {
    const event = { field: 'event', op: 'eq', value: 'a' } as const;
    const first = withRange(event, 'timestamp', range);
    const second = withRange(first, 'timestamp', { ...range, to: '2026-04-03T00:00:00.000Z' });
    expect(second).toEqual({
      all: [
        event,
        { field: 'timestamp', op: 'ge', value: range.from },
        { field: 'timestamp', op: 'lt', value: '2026-04-03T00:00:00.000Z' },
      ],
    });
    expect(rangeIn(second, 'timestamp', 0)).toEqual({
      from: at(range.from),
      to: at('2026-04-03'),
    });
  });

  it('is found where it is relative', () => {
    const now = at('2026-04-15T12:00:00Z');
    expect(rangeIn({ field: 'timestamp', op: 'ge', value: 'now-7d' }, 'timestamp', now)).toEqual({
      from: at('2026-04-08T12:00:00Z'),
    });
    expect(
      rangeIn({ not: { field: 'timestamp', op: 'ge', value: 'now' } }, 'timestamp', now),
    ).toEqual({});
  });
});
