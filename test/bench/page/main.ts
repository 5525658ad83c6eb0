import { sampleData } from '../../../src/adapters/memory/index.js';
import '../../../src/define/token-list.js';
import type { ApiToken } from '../../../src/model/token.js';
import { plainTable } from './plain-table.js';

/** Milliseconds from “the data is there” to “the rows are painted”. */
type Subject = (tokens: readonly ApiToken[], place: HTMLElement) => Promise<number>;

const subjects: Readonly<Record<string, Subject>> = {
  plain: async (tokens, place) => {
    const start = performance.now();
    place.append(plainTable(tokens));
    await painted();
    return performance.now() - start;
  },

  'token-list': async (tokens, place) => {
    const list = document.createElement('token-list');
    let answer = (_tokens: readonly ApiToken[]): void => undefined;
    const items = new Promise<readonly ApiToken[]>((resolve) => {
      answer = resolve;
    });
    list.pageSize = tokens.length;
    list.adapter = {
      listTokens: async () => ({ items: await items, total: tokens.length }),
      getToken: () => Promise.reject(new Error('The list asks for no single token.')),
      // With these, each row has its menu.
      disableToken: () => Promise.reject(new Error('Nothing is disabled.')),
      deleteToken: () => Promise.reject(new Error('Nothing is deleted.')),
    };
    place.append(list);
    await painted();
    const start = performance.now();
    answer(tokens);
    while (rowsOf(list) < tokens.length) await nextFrame();
    await afterFrame();
    return performance.now() - start;
  },
};

function rowsOf(list: HTMLElement): number {
  const grid = list.shadowRoot?.querySelector('tokenry-data-grid');
  return grid?.shadowRoot?.querySelectorAll('tbody:not(.skeleton) > tr').length ?? 0;
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

/** Called in a frame's callback, it resolves when that frame has been painted. */
function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

async function painted(): Promise<void> {
  await nextFrame();
  await afterFrame();
}

Object.assign(globalThis, {
  measure: async (name: string, rows: number): Promise<number> => {
    const subject = subjects[name];
    const place = document.querySelector('main');
    if (!subject || !place) throw new Error(`There is no subject ${name}.`);
    return subject(sampleData({ tokens: rows, records: 0 }).tokens, place);
  },
});
