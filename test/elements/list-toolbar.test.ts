import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import type { FilterField } from '../../src/elements/list-toolbar/filter-field.js';
import { ListToolbar } from '../../src/elements/list-toolbar/list-toolbar.js';
import {
  localViewStorage,
  memoryViewStorage,
} from '../../src/elements/list-toolbar/view-storage.js';
import type { TokenListChangeEvent } from '../../src/elements/events.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import type { ListQuery } from '../../src/model/query.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';

TokenList.define();

const DATA = sampleData();

class WatchedAdapter extends MemoryAdapter {
  readonly asked: ListQuery[] = [];

  override listTokens(
    ...given: Parameters<MemoryAdapter['listTokens']>
  ): ReturnType<MemoryAdapter['listTokens']> {
    this.asked.push(given[0]);
    return super.listTokens(...given);
  }
}

function rowNames(list: TokenList): readonly string[] {
  return allByRole(list, 'rowheader').map((cell) => cell.textContent.trim());
}

async function listOf(adapter = new WatchedAdapter(DATA)): Promise<TokenList> {
  const list = await fixture<TokenList>(
    html`<token-list lang="en" attention="off" .adapter=${adapter}></token-list>`,
  );
  await eventually(() => expect(rowNames(list)).to.have.length(10));
  return list;
}

async function open(list: TokenList, name: string): Promise<HTMLElement> {
  byRole(list, 'button', name).click();
  return eventually(() => {
    const panel = byRole(list, 'dialog', name);
    expect(panel.matches(':popover-open')).to.equal(true);
    expect(allByRole(panel, 'button').length).to.be.greaterThan(0);
    return panel;
  });
}

