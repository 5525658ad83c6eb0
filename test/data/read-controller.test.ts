import { describe, expect, it } from 'vitest';
import { latest } from '../../src/data/load-state.js';
import { AdapterError } from '../../src/model/errors.js';
import { quiet } from './fake-host.js';
import { reader } from './scripted-reads.js';

it('reads what it is given, and shows it', async () => {
  const { controller, read, told } = reader();
  expect(controller.state).toEqual({ status: 'idle' });
  await quiet();
  expect(controller.state).toEqual({ status: 'loading' });
  read(0).answer('A');
  await quiet();
  expect(controller.state).toEqual({ status: 'ready', value: 'A' });
  expect(told).toEqual(['read A']);
});

it('reads nothing where there is nothing to read', async () => {
  const { controller, reads, view, host } = reader();
  view.subject = undefined;
  await quiet();
  expect(controller.state).toEqual({ status: 'idle' });
  expect(reads).toHaveLength(0);
  view.subject = ['a'];
  host.requestUpdate();
  await quiet();
  expect(controller.state).toEqual({ status: 'loading' });
});

it('does not read again, nor have its host update, while nothing changes', async () => {
  const { host, reads, read } = reader();
  await quiet();
  read(0).answer('A');
  await quiet();
  const { updates } = host;
  await quiet();
  expect(host.updates).toBe(updates);
  host.requestUpdate();
  await quiet();
  expect(host.updates).toBe(updates + 1);
  expect(reads).toHaveLength(1);
});

describe('the newest read wins', () => {
  it('when answers come out of order', async () => {
    const { controller, read, told, turnTo } = reader();
    await quiet();
    await turnTo('a', 2);
    read(1).answer('new');
    await quiet();
    read(0).answer('late');
    await quiet();
    expect(controller.state).toEqual({ status: 'ready', value: 'new' });
    expect(told).toEqual(['read new']);
  });

  it('when the one before answers first', async () => {
    const { controller, read, told, turnTo } = reader();
    await quiet();
    await turnTo('a', 2);
    read(0).answer('old');
    await quiet();
    expect(controller.state).toEqual({ status: 'loading' });
    expect(told).toEqual([]);
  });

  it('when the one before fails late', async () => {
    const { controller, read, told, turnTo } = reader();
    await quiet();
    await turnTo('a', 2);
    read(1).answer('new');
    read(0).fail(new AdapterError('unavailable'));
    await quiet();
    expect(controller.state).toEqual({ status: 'ready', value: 'new' });
    expect(told).toEqual(['read new']);
  });

  it('and every read before it is aborted', async () => {
    const { reads, controller, turnTo } = reader();
    await quiet();
    await turnTo('a', 2);
    void controller.refresh();
    await turnTo('b');
    expect(reads.map(({ signal }) => signal.aborted)).toEqual([true, true, true, false]);
  });

  it('even over one that ends with nothing to read', async () => {
    const { controller, host, read, view } = reader();
    await quiet();
    view.subject = undefined;
    host.requestUpdate();
    await quiet();
    expect(read(0).signal.aborted).toBe(true);
    read(0).answer('late');
    await quiet();
    expect(controller.state).toEqual({ status: 'idle' });
  });
});

it('keeps what is shown while another part of the same thing is read', async () => {
  const { controller, read, turnTo } = reader();
  await quiet();
  read(0).answer('A');
  await turnTo('a', 'page 2');
  expect(controller.state).toEqual({ status: 'loading', previous: 'A' });
});

it('drops what is shown when it belongs to something else', async () => {
  const { controller, read, turnTo } = reader();
  await quiet();
  read(0).answer('A');
  await turnTo('b');
  expect(controller.state).toEqual({ status: 'loading' });
  read(1).fail(new AdapterError('forbidden'));
  await quiet();
  expect(controller.state).toMatchObject({ status: 'failed', error: { kind: 'forbidden' } });
  expect(latest(controller.state)).toBeUndefined();
});

