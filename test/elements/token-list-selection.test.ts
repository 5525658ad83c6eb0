import { expect, fixture, html } from '@open-wc/testing';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { allByRole, eventually, shownText } from './by-role.js';

TokenList.define();

// In a file of its own, where nobody has loaded the part before.
it('tokens that are selected before the part that keeps them has loaded stay selected', async () => {
  const list = await fixture<TokenList>(
    html`<token-list lang="en" .adapter=${new MemoryAdapter(sampleData())}></token-list>`,
  );
  await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(10));
  const grid = list.shadowRoot?.querySelector('tokenry-data-grid');
  const select = async (row: number): Promise<void> => {
    allByRole(list, 'checkbox')[row]?.click();
    await list.updateComplete;
    await grid?.updateComplete;
  };
  list.selectable = true;
  await list.updateComplete;
  await grid?.updateComplete;
  await select(1);
  await select(2);
  const boxes = allByRole(list, 'checkbox').slice(1, 4);
  expect(boxes.map((box) => box.matches(':checked'))).to.deep.equal([true, true, false]);
  await eventually(() => expect(shownText(list)).to.contain('2 selected'));
});
