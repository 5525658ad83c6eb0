import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getAuditRecord, listAuditRecords } from '../../src/data/audit-reads.js';
import { storeFor, TokenStore, type TokenChange } from '../../src/data/token-store.js';
import { writesTo } from '../../src/data/token-writes.js';
import { AdapterError } from '../../src/model/errors.js';
import { aToken, ScriptedAdapter } from './scripted-adapter.js';
import { stored } from './stored-tokens.js';

const never = new AbortController().signal;

it('is the same for everyone who uses the adapter', () => {
  const adapter = new ScriptedAdapter();
  expect(storeFor(adapter)).toBe(storeFor(adapter));
  expect(storeFor(new ScriptedAdapter())).not.toBe(storeFor(adapter));
});

describe('reads', () => {
  it('asks once for the same token and the same list at the same time', async () => {
    const { adapter, store } = stored();
    const query = { limit: 10, offset: 0 };
    const tokens = [store.getToken('1', never), store.getToken('1', never)];
    const pages = [store.listTokens(query, never), store.listTokens({ ...query }, never)];
    expect(adapter.calls).toHaveLength(2);
    adapter.last('getToken').answer(aToken('1'));
    adapter.last('listTokens').answer({ items: [aToken('2')] });
    expect(await Promise.all(tokens)).toEqual([aToken('1'), aToken('1')]);
    expect(await Promise.all(pages)).toEqual([{ items: [aToken('2')] }, { items: [aToken('2')] }]);
  });

  it('passes the signal on, and rejects with its reason', async () => {
    const { adapter, store } = stored();
    const abort = new AbortController();
    const reading = store.getToken('1', abort.signal);
    abort.abort();
    await expect(reading).rejects.toBe(abort.signal.reason);
    expect(adapter.last('getToken').options.signal.aborted).toBe(true);
  });

  it('leaves other pages and modules and records to the adapter as they are', async () => {
    const { adapter, store } = stored();
    const modules = store.listModules({ limit: 5 }, never);
    const records = listAuditRecords(store, { limit: 5 }, never);
    adapter.last('listModules').answer({ items: [{ id: 'MOD-1', name: 'Orders' }], total: 1 });
    adapter.last('listAuditRecords').answer({ items: [], nextCursor: 'next' });
    expect(await modules).toEqual({ items: [{ id: 'MOD-1', name: 'Orders' }], total: 1 });
    expect(await records).toEqual({ items: [], nextCursor: 'next' });
  });

  it('says what is wrong with an answer that is none, whatever was asked for', async () => {
    for (const nothing of [undefined, null, 'text', {}]) {
      const { adapter, store } = stored();
      const lists = [
        store.listTokens({ limit: 5 }, never),
        listAuditRecords(store, { limit: 5 }, never),
      ];
      for (const { answer } of adapter.calls) answer(nothing);
      for (const list of lists) await expect(list).rejects.toThrow('is malformed: items');
    }
    const unheard = new TokenStore(
      Object.assign(new ScriptedAdapter(), { listTokens: () => undefined, getToken: () => null }),
    );
    await expect(unheard.listTokens({ limit: 5 }, never)).rejects.toThrow('malformed: items');
    await expect(unheard.getToken('1', never)).rejects.toThrow('malformed: token');
  });

  it('takes null for what is not known of a page of records', async () => {
    const { adapter, store } = stored();
    const records = listAuditRecords(store, { limit: 5 }, never);
    adapter.last('listAuditRecords').answer({ items: [], total: null, nextCursor: null });
    expect(await records).toEqual({ items: [] });
  });

  it('says of what the adapter does not have that it is not supported', async () => {
    const { listTokens, getToken } = new ScriptedAdapter();
    const store = new TokenStore({ listTokens, getToken });
    const token = aToken('1');
    for (const call of [
      () => store.listModules({ limit: 5 }, never),
      () => listAuditRecords(store, { limit: 5 }, never),
      () => getAuditRecord(store, '1', never),
      () => store.revealSecret('1', never),
      () => writesTo(store).create({ name: 'a', moduleIds: [] }, 'key'),
      () => writesTo(store).update(token, {}),
      () => writesTo(store).transition(token, 'disable'),
      () => writesTo(store).transition(token, 'delete'),
    ]) {
      await expect(call()).rejects.toMatchObject({ kind: 'unexpected', message: 'not supported' });
    }
  });
});

describe('freshness', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows a token read up to 15 seconds ago without asking again', async () => {
    const { adapter, store, know } = stored();
    await know(aToken('1'));
    vi.advanceTimersByTime(14_999);
    expect(await store.getToken('1', never)).toEqual(aToken('1'));
    expect(adapter.calls).toHaveLength(1);
    vi.advanceTimersByTime(1);
    void store.getToken('1', never);
    expect(adapter.calls).toHaveLength(2);
  });

  it('asks at once where news is wanted', async () => {
    const { adapter, store, know } = stored();
    await know(aToken('1'));
    const reading = store.getToken('1', never, true);
    adapter.last('getToken').answer(aToken('1', { name: 'New' }));
    expect(await reading).toEqual(aToken('1', { name: 'New' }));
  });

  it('does not take a row of a list for the whole token', async () => {
    const { adapter, store } = stored();
    const listing = store.listTokens({ limit: 10 }, never);
    adapter.last('listTokens').answer({ items: [aToken('1')] });
    await listing;
    expect(store.peek('1')).toEqual(aToken('1'));
    void store.getToken('1', never);
    expect(adapter.callsOf('getToken')).toHaveLength(1);
  });

  it('takes the answer to a write for a read', async () => {
    const { adapter, store } = stored();
    const writing = writesTo(store).transition(aToken('1'), 'disable');
    adapter.last('disableToken').answer(aToken('1', { status: 'Disabled' }));
    await writing;
    expect(await store.getToken('1', never)).toMatchObject({ status: 'Disabled' });
    expect(adapter.callsOf('getToken')).toHaveLength(0);
  });

  it('asks again after a write that failed, which may have been done all the same', async () => {
    const { adapter, store, know } = stored();
    const token = await know(aToken('1'));
    const writing = writesTo(store).transition(token, 'disable');
    adapter.last('disableToken').fail(new AdapterError('timeout'));
    await expect(writing).rejects.toMatchObject({ kind: 'timeout' });
    expect(store.peek('1')).toEqual(token);
    void store.getToken('1', never);
    expect(adapter.callsOf('getToken')).toHaveLength(2);
  });
});

