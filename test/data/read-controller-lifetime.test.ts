import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AdapterError } from '../../src/model/errors.js';
import { quiet } from './fake-host.js';
import { reader } from './scripted-reads.js';

const page = new EventTarget();

beforeEach(() => {
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('leaving the document', () => {
  it('aborts the read, which is no failure, and reads again when back', async () => {
    const { controller, host, reads, read, told } = reader();
    await quiet();
    host.disconnect();
    expect(read(0).signal.aborted).toBe(true);
    read(0).fail(read(0).signal.reason);
    await quiet();
    expect(told).toEqual([]);
    host.connect();
    expect(reads).toHaveLength(2);
    read(1).answer('A');
    await quiet();
    expect(controller.state).toEqual({ status: 'ready', value: 'A' });
  });

  it('drops an answer that comes all the same', async () => {
    const { controller, host, read, told } = reader();
    await quiet();
    host.disconnect();
    read(0).answer('late');
    await quiet();
    expect(controller.state).toEqual({ status: 'loading' });
    expect(told).toEqual([]);
  });

  it('drops an answer that comes after the return', async () => {
    const { controller, host, read, told } = reader();
    await quiet();
    host.disconnect();
    host.connect();
    read(1).answer('new');
    read(0).answer('late');
    await quiet();
    expect(controller.state).toEqual({ status: 'ready', value: 'new' });
    expect(told).toEqual(['read new']);
  });

  it('for another place keeps what is shown, without reading it again', async () => {
    const { controller, host, reads, read } = reader();
    await quiet();
    read(0).answer('A');
    await quiet();
    host.disconnect();
    host.connect();
    await quiet();
    expect(controller.state).toEqual({ status: 'ready', value: 'A' });
    expect(reads).toHaveLength(1);
  });

  it('asks for news when back, where it did before', async () => {
    const { controller, host, read } = reader();
    await quiet();
    read(0).answer('A');
    await quiet();
    void controller.refresh();
    host.disconnect();
    host.connect();
    expect(read(2).force).toBe(true);
    expect(controller.state).toEqual({ status: 'loading', previous: 'A' });
  });

  it('reads nothing while away, and what is asked for by then when back', async () => {
    const { controller, host, reads, read, turnTo } = reader();
    await quiet();
    read(0).answer('A');
    await quiet();
    host.disconnect();
    await turnTo('b');
    await controller.refresh();
    expect(reads).toHaveLength(1);
    expect(controller.state).toEqual({ status: 'loading' });
    host.connect();
    expect(reads).toHaveLength(2);
    expect(read(1).subject).toEqual(['b']);
    read(1).answer('B');
    await quiet();
    expect(controller.state).toEqual({ status: 'ready', value: 'B' });
  });

  it('reads again when back, where something changed meanwhile', async () => {
    let version = 1;
    const { controller, host, reads, read } = reader({ version: () => version });
    await quiet();
    read(0).answer('A');
    await quiet();
    version = 2;
    host.disconnect();
    host.connect();
    expect(reads).toHaveLength(1);
    host.disconnect();
    version = 3;
    host.connect();
    expect(reads).toHaveLength(2);
    expect(controller.state).toEqual({ status: 'loading', previous: 'A' });
  });
});

describe('offline', () => {
  it('recovers by itself', async () => {
    const { controller, read } = reader();
    await quiet();
    read(0).fail(new AdapterError('offline'));
    await quiet();
    page.dispatchEvent(new Event('online'));
    read(1).answer('A');
    await quiet();
    expect(controller.state).toEqual({ status: 'ready', value: 'A' });
  });

  it('recovers on return to the document', async () => {
    const { host, reads, read } = reader();
    await quiet();
    read(0).fail(new AdapterError('offline'));
    await quiet();
    host.disconnect();
    page.dispatchEvent(new Event('online'));
    expect(reads).toHaveLength(1);
    host.connect();
    expect(reads).toHaveLength(2);
  });

  it('does not read anew what did not fail for it', async () => {
    const { reads, read } = reader();
    await quiet();
    read(0).fail(new AdapterError('forbidden'));
    await quiet();
    page.dispatchEvent(new Event('online'));
    expect(reads).toHaveLength(1);
  });
});

it('leaves no listener behind', async () => {
  let listening = 0;
  vi.stubGlobal('addEventListener', () => (listening += 1));
  vi.stubGlobal('removeEventListener', () => (listening -= 1));
  const { host } = reader();
  await quiet();
  host.disconnect();
  host.connect();
  expect(listening).toBe(1);
  host.disconnect();
  expect(listening).toBe(0);
});
