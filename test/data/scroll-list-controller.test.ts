import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListRequest } from '../../src/data/list-request.js';
import { ScrollListController } from '../../src/data/scroll-list-controller.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ListQuery, Page } from '../../src/model/query.js';

interface Row {
  readonly id: string;
  readonly name?: string;
}

const SOURCE = {};
const REQUEST: ListRequest = { page: 1, pageSize: 10 };

/** A backend of so many rows, and what was asked of it. */
class Backend {
  readonly queries: ListQuery[] = [];
  readonly signals: AbortSignal[] = [];
  rows: readonly Row[];
  changes = 0;
  failing: AdapterError | undefined;
  reads = 0;
  readonly scroll: ScrollListController<Row>;

  constructor(
    count: number,
    readonly paging: 'offset' | 'offset without total' | 'cursor' = 'offset',
    pagesKept?: number,
  ) {
    this.rows = Array.from({ length: count }, (_, index) => ({ id: `T${index}` }));
    this.scroll = new ScrollListController<Row>({
      fetch: (query, signal) => this.#fetch(query, signal),
      onChange: () => (this.changes += 1),
      ...(pagesKept === undefined ? {} : { pagesKept }),
    });
  }

  /** Answers as an adapter does; a cursor is the place at which its page begins. */
  page({ offset = 0, cursor, limit }: ListQuery): Page<Row> {
    const from = cursor === undefined ? offset : Number(cursor.slice(1));
    const items = this.rows.slice(from, from + limit);
    const next = from + limit < this.rows.length ? { nextCursor: `c${from + limit}` } : {};
    if (this.paging === 'cursor') return { items, ...next };
    return this.paging === 'offset' ? { items, total: this.rows.length } : { items };
  }

  /** Reads the first page, as the list does. */
  refresh(request = REQUEST, source: object = SOURCE): void {
    this.reads += 1;
    this.scroll.follow(source, request, this.page({ limit: request.pageSize }), this.reads);
  }

  async look(first: number, last: number): Promise<void> {
    this.scroll.rows.want(first, last);
    await vi.advanceTimersByTimeAsync(500);
  }

  seen(first: number, last: number): (string | undefined)[] {
    const { at } = this.scroll.rows;
    return Array.from({ length: last - first }, (_, index) => at(first + index)?.id);
  }

  get asked(): (number | string | undefined)[] {
    return this.queries.map(({ offset, cursor }) => cursor ?? offset);
  }

  async #fetch(query: ListQuery, signal: AbortSignal): Promise<Page<Row>> {
    this.queries.push(query);
    this.signals.push(signal);
    await new Promise((done) => setTimeout(done, 10));
    signal.throwIfAborted();
    if (this.failing) throw this.failing;
    return this.page(query);
  }
}

