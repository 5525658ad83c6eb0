import { getHeapSnapshot } from 'node:v8';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataAdapter } from '../../src/adapters/adapter.js';
import { SecretController } from '../../src/data/secret-controller.js';
import { storeFor } from '../../src/data/token-store.js';
import { AdapterError } from '../../src/model/errors.js';
import { FakeHost, quiet } from './fake-host.js';
import { ScriptedAdapter } from './scripted-adapter.js';

const SECRET = 'tkn_5up3r53cr3t';
const never = new AbortController().signal;

/** The page, as far as the controller knows it. */
const page = Object.assign(new EventTarget(), { hidden: false });
const win = new EventTarget();

beforeEach(() => {
  const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
  vi.useFakeTimers({ toFake: [...toFake], now: 1_000_000 });
  page.hidden = false;
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', win);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function secret({ hideAfter = 30_000 } = {}) {
  const adapter = new ScriptedAdapter();
  const host = new FakeHost();
  const view = { adapter, tokenId: '1', hideOnBlur: false };
  const controller = new SecretController(host, {
    store: () => storeFor(view.adapter),
    tokenId: () => view.tokenId,
    hideAfter: () => hideAfter,
    hideOnBlur: () => view.hideOnBlur,
  });
  host.connect();
  const turnTo = async (next: Partial<typeof view>): Promise<void> => {
    Object.assign(view, next);
    host.requestUpdate();
    await quiet();
  };
  const show = async (): Promise<void> => {
    await quiet();
    const showing = controller.show();
    adapter.last('revealSecret').answer({ value: SECRET });
    expect(await showing).toBe(true);
  };
  return { adapter, host, controller, view, turnTo, show };
}

/** Whether the text is anywhere in memory: in a private field, a closure or a settled promise. */
async function isInMemory(codes: readonly number[]): Promise<boolean> {
  const chunks: Buffer[] = [];
  for await (const chunk of getHeapSnapshot()) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).includes(Buffer.from(codes));
}

it('is hidden until it is asked for', async () => {
  const { adapter, controller } = secret();
  await quiet();
  expect(controller.reveal).toEqual({ status: 'hidden' });
  expect(adapter.calls).toHaveLength(0);
});

it('is asked for, shown, and hides by itself', async () => {
  const { adapter, controller, host } = secret();
  await quiet();
  const showing = controller.show();
  expect(controller.reveal).toEqual({ status: 'asking' });
  expect(adapter.last('revealSecret').args).toEqual(['1']);
  adapter.last('revealSecret').answer({ value: SECRET });
  expect(await showing).toBe(true);
  expect(controller.reveal).toEqual({ status: 'shown', value: SECRET, until: 1_030_000 });
  await quiet();
  const { updates } = host;
  vi.advanceTimersByTime(29_999);
  expect(controller.reveal.status).toBe('shown');
  vi.advanceTimersByTime(1);
  expect(controller.reveal).toEqual({ status: 'hidden' });
  await quiet();
  expect(host.updates).toBe(updates + 1);
  expect(vi.getTimerCount()).toBe(0);
});

it('has the host count its seconds down while it is shown, and no longer', async () => {
  const { controller, host, show } = secret();
  await show();
  await quiet();
  const { updates } = host;
  for (let seconds = 0; seconds < 3; seconds += 1) {
    vi.advanceTimersByTime(1000);
    await quiet();
  }
  expect(host.updates).toBe(updates + 3);
  controller.hide();
  expect(vi.getTimerCount()).toBe(0);
});

it('stays for as long as the host says, be that longer than a timer can run', async () => {
  const { controller, show } = secret({ hideAfter: Infinity });
  await show();
  vi.advanceTimersByTime(24 * 60 * 60 * 1000);
  expect(controller.reveal.status).toBe('shown');
});

