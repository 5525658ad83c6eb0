import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { SearchField } from '../../src/ui/search-field/search-field.js';

SearchField.define();

async function field(value = ''): Promise<{ element: SearchField; told: string[] }> {
  const element = await fixture<SearchField>(
    html`<tokenry-search-field .value=${value} label="Search tokens"></tokenry-search-field>`,
  );
  const told: string[] = [];
  element.addEventListener('search-change', (event) => told.push(event.value));
  element.focus();
  return { element, told };
}

function clearButton(element: SearchField): HTMLButtonElement | null {
  return element.renderRoot.querySelector('button[aria-label="Clear search"]');
}

/** Types without a pause, which keys sent from outside may make on a busy machine. */
function type(element: SearchField, text: string): void {
  const input = element.renderRoot.querySelector('input');
  for (const letter of text) {
    if (input) input.value += letter;
    input?.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
  }
}

describe('search field', () => {
  it('tells what was typed once, when the typing pauses', async () => {
    const { element, told } = await field();
    type(element, 'robot');
    expect(told).to.deep.equal([]);
    await oneEvent(element, 'search-change');
    await aTimeout(350);
    expect(told).to.deep.equal(['robot']);
  });

  it('tells at once on Enter, and not again after the pause', async () => {
    const { element, told } = await field();
    type(element, 'robot');
    await sendKeys({ press: 'Enter' });
    expect(told).to.deep.equal(['robot']);
    await aTimeout(350);
    expect(told).to.deep.equal(['robot']);
  });

  it('is cleared by its button, which gives focus back, and by Escape', async () => {
    const { element, told } = await field('robot');
    clearButton(element)?.click();
    await element.updateComplete;
    expect(told).to.deep.equal(['']);
    expect(element.shadowRoot?.activeElement?.localName).to.equal('input');
    expect(clearButton(element)).to.equal(null);
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Escape' });
    expect(told).to.deep.equal(['', 'x', '']);
  });

  it('tells nothing of what the host sets, and drops what was being typed', async () => {
    const { element, told } = await field();
    type(element, 'rob');
    element.value = 'other';
    await aTimeout(350);
    expect(told).to.deep.equal([]);
    expect(element.renderRoot.querySelector('input')?.value).to.equal('other');
  });

  it('tells nothing after it has left the page', async () => {
    const { element, told } = await field();
    type(element, 'rob');
    element.remove();
    await aTimeout(350);
    expect(told).to.deep.equal([]);
  });

  it('is a named search box without accessibility findings', async () => {
    const { element } = await field('robot');
    const input = element.renderRoot.querySelector('input');
    expect([input?.type, input?.ariaLabel]).to.deep.equal(['search', 'Search tokens']);
    await expect(element).to.be.accessible();
  });
});
