import { describe, expect, it } from 'vitest';
import { expiry, isInUse, isStale } from '../../src/model/token-dates.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;

function inDays(days: number): string {
  return new Date(NOW + days * DAY).toISOString();
}

describe('a token', () => {
  it('is stale when it was used, but not for 90 days', () => {
    expect(isStale({ lastAccessAt: inDays(-90) }, NOW)).toBe(true);
    expect(isStale({ lastAccessAt: inDays(-89.99) }, NOW)).toBe(false);
    expect(isStale({ lastAccessAt: inDays(1) }, NOW)).toBe(false);
    expect(isStale({}, NOW)).toBe(false);
    expect(isStale({ lastAccessAt: 'not a date' }, NOW)).toBe(false);
    expect(isStale({ lastAccessAt: inDays(-8) }, NOW, 7)).toBe(true);
  });

  it('is in use when it was used in the last seven days', () => {
    expect(isInUse({ lastAccessAt: inDays(-6.99) }, NOW)).toBe(true);
    expect(isInUse({ lastAccessAt: inDays(-7) }, NOW)).toBe(false);
    expect(isInUse({ lastAccessAt: inDays(1) }, NOW)).toBe(true);
    expect(isInUse({}, NOW)).toBe(false);
    expect(isInUse({ lastAccessAt: 'not a date' }, NOW)).toBe(false);
  });

  it.each([
    [inDays(-1), 'expired'],
    [inDays(0), 'expired'],
    [inDays(0.001), 'soon'],
    [inDays(14), 'soon'],
    [inDays(14.001), 'later'],
    ['9999-12-31T23:59:59.999Z', 'later'],
    ['not a date', 'none'],
  ])('that expires at %s stands at “%s”', (expiresAt, state) => {
    expect(expiry({ expiresAt }, NOW)).toBe(state);
  });

  it('that does not expire has no expiry', () => {
    expect(expiry({}, NOW)).toBe('none');
  });
});
