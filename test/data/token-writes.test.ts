import { describe, expect, it } from 'vitest';
import { writesTo } from '../../src/data/token-writes.js';
import { AdapterError } from '../../src/model/errors.js';
import { quiet } from './fake-host.js';
import { aToken } from './scripted-adapter.js';
import { stored } from './stored-tokens.js';

const never = new AbortController().signal;

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

  it('says what is wrong with an answer that is none', async () => {
    const { adapter, store } = stored();
    const made = writesTo(store).create({ name: 'a', moduleIds: [] }, 'key');
    adapter.last('createToken').answer(undefined);
    await expect(made).rejects.toMatchObject({
      kind: 'unexpected',
      message: 'The adapter’s answer is malformed: token',
    });
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

  it('wait for those to their own token alone, whatever is in its id', () => {
    const { adapter, store } = stored();
    void writesTo(store).transition(aToken('my 1'), 'disable');
    for (const id of ['my 1', '1', 'my']) void writesTo(store).update(aToken(id), { name: 'New' });
    expect(adapter.callsOf('updateToken').map(({ args }) => args[0])).toEqual(['1', 'my']);
  });

  it('are not aborted by anything', async () => {
    const { adapter, store } = stored();
    void writesTo(store).transition(aToken('1'), 'disable');
    await quiet();
    expect(adapter.last('disableToken').options.signal.aborted).toBe(false);
  });
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
