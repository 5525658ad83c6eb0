import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import type { TokenActionEvent } from '../../src/elements/events.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { AdapterError } from '../../src/model/errors.js';
import { allByRole, byRole, eventually, nameOf, shownText } from './by-role.js';

TokenList.define();

const DATA = sampleData();

function rows(list: TokenList): readonly HTMLElement[] {
  return allByRole(list, 'row').slice(1);
}

async function listOf(
  options: MemoryAdapterOptions = {},
  count = 10,
): Promise<{
  list: TokenList;
  adapter: MemoryAdapter;
}> {
  const adapter = new MemoryAdapter({ ...DATA, ...options });
  const list = await fixture<TokenList>(
    html`<token-list lang="en" selectable .adapter=${adapter}></token-list>`,
  );
  await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(count));
  return { list, adapter };
}

async function selectPage(list: TokenList): Promise<void> {
  (await eventually(() => byRole(list, 'checkbox', 'Select all rows on this page'))).click();
  await eventually(() => byRole(list, 'group', 'Selection'));
}

async function ask(list: TokenList, act: string): Promise<HTMLElement> {
  byRole(byRole(list, 'group', 'Selection'), 'button', act).click();
  return eventually(() => {
    const question = list.shadowRoot
      ?.querySelector('tokenry-bulk-bar')
      ?.shadowRoot?.querySelector('tokenry-confirm-dialog');
    if (!question) throw new Error('no question yet');
    byRole(question, 'button', act);
    return question;
  });
}