function choose(select: HTMLElement, value: string): void {
  if (!(select instanceof HTMLSelectElement)) throw new Error('not a choice');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the toolbar of a list', () => {
  it('opens a panel by its button, takes focus into it, and gives it back on Escape', async () => {
    const list = await listOf();
    const button = byRole(list, 'button', 'Sort');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() =>
      expect(byRole(list, 'combobox', 'Sort by').matches(':focus')).to.equal(true),
    );
    expect(button.ariaExpanded).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(button.ariaExpanded).to.equal('false'));
    expect(button.matches(':focus')).to.equal(true);
    await expect(list).to.be.accessible();
  });

  it('takes focus into every panel, at its first and at every further opening', async () => {
    const list = await listOf();
    for (const [name, role, first] of [
      ['View', 'button', 'Default view'],
      ['Sort', 'combobox', 'Sort by'],
      ['Filter', 'button', 'Add condition'],
      ['View', 'button', 'Default view'],
    ] as const) {
      byRole(list, 'button', name).focus();
      await sendKeys({ press: 'Enter' });
      await eventually(() => expect(byRole(list, role, first).matches(':focus')).to.equal(true));
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(byRole(list, 'button', name).matches(':focus')).to.equal(true));
    }
  });

  it('sorts by several rules, in an order that buttons change', async () => {
    const adapter = new WatchedAdapter(DATA);
    const list = await listOf(adapter);
    await open(list, 'Sort');
    byRole(list, 'button', 'Add another').click();
    await eventually(() => expect(allByRole(list, 'combobox', 'Sort by')).to.have.length(2));
    const [first = list, second = list] = allByRole(list, 'combobox', 'Sort by');
    choose(second, 'name');
    choose(first, 'status');
    await eventually(() =>
      expect(list.state.sort).to.deep.equal([
        { field: 'status', direction: 'desc' },
        { field: 'name', direction: 'asc' },
      ]),
    );
    byRole(list, 'button', 'Move API token up').click();
    await eventually(() =>
      expect(list.state.sort?.map(({ field }) => field)).to.deep.equal(['name', 'status']),
    );
    await eventually(() =>
      expect(adapter.asked.at(-1)?.sort?.map(({ field }) => field)).to.deep.equal([
        'name',
        'status',
      ]),
    );
    byRole(list, 'button', 'Do not sort by Status').click();
    await eventually(() => expect(list.state.sort).to.have.length(1));
  });

  it('filters by conditions, says them as chips, and clears them', async () => {
    const adapter = new WatchedAdapter(DATA);
    const list = await listOf(adapter);
    await open(list, 'Filter');
    byRole(list, 'button', 'Add condition').click();
    choose(await eventually(() => byRole(list, 'combobox', 'Property')), 'status');
    const values = await eventually(() => byRole(list, 'combobox', 'Value'));
    await eventually(() => expect(values.textContent).to.contain('Disabled'));
    const changed = oneEvent<TokenListChangeEvent>(list, 'token-list-change');
    choose(values, 'Disabled');
    expect((await changed).state.filter).to.deep.equal({
      field: 'status',
      op: 'eq',
      value: 'Disabled',
    });
    await eventually(() => expect(shownText(list)).to.contain('Status is Disabled'));
    await eventually(() => {
      const statuses = allByRole(list, 'row').slice(1).map(shownText);
      expect(statuses.length).to.be.greaterThan(0);
      expect(statuses.every((text) => text.includes('Disabled'))).to.equal(true);
    });
    byRole(list, 'button', 'Remove filter “Status is Disabled”').click();
    await eventually(() => expect(list.state.filter).to.equal(undefined));
    await eventually(() => expect(rowNames(list)).to.have.length(10));
  });

  it('shows the conditions also where its panel was opened before what one can filter by was there', async () => {
    ListToolbar.define();
    let come = (_fields: readonly FilterField[]): void => undefined;
    const late = new Promise<readonly FilterField[]>((resolve) => (come = resolve));
    const toolbar = await fixture<ListToolbar>(
      html`<tokenry-list-toolbar
        lang="en"
        .listState=${{ filter: { field: 'name', op: 'contains', value: 'Robot' } }}
        .loadFields=${() => late}
      ></tokenry-list-toolbar>`,
    );
    byRole(toolbar, 'button', 'Filter').click();
    const panel = await eventually(() => byRole(toolbar, 'dialog', 'Filter'));
    await eventually(() => byRole(panel, 'button', 'Add condition'));
    come([{ field: 'name', label: 'Name', type: 'text' }]);
    const value = await eventually(() => byRole(panel, 'textbox', 'Value'));
    expect((value as HTMLInputElement).value).to.equal('Robot');
  });

  it('keeps an unfinished condition in the panel, and asks for nothing', async () => {
    const adapter = new WatchedAdapter(DATA);
    const list = await listOf(adapter);
    const before = adapter.asked.length;
    const panel = await open(list, 'Filter');
    byRole(list, 'button', 'Add condition').click();
    await eventually(() => byRole(list, 'combobox', 'Property'));
    panel.hidePopover();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await open(list, 'Filter');
    expect(allByRole(list, 'combobox', 'Property')).to.have.length(1);
    expect(adapter.asked.length).to.equal(before);
  });

  it('asks for the last days as an instant, and keeps them as days', async () => {
    const adapter = new WatchedAdapter(DATA);
    const list = await listOf(adapter);
    list.state = { filter: { field: 'lastAccessAt', op: 'ge', value: 'now-30d' } };
    await eventually(() => {
      const filter = adapter.asked.at(-1)?.filter;
      const value = filter && 'value' in filter ? Date.parse(String(filter.value)) : NaN;
      expect(Date.now() - value).to.be.within(30 * 86_400_000, 30 * 86_400_000 + 120_000);
    });
    await eventually(() =>
      expect(shownText(list)).to.contain('Last access is in the last 30 days'),
    );
  });

  it('offers months and days that go on with the calendar', async () => {
    const adapter = new WatchedAdapter(DATA);
    const list = await listOf(adapter);
    await open(list, 'Filter');
    byRole(list, 'button', 'Add condition').click();
    choose(await eventually(() => byRole(list, 'combobox', 'Property')), 'lastAccessAt');
    const operator = byRole(list, 'combobox', 'Operator');
    await eventually(() => expect(operator.textContent).to.contain('is this month'));
    choose(operator, 'this-month');
    await eventually(() => expect(shownText(list)).to.contain('Last access is this month'));
    expect(JSON.stringify(list.state.filter)).to.contain('month+1');
    await eventually(() => {
      const filter = JSON.stringify(adapter.asked.at(-1)?.filter ?? {});
      expect(filter).to.match(/T\d\d:\d\d.*T\d\d:\d\d/);
    });
  });

  it('opens a panel once for a press, also where all of it is there at once', async () => {
    const list = await listOf();
    const button = byRole(list, 'button', 'Sort');
    // Toggled by the browser for the same press, it would be closed again.
    const press = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    button.dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(true);
    await eventually(() => expect(button.ariaExpanded).to.equal('true'));
    button.click();
    await eventually(() => expect(button.ariaExpanded).to.equal('false'));
    button.click();
    await eventually(() => expect(button.ariaExpanded).to.equal('true'));
  });

  it('shows, hides and moves columns', async () => {
    const list = await listOf();
    await open(list, 'Columns');
    const headers = (): readonly string[] =>
      allByRole(list, 'columnheader').map(
        (cell) => cell.textContent.trim().split(/\s{2,}/)[0] ?? '',
      );
    byRole(list, 'checkbox', 'Modules').click();
    await eventually(() => expect(headers().join()).to.not.contain('Modules'));
    byRole(list, 'checkbox', 'Description').click();
    await eventually(() => expect(headers().join()).to.contain('Description'));
    byRole(list, 'button', 'Move Status up').click();
    await eventually(() =>
      expect(list.state.columns).to.deep.equal([
        'token',
        'created-by',
        'created',
        'status',
        'last-access',
        'description',
      ]),
    );
    byRole(list, 'button', 'Reset').click();
    await eventually(() => expect(list.state.columns).to.equal(undefined));
  });

  it('saves a view, says when it was changed, goes back to it, and deletes it', async () => {
    const list = await listOf();
    list.viewStorage = memoryViewStorage();
    list.state = { search: 'robot' };
    await open(list, 'View');
    byRole(list, 'button', 'Save as…').click();
    const name = await eventually(() => byRole(list, 'textbox', 'Name of the view'));
    expect(name.matches(':focus')).to.equal(true);
    await sendKeys({ type: 'Mine' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(list.state.view).to.equal('Mine'));
    list.state = { ...list.state, search: 'crm' };
    await eventually(() => expect(shownText(byRole(list, 'dialog', 'View'))).to.contain('Changed'));
    byRole(list, 'button', 'Reset').click();
    await eventually(() => expect(list.state.search).to.equal('robot'));
    byRole(list, 'button', 'Default view').click();
    await eventually(() => expect(list.state).to.deep.equal({}));
    byRole(list, 'button', 'Delete view “Mine”').click();
    await eventually(() => expect(allByRole(list, 'button', 'Mine')).to.have.length(0));
  });
});

