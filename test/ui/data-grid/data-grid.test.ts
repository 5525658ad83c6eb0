import { aTimeout, expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GridActionEvent, GridSortEvent } from '../../../src/ui/data-grid/events.js';
import { avatar } from '../../../src/ui/avatar.js';
import { entity } from '../../../src/ui/entity.js';
import { all, COLUMNS, focused, grid, MENU, one, ROWS, type Robot } from './grid-fixture.js';

const HUNDRED: readonly Robot[] = Array.from({ length: 100 }, (_, index) => ({
  id: String(index),
  name: `Robot ${String(index)}`,
}));

describe('data grid', () => {
  it('is a named table whose parts have their roles and scopes', async () => {
    const element = await grid();
    expect(one(element, 'table').getAttribute('aria-label')).to.equal('API tokens');
    expect(all(element, 'th[scope="col"]').map((th) => th.textContent.trim())).to.deep.equal([
      'API token',
      'Status',
      'Note',
      'Actions',
    ]);
    expect(all(element, 'tbody th[scope="row"]')).to.have.length(3);
    expect(all(element, 'tbody td[role="cell"]')).to.have.length(9);
  });

  it('marks sorted columns only', async () => {
    const element = await grid({ sort: [{ field: 'name', direction: 'desc' }] });
    expect(all(element, '[aria-sort]').map((th) => th.ariaSort)).to.deep.equal(['descending']);
    expect(one(element, '[aria-sort]').textContent).to.contain('API token');
  });

  it('asks to sort upwards first, then to turn', async () => {
    const element = await grid();
    const ask = async (): Promise<unknown> => {
      setTimeout(() => all(element, 'th button').at(0)?.click());
      const { sort } = await oneEvent<GridSortEvent>(element, 'grid-sort');
      element.sort = sort;
      await element.updateComplete;
      return sort;
    };
    expect(await ask()).to.deep.equal([{ field: 'name', direction: 'asc' }]);
    expect(await ask()).to.deep.equal([{ field: 'name', direction: 'desc' }]);
    expect(await ask()).to.deep.equal([{ field: 'name', direction: 'asc' }]);
  });

  it('has no sort button where there is nothing to sort by', async () => {
    const element = await grid();
    const buttons = all(element, 'th[scope="col"] button');
    expect(buttons.map((button) => button.textContent.trim())).to.deep.equal(['API token', 'Note']);
  });

  it('tells which act of which row was chosen, by keyboard alone', async () => {
    const element = await grid();
    const trigger = one(element, '[aria-label="Actions for Robot B"]');
    trigger.focus();
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => trigger.ariaExpanded === 'true');
    await aTimeout(50);
    expect(trigger.ariaExpanded).to.equal('true');
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const event = await oneEvent<GridActionEvent<Robot>>(element, 'grid-action');
    expect([event.row.id, event.action.id]).to.deep.equal(['B', 'delete']);
    expect(trigger.ariaExpanded).to.equal('false');
  });

  it('opens no menu for a row that is busy, and says so', async () => {
    const element = await grid({ busyKeys: new Set(['B']) });
    const trigger = one(element, '[aria-label="Actions for Robot B"]');
    expect(trigger.ariaDisabled).to.equal('true');
    expect(trigger.closest('tr')?.ariaBusy).to.equal('true');
    trigger.click();
    await element.updateComplete;
    expect(trigger.ariaExpanded).to.equal('false');
  });

  it('asks what a row offers when its menu opens, and waits for the answer', async () => {
    const asked: string[] = [];
    const element = await grid({
      rowMenu: async ({ id }: Robot) => {
        asked.push(id);
        await nextFrame();
        return MENU;
      },
    });
    expect(asked).to.deep.equal([]);
    one(element, '[aria-label="Actions for Robot B"]').click();
    await waitUntil(() => element.renderRoot.querySelector('[role="menuitem"]'));
    expect(asked).to.deep.equal(['B']);
  });

  it('names menus legibly, whatever the names of rows hold', async () => {
    const element = await grid({ rows: [{ id: 'X', name: `\u202eevil${'x'.repeat(100_000)}` }] });
    const name = one(element, 'tbody button').ariaLabel;
    expect(name).to.match(/^Actions for ⟨U\+202E⟩evilx+…$/);
    expect(name?.length).to.be.lessThan(320);
  });

  it('draws what may be in view of a long page first, and then the rest', async () => {
    const element = await grid({ loading: 'first' });
    element.rows = HUNDRED;
    element.loading = 'none';
    const first = await new Promise<number>((drawn) => {
      const observer = new MutationObserver(() => {
        const { length } = all(element, 'tbody[role] > tr');
        if (length === 0) return;
        observer.disconnect();
        drawn(length);
      });
      observer.observe(element.renderRoot, { subtree: true, childList: true });
    });
    expect(first).to.be.greaterThan(10).and.lessThan(100);
    await element.updateComplete;
    expect(all(element, 'tbody[role] > tr')).to.have.length(100);
  });

  it('lays out what is far down a long page when it comes into view, and can focus it before', async function () {
    if (!CSS.supports('anchor-name: --any')) this.skip();
    const element = await grid({ rows: HUNDRED });
    const isLaidOut = (link: HTMLElement | undefined): boolean | undefined =>
      link?.checkVisibility({ contentVisibilityAuto: true });
    const links = all(element, 'tbody a');
    await waitUntil(() => isLaidOut(links.at(-1)) === false);
    expect(isLaidOut(links[0])).to.equal(true);
    links.at(-1)?.focus();
    expect(focused(element)).to.equal('Robot 99');
    await waitUntil(() => isLaidOut(links.at(-1)) === true);
  });

  it('keeps the nodes of rows that stay', async () => {
    const element = await grid();
    const [, second] = all(element, 'tbody tr');
    element.rows = [{ id: 'B', name: 'Robot B' }];
    await element.updateComplete;
    expect(all(element, 'tbody tr')).to.deep.equal([second]);
  });
});

