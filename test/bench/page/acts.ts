import '../../../src/define/token-list.js';
import '../../../src/define/token-details.js';
import { MemoryAdapter, sampleData } from '../../../src/adapters/memory/index.js';
import { storeFor } from '../../../src/data/token-store.js';
import type { ApiToken } from '../../../src/model/token.js';
import { deep, paintedWhen, quiet } from './frames.js';
import { rowsOf } from './subjects/token-list.js';
import { writesTo } from '../../../src/data/token-writes.js';

/** Milliseconds from each act to the paint that shows its result; rows touched by a one-row change. */
export async function acts(rows: number): Promise<Readonly<Record<string, number>>> {
  const place = document.querySelector('main');
  const { tokens, modules } = sampleData({ tokens: rows, records: 0 });
  const adapter = new MemoryAdapter({ tokens, modules });
  const list = document.createElement('token-list');
  list.pageSize = rows;
  list.adapter = adapter;
  place?.append(list);
  await paintedWhen(() => rowsOf(list).length === rows);
  await quiet();
  const grid = deep(list, 'tokenry-data-grid');
  const table = deep(grid, 'table');
  const header = deep(grid, 'th[data-column="token"]');
  const button = deep<HTMLElement>(grid, 'tbody .menu-button');
  const columns = table.querySelectorAll('thead th').length;
  const menu = (): boolean =>
    grid.shadowRoot?.querySelector('[role="menuitem"]')?.checkVisibility() ?? false;

  const [changing, touched] = await change(tokens, adapter, table);
  await quiet();
  const opening = await timed(() => button.click(), menu);
  button.click();
  await quiet();
  const sorting = await timed(
    () => deep<HTMLElement>(grid, 'th[data-column="token"] .sort').click(),
    () => header.ariaSort === 'ascending' && table.ariaBusy === 'false',
  );
  await quiet();
  const hiding = await timed(
    () => (list.state = { ...list.state, columns: ['token', 'created-by', 'created', 'status'] }),
    () => table.querySelectorAll('thead th').length < columns,
  );
  list.remove();

  const details = document.createElement('token-details');
  details.adapter = adapter;
  details.token = tokens[0];
  place?.append(details);
  await quiet(1000);
  const tabs = deep(details, 'token-tabs');
  const switching = await timed(
    () => deep<HTMLElement>(tabs, '[role="tab"]:nth-of-type(3)').click(),
    () => deep(tabs, '#panel-details').checkVisibility(),
  );
  return {
    'change the status of one token': changing,
    'rows touched by that': touched,
    'open the menu of a row': opening,
    sort: sorting,
    'hide columns': hiding,
    'switch a tab': switching,
  };
}

/** Another element changes a token of the list. */
async function change(
  tokens: readonly ApiToken[],
  adapter: MemoryAdapter,
  table: Element,
): Promise<readonly [time: number, rows: number]> {
  const token = tokens.find(({ status }) => status === 'Active');
  const row = [...table.querySelectorAll('tbody > tr')].find(
    ({ textContent }) => token !== undefined && textContent.includes(token.id),
  );
  if (!token || !row) throw new Error('No token is active.');
  const touched = new Set<Element>();
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const row = element?.closest('tbody > tr');
      if (row) touched.add(row);
    }
  });
  observer.observe(table, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  const time = await timed(
    () => writesTo(storeFor(adapter)).transition(token, 'disable'),
    () => row.textContent.includes('Disabled'),
  );
  // What else it would touch, it touches by then.
  await quiet();
  observer.disconnect();
  return [time, touched.size];
}

async function timed(act: () => unknown, isDone: () => boolean): Promise<number> {
  const start = performance.now();
  act();
  await paintedWhen(isDone);
  return performance.now() - start;
}
