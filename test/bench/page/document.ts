import '../../../src/define/audit-trail.js';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { longestTask, nextFrame, paintedWhen, quiet } from './frames.js';

/** Opens an audit record with a document of 10 MB, and scrolls through it. */
export async function largeDocument(): Promise<Readonly<Record<string, number>>> {
  const order = { lines: Array.from({ length: 50_000 }, (_, index) => line(index)) };
  const megabytes = JSON.stringify(order).length / 1e6;
  const trail = document.createElement('audit-trail');
  trail.adapter = new MemoryAdapter({
    tokens: [],
    records: [
      {
        id: 'AUD-0001',
        event: 'platform.commerce.order.changed',
        timestamp: '2026-01-31T23:00:00.000Z',
        summary: 'Order changed',
        documents: { Order: order },
      },
    ],
  });
  document.querySelector('main')?.append(trail);
  const grid = (): Element | null | undefined =>
    trail.shadowRoot?.querySelector('tokenry-data-grid');
  await paintedWhen(() => Boolean(grid()?.shadowRoot?.querySelector('tbody[role] > tr')));
  await quiet();
  const json = (): ShadowRoot | null | undefined =>
    trail.shadowRoot
      ?.querySelector('tokenry-record-dialog')
      ?.shadowRoot?.querySelector('tokenry-json-view')?.shadowRoot;
  const press = (selector: string): void => json()?.querySelector<HTMLElement>(selector)?.click();
  const lines = (): number => json()?.querySelectorAll('li').length ?? 0;
  const open = async (): Promise<void> => {
    grid()?.shadowRoot?.querySelector<HTMLElement>('td:last-child button')?.click();
    await paintedWhen(() => lines() > 0);
  };
  // What loads on first use has loaded by the second time.
  await open();
  trail.recordId = undefined;
  await quiet();
  if (lines() > 0) throw new Error('The record did not close.');
  const start = performance.now();
  await open();
  const opening = performance.now() - start;
  const longest = await longestTask(async () => {
    press('.toggle');
    for (let slices = 0; slices < 5; slices += 1) {
      const before = lines();
      press('.rest .more');
      await paintedWhen(() => lines() > before);
    }
    const scroller = scrollerAround(json()?.host);
    for (let frame = 0; frame < 100; frame += 1) {
      scroller.scrollTop += 300;
      await nextFrame();
    }
  });
  return { 'size in MB': megabytes, 'open the record': opening, 'the longest task': longest };
}

function line(index: number): object {
  return {
    id: `LIN-${String(index)}`,
    item: { id: `ITM-${String(index)}`, name: `Item ${String(index)}`, unit: 'user' },
    quantity: index % 17,
    price: { currency: 'USD', unitSP: index / 7, unitPP: index / 9, markup: 12.5 },
    note: 'As agreed in the framework contract',
  };
}

/** The nearest thing around it that scrolls, slots and shadow roots included. */
function scrollerAround(element: Element | undefined): Element {
  for (let each = element; each; each = around(each)) {
    if (each.scrollHeight > each.clientHeight + 100 && each.clientHeight > 0) return each;
  }
  throw new Error('Nothing scrolls.');
}

function around(element: Element): Element | undefined {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  return element.assignedSlot ?? element.parentElement ?? host;
}
