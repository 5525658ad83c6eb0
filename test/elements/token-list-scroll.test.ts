import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { MemoryAdapter } from '../../src/adapters/memory/index.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ListQuery } from '../../src/model/query.js';
import type { ApiToken } from '../../src/model/token.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenList.define();

const TOKENS: readonly ApiToken[] = Array.from({ length: 1200 }, (_, index) => ({
  id: `TKN-${String(index).padStart(4, '0')}`,
  name: `Robot ${index}`,
  status: 'Active',
  modules: [],
  audit: { created: { at: new Date(Date.UTC(2030, 0, 1) - index * 60_000).toISOString() } },
}));

/** Counts what is asked of it. */
class CountingAdapter extends MemoryAdapter {
  readonly queries: ListQuery[] = [];
  failing = false;

  override listTokens: MemoryAdapter['listTokens'] = (query, options) => {
    if (query.limit > 1) this.queries.push(query);
    if (this.failing) return Promise.reject(new AdapterError('unavailable'));
    return MemoryAdapter.prototype.listTokens.call(this, query, options);
  };
}

async function listOf(
  options: ConstructorParameters<typeof MemoryAdapter>[0] = {},
): Promise<{ list: TokenList; adapter: CountingAdapter; scroller: HTMLElement }> {
  const adapter = new CountingAdapter({ tokens: TOKENS, ...options });
  const list = await fixture<TokenList>(
    html`<token-list lang="en" paging="scroll" .adapter=${adapter}></token-list>`,
  );
  await eventually(() => expect(allByRole(list, 'rowheader').length).to.be.greaterThan(5));
  const [scroller] = deepQuery(list, '.scroller');
  if (!scroller) throw new Error('Nothing scrolls');
  await aTimeout(100);
  return { list, adapter, scroller };
}

function names(list: TokenList): string {
  return allByRole(list, 'rowheader')
    .map((row) => row.textContent)
    .join();
}

describe('token-list: scrolling', () => {
  it('reads a first page and what is ahead, and shows no pager', async () => {
    const { list, adapter } = await listOf();
    expect(byRole(list, 'table', 'API tokens').getAttribute('aria-rowcount')).to.equal('1201');
    expect(shownText(list)).to.contain('1,200 rows');
    expect(allByRole(list, 'button', 'Next')).to.have.length(0);
    expect(adapter.queries.map(({ offset, limit }) => [offset, limit])).to.deep.equal([
      [0, 100],
      [100, 100],
    ]);
  });

  it('comes to the last token, loading only what is looked at', async () => {
    const { list, adapter, scroller } = await listOf();
    scroller.scrollTop = scroller.scrollHeight;
    await eventually(() => expect(names(list)).to.contain('Robot 1199'));
    expect(adapter.queries.map(({ offset }) => offset)).not.to.include(500);
  });

  for (const paging of ['cursor', 'offset'] as const) {
    it(`goes on to the end by ${paging}, whether or not the number of tokens is known`, async () => {
      const { list, scroller } = await listOf({ paging, tokens: TOKENS.slice(0, 330) });
      await eventually(() => {
        scroller.scrollTop = scroller.scrollHeight;
        expect(names(list)).to.contain('Robot 329');
      });
      expect(byRole(list, 'table').getAttribute('aria-rowcount')).to.equal('331');
    });
  }

  it('shows a change of a token deep in the list, and lets one that is deleted leave', async () => {
    const { list, adapter, scroller } = await listOf();
    scroller.scrollTop = scroller.scrollHeight / 2;
    await eventually(() => expect(names(list)).to.contain('Robot 605'));
    byRole(list, 'button', 'Actions for Robot 605').click();
    (await eventually(() => byRole(list, 'menuitem', 'Disable'))).click();
    (await eventually(() => byRole(list, 'button', 'Disable'))).click();
    await eventually(() => expect(shownText(list)).to.contain('Disabled'));
    expect(names(list)).to.contain('Robot 605');
    const { signal } = new AbortController();
    await adapter.deleteToken('TKN-0606', { signal });
    await list.refresh();
    await eventually(() => expect(names(list)).not.to.contain('Robot 606'));
    expect(byRole(list, 'table').getAttribute('aria-rowcount')).to.equal('1200');
  });

  it('stays where it is when refreshed, and begins at the top in another order', async () => {
    const { list, scroller } = await listOf();
    scroller.scrollTop = scroller.scrollHeight / 2;
    await eventually(() => expect(names(list)).to.contain('Robot 605'));
    const { scrollTop } = scroller;
    await list.refresh();
    await aTimeout(200);
    expect(scroller.scrollTop).to.equal(scrollTop);
    expect(names(list)).to.contain('Robot 605');
    list.state = { sort: [{ field: 'audit.created.at', direction: 'asc' }] };
    await eventually(() => expect(names(list)).to.contain('Robot 1199'));
    expect(scroller.scrollTop).to.equal(0);
  });

  it('says why rows could not be loaded, and loads them when asked again', async () => {
    const { list, adapter, scroller } = await listOf();
    adapter.failing = true;
    scroller.scrollTop = scroller.scrollHeight / 2;
    await eventually(() => byRole(list, 'button', 'Try again'));
    adapter.failing = false;
    byRole(list, 'button', 'Try again').click();
    await eventually(() => expect(names(list)).to.contain('Robot 605'));
    expect(allByRole(list, 'button', 'Try again')).to.have.length(0);
  });

  it('says nothing but why, where pages were shown before and the first rows could not be loaded', async () => {
    const adapter = new CountingAdapter({ tokens: TOKENS });
    const list = await fixture<TokenList>(
      html`<token-list lang="en" .adapter=${adapter}></token-list>`,
    );
    await eventually(() => expect(names(list)).to.contain('Robot 0TKN'));
    adapter.failing = true;
    list.paging = 'scroll';
    await eventually(() => byRole(list, 'button', 'Try again'));
    expect(allByRole(list, 'table')).to.be.empty;
    adapter.failing = false;
    byRole(list, 'button', 'Try again').click();
    await eventually(() => expect(names(list)).to.contain('Robot 14'));
  });

  it('selects the rows that are loaded, and says of those loaded later that they are not', async () => {
    const { list, scroller } = await listOf();
    list.selectable = true;
    const box = await eventually(() => byRole(list, 'checkbox', 'Select all loaded rows'));
    expect(allByRole(list, 'checkbox', 'Select all rows on this page')).to.have.length(0);
    box.click();
    await eventually(() => expect(shownText(list)).to.contain('200 selected'));
    expect(box.matches(':checked')).to.equal(true);
    scroller.scrollTop = scroller.scrollHeight / 2;
    await eventually(() => byRole(list, 'checkbox', 'Select Robot 605'));
    expect(byRole(list, 'checkbox', 'Select Robot 605').matches(':checked')).to.equal(false);
    expect(box.matches(':indeterminate')).to.equal(true);
    expect(shownText(list)).to.contain('200 selected');
  });

  it('goes on when it is moved in the document', async () => {
    const { list, scroller } = await listOf();
    scroller.scrollTop = scroller.scrollHeight / 2;
    await eventually(() => expect(names(list)).to.contain('Robot 605'));
    const room = document.createElement('div');
    list.before(room);
    room.append(list);
    await aTimeout(200);
    expect(names(list)).to.contain('Robot 605');
    scroller.scrollTop = 0;
    await eventually(() => expect(names(list)).to.contain('Robot 0TKN'));
  });

  it('is accessible', async () => {
    const { list } = await listOf();
    await expect(list).to.be.accessible();
  });
});
