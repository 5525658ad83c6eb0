import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import { TokenTabs } from '../../src/elements/token-tabs/token-tabs.js';
import type { TokenSecretField } from '../../src/elements/token-tabs/token-secret.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenTabs.define();

const DATA = sampleData();
const [TOKEN] = DATA.tokens;
const SECRET = /mem_[0-9A-Za-z]{36}/;

async function tabsWith(options: MemoryAdapterOptions = {}): Promise<TokenTabs> {
  const adapter = new MemoryAdapter({ ...DATA, ...options });
  const tabs = await fixture<TokenTabs>(
    html`<token-tabs lang="en" .adapter=${adapter} .tokenId=${TOKEN?.id}></token-tabs>`,
  );
  await eventually(() => expect(shownText(tabs)).to.contain('API endpoint'));
  return tabs;
}

/** All markup there is, attributes and shadow roots included. */
function markup(root: Element): string {
  const all = [root, ...deepQuery(root, '*')];
  return all
    .map((each) =>
      [
        each.getAttributeNames().map((name) => each.getAttribute(name)),
        each.shadowRoot?.innerHTML,
        each instanceof HTMLInputElement ? each.value : '',
      ].join(' '),
    )
    .join(' ');
}

async function show(tabs: TokenTabs): Promise<void> {
  byRole(tabs, 'button', 'Show value').click();
  await eventually(() => expect(shownText(tabs)).to.match(SECRET));
}

describe('the secret of a token', () => {
  it('is nowhere until it is shown, and nowhere after it is hidden', async () => {
    const said: unknown[] = [];
    const tabs = await tabsWith();
    for (const type of ['token-secret-request', 'token-secret-revealed', 'token-secret-copied']) {
      tabs.addEventListener(type, (event) => said.push(JSON.stringify(Object.entries(event))));
    }
    expect(markup(tabs)).not.to.match(SECRET);
    await show(tabs);
    byRole(tabs, 'button', 'Hide value').click();
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
    expect(said).to.have.length(2);
    expect(said.join(' ')).not.to.match(SECRET);
    expect(
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ).not.to.match(SECRET);
    expect(location.href).not.to.match(SECRET);
  });

  it('is masked by as many dots whatever its length', async () => {
    const tabs = await tabsWith();
    expect(byRole(tabs, 'img', 'Hidden').textContent).to.have.length(28);
  });

  it('hides by itself after its time', async () => {
    const tabs = await tabsWith();
    const field = deepQuery(tabs, 'tokenry-token-secret')[0] as TokenSecretField;
    field.hideAfter = 300;
    await show(tabs);
    expect(shownText(tabs)).to.contain('Hides by itself in');
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
  });

  it('hides when another tab is chosen, when the page is printed, and when it leaves', async () => {
    const tabs = await tabsWith();
    await show(tabs);
    byRole(tabs, 'tab', 'Modules').click();
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
    byRole(tabs, 'tab', 'General').click();
    await tabs.updateComplete;
    await show(tabs);
    window.dispatchEvent(new Event('beforeprint'));
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
    await show(tabs);
    tabs.remove();
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
  });

  it('is not asked for when the host forbids it, or its check refuses', async () => {
    const asked: string[] = [];
    const tabs = await tabsWith({
      fail: (method) => {
        asked.push(method);
        return undefined;
      },
    });
    tabs.addEventListener('token-secret-request', (event) => event.preventDefault(), {
      once: true,
    });
    byRole(tabs, 'button', 'Show value').click();
    await tabs.updateComplete;
    tabs.addEventListener(
      'token-secret-request',
      (event) => event.waitUntil(Promise.reject(new Error('Wrong password'))),
      { once: true },
    );
    byRole(tabs, 'button', 'Show value').click();
    await eventually(() => expect(shownText(tabs)).to.contain('Wrong password'));
    expect(asked).not.to.contain('revealSecret');
    let letGo: () => void = () => undefined;
    tabs.addEventListener(
      'token-secret-request',
      (event) => event.waitUntil(new Promise<void>((resolve) => (letGo = resolve))),
      { once: true },
    );
    byRole(tabs, 'button', 'Show value').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shownText(tabs)).not.to.match(SECRET);
    letGo();
    await eventually(() => expect(shownText(tabs)).to.match(SECRET));
  });

  it('is copied without being shown, and the copy is told without it', async () => {
    const tabs = await tabsWith();
    let copied = '';
    const { clipboard } = navigator;
    const write = clipboard.write.bind(clipboard);
    // The runner cannot grant the permission, so the last step alone is stood in for.
    clipboard.write = async ([item]: ClipboardItem[]) => {
      copied = (await (await item?.getType('text/plain'))?.text()) ?? '';
    };
    try {
      const told = oneEvent(tabs, 'token-secret-copied');
      byRole(tabs, 'button', 'Copy value').click();
      expect(JSON.stringify(Object.entries(await told))).not.to.match(SECRET);
      expect(copied).to.match(SECRET);
      expect(markup(tabs)).not.to.match(SECRET);
      await eventually(() => expect(shownText(tabs)).to.contain('Copied'));
    } finally {
      clipboard.write = write;
    }
  });

  it('cannot be asked for where the backend shows it once, and the tab says so', async () => {
    const tabs = await tabsWith({ secrets: 'once' });
    expect(allByRole(tabs, 'button', 'Show value')).to.be.empty;
    expect(allByRole(tabs, 'button', 'Copy value')).to.be.empty;
    expect(shownText(tabs)).to.contain('cannot be shown again');
  });
});
