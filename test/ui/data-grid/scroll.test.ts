import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataGrid } from '../../../src/ui/data-grid/data-grid.js';
import type { RowSource } from '../../../src/model/row-source.js';
import { all, focused, grid, MENU, one, type Robot } from './grid-fixture.js';

/** So many rows, of which those asked for are there a moment later, in pages of 100. */
class Robots {
  readonly wanted: (readonly [number, number])[] = [];
  readonly loaded = new Set<number>([0]);
  list = {};
  isLoading = true;
  onChange = (): void => {};

  constructor(
    public count: number,
    public isCounted = true,
  ) {}

  get source(): RowSource<Robot> {
    return {
      list: this.list,
      count: this.count,
      isCounted: this.isCounted,
      at: (index) =>
        this.loaded.has(Math.floor(index / 100))
          ? { id: `T${index}`, name: `Robot ${index}` }
          : undefined,
      placeOf: (key) => Number(key.slice(1)),
      items: () => [],
      want: (first, last) => this.#want(first, last),
    };
  }

  #want(first: number, last: number): void {
    this.wanted.push([first, last]);
    if (!this.isLoading) return;
    for (const page of [Math.floor(first / 100), Math.floor((last - 1) / 100)]) {
      if (this.loaded.has(page)) continue;
      this.loaded.add(page);
      setTimeout(() => this.onChange());
    }
  }
}

async function scrolling(
  robots: Robots,
  parts: Partial<DataGrid<Robot>> = {},
  width?: number,
): Promise<DataGrid<Robot>> {
  const element = await grid({ scrolls: true, source: robots.source, ...parts }, width);
  robots.onChange = () => (element.source = robots.source);
  await waitUntil(() => all(element, '.many > tr').length > 0);
  await aTimeout(100);
  return element;
}

async function scrollTo(element: DataGrid<Robot>, scrollTop: number): Promise<void> {
  one(element, '.scroller').scrollTop = scrollTop;
  await aTimeout(60);
}

/** What a person sees of the rows, from top to bottom. */
function seen(element: DataGrid<Robot>): HTMLElement[] {
  const scroller = one(element, '.scroller').getBoundingClientRect();
  const { bottom } = one(element, 'thead').getBoundingClientRect();
  return all(element, '.many > tr:not(.away)').filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > Math.max(bottom, scroller.top) + 1 && box.top < scroller.bottom - 1;
  });
}

function names(element: DataGrid<Robot>): (string | undefined)[] {
  return seen(element).map((row) => row.querySelector('.title')?.textContent.trim());
}

function place(row: Element | undefined): number {
  return Number(row?.ariaRowIndex) - 2;
}