/** Types what is asked for, where something is, and confirms. */
async function confirm(list: TokenList, act: string): Promise<void> {
  const dialog = await ask(list, act);
  const [field] = allByRole(dialog, 'textbox');
  if (field) {
    field.focus();
    await sendKeys({ type: nameOf(field).replace(/^.*“(.*)”.*$/, '$1') });
  }
  byRole(dialog, 'button', act).click();
}

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
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
    await eventually(() => expect(focused()?.closest('th[scope="row"]')).to.exist);
  });

  it('are disabled after one question that names them, as far as they can be', async () => {
    const { list, adapter } = await listOf();
    await selectPage(list);
    const active = rows(list).filter((row) => shownText(row).includes('Active'));
    const dialog = await ask(list, 'Disable');
    expect(shownText(dialog)).to.contain(`It applies to ${active.length} of the 10 selected.`);
    for (const row of active) {
      const name = row.querySelector('.title')?.textContent.trim() ?? '';
      expect(shownText(dialog)).to.contain(name);
    }
    expect(focused()?.textContent.trim()).to.equal('Cancel');
    byRole(dialog, 'button', 'Disable').click();
    await eventually(() =>
      expect(shownText(list)).to.contain(`${active.length} of ${active.length} disabled`),
    );
    await eventually(() => expect(allByRole(list, 'group', 'Selection')).to.have.length(0));
    const page = await adapter.listTokens(
      { limit: 10, sort: [{ field: 'audit.created.at', direction: 'desc' }] },
      { signal: new AbortController().signal },
    );
    expect(page.items.every(({ status }) => status === 'Disabled')).to.equal(true);
  });

  it('are offered only what makes sense for them', async () => {
    const { list } = await listOf(
      {
        tokens: DATA.tokens.slice(0, 3).map((token) => ({ ...token, status: 'Active' as const })),
      },
      3,
    );
    await selectPage(list);
    const bar = byRole(list, 'group', 'Selection');
    expect(allByRole(bar, 'button', 'Enable')).to.have.length(0);
    expect(byRole(bar, 'button', 'Disable')).to.exist;
  });

  it('say why not where the backend denies it', async () => {
    const tokens = DATA.tokens
      .slice(0, 2)
      .map((token) => ({ ...token, denied: { delete: 'Owned by the pipeline.' } }));
    const { list } = await listOf({ tokens }, 2);
    await selectPage(list);
    const remove = byRole(list, 'button', 'Delete');
    expect(remove.ariaDisabled).to.equal('true');
    expect(remove.title).to.equal('Owned by the pipeline.');
    remove.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(allByRole(list, 'dialog')).to.have.length(0);
  });

  it('need their number typed before those in use are deleted', async () => {
    const { list } = await listOf();
    await selectPage(list);
    const dialog = await ask(list, 'Delete');
    const field = byRole(dialog, 'textbox', 'Type “10” to confirm');
    byRole(dialog, 'button', 'Delete').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rows(list)).to.have.length(10);
    field.focus();
    await sendKeys({ type: '10' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(shownText(list)).to.contain('10 of 10 deleted'));
  });

  it('are read again once, however many have changed', async () => {
    let reads = 0;
    const { list } = await listOf({
      fail: (method) => {
        if (method === 'listTokens') reads += 1;
        return undefined;
      },
    });
    for (const [index, box] of allByRole(list, 'checkbox').slice(1, 6).entries()) {
      box.click();
      await eventually(() => expect(shownText(list)).to.contain(`${index + 1} selected`));
    }
    list.attention = 'off';
    reads = 0;
    await confirm(list, 'Delete');
    await eventually(() => expect(shownText(list)).to.contain('5 of 5 deleted'));
    await eventually(() => expect(rows(list)).to.have.length(10));
    expect(reads).to.equal(1);
  });

  it('are reported one by one where it failed, stay selected, and are tried again', async () => {
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
    const told: string[] = [];
    list.addEventListener('token-adapter-error', ({ error }) => told.push(error.kind));
    await selectPage(list);
    await confirm(list, 'Delete');
    await eventually(() => expect(shownText(list)).to.contain('5 of 10 deleted'));
    expect(shownText(list)).to.contain('Down for repair');
    expect(shownText(list)).to.contain('5 selected');
    expect(told).to.deep.equal(['unavailable']);
    await eventually(() => expect(focused()?.textContent.trim()).to.equal('Retry failed'));
    isDown = false;
    byRole(list, 'button', 'Retry failed').click();
    await eventually(() => expect(shownText(list)).to.contain('5 of 5 deleted'));
    await eventually(() => expect(allByRole(list, 'group', 'Selection')).to.have.length(0));
    await eventually(() => expect(focused()?.closest('th[scope="row"]')).to.exist);
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
    expect(shownText(list)).to.match(/[1-9] selected/);
  });

  it('are asked about all at once, so that one check of the host serves for all', async () => {
    const { list } = await listOf();
    let check: Promise<void> | undefined;
    const asked: string[] = [];
    list.addEventListener('token-action', (event: TokenActionEvent) => {
      asked.push(event.token.id);
      check ??= new Promise((resolve) => setTimeout(resolve, 20));
      event.waitUntil(check);
      if (asked.length === 1) event.preventDefault();
    });
    await selectPage(list);
    const dialog = await ask(list, 'Delete');
    expect(new Set(asked).size).to.equal(10);
    expect(shownText(dialog)).to.contain('It applies to 9 of the 10 selected.');
  });

  it('are kept from an act that the host forbids, or that its check refuses', async () => {
    const { list } = await listOf();
    const forbid = (event: Event): void => event.preventDefault();
    list.addEventListener('token-action', forbid);
    await selectPage(list);
    byRole(byRole(list, 'group', 'Selection'), 'button', 'Delete').click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(allByRole(list, 'dialog')).to.have.length(0);
    list.removeEventListener('token-action', forbid);
    list.addEventListener('token-action', (event: TokenActionEvent) =>
      event.waitUntil(Promise.reject(new Error('Ask your administrator first.'))),
    );
    byRole(byRole(list, 'group', 'Selection'), 'button', 'Delete').click();
    await eventually(() => expect(shownText(list)).to.contain('0 of 10 deleted'));
    expect(shownText(list)).to.contain('Ask your administrator first.');
    expect(rows(list)).to.have.length(10);
  });

  it('are forgotten with the backend that they belong to', async () => {
    const { list } = await listOf();
    await selectPage(list);
    list.adapter = new MemoryAdapter(DATA);
    await eventually(() => expect(allByRole(list, 'group', 'Selection')).to.have.length(0));
  });

  it('leave what is clicked in its place, though the end of the window cuts it', async () => {
    const { list } = await listOf();
    await eventually(() => {
      if (!list.shadowRoot?.querySelector('tokenry-bulk-bar')) throw new Error('no bar yet');
    });
    const next = await eventually(() => byRole(list, 'button', 'Next'));
    list.style.paddingBlockEnd = '100vh';
    window.scrollBy(0, next.getBoundingClientRect().bottom - window.innerHeight - 4);
    const { left, width, top } = next.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + 12)];
    await sendMouse({ type: 'click', position });
    await eventually(() => expect(list.state.page).to.equal(2));
    await resetMouse();
  });

  it('are reached with the keyboard alone', async () => {
    const { list } = await listOf();
    const box = allByRole(list, 'checkbox')[1];
    box?.focus();
    await sendKeys({ press: ' ' });
    await eventually(() => expect(shownText(list)).to.contain('1 selected'));
    byRole(list, 'combobox', 'Rows per page').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()?.closest('.acts')).to.exist;
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(focused()?.textContent.trim()).to.equal('Cancel'));
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(focused()?.closest('.acts')).to.exist);
  });
});