describe('data grid: focus', () => {
  const removal = async (id: string): Promise<string | null | undefined> => {
    const element = await grid();
    one(element, `[aria-label="Actions for Robot ${id}"]`).focus();
    element.rows = ROWS.filter((row) => row.id !== id);
    await element.updateComplete;
    return focused(element);
  };

  it('goes to the next row when its row leaves', async () => {
    expect(await removal('B')).to.equal('Robot C');
  });

  it('goes to the previous row when the last one leaves', async () => {
    expect(await removal('C')).to.equal('Robot B');
  });

  it('is told of as lost when no row is left', async () => {
    const element = await grid();
    await element.focusFirst();
    setTimeout(() => (element.rows = []));
    await oneEvent(element, 'grid-focus-lost');
  });

  it('stays with its row when the order changes', async () => {
    const element = await grid();
    one(element, '[aria-label="Actions for Robot A"]').focus();
    element.rows = ROWS.toReversed();
    await element.updateComplete;
    expect(focused(element)).to.equal('Actions for Robot A');
  });

  it('does not come to the grid by itself', async () => {
    const element = await grid();
    element.rows = ROWS.slice(1);
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(null);
  });

  it('can be put on a row, on the place of one that has left, and on the first', async () => {
    const element = await grid();
    expect(await element.focusRow('B')).to.equal(true);
    expect(focused(element)).to.equal('Robot B');
    (element.shadowRoot?.activeElement as HTMLElement).blur();
    element.rows = ROWS.filter(({ id }) => id !== 'B');
    expect(await element.focusRow('B')).to.equal(true);
    expect(focused(element)).to.equal('Robot C');
    expect(await element.focusRow('unknown')).to.equal(false);
    expect(await element.focusFirst()).to.equal(true);
    expect(focused(element)).to.equal('Robot A');
  });

  it('goes on when the row of an open menu leaves', async () => {
    const element = await grid();
    one(element, '[aria-label="Actions for Robot B"]').focus();
    await sendKeys({ press: 'Enter' });
    await aTimeout(50);
    element.rows = ROWS.filter(({ id }) => id !== 'B');
    await element.updateComplete;
    expect(focused(element)).to.equal('Robot C');
    expect(one(element, '[role="menu"]').matches(':popover-open')).to.equal(false);
  });
});

describe('data grid: loading', () => {
  it('shows a skeleton of the asked height first, hidden from assistive technology', async () => {
    const element = await grid({ rows: [], loading: 'first', skeletonRows: 4 });
    expect(one(element, 'table').ariaBusy).to.equal('true');
    expect(all(element, 'tbody[aria-hidden="true"] tr')).to.have.length(4);
    expect(all(element, '[role="progressbar"]')).to.have.length(0);
  });

  it('keeps room for avatars where there will be some, and nowhere else', async () => {
    const columns = COLUMNS.map((column) => ({ ...column, hasAvatar: column.id === 'status' }));
    const element = await grid({ columns, rows: [], loading: 'first', skeletonRows: 1 });
    const indents = all(element, 'tbody td').flatMap((cell) => {
      const bar = cell.querySelector('span');
      return bar ? [bar.getBoundingClientRect().x - cell.getBoundingClientRect().x] : [];
    });
    expect(indents).to.have.length(COLUMNS.length);
    expect(indents.map((indent) => indent > 40)).to.deep.equal([false, true, false]);
  });

  it('keeps the rows under a progress bar while it loads again', async () => {
    const element = await grid({ loading: 'reload' });
    expect(one(element, 'table').ariaBusy).to.equal('true');
    expect(all(element, 'tbody tr')).to.have.length(3);
    expect(one(element, '[role="progressbar"]').ariaLabel).to.equal('Loading…');
  });
});

