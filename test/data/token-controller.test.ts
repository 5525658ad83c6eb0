import { describe, expect, it } from 'vitest';
import { latest } from '../../src/data/load-state.js';
import { TokenController } from '../../src/data/token-controller.js';
import { storeFor } from '../../src/data/token-store.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ApiToken } from '../../src/model/token.js';
import { FakeHost, quiet } from './fake-host.js';
import { aToken, ScriptedAdapter } from './scripted-adapter.js';
import { writesTo } from '../../src/data/token-writes.js';

const never = new AbortController().signal;

/** A connected host that shows one token, and follows what its store tells. */
function details(given: { readonly token?: ApiToken; readonly tokenId?: string }) {
  const adapter = new ScriptedAdapter();
  const host = new FakeHost();
  const told: string[] = [];
  const view: { adapter: ScriptedAdapter | undefined; token?: ApiToken; tokenId?: string } = {
    adapter,
    ...given,
  };
  const store = storeFor(adapter);
  const controller = new TokenController(host, {
    store: () => view.adapter && storeFor(view.adapter),
    tokenId: () => view.tokenId,
    token: () => view.token,
    onFailed: ({ kind }) => told.push(kind),
  });
  let leave = store.subscribe((change) => controller.apply(change));
  host.connect();
  const turnTo = async (next: Partial<typeof view>): Promise<void> => {
    Object.assign(view, next);
    host.requestUpdate();
    await quiet();
  };
  const takeAway = (): void => {
    host.disconnect();
    leave();
  };
  const putBack = async (): Promise<void> => {
    leave = store.subscribe((change) => controller.apply(change));
    host.connect();
    await quiet();
  };
  const answer = async (token: ApiToken): Promise<void> => {
    adapter.last('getToken').answer(token);
    await quiet();
  };
  return { adapter, store, host, controller, told, turnTo, takeAway, putBack, answer };
}

it('reads the token by its id', async () => {
  const { adapter, controller, answer } = details({ tokenId: '1' });
  await quiet();
  expect(adapter.last('getToken').args).toEqual(['1']);
  await answer(aToken('1'));
  expect(controller.state).toEqual({ status: 'ready', value: aToken('1') });
});

it('shows nothing where there is no token to show', async () => {
  const { adapter, controller } = details({});
  await quiet();
  expect(controller.state).toEqual({ status: 'idle' });
  expect(adapter.calls).toHaveLength(0);
});

it('shows the token that the host gives, and asks for none', async () => {
  const token = aToken('1');
  const { adapter, controller, turnTo } = details({ token });
  await quiet();
  expect(controller.state).toEqual({ status: 'ready', value: token });
  await turnTo({ adapter: undefined });
  expect(controller.state).toEqual({ status: 'ready', value: token });
  expect(adapter.calls).toHaveLength(0);
});

it('shows what a list has brought while it reads the rest', async () => {
  const { adapter, store, controller, turnTo, answer } = details({});
  const listing = store.listTokens({ limit: 10 }, never);
  adapter.last('listTokens').answer({ items: [aToken('1')] });
  await listing;
  await turnTo({ tokenId: '1' });
  expect(controller.state).toEqual({ status: 'loading', previous: aToken('1') });
  await answer(aToken('1', { description: 'Long' }));
  expect(controller.state).toMatchObject({ status: 'ready', value: { description: 'Long' } });
});

it('shows the newest token when it is turned from one to another and back', async () => {
  const { adapter, controller, turnTo } = details({ tokenId: '1' });
  await quiet();
  await turnTo({ tokenId: '2' });
  const [one, two] = adapter.calls;
  two?.answer(aToken('2'));
  one?.answer(aToken('1'));
  await quiet();
  expect(latest(controller.state)).toEqual(aToken('2'));
  expect(one?.options.signal.aborted).toBe(true);
});

describe('another adapter', () => {
  it('shows nothing of the token of the one before, although it has the same id', async () => {
    const { controller, turnTo, answer } = details({ tokenId: '1' });
    await quiet();
    await answer(aToken('1', { name: 'Of the first' }));
    const other = new ScriptedAdapter();
    await turnTo({ adapter: other });
    expect(controller.state).toEqual({ status: 'loading' });
    other.last('getToken').answer(aToken('1', { name: 'Of the other' }));
    await quiet();
    expect(latest(controller.state)?.name).toBe('Of the other');
  });

  it('aborts the request to the one before, and drops its late answer', async () => {
    const { adapter, controller, turnTo, answer } = details({ tokenId: '1' });
    await quiet();
    await turnTo({ adapter: new ScriptedAdapter() });
    expect(adapter.last('getToken').options.signal.aborted).toBe(true);
    await answer(aToken('1', { name: 'Late' }));
    expect(controller.state).toEqual({ status: 'loading' });
  });
});

