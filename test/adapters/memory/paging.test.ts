import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryAdapter, sampleData } from '../../../src/adapters/memory/index.js';

const { signal } = new AbortController();
const data = sampleData({ now: Date.parse('2026-11-23T12:00:00Z') });
const sort = [{ field: 'name', direction: 'desc' }] as const;

async function allByCursor(adapter: MemoryAdapter, limit: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await adapter.listTokens(
      { limit, sort, ...(cursor === undefined ? {} : { cursor }) },
      { signal },
    );
    expect(page).not.toHaveProperty('total');
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return ids;
}

describe('paging of the memory adapter', () => {
  it('shows every token once, by offset and by cursor, whatever the size of a page', async () => {
    const byOffset = new MemoryAdapter(data);
    const byCursor = new MemoryAdapter({ ...data, paging: 'cursor' });
    const { items } = await byOffset.listTokens({ limit: 100, sort }, { signal });
    const all = items.map(({ id }) => id);
    expect(all).toHaveLength(42);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (limit) => {
        const found: string[] = [];
        for (let offset = 0; offset < all.length; offset += limit) {
          const page = await byOffset.listTokens({ limit, offset, sort }, { signal });
          expect(page.total).toBe(42);
          found.push(...page.items.map(({ id }) => id));
        }
        expect(found).toEqual(all);
        expect(await allByCursor(byCursor, limit)).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  it('goes back by cursor to the page before', async () => {
    const adapter = new MemoryAdapter({ ...data, paging: 'cursor' });
    const first = await adapter.listTokens({ limit: 5, sort }, { signal });
    expect(first.previousCursor).toBeUndefined();
    const second = await adapter.listTokens(
      { limit: 5, sort, cursor: first.nextCursor ?? '' },
      { signal },
    );
    const back = await adapter.listTokens(
      { limit: 5, sort, cursor: second.previousCursor ?? '' },
      { signal },
    );
    expect(back.items).toEqual(first.items);
  });

  it('passes over as many as asked for where it tells no total, too', async () => {
    const adapter = new MemoryAdapter({ ...data, paging: 'cursor' });
    const all = await adapter.listTokens({ limit: 10, sort }, { signal });
    const second = await adapter.listTokens({ limit: 5, offset: 5, sort }, { signal });
    expect(second.items).toEqual(all.items.slice(5));
    expect(second.total).toBeUndefined();
  });

  it('goes on from its place when the item that a cursor names is deleted', async () => {
    const adapter = new MemoryAdapter({ ...data, paging: 'cursor' });
    const all = await adapter.listTokens({ limit: 10 }, { signal });
    const first = await adapter.listTokens({ limit: 5 }, { signal });
    await adapter.deleteToken(first.items[4]?.id ?? '', { signal });
    const { items } = await adapter.listTokens(
      { limit: 5, cursor: first.nextCursor ?? '' },
      { signal },
    );
    expect(items).toEqual(all.items.slice(5, 10));
  });

  it.each([{ limit: -1 }, { limit: 1.5 }, { limit: 5, offset: -2 }, { limit: 5, cursor: 'x' }])(
    'refuses %j',
    async (query) => {
      const adapter = new MemoryAdapter(data);
      await expect(adapter.listTokens(query, { signal })).rejects.toMatchObject({
        kind: 'invalid',
      });
    },
  );
});