describe('views that cannot be loaded or saved', () => {
  it('say so, and are there once they can be loaded', async () => {
    const kept = memoryViewStorage();
    await kept.save([{ name: 'Mine', state: { search: 'robot' } }]);
    let isDown = true;
    const saved: string[] = [];
    const list = await listOf();
    list.viewStorage = {
      load: () => (isDown ? Promise.reject(new Error('down')) : kept.load()),
      save: (views) => void saved.push(...views.map(({ name }) => name)),
    };
    await open(list, 'View');
    const panel = byRole(list, 'dialog', 'View');
    await eventually(() => expect(shownText(panel)).to.contain('views could not be loaded'));
    expect(byRole(list, 'button', 'Default view')).to.exist;
    // What is stored would be lost for a view saved over it.
    expect(byRole(list, 'button', 'Save as…').matches(':disabled')).to.equal(true);
    isDown = false;
    byRole(list, 'button', 'Try again').click();
    await eventually(() => byRole(list, 'button', 'Mine'));
    expect(shownText(panel)).not.to.contain('could not be loaded');
    await eventually(() =>
      expect(byRole(list, 'button', 'Default view').matches(':focus')).to.equal(true),
    );
    byRole(list, 'button', 'Mine').click();
    await eventually(() => expect(list.state.search).to.equal('robot'));
  });

  it('are kept for now where saving fails, and say so', async () => {
    const list = await listOf();
    list.viewStorage = { load: () => [], save: () => Promise.reject(new Error('full')) };
    await open(list, 'View');
    byRole(list, 'button', 'Save as…').click();
    await eventually(() => byRole(list, 'textbox', 'Name of the view'));
    await sendKeys({ type: 'Mine' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(shownText(list)).to.contain('views could not be saved'));
    expect(byRole(list, 'button', 'Mine')).to.exist;
    expect(list.state.view).to.equal('Mine');
  });
});

describe('views in the browser’s storage', () => {
  const KEY = 'tokenry-test-views';
  afterEach(() => localStorage.removeItem(KEY));

  it('are there when the page comes back', async () => {
    const views = [
      {
        name: 'Mine',
        state: { search: 'a', sort: [{ field: 'name', direction: 'desc' as const }] },
      },
    ];
    await localViewStorage(KEY).save(views);
    expect(await localViewStorage(KEY).load()).to.deep.equal(views);
  });

  it('pass over what is not well formed', async () => {
    for (const text of ['{', 'null', '[1,["a"],["b",7],["c","search=x"]]']) {
      localStorage.setItem(KEY, text);
      const names = (await localViewStorage(KEY).load()).map(({ name }) => name);
      expect(names).to.deep.equal(text.includes('"c"') ? ['c'] : []);
    }
  });
});
