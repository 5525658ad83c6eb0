import { aTimeout, expect } from '@open-wc/testing';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { allByRole, byRole, eventually } from './by-role.js';

TokenList.define();

/** What holds on to an element from outside: listeners, timers, observers. */
class Ledger {
  readonly #listeners = new Map<EventTarget, Map<string, Set<unknown>>>();
  readonly #timers = new Set<unknown>();
  readonly #observers = new Set<object>();
  readonly #undo: (() => void)[] = [];

  constructor() {
    this.#watchListeners();
    this.#watchTimers();
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
      this.#watchObserver(name);
    }
  }

  /** Listeners on what outlives an element, timers that are due, observers that observe. */
  get open(): { readonly listeners: number; readonly timers: number; readonly observers: number } {
    const outer = [...this.#listeners].filter(
      ([target]) => !(target instanceof Node) || target.isConnected || target instanceof Document,
    );
    const listeners = outer.flatMap(([, types]) => [...types.values()].map(({ size }) => size));
    return {
      listeners: listeners.reduce((sum, size) => sum + size, 0),
      timers: this.#timers.size,
      observers: this.#observers.size,
    };
  }

  restore(): void {
    for (const undo of this.#undo) undo();
  }

  #watchListeners(): void {
    const { prototype } = EventTarget;
    const { addEventListener, removeEventListener } = prototype;
    const of = (target: EventTarget, type: string): Set<unknown> => {
      const types = this.#listeners.get(target) ?? new Map<string, Set<unknown>>();
      this.#listeners.set(target, types);
      const set = types.get(type) ?? new Set();
      types.set(type, set);
      return set;
    };
    prototype.addEventListener = function (type, listener, options): void {
      // AbortSignal.any and the like listen to signals, which go with what made them.
      const isOnce = typeof options === 'object' && options?.once === true;
      if (!(this instanceof AbortSignal) && !isOnce) of(this ?? window, type).add(listener);
      const signal = typeof options === 'object' ? options?.signal : undefined;
      if (signal) {
        const forget = (): void => void of(this ?? window, type).delete(listener);
        addEventListener.call(signal, 'abort', forget);
      }
      addEventListener.call(this ?? window, type, listener, options);
    };
    prototype.removeEventListener = function (type, listener, options): void {
      of(this ?? window, type).delete(listener);
      removeEventListener.call(this ?? window, type, listener, options);
    };
    this.#undo.push(() => Object.assign(prototype, { addEventListener, removeEventListener }));
  }

  #watchTimers(): void {
    const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
    const timers = this.#timers;
    const watched = {
      setTimeout: (run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
        const id: number = setTimeout(() => {
          timers.delete(id);
          run(...given);
        }, ms);
        timers.add(id);
        return id;
      },
      setInterval: (run: () => void, ms?: number) => {
        const id = setInterval(run, ms);
        timers.add(id);
        return id;
      },
      clearTimeout: (id?: number) => {
        timers.delete(id);
        clearTimeout(id);
      },
      clearInterval: (id?: number) => {
        timers.delete(id);
        clearInterval(id);
      },
    };
    Object.assign(window, watched);
    this.#undo.push(() =>
      Object.assign(window, { setTimeout, setInterval, clearTimeout, clearInterval }),
    );
  }

  #watchObserver(name: 'ResizeObserver' | 'IntersectionObserver' | 'MutationObserver'): void {
    const { prototype } = window[name];
    const { observe, disconnect } = prototype;
    const observers = this.#observers;
    Object.assign(prototype, {
      observe(this: object, ...given: unknown[]) {
        observers.add(this);
        Reflect.apply(observe, this, given);
      },
      disconnect(this: object) {
        observers.delete(this);
        Reflect.apply(disconnect, this, []);
      },
    });
    this.#undo.push(() => Object.assign(prototype, { observe, disconnect }));
  }
}

describe('token-list: in and out of the document', () => {
  for (const [paging, times] of [
    ['pages', 100],
    ['scroll', 20],
  ] as const) {
    it(`leaves nothing behind, ${String(times)} times with paging by ${paging}`, async () => {
      const adapter = new MemoryAdapter(sampleData());
      const mount = async (): Promise<TokenList> => {
        const list = new TokenList();
        Object.assign(list, { lang: 'en', adapter, paging, selectable: true, refreshInterval: 60 });
        document.body.append(list);
        await eventually(() => expect(allByRole(list, 'rowheader').length).to.be.greaterThan(0));
        return list;
      };
      const use = async (): Promise<void> => {
        const list = await mount();
        byRole(list, 'button', 'Filter').click();
        await eventually(() => byRole(list, 'dialog', 'Filter'));
        list.remove();
      };
      // What loads once, and stays, is there.
      await use();
      await aTimeout(1200);
      const ledger = new Ledger();
      try {
        await use();
        await aTimeout(1200);
        const before = ledger.open;
        for (let time = 0; time < times; time += 1) {
          if (time % 10 === 0) await use();
          else (await mount()).remove();
        }
        await aTimeout(1500);
        expect(ledger.open).to.deep.equal(before);
        expect(before.timers).to.equal(0);
        expect(before.observers).to.equal(0);
      } finally {
        ledger.restore();
      }
    }).timeout(60_000);
  }
});
