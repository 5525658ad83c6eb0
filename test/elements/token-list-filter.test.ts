import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ListQuery, Page } from '../../src/model/query.js';
import type { ApiToken, EntityRef } from '../../src/model/token.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenList.define();

const DATA = sampleData();

/** More people than are listed without a search. */
const CROWD: readonly EntityRef[] = Array.from({ length: 150 }, (_, index) => ({
  id: `USR-9000-${String(index).padStart(4, '0')}`,
  name: `Person ${String(index)}`,
}));

class CrowdAdapter extends MemoryAdapter {
  readonly searches: (string | undefined)[] = [];
  isDown = false;

  override listPeople({ search, limit }: ListQuery): Promise<Page<EntityRef>> {
    this.searches.push(search);
    if (this.isDown) return Promise.reject(new AdapterError('unavailable'));
    const found = CROWD.filter(({ id, name }) => `${name} ${id}`.includes(search ?? ''));
    return Promise.resolve({ items: found.slice(0, limit), total: found.length });
  }
}

async function listOf(adapter: MemoryAdapter): Promise<TokenList> {
  const list = await fixture<TokenList>(
    html`<token-list lang="en" attention="off" page-size="100" .adapter=${adapter}></token-list>`,
  );
  await eventually(() => expect(ids(list)).to.have.length(DATA.tokens.length));
  return list;
}

function ids(list: TokenList): readonly string[] {
  return allByRole(list, 'rowheader').map((cell) => /TKN-[\d-]+/.exec(cell.textContent)?.[0] ?? '');
}

function idsWhere(holds: (token: ApiToken) => boolean): readonly string[] {
  return DATA.tokens.filter(holds).map(({ id }) => id);
}

function choose(select: HTMLElement, label: string): void {
  if (!(select instanceof HTMLSelectElement)) throw new Error('not a choice');
  const option = [...select.options].find(({ text }) => text.trim() === label);
  if (!option) throw new Error(`no “${label}” among ${select.textContent}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Opens the filter with a condition on a property, and its picker. */
async function pick(list: TokenList, property: string, operator?: string): Promise<HTMLElement> {
  byRole(list, 'button', 'Filter').click();
  (await eventually(() => byRole(list, 'button', 'Add condition'))).click();
  choose(await eventually(() => byRole(list, 'combobox', 'Property')), property);
  if (operator !== undefined) {
    await eventually(() => choose(byRole(list, 'combobox', 'Operator'), operator));
  }
  const picker = await eventually(() => {
    const [picker] = deepQuery(list, 'tokenry-choice-picker');
    if (!picker) throw new Error('no picker');
    return picker;
  });
  await eventually(() => byRole(picker, 'button', 'Value: Choose…').click());
  return picker;
}

async function search(picker: HTMLElement, text: string): Promise<void> {
  (await eventually(() => byRole(picker, 'searchbox', 'Search'))).focus();
  await sendKeys({ type: text });
}

describe('filtering a list of tokens', () => {
  it('by who created them picks a person out of those of the account', async () => {
    const list = await listOf(new MemoryAdapter(DATA));
    const picker = await pick(list, 'Created by');
    await search(picker, 'zoë');
    const choice = await eventually(() => {
      const choices = allByRole(picker, 'radio');
      expect(choices).to.have.length(1);
      return byRole(picker, 'radio', 'Zoë Delacroix');
    });
    choice.click();
    await eventually(() =>
      expect(list.state.filter).to.deep.equal({
        field: 'audit.created.by.id',
        op: 'eq',
        value: 'USR-1234-0003',
      }),
    );
    await eventually(() =>
      expect(ids(list)).to.have.members(
        idsWhere(({ audit }) => audit['created']?.by?.id === 'USR-1234-0003'),
      ),
    );
    expect(shownText(list)).to.contain('Created by is Zoë Delacroix');
  });

  it('by modules picks several', async () => {
    const list = await listOf(new MemoryAdapter(DATA));
    const picker = await pick(list, 'Modules', 'is one of');
    (await eventually(() => byRole(picker, 'checkbox', 'Audit'))).click();
    await eventually(() => byRole(picker, 'checkbox', 'Orders').click());
    await eventually(() => expect(shownText(list)).to.contain('Modules is one of Audit or Orders'));
    await eventually(() =>
      expect(ids(list)).to.have.members(
        idsWhere(({ modules }) => modules.some(({ name }) => ['Audit', 'Orders'].includes(name))),
      ),
    );
    byRole(picker, 'checkbox', 'Audit').click();
    await eventually(() =>
      expect(ids(list)).to.have.members(
        idsWhere(({ modules }) => modules.some(({ name }) => name === 'Orders')),
      ),
    );
  });

  it('by a person who is not among the first searches for them', async () => {
    const adapter = new CrowdAdapter(DATA);
    const list = await listOf(adapter);
    const picker = await pick(list, 'Created by');
    await eventually(() => expect(allByRole(picker, 'radio')).to.have.length(100));
    await search(picker, 'Person 149');
    (await eventually(() => byRole(picker, 'radio', 'Person 149'))).click();
    await eventually(() => expect(shownText(list)).to.contain('Created by is Person 149'));
    // Not for each letter, though a busy machine may type with a pause.
    expect(adapter.searches.at(0)).to.equal(undefined);
    expect(adapter.searches.at(-1)).to.equal('Person 149');
    expect(adapter.searches.length).to.be.lessThan('Person 149'.length);
  });

  it('goes on where people cannot be searched', async () => {
    const adapter = new CrowdAdapter(DATA);
    const list = await listOf(adapter);
    const picker = await pick(list, 'Created by');
    await eventually(() => expect(allByRole(picker, 'radio')).to.have.length(100));
    adapter.isDown = true;
    await search(picker, 'Person 149');
    await eventually(() => expect(adapter.searches).to.have.length(2));
    await eventually(() => expect(byRole(picker, 'status').textContent).to.contain('went wrong'));
    adapter.isDown = false;
    await sendKeys({ press: 'Backspace' });
    await eventually(() => byRole(picker, 'radio', 'Person 14'));
    expect(shownText(picker)).not.to.contain('went wrong');
  });

  it('that is refused says so above no rows of the filter before', async () => {
    const adapter = new CrowdAdapter(DATA);
    const list = await listOf(adapter);
    adapter.listTokens = () => Promise.reject(new AdapterError('invalid'));
    list.state = { filter: { field: 'status', op: 'eq', value: 'Disabled' } };
    await eventually(() => byRole(list, 'button', 'Clear filters'));
    expect(ids(list)).to.have.length(0);
    expect(byRole(list, 'button', 'Filter')).to.exist;
  });

  it('by a link names the person whom it is filtered by', async () => {
    const list = await listOf(new CrowdAdapter(DATA));
    list.state = { filter: { field: 'audit.created.by.id', op: 'eq', value: 'USR-9000-0142' } };
    await eventually(() => expect(shownText(list)).to.contain('Created by is Person 142'));
  });
});
