import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DataGrid } from '../../../src/ui/data-grid/data-grid.js';
import type { GridSortEvent } from '../../../src/ui/data-grid/events.js';
import { all, COLUMNS, focused, grid, one, type Robot } from './grid-fixture.js';

/** A grid whose host follows what is asked of its columns, as a list does. */
async function adjustable(
  parts: Partial<DataGrid<Robot>> = {},
  width?: number,
): Promise<DataGrid<Robot>> {
  const element = await grid({ adjustable: true, ...parts }, width);
  element.addEventListener('grid-layout', ({ layout }) => (element.layout = layout));
  await import('../../../src/ui/data-grid/column-controls.js');
  await aTimeout(50);
  return element;
}

function header(element: DataGrid<Robot>, name: string): HTMLElement {
  return one(element, `[role="columnheader"][aria-label="${name}"]`);
}

function border(element: DataGrid<Robot>, name: string): HTMLElement {
  return one(element, `[role="separator"][aria-label="Width of ${name}"]`);
}

function width(element: DataGrid<Robot>, name: string): number {
  return Math.round(header(element, name).getBoundingClientRect().width);
}

function order(element: DataGrid<Robot>): (string | null)[] {
  return all(element, '[role="columnheader"][aria-label]').map((each) => each.ariaLabel);
}

function middle(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

async function drag(from: [number, number], to: [number, number], isKept = true): Promise<void> {
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [(from[0] + to[0]) >> 1, to[1]] });
  await sendMouse({ type: 'move', position: to });
  if (!isKept) await sendKeys({ press: 'Escape' });
  await sendMouse({ type: 'up' });
  await aTimeout(50);
}

async function press(target: HTMLElement, ...keys: string[]): Promise<void> {
  target.focus();
  for (const key of keys) {
    await sendKeys({ press: key });
    await aTimeout(30);
  }
}

async function choose(element: DataGrid<Robot>, column: string, item: string): Promise<void> {
  one(element, `[aria-label="Options for ${column}"]`).click();
  await waitUntil(() => element.renderRoot.querySelector('.menu:popover-open'));
  await element.updateComplete;
  const chosen = all(element, '[role="menuitem"]').find((each) => each.textContent.trim() === item);
  if (!chosen) throw new Error(`No ${item}`);
  chosen.click();
  await aTimeout(50);
}

describe('data grid: columns', () => {
  it('has controls only where columns can be adjusted', async () => {
    const element = await grid();
    expect(all(element, '[role="separator"], thead [aria-haspopup]')).to.have.length(0);
  });

  it('shows those chosen, in their order', async () => {
    const element = await adjustable({ layout: { columns: ['note', 'name'] } });
    expect(order(element)).to.deep.equal(['Note', 'API token']);
    expect(all(element, 'tbody tr:first-child > *')).to.have.length(3);
  });

  it('keeps the cells of the others when one is hidden, shown again, or added', async () => {
    const element = await adjustable();
    const cells = (): HTMLElement[] => all(element, 'tbody tr > :not([data-label="Status"])');
    const before = cells();
    element.layout = { columns: ['name', 'note'] };
    await element.updateComplete;
    expect(all(element, 'tbody tr:first-child > *')).to.have.length(3);
    expect(cells()).to.deep.equal(before);
    element.layout = {};
    await element.updateComplete;
    expect(cells()).to.deep.equal(before);
    expect(all(element, 'tbody tr:first-child > *')).to.have.length(4);
  });

  it('still sorts by a plain click on a header', async () => {
    const element = await adjustable();
    const [x, y] = middle(one(element, '[data-column="name"] .sort'));
    setTimeout(() => void sendMouse({ type: 'click', position: [x, y] }));
    const { sort } = await oneEvent<GridSortEvent>(element, 'grid-sort');
    expect(sort).to.deep.equal([{ field: 'name', direction: 'asc' }]);
  });

  it('names what is in a header, and tells how wide the column is', async () => {
    const element = await adjustable();
    const separator = border(element, 'API token');
    expect(separator.tabIndex).to.equal(-1);
    expect(separator.ariaOrientation).to.equal('vertical');
    expect(Number(separator.ariaValueNow)).to.equal(width(element, 'API token'));
    expect([separator.ariaValueMin, separator.ariaValueMax]).to.deep.equal(['64', '1200']);
  });
});

