import { afterEach, describe, expect, it, vi } from 'vitest';
import { ListController } from '../../src/data/list-controller.js';
import type { ListRequest } from '../../src/data/list-request.js';
import { latest } from '../../src/data/load-state.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ListQuery, Page } from '../../src/model/query.js';
import { FakeHost, quiet } from './fake-host.js';

interface Item {
  readonly id: string;
  readonly name?: string;
}

interface Asked {
  readonly query: ListQuery;
  readonly signal: AbortSignal;
  answer(page: Page<Item>): void;
  fail(thrown: unknown): void;
}

const items = (...ids: readonly string[]): readonly Item[] => ids.map((id) => ({ id }));

/** A connected host with a list of two rows a page, whose requests the test answers. */
function lister(first: Partial<ListRequest> = {}) {
  const host = new FakeHost();
  const asked: Asked[] = [];
  const gone: number[] = [];
  const view: { source: object | undefined; request: ListRequest } = {
    source: {},
    request: { page: 1, pageSize: 2, ...first },
  };
  const controller = new ListController<Item>(host, {
    source: () => view.source,
    request: () => view.request,
    fetch: (query, signal) =>
      new Promise((answer, fail) => {
        asked.push({ query, signal, answer, fail });
      }),
    onPageGone: (page) => {
      gone.push(page);
      view.request = { ...view.request, page };
      host.requestUpdate();
    },
  });
  const newest = (): Asked => {
    const found = asked.at(-1);
    if (!found) throw new Error('not asked');
    return found;
  };
  const answer = async (page: Page<Item>): Promise<void> => {
    newest().answer(page);
    await quiet();
  };
  const turnTo = async (request: Partial<ListRequest>): Promise<void> => {
    view.request = { ...view.request, ...request };
    host.requestUpdate();
    await quiet();
  };
  host.connect();
  return { host, controller, asked, newest, answer, turnTo, gone, view };
}

it('asks for what is searched, filtered and sorted, a page at a time', async () => {
  const filter = { field: 'status', op: 'eq', value: 'Active' } as const;
  const sort = [{ field: 'name', direction: 'desc' }] as const;
  const { newest, turnTo } = lister({ search: 'robot', filter, sort });
  await quiet();
  expect(newest().query).toEqual({ search: 'robot', filter, sort, limit: 2, offset: 0 });
  await turnTo({ page: 3, search: '', filter: undefined, sort: [] });
  expect(newest().query).toEqual({ limit: 2, offset: 4 });
});

