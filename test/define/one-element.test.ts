import { expect } from '@open-wc/testing';
import '../../src/define/token-list.js';

it('registers the one element and the blocks that it is built of', () => {
  expect(document.createElement('token-list')).to.have.property('pageSize', 10);
  expect(customElements.get('tokenry-data-grid')).not.to.equal(undefined);
  expect(customElements.get('token-manager')).to.equal(undefined);
});
