import { expect, fixture, html } from '@open-wc/testing';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { AuditTrail } from '../../src/elements/audit-trail/audit-trail.js';
import { TokenDetails } from '../../src/elements/token-details/token-details.js';
import { TokenEditor } from '../../src/elements/token-editor/token-editor.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { TokenManager } from '../../src/elements/token-manager/token-manager.js';
import { TokenProvider } from '../../src/elements/token-provider/token-provider.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';

for (const element of [
  AuditTrail,
  TokenDetails,
  TokenEditor,
  TokenList,
  TokenManager,
  TokenProvider,
]) {
  element.define();
}

const FIRST = sampleData().tokens[0]?.id;

const { warn } = console;
let warnings: string[] = [];

beforeEach(() => {
  warnings = [];
  console.warn = (...given: readonly unknown[]) => warnings.push(given.join(' '));
});

afterEach(() => {
  console.warn = warn;
});

/** An adapter that can do no more than it has to. */
function reading(): Pick<MemoryAdapter, 'listTokens' | 'getToken'> {
  const right = new MemoryAdapter(sampleData());
  return {
    listTokens: (query, options) => right.listTokens(query, options),
    getToken: (id, options) => right.getToken(id, options),
  };
}

describe('what a host gets wrong', () => {
  for (const size of ['abc', '0', '-5']) {
    it(`a page size of ${size} is said in the console, and ten rows are shown`, async () => {
      const list = await fixture<TokenList>(
        html`<token-list lang="en" page-size=${size} .adapter=${reading()}></token-list>`,
      );
      await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
      await eventually(() =>
        expect(warnings).to.deep.equal([
          `<token-list>: page-size="${size}" is no number from 1 on.`,
        ]),
      );
    });
  }

  it('a word that is none of those there are is said, with those there are, and once', async () => {
    const list = await fixture<TokenList>(
      html`<token-list lang="en" paging="foo" density="tiny" .adapter=${reading()}></token-list>`,
    );
    await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
    list.heading = 'Robots';
    await list.updateComplete;
    await eventually(() =>
      expect([...warnings].sort()).to.deep.equal([
        '<token-list>: density="tiny" is none of comfortable, compact.',
        '<token-list>: paging="foo" is none of pages, scroll.',
      ]),
    );
  });

  it('an attribute that is written like its property is told from the one there is', async () => {
    await fixture(
      html`<token-details
        lang="en"
        tokenId=${FIRST}
        data-page="1"
        .adapter=${reading()}
      ></token-details>`,
    );
    await eventually(() =>
      expect(warnings).to.deep.equal([
        '<token-details>: there is no attribute tokenid, but token-id.',
      ]),
    );
  });

  it('nothing is said of what is right, or taken away by a framework', async () => {
    const list = await fixture<TokenList>(
      html`<token-list
        lang="en"
        page-size="5"
        paging="scroll"
        density="compact"
        .adapter=${reading()}
      ></token-list>`,
    );
    await eventually(() => expect(allByRole(list, 'rowheader')).to.not.have.length(0));
    for (const name of ['state', 'pageSize', 'paging', 'density', 'columns', 'hrefFor']) {
      for (const nothing of [undefined, null]) {
        Reflect.set(list, name, nothing);
        await list.updateComplete;
      }
    }
    await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
    expect(warnings).to.deep.equal([]);
  });

  it('an adapter without a method that it must have is said to be so, once', async () => {
    const { listTokens } = reading();
    const adapter = { listTokens };
    await fixture(html`<token-list lang="en" .adapter=${adapter}></token-list>`);
    await eventually(() =>
      expect(warnings).to.deep.equal([
        '<token-list>: its adapter has no method getToken, which it needs.',
      ]),
    );
    await fixture(html`<token-list lang="en" .adapter=${adapter}></token-list>`);
    await new Promise(requestAnimationFrame);
    expect(warnings).to.have.length(1);
  });

  it('an element over an adapter that cannot do what it is for says so', async () => {
    const trail = await fixture<AuditTrail>(
      html`<audit-trail lang="en" .adapter=${reading()}></audit-trail>`,
    );
    await eventually(() => expect(shownText(trail)).to.contain('You are not allowed to do this'));
    expect(allByRole(trail, 'table')).to.have.length(0);
    await fixture(html`<token-editor lang="en" open .adapter=${reading()}></token-editor>`);
    await eventually(() =>
      expect([...warnings].sort()).to.deep.equal([
        '<audit-trail>: its adapter has no method listAuditRecords, which it needs.',
        '<token-editor>: its adapter has no method createToken, which it needs.',
      ]),
    );
  });

  it('an element that gets no adapter says which ways there are to give it one', async () => {
    const [late, gone] = [
      await fixture<TokenList>(html`<token-list lang="en"></token-list>`),
      await fixture<TokenList>(html`<token-list lang="en"></token-list>`),
    ];
    late.adapter = reading();
    gone.remove();
    // It waits as long, and so has the last word.
    await fixture(html`<audit-trail lang="en"></audit-trail>`);
    await eventually(() =>
      expect(warnings).to.deep.equal([
        '<audit-trail> has no adapter: set its adapter property, put it in a <token-provider>, or call setDefaultAdapter().',
      ]),
    );
  });

  it('a fault is that of the element which the host wrote, and of none inside it', async () => {
    const details = await fixture<TokenDetails>(
      html`<token-details
        lang="en"
        token-id=${FIRST}
        secret-timeout="abc"
        .adapter=${reading()}
      ></token-details>`,
    );
    await eventually(() => byRole(details, 'tab', 'General'));
    await eventually(() => expect(warnings).to.not.have.length(0));
    await import('../../src/elements/state-views.js');
    await details.updateComplete;
    expect(warnings).to.deep.equal([
      '<token-details>: secret-timeout="abc" is no number from 0 on.',
    ]);
    const manager = await fixture<TokenManager>(html`<token-manager lang="en"></token-manager>`);
    await eventually(() => expect(warnings.join()).to.contain('<token-manager> has no adapter'));
    await eventually(() => expect(shownText(manager)).to.contain('No data adapter'));
    expect(warnings).to.have.length(2);
  });

  it('a whole page over the least that an adapter can do has nothing to say', async () => {
    const manager = await fixture<TokenManager>(
      html`<token-manager lang="en" .adapter=${reading()}></token-manager>`,
    );
    await eventually(() => expect(allByRole(manager, 'rowheader')).to.have.length(10));
    expect(warnings).to.deep.equal([]);
  });

  it('a time zone that the browser does not know is said, and what is shown in its place', async () => {
    await fixture(html`<token-provider time-zone="Mars/Base"></token-provider>`);
    expect(warnings).to.deep.equal([
      '<token-provider>: time-zone="Mars/Base" is unknown here; times are shown in UTC.',
    ]);
  });
});
