import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import type { TokenListChangeEvent } from '../../src/elements/events.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import type { ListState } from '../../src/model/list-state.js';
import type { ApiToken } from '../../src/model/token.js';
import { allByRole, byRole, eventually, nameOf, shownText } from './by-role.js';

TokenList.define();

const NOW = Date.parse('2026-11-23T12:00:00Z');

async function listOf(parts: Partial<TokenList> = {}): Promise<TokenList> {
  const adapter = new MemoryAdapter(sampleData({ now: NOW }));
  const list = await fixture<TokenList>(
    html`<token-list lang="en" .adapter=${adapter} .columns=${parts.columns}></token-list>`,
  );
  Object.assign(list, parts);
  await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
  return list;
}

function headers(list: TokenList): string[] {
  return allByRole(list, 'columnheader').map((each) => nameOf(each));
}

const OWN = [
  'API token',
  'Modules',
  'Created by',
  'Date created',
  'Last access',
  'Status',
  'Actions',
];

describe('token-list: columns', () => {
  it('are seven unless others are chosen', async () => {
    expect(headers(await listOf())).to.deep.equal(OWN);
  });

  it('are those of the state, with the token always among them', async () => {
    const columns = ['description', 'account', 'updated', 'updated-by', 'expires', 'id'];
    const list = await listOf({ state: { columns } });
    expect(headers(list)).to.deep.equal([
      'API token',
      'Description',
      'Account',
      'Updated',
      'Updated by',
      'Expires',
      'ID',
      'Actions',
    ]);
    expect(shownText(list)).not.to.contain('undefined');
  });

  it('are headed in the language that the page turns to, and by terms that come after', async () => {
    const list = await listOf();
    list.lang = 'nl';
    await import('../../src/locales/nl.js');
    await eventually(() => expect(headers(list)).to.include('Laatste toegang'));
    await import('../../src/locales/de.js');
    list.lang = 'de';
    await eventually(() => expect(headers(list)).to.include('Letzter Zugriff'));
    list.lang = 'en';
    await eventually(() => expect(headers(list)).to.deep.equal(OWN));
  });

  it('are said in an event when one is hidden from its header, and keep their width', async () => {
    const list = await listOf({ state: { widths: { status: 200 } } });
    byRole(list, 'button', 'Options for Modules').click();
    const said = oneEvent<TokenListChangeEvent>(list, 'token-list-change');
    (await eventually(() => byRole(list, 'menuitem', 'Hide column'))).click();
    const { state } = await said;
    expect(state.columns).not.to.include('modules');
    expect(state.widths).to.deep.equal({ status: 200 });
    await eventually(() => expect(headers(list)).not.to.include('Modules'));
    const width = byRole(list, 'columnheader', 'Status').getBoundingClientRect().width;
    expect(Math.round(width)).to.equal(200);
  });

  it('of a host come after the others, or in the place of one', async () => {
    const team = { id: 'team', label: 'Team', cell: ({ id }: ApiToken) => `Team of ${id}` };
    const status = { id: 'status', label: 'Works', cell: () => html`<b>yes</b>` };
    const list = await listOf({ columns: [team, status] });
    expect(headers(list)).to.deep.equal([...OWN.slice(0, 5), 'Works', 'Team', 'Actions']);
    expect(shownText(list)).to.match(/Team of TKN-/);
  });

  it('show those that a host names, in its order, and the others when they are chosen', async () => {
    const cell = document.createElement('i');
    cell.textContent = 'A node';
    const list = await listOf({
      columns: ['status', { id: 'own', label: 'Own', cell: () => cell.cloneNode(true) }, 'token'],
    });
    expect(headers(list)).to.deep.equal(['Status', 'Own', 'API token', 'Actions']);
    expect(shownText(list)).to.contain('A node');
    const state: ListState = { columns: ['token', 'modules'] };
    list.state = state;
    await eventually(() =>
      expect(headers(list)).to.deep.equal(['API token', 'Modules', 'Actions']),
    );
  });
});

describe('token-list: several modules', () => {
  function open(list: TokenList): readonly HTMLElement[] {
    return allByRole(list, 'dialog').filter((each) => each.matches(':popover-open'));
  }

  it('are counted in one line, and listed by name and id where that is opened', async () => {
    const list = await listOf();
    const [button = list] = allByRole(list, 'button', '3 modules');
    const heights = (): unknown[] =>
      allByRole(list, 'row').map((each) => each.getBoundingClientRect().height);
    const before = heights();
    expect(open(list)).to.have.length(0);
    button.focus();
    await sendKeys({ press: 'Enter' });
    const popup = await eventually(() => {
      const [popup = list] = open(list);
      const items = [...popup.querySelectorAll('li')];
      expect(items.filter((item) => item.checkVisibility())).to.have.length(3);
      return popup;
    });
    expect(shownText(popup)).to.match(/MOD-\d+/);
    expect(popup.matches(':focus-within')).to.equal(true);
    expect(heights()).to.deep.equal(before);
    const [box, anchor] = [popup, button.closest('div') ?? list].map((each) =>
      each.getBoundingClientRect(),
    );
    expect(box?.left).to.be.closeTo(anchor?.left ?? NaN, 2);
    expect(box?.top).to.be.closeTo(anchor?.bottom ?? NaN, 8);
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(open(list)).to.have.length(0));
    expect(button.matches(':focus')).to.equal(true);
    button.click();
    await eventually(() => expect(open(list)).to.have.length(1));
    await expect(list).to.be.accessible();
  });

  it('close by a second click and by a click elsewhere, and one at a time is open', async () => {
    const list = await listOf();
    const [first = list, second = list] = allByRole(list, 'button', '3 modules');
    const click = async (target: Element): Promise<void> => {
      target.scrollIntoView({ block: 'center' });
      const { left, top, height } = target.getBoundingClientRect();
      const position: [number, number] = [Math.round(left + 8), Math.round(top + height / 2)];
      await sendMouse({ type: 'click', position });
    };
    await click(first);
    await eventually(() => expect(open(list)).to.have.length(1));
    await click(first);
    await eventually(() => expect(open(list)).to.have.length(0));
    await click(second);
    await eventually(() => expect(open(list)).to.have.length(1));
    await click(byRole(list, 'heading', 'API tokens'));
    await eventually(() => expect(open(list)).to.have.length(0));
  });
});
