import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import type { TokenTabChangeEvent } from '../../src/elements/events.js';
import { TokenDetails } from '../../src/elements/token-details/token-details.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ApiToken } from '../../src/model/token.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenDetails.define();
TokenList.define();

const DATA = sampleData();

function tokenThat(test: (token: ApiToken) => boolean): ApiToken {
  const token = DATA.tokens.find(test);
  if (!token) throw new Error('the sample has no such token');
  return token;
}

const ACTIVE = tokenThat(({ status, lastAccessAt }) => status === 'Active' && !!lastAccessAt);

async function detailsOf(
  id: string,
  options: MemoryAdapterOptions = {},
): Promise<{ details: TokenDetails }> {
  const adapter = new MemoryAdapter({ ...DATA, ...options });
  const details = await fixture<TokenDetails>(
    html`<token-details lang="en" .adapter=${adapter} .tokenId=${id}></token-details>`,
  );
  return { details };
}

describe('token-details', () => {
  it('says what the token is, whether it is in use, and what can be done', async () => {
    const { details } = await detailsOf(ACTIVE.id);
    await eventually(() => byRole(details, 'heading', ACTIVE.name));
    const text = shownText(details);
    expect(text).to.contain(ACTIVE.id);
    expect(text).to.contain('Active');
    expect(text).to.contain('Stark Industries');
    expect(byRole(details, 'button', 'Edit')).to.exist;
    await expect(details).to.be.accessible();
  });

  for (const width of [320, 360, 1024]) {
    it(`moves nothing when the token comes, with a name of one line: ${width} px`, async () => {
      const adapter = new MemoryAdapter({
        ...DATA,
        tokens: [{ ...ACTIVE, name: width < 360 ? 'Importer 12' : 'Warehouse importer' }],
        latency: 100,
      });
      const details = await fixture<TokenDetails>(
        html`<token-details lang="en" .adapter=${adapter} .tokenId=${ACTIVE.id}></token-details>`,
      );
      details.style.width = `${String(width)}px`;
      const tops = (): number[] =>
        ['[part="card"]', 'token-tabs'].map(
          (selector) =>
            details.renderRoot.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN,
        );
      await eventually(() => byRole(details, 'heading', 'Loading…'));
      const before = tops();
      await eventually(() => byRole(details, 'button', 'Edit'));
      expect(byRole(details, 'heading').getClientRects()).to.have.length(1);
      expect(tops()).to.deep.equal(before);
    });
  }

  it('points its way back to where one came from, in either direction', async () => {
    const mirrored: string[] = [];
    for (const dir of ['ltr', 'rtl'] as const) {
      for (const id of [ACTIVE.id, 'TKN-0000-0000']) {
        const details = await fixture<TokenDetails>(
          html`<token-details
            lang="en"
            dir=${dir}
            .adapter=${new MemoryAdapter(DATA)}
            .tokenId=${id}
          ></token-details>`,
        );
        const heading = id === ACTIVE.id ? ACTIVE.name : 'API token not found';
        await eventually(() => byRole(details, 'heading', heading));
        const [arrow] = deepQuery(byRole(details, 'button', 'Back to API tokens'), 'svg');
        if (arrow && getComputedStyle(arrow).scale === '-1 1') mirrored.push(`${dir} ${id}`);
      }
    }
    expect(mirrored).to.deep.equal([`rtl ${ACTIVE.id}`, 'rtl TKN-0000-0000']);
  });

  it('asks the adapter once, although its tabs show the token too', async () => {
    const asked: string[] = [];
    const { details } = await detailsOf(ACTIVE.id, {
      fail: (method) => {
        asked.push(method);
        return undefined;
      },
    });
    await eventually(() => byRole(details, 'heading', ACTIVE.name));
    await eventually(() => byRole(details, 'button', 'Show value'));
    expect(asked).to.deep.equal(['getToken']);
  });

  it('follows what happens to the token in a list beside it, with no request of its own', async () => {
    const adapter = new MemoryAdapter(DATA);
    const list = await fixture<TokenList>(
      html`<token-list lang="en" .adapter=${adapter} .state=${{ search: ACTIVE.id }}></token-list>`,
    );
    const details = await fixture<TokenDetails>(
      html`<token-details lang="en" .adapter=${adapter} .tokenId=${ACTIVE.id}></token-details>`,
    );
    await eventually(() => byRole(details, 'heading', ACTIVE.name));
    (await eventually(() => byRole(list, 'button', `Actions for ${ACTIVE.name}`))).click();
    (await eventually(() => byRole(list, 'menuitem', 'Disable'))).click();
    (await eventually(() => byRole(list, 'button', 'Disable'))).click();
    await eventually(() => expect(shownText(details)).to.contain('Disabled'));
  });

  it('says in the menu why the token may not be edited', async () => {
    const details = await fixture<TokenDetails>(
      html`<token-details
        lang="en"
        .adapter=${new MemoryAdapter(DATA)}
        .token=${{ ...ACTIVE, actions: [], denied: { edit: 'It is managed by a script.' } }}
      ></token-details>`,
    );
    (await eventually(() => byRole(details, 'button', 'More actions'))).click();
    const items = await eventually(() => {
      const found = allByRole(details, 'menuitem');
      expect(found).not.to.be.empty;
      return found;
    });
    expect(items.map((each) => each.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Edit It is managed by a script.',
    ]);
    expect(allByRole(details, 'button', 'Edit')).to.be.empty;
  });

  it('offers to disable instead of deleting, and says that the token is gone afterwards', async () => {
    const { details } = await detailsOf(ACTIVE.id);
    details.confirmDelete = 'ask';
    (await eventually(() => byRole(details, 'button', 'More actions'))).click();
    (await eventually(() => byRole(details, 'menuitem', 'Delete'))).click();
    await eventually(() => byRole(details, 'button', 'Disable instead'));
    expect(shownText(details)).to.contain('Last used');
    const deleted = oneEvent(details, 'token-deleted');
    byRole(details, 'button', 'Delete').click();
    await deleted;
    await eventually(() => expect(shownText(details)).to.contain('This API token was deleted'));
    const back = oneEvent(details, 'token-back');
    byRole(details, 'button', 'Back to API tokens').click();
    await back;
  });

  it('tells a token that is not there from one that may not be seen and from a failure', async () => {
    const { details } = await detailsOf('TKN-0000-0000');
    await eventually(() => expect(shownText(details)).to.contain('API token not found'));
    const forbidden = await detailsOf(ACTIVE.id, { fail: () => new AdapterError('forbidden') });
    await eventually(() =>
      expect(shownText(forbidden.details)).to.contain('You are not allowed to see this'),
    );
    let isDown = true;
    const failing = await detailsOf(ACTIVE.id, {
      fail: () => (isDown ? new AdapterError('timeout') : undefined),
    });
    const again = await eventually(() => byRole(failing.details, 'button', 'Try again'));
    isDown = false;
    again.click();
    await eventually(() => byRole(failing.details, 'heading', ACTIVE.name));
  });

  it('keeps everything in its place when the token arrives', async () => {
    const { details } = await detailsOf(ACTIVE.id, { latency: 150 });
    const list = await eventually(() => byRole(details, 'tablist'));
    await eventually(() => expect(deepQuery(details, '.skeleton')).not.to.be.empty);
    const before = list.getBoundingClientRect().top;
    const [panel] = deepQuery(details, '[role="tabpanel"]');
    const height = panel?.getBoundingClientRect().height ?? 0;
    await eventually(() => byRole(details, 'heading', ACTIVE.name));
    await eventually(() => expect(deepQuery(details, '.skeleton')).to.be.empty);
    expect(list.getBoundingClientRect().top).to.be.closeTo(before, 1);
    expect(panel?.getBoundingClientRect().height).to.be.at.least(height - 1);
  });

  it('says that it is offline, and goes on by itself when the connection is back', async () => {
    let isOffline = true;
    const { details } = await detailsOf(ACTIVE.id, {
      fail: () => (isOffline ? new AdapterError('offline') : undefined),
    });
    await eventually(() => expect(shownText(details)).to.contain('You are offline'));
    byRole(details, 'button', 'Back to API tokens');
    isOffline = false;
    window.dispatchEvent(new Event('online'));
    await eventually(() => byRole(details, 'heading', ACTIVE.name));
    isOffline = true;
    await details.refresh();
    await eventually(() => expect(shownText(details)).to.contain('You are offline'));
    byRole(details, 'heading', ACTIVE.name);
  });

  it('says that the token was deleted elsewhere while it was open', async () => {
    const adapter = new MemoryAdapter(DATA);
    const details = await fixture<TokenDetails>(
      html`<token-details lang="en" .adapter=${adapter} .tokenId=${ACTIVE.id}></token-details>`,
    );
    await eventually(() => byRole(details, 'heading', ACTIVE.name));
    await adapter.deleteToken(ACTIVE.id, { signal: new AbortController().signal });
    await details.refresh();
    await eventually(() => expect(shownText(details)).to.contain('This API token was deleted'));
    expect(shownText(details)).to.contain(ACTIVE.name).and.contain(ACTIVE.id);
    expect(allByRole(details, 'button', 'Edit')).to.be.empty;
  });

  it('shows another token when its id changes', async () => {
    const { details } = await detailsOf(ACTIVE.id);
    await eventually(() => byRole(details, 'heading', ACTIVE.name));
    const other = tokenThat(({ id }) => id !== ACTIVE.id);
    details.tokenId = other.id;
    await eventually(() => byRole(details, 'heading', other.name));
    expect(shownText(details)).not.to.contain(ACTIVE.name);
  });

  it('asks nothing more about a token when another is shown', async () => {
    const { details } = await detailsOf(ACTIVE.id);
    details.confirmDelete = 'ask';
    (await eventually(() => byRole(details, 'button', 'More actions'))).click();
    (await eventually(() => byRole(details, 'menuitem', 'Delete'))).click();
    await eventually(() => byRole(details, 'button', 'Disable instead'));
    details.tokenId = tokenThat(({ id }) => id !== ACTIVE.id).id;
    await eventually(() => expect(allByRole(details, 'button', 'Disable instead')).to.be.empty);
    (await eventually(() => byRole(details, 'button', 'More actions'))).click();
    await eventually(() => byRole(details, 'menuitem', 'Delete'));
    details.tokenId = ACTIVE.id;
    await eventually(() => expect(allByRole(details, 'menuitem', 'Delete')).to.be.empty);
  });

  it('shows a token that the host has, without any adapter', async () => {
    const details = await fixture<TokenDetails>(
      html`<token-details lang="en" .token=${ACTIVE}></token-details>`,
    );
    await eventually(() => byRole(details, 'heading', ACTIVE.name));
    expect(allByRole(details, 'button', 'Edit')).to.be.empty;
    expect(shownText(details)).not.to.contain('shown once');
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...words) => void warnings.push(words);
    try {
      // One that needs an adapter warns after the same time, and so has the last word.
      await fixture(html`<token-details lang="en" token-id=${ACTIVE.id}></token-details>`);
      await eventually(() => expect(String(warnings)).to.contain('<token-details> has no'));
    } finally {
      console.warn = warn;
    }
    expect(warnings.join()).to.match(/^<token-details> has no adapter[^<]*<token-provider>[^<]*$/);
  });

  describe('tabs', () => {
    it('follow the keyboard as the ARIA practices have it', async () => {
      const { details } = await detailsOf(ACTIVE.id);
      const general = await eventually(() => byRole(details, 'tab', 'General'));
      expect(general.getAttribute('aria-selected')).to.equal('true');
      general.focus();
      const changed = oneEvent<TokenTabChangeEvent>(details, 'token-tab-change');
      await sendKeys({ press: 'ArrowRight' });
      expect((await changed).tab).to.equal('modules');
      await eventually(() => expect(details.activeTab).to.equal('modules'));
      await sendKeys({ press: 'End' });
      await eventually(() => expect(details.activeTab).to.equal('audit'));
      await sendKeys({ press: 'ArrowRight' });
      await eventually(() => expect(details.activeTab).to.equal('general'));
      const panel = byRole(details, 'tabpanel', 'General');
      expect(byRole(details, 'tab', 'General').getAttribute('aria-controls')).to.equal(panel.id);
    });

    it('show modules, dates and who did what', async () => {
      const { details } = await detailsOf(ACTIVE.id);
      (await eventually(() => byRole(details, 'tab', 'Modules'))).click();
      await eventually(() => expect(shownText(details)).to.contain(ACTIVE.modules[0]?.name));
      byRole(details, 'tab', 'Details').click();
      await eventually(() => expect(shownText(details)).to.contain('Created'));
      byRole(details, 'tab', 'Audit trail').click();
      await eventually(() => byRole(details, 'table', 'Audit trail'));
      await eventually(() => expect(shownText(details)).to.contain('Created API token'));
    });

    it('take in tabs of the host, which come and go', async () => {
      const { details } = await detailsOf(ACTIVE.id);
      const own = document.createElement('p');
      own.slot = 'tab';
      own.id = 'usage';
      own.dataset['label'] = 'Usage';
      own.textContent = 'Called 12 times today';
      details.append(own);
      const tab = await eventually(() => byRole(details, 'tab', 'Usage'));
      expect(own.checkVisibility()).to.equal(false);
      tab.click();
      await eventually(() => expect(own.checkVisibility()).to.equal(true));
      own.remove();
      await eventually(() => expect(allByRole(details, 'tab', 'Usage')).to.be.empty);
      expect(byRole(details, 'tab', 'General').getAttribute('aria-selected')).to.equal('true');
    });

    it('of the host keep their names apart, whatever ids they have', async () => {
      const { details } = await detailsOf(ACTIVE.id);
      const tabFor = (label: string, id = ''): HTMLElement => {
        const own = document.createElement('p');
        own.slot = 'tab';
        own.id = id;
        own.dataset['label'] = label;
        own.textContent = `This is ${label}`;
        return own;
      };
      const first = tabFor('First');
      details.append(first, tabFor('Second'), tabFor('Taken', 'general'));
      details.append(tabFor('Twin', 'twin'), tabFor('Other twin', 'twin'), tabFor('Spaced', 'a b'));
      for (const label of ['Taken', 'Twin', 'Other twin', 'Spaced', 'Second']) {
        (await eventually(() => byRole(details, 'tab', label))).click();
        await eventually(() => {
          const shown = [...details.children].filter((each) => each.checkVisibility());
          expect(shown.map(({ textContent }) => textContent)).to.deep.equal([`This is ${label}`]);
        });
      }
      first.remove();
      await eventually(() => expect(allByRole(details, 'tab', 'First')).to.be.empty);
      expect(byRole(details, 'tab', 'Second').getAttribute('aria-selected')).to.equal('true');
    });
  });
});