it('keeps what is shown when reading again fails, and recovers with the next try', async () => {
  const { controller, read, told } = reader();
  await quiet();
  read(0).answer('A');
  await quiet();
  void controller.refresh();
  const error = new AdapterError('unavailable');
  read(1).fail(error);
  await quiet();
  expect(controller.state).toEqual({ status: 'failed', error, previous: 'A' });
  void controller.refresh();
  await quiet();
  expect(controller.state).toEqual({ status: 'loading', previous: 'A' });
  read(2).answer('A again');
  await quiet();
  expect(controller.state).toEqual({ status: 'ready', value: 'A again' });
  expect(told).toEqual(['read A', 'failed unavailable', 'read A again']);
});

it('gives the error as the adapter gave it, and anything else as unexpected', async () => {
  const { controller, read } = reader();
  await quiet();
  const error = new AdapterError('timeout');
  read(0).fail(error);
  await quiet();
  expect(controller.state.status === 'failed' && controller.state.error).toBe(error);
  void controller.refresh();
  read(1).fail(new TypeError('is not a function'));
  await quiet();
  expect(controller.state).toMatchObject({
    error: { kind: 'unexpected', message: 'is not a function' },
  });
});

it('asks for news when told to, and not by itself', async () => {
  const { controller, reads, read, turnTo } = reader();
  await quiet();
  read(0).answer('A');
  await quiet();
  void controller.refresh();
  read(1).answer('A');
  await turnTo('b');
  expect(reads.map(({ force }) => force)).toEqual([false, true, false]);
});

it('reads once for a refresh', async () => {
  const { controller, reads, read, turnTo, view } = reader();
  await quiet();
  read(0).answer('A');
  await quiet();
  view.subject = ['a', 2];
  void controller.refresh();
  await turnTo('a', 2);
  expect(reads).toHaveLength(2);
});

describe('what ends by itself', () => {
  it('stays ended when the read that it calls off says that it was aborted', async () => {
    const { controller, read, told } = reader();
    await quiet();
    controller.fail(new AdapterError('not-found'));
    expect(read(0).signal.aborted).toBe(true);
    read(0).fail(read(0).signal.reason);
    await quiet();
    expect(controller.state).toMatchObject({ status: 'failed', error: { kind: 'not-found' } });
    expect(told).toEqual([]);
  });

  it('stays ended when the read that it calls off is answered all the same', async () => {
    const { controller, read, told } = reader();
    await quiet();
    controller.fail(new AdapterError('not-found'));
    read(0).answer('late');
    await quiet();
    expect(controller.state).toMatchObject({ status: 'failed', error: { kind: 'not-found' } });
    expect(told).toEqual([]);
  });

  it('can be read again', async () => {
    const { controller, read } = reader();
    await quiet();
    read(0).answer('A');
    await quiet();
    controller.fail(new AdapterError('not-found'));
    void controller.refresh();
    read(1).answer('back');
    await quiet();
    expect(controller.state).toEqual({ status: 'ready', value: 'back' });
  });
});

describe('another value in place of the one there is', () => {
  it('is shown at once', async () => {
    const { controller, read } = reader();
    await quiet();
    read(0).answer('A');
    await quiet();
    controller.change((value) => `${value}!`);
    expect(controller.state).toEqual({ status: 'ready', value: 'A!' });
  });

  it('is shown while a read goes on, and after that fails', async () => {
    const { controller, read } = reader();
    await quiet();
    read(0).answer('A');
    await quiet();
    void controller.refresh();
    controller.change((value) => `${value}!`);
    expect(controller.state).toEqual({ status: 'loading', previous: 'A!' });
    expect(read(1).signal.aborted).toBe(false);
    read(1).fail(new AdapterError('unavailable'));
    await quiet();
    controller.change((value) => `${value}!`);
    expect(controller.state).toMatchObject({ status: 'failed', previous: 'A!!' });
  });
});
