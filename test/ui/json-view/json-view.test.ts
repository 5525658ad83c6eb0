import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonView } from '../../../src/ui/json-view/json-view.js';
import { expectAccessible } from '../accessible.js';
import { shown, textOf } from './json-view-fixture.js';

describe('tokenry-json-view', () => {
  let view: JsonView;

  const show = async (value: unknown): Promise<void> => {
    view = await shown(value);
  };
  const parse = (text: string): Promise<void> => show(JSON.parse(text));
  const text = (): string => textOf(view);
  const button = (name: string): HTMLButtonElement => {
    const found = [...view.renderRoot.querySelectorAll('button')].find((each) =>
      (each.ariaLabel ?? each.textContent.replace(/\s+/g, ' ').trim()).startsWith(name),
    );
    if (!found) throw new Error(`There is no button “${name}”.`);
    return found;
  };
  const lineOf = (item: Element): string =>
    item.querySelector('.line')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const item = (name: string): HTMLElement => {
    const items = [...view.renderRoot.querySelectorAll<HTMLElement>('[role="treeitem"]')];
    const found = items.find((each) => lineOf(each).startsWith(name));
    if (!found) throw new Error(`There is no line “${name}”.`);
    return found;
  };
  const press = async (name: string): Promise<void> => {
    button(name).click();
    await view.updateComplete;
  };
  const lines = (): number => view.renderRoot.querySelectorAll('li:not(.rest)').length;

  it('writes each kind of value so that it can be told without colour', async () => {
    await show({ name: 'Robot', count: 3, isOn: true, none: null, list: [1, '1'] });
    expect(text()).to.equal(
      'name: "Robot" count: 3 isOn: true none: null list [ ] 2 items 0: 1 1: "1"',
    );
  });

  it('writes a date as JSON has it', async () => {
    const at = new Date('2026-04-15T12:00:00Z');
    await show({ at, list: [at] });
    expect(text()).to.equal(
      'at: "2026-04-15T12:00:00.000Z" list [ ] 1 item 0: "2026-04-15T12:00:00.000Z"',
    );
    await show(at);
    expect(text()).to.equal('"2026-04-15T12:00:00.000Z"');
  });

  it('shows a document that is but one value', async () => {
    for (const [value, shown] of [
      ['text', '"text"'],
      [0, '0'],
      [null, 'null'],
      [undefined, 'undefined'],
      [{}, '{ }'],
      [[], '[ ]'],
    ] as const) {
      await show(value);
      expect(text()).to.equal(shown);
    }
  });

  it('opens and closes what holds others, by keyboard', async () => {
    await show({ request: { api: { ip: '10.0.0.1' } } });
    expect(item('request').ariaExpanded).to.equal('true');
    expect(text()).to.include('10.0.0.1');
    item('request').focus();
    await sendKeys({ press: 'Enter' });
    await view.updateComplete;
    expect(item('request').ariaExpanded).to.equal('false');
    expect(text()).not.to.include('10.0.0.1');
    await sendKeys({ press: ' ' });
    await view.updateComplete;
    expect(text()).to.include('10.0.0.1');
  });

  it('is one Tab stop: arrows go from line to line, Tab to what is on it and then past it', async () => {
    await show({ id: 1, request: { api: { ip: '10.0.0.1' } }, last: true });
    const button = await fixture<HTMLButtonElement>(html`<button>After</button>`);
    const at = (): string => lineOf(view.shadowRoot?.activeElement ?? view);
    view.renderRoot.querySelector<HTMLElement>('tokenry-search-field')?.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(at()).to.equal('id: 1');
    for (const [key, line] of [
      ['ArrowDown', 'request { } 1 property'],
      ['ArrowRight', 'api { } 1 property'],
      ['ArrowLeft', 'api { } 1 property'],
      ['ArrowDown', 'last: true'],
      ['ArrowUp', 'api { } 1 property'],
      ['ArrowLeft', 'request { } 1 property'],
      ['Home', 'id: 1'],
      ['End', 'last: true'],
    ] as const) {
      await sendKeys({ press: key });
      await view.updateComplete;
      expect(at(), key).to.equal(line);
    }
    expect(item('api').ariaExpanded).to.equal('false');
    await sendKeys({ press: 'Tab' });
    expect(view.shadowRoot?.activeElement?.localName).to.equal('tokenry-copy-button');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(button);
    expect(view.renderRoot.querySelectorAll('[role="treeitem"][tabindex="0"]')).to.have.lengthOf(1);
  });

  it('has a line for the keyboard when the one that had focus is gone', async () => {
    await show({ request: { api: { ip: '10.0.0.1' } } });
    item('ip').focus();
    await press('request');
    expect(view.renderRoot.querySelector('[role="treeitem"][tabindex="0"]')).to.equal(
      item('request'),
    );
  });

  it('keeps what is open when it is moved, and starts afresh with another document', async () => {
    await show({ order: { id: 1 } });
    await press('order');
    view.parentElement?.append(view);
    await view.updateComplete;
    expect(item('order').ariaExpanded).to.equal('false');
    view.value = { order: { id: 1 } };
    await view.updateComplete;
    expect(item('order').ariaExpanded).to.equal('true');
  });

  describe('of a wide document', () => {
    it('shows a hundred at a time, and goes on at the first new one', async () => {
      await show(Array.from({ length: 250 }, (_, index) => index));
      expect(lines()).to.equal(100);
      await press('Show 100 more');
      await view.updateComplete;
      expect(lines()).to.equal(200);
      expect(view.shadowRoot?.activeElement?.textContent.replace(/\s+/g, '')).to.equal('100:100');
      await press('Show 50 more');
      expect(lines()).to.equal(250);
      expect(view.shadowRoot?.activeElement?.textContent.replace(/\s+/g, '')).to.equal('200:200');
    });

    it('opens a small one whole, and of a large one the top', async () => {
      await show({ a: { b: { c: { d: 1 } } } });
      expect(text()).to.match(/d: 1$/);
      await show(Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => 0)));
      expect(lines()).to.be.below(100);
    });
  });

  it('stays quick with ten megabytes', async () => {
    const record = { id: 'ORD-1', lines: Array.from({ length: 20 }, () => 'x'.repeat(50)) };
    const document = { items: Array.from({ length: 10_000 }, () => structuredClone(record)) };
    expect(JSON.stringify(document).length).to.be.above(10_000_000);
    const start = performance.now();
    await show(document);
    await press('items');
    expect(performance.now() - start).to.be.below(500);
    expect(lines()).to.be.below(300);
  });

  it('opens a document of a thousand levels as far as it is asked to', async () => {
    await parse('{"a":'.repeat(1000) + '1' + '}'.repeat(1000));
    const before = lines();
    expect(before).to.be.below(100);
    const last = [...view.renderRoot.querySelectorAll('button')].at(-1);
    last?.click();
    await view.updateComplete;
    expect(lines()).to.equal(before + 1);
  });

  it('shows a thing that lies within itself once', async () => {
    const circle: Record<string, unknown> = { name: 'round' };
    circle['self'] = circle;
    await show(circle);
    expect(text()).to.equal('name: "round" self: …');
  });

  it('shows names that mean something to the language', async () => {
    await parse('{"__proto__":{"toString":"a"},"constructor":"b","":"c"}');
    expect(text()).to.equal('__proto__ { } 1 property toString: "a" constructor: "b" "": "c"');
  });

  it('makes hidden characters visible, and never takes text for markup', async () => {
    await show({ 'na\u202eme': 'a\u200bb <img src=x onerror=alert(1)>\n"quoted"' });
    expect(text()).to.equal(
      'na⟨U+202E⟩me: "a⟨U+200B⟩b <img src=x onerror=alert(1)>\\n\\"quoted\\""',
    );
    expect(view.renderRoot.querySelector('img') === null).to.equal(true);
  });

  describe('of a long text', () => {
    it('shows the beginning, and all of it when asked', async () => {
      await show({ note: 'n'.repeat(1000) });
      expect(text()).to.include(`"${'n'.repeat(300)}…"`);
      await press('Show all');
      expect(text()).to.include(`"${'n'.repeat(1000)}"`);
      await press('Show less');
      expect(text()).to.include(`"${'n'.repeat(300)}…"`);
    });

    it('shows a huge one part by part', async () => {
      await show({ note: 'n'.repeat(1_000_000) });
      await press('Show more');
      expect(text().length).to.be.within(20_000, 20_100);
      await press('Show more');
      expect(text().length).to.be.within(40_000, 40_100);
    });
  });

  describe('of secrets', () => {
    it('hides what is named like one, and tells nothing of it', async () => {
      await show({
        password: 'hunter2',
        apiKey: 'key-1234',
        api_key: 'key-5678',
        accessToken: 'tkn_abc',
        Authorization: 'Bearer abc',
        clientSecret: { value: 'deep' },
        tokens: ['tkn_list'],
        pin: 1,
      });
      const shown = view.shadowRoot?.innerHTML ?? '';
      for (const secret of ['hunter2', 'key-', 'tkn_', 'Bearer', 'deep']) {
        expect(shown).not.to.include(secret);
      }
      expect(view.renderRoot.querySelectorAll('[aria-label="Hidden value"]')).to.have.lengthOf(7);
    });

    it('leaves alone what is not one', async () => {
      await show({
        token: { id: 'TKN-1', name: 'Robot' },
        tokenId: 'TKN-2',
        secretHint: '…cafe',
        password: '',
      });
      expect(view.renderRoot.querySelectorAll('[aria-label="Hidden value"]')).to.have.lengthOf(0);
    });

    it('shows one value when asked, and hides it when it leaves the page', async () => {
      await show({ password: 'hunter2', secret: 'other' });
      await press('Show value of password');
      expect(text()).to.include('"hunter2"');
      expect(text()).not.to.include('other');
      await press('Hide value of password');
      expect(text()).not.to.include('hunter2');
      await press('Show value of password');
      view.remove();
      await view.updateComplete;
      expect(text()).not.to.include('hunter2');
    });
  });

  it('passes the accessibility check in light and dark', async () => {
    await show({
      name: 'Robot',
      count: 3,
      isOn: true,
      none: null,
      password: 'hunter2',
      note: 'n'.repeat(400),
      list: Array.from({ length: 101 }, () => 0),
      nothing: {},
    });
    await press('list');
    await expectAccessible(view);
  });
});