describe('data grid: scrolling', () => {
  it('has no more nodes after many rows than after few', async () => {
    const element = await scrolling(new Robots(100_000));
    const nodes: number[] = [];
    for (const place of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
      await scrollTo(element, place * one(element, '.scroller').scrollHeight);
      await waitUntil(() => seen(element).some(({ textContent }) => textContent.includes('Robot')));
      await aTimeout(150);
      nodes.push(one(element, '.many').childNodes.length - 3 * all(element, '.many > tr').length);
    }
    expect(new Set(nodes).size, String(nodes)).to.equal(1);
  });

  it('has a bounded number of rows of a million, and says how many there are', async () => {
    const element = await scrolling(new Robots(1_000_000));
    expect(all(element, 'tr').length).to.be.lessThan(60);
    expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('1000001');
    expect(one(element, 'thead tr').ariaRowIndex).to.equal('1');
    expect(seen(element)[0]?.ariaRowIndex).to.equal('2');
    expect(names(element)[0]).to.equal('Robot 0');
  });

  it('says that nobody knows how many rows there are', async () => {
    const element = await scrolling(new Robots(120, false));
    expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('-1');
  });

  for (const [count, share] of [
    [10_000, 0.5],
    [1_000_000, 0.37],
    [1_000_000, 1],
  ] as const) {
    it(`shows the rows at ${share} of ${count}, one after the other, filling the view`, async () => {
      const element = await scrolling(new Robots(count));
      const scroller = one(element, '.scroller');
      await scrollTo(element, (scroller.scrollHeight - scroller.clientHeight) * share);
      await aTimeout(300);
      const rows = seen(element);
      const first = place(rows[0]);
      expect(first / count).to.be.closeTo(share, 0.05);
      expect(rows.map(place)).to.deep.equal(rows.map((_, index) => first + index));
      expect(names(element)).to.deep.equal(rows.map((row) => `Robot ${place(row)}`));
      const filled = rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
      expect(filled).to.be.at.least(
        scroller.clientHeight - one(element, 'thead').offsetHeight - 60,
      );
      if (share === 1) expect(place(rows.at(-1))).to.equal(count - 1);
    });
  }

  it('moves by what the wheel says, deep inside a million rows', async () => {
    const element = await scrolling(new Robots(1_000_000));
    await scrollTo(element, 5_000_000);
    await aTimeout(300);
    const [row] = seen(element);
    const before = row?.getBoundingClientRect().top ?? NaN;
    const scroller = one(element, '.scroller');
    scroller.scrollTop += 20;
    await aTimeout(60);
    expect(row?.getBoundingClientRect().top).to.be.closeTo(before - 20, 1);
    await aTimeout(300);
    expect(row?.getBoundingClientRect().top, 'at rest').to.be.closeTo(before - 20, 1);
  });

  it('scrolls by Page Down, End and Home', async () => {
    const element = await scrolling(new Robots(5000));
    one(element, '.scroller').focus();
    await sendKeys({ press: 'PageDown' });
    await waitUntil(() => place(seen(element)[0]) > 2);
    const isAtEnd = (): boolean => place(seen(element).at(-1)) === 4999;
    // WebKit scrolls by an animation, which rows that come may end before its time.
    for (let presses = 0; presses < 4 && !isAtEnd(); presses += 1) {
      await sendKeys({ press: 'End' });
      await aTimeout(500);
    }
    expect(isAtEnd()).to.equal(true);
    await sendKeys({ press: 'Home' });
    await waitUntil(() => place(seen(element)[0]) === 0, 'the beginning', { timeout: 3000 });
  });

  it('shows bars for rows that are on their way, each busy, and then the rows', async () => {
    const robots = new Robots(5000);
    robots.isLoading = false;
    const element = await scrolling(robots);
    await scrollTo(element, 100_000);
    const pending = seen(element);
    expect(pending.every((row) => row.ariaBusy === 'true')).to.equal(true);
    expect(one(element, '.pending').querySelectorAll('[role="cell"]')).to.have.length(4);
    const [first, last] = robots.wanted.at(-1) ?? [0, 0];
    expect(first).to.be.at.most(place(pending[0]));
    expect(last).to.be.greaterThan(place(pending.at(-1)));
    const heights = new Set(pending.map((row) => Math.round(row.getBoundingClientRect().height)));
    expect([...heights]).to.have.length(1);
    robots.isLoading = true;
    robots.loaded.add(Math.floor(first / 100)).add(Math.floor(last / 100));
    element.source = robots.source;
    await element.updateComplete;
    expect(names(element)[0]).to.equal(`Robot ${place(pending[0])}`);
  });

  it('stays where it is when rows are read again, and goes to the top for another list', async () => {
    const robots = new Robots(5000);
    const element = await scrolling(robots);
    await scrollTo(element, 100_000);
    const before = names(element);
    element.loading = 'reload';
    element.source = robots.source;
    await element.updateComplete;
    await aTimeout(60);
    expect(names(element)).to.deep.equal(before);
    robots.list = {};
    element.source = robots.source;
    await aTimeout(60);
    expect(names(element)[0]).to.equal('Robot 0');
    expect(one(element, '.scroller').scrollTop).to.equal(0);
  });

  it('keeps focus in a row that is scrolled away, and its menu tells of that row', async () => {
    const element = await scrolling(new Robots(5000));
    await element.focusRow('T3');
    expect(focused(element)).to.equal('Robot 3');
    await scrollTo(element, 100_000);
    expect(focused(element)).to.equal('Robot 3');
    await scrollTo(element, 0);
    expect(focused(element)).to.equal('Robot 3');
    expect(all(element, '.many > tr').filter((row) => place(row) === 3)).to.have.length(1);
  });

  it('comes to a row that focus is put on', async () => {
    const element = await scrolling(new Robots(5000));
    const robots = new Robots(5000);
    for (let page = 0; page < 50; page += 1) robots.loaded.add(page);
    element.source = robots.source;
    expect(await element.focusRow('T4321')).to.equal(true);
    expect(focused(element)).to.equal('Robot 4321');
    await aTimeout(60);
    expect(names(element)).to.include('Robot 4321');
  });

  it('selects and acts on rows wherever they are', async () => {
    const element = await scrolling(new Robots(5000), {
      selectable: true,
      rowName: ({ name }) => name,
      selectedKeys: new Set(['T1730']),
      rowMenu: () => MENU,
    });
    await scrollTo(element, 100_000);
    const chosen = seen(element).filter((row) => row.ariaSelected === 'true');
    expect(chosen.map(place)).to.deep.equal([1730]);
    let selected: ReadonlySet<string> = new Set();
    element.addEventListener('grid-select', (event) => ({ selected } = event));
    seen(element)[2]?.querySelector<HTMLInputElement>('input')?.click();
    expect([...selected]).to.deep.equal(['T1730', `T${place(seen(element)[2])}`]);
    const acted = new Promise<unknown>((done) => {
      element.addEventListener('grid-action', ({ row }) => done(row));
    });
    const row = seen(element)[3];
    row?.querySelector<HTMLElement>('.menu-button')?.click();
    await waitUntil(() => element.renderRoot.querySelector('.menu:popover-open'));
    one(element, '[role="menuitem"]').click();
    expect(await acted).to.have.property('id', `T${place(row)}`);
  });

  it('keeps the header in view, and what gets focus clear of it', async () => {
    const element = await scrolling(new Robots(5000));
    await scrollTo(element, 100_000);
    const head = one(element, 'thead').getBoundingClientRect();
    expect(head.top).to.be.closeTo(one(element, '.scroller').getBoundingClientRect().top, 1);
  });

  for (const width of [360, 320]) {
    it(`shows cards ${width} px wide, one after the other, without scrolling sideways`, async () => {
      const element = await scrolling(new Robots(5000), {}, width);
      await scrollTo(element, 20_000);
      await aTimeout(300);
      const rows = seen(element);
      expect(rows.length).to.be.greaterThan(1);
      expect(rows.map(place)).to.deep.equal(rows.map((_, index) => place(rows[0]) + index));
      const scroller = one(element, '.scroller');
      expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
    });
  }

  it('draws no lines into the last card', async () => {
    const element = await scrolling(new Robots(30), {}, 360);
    await scrollTo(element, 100_000);
    const cells = seen(element).at(-1)?.querySelectorAll('th, td') ?? [];
    expect([...cells].map((cell) => getComputedStyle(cell).borderBlockEndWidth)).to.deep.equal(
      [...cells].map(() => '0px'),
    );
  });

  for (const width of [900, 360]) {
    it(`leaves nothing for axe to find at ${width} px`, async () => {
      const robots = new Robots(5000);
      robots.isLoading = false;
      const element = await scrolling(robots, { selectable: true }, width);
      await scrollTo(element, 5000);
      await expect(element).to.be.accessible();
    });
  }
});
