import { describe, expect, it } from 'vitest';
import { BulkTransition } from '../../src/data/bulk-transition.js';
import { TokenStore } from '../../src/data/token-store.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ApiToken } from '../../src/model/token.js';
import { quiet } from './fake-host.js';
import { aToken, ScriptedAdapter } from './scripted-adapter.js';

const ACTIVE = { ...aToken('1'), status: 'Active', revision: '4' } as const satisfies ApiToken;
const DISABLED = { ...ACTIVE, status: 'Disabled', revision: '5' } as const satisfies ApiToken;

function transition(act: 'disable' | 'delete') {
  const adapter = new ScriptedAdapter();
  const bulk = new BulkTransition(new TokenStore(adapter), act);
  const done: ApiToken[] = [];
  const perform = (): ReturnType<BulkTransition['perform']> =>
    bulk.perform(ACTIVE, (after) => done.push(after));
  return { adapter, done, perform };
}

describe('a transition of one of many tokens', () => {
  it('goes out with its revision and a key, and tells the token as it then is', async () => {
    const { adapter, done, perform } = transition('disable');
    const performing = perform();
    expect(adapter.last('disableToken').options).toMatchObject({ revision: '4' });
    expect(adapter.last('disableToken').options.idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
    adapter.last('disableToken').answer(DISABLED);
    expect(await performing).toBe('done');
    expect(done).toEqual([DISABLED]);
  });

  it('is tried again under the same key, since the first try may have been done', async () => {
    const { adapter, perform } = transition('disable');
    const first = perform();
    adapter.last('disableToken').fail(new AdapterError('timeout'));
    await expect(first).rejects.toMatchObject({ kind: 'timeout' });
    void perform();
    const [one, other] = adapter.callsOf('disableToken');
    expect(other?.options.idempotencyKey).toBe(one?.options.idempotencyKey);
  });

  it('reads a token that was changed meanwhile, and is tried again on its newest revision', async () => {
    const { adapter, perform } = transition('disable');
    const first = perform();
    adapter.last('disableToken').fail(new AdapterError('conflict'));
    await quiet();
    adapter.last('getToken').answer({ ...ACTIVE, name: 'Renamed', revision: '9' });
    await expect(first).rejects.toMatchObject({ kind: 'conflict' });
    void perform();
    const [one, other] = adapter.callsOf('disableToken');
    expect(other?.options).toMatchObject({ revision: '9' });
    expect(other?.options.idempotencyKey).not.toBe(one?.options.idempotencyKey);
  });

  it('is done where somebody else has done it meanwhile, and asks for nothing more', async () => {
    const { adapter, done, perform } = transition('disable');
    const first = perform();
    adapter.last('disableToken').fail(new AdapterError('conflict'));
    await quiet();
    adapter.last('getToken').answer(DISABLED);
    expect(await first).toBe('done');
    expect(await perform()).toBe('done');
    expect(adapter.callsOf('disableToken')).toHaveLength(1);
    expect(done).toEqual([]);
  });

  it('counts a token that is gone as gone, and as deleted where it was to be', async () => {
    const disabling = transition('disable');
    const one = disabling.perform();
    disabling.adapter.last('disableToken').fail(new AdapterError('not-found'));
    expect(await one).toBe('gone');
    const deleting = transition('delete');
    const other = deleting.perform();
    deleting.adapter.last('deleteToken').fail(new AdapterError('not-found'));
    expect(await other).toBe('done');
    expect(deleting.done).toEqual([]);
  });
});
