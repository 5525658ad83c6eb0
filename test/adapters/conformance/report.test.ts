import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DataAdapter } from '../../../src/adapters/adapter.js';
import { conformanceChecks, runConformance } from '../../../src/adapters/conformance/index.js';
import { MemoryAdapter, sampleData } from '../../../src/adapters/memory/index.js';
import { AdapterError } from '../../../src/model/errors.js';
import type { ApiToken } from '../../../src/model/token.js';
import { broken, complete, failures, replaced } from './conformance-fixture.js';

const { signal } = new AbortController();
/** What is thrown by those who throw texts. */
const GONE = 'gone' as unknown as Error;
/** What is thrown by those who throw texts. */

describe('the conformance report', () => {
  it('finds nothing wrong with the memory adapter, and leaves its data as it was', async () => {
    const adapter = complete();
    const before = await adapter.listTokens({ limit: 100 }, { signal });
    const { results, conforms } = await runConformance(() => adapter);
    expect(conforms).toBe(true);
    expect(results.map(({ outcome }) => outcome)).toEqual(conformanceChecks.map(() => 'passed'));
    expect(await adapter.listTokens({ limit: 100 }, { signal })).toEqual(before);
  });

  it('skips what an adapter does not offer, and says why', async () => {
    const right = new MemoryAdapter(sampleData());
    const reading: DataAdapter = {
      listTokens: (query, options) => right.listTokens(query, options),
      getToken: (id, options) => right.getToken(id, options),
    };
    const { results, conforms } = await runConformance(() => reading);
    expect(conforms).toBe(true);
    expect(results.filter(({ outcome }) => outcome === 'passed')).toHaveLength(4);
    expect(results).toContainEqual({
      name: 'rotating gives a new secret',
      outcome: 'skipped',
      reason: 'The adapter has no createToken, deleteToken, rotateSecret.',
    });
  });

  it.each<readonly [string, (right: MemoryAdapter) => object, string]>([
    [
      'a list in place of a page',
      (right) => ({
        listTokens: (...given: Parameters<MemoryAdapter['listTokens']>) =>
          right.listTokens(...given).then(({ items }) => items),
      }),
      'listTokens: The adapter’s answer is malformed: items',
    ],
    [
      'a total as text',
      (right) => ({
        listTokens: (...given: Parameters<MemoryAdapter['listTokens']>) =>
          right.listTokens(...given).then((page) => ({ ...page, total: String(page.total) })),
      }),
      'listTokens: The adapter’s answer is malformed: total, which is "42" and no count',
    ],
    [
      'a token alone where there is to be a secret beside it',
      (right) => ({
        createToken: (...given: Parameters<MemoryAdapter['createToken']>) =>
          right.createToken(...given).then(({ token }) => token),
      }),
      'createToken: The adapter’s answer is malformed: token',
    ],
    [
      'dates as numbers',
      (right) => ({
        createToken: (...given: Parameters<MemoryAdapter['createToken']>) =>
          right.createToken(...given).then(({ token }) => ({
            token: { ...token, audit: { created: { at: 1_700_000_000_000 } } },
          })),
      }),
      'createToken: The adapter’s answer is malformed: token.audit.created.at',
    ],
    [
      'a secret as text',
      (right) => ({
        revealSecret: (...given: Parameters<NonNullable<MemoryAdapter['revealSecret']>>) =>
          right.revealSecret?.(...given).then(({ value }) => value),
      }),
      'revealSecret: The adapter’s answer is malformed: secret',
    ],
    [
      'nothing where the changed token is to be',
      (right) => ({
        disableToken: (...given: Parameters<MemoryAdapter['disableToken']>) =>
          right.disableToken(...given).then(() => undefined),
      }),
      'disableToken: The adapter’s answer is malformed: token',
    ],
    [
      'a thrown text',
      () => ({ getToken: () => Promise.reject(GONE) }),
      'Getting an unknown token: expected an AdapterError “not-found”. A thrown string is no AdapterError.',
    ],
    [
      'an error of another class',
      () => ({ getToken: () => Promise.reject(new Error('HTTP 404')) }),
      'Getting an unknown token: expected an AdapterError “not-found”. getToken rejects with Error: HTTP 404',
    ],
    [
      'a filter passed over',
      (right) => ({
        listTokens: (
          ...[{ filter: _, ...query }, options]: Parameters<MemoryAdapter['listTokens']>
        ) => right.listTokens(query, options),
      }),
      'finds “Robot 1”, too, which it does not mean.',
    ],
    [
      'a cursor that leads to itself',
      (right) => ({
        listTokens: async (...[query, options]: Parameters<MemoryAdapter['listTokens']>) => {
          const { cursor: _, ...asked } = query;
          const { items } = await right.listTokens(asked, options);
          return { items, nextCursor: 'again' };
        },
      }),
      'The cursor “again” leads to itself, without an end.',
    ],
  ])('says in words what is wrong, and leaves nothing behind: %s', async (_, members, words) => {
    const right = complete();
    const { results } = await runConformance(() => replaced(right, members(right)));
    expect(results.map(({ reason }) => reason).join('\n')).toContain(words);
    const { total } = await right.listTokens({ limit: 1 }, { signal });
    expect(total).toBe(42);
  });

  it('takes null for what is not there', async () => {
    const right = new MemoryAdapter(sampleData());
    const { results, conforms } = await runConformance(() =>
      broken(
        () => ({
          listTokens: async (query, options) => {
            const page = await right.listTokens(query, options);
            return JSON.parse(JSON.stringify({ ...page, nextCursor: null })) as typeof page;
          },
          getToken: async (id, options) => {
            const token = await right.getToken(id, options);
            const { description = null, lastAccessAt = null } = token;
            return JSON.parse(JSON.stringify({ ...token, description, lastAccessAt })) as ApiToken;
          },
        }),
        right,
      ),
    );
    expect(results.flatMap(({ reason = [] }) => reason)).toEqual(['Tokens do not expire.']);
    expect(conforms).toBe(true);
  });

  it('tells an adapter that refuses filters of these alone', async () => {
    const failed = await failures(
      broken((right) => ({
        listTokens: (query, options) =>
          query.filter
            ? Promise.reject(new AdapterError('invalid', { message: 'There are no filters.' }))
            : right.listTokens(query, options),
      })),
    );
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.filter((name) => !/operator|filter|groups|text is found/.test(name))).toEqual([]);
  });

  describe('where a call never ends', () => {
    afterEach(() => vi.useRealTimers());

    it('does not wait for ever', async () => {
      vi.useFakeTimers();
      const check = conformanceChecks.find(
        ({ name }) => name === 'an id that nobody has is not found',
      );
      const running = check?.run(broken(() => ({ getToken: () => new Promise(() => undefined) })));
      const told = expect(running).rejects.toThrow(
        'getToken does not end, though its signal has aborted.',
      );
      await vi.advanceTimersByTimeAsync(60_000);
      await told;
    });
  });
});
