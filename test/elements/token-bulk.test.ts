import { expect, fixture, html } from '@open-wc/testing';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { AdapterError } from '../../src/model/errors.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';

TokenList.define();

const DATA = sampleData();

function rows(list: TokenList): readonly HTMLElement[] {
  return allByRole(list, 'row').slice(1);
}

async function listOf(options: MemoryAdapterOptions = {}): Promise<{
  list: TokenList;
  adapter: MemoryAdapter;
}> {
  const adapter = new MemoryAdapter({ ...DATA, ...options });
  const list = await fixture<TokenList>(
    html`<token-list lang="en" selectable .adapter=${adapter}></token-list>`,
  );
  await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
  return { list, adapter };
}

async function selectPage(list: TokenList): Promise<void> {
  (await eventually(() => byRole(list, 'checkbox', 'Select all rows on this page'))).click();
  await eventually(() => byRole(list, 'group', 'Selection'));
}

async function confirm(list: TokenList, act: string): Promise<void> {
  byRole(byRole(list, 'group', 'Selection'), 'button', act).click();
  const dialog = await eventually(() => {
    const question = list.shadowRoot
      ?.querySelector('tokenry-bulk-bar')
      ?.shadowRoot?.querySelector('tokenry-confirm-dialog');
    if (!question) throw new Error('no question yet');
    byRole(question, 'button', act);
    return question;
  });
  byRole(dialog, 'button', act).click();
}

describe('tokens acted on together', () => {
  it('are selected across pages, counted, and let go', async () => {
    const { list } = await listOf();
    await selectPage(list);
    expect(shownText(list)).to.contain('10 selected');
    byRole(list, 'button', 'Next').click();
    await eventually(() => expect(list.state.page).to.equal(2));
    await eventually(() =>
      expect(list.shadowRoot?.querySelector('tokenry-data-grid')?.loading).to.equal('none'),
    );
    const [second] = allByRole(list, 'checkbox').slice(1);
    second?.click();
    await eventually(() => expect(shownText(list)).to.contain('11 selected'));
    await expect(list).to.be.accessible();
    byRole(list, 'button', 'Clear selection').click();
    await eventually(() => expect(allByRole(list, 'group', 'Selection')).to.have.length(0));
  });

  it('are disabled after one question that names them, as far as they can be', async () => {
    const { list, adapter } = await listOf();
    await selectPage(list);
    const active = rows(list).filter((row) => shownText(row).includes('Active')).length;
    await confirm(list, 'Disable');
    await eventually(() => expect(shownText(list)).to.contain(`${active} of ${active} disabled`));
    const page = await adapter.listTokens(
      { limit: 10, sort: [{ field: 'audit.created.at', direction: 'desc' }] },
      { signal: new AbortController().signal },
    );
    expect(page.items.every(({ status }) => status === 'Disabled')).to.equal(true);
  });

  it('are reported one by one where it failed, and tried again', async () => {
    let isDown = true;
    let calls = 0;
    const { list } = await listOf({
      fail: (method) => {
        if (method !== 'deleteToken') return undefined;
        calls += 1;
        return isDown && calls % 2 === 1
          ? new AdapterError('unavailable', { message: 'Down for repair' })
          : undefined;
      },
    });
    await selectPage(list);
    await confirm(list, 'Delete');
    await eventually(() => expect(shownText(list)).to.contain('5 of 10 deleted'));
    expect(shownText(list)).to.contain('Down for repair');
    isDown = false;
    byRole(list, 'button', 'Retry failed').click();
    await eventually(() => expect(shownText(list)).to.contain('5 of 5 deleted'));
    byRole(list, 'button', 'Close').click();
    await eventually(() => expect(allByRole(list, 'group', 'Selection')).to.have.length(0));
  });

  it('are called off where it is wished, and the rest is left as it was', async () => {
    const { list } = await listOf({ latency: 30 });
    await selectPage(list);
    await confirm(list, 'Delete');
    const bar = await eventually(() => {
      const group = byRole(list, 'group', 'Selection');
      byRole(group, 'button', 'Cancel');
      return group;
    });
    byRole(bar, 'button', 'Cancel').click();
    await eventually(() => expect(shownText(list)).to.match(/of 10 deleted.*left as they were/));
  });

  it('are kept from an act that the host forbids', async () => {
    const { list } = await listOf();
    list.addEventListener('token-action', (event) => event.preventDefault());
    await selectPage(list);
    await confirm(list, 'Delete');
    await eventually(() => expect(shownText(list)).to.contain('0 of 10 deleted'));
    expect(rows(list)).to.have.length(10);
  });
});
