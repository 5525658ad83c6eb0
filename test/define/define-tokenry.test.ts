import { expect } from '@open-wc/testing';
import { defineTokenry } from '../../src/index.js';

const PUBLIC_TAGS = [
  'audit-trail',
  'token-details',
  'token-editor',
  'token-list',
  'token-manager',
  'token-provider',
  'token-tabs',
];

function registered(): string[] {
  return PUBLIC_TAGS.filter((tag) => customElements.get(tag) !== undefined);
}

it('registers nothing by being imported, and every public element when told', () => {
  expect(registered()).to.deep.equal([]);
  defineTokenry();
  expect(registered()).to.deep.equal(PUBLIC_TAGS);
});

it('leaves what is registered as it is, without a word', () => {
  defineTokenry();
  const list = customElements.get('token-list');
  defineTokenry();
  expect(customElements.get('token-list')).to.equal(list);
});
