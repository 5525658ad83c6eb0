import { describe, expect, it } from 'vitest';
import type { ListRequest } from '../../src/data/list-request.js';
import { TokenListController } from '../../src/data/token-list-controller.js';
import { storeFor, type TokenChange } from '../../src/data/token-store.js';
import { AdapterError } from '../../src/model/errors.js';
import type { Filter } from '../../src/model/query.js';
import type { ApiToken } from '../../src/model/token.js';
import { FakeHost, quiet } from './fake-host.js';
import { aToken, ScriptedAdapter } from './scripted-adapter.js';
import { writesTo } from '../../src/data/token-writes.js';

const never = new AbortController().signal;

/** A connected list of tokens that follows what its store tells, already showing `tokens`. */
async function listing(request: Partial<ListRequest>, ...tokens: readonly ApiToken[]) {
  const adapter = new ScriptedAdapter();
  const store = storeFor(adapter);
  const host = new FakeHost();
  const asked: ListRequest = { page: 1, pageSize: 10, ...request };
  const controller = new TokenListController(host, {
    source: () => store,
    request: () => asked,
    fetch: (query, signal) => store.listTokens(query, signal),
    onPageGone: () => undefined,
  });
  const onChange = (change: TokenChange): void => controller.apply(change, asked);
  let leave = store.subscribe(onChange);
  host.connect();
  await quiet();
  const answer = async (...items: readonly ApiToken[]): Promise<void> => {
    adapter.last('listTokens').answer({ items, total: items.length });
    await quiet();
  };
  await answer(...tokens);
  const requests = (): number => adapter.callsOf('listTokens').length;
  const takeAway = (): void => {
    host.disconnect();
    leave();
  };
  const putBack = async (): Promise<void> => {
    leave = store.subscribe(onChange);
    host.connect();
    await quiet();
  };
  return { adapter, store, controller, answer, requests, takeAway, putBack };
}

const names = (tokens: readonly ApiToken[]): readonly string[] => tokens.map(({ name }) => name);

describe('a token that is changed', () => {
  const rename = async (
    request: Partial<ListRequest>,
    after: Partial<ApiToken> = { name: 'New' },
  ): Promise<Awaited<ReturnType<typeof listing>>> => {
    const list = await listing(request, aToken('1'), aToken('2'));
    const updating = writesTo(list.store).update(aToken('1'), { name: 'New' });
    list.adapter.last('updateToken').answer(aToken('1', after));
    await updating;
    await quiet();
    return list;
  };

  it('changes in its place, without another request', async () => {
    const { controller, requests } = await rename({});
    expect(names(controller.items)).toEqual(['New', 'Robot 2']);
    expect(requests()).toBe(1);
  });

  it('changes at once, and the page is read again, where it may move in the order', async () => {
    const { controller, requests, answer } = await rename({
      sort: [{ field: 'name', direction: 'asc' }],
    });
    expect(names(controller.items)).toEqual(['New', 'Robot 2']);
    expect(controller.state.status).toBe('loading');
    expect(requests()).toBe(2);
    await answer(aToken('2'), aToken('1', { name: 'New' }));
    expect(names(controller.items)).toEqual(['Robot 2', 'New']);
  });

  it.each<[string, Partial<ListRequest>, number]>([
    ['searched', { search: 'robot' }, 2],
    ['sorted by something else', { sort: [{ field: 'lastAccessAt', direction: 'asc' }] }, 1],
    ['filtered by its name', { filter: { field: 'name', op: 'contains', value: 'o' } }, 2],
    ['filtered by its status', { filter: { field: 'status', op: 'eq', value: 'Active' } }, 1],
    [
      'filtered by a group that holds its name',
      { filter: { all: [{ not: { some: [{ field: 'name', op: 'empty', value: true }] } }] } },
      2,
    ],
  ])('in a list that is %s', async (_, request, expected) => {
    const { requests } = await rename(request);
    expect(requests()).toBe(expected);
  });

  it('is read again by what is inside of it', async () => {
    const filter: Filter = { field: 'modules.id', op: 'any', value: 'MOD-1' };
    const { requests } = await rename({ filter }, { modules: [{ id: 'MOD-1', name: 'Orders' }] });
    expect(requests()).toBe(2);
    const sort = [{ field: 'audit.updated.at', direction: 'desc' }] as const;
    const stamped = await rename({ sort }, { audit: { updated: { at: '2026-01-01T00:00:00Z' } } });
    expect(stamped.requests()).toBe(2);
  });

  it('of another page leaves the rows as they are', async () => {
    const { adapter, store, controller, requests } = await listing({}, aToken('1'));
    const { state } = controller;
    const updating = writesTo(store).update(aToken('9'), { name: 'New' });
    adapter.last('updateToken').answer(aToken('9', { name: 'New' }));
    await updating;
    expect(controller.state).toBe(state);
    expect(requests()).toBe(1);
  });
});

