import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { expect } from '@open-wc/testing';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { allByRole, eventually } from '../elements/by-role.js';

// Before Lit, as in a page that hydrates elements of its own, comes the first import.
it('what a server sent makes room for what is there in the browser', async () => {
  const page = document.createElement('div');
  page.setHTMLUnsafe(`<token-list lang="en"><template shadowrootmode="open">
    <!--lit-part x--><h2>Sent</h2><!--/lit-part--></template></token-list>`);
  document.body.append(page);
  TokenList.define();
  const list = page.querySelector('token-list');
  if (!list) throw new Error('no list');
  list.adapter = new MemoryAdapter(sampleData());
  await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
  const headings = allByRole(list, 'heading').map(({ textContent }) => textContent.trim());
  expect(headings).to.deep.equal(['API tokens']);
  page.remove();
});
