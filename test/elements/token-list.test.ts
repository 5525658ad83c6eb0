import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import type { TokenActionEvent, TokenListChangeEvent } from '../../src/elements/events.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { AdapterError } from '../../src/model/errors.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenList.define();

const NOW = Date.parse('2026-11-23T12:00:00Z');

async function listOf(options: MemoryAdapterOptions = {}): Promise<TokenList> {
  const adapter = new MemoryAdapter({ ...sampleData({ now: NOW }), ...options });
  const list = await fixture<TokenList>(
    html`<token-list lang="en" .adapter=${adapter}></token-list>`,
  );
  return list;
}

function fail(): never {
  throw new Error('the sample has no tokens');
}

function rowNames(list: TokenList): string[] {
  return allByRole(list, 'rowheader').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
}

function menuButtons(list: TokenList): readonly HTMLElement[] {
  return allByRole(list, 'button').filter((each) => each.ariaLabel?.startsWith('Actions for'));
}

describe('token-list', () => {
  it('shows a token of which neither status nor dates are told, and the others beside it', async () => {
    const [first, second] = sampleData({ now: NOW }).tokens;
    const { status: _, audit: __, ...bare } = first ?? fail();
    const adapter = new MemoryAdapter(sampleData({ now: NOW }));
    adapter.listTokens = () => Promise.resolve({ items: [bare, second] as never, total: 2 });
    const list = await fixture<TokenList>(
      html`<token-list lang="en" .adapter=${adapter}></token-list>`,
    );
    await eventually(() => expect(rowNames(list)).to.have.length(2));
    const [row] = deepQuery(list, 'tbody tr');
    expect(row && shownText(row)).to.match(/modules Unknown Unknown .* Unknown\s*$/);
  });

  it('shows the first page of tokens, the newest first', async () => {
    const list = await listOf();
    await eventually(() => expect(rowNames(list)).to.have.length(10));
    expect(byRole(list, 'table', 'API tokens')).to.exist;
    expect(byRole(list, 'columnheader', 'Date created').getAttribute('aria-sort')).to.equal(
      'descending',
    );
    await eventually(() => expect(shownText(list)).to.contain('1–10 of 42 rows'));
    expect(byRole(list, 'button', 'Add')).to.exist;
  });

  it('is accessible', async () => {
    const list = await listOf();
    await eventually(() => expect(rowNames(list)).to.have.length(10));
    await expect(list).to.be.accessible();
  });

  it('sorts by a header, and says so', async () => {
    const list = await listOf();
    await eventually(() => byRole(list, 'button', 'API token'));
    const said = oneEvent<TokenListChangeEvent>(list, 'token-list-change');
    byRole(list, 'button', 'API token').click();
    expect((await said).state.sort).to.deep.equal([{ field: 'name', direction: 'asc' }]);
    await eventually(() => {
      expect(byRole(list, 'columnheader', 'API token').getAttribute('aria-sort')).to.equal(
        'ascending',
      );
      expect(rowNames(list)[0]).to.contain('CRM robot 2');
    });
  });

  it('finds tokens by what is typed, and offers the way back when there are none', async () => {
    const list = await listOf();
    const search = await eventually(() => byRole(list, 'searchbox', 'Search'));
    search.focus();
    await sendKeys({ type: 'no such token' });
    await eventually(() => expect(shownText(list)).to.contain('Nothing found'));
    byRole(list, 'button', 'Clear filters').click();
    await eventually(() => expect(rowNames(list)).to.have.length(10));
  });

  it('goes to the next page, and comes back from one that no longer exists', async () => {
    const list = await listOf();
    await eventually(() => expect(rowNames(list)).to.have.length(10));
    const [first] = rowNames(list);
    byRole(list, 'button', 'Next').click();
    await eventually(() => {
      expect(rowNames(list)[0]).not.to.equal(first);
      expect(shownText(list)).to.contain('11–20 of 42 rows');
    });
    list.state = { page: 99 };
    await eventually(() => expect(list.state.page).to.equal(5));
    await eventually(() => expect(shownText(list)).to.contain('41–42 of 42 rows'));
  });

  it('disables a token once it is confirmed, and changes only its row', async () => {
    const list = await listOf();
    await eventually(() => expect(rowNames(list)).to.have.length(10));
    const rows = allByRole(list, 'row');
    const active = rows.find((row) => row.textContent.includes('Active'));
    const name = active?.querySelector('.title')?.textContent.trim() ?? '';
    byRole(list, 'button', `Actions for ${name}`).click();
    (await eventually(() => byRole(list, 'menuitem', 'Disable'))).click();
    const dialog = await eventually(() => byRole(list, 'dialog', 'Disable API token'));
    expect(shownText(list)).to.contain('will fail until you enable it again');
    expect(dialog).to.exist;
    const changed = oneEvent(list, 'token-status-changed');
    byRole(list, 'button', 'Disable').click();
    await changed;
    await eventually(() => {
      expect(active?.textContent).to.contain('Disabled');
      expect(shownText(list)).to.contain(`API token “${name}” was disabled`);
      expect(allByRole(list, 'dialog')).to.have.length(0);
    });
    expect(allByRole(list, 'row')).to.deep.equal(rows);
  });

  it('lets the host forbid an act, and a check refuse it with its reason', async () => {
    const list = await listOf();
    await eventually(() => expect(rowNames(list)).to.have.length(10));
    const start = async (): Promise<void> => {
      menuButtons(list)[0]?.click();
      (await eventually(() => byRole(list, 'menuitem', 'Delete'))).click();
    };
    list.addEventListener('token-action', (event) => event.preventDefault(), { once: true });
    await start();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(allByRole(list, 'dialog')).to.have.length(0);
    const onAction = (event: TokenActionEvent): void =>
      event.waitUntil(Promise.reject(new Error('Ask your administrator first.')));
    list.addEventListener('token-action', onAction, { once: true });
    await start();
    await eventually(() => expect(shownText(list)).to.contain('Ask your administrator first.'));
    expect(allByRole(list, 'dialog')).to.have.length(0);
  });

  it('keeps the row as it was when an act fails, and says why where it was asked', async () => {
    const list = await listOf({
      fail: (method) =>
        method === 'deleteToken'
          ? new AdapterError('unavailable', { message: 'Down for repair' })
          : undefined,
    });
    await eventually(() => expect(rowNames(list)).to.have.length(10));
    menuButtons(list)[0]?.click();
    (await eventually(() => byRole(list, 'menuitem', 'Delete'))).click();
    (await eventually(() => byRole(list, 'button', 'Delete'))).click();
    await eventually(() => expect(shownText(list)).to.contain('Down for repair'));
    expect(rowNames(list)).to.have.length(10);
  });

  it('tells a failed load from an empty list, and tries again', async () => {
    let isDown = true;
    const list = await listOf({
      fail: () =>
        isDown
          ? new AdapterError('unavailable', { traceId: 'trace-7', message: 'Down' })
          : undefined,
    });
    await eventually(() => expect(shownText(list)).to.contain('trace-7'));
    expect(byRole(list, 'alert').textContent).to.contain('The service cannot be reached');
    isDown = false;
    byRole(list, 'button', 'Try again').click();
    await eventually(() => expect(rowNames(list)).to.have.length(10));
  });

  it('leads back from a filter that the backend does not take', async () => {
    class StrictAdapter extends MemoryAdapter {
      override listTokens(
        ...given: Parameters<MemoryAdapter['listTokens']>
      ): ReturnType<MemoryAdapter['listTokens']> {
        if (!given[0].filter) return super.listTokens(...given);
        return Promise.reject(new AdapterError('invalid', { message: 'Unknown field' }));
      }
    }
    const state = { filter: { field: 'colour', op: 'eq', value: 'red' } } as const;
    const list = await fixture<TokenList>(
      html`<token-list
        lang="en"
        attention="off"
        .adapter=${new StrictAdapter(sampleData({ now: NOW }))}
        .state=${state}
      ></token-list>`,
    );
    await eventually(() => expect(byRole(list, 'alert').textContent).to.contain('Unknown field'));
    expect(byRole(list, 'button', 'Try again')).to.exist;
    byRole(list, 'button', 'Clear filters').click();
    await eventually(() => expect(rowNames(list)).to.have.length(10));
    expect(list.state.filter).to.equal(undefined);
    expect(byRole(list, 'button', 'Filter').matches(':focus')).to.equal(true);
    // The same where rows were there before.
    list.state = state;
    await eventually(() => expect(byRole(list, 'alert').textContent).to.contain('Unknown field'));
    byRole(list, 'button', 'Clear filters').click();
    await eventually(() => expect(shownText(list)).not.to.contain('Unknown field'));
  });

  it('says that one is not allowed, without offering to try again', async () => {
    const list = await listOf({ fail: () => new AdapterError('forbidden') });
    await eventually(() => expect(shownText(list)).to.contain('You are not allowed to see this'));
    expect(allByRole(list, 'button', 'Try again')).to.have.length(0);
  });

  it('offers to add the first token where there is none', async () => {
    const list = await listOf({ tokens: [] });
    await eventually(() => expect(shownText(list)).to.contain('No API tokens yet'));
    expect(byRole(list, 'button', 'Add API token')).to.exist;
  });

  it('says what is missing when it has no adapter', async () => {
    const list = await fixture<TokenList>(html`<token-list lang="en"></token-list>`);
    await eventually(() => expect(shownText(list)).to.contain('No data adapter'));
  });

  it('offers nothing that changes a token when it is read-only', async () => {
    const list = await listOf();
    list.readonly = true;
    await eventually(() => expect(rowNames(list)).to.have.length(10));
    expect(allByRole(list, 'button', 'Add')).to.have.length(0);
    expect(menuButtons(list)).to.have.length(0);
  });
});

