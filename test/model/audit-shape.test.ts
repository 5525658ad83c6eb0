import { describe, expect, it } from 'vitest';
import { soundPage } from '../../src/model/sound-token.js';
import { countsIn, eventCountsIn, recordFrom } from '../../src/model/audit-shape.js';

const whole = {
  id: 'AUD-1',
  event: 'a.b.c.d',
  timestamp: '2026-01-01T00:00:00Z',
  summary: 'Done',
  details: 'Well',
  type: 'Public',
  object: { id: 'TKN-1', name: 'Robot', objectType: 'Token', revision: 3, deleted: true },
  actor: { id: 'USR-1', name: 'Ada', icon: '/a', account: { id: 'ACC-1', name: 'Stark' } },
  request: {
    api: { ip: '10.0.0.1', userAgent: 'curl/8', geolocation: { countryCode: 'SE' } },
    worker: { workerName: 'one' },
    log: { correlationId: 'c' },
  },
  documents: { Token: { id: 'TKN-1' } },
  viewers: [],
  own: 'of the host',
};

describe('a record as an adapter gives it', () => {
  it('stays what it is where it is as its type has it', () => {
    expect(recordFrom(whole)).toEqual(whole);
  });

  it('takes null for absent, and numbers for their text', () => {
    const nulls = Object.fromEntries(Object.keys(whole).map((name) => [name, null]));
    expect(recordFrom({ ...nulls, id: 7, viewers: [], own: 1 })).toEqual({
      id: '7',
      event: '',
      timestamp: '',
      summary: '',
      viewers: [],
      own: 1,
    });
  });

  it('leaves out what cannot be read', () => {
    const record = recordFrom({
      ...whole,
      summary: { no: 'text' },
      object: 'TKN-1',
      actor: { id: null, name: ['no'], icon: 3, account: null },
      request: { api: { ip: 42, userAgent: {}, geolocation: 'here' }, worker: 1, log: { a: [] } },
      documents: 'none',
    });
    expect(record).toMatchObject({
      summary: '',
      actor: { id: '', name: '', icon: '3' },
      request: { api: { ip: '42' }, log: {} },
    });
    expect(record).not.toHaveProperty('object');
    expect(record).not.toHaveProperty('documents');
    expect(record.actor).not.toHaveProperty('account');
  });

  it.each([[null], ['text'], [{}], [{ id: '' }], [{ id: {} }]])(
    'is refused by its place where it has no id: %j',
    (item) => {
      expect(() => soundPage({ items: [whole, item] }, recordFrom)).toThrow(
        'items[1].id is missing',
      );
    },
  );
});

describe('counts as an adapter gives them', () => {
  it('are as many as there are parts, and none where they are no number of events', () => {
    expect(countsIn([1, '2', null, -3, Number.NaN, {}, Infinity], 9)).toEqual([
      1, 2, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(countsIn([1, 2, 3], 2)).toEqual([1, 2]);
  });

  it('are each of one event, or of one without a code', () => {
    expect(
      eventCountsIn(
        [
          { event: 'a', counts: [1] },
          { event: {}, counts: [2] },
        ],
        1,
      ),
    ).toEqual([
      { event: 'a', counts: [1] },
      { event: '', counts: [2] },
    ]);
  });

  it('say that they are an estimate where the backend says so', () => {
    const given = [
      { event: 'a', counts: [1], estimated: true },
      { event: 'b', counts: [2], estimated: 'no' },
    ];
    expect(eventCountsIn(given, 1)).toEqual([
      { event: 'a', counts: [1], estimated: true },
      { event: 'b', counts: [2] },
    ]);
  });

  it('are refused by their place where they are no list', () => {
    expect(() => countsIn({}, 2)).toThrow('counts is no list');
    expect(() => eventCountsIn(undefined, 2)).toThrow('counts is no list');
    expect(() => eventCountsIn([{ event: 'a', counts: [1] }, null], 1)).toThrow(
      'counts[1].counts is no list',
    );
  });
});
