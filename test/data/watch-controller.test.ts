import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditAdapter, WatchOptions } from '../../src/adapters/adapter.js';
import { TokenStore } from '../../src/data/token-store.js';
import { WatchController } from '../../src/data/watch-controller.js';
import type { AuditRecord } from '../../src/model/audit.js';
import { AdapterError } from '../../src/model/errors.js';
import type { Filter, ListQuery } from '../../src/model/query.js';
import { FakeHost, quiet } from './fake-host.js';
import { ScriptedAdapter } from './scripted-adapter.js';

interface Watch {
  readonly query: Omit<ListQuery, 'limit'>;
  readonly send: (...ids: readonly string[]) => void;
  readonly options: WatchOptions;
}

/** A backend that says what is new when the test says so, and to a watch that has ended, too. */
class WatchedAdapter extends ScriptedAdapter {
  readonly watches: Watch[] = [];

  readonly watchAuditRecords: NonNullable<AuditAdapter['watchAuditRecords']> = (
    query,
    onRecords,
    options,
  ) => {
    const send = (...ids: readonly string[]): void => onRecords(ids.map(record));
    this.watches.push({ query, send, options });
  };

  get watch(): Watch {
    const watch = this.watches.at(-1);
    if (!watch) throw new Error('nothing is watched');
    return watch;
  }

  /** How many watches go on. */
  get running(): number {
    return this.watches.filter(({ options }) => !options.signal.aborted).length;
  }
}

function record(id: string): AuditRecord {
  return { id, event: 'a.b.c.d', timestamp: '2026-04-15T12:00:00Z', summary: id };
}

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  turn(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

describe('watching for records', () => {
  let page: Page;
  let adapter: WatchedAdapter;
  let host: FakeHost;
  let controller: WatchController;
  let filter: Filter | undefined;
  let shown: readonly AuditRecord[];
  let isLive: boolean;
  let isHeld: boolean;
  let ended: AdapterError[];

  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-04-15T12:00:00Z') });
    page = new Page();
    vi.stubGlobal('document', page);
    adapter = new WatchedAdapter();
    host = new FakeHost();
    filter = undefined;
    shown = [];
    isLive = true;
    isHeld = false;
    ended = [];
    const store = new TokenStore(adapter);
    controller = new WatchController(host, {
      store: () => (isLive ? store : undefined),
      query: () => (filter ? { filter } : {}),
      shown: () => shown,
      isHeld: () => isHeld,
      onEnded: (error) => ended.push(error),
    });
    host.connect();
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  async function update(): Promise<void> {
    host.requestUpdate();
    await quiet();
  }

  it('counts each record once, and none that is shown', () => {
    shown = [record('a')];
    adapter.watch.send('b', 'a', 'b');
    expect(controller.count).toBe(1);
    adapter.watch.send('b');
    vi.advanceTimersByTime(10_000);
    expect(controller.count).toBe(1);
  });

  it('tells of the first at once, and of those that follow together', async () => {
    adapter.watch.send('a');
    await quiet();
    const before = host.updates;
    for (const id of ['b', 'c', 'd']) {
      vi.advanceTimersByTime(1000);
      adapter.watch.send(id);
    }
    expect(controller.count).toBe(1);
    vi.advanceTimersByTime(2000);
    await quiet();
    expect(controller.count).toBe(4);
    expect(host.updates).toBe(before + 1);
  });

  it('waits with what is new while somebody is about to ask for it', () => {
    adapter.watch.send('a');
    isHeld = true;
    adapter.watch.send('b');
    vi.advanceTimersByTime(60_000);
    expect(controller.count).toBe(1);
    isHeld = false;
    vi.advanceTimersByTime(5000);
    expect(controller.count).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('forgets what the list has taken in by itself, and what came before that', async () => {
    adapter.watch.send('c', 'b', 'a');
    shown = [record('b')];
    await update();
    expect(controller.count).toBe(1);
  });

  it('begins anew with another filter, and heeds the one before no more', async () => {
    const first = adapter.watch;
    first.send('a');
    filter = { field: 'event', op: 'eq', value: 'a.b.c.d' };
    await update();
    expect(controller.count).toBe(0);
    first.send('b');
    vi.advanceTimersByTime(10_000);
    expect(controller.count).toBe(0);
    expect(adapter.running).toBe(1);
    expect(adapter.watch.query.filter).toEqual(filter);
  });

  it('goes on with a filter that counts from today, as the clock goes on', async () => {
    filter = { field: 'timestamp', op: 'ge', value: 'now-7d' };
    await update();
    expect(adapter.watch.query.filter).toMatchObject({ value: '2026-04-08T12:00:00.000Z' });
    adapter.watch.send('a');
    vi.advanceTimersByTime(600_000);
    await update();
    expect(adapter.watches).toHaveLength(2);
    expect(controller.count).toBe(1);
  });

  it('pauses while nobody sees the page, and then asks what came meanwhile', async () => {
    adapter.watch.send('a');
    page.turn('hidden');
    await update();
    expect(adapter.running).toBe(0);
    vi.advanceTimersByTime(60_000);
    page.turn('visible');
    expect(adapter.running).toBe(1);
    const asked = adapter.last('listAuditRecords');
    expect(asked.args[0]).toMatchObject({
      filter: { field: 'timestamp', op: 'ge', value: '2026-04-15T12:00:00.000Z' },
    });
    adapter.watch.send('b');
    asked.answer({ items: [record('c'), record('b'), record('a')] });
    await quiet();
    vi.advanceTimersByTime(10_000);
    expect(controller.count).toBe(3);
  });

  it('waits for a page that is opened out of sight', async () => {
    host.disconnect();
    page.visibilityState = 'hidden';
    adapter.watches.length = 0;
    host.connect();
    await update();
    expect(adapter.watches).toHaveLength(0);
    page.turn('visible');
    expect(adapter.running).toBe(1);
  });

  it('says that the watch has ended, and takes it up again when it is told to', async () => {
    const { options } = adapter.watch;
    options.onConnection?.(new AdapterError('unavailable'));
    options.onConnection?.();
    expect(ended).toEqual([]);
    options.onConnection?.(new AdapterError('unauthenticated'));
    expect(ended.map(({ kind }) => kind)).toEqual(['unauthenticated']);
    await update();
    expect(adapter.watches).toHaveLength(1);
    controller.restart();
    expect(adapter.watches).toHaveLength(2);
    expect(adapter.running).toBe(1);
  });

  it('stops when it is switched off, and when its host leaves', async () => {
    adapter.watch.send('a');
    isLive = false;
    await update();
    expect(controller.count).toBe(0);
    expect(adapter.running).toBe(0);
    isLive = true;
    await update();
    expect(adapter.running).toBe(1);
    host.disconnect();
    expect(adapter.running).toBe(0);
    adapter.watch.send('b');
    expect(controller.count).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