describe('a list to scroll through', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('knows its length from the first page, and loads nothing that is not looked at', () => {
    const backend = new Backend(1_000_000);
    backend.refresh();
    const { rows } = backend.scroll;
    expect([rows.count, rows.isCounted]).toEqual([1_000_000, true]);
    expect(rows.at(9)).toEqual({ id: 'T9' });
    expect(rows.at(10)).toBeUndefined();
    expect(backend.queries).toEqual([]);
  });

  it('loads what is looked at, and the page ahead in the direction of the view', async () => {
    const backend = new Backend(1000);
    backend.refresh();
    await backend.look(12, 25);
    expect(backend.asked).toEqual([10, 20, 30]);
    expect(backend.seen(12, 15)).toEqual(['T12', 'T13', 'T14']);
    await backend.look(11, 19);
    expect(backend.asked).toEqual([10, 20, 30]);
    await backend.look(505, 515);
    await backend.look(502, 512);
    expect(backend.asked).toEqual([10, 20, 30, 500, 510, 520, 490]);
  });

  it('asks for nothing past the end', async () => {
    const backend = new Backend(25);
    backend.refresh();
    await backend.look(15, 25);
    expect(backend.asked).toEqual([10, 20]);
    expect(backend.scroll.rows.at(25)).toBeUndefined();
  });

  it('passes over what a view only flies by', async () => {
    const backend = new Backend(100_000);
    backend.refresh();
    for (let row = 1000; row < 90_000; row += 1000) {
      backend.scroll.rows.want(row, row + 10);
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(backend.queries).toEqual([]);
    await backend.look(90_000, 90_010);
    expect(backend.asked).toEqual([90_000, 90_010]);
  });

  it('calls off what is on its way to rows that are no longer looked at', async () => {
    const backend = new Backend(1000);
    backend.refresh();
    backend.scroll.rows.want(5, 18);
    backend.scroll.rows.want(500, 510);
    expect(backend.signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(500);
    expect(backend.scroll.rows.at(12)).toBeUndefined();
    expect(backend.scroll.rows.at(500)).toEqual({ id: 'T500' });
  });

  it('keeps no more pages than it may, the nearest and the first', async () => {
    const backend = new Backend(1000, 'offset', 4);
    backend.refresh();
    for (let row = 0; row < 900; row += 10) await backend.look(row, row + 10);
    expect(backend.scroll.rows.items()).toHaveLength(40);
    expect(backend.seen(0, 1)).toEqual(['T0']);
    expect(backend.seen(895, 896)).toEqual(['T895']);
    expect(backend.seen(500, 501)).toEqual([undefined]);
    await backend.look(500, 510);
    expect(backend.seen(500, 501)).toEqual(['T500']);
  });

  it.each(['cursor', 'offset without total'] as const)(
    'finds the end by %s, row by row, when nobody knows it',
    async (paging) => {
      const backend = new Backend(47, paging);
      backend.refresh();
      const { rows } = backend.scroll;
      expect(rows.isCounted).toBe(false);
      expect(rows.count).toBeGreaterThan(10);
      for (let row = 0; row < backend.scroll.rows.count; row += 5) await backend.look(row, row + 5);
      expect(backend.scroll.rows.count).toBe(47);
      expect(backend.scroll.rows.isCounted).toBe(true);
      expect(backend.seen(46, 48)).toEqual(['T46', undefined]);
    },
  );

  it('follows cursors one after the other, and comes back by them', async () => {
    const backend = new Backend(500, 'cursor', 3);
    backend.refresh();
    for (let row = 0; row < 100; row += 10) await backend.look(row, row + 10);
    expect(new Set(backend.asked.map((each) => typeof each))).toEqual(new Set(['string']));
    await backend.look(30, 40);
    expect(backend.seen(30, 31)).toEqual(['T30']);
    expect(backend.asked.at(-1)).toMatch(/^c/);
  });

  it('reads again what is looked at when the first page was, and keeps rows meanwhile', async () => {
    const backend = new Backend(1000);
    backend.refresh();
    await backend.look(500, 510);
    const asked = backend.queries.length;
    backend.rows = backend.rows.map((row) => ({ ...row, name: 'new' }));
    backend.refresh();
    expect(backend.scroll.rows.at(500)).toEqual({ id: 'T500' });
    await vi.advanceTimersByTimeAsync(500);
    expect(backend.scroll.rows.at(500)).toEqual({ id: 'T500', name: 'new' });
    expect(backend.asked.slice(asked)).toEqual([500, 510]);
  });

  it('takes a change of the first page for no news of the others', async () => {
    const backend = new Backend(1000);
    backend.refresh();
    await backend.look(20, 30);
    const asked = backend.queries.length;
    const first = backend.page({ limit: 10 });
    backend.scroll.follow(SOURCE, REQUEST, { ...first, total: 999 }, backend.reads);
    await vi.advanceTimersByTimeAsync(500);
    expect(backend.scroll.rows.count).toBe(999);
    expect(backend.queries).toHaveLength(asked);
  });

  it.each([
    ['another search', { ...REQUEST, search: 'x' }, SOURCE],
    ['another source', REQUEST, {}],
  ])('begins anew for %s', async (_, request, source) => {
    const backend = new Backend(1000);
    backend.refresh();
    await backend.look(500, 510);
    const { list } = backend.scroll.rows;
    backend.refresh(request, source);
    expect(backend.scroll.rows.list).not.toBe(list);
    expect(backend.scroll.rows.at(500)).toBeUndefined();
  });

  it('asks with the search, filter and order of the list', async () => {
    const backend = new Backend(100);
    const filter = { field: 'status', op: 'eq', value: 'Active' } as const;
    const sort = [{ field: 'name', direction: 'asc' }] as const;
    backend.refresh({ ...REQUEST, search: 'x', filter, sort });
    await backend.look(10, 20);
    expect(backend.queries[0]).toEqual({ search: 'x', filter, sort, limit: 10, offset: 10 });
  });

  it('shows an item once, wherever rows moved between two requests', async () => {
    const backend = new Backend(1000);
    backend.refresh();
    await backend.look(10, 20);
    backend.rows = [{ id: 'new' }, ...backend.rows];
    await backend.look(30, 40);
    const ids = backend.scroll.rows.items().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await backend.look(20, 30);
    expect(backend.seen(20, 40).filter((id) => id === undefined)).toEqual([]);
  });

  it('does not read for ever where a backend gives a row twice', async () => {
    const backend = new Backend(100);
    backend.rows = backend.rows.map((row, index) => (index === 25 ? { id: 'T15' } : row));
    backend.refresh();
    await backend.look(12, 28);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(backend.queries.length).toBeLessThan(8);
  });

  it('replaces and removes rows wherever they are, and finds them by key', async () => {
    const backend = new Backend(1000);
    backend.refresh();
    await backend.look(500, 510);
    const { rows } = backend.scroll;
    expect(rows.placeOf('T505')).toBe(505);
    expect(rows.placeOf('T900')).toBe(-1);
    backend.scroll.replace({ id: 'T505', name: 'changed' });
    expect(backend.scroll.rows.at(505)).toEqual({ id: 'T505', name: 'changed' });
    expect(backend.scroll.rows).not.toBe(rows);
    backend.scroll.remove('T505');
    expect(backend.scroll.rows.at(505)).toBeUndefined();
    const { changes } = backend;
    backend.scroll.replace({ id: 'T900' });
    expect(backend.changes).toBe(changes);
  });

  it('says why rows could not be loaded, and tries again when asked to', async () => {
    const backend = new Backend(1000);
    backend.refresh();
    backend.failing = new AdapterError('unavailable');
    await backend.look(500, 510);
    expect(backend.scroll.error?.kind).toBe('unavailable');
    const asked = backend.queries.length;
    await backend.look(600, 610);
    expect(backend.queries).toHaveLength(asked);
    backend.failing = undefined;
    backend.scroll.retry();
    await vi.advanceTimersByTimeAsync(500);
    expect(backend.scroll.error).toBeUndefined();
    expect(backend.scroll.rows.at(600)).toEqual({ id: 'T600' });
  });

  it('stops, with nothing left under way, and goes on when looked at again', async () => {
    const backend = new Backend(1000);
    backend.refresh();
    backend.scroll.rows.want(5, 18);
    backend.scroll.stop();
    expect(backend.signals.every(({ aborted }) => aborted)).toBe(true);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(backend.queries.length);
    await vi.advanceTimersByTimeAsync(500);
    expect(backend.scroll.rows.at(12)).toBeUndefined();
    await backend.look(5, 18);
    expect(backend.scroll.rows.at(12)).toEqual({ id: 'T12' });
  });
});