describe('data grid: column widths', () => {
  for (const [dir, grow, shrink] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`follow the arrow keys, ${dir}, and leave the others as they are`, async () => {
      const element = await adjustable();
      element.dir = dir;
      const before = width(element, 'API token');
      const other = width(element, 'Status');
      await press(border(element, 'API token'), grow, grow);
      expect(width(element, 'API token')).to.be.closeTo(before + 32, 2);
      expect(width(element, 'Status')).to.be.closeTo(other, 1);
      expect(Number(border(element, 'API token').ariaValueNow)).to.equal(
        width(element, 'API token'),
      );
      await press(border(element, 'API token'), shrink);
      expect(width(element, 'API token')).to.be.closeTo(before + 16, 2);
      expect(element.shadowRoot?.activeElement).to.equal(border(element, 'API token'));
    });

    it(`follow the pointer, ${dir}`, async () => {
      const element = await adjustable();
      element.dir = dir;
      await element.updateComplete;
      const before = width(element, 'API token');
      const [x, y] = middle(border(element, 'API token'));
      const to: [number, number] = [dir === 'rtl' ? x - 60 : x + 60, y];
      await drag([x, y], to);
      expect(width(element, 'API token')).to.be.closeTo(before + 60, 2);
      expect(Math.abs(middle(border(element, 'API token'))[0] - to[0])).to.be.at.most(2);
      expect(element.layout.widths?.['name']).to.equal(width(element, 'API token'));
    });
  }

  it('never become less than the least', async () => {
    const columns = COLUMNS.map((each) =>
      each.id === 'status' ? { ...each, minWidth: 120 } : each,
    );
    const element = await adjustable({ columns });
    const [x, y] = middle(border(element, 'Status'));
    await drag([x, y], [x - 400, y]);
    expect(width(element, 'Status')).to.equal(120);
  });

  it('go back when a drag is called off', async () => {
    const element = await adjustable();
    const before = width(element, 'API token');
    const [x, y] = middle(border(element, 'API token'));
    await drag([x, y], [x + 60, y], false);
    expect(width(element, 'API token')).to.equal(before);
    expect(element.layout).to.deep.equal({});
  });

  it('make the table scroll where they need more than its room', async () => {
    const element = await adjustable({ layout: { widths: { name: 700, status: 300, note: 200 } } });
    expect([width(element, 'API token'), width(element, 'Status')]).to.deep.equal([700, 300]);
    const scroller = one(element, '.scroller');
    expect(scroller.scrollWidth).to.be.greaterThan(1200);
    expect(scroller.tabIndex).to.equal(0);
  });

  it('fit what a column holds on Enter and on a double click, and go back on Home', async () => {
    const element = await adjustable();
    const before = width(element, 'Status');
    await press(border(element, 'Status'), 'Enter');
    const fitted = width(element, 'Status');
    expect(fitted).to.be.lessThan(before);
    const badge = one(element, 'tbody .badge').getBoundingClientRect().width;
    expect(fitted).to.be.greaterThan(badge);
    await press(border(element, 'Status'), 'ArrowRight', 'Home');
    expect(element.layout.widths).not.to.have.property('status');
    border(element, 'Status').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await aTimeout(50);
    expect(width(element, 'Status')).to.be.closeTo(fitted, 2);
  });

  it('fit the content, or the screen', async () => {
    const element = await adjustable({ layout: { fit: 'content' } });
    const long = 'A name that goes on for quite a long while';
    element.rows = [{ id: 'A', name: long }];
    await element.updateComplete;
    const title = one(element, 'tbody .title');
    expect(title.scrollWidth).to.be.at.most(title.clientWidth);
    expect(title.getBoundingClientRect().height).to.be.lessThan(30);
    element.layout = { fit: 'screen' };
    element.columns = Array.from({ length: 9 }, (_, index) => ({
      id: `c${index}`,
      label: `Column ${index}`,
      cell: () => 'x',
    }));
    await element.updateComplete;
    const scroller = one(element, '.scroller');
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
    expect(width(element, 'Column 0')).to.be.closeTo(width(element, 'Column 8'), 1);
  });

  it('are set without a style attribute in the markup of a strict policy', async () => {
    const element = await adjustable();
    const setAttribute = Element.prototype.setAttribute;
    const written: string[] = [];
    Element.prototype.setAttribute = function (name, value) {
      written.push(name);
      setAttribute.call(this, name, value);
    };
    try {
      await press(border(element, 'Status'), 'ArrowRight');
    } finally {
      Element.prototype.setAttribute = setAttribute;
    }
    expect(written).not.to.include('style');
  });
});