it('says why it cannot be shown, and can be asked for again', async () => {
  const { adapter, controller, show } = secret();
  await quiet();
  const showing = controller.show();
  const error = new AdapterError('forbidden');
  adapter.last('revealSecret').fail(error);
  expect(await showing).toBe(false);
  expect(controller.reveal).toEqual({ status: 'failed', error });
  expect(vi.getTimerCount()).toBe(0);
  await show();
  expect(controller.reveal.status).toBe('shown');
});

it('is nowhere in memory once it is hidden', { timeout: 60_000 }, async () => {
  // As numbers, so that the test itself does not hold the text.
  const codes = Array.from({ length: 20 }, (_, index) => 97 + ((index * 7 + 3) % 26));
  const adapter: DataAdapter = {
    listTokens: () => Promise.resolve({ items: [] }),
    getToken: () => Promise.reject(new AdapterError('not-found')),
    revealSecret: () => Promise.resolve({ value: String.fromCharCode(...codes) }),
  };
  const host = new FakeHost();
  const controller = new SecretController(host, {
    store: () => storeFor(adapter),
    tokenId: () => '1',
    hideAfter: () => 30_000,
    hideOnBlur: () => false,
  });
  host.connect();
  await quiet();
  await controller.show();
  expect(await isInMemory(codes)).toBe(true);
  controller.hide();
  await controller.read(never);
  await quiet();
  expect(await isInMemory(codes)).toBe(false);
  expect(controller.reveal).toEqual({ status: 'hidden' });
});

it('listens to the page only while it is shown', async () => {
  const listening = new Set<string>();
  for (const target of [page, win]) {
    vi.spyOn(target, 'addEventListener').mockImplementation((type) => listening.add(type));
    vi.spyOn(target, 'removeEventListener').mockImplementation((type) => listening.delete(type));
  }
  const { controller, show } = secret();
  await quiet();
  expect([...listening]).toEqual([]);
  await show();
  expect([...listening].sort()).toEqual(['beforeprint', 'blur', 'pagehide', 'visibilitychange']);
  controller.hide();
  expect([...listening]).toEqual([]);
  vi.restoreAllMocks();
});

it.each([[undefined], [null], [{}], [{ value: null }], [{ value: '' }], ['text']])(
  'is refused where the answer holds none, rather than shown or copied as nothing: %j',
  async (answer) => {
    const { adapter, controller } = secret();
    await quiet();
    const showing = controller.show();
    adapter.last('revealSecret').answer(answer);
    expect(await showing).toBe(false);
    expect(controller.reveal).toMatchObject({
      status: 'failed',
      error: { kind: 'unexpected', message: 'The adapter’s answer is malformed: secret.value' },
    });
    const reading = controller.read(never);
    adapter.last('revealSecret').answer(answer);
    await expect(reading).rejects.toThrow('is malformed: secret.value');
  },
);