describe('changes', () => {
  it('are shown at once', async () => {
    const { adapter, store, controller, answer } = details({ tokenId: '1' });
    await quiet();
    await answer(aToken('1'));
    const disabling = writesTo(store).transition(aToken('1'), 'disable');
    adapter.last('disableToken').answer(aToken('1', { status: 'Disabled' }));
    await disabling;
    expect(latest(controller.state)?.status).toBe('Disabled');
    expect(adapter.callsOf('getToken')).toHaveLength(1);
  });

  it('of other tokens are left alone', async () => {
    const { adapter, store, controller, answer } = details({ tokenId: '1' });
    await quiet();
    await answer(aToken('1'));
    const { state } = controller;
    const deleting = writesTo(store).transition(aToken('2'), 'delete');
    adapter.last('deleteToken').answer(undefined);
    await deleting;
    expect(controller.state).toBe(state);
  });

  it('stay on screen while the token that the host gave is read again', async () => {
    const { adapter, store, controller } = details({ token: aToken('1') });
    await quiet();
    const disabling = writesTo(store).transition(aToken('1'), 'disable');
    adapter.last('disableToken').answer(aToken('1', { status: 'Disabled' }));
    await disabling;
    void controller.refresh();
    await quiet();
    expect(controller.state).toMatchObject({
      status: 'loading',
      previous: { status: 'Disabled' },
    });
  });

  it('to a deleted token end in not found, whatever was being read', async () => {
    const { adapter, store, controller, told, answer } = details({ tokenId: '1' });
    await quiet();
    const deleting = writesTo(store).transition(aToken('1'), 'delete');
    adapter.last('deleteToken').answer(undefined);
    await deleting;
    await quiet();
    expect(controller.state).toMatchObject({ status: 'failed', error: { kind: 'not-found' } });
    await answer(aToken('1'));
    expect(controller.state).toMatchObject({ status: 'failed', error: { kind: 'not-found' } });
    expect(told).toEqual([]);
  });
});

it('tells once of a known token that is not found any more', async () => {
  const { adapter, controller, told, answer } = details({ tokenId: '1' });
  await quiet();
  await answer(aToken('1'));
  void controller.refresh();
  adapter.last('getToken').fail(new AdapterError('not-found'));
  await quiet();
  expect(controller.state).toMatchObject({ status: 'failed', error: { kind: 'not-found' } });
  expect(told).toEqual(['not-found']);
});

it('reads the token anew on a second try after a failure', async () => {
  const { adapter, controller, answer } = details({ tokenId: '1' });
  await quiet();
  adapter.last('getToken').fail(new AdapterError('unavailable'));
  await quiet();
  expect(controller.state).toMatchObject({ status: 'failed', error: { kind: 'unavailable' } });
  void controller.refresh();
  await quiet();
  await answer(aToken('1'));
  expect(controller.state).toEqual({ status: 'ready', value: aToken('1') });
});

describe('leaving the document', () => {
  it('for another place asks for nothing', async () => {
    const { adapter, controller, takeAway, putBack, answer } = details({ tokenId: '1' });
    await quiet();
    await answer(aToken('1'));
    takeAway();
    await putBack();
    expect(controller.state).toEqual({ status: 'ready', value: aToken('1') });
    expect(adapter.calls).toHaveLength(1);
  });

  it('while others are changed asks for nothing when back', async () => {
    const { adapter, store, takeAway, putBack, answer } = details({ tokenId: '1' });
    await quiet();
    await answer(aToken('1'));
    takeAway();
    const deleting = writesTo(store).transition(aToken('2'), 'delete');
    adapter.last('deleteToken').answer(undefined);
    await deleting;
    await putBack();
    expect(adapter.callsOf('getToken')).toHaveLength(1);
  });

  it.each([{ tokenId: '1' }, { token: aToken('1') }])(
    'while the token is changed shows it as it is when back: %j',
    async (given) => {
      const { adapter, store, controller, takeAway, putBack } = details(given);
      await quiet();
      adapter.calls.at(-1)?.answer(aToken('1'));
      await quiet();
      takeAway();
      const disabling = writesTo(store).transition(aToken('1'), 'disable');
      adapter.last('disableToken').answer(aToken('1', { status: 'Disabled' }));
      await disabling;
      await putBack();
      adapter
        .callsOf('getToken')
        .at(-1)
        ?.answer(aToken('1', { status: 'Disabled' }));
      await quiet();
      expect(controller.state).toMatchObject({ status: 'ready', value: { status: 'Disabled' } });
    },
  );

  it('while the token is deleted says so when back', async () => {
    const { adapter, store, controller, takeAway, putBack, answer } = details({ tokenId: '1' });
    await quiet();
    await answer(aToken('1'));
    takeAway();
    const deleting = writesTo(store).transition(aToken('1'), 'delete');
    adapter.last('deleteToken').answer(undefined);
    await deleting;
    await putBack();
    adapter.last('getToken').fail(new AdapterError('not-found'));
    await quiet();
    expect(controller.state).toMatchObject({ status: 'failed', error: { kind: 'not-found' } });
  });
});
