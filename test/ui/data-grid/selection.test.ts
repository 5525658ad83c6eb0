import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DataGrid } from '../../../src/ui/data-grid/data-grid.js';
import { all, grid, one, ROWS, type Robot } from './grid-fixture.js';

/** A grid whose host follows what is selected, as a list does. */
async function selectable(
  parts: Partial<DataGrid<Robot>> = {},
  width?: number,
): Promise<DataGrid<Robot>> {
  const element = await grid({ selectable: true, ...parts }, width);
  element.addEventListener('grid-select', ({ selected }) => (element.selectedKeys = selected));
  return element;
}

function box(element: DataGrid<Robot>, name: string): HTMLInputElement {
  return one(element, `input[type="checkbox"][aria-label="${name}"]`) as HTMLInputElement;
}

const PAGE = 'Select all rows on this page';

async function click(element: DataGrid<Robot>, name: string, shiftKey = false): Promise<void> {
  box(element, name).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, shiftKey }),
  );
  await element.updateComplete;
}

function selected(element: DataGrid<Robot>): string[] {
  return [...element.selectedKeys].sort();
}

describe('data grid: selection', () => {
  it('has no boxes unless rows can be selected', async () => {
    const element = await grid();
    expect(all(element, 'input')).to.have.length(0);
    expect(all(element, '[aria-selected]')).to.have.length(0);
  });

  it('names each box by its row, and says what is selected', async () => {
    const element = await selectable({ selectedKeys: new Set(['B']) });
    expect(all(element, 'tbody input').map((input) => input.ariaLabel)).to.deep.equal([
      'Select Robot A',
      'Select Robot B',
      'Select Robot C',
    ]);
    expect(all(element, 'tbody tr').map((row) => row.ariaSelected)).to.deep.equal([
      'false',
      'true',
      'false',
    ]);
    expect(box(element, 'Select Robot B').checked).to.equal(true);
  });

  it('selects by keyboard', async () => {
    const element = await selectable();
    box(element, 'Select Robot B').focus();
    await sendKeys({ press: ' ' });
    expect(selected(element)).to.deep.equal(['B']);
    await sendKeys({ press: ' ' });
    expect(selected(element)).to.deep.equal([]);
    expect(box(element, 'Select Robot B').checked).to.equal(false);
  });

  it('selects the page from its header, which tells none, some and all apart', async () => {
    const element = await selectable();
    const page = box(element, PAGE);
    expect([page.checked, page.indeterminate]).to.deep.equal([false, false]);
    await click(element, 'Select Robot C');
    expect([page.checked, page.indeterminate]).to.deep.equal([false, true]);
    await click(element, PAGE);
    expect(selected(element)).to.deep.equal(['A', 'B', 'C']);
    expect([page.checked, page.indeterminate]).to.deep.equal([true, false]);
    await click(element, PAGE);
    expect(selected(element)).to.deep.equal([]);
    expect([page.checked, page.indeterminate]).to.deep.equal([false, false]);
  });

  it('leaves what is selected on other pages as it is', async () => {
    const element = await selectable({ selectedKeys: new Set(['X']) });
    expect(box(element, PAGE).indeterminate).to.equal(false);
    await click(element, PAGE);
    expect(selected(element)).to.deep.equal(['A', 'B', 'C', 'X']);
    await click(element, PAGE);
    expect(selected(element)).to.deep.equal(['X']);
  });

  it('selects a range with Shift, in either direction, and lets it go again', async () => {
    const element = await selectable();
    await click(element, 'Select Robot C');
    await click(element, 'Select Robot A', true);
    expect(selected(element)).to.deep.equal(['A', 'B', 'C']);
    await click(element, 'Select Robot B', true);
    expect(selected(element)).to.deep.equal(['C']);
  });

  it('keeps its boxes to what the host made of a choice', async () => {
    const element = await grid({ selectable: true, rowName: undefined });
    await click(element, 'Select A');
    expect(box(element, 'Select A').checked).to.equal(false);
  });

  it('stays with its rows when their order changes', async () => {
    const element = await selectable({ selectedKeys: new Set(['A']) });
    element.rows = ROWS.toReversed();
    await element.updateComplete;
    expect(all(element, 'tbody tr').map((row) => row.ariaSelected)).to.deep.equal([
      'false',
      'false',
      'true',
    ]);
    expect(box(element, 'Select Robot A').checked).to.equal(true);
  });

  for (const width of [900, 360, 320]) {
    it(`gives every box a target of 24 px at least, ${width} px wide`, async () => {
      const element = await selectable({}, width);
      await aTimeout(50);
      for (const name of [PAGE, 'Select Robot B']) {
        const { left, top, width, height } = box(element, name).getBoundingClientRect();
        const corners = [-11, 11].flatMap((x) => [-11, 11].map((y) => [x, y] as const));
        for (const [x, y] of corners) {
          const before = selected(element);
          const position: [number, number] = [
            Math.round(left + width / 2 + x),
            Math.round(top + height / 2 + y),
          ];
          await sendMouse({ type: 'click', position });
          await element.updateComplete;
          expect(selected(element), `${name} ${x} ${y}`).not.to.deep.equal(before);
        }
      }
    });
  }

  for (const width of [900, 360]) {
    it(`has no finding at ${width} px`, async () => {
      const element = await selectable({ selectedKeys: new Set(['A']) }, width);
      await expect(element).to.be.accessible();
    });
  }
});