describe('while it is asked for', () => {
  it('hiding calls the request off, and drops an answer that comes all the same', async () => {
    const { adapter, controller } = secret();
    await quiet();
    const showing = controller.show();
    controller.hide();
    expect(adapter.last('revealSecret').options.signal.aborted).toBe(true);
    adapter.last('revealSecret').answer({ value: SECRET });
    expect(await showing).toBe(false);
    expect(controller.reveal).toEqual({ status: 'hidden' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hiding drops a failure too', async () => {
    const { adapter, controller } = secret();
    await quiet();
    const showing = controller.show();
    controller.hide();
    adapter.last('revealSecret').fail(new AdapterError('unavailable'));
    expect(await showing).toBe(false);
    expect(controller.reveal).toEqual({ status: 'hidden' });
  });

  it('asking again takes the place of the first request', async () => {
    const { adapter, controller } = secret();
    await quiet();
    const first = controller.show();
    const second = controller.show();
    const [one, other] = adapter.callsOf('revealSecret');
    other?.answer({ value: SECRET });
    expect(await second).toBe(true);
    one?.answer({ value: 'late' });
    expect(await first).toBe(false);
    expect(controller.reveal).toHaveProperty('value', SECRET);
    expect(one?.options.signal.aborted).toBe(true);
    controller.hide();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('a page that was hidden meanwhile is not shown it', async () => {
    const { adapter, controller } = secret();
    await quiet();
    const showing = controller.show();
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    adapter.last('revealSecret').answer({ value: SECRET });
    expect(await showing).toBe(false);
    expect(controller.reveal).toEqual({ status: 'hidden' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe.each(['asking', 'shown'] as const)('while it is %s, it hides', (status) => {
  const begin = async () => {
    const given = secret();
    await quiet();
    const showing = given.controller.show();
    if (status === 'shown') given.adapter.last('revealSecret').answer({ value: SECRET });
    if (status === 'shown') await showing;
    const expectHidden = async (): Promise<void> => {
      given.adapter.last('revealSecret').answer({ value: SECRET });
      await showing;
      expect(given.controller.reveal).toEqual({ status: 'hidden' });
      expect(vi.getTimerCount()).toBe(0);
    };
    expect(given.controller.reveal.status).toBe(status);
    return { ...given, expectHidden };
  };

  it('when it becomes that of another token', async () => {
    const { turnTo, expectHidden } = await begin();
    await turnTo({ tokenId: '2' });
    await expectHidden();
  });

  it('when it becomes that of a token of the same id behind another adapter', async () => {
    const { turnTo, adapter, controller } = await begin();
    await turnTo({ adapter: new ScriptedAdapter() });
    adapter.last('revealSecret').answer({ value: SECRET });
    await quiet();
    expect(controller.reveal).toEqual({ status: 'hidden' });
  });

  it('when the host leaves the document', async () => {
    const { host, expectHidden } = await begin();
    host.disconnect();
    await expectHidden();
  });
});

describe('while it is shown, it hides', () => {
  it('when the page is hidden', async () => {
    const { controller, show } = secret();
    await show();
    page.dispatchEvent(new Event('visibilitychange'));
    expect(controller.reveal.status).toBe('shown');
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(controller.reveal).toEqual({ status: 'hidden' });
  });

  it.each(['beforeprint', 'pagehide'])('at %s', async (type) => {
    const { controller, show } = secret();
    await show();
    win.dispatchEvent(new Event(type));
    expect(controller.reveal).toEqual({ status: 'hidden' });
  });

  it('when the window loses focus, if the host wants that', async () => {
    const { controller, show, view } = secret();
    await show();
    win.dispatchEvent(new Event('blur'));
    expect(controller.reveal.status).toBe('shown');
    view.hideOnBlur = true;
    win.dispatchEvent(new Event('blur'));
    expect(controller.reveal).toEqual({ status: 'hidden' });
  });
});

describe('for the clipboard', () => {
  it('is read without being shown', async () => {
    const { adapter, controller } = secret();
    await quiet();
    const reading = controller.read(never);
    expect(controller.reveal).toEqual({ status: 'hidden' });
    adapter.last('revealSecret').answer({ value: SECRET });
    expect(await reading).toBe(SECRET);
    expect(controller.reveal).toEqual({ status: 'hidden' });
  });

  it('is what is shown, without being asked for again', async () => {
    const { adapter, controller, show } = secret();
    await show();
    expect(await controller.read(never)).toBe(SECRET);
    expect(adapter.calls).toHaveLength(1);
  });

  it('fails as the adapter does, and leaves what is on screen', async () => {
    const { adapter, controller } = secret();
    await quiet();
    const reading = controller.read(never);
    adapter.last('revealSecret').fail(new AdapterError('forbidden'));
    await expect(reading).rejects.toMatchObject({ kind: 'forbidden' });
    expect(controller.reveal).toEqual({ status: 'hidden' });
  });

  it('is not found where there is no token', async () => {
    const controller = new SecretController(new FakeHost().connect(), {
      store: () => undefined,
      tokenId: () => undefined,
      hideAfter: () => 1,
      hideOnBlur: () => false,
    });
    await expect(controller.read(never)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
