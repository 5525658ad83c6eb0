import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { repeat } from '../../src/ui/repeat.js';

function draw(list: HTMLElement, ids: readonly string[]): void {
  const items = repeat(
    ids,
    (id) => id,
    (id) => html`<li>${id}</li>`,
  );
  render(html`${items}`, list);
}

function words(list: HTMLElement): readonly string[] {
  return [...list.children].map(({ textContent }) => textContent);
}

describe('items drawn by key', () => {
  it('stay the same elements, wherever they move', () => {
    const list = document.createElement('ul');
    draw(list, ['a', 'b', 'c']);
    const [a, , c] = list.children;
    draw(list, ['c', 'd', 'a']);
    expect(words(list)).to.deep.equal(['c', 'd', 'a']);
    expect([list.children[0], list.children[2]]).to.deep.equal([c, a]);
  });

  it('come in any order, with others among them', () => {
    const list = document.createElement('ul');
    for (const ids of ['abcdef', 'cafxbd', 'dbyfzx', 'fedcba', 'aybzcx', '']) {
      draw(list, [...ids]);
      expect(words(list)).to.deep.equal([...ids]);
    }
  });

  it('leave nothing behind when they go', () => {
    const list = document.createElement('ul');
    draw(list, ['a', 'b', 'c']);
    const { length } = list.childNodes;
    for (const ids of [['d', 'e', 'f'], ['f', 'g', 'd'], [], ['h', 'i', 'j'], ['x', 'i', 'y']]) {
      draw(list, ids);
      expect(words(list)).to.deep.equal(ids);
    }
    expect(list.childNodes).to.have.lengthOf(length);
  });
});
