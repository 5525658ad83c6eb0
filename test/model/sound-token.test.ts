import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../src/model/errors.js';
import { soundPage, soundToken } from '../../src/model/sound-token.js';
import type { Page } from '../../src/model/query.js';
import type { ApiToken } from '../../src/model/token.js';

const TOKEN: ApiToken = {
  id: 'TKN-1',
  name: 'Robot',
  status: 'Active',
  modules: [{ id: 'MOD-1', name: 'Billing' }],
  account: { id: 'ACC-1', name: 'Stark' },
  audit: { created: { at: '2026-01-01T00:00:00Z', by: { id: 'USR-1', name: 'Ann' } } },
};

/** As a host without types may answer. */
const answer = (members: object): ApiToken => ({ ...TOKEN, ...members });

describe('the answer of an adapter', () => {
  it('is taken as it is where nothing is wrong with it', () => {
    expect(soundToken(TOKEN)).toBe(TOKEN);
    const strange = answer({ status: 'Paused', audit: {}, modules: [], more: [1, { two: 2 }] });
    expect(soundToken(strange)).toBe(strange);
  });

  it('has no member that is null, and an empty name in the place of none', () => {
    const token = answer({
      description: null,
      account: null,
      lastAccessAt: null,
      modules: [{ id: 'MOD-1', name: null, icon: null }],
      audit: { ...TOKEN.audit, enabled: null, updated: { at: '2026-01-02', by: null } },
    });
    expect(soundToken(token)).toEqual({
      id: 'TKN-1',
      name: 'Robot',
      status: 'Active',
      modules: [{ id: 'MOD-1', name: '' }],
      audit: { ...TOKEN.audit, updated: { at: '2026-01-02' } },
    });
  });

  it('may leave out a status, which is then unknown, and dates, of which it then knows none', () => {
    const { status: _, audit: __, ...bare } = TOKEN;
    const expected = { ...bare, status: '', audit: {} };
    expect(soundToken(bare as ApiToken)).toEqual(expected);
    expect(soundToken(answer({ status: null, audit: null }))).toEqual(expected);
  });

  it.each([
    [undefined, 'token'],
    ['text', 'token'],
    [{ ...TOKEN, id: 7 }, 'token.id'],
    [answer({ status: 1 }), 'token.status'],
    [answer({ modules: undefined }), 'token.modules'],
    [answer({ modules: [{ id: 'MOD-1', name: 'Billing' }, 'MOD-2'] }), 'token.modules[1]'],
    [answer({ account: { id: 'ACC-1' } }), 'token.account.name'],
    [answer({ audit: [] }), 'token.audit'],
    [answer({ audit: { created: '2026-01-01' } }), 'token.audit.created.at'],
    [answer({ audit: { created: { at: 'x', by: 'Ann' } } }), 'token.audit.created.by'],
  ])('that is no token says where: %j', (token, path) => {
    expect(() => soundToken(token as ApiToken)).toThrow(
      new AdapterError('unexpected', { message: `The adapter’s answer is malformed: ${path}` }),
    );
  });

  it.each([
    { total: null, nextCursor: null, previousCursor: null },
    { total: 'many' },
    { total: -3 },
  ])('that has neither a total nor cursors to go by has none: %j', (page) => {
    expect(soundPage({ ...page, items: [TOKEN] } as unknown as Page<ApiToken>, soundToken)).toEqual(
      {
        items: [TOKEN],
      },
    );
  });

  it('that is no page says where', () => {
    expect(() => soundPage({} as Page<ApiToken>, soundToken)).toThrow('malformed: items');
    expect(() => soundPage({ items: [TOKEN, answer({ audit: [] })] }, soundToken)).toThrow(
      'items[1].audit',
    );
  });
});