describe('data grid: column order', () => {
  it('follows a header that is dragged, which sorts nothing', async () => {
    const element = await adjustable();
    let sorted = 0;
    element.addEventListener('grid-sort', () => (sorted += 1));
    const [x, y] = middle(one(element, '[data-column="name"] .sort'));
    const note = header(element, 'Note').getBoundingClientRect();
    await drag([x, y], [Math.round(note.right - 20), y]);
    expect(order(element)).to.deep.equal(['Status', 'Note', 'API token']);
    expect(sorted).to.equal(0);
  });

  it('stays where a press ended before columns could be dragged', async () => {
    const element = await adjustable();
    const [x, y] = middle(header(element, 'Note'));
    const pointer = { bubbles: true, composed: true, clientX: x, clientY: y };
    header(element, 'Note').dispatchEvent(new PointerEvent('pointerdown', pointer));
    header(element, 'Note').dispatchEvent(new PointerEvent('pointerup', pointer));
    await aTimeout(50);
    dispatchEvent(new PointerEvent('pointermove', { ...pointer, clientX: x - 200 }));
    expect(all(element, '[data-drop], [data-dragged]')).to.have.length(0);
  });

  it('shows where the column would go, and stays when the drag is called off', async () => {
    const element = await adjustable();
    const [x, y] = middle(one(element, '[data-column="name"] .sort'));
    const status = header(element, 'Status').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 20, y] });
    await sendMouse({ type: 'move', position: [Math.round(status.right - 20), y] });
    await aTimeout(30);
    expect(header(element, 'Note').dataset['drop']).to.equal('before');
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await aTimeout(30);
    expect(order(element)).to.deep.equal(['API token', 'Status', 'Note']);
    expect(all(element, '[data-drop], [data-dragged]')).to.have.length(0);
  });

  it('follows Ctrl and the arrow keys, and focus goes along', async () => {
    const element = await adjustable();
    one(element, '[data-column="name"] .sort').focus();
    await aTimeout(30);
    // Not every driver holds a key down.
    const keys = { key: 'ArrowRight', ctrlKey: true, bubbles: true, cancelable: true };
    one(element, '[data-column="name"] .sort').dispatchEvent(new KeyboardEvent('keydown', keys));
    await aTimeout(50);
    expect(order(element)).to.deep.equal(['Status', 'API token', 'Note']);
    expect(focused(element)).to.equal('API token');
  });

  it('is mirrored in right-to-left text', async () => {
    const element = await adjustable();
    element.dir = 'rtl';
    await choose(element, 'API token', 'Move left');
    expect(order(element)).to.deep.equal(['Status', 'API token', 'Note']);
    const [x, y] = middle(one(element, '[data-column="name"] .sort'));
    const status = header(element, 'Status').getBoundingClientRect();
    await drag([x, y], [Math.round(status.right - 20), y]);
    expect(order(element)).to.deep.equal(['API token', 'Status', 'Note']);
  });
});

describe('data grid: header menus', () => {
  it('open by keyboard, and offer what the column can do', async () => {
    const element = await adjustable({
      columns: COLUMNS.map((each) => (each.id === 'name' ? { ...each, fixed: true } : each)),
    });
    const items = async (column: string): Promise<string[]> => {
      const button = one(element, `[aria-label="Options for ${column}"]`);
      expect(button.getAttribute('aria-haspopup')).to.equal('menu');
      await press(button, 'ArrowDown');
      await waitUntil(() => element.renderRoot.querySelector('.menu:popover-open'));
      const labels = all(element, '[role="menuitem"]').map((item) => item.textContent.trim());
      await sendKeys({ press: 'Escape' });
      expect(element.shadowRoot?.activeElement).to.equal(button);
      return labels;
    };
    expect(await items('API token')).to.deep.equal([
      'Sort ascending',
      'Sort descending',
      'Move right',
      'Change width',
      'Fit to content',
    ]);
    expect(await items('Status')).to.deep.equal([
      'Move left',
      'Move right',
      'Change width',
      'Fit to content',
      'Hide column',
    ]);
  });

  it('sort', async () => {
    const element = await adjustable();
    const sorted = oneEvent<GridSortEvent>(element, 'grid-sort');
    await choose(element, 'API token', 'Sort descending');
    expect((await sorted).sort).to.deep.equal([{ field: 'name', direction: 'desc' }]);
  });

  it('lead to the border of a column, which is no stop for Tab, and back on Escape', async () => {
    const element = await adjustable();
    expect(all(element, '[role="separator"][tabindex="0"]')).to.have.length(0);
    const before = width(element, 'Status');
    await choose(element, 'Status', 'Change width');
    const resizer = border(element, 'Status');
    await waitUntil(() => element.shadowRoot?.activeElement === resizer);
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => width(element, 'Status') > before);
    await sendKeys({ press: 'Escape' });
    expect(focused(element)).to.equal('Options for Status');
    expect(width(element, 'Status')).to.be.closeTo(before + 16, 1);
  });

  it('hide a column; focus goes to the next one', async () => {
    const element = await adjustable();
    await choose(element, 'Status', 'Hide column');
    expect(order(element)).to.deep.equal(['API token', 'Note']);
    expect(focused(element)).to.equal('Options for Note');
  });

  it('move a column; focus goes along', async () => {
    const element = await adjustable();
    await choose(element, 'Note', 'Move left');
    expect(order(element)).to.deep.equal(['API token', 'Note', 'Status']);
    expect(focused(element)).to.equal('Options for Note');
  });

  for (const width of [900, 360]) {
    it(`leave nothing for axe to find at ${width} px`, async () => {
      await expect(await adjustable({}, width)).to.be.accessible();
    });
  }
});
