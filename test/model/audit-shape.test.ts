import { describe, expect, it } from 'vitest';
import { recordFrom, recordsIn } from '../../src/model/audit-shape.js';

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
      expect(() => recordsIn([whole, item])).toThrow('items[1].id is missing');
    },
  );
});