it('changes a row in its place that another element has seen changed', async () => {
  const { adapter, store, controller, requests } = await listing(
    { sort: [{ field: 'name', direction: 'asc' }] },
    aToken('1'),
    aToken('2'),
  );
  const reading = store.getToken('2', never);
  adapter.last('getToken').answer(aToken('2', { name: 'Another' }));
  await reading;
  expect(names(controller.items)).toEqual(['Robot 1', 'Another']);
  expect(requests()).toBe(1);
});

it('reads the page again when a token is added', async () => {
  const { adapter, store, controller, requests, answer } = await listing({}, aToken('1'));
  const creating = writesTo(store).create({ name: 'a', moduleIds: [] }, 'key');
  adapter.last('createToken').answer({ token: aToken('2') });
  await creating;
  expect(names(controller.items)).toEqual(['Robot 1']);
  expect(requests()).toBe(2);
  await answer(aToken('2'), aToken('1'));
  expect(names(controller.items)).toEqual(['Robot 2', 'Robot 1']);
});

describe('a token that is deleted', () => {
  it('leaves at once, and the page is filled up', async () => {
    const { adapter, store, controller, requests, answer } = await listing(
      {},
      aToken('1'),
      aToken('2'),
    );
    const deleting = writesTo(store).transition(aToken('1'), 'delete');
    adapter.last('deleteToken').answer(undefined);
    await deleting;
    expect(names(controller.items)).toEqual(['Robot 2']);
    expect(controller.total).toBe(1);
    expect(requests()).toBe(2);
    await answer(aToken('2'), aToken('3'));
    expect(names(controller.items)).toEqual(['Robot 2', 'Robot 3']);
  });

  it('does not come back with a page that was read before', async () => {
    const { adapter, store, controller, answer } = await listing({}, aToken('1'), aToken('2'));
    void controller.refresh();
    const early = adapter.last('listTokens');
    const deleting = writesTo(store).transition(aToken('1'), 'delete');
    adapter.last('deleteToken').answer(undefined);
    await deleting;
    early.answer({ items: [aToken('1'), aToken('2')], total: 2 });
    await quiet();
    expect(names(controller.items)).toEqual(['Robot 2']);
    await answer(aToken('2'));
    expect(names(controller.items)).toEqual(['Robot 2']);
    expect(early.options.signal.aborted).toBe(true);
  });

  it('elsewhere leaves when another element finds it gone', async () => {
    const { adapter, store, controller } = await listing({}, aToken('1'), aToken('2'));
    const reading = store.getToken('1', never);
    adapter.last('getToken').fail(new AdapterError('not-found'));
    await expect(reading).rejects.toMatchObject({ kind: 'not-found' });
    expect(names(controller.items)).toEqual(['Robot 2']);
  });
});

it('reads again when it is back in the document, if a token was changed meanwhile', async () => {
  const { adapter, store, controller, requests, takeAway, putBack, answer } = await listing(
    {},
    aToken('1'),
    aToken('2'),
  );
  takeAway();
  await putBack();
  expect(requests()).toBe(1);
  takeAway();
  const deleting = writesTo(store).transition(aToken('1'), 'delete');
  adapter.last('deleteToken').answer(undefined);
  await deleting;
  await putBack();
  expect(requests()).toBe(2);
  await answer(aToken('2'));
  expect(names(controller.items)).toEqual(['Robot 2']);
});