describe('data grid: room', () => {
  it('lets the keyboard scroll only what does not fit', async () => {
    const wide = Array.from({ length: 8 }, (_, index) => ({
      id: `column-${index}`,
      label: `Column ${index}`,
      cell: () => 'x',
    }));
    const element = await grid({ columns: wide }, 700);
    const scroller = one(element, '.scroller');
    await waitUntil(() => scroller.role === 'region');
    expect([scroller.tabIndex, scroller.ariaLabel]).to.deep.equal([0, 'API tokens']);
    element.columns = COLUMNS;
    await waitUntil(() => scroller.role === null);
    expect(scroller.tabIndex).to.equal(-1);
  });

  it('scrolls to what gets focus, clear of the menus, which are always in view', async () => {
    const links = Array.from({ length: 8 }, (_, index) => ({
      id: `column-${index}`,
      label: `Column ${index}`,
      cell: ({ id }: Robot) => entity({ title: `Link ${id}${index}`, href: '#x' }),
    }));
    const element = await grid({ columns: links }, 700);
    await aTimeout(50);
    const scroller = one(element, '.scroller');
    const menu = one(element, '[aria-label="Actions for Robot A"]');
    menu.focus();
    expect(scroller.scrollLeft).to.equal(0);
    for (const link of all(element, 'tbody tr:first-child a')) {
      link.focus();
      const { right } = link.getBoundingClientRect();
      expect(right, link.textContent).to.be.at.most(menu.getBoundingClientRect().left);
    }
    expect(scroller.scrollLeft).to.be.greaterThan(0);
  });

  it('shows rows as cards with label, value, menu and sorting where it is narrow', async () => {
    const element = await grid({}, 360);
    await aTimeout(50);
    const scroller = one(element, '.scroller');
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
    const [card] = all(element, 'tbody tr');
    expect(card && getComputedStyle(card).display).to.equal('grid');
    const status = one(element, 'td[data-label="Status"]');
    // Firefox tells of the attribute, not of what it holds.
    expect(getComputedStyle(status, '::before').content).to.match(/Status|attr\(data-label\)/);
    for (const control of all(element, 'th button, tbody button, tbody a')) {
      expect(control.checkVisibility({ visibilityProperty: true }), control.outerHTML).to.equal(
        true,
      );
    }
    for (const part of all(element, 'thead, tbody')) expect(part.role).to.equal('rowgroup');
    for (const part of all(element, 'tr')) expect(part.role).to.equal('row');
  });

  it('opens what a card is about by its avatar and its id, too', async () => {
    const element = await grid({}, 326);
    const link = one(element, 'tbody th a');
    const { left, top, bottom } = one(element, 'tbody th .entity').getBoundingClientRect();
    for (const y of [top + 2, bottom - 2]) {
      expect(element.shadowRoot?.elementFromPoint(left + 2, y)).to.equal(link);
    }
  });

  describe('where letters are twice as large', () => {
    beforeEach(() => (document.documentElement.style.fontSize = '200%'));
    afterEach(() => (document.documentElement.style.fontSize = ''));

    it('shows the whole name of a card on a phone', async () => {
      const [name] = COLUMNS.map((column) => ({
        ...column,
        cell: () =>
          entity({ avatar: avatar({ name: 'Robot' }), title: 'Invoice export', href: '#' }),
      }));
      const element = await grid({ selectable: true, columns: name ? [name] : [] }, 326);
      const { clientHeight, scrollHeight } = one(element, 'tbody th a');
      // Firefox rounds one of them up.
      expect(scrollHeight - clientHeight).to.be.at.most(1);
    });

    it('has the words of the box for all rows in lines below each other', async () => {
      const element = await grid({ selectable: true }, 326);
      const label = getComputedStyle(one(element, 'th.select'), '::after');
      expect(Number.parseFloat(label.lineHeight)).to.be.above(Number.parseFloat(label.fontSize));
    });
  });

  it('puts what a card says in two columns on a phone', async () => {
    const element = await grid(
      { columns: [...COLUMNS.slice(0, 2), { id: 'other', label: 'Status', cell: () => 'Idle' }] },
      326,
    );
    const [first, second] = all(element, 'tbody tr:first-child td[data-label="Status"]').map(
      (cell) => cell.getBoundingClientRect(),
    );
    expect(first?.top).to.equal(second?.top);
    expect(first?.left).to.be.below(second?.left ?? 0);
  });

  it('has room for all cards of a long page, those out of view too', async () => {
    const element = await grid({ rows: HUNDRED }, 280);
    const scroller = one(element, '.scroller');
    await waitUntil(() => all(element, 'tbody tr').length === 100);
    await nextFrame();
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
  });

  it('puts the menu at the other end in right-to-left text', async () => {
    const element = await grid();
    const end = (): number => one(element, 'tbody button').getBoundingClientRect().left;
    const before = end();
    element.dir = 'rtl';
    await element.updateComplete;
    expect(before).to.be.greaterThan(450);
    expect(end()).to.be.lessThan(450);
    element.dir = '';
  });
});

describe('data grid: accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [900, 360]) {
      it(`has no finding in ${colorScheme} at ${width} px`, async () => {
        const element = await grid({ sort: [{ field: 'name', direction: 'asc' }] }, width);
        const room = element.parentElement;
        if (room) room.style.cssText += `; color-scheme: ${colorScheme}; background: Canvas`;
        await expect(element).to.be.accessible();
      });
    }
  }

  it('has no finding while it loads', async () => {
    await expect(await grid({ rows: [], loading: 'first' })).to.be.accessible();
    await expect(await grid({ loading: 'reload' })).to.be.accessible();
  });
});
