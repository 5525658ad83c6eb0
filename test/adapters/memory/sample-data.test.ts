import { describe, expect, it } from 'vitest';
import { sampleData } from '../../../src/adapters/memory/index.js';
import { expiry, isStale } from '../../../src/model/token-dates.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');

describe('the sample data', () => {
  const { tokens, records, modules } = sampleData({ now: NOW });

  it('is the same for the same seed and time, and another for another seed', () => {
    expect(sampleData({ now: NOW, seed: 1 })).toEqual(sampleData({ now: NOW }));
    expect(sampleData({ now: NOW, seed: 2 }).tokens).not.toEqual(tokens);
  });

  it('shows every kind of token', () => {
    expect(tokens).toHaveLength(42);
    const has = (test: (token: (typeof tokens)[number]) => boolean) => tokens.some(test);
    expect(has(({ status }) => status === 'Active')).toBe(true);
    expect(has(({ status }) => status === 'Disabled')).toBe(true);
    expect(has(({ audit }) => audit['created']?.by?.deleted === true)).toBe(true);
    expect(has(({ lastAccessAt }) => lastAccessAt === undefined)).toBe(true);
    expect(has((token) => isStale(token, NOW))).toBe(true);
    for (const state of ['none', 'soon', 'expired']) {
      expect(has((token) => expiry(token, NOW) === state)).toBe(true);
    }
    expect(has((token) => token.modules.length > 1)).toBe(true);
    expect(has(({ name }) => name.length > 100)).toBe(true);
    expect(has(({ name }) => /\p{Script=Han}/u.test(name))).toBe(true);
  });

  it('agrees with itself', () => {
    const byId = new Map(tokens.map((token) => [token.id, token]));
    expect(byId.size).toBe(tokens.length);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    for (const { object, timestamp } of records) {
      const token = byId.get(object?.id ?? '');
      expect(object?.name).toBe(token?.name);
      expect(timestamp >= (token?.audit['created']?.at ?? '')).toBe(true);
      expect(Date.parse(timestamp)).toBeLessThanOrEqual(NOW);
    }
    const ids = modules.map(({ id }) => id);
    for (const { modules: given } of tokens) {
      expect(given.length).toBeGreaterThan(0);
      expect(ids).toEqual(expect.arrayContaining(given.map(({ id }) => id)));
    }
    expect(records.map(({ timestamp }) => timestamp)).toEqual(
      records
        .map(({ timestamp }) => timestamp)
        .toSorted()
        .reverse(),
    );
  });

  it('covers a year with what a record can hold', () => {
    const oldest = Date.parse(records.at(-1)?.timestamp ?? '');
    expect(NOW - oldest).toBeGreaterThan(365 * 86_400_000);
    for (const { actor, request, documents } of records) {
      expect(actor?.account?.id).toBe('ACC-0001-0002');
      expect(request?.api?.ip).toMatch(/^203\.0\.113\.\d+$/);
      expect(request?.api?.userAgent).toBeTruthy();
      expect(request?.api?.geolocation?.countryCode).toMatch(/^[A-Z]{2}$/);
      expect(request?.log).toHaveProperty('correlationId');
      expect(documents).toHaveProperty('Token.id');
    }
  });

  it('can be as large as asked for', () => {
    const many = sampleData({ now: NOW, tokens: 10_000 });
    expect(new Set(many.tokens.map(({ id }) => id)).size).toBe(10_000);
  });
});