describe('news', () => {
  it('of a token that a read found changed are told, once, and none of one that is the same', async () => {
    const { changes, know } = stored();
    await know(aToken('1'));
    await know(aToken('1'));
    expect(changes).toEqual([]);
    await know(aToken('1', { name: 'New' }));
    expect(changes).toEqual([{ type: 'seen', token: aToken('1', { name: 'New' }) }]);
  });

  it('keeps the same object for a token that is the same', async () => {
    const { know } = stored();
    const token = await know(aToken('1'));
    expect(await know(aToken('1'))).toBe(token);
  });

  it('adds to what is known what a row of the same revision says, and takes nothing away', async () => {
    const { adapter, store, know } = stored();
    await know(aToken('1', { revision: '1', description: 'Long', secretHint: 'wxyz' }));
    const listing = store.listTokens({ limit: 10 }, never);
    const row = aToken('1', { revision: '1', lastAccessAt: '2026-01-01T00:00:00Z' });
    adapter.last('listTokens').answer({ items: [row] });
    const { items } = await listing;
    expect(items[0]).toMatchObject({ description: 'Long', lastAccessAt: '2026-01-01T00:00:00Z' });
  });

  it('takes a row of another revision for all there is to know', async () => {
    const { adapter, store, know } = stored();
    await know(aToken('1', { revision: '1', description: 'Long' }));
    const listing = store.listTokens({ limit: 10 }, never);
    adapter.last('listTokens').answer({ items: [aToken('1', { revision: '2' })] });
    expect((await listing).items).toEqual([aToken('1', { revision: '2' })]);
  });

  it('that a known token is not found tells everyone once that it is deleted', async () => {
    const { adapter, store, changes, know } = stored();
    await know(aToken('1'));
    const both = [store.getToken('1', never, true), store.getToken('1', never, true)];
    adapter.last('getToken').fail(new AdapterError('not-found'));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(changes).toEqual([{ type: 'deleted', id: '1', isGone: true }]);
    expect(store.peek('1')).toBeUndefined();
  });

  it('that an unknown token is not found tells no one', async () => {
    const { adapter, store, changes } = stored();
    const reading = store.getToken('1', never);
    adapter.last('getToken').fail(new AdapterError('not-found'));
    await expect(reading).rejects.toMatchObject({ kind: 'not-found' });
    expect(changes).toEqual([]);
  });

  it('reach every listener, even where one of them fails', async () => {
    const { adapter, store } = stored();
    const reported: unknown[] = [];
    const onReported = (error: unknown): unknown => reported.push(error);
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', onReported);
    const heard: string[] = [];
    const broken = new Error('broken');
    store.subscribe(() => {
      throw broken;
    });
    store.subscribe(({ type }) => heard.push(type));
    const writing = writesTo(store).transition(aToken('1'), 'delete');
    adapter.last('deleteToken').answer(undefined);
    await expect(writing).resolves.toMatchObject({ status: 'Deleted' });
    await new Promise((resolve) => setTimeout(resolve));
    process.removeAllListeners('uncaughtException');
    for (const other of others) process.on('uncaughtException', other);
    expect(heard).toEqual(['deleted']);
    expect(reported).toEqual([broken]);
  });

  it('come to no one who has left', async () => {
    const { adapter, store } = stored();
    const heard: TokenChange[] = [];
    const leave = store.subscribe((change) => heard.push(change));
    leave();
    const writing = writesTo(store).transition(aToken('1'), 'disable');
    adapter.last('disableToken').answer(aToken('1', { status: 'Disabled' }));
    await writing;
    expect(heard).toEqual([]);
  });
});

it('keeps no secret of a token that was added or asked for', async () => {
  const { adapter, store } = stored();
  const creating = writesTo(store).create({ name: 'a', moduleIds: [] }, 'key');
  adapter.last('createToken').answer({ token: aToken('1'), secret: { value: 'secret' } });
  expect((await creating).secret).toEqual({ value: 'secret' });
  const one = store.revealSecret('1', never);
  const other = store.revealSecret('1', never);
  expect(adapter.callsOf('revealSecret')).toHaveLength(2);
  for (const call of adapter.callsOf('revealSecret')) call.answer({ value: 'secret' });
  await Promise.all([one, other]);
  expect(JSON.stringify(store.peek('1'))).not.toContain('secret');
  void writesTo(store).create({ name: 'a', moduleIds: [] }, 'key');
  expect(adapter.callsOf('createToken')).toHaveLength(2);
});

it('remembers a thousand tokens, and forgets the one untouched the longest first', async () => {
  const { adapter, store } = stored();
  const list = async (...ids: readonly number[]): Promise<void> => {
    const listing = store.listTokens({ limit: ids.length }, never);
    adapter.last('listTokens').answer({ items: ids.map((id) => aToken(String(id))) });
    await listing;
  };
  await list(...Array.from({ length: 1000 }, (_, id) => id));
  expect(store.peek('0')).toBeDefined();
  await list(1000);
  expect(store.peek('0')).toBeUndefined();
  expect(store.peek('1')).toBeDefined();
});
