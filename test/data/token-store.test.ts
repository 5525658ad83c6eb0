import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storeFor, TokenStore, type TokenChange } from '../../src/data/token-store.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ApiToken } from '../../src/model/token.js';
import { quiet } from './fake-host.js';
import { aToken, ScriptedAdapter } from './scripted-adapter.js';
import { writesTo } from '../../src/data/token-writes.js';

const never = new AbortController().signal;

function stored() {
  const adapter = new ScriptedAdapter();
  const store = new TokenStore(adapter);
  const changes: TokenChange[] = [];
  store.subscribe((change) => changes.push(change));
  /** Has the store read the token, as one that is known from then on. */
  const know = async (token: ApiToken): Promise<ApiToken> => {
    const reading = store.getToken(token.id, never, true);
    adapter.last('getToken').answer(token);
    return reading;
  };
  return { adapter, store, changes, know };
}

it('is the same for everyone who uses the adapter', () => {
  const adapter = new ScriptedAdapter();
  expect(storeFor(adapter)).toBe(storeFor(adapter));
  expect(storeFor(new ScriptedAdapter())).not.toBe(storeFor(adapter));
});

describe('a rotation', () => {
  it('goes out with revision, key and overlap, and has the token read again', async () => {
    const { adapter, store, changes, know } = stored();
    const token = { ...aToken('1'), revision: '4' };
    await know(token);
    const first = writesTo(store).rotate(token, 3600, 'key');
    const second = writesTo(store).rotate(token, 3600, 'key');
    expect(adapter.callsOf('rotateSecret')).toHaveLength(1);
    const { args, options } = adapter.last('rotateSecret');
    expect(args).toEqual(['1']);
    expect(options).toMatchObject({ revision: '4', idempotencyKey: 'key', overlap: 3600 });
    adapter.last('rotateSecret').answer({ value: 'tkn_new' });
    expect(await first).toEqual({ value: 'tkn_new' });
    expect(await second).toEqual({ value: 'tkn_new' });
    expect(JSON.stringify(changes)).not.toContain('tkn_new');
    void store.getToken('1', never);
    expect(adapter.callsOf('getToken')).toHaveLength(2);
  });

  it('leaves the overlap to the backend where there is none to choose', async () => {
    const { adapter, store } = stored();
    const rotating = writesTo(store).rotate(aToken('1'), undefined, 'key');
    expect(adapter.last('rotateSecret').options).not.toHaveProperty('overlap');
    adapter.last('rotateSecret').fail(new AdapterError('forbidden'));
    await expect(rotating).rejects.toMatchObject({ kind: 'forbidden' });
  });
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
    const records = store.listAuditRecords({ limit: 5 }, never);
    adapter.last('listModules').answer({ items: [{ id: 'MOD-1', name: 'Orders' }], total: 1 });
    adapter.last('listAuditRecords').answer({ items: [], nextCursor: 'next' });
    expect(await modules).toEqual({ items: [{ id: 'MOD-1', name: 'Orders' }], total: 1 });
    expect(await records).toEqual({ items: [], nextCursor: 'next' });
  });

  it('says of what the adapter does not have that it is not supported', async () => {
    const { listTokens, getToken } = new ScriptedAdapter();
    const store = new TokenStore({ listTokens, getToken });
    const token = aToken('1');
    for (const call of [
      () => store.listModules({ limit: 5 }, never),
      () => store.listAuditRecords({ limit: 5 }, never),
      () => store.getAuditRecord('1', never),
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

describe('a write that overtakes a read', () => {
  it('of the token is what is shown', async () => {
    const { adapter, store, changes } = stored();
    const reading = store.getToken('1', never);
    const writing = writesTo(store).transition(aToken('1'), 'disable');
    adapter.last('disableToken').answer(aToken('1', { status: 'Disabled' }));
    await writing;
    adapter.last('getToken').answer(aToken('1'));
    expect(await reading).toMatchObject({ status: 'Disabled' });
    expect(store.peek('1')).toMatchObject({ status: 'Disabled' });
    expect(changes.map(({ type }) => type)).toEqual(['changed']);
  });

  it('of a list is in its rows', async () => {
    const { adapter, store } = stored();
    const listing = store.listTokens({ limit: 10 }, never);
    const writing = writesTo(store).transition(aToken('1'), 'disable');
    adapter.last('disableToken').answer(aToken('1', { status: 'Disabled' }));
    await writing;
    adapter.last('listTokens').answer({ items: [aToken('1'), aToken('2')] });
    expect((await listing).items.map(({ status }) => status)).toEqual(['Disabled', 'Active']);
  });

  it('has the next read ask anew, although one is under way', async () => {
    const { adapter, store } = stored();
    void store.listTokens({ limit: 10 }, never);
    const writing = writesTo(store).transition(aToken('1'), 'delete');
    adapter.last('deleteToken').answer(undefined);
    await writing;
    void store.listTokens({ limit: 10 }, never);
    expect(adapter.callsOf('listTokens')).toHaveLength(2);
  });

  it('is not undone by a read that began while it was under way', async () => {
    const { adapter, store } = stored();
    const writing = writesTo(store).transition(aToken('1'), 'disable');
    const reading = store.getToken('1', never);
    adapter.last('disableToken').answer(aToken('1', { status: 'Disabled' }));
    await writing;
    adapter.last('getToken').answer(aToken('1'));
    expect(await reading).toMatchObject({ status: 'Disabled' });
  });

  it('by deleting the token is not undone', async () => {
    const { adapter, store } = stored();
    const reading = store.getToken('1', never);
    const listing = store.listTokens({ limit: 10 }, never);
    const writing = writesTo(store).transition(aToken('1'), 'delete');
    adapter.last('deleteToken').answer(undefined);
    await writing;
    adapter.last('getToken').answer(aToken('1'));
    adapter.last('listTokens').answer({ items: [aToken('1'), aToken('2')], total: 2 });
    await Promise.all([reading, listing]);
    expect(store.peek('1')).toBeUndefined();
  });
});

describe('writes', () => {
  it('twice at the same time are one call, and one answer for both', async () => {
    const { adapter, store, changes } = stored();
    const token = aToken('1');
    const both = [
      writesTo(store).transition(token, 'disable'),
      writesTo(store).transition(token, 'disable'),
    ];
    expect(adapter.calls).toHaveLength(1);
    adapter.last('disableToken').answer(aToken('1', { status: 'Disabled' }));
    const [one, other] = await Promise.all(both);
    expect(one).toBe(other);
    expect(changes).toHaveLength(1);
  });

  it('twice with one key add one token', async () => {
    const { adapter, store } = stored();
    const draft = { name: 'Robot', moduleIds: ['MOD-1'] };
    const both = [writesTo(store).create(draft, 'key'), writesTo(store).create(draft, 'key')];
    expect(adapter.calls).toHaveLength(1);
    expect(adapter.last('createToken').options.idempotencyKey).toBe('key');
    adapter.last('createToken').answer({ token: aToken('1'), secret: { value: 'secret' } });
    await Promise.all(both);
  });

  it('of different tokens, and with different keys, go side by side', () => {
    const { adapter, store } = stored();
    void writesTo(store).transition(aToken('1'), 'disable');
    void writesTo(store).transition(aToken('2'), 'disable');
    void writesTo(store).create({ name: 'a', moduleIds: [] }, 'one');
    void writesTo(store).create({ name: 'a', moduleIds: [] }, 'other');
    expect(adapter.calls).toHaveLength(4);
  });

  it('of one token come one after the other, so that the last answer is the newest', async () => {
    const { adapter, store } = stored();
    const token = aToken('1', { revision: '1' });
    const updating = writesTo(store).update(token, { name: 'New' });
    const disabling = writesTo(store).transition(token, 'disable');
    expect(adapter.calls.map(({ method }) => method)).toEqual(['updateToken']);
    adapter.last('updateToken').fail(new AdapterError('invalid'));
    await expect(updating).rejects.toMatchObject({ kind: 'invalid' });
    await quiet();
    adapter.last('disableToken').answer(aToken('1', { status: 'Disabled', revision: '2' }));
    expect(await disabling).toMatchObject({ status: 'Disabled' });
  });

  it('can be done again once they are done, and once they have failed', async () => {
    const { adapter, store } = stored();
    const failing = writesTo(store).transition(aToken('1'), 'disable');
    adapter.last('disableToken').fail(new AdapterError('unavailable'));
    await expect(failing).rejects.toMatchObject({ kind: 'unavailable' });
    void writesTo(store).transition(aToken('1'), 'disable');
    expect(adapter.calls).toHaveLength(2);
  });

  it('carry the revision that they are based on, and a key for each act', () => {
    const { adapter, store } = stored();
    void writesTo(store).update(aToken('1', { revision: '7' }), { name: 'New' });
    void writesTo(store).update(aToken('2'), { name: 'New' }, 'my key');
    void writesTo(store).transition(aToken('3', { revision: '8' }), 'delete');
    const [one, two, three] = adapter.calls.map(({ options }) => options);
    expect(one?.revision).toBe('7');
    expect(one?.idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
    expect(two).not.toHaveProperty('revision');
    expect(two?.idempotencyKey).toBe('my key');
    expect(three?.revision).toBe('8');
    expect(three?.idempotencyKey).not.toBe(one?.idempotencyKey);
  });

  it('tell everyone what came of them', async () => {
    const { adapter, store, changes } = stored();
    const before = aToken('1');
    const after = aToken('1', { status: 'Disabled' });
    const [disabling, creating] = [
      writesTo(store).transition(before, 'disable'),
      writesTo(store).create({ name: 'a', moduleIds: [] }, 'key'),
    ];
    adapter.last('disableToken').answer(after);
    adapter.last('createToken').answer({ token: aToken('2') });
    await Promise.all([disabling, creating]);
    const deleting = writesTo(store).transition(after, 'delete');
    adapter.last('deleteToken').answer(undefined);
    expect(await deleting).toEqual({ ...after, status: 'Deleted' });
    expect(changes).toEqual([
      { type: 'changed', token: after, before },
      { type: 'created', token: aToken('2') },
      { type: 'deleted', id: '1' },
    ]);
  });

  it('are not asked for where the life cycle has no such step', async () => {
    const { adapter, store } = stored();
    await expect(writesTo(store).transition(aToken('1'), 'enable')).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(adapter.calls).toHaveLength(0);
  });

  it('of a token that is not found tell everyone that it is deleted', async () => {
    const { adapter, store, changes, know } = stored();
    const one = await know(aToken('1'));
    const other = await know(aToken('2'));
    const writes = [
      writesTo(store).transition(one, 'disable'),
      writesTo(store).update(other, { name: 'New' }),
    ];
    adapter.last('disableToken').fail(new AdapterError('not-found'));
    adapter.last('updateToken').fail(new AdapterError('not-found'));
    await Promise.allSettled(writes);
    expect(changes).toEqual([
      { type: 'deleted', id: '1', isGone: true },
      { type: 'deleted', id: '2', isGone: true },
    ]);
  });

  it('are busy as long as they are under way, for their token alone', async () => {
    const { adapter, store } = stored();
    const writing = writesTo(store).transition(aToken('my 1'), 'disable');
    expect(['my 1', '1', 'my'].map((id) => writesTo(store).isBusy(id))).toEqual([
      true,
      false,
      false,
    ]);
    adapter.last('disableToken').fail(new AdapterError('unavailable'));
    await writing.catch(() => undefined);
    expect(writesTo(store).isBusy('my 1')).toBe(false);
  });

  it('are not aborted by anything', async () => {
    const { adapter, store } = stored();
    void writesTo(store).transition(aToken('1'), 'disable');
    await quiet();
    expect(adapter.last('disableToken').options.signal.aborted).toBe(false);
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

it('keeps what is newer where a new token was read, or deleted, before its own answer came', async () => {
  const { adapter, store, changes, know } = stored();
  const draft = { name: 'a', moduleIds: [] };
  const changed = writesTo(store).create(draft, 'one');
  await know({ ...aToken('1'), name: 'newer', revision: '2' });
  adapter.callsOf('createToken')[0]?.answer({ token: aToken('1'), secret: { value: 'tkn_1' } });
  expect((await changed).secret).toEqual({ value: 'tkn_1' });
  expect(store.peek('1')).toMatchObject({ name: 'newer', revision: '2' });
  expect(changes.at(-1)).toMatchObject({ type: 'created', token: { name: 'newer' } });
  expect(JSON.stringify(changes)).not.toContain('tkn_1');

  const gone = writesTo(store).create(draft, 'other');
  await know(aToken('2'));
  const deleting = writesTo(store).transition(aToken('2'), 'delete');
  adapter.last('deleteToken').answer(undefined);
  await deleting;
  adapter.last('createToken').answer({ token: aToken('2') });
  await gone;
  expect(store.peek('2')).toBeUndefined();
  expect(changes.at(-1)).toMatchObject({ type: 'deleted', id: '2' });
});
