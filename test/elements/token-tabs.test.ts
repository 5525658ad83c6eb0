import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { TokenTabs } from '../../src/elements/token-tabs/token-tabs.js';
import { TokenProvider } from '../../src/elements/token-provider/token-provider.js';
import type { ApiToken } from '../../src/model/token.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenTabs.define();
TokenProvider.define();

const DATA = sampleData();
const [FIRST, SECOND] = DATA.tokens;
if (!FIRST || !SECOND) throw new Error('the sample is too small');

async function tabsFor(token: ApiToken, tab = 'general', language = 'en'): Promise<TokenTabs> {
  const others = DATA.tokens.filter(({ id }) => id !== token.id);
  const adapter = new MemoryAdapter({ ...DATA, tokens: [token, ...others] });
  const tabs = await fixture<TokenTabs>(
    html`<token-tabs
      lang=${language}
      .adapter=${adapter}
      .tokenId=${token.id}
      .activeTab=${tab}
    ></token-tabs>`,
  );
  await eventually(() => expect(deepQuery(tabs, '[aria-busy="true"]')).to.be.empty);
  return tabs;
}

describe('token-tabs', () => {
  it('in manual activation shows a tab on Enter or Space, and leaves the others unloaded', async () => {
    const tabs = await tabsFor(FIRST);
    tabs.activation = 'manual';
    byRole(tabs, 'tab', 'General').focus();
    await sendKeys({ press: 'ArrowRight' });
    await eventually(() => expect(byRole(tabs, 'tab', 'Modules').matches(':focus')).to.equal(true));
    expect(tabs.activeTab).to.equal('general');
    await sendKeys({ press: ' ' });
    expect(tabs.activeTab).to.equal('modules');
    await tabs.updateComplete;
    expect(tabs.getAttribute('active-tab')).to.equal('modules');
    expect(deepQuery(tabs, 'audit-trail')).to.be.empty;
  });

  it('where it is narrow reach every tab by keyboard, and mirror in right-to-left', async () => {
    const tabs = await tabsFor(FIRST);
    tabs.style.width = '220px';
    tabs.dir = 'rtl';
    await tabs.updateComplete;
    const list = byRole(tabs, 'tablist');
    expect(list.scrollWidth).to.be.greaterThan(list.clientWidth);
    byRole(tabs, 'tab', 'General').focus();
    for (const name of ['Modules', 'Details', 'Audit trail']) {
      await sendKeys({ press: 'ArrowLeft' });
      const tab = await eventually(() => {
        const found = byRole(tabs, 'tab', name);
        expect(found.matches(':focus')).to.equal(true);
        return found;
      });
      await eventually(() => {
        const { left, right } = tab.getBoundingClientRect();
        const room = list.getBoundingClientRect();
        expect(left).to.be.at.least(room.left - 1);
        expect(right).to.be.at.most(room.right + 1);
      });
    }
  });

  it('keep what was typed, chosen and scrolled in a panel while another is shown', async () => {
    const tabs = await tabsFor(FIRST);
    tabs.style.width = '320px';
    const [code] = deepQuery(tabs, 'pre');
    if (!code) throw new Error('no sample');
    code.scrollLeft = 60;
    await eventually(() => expect(code.scrollLeft).to.equal(60));
    byRole(tabs, 'tab', 'Modules').click();
    const search = (await eventually(() =>
      byRole(tabs, 'searchbox', 'Search modules'),
    )) as HTMLInputElement;
    search.focus();
    await sendKeys({ type: 'acme' });
    byRole(tabs, 'tab', 'General').click();
    await tabs.updateComplete;
    expect(code.scrollLeft).to.equal(60);
    byRole(tabs, 'tab', 'Modules').click();
    await tabs.updateComplete;
    expect(search.value).to.equal('acme');
    tabs.tokenId = SECOND.id;
    await eventually(() => {
      const [field] = allByRole(tabs, 'searchbox', 'Search modules') as HTMLInputElement[];
      expect(field?.value ?? '').to.equal('');
    });
  });

  it('search and sort several hundred modules', async () => {
    const modules = Array.from({ length: 400 }, (_, index) => ({
      id: `MOD-${1000 + index}`,
      name: `Module ${index}`,
      description: index === 7 ? 'Statements' : 'Other things',
    }));
    const tabs = await tabsFor({ ...FIRST, modules }, 'modules');
    await eventually(() => expect(shownText(tabs)).to.contain('400 modules'));
    byRole(tabs, 'searchbox', 'Search modules').focus();
    await sendKeys({ type: 'statem' });
    await eventually(() => expect(shownText(tabs)).to.contain('1 module'));
    expect(shownText(tabs)).to.contain('MOD-1007');
    await sendKeys({ type: 'zzz' });
    await eventually(() => expect(shownText(tabs)).to.contain('Nothing found'));
  });

  it('tell every date that is known, with who it was, and the instant in UTC to copy', async () => {
    const at = '2023-04-15T12:34:56.000Z';
    const audit = {
      created: { at, by: { id: 'USR-1', name: 'Ann' }, of: { id: 'ACC-9', name: 'Wayne' } },
      disabled: { at },
      secretRotated: { at, by: { id: 'USR-2', name: 'Ben', deleted: true } },
    };
    const token = { ...FIRST, audit, lastAccessAt: at, expiresAt: '2999-01-01T00:00:00.000Z' };
    const adapter = new MemoryAdapter({ ...DATA, tokens: [token] });
    const provider = await fixture<TokenProvider>(
      html`<token-provider time-zone="Asia/Tokyo" lang="en" .adapter=${adapter}>
        <token-tabs .tokenId=${token.id} active-tab="details"></token-tabs>
      </token-provider>`,
    );
    const tabs = provider.querySelector('token-tabs');
    if (!tabs) throw new Error('no tabs');
    await eventually(() => expect(shownText(tabs)).to.contain('Secret rotated'));
    const text = shownText(tabs);
    expect(text).to.contain('Created').and.contain('Ann').and.contain('Wayne');
    expect(text).to.contain('Disabled').and.contain('Unknown');
    expect(text).to.contain('Ben').and.contain('No longer exists');
    expect(text).to.contain('years ago').and.contain('15 Apr 2023, 21:34');
    expect(text).to.contain('Expires').and.not.contain('12:34:56');
    deepQuery(tabs, 'summary')[0]?.click();
    await eventually(() => expect(shownText(tabs)).to.contain('12:34:56.000 UTC'));
    const [copy] = deepQuery(tabs, '.instant tokenry-copy-button');
    expect((copy as unknown as { value: string }).value).to.equal(at);
  });

  it('give samples that name the endpoint and never hold the secret', async () => {
    const tabs = await tabsFor({ ...FIRST, endpoint: "https://api.example.com/it's" });
    byRole(tabs, 'button', 'Show value').click();
    await eventually(() => byRole(tabs, 'button', 'Hide value'));
    const select = byRole(tabs, 'combobox', 'Language of the sample') as HTMLSelectElement;
    for (const [language, endpoint] of [
      ['curl', String.raw`'https://api.example.com/it'\''s'`],
      ['javascript', `"https://api.example.com/it's"`],
      ['python', `"https://api.example.com/it's"`],
    ] as const) {
      select.value = language;
      select.dispatchEvent(new Event('change'));
      await eventually(() => {
        const [sample] = deepQuery(tabs, 'pre');
        expect(sample?.textContent).to.contain(endpoint).and.contain('API_TOKEN');
        expect(sample?.textContent).not.to.match(/mem_/);
      });
    }
  });
});
