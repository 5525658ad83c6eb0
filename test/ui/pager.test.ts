import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { GridPageEvent, GridPageSizeEvent } from '../../src/ui/pager/events.js';
import { Pager } from '../../src/ui/pager/pager.js';

Pager.define();

async function pager(parts: Partial<Pager> = {}): Promise<Pager> {
  const element = document.createElement('tokenry-pager');
  Object.assign(element, { page: 2, pageSize: 10, total: 42, ...parts });
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  return element;
}

function button(element: Pager, name: string): HTMLButtonElement {
  const found = [...element.renderRoot.querySelectorAll('button')].find(
    (each) => each.textContent.trim() === name,
  );
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
}

function pageField(element: Pager): HTMLInputElement {
  const found = element.renderRoot.querySelector('input');
  if (!found) throw new Error('There is no page field');
  return found;
}

function pages(element: Pager): number[] {
  const asked: number[] = [];
  element.addEventListener('grid-page', (event) => asked.push(event.page));
  return asked;
}

async function type(element: Pager, text: string): Promise<void> {
  const field = pageField(element);
  field.focus();
  field.select();
  await sendKeys({ press: 'Delete' });
  if (text !== '') await sendKeys({ type: text });
  await sendKeys({ press: 'Enter' });
}

describe('pager', () => {
  it('goes to the previous and the next page', async () => {
    const element = await pager();
    const asked = pages(element);
    button(element, 'Previous').click();
    button(element, 'Next').click();
    expect(asked).to.deep.equal([1, 3]);
  });

  it('goes no further than the first and the last page, and keeps focus there', async () => {
    const element = await pager({ page: 5 });
    const asked = pages(element);
    const next = button(element, 'Next');
    next.focus();
    next.click();
    element.page = 1;
    await element.updateComplete;
    button(element, 'Previous').click();
    expect(asked).to.deep.equal([]);
    expect(button(element, 'Previous').ariaDisabled).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(next);
  });

  it('goes to the page that is typed, once', async () => {
    const element = await pager();
    const asked = pages(element);
    element.addEventListener('grid-page', (event) => (element.page = event.page));
    await type(element, '4');
    pageField(element).blur();
    expect(asked).to.deep.equal([4]);
  });

  it('takes the nearest page there is', async () => {
    const element = await pager();
    const asked = pages(element);
    await type(element, '98');
    expect(asked).to.deep.equal([5]);
    await type(element, '0');
    await type(element, '-3');
    expect(asked).to.deep.equal([5, 1, 1]);
  });

  for (const text of ['', '2.5', 'e', '1e909', '--']) {
    it(`keeps the page when “${text}” is typed`, async () => {
      const element = await pager();
      const asked = pages(element);
      await type(element, text);
      expect(asked).to.deep.equal([]);
      expect(pageField(element).value).to.equal('2');
      expect(pageField(element).validity.badInput).to.equal(false);
    });
  }

  it('follows the page that the host sets, whatever was typed', async () => {
    const element = await pager();
    pageField(element).value = '7';
    element.page = 3;
    await element.updateComplete;
    expect(pageField(element).value).to.equal('3');
  });

  it('offers the sizes of a page, and the one at hand', async () => {
    const element = await pager({ pageSize: 20 });
    const select = element.renderRoot.querySelector('select');
    expect([...(select?.options ?? [])].map(({ value }) => value)).to.deep.equal([
      '5',
      '10',
      '20',
      '25',
      '50',
      '100',
    ]);
    expect(select?.value).to.equal('20');
    setTimeout(() => {
      if (select) select.value = '50';
      select?.dispatchEvent(new Event('change'));
    });
    const event = await oneEvent<GridPageSizeEvent>(element, 'grid-page-size');
    expect(event.pageSize).to.equal(50);
  });

  it('says which rows are shown', async () => {
    const range = async (parts: Partial<Pager>): Promise<string | undefined> =>
      (await pager(parts)).renderRoot.querySelector('.range')?.textContent;
    expect(await range({ page: 1 })).to.equal('1–10 of 42 rows');
    expect(await range({ page: 5 })).to.equal('41–42 of 42 rows');
    expect(await range({ page: 1, total: 1 })).to.equal('1–1 of 1 row');
    expect(await range({ page: 1, total: 0 })).to.equal('0 rows');
    expect(await range({ page: 3, total: 1_234_567 })).to.equal('21–30 of 1,234,567 rows');
  });

  it('has Previous and Next alone where nobody knows the total', async () => {
    const element = await pager({ total: undefined, page: 1, hasNext: true });
    expect(element.renderRoot.querySelector('input, .range')).to.equal(null);
    expect(button(element, 'Previous').ariaDisabled).to.equal('true');
    setTimeout(() => button(element, 'Next').click());
    expect((await oneEvent<GridPageEvent>(element, 'grid-page')).page).to.equal(2);
  });

  it('points its arrows along the direction of text, and fits into 320 px', async () => {
    const element = await pager();
    element.dir = 'rtl';
    const previous = button(element, 'Previous').getBoundingClientRect();
    expect(previous.left).to.be.greaterThan(button(element, 'Next').getBoundingClientRect().left);
    const arrow = element.renderRoot.querySelector('.icon');
    expect(arrow && getComputedStyle(arrow).scale).to.equal('-1 1');
    element.style.width = '320px';
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('has no accessibility finding, and names its fields', async () => {
    const element = await pager();
    await expect(element).to.be.accessible();
    const labels = [...element.renderRoot.querySelectorAll('label')];
    expect(labels.map((label) => label.textContent)).to.deep.equal(['Page', 'Rows per page']);
    element.style.width = '320px';
    await expect(element).to.be.accessible();
  });
});
