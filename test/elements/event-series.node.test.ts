import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesFor, seriesOf, shortNames } from '../../src/elements/audit-trail/event-series.js';

const counted = (totals: Readonly<Record<string, number>>) =>
  Object.entries(totals).map(([event, total]) => ({ event, counts: [total, 0] }));

describe('the events of a trail, told apart', () => {
  it('are the four most frequent; all others are one', () => {
    const events = counted({ a: 1, b: 5, c: 2, d: 9, e: 3, f: 1 });
    const places = placesFor(events);
    expect(places).toEqual(['d', 'b', 'e', 'c']);
    expect(seriesOf(events, places)).toEqual([
      { event: 'd', place: 0, counts: [9, 0] },
      { event: 'b', place: 1, counts: [5, 0] },
      { event: 'e', place: 2, counts: [3, 0] },
      { event: 'c', place: 3, counts: [2, 0] },
      { place: 4, counts: [2, 0] },
    ]);
  });

  it('have no place without a code', () => {
    const events = counted({ '': 9, a: 1 });
    expect(placesFor(events)).toEqual(['a']);
    expect(seriesOf(events, ['a']).at(-1)).toEqual({ place: 4, counts: [9, 0] });
  });

  it('keep their places while a filter leaves fewer', () => {
    const places = placesFor(counted({ a: 4, b: 3, c: 2, d: 1 }));
    const narrowed = placesFor(counted({ c: 2 }), places);
    expect(seriesOf(counted({ c: 2 }), narrowed)).toEqual([
      { event: 'c', place: 2, counts: [2, 0] },
    ]);
    expect(placesFor(counted({ a: 4, b: 3, c: 2, d: 1 }), narrowed)).toEqual(places);
  });

  it('take the place of one that is not among the first any more', () => {
    const places = placesFor(counted({ a: 4, b: 3, c: 2, d: 1 }));
    expect(placesFor(counted({ a: 4, c: 2, d: 3, e: 5, b: 1 }), places)).toEqual([
      'a',
      'e',
      'c',
      'd',
    ]);
  });

  it('are counted once each, wherever they stand', () => {
    const totals = fc.dictionary(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(totals), (rounds) => {
        let places: readonly string[] = [];
        for (const round of rounds) {
          const events = counted(round);
          places = placesFor(events, places);
          expect(places.length).toBeLessThanOrEqual(4);
          expect(new Set(places).size).toBe(places.length);
          const shown = seriesOf(events, places).flatMap(({ counts }) => counts);
          const sum = (each: readonly number[]): number =>
            each.reduce((one, other) => one + other, 0);
          expect(sum(shown)).toBe(sum(Object.values(round)));
        }
      }),
    );
  });

  it('have the shortest names that tell them all apart', () => {
    const names = (...events: readonly string[]) => [...shortNames(events).values()];
    expect(names('platform.accounts.token.created', 'platform.accounts.token.deleted')).toEqual([
      'created',
      'deleted',
    ]);
    expect(
      names('platform.accounts.token.created', 'platform.orders.order.created', 'odd'),
    ).toEqual(['token.created', 'order.created', 'odd']);
    expect(names('platform.a.token.created', 'extension.a.token.created')).toEqual([
      'platform.a.token.created',
      'extension.a.token.created',
    ]);
    expect(names()).toEqual([]);
  });
});