describe('what needs a look', () => {
  const DATA = sampleData({ now: NOW });
  const never = DATA.tokens.filter(({ lastAccessAt }) => lastAccessAt === undefined).length;

  it('is counted behind the first rows, and filters when it is chosen', async () => {
    const limits: number[] = [];
    class CountedAdapter extends MemoryAdapter {
      override listTokens(
        ...given: Parameters<MemoryAdapter['listTokens']>
      ): ReturnType<MemoryAdapter['listTokens']> {
        limits.push(given[0].limit);
        return super.listTokens(...given);
      }
    }
    const list = await fixture<TokenList>(
      html`<token-list lang="en" .adapter=${new CountedAdapter(DATA)}></token-list>`,
    );
    await eventually(() => expect(rowNames(list)).to.have.length(10));
    expect(limits).to.deep.equal([10]);
    const chip = await eventually(() => byRole(list, 'button', `Never used ${String(never)}`));
    expect(limits).to.deep.equal([10, 1, 1, 1, 1]);
    chip.click();
    await eventually(() =>
      expect(list.state.filter).to.deep.equal({ field: 'lastAccessAt', op: 'empty' }),
    );
    await eventually(() =>
      expect(allByRole(list, 'rowheader').length).to.equal(Math.min(10, never)),
    );
    byRole(list, 'button', `Never used ${String(never)}`).click();
    await eventually(() => expect(list.state.filter).to.equal(undefined));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(limits.filter((limit) => limit === 1)).to.have.length(4);
  });

  it('is counted from the rows where they are all there are', async () => {
    const asked: string[] = [];
    const list = await listOf({
      tokens: DATA.tokens.filter(({ lastAccessAt }) => lastAccessAt === undefined).slice(0, 2),
      fail: (method) => {
        asked.push(method);
        return undefined;
      },
    });
    await eventually(() => byRole(list, 'button', 'Never used 2'));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(asked).to.deep.equal(['listTokens']);
  });
});
