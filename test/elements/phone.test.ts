import { expect, fixture, html } from '@open-wc/testing';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import type { ListState } from '../../src/model/list-state.js';
import { inWindow } from '../ui/window-size.js';
import { allByRole, byRole, eventually } from './by-role.js';

TokenList.define();

const PHONE = [360, 740] as const;
const DATA = sampleData();
const MODULES = DATA.modules.map(({ id }) => id);

async function listWith(state: ListState): Promise<TokenList> {
  const list = await fixture<TokenList>(
    html`<token-list
      lang="en"
      attention="off"
      .state=${state}
      .adapter=${new MemoryAdapter(DATA)}
    ></token-list>`,
  );
  await eventually(() => expect(allByRole(list, 'columnheader')).not.to.be.empty);
  return list;
}

/** The panel of the toolbar with the name, once what is in it is there. */
async function panelOf(list: TokenList, name: string, control: string): Promise<HTMLElement> {
  byRole(list, 'button', name).click();
  return eventually(() => {
    const panel = byRole(list, 'dialog', name);
    expect(allByRole(panel, 'combobox', control)).not.to.be.empty;
    return panel;
  });
}

/** Whether the elements stand beside each other. */
function areInOneLine(elements: readonly Element[]): boolean {
  const middles = elements.map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  });
  return Math.max(...middles) - Math.min(...middles) < 2;
}

describe('on a phone', () => {
  it('all of a filter is in view, whatever is chosen in a group', async function () {
    await inWindow(this, PHONE, async () => {
      const list = await listWith({
        filter: {
          some: [
            { field: 'status', op: 'eq', value: 'Active' },
            {
              all: [
                { field: 'description', op: 'starts', value: 'Carries parts '.repeat(10) },
                { field: 'modules.id', op: 'in', value: MODULES },
              ],
            },
          ],
        },
      });
      const panel = await panelOf(list, 'Filter', 'Property');
      await eventually(() => expect(allByRole(panel, 'group', 'Condition')).to.have.length(3));
      await eventually(() => expect(panel.scrollWidth).to.be.at.most(panel.clientWidth));
      for (const line of allByRole(panel, 'group', 'Condition')) {
        const [last, remove] = [...line.children].slice(-2);
        if (!last || !remove) throw new Error('a condition without a button that removes it');
        expect(areInOneLine([last, remove])).to.equal(true);
      }
    });
  });

  for (const width of [360, 390]) {
    it(`what changes a rule of sorting stands in one line below it, ${width} px wide`, async function () {
      await inWindow(this, [width, 740], async () => {
        const list = await listWith({
          sort: [
            { field: 'name', direction: 'asc' },
            { field: 'status', direction: 'desc' },
          ],
        });
        const panel = await panelOf(list, 'Sort', 'Sort by');
        for (const name of ['API token', 'Status']) {
          const direction = byRole(panel, 'combobox', `Direction of ${name}`);
          const buttons = [`Move ${name} up`, `Move ${name} down`, `Do not sort by ${name}`].map(
            (label) => byRole(panel, 'button', label),
          );
          expect(areInOneLine([direction, ...buttons]), name).to.equal(true);
        }
      });
    });
  }
});