it('shows the page that was asked for last', async () => {
  const { controller, asked, turnTo } = lister();
  await quiet();
  await turnTo({ search: 'b' });
  asked[1]?.answer({ items: items('b') });
  asked[0]?.answer({ items: items('a') });
  await quiet();
  expect(controller.items).toEqual(items('b'));
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

it('asks nothing again while its request is the same', async () => {
  const { asked, answer, turnTo } = lister();
  await quiet();
  await answer({ items: items('a'), total: 1 });
  await turnTo({ page: 1, pageSize: 2 });
  expect(asked).toHaveLength(1);
});

it('keeps its rows while the next page is read, and where that fails', async () => {
  const { controller, newest, answer, turnTo } = lister();
  await quiet();
  await answer({ items: items('a', 'b'), total: 3 });
  await turnTo({ page: 2 });
  expect(controller.state.status).toBe('loading');
  expect(controller.items).toEqual(items('a', 'b'));
  newest().fail(new AdapterError('unavailable'));
  await quiet();
  expect(controller.state.status).toBe('failed');
  expect(controller.items).toEqual(items('a', 'b'));
});

it('shows nothing of one source in the list of another', async () => {
  const { controller, host, answer, asked, view } = lister();
  await quiet();
  await answer({ items: items('a') });
  view.source = {};
  host.requestUpdate();
  await quiet();
  expect(controller.items).toEqual([]);
  expect(asked).toHaveLength(2);
  view.source = undefined;
  host.requestUpdate();
  await quiet();
  expect(controller.state).toEqual({ status: 'idle' });
  expect(asked[1]?.signal.aborted).toBe(true);
});

it('shows an item once that comes twice', async () => {
  const { controller, answer } = lister();
  await quiet();
  await answer({ items: items('a', 'a'), total: 2 });
  expect(controller.items).toEqual(items('a'));
});

describe('changing what is shown', () => {
  it('puts an item in the place of the one before, and leaves the others as they are', async () => {
    const { controller, answer } = lister();
    await quiet();
    await answer({ items: items('a', 'b'), total: 2 });
    const [first] = controller.items;
    controller.replace({ id: 'b', name: 'B' });
    expect(controller.items).toEqual([{ id: 'a' }, { id: 'b', name: 'B' }]);
    expect(controller.items[0]).toBe(first);
  });

  it('takes an item out, and counts one less', async () => {
    const { controller, answer } = lister();
    await quiet();
    await answer({ items: items('a', 'b'), total: 5 });
    controller.remove('a');
    controller.remove('unknown');
    expect(controller.items).toEqual(items('b'));
    expect(controller.total).toBe(4);
  });

  it('counts nothing where the backend does not', async () => {
    const { controller, answer } = lister();
    await quiet();
    await answer({ items: items('a', 'b') });
    controller.remove('a');
    expect(controller.total).toBeUndefined();
    expect(latest(controller.state)).not.toHaveProperty('total');
  });
});

describe('a page that is gone', () => {
  it('falls back to the last one where the total says which', async () => {
    const { controller, gone, answer, newest } = lister({ page: 9 });
    await quiet();
    await answer({ items: [], total: 3 });
    expect(gone).toEqual([2]);
    expect(newest().query.offset).toBe(2);
    await answer({ items: items('c'), total: 3 });
    expect(controller.items).toEqual(items('c'));
  });

  it('falls back to the first where nothing is left', async () => {
    const { controller, gone, answer } = lister({ page: 4 });
    await quiet();
    await answer({ items: [], total: 0 });
    await answer({ items: [], total: 0 });
    expect(gone).toEqual([1]);
    expect(controller.state).toEqual({ status: 'ready', value: { items: [], total: 0 } });
  });

  it('falls back page by page where there is no total', async () => {
    const { gone, answer } = lister({ page: 4 });
    await quiet();
    await answer({ items: [] });
    await answer({ items: [] });
    await answer({ items: items('c') });
    expect(gone).toEqual([3, 2]);
  });

  it('is none where the total contradicts it, which would go on for ever', async () => {
    const { gone, answer } = lister({ page: 3 });
    await quiet();
    await answer({ items: [], total: 100 });
    expect(gone).toEqual([2]);
  });

  it('is not told by an answer that is no longer asked for', async () => {
    const { gone, asked, turnTo } = lister({ page: 9 });
    await quiet();
    await turnTo({ search: 'b', page: 1 });
    asked[0]?.answer({ items: [], total: 3 });
    await quiet();
    expect(gone).toEqual([]);
  });
});

describe('where the backend counts', () => {
  it('there is a next page until the last', async () => {
    const { controller, answer, turnTo } = lister();
    await quiet();
    expect([controller.hasPrevious, controller.hasNext]).toEqual([false, false]);
    await answer({ items: items('a', 'b'), total: 3 });
    expect([controller.hasPrevious, controller.hasNext]).toEqual([false, true]);
    await turnTo({ page: 2 });
    await answer({ items: items('c'), total: 3 });
    expect([controller.hasPrevious, controller.hasNext]).toEqual([true, false]);
  });
});

describe('where the backend gives cursors', () => {
  it('goes from page to page by them, and back', async () => {
    const { controller, newest, answer, turnTo } = lister();
    await quiet();
    await answer({ items: items('a', 'b'), nextCursor: 'to 2' });
    expect(controller.total).toBeUndefined();
    expect(controller.hasNext).toBe(true);
    await turnTo({ page: 2 });
    expect(newest().query).toEqual({ limit: 2, cursor: 'to 2' });
    await answer({ items: items('c', 'd'), nextCursor: 'to 3' });
    await turnTo({ page: 3 });
    expect(newest().query).toEqual({ limit: 2, cursor: 'to 3' });
    await answer({ items: items('e', 'f') });
    expect([controller.hasPrevious, controller.hasNext]).toEqual([true, false]);
    await turnTo({ page: 2 });
    expect(newest().query).toEqual({ limit: 2, cursor: 'to 2' });
    await turnTo({ page: 1 });
    expect(newest().query).toEqual({ limit: 2, offset: 0 });
  });

  it('comes back by the cursor that it was given, and goes on from there both ways', async () => {
    const { controller, newest, answer, turnTo } = lister({ page: 3, cursor: 'to 3' });
    await quiet();
    expect(newest().query).toEqual({ limit: 2, cursor: 'to 3' });
    await answer({ items: items('e', 'f'), nextCursor: 'to 4', previousCursor: 'back to 2' });
    expect(controller.cursorOf(4)).toBe('to 4');
    await turnTo({ page: 2, cursor: undefined });
    expect(newest().query).toEqual({ limit: 2, cursor: 'back to 2' });
  });

  it('names no cursor where the number of the page is enough', async () => {
    const { controller, answer } = lister();
    await quiet();
    await answer({ items: items('a', 'b'), nextCursor: 'to 2', total: 4 });
    expect(controller.cursorOf(2)).toBeUndefined();
  });

  it('begins at the first page where no place in the list is taken for a cursor', async () => {
    const { gone, newest } = lister({ page: 3 });
    await quiet();
    newest().fail(new AdapterError('invalid'));
    await quiet();
    expect(gone).toEqual([1]);
    expect(newest().query).toEqual({ limit: 2, offset: 0 });
  });

  it('begins anew for another list', async () => {
    const { newest, answer, turnTo } = lister();
    await quiet();
    await answer({ items: items('a', 'b'), nextCursor: 'to 2' });
    await turnTo({ page: 2, search: 'b' });
    expect(newest().query).toEqual({ search: 'b', limit: 2, offset: 2 });
  });

  it('begins anew for another source', async () => {
    const { newest, answer, turnTo, view } = lister();
    await quiet();
    await answer({ items: items('a', 'b'), nextCursor: 'to 2' });
    view.source = {};
    await turnTo({ page: 2 });
    expect(newest().query).toEqual({ limit: 2, offset: 2 });
  });

  it('uses no cursor that its page no longer gives', async () => {
    const { controller, newest, answer, turnTo } = lister();
    await quiet();
    await answer({ items: items('a', 'b'), nextCursor: 'to 2' });
    void controller.refresh();
    await answer({ items: items('a') });
    await turnTo({ page: 2 });
    expect(newest().query).toEqual({ limit: 2, offset: 2 });
  });
});

describe('where the backend neither counts nor gives cursors', () => {
  it('there may be a next page after a full one', async () => {
    const { controller, answer, turnTo } = lister();
    await quiet();
    await answer({ items: items('a', 'b') });
    expect(controller.hasNext).toBe(true);
    await turnTo({ page: 2 });
    await answer({ items: items('c') });
    expect([controller.hasPrevious, controller.hasNext]).toEqual([true, false]);
  });

  it('offers a next page no more that turned out to be empty, until the list is read anew', async () => {
    const { controller, answer, turnTo, gone } = lister();
    await quiet();
    await answer({ items: items('a', 'b') });
    await turnTo({ page: 2 });
    await answer({ items: [] });
    await answer({ items: items('a', 'b') });
    expect(gone).toEqual([1]);
    expect(controller.hasNext).toBe(false);
    void controller.refresh();
    await answer({ items: items('a', 'b') });
    expect(controller.hasNext).toBe(true);
  });
});

describe('a part that cannot be loaded', () => {
  const notFound = (): never => {
    throw new TypeError('Failed to fetch dynamically imported module');
  };

  afterEach(() => {
    vi.doUnmock('../../src/data/scroll-list-controller.js');
    vi.doUnmock('../../src/model/date-filter.js');
    vi.resetModules();
  });

  it('fails a list to scroll through, which comes when it is read again', async () => {
    vi.doMock('../../src/data/scroll-list-controller.js', notFound);
    const { controller, answer } = lister();
    await quiet();
    await answer({ items: items('1', '2'), total: 2 });
    expect(controller.rows).toBe(undefined);
    await vi.waitFor(() => {
      expect(controller.state).toMatchObject({ status: 'failed', error: { kind: 'unavailable' } });
    });
    vi.doUnmock('../../src/data/scroll-list-controller.js');
    const read = controller.refresh();
    await quiet();
    expect(controller.rows).toBe(undefined);
    await answer({ items: items('1', '2'), total: 2 });
    await read;
    await vi.waitFor(() => {
      expect(controller.rows?.count).toBe(2);
    });
  });

  it('fails a list with a date in its filter as what is not there, without the words of a browser', async () => {
    vi.doMock('../../src/model/date-filter.js', notFound);
    const { controller } = lister({
      filter: { field: 'lastAccessAt', op: 'ge', value: '2026-01-01' },
    });
    await vi.waitFor(() => {
      expect(controller.state).toMatchObject({
        status: 'failed',
        error: { kind: 'unavailable', message: '' },
      });
    });
  });
});
