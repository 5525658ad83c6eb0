import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import type { TokenOpenEvent } from '../../src/elements/events.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import type { ApiToken } from '../../src/model/token.js';
import { allByRole, byRole, eventually } from './by-role.js';

TokenList.define();

const DATA = sampleData();

async function listOf(hrefFor?: (token: ApiToken) => string | undefined): Promise<TokenList> {
  const list = await fixture<TokenList>(
    html`<token-list
      lang="en"
      attention="off"
      .adapter=${new MemoryAdapter(DATA)}
      .hrefFor=${hrefFor}
    ></token-list>`,
  );
  await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
  return list;
}

/** The tokens that are opened, while links lead nowhere; and whether their links were to be followed. */
function watch(list: TokenList): { readonly opened: string[]; readonly followed: boolean[] } {
  const opened: string[] = [];
  const followed: boolean[] = [];
  list.addEventListener('token-open', (event: TokenOpenEvent) => opened.push(event.token.id));
  for (const type of ['click', 'auxclick']) {
    list.addEventListener(type, (event) => {
      followed.push(!event.defaultPrevented);
      event.preventDefault();
    });
  }
  return { opened, followed };
}

function firstLink(list: TokenList): HTMLElement {
  const [link] = allByRole(list, 'link');
  if (!link) throw new Error('no link');
  return link;
}

describe('token-list: opening a token', () => {
  it('is a link to the address that the host gives', async () => {
    const list = await listOf(({ id }) => `#/tokens/${id}`);
    expect(allByRole(list, 'link')).to.have.length(10);
    const id =
      firstLink(list)
        .closest('th')
        ?.textContent.match(/TKN-[\d-]+/)?.[0] ?? '';
    expect(firstLink(list).getAttribute('href')).to.equal(`#/tokens/${id}`);
    const { opened, followed } = watch(list);
    firstLink(list).click();
    firstLink(list).focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(opened).to.deep.equal([id, id]));
    expect(followed).to.deep.equal([true, true]);
  });

  it('is the host’s own where it takes the event', async () => {
    const list = await listOf(({ id }) => `#/tokens/${id}`);
    const { opened, followed } = watch(list);
    list.addEventListener('token-open', (event) => event.preventDefault());
    firstLink(list).click();
    expect(opened).to.have.length(1);
    expect(followed).to.deep.equal([false]);
  });

  it('is left to the browser with Ctrl, Meta, Shift or Alt, and with the middle button', async () => {
    const list = await listOf(({ id }) => `#/tokens/${id}`);
    const { opened, followed } = watch(list);
    list.addEventListener('token-open', (event) => event.preventDefault());
    const init = { bubbles: true, composed: true, cancelable: true };
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      firstLink(list).dispatchEvent(new MouseEvent('click', { ...init, [key]: true }));
    }
    firstLink(list).dispatchEvent(new MouseEvent('auxclick', { ...init, button: 1 }));
    await aTimeout(50);
    expect(opened).to.deep.equal([]);
    expect(followed).to.deep.equal([true, true, true, true, true]);
  });

  it('is a button where there is no address, or one that runs a script', async () => {
    for (const hrefFor of [undefined, () => undefined, () => 'javascript:alert(1)']) {
      const list = await listOf(hrefFor);
      expect(allByRole(list, 'link')).to.have.length(0);
      const { opened } = watch(list);
      const name = allByRole(list, 'rowheader')[0]?.querySelector('.title')?.textContent.trim();
      byRole(list, 'button', name).click();
      expect(opened).to.have.length(1);
    }
  });
});
