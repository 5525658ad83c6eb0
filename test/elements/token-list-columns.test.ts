import { expect, fixture, html, oneEvent } from '@open-wc/testing';
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
