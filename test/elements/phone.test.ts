import { expect, fixture, html } from '@open-wc/testing';
import '../../src/locales/de.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { TokenTabs } from '../../src/elements/token-tabs/token-tabs.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ListState } from '../../src/model/list-state.js';
import { inWindow } from '../ui/window-size.js';
import { allByRole, byRole, deepQuery, eventually, nameOf } from './by-role.js';
import { adapterWith, DATA, editorFor, fillIn, typeName } from './editor-fixture.js';

TokenList.define();
TokenTabs.define();

const PHONE = [360, 740] as const;
const MODULES = DATA.modules.map(({ id }) => id);

async function listWith(state: ListState): Promise<TokenList> {
  const list = await fixture<TokenList>(
    html`<token-list
      lang="en"
      attention="off"
      .state=${state}
      .adapter=${adapterWith()}
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

function expectWithinWindow(part: HTMLElement): void {
  for (const button of allByRole(part, 'button')) {
    expect(button.getBoundingClientRect().right, button.textContent).to.be.at.most(innerWidth);
  }
}

/** The button is where the value begins, and all of the value's room can be seen at once. */
function expectBeside(button: HTMLElement, value: HTMLElement): void {
  const { top, height } = value.getBoundingClientRect();
  expect(button.getBoundingClientRect().top).to.be.closeTo(top, 12);
  expect(height).to.be.below(innerHeight / 2);
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

  it('the only copy of a secret is in view with its buttons, whatever the token is called', async function () {
    await inWindow(this, PHONE, async () => {
      const editor = await editorFor(adapterWith({ secrets: 'once' }));
      await fillIn(editor, 'Donaudampfschifffahrtsgesellschaft'.repeat(4));
      byRole(editor, 'button', 'Add API token').click();
      const copy = await eventually(() => byRole(editor, 'button', 'Copy value'));
      expect(copy.getBoundingClientRect().right).to.be.at.most(innerWidth);
    });
  });

  it('what the backend says of a field keeps to the window, however long its words are', async function () {
    await inWindow(this, PHONE, async () => {
      const said = 'Donaudampfschifffahrtsgesellschaft'.repeat(4);
      const editor = await editorFor(
        adapterWith({
          fail: (method) =>
            method === 'createToken'
              ? new AdapterError('invalid', { fields: { name: [said] } })
              : undefined,
        }),
      );
      await fillIn(editor, 'Robot 42');
      byRole(editor, 'button', 'Add API token').click();
      const message = await eventually(() => {
        const [found] = allByRole(editor, 'alert').filter(({ textContent }) =>
          textContent.includes(said),
        );
        if (!found) throw new Error('nothing is said');
        return found;
      });
      expect(message.getBoundingClientRect().right).to.be.at.most(innerWidth);
    });
  });

  it('boxes of modules are of one size and in one line, and say what each module is for', async function () {
    await inWindow(this, PHONE, async () => {
      const description = 'What it is for, in more words than a line has';
      const modules = DATA.modules.map(({ id, name }, index) =>
        index % 2 === 0 ? { id, name } : { id, name, description },
      );
      const editor = await editorFor(adapterWith({ modules }));
      await typeName(editor, 'Robot 42');
      byRole(editor, 'button', 'Next').click();
      const boxes = await eventually(() => {
        const found = allByRole(editor, 'checkbox');
        expect(found).to.have.length(modules.length + 1);
        return found.map((box) => box.getBoundingClientRect());
      });
      expect(new Set(boxes.map(({ width }) => width))).to.have.lengthOf(1);
      expect(new Set(boxes.map(({ left }) => left))).to.have.lengthOf(1);
      const cut = deepQuery(editor, '.secondary').filter(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      );
      expect(cut).to.deep.equal([]);
    });
  });

  it('a secret of thousands of characters scrolls beside the button that copies it', async function () {
    await inWindow(this, PHONE, async () => {
      const value = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(100);
      const adapter = adapterWith({ secrets: 'once' });
      const create = adapter.createToken.bind(adapter);
      adapter.createToken = async (...given) => ({
        ...(await create(...given)),
        secret: { value },
      });
      const editor = await editorFor(adapter);
      await fillIn(editor, 'Robot 42');
      byRole(editor, 'button', 'Add API token').click();
      const copy = await eventually(() => byRole(editor, 'button', 'Copy value'));
      expectBeside(copy, byRole(editor, 'status', 'API token'));
      editor.remove();

      adapter.revealSecret = () => Promise.resolve({ value });
      const tabs = await fixture<TokenTabs>(
        html`<token-tabs
          lang="en"
          .adapter=${adapter}
          .tokenId=${DATA.tokens[0]?.id}
        ></token-tabs>`,
      );
      (await eventually(() => byRole(tabs, 'button', 'Show value'))).click();
      const secret = await eventually(() => {
        const [found] = deepQuery(tabs, 'output').filter((each) => each.textContent === value);
        if (!found) throw new Error('the secret is not shown');
        return found;
      });
      expectBeside(byRole(tabs, 'button', 'Copy value'), secret);
    });
  });

  it('what is selected, what can be done with it, and the report of it keep to a window of 320 pixels', async function () {
    await inWindow(this, [320, 740], async () => {
      const list = await fixture<TokenList>(
        html`<token-list
          lang="de"
          selectable
          .adapter=${adapterWith({
            fail: (method) =>
              method === 'disableToken' ? new AdapterError('forbidden') : undefined,
          })}
        ></token-list>`,
      );
      await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
      byRole(list, 'checkbox', 'Alle Zeilen dieser Seite auswählen').click();
      const bar = await eventually(() => byRole(list, 'group', 'Auswahl'));
      expectWithinWindow(bar);
      byRole(bar, 'button', 'Deaktivieren').click();
      const question = await eventually(() => byRole(list, 'dialog'));
      byRole(question, 'button', 'Deaktivieren').click();
      await eventually(() => byRole(bar, 'button', 'Fehlgeschlagene wiederholen'));
      expectWithinWindow(bar);
    });
  });

  it('a menu is no wider than the window, where letters are twice as large', async function () {
    document.documentElement.style.fontSize = '200%';
    try {
      await inWindow(this, [320, 740], async () => {
        const list = await listWith({});
        await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
        allByRole(list, 'button')
          .find((button) => nameOf(button).startsWith('Actions for'))
          ?.click();
        const menu = await eventually(() => byRole(list, 'menu'));
        const { left, right } = menu.getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(innerWidth);
      });
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });
});
