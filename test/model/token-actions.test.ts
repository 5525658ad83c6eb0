import { describe, expect, it } from 'vitest';
import {
  permission,
  statusAfter,
  statusAllows,
  type TokenTransition,
} from '../../src/model/token-actions.js';
import type { ApiToken, TokenAction, TokenStatus } from '../../src/model/token.js';

function aToken(more: Partial<ApiToken> = {}): ApiToken {
  return { id: 'TKN-1', name: 'Robot', status: 'Active', modules: [], audit: {}, ...more };
}

const NEW_STATUS = 'Suspended' as TokenStatus;

describe('the life of a token', () => {
  it.each<[TokenStatus, TokenTransition, TokenStatus | undefined]>([
    ['Active', 'disable', 'Disabled'],
    ['Active', 'enable', undefined],
    ['Active', 'delete', 'Deleted'],
    ['Disabled', 'enable', 'Active'],
    ['Disabled', 'disable', undefined],
    ['Disabled', 'delete', 'Deleted'],
    ['Deleted', 'enable', undefined],
    ['Deleted', 'disable', undefined],
    ['Deleted', 'delete', undefined],
    [NEW_STATUS, 'delete', undefined],
  ])('from %s, %s leads to %s', (status, transition, after) => {
    expect(statusAfter(status, transition)).toBe(after);
  });

  it.each<[TokenStatus, readonly TokenAction[]]>([
    ['Active', ['disable', 'edit', 'reveal', 'rotate', 'delete']],
    ['Disabled', ['enable', 'edit', 'reveal', 'rotate', 'delete']],
    ['Deleted', []],
    [NEW_STATUS, []],
  ])('while %s allows %j', (status, actions) => {
    const all = ['enable', 'disable', 'edit', 'reveal', 'rotate', 'delete'] as const;
    expect(all.filter((action) => statusAllows(status, action))).toEqual(actions);
  });

  it('allows exactly the transitions that lead somewhere', () => {
    for (const status of ['Active', 'Disabled', 'Deleted'] as const) {
      for (const transition of ['enable', 'disable', 'delete'] as const) {
        const leads = statusAfter(status, transition) !== undefined;
        expect(statusAllows(status, transition)).toBe(leads);
      }
    }
  });
});

describe('whether a user may do something', () => {
  it('is up to the status where the backend says nothing', () => {
    expect(permission(aToken(), 'disable')).toEqual({ allowed: true });
    expect(permission(aToken(), 'enable')).toEqual({ allowed: false });
  });

  it('is up to what the backend lists', () => {
    const token = aToken({ actions: ['disable', 'enable'] });
    expect(permission(token, 'disable')).toEqual({ allowed: true });
    expect(permission(token, 'delete')).toEqual({ allowed: false });
    expect(permission(aToken({ actions: [] }), 'edit')).toEqual({ allowed: false });
  });

  it('is never more than the status allows', () => {
    const token = aToken({ status: 'Disabled', actions: ['disable'] });
    expect(permission(token, 'disable')).toEqual({ allowed: false });
  });

  it('is no, with the reason, where the backend gives one', () => {
    const token = aToken({ actions: ['delete'], denied: { delete: 'It is in use.' } });
    expect(permission(token, 'delete')).toEqual({ allowed: false, reason: 'It is in use.' });
    const unlisted = aToken({ actions: [], denied: { delete: 'It is in use.' } });
    expect(permission(unlisted, 'delete')).toEqual({ allowed: false, reason: 'It is in use.' });
  });

  it('has no reason that the status makes idle', () => {
    const token = aToken({ denied: { enable: 'Ask your administrator.' } });
    expect(permission(token, 'enable')).toEqual({ allowed: false });
  });
});
