import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonView } from '../../../src/ui/json-view/json-view.js';
import { shown, textOf, until } from './json-view-fixture.js';

async function type(view: JsonView, words: string): Promise<void> {
  await view.updateComplete;
  view.renderRoot.querySelector('tokenry-search-field')?.focus();
  await sendKeys({ type: words });
}

function status(view: JsonView): string {
  return view.renderRoot.querySelector('[role="status"]')?.textContent.trim() ?? '';
}

describe('a JSON document that is searched', () => {
  it('lists what has the words in its name or value, with the way to it', async () => {
    const view = await shown({
      items: [{ name: 'Seat' }, { name: 'Big SEAT, red', 'odd name': { seats: 2 } }],
      seat: null,
    });
    await type(view, 'seat');
    await until(() => status(view) === '4 matches');
    expect(textOf(view)).to.equal(
      `$.items[0].name: "Seat" $.items[1].name: "Big SEAT, red" $.items[1]['odd name'].seats: 2 $.seat: null`,
    );
    const marked = [...view.renderRoot.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marked).to.deep.equal(['Seat', 'SEAT']);
    await sendKeys({ press: 'Escape' });
    await until(() => textOf(view).startsWith('items [ ] 2 items'));
    expect(status(view)).to.equal('');
  });

  it('says so where nothing has them, and takes them as they are written', async () => {
    const view = await shown({ formula: 'a.c', other: 'abc' });
    await type(view, 'a.c');
    await until(() => status(view) === '1 match');
    await type(view, 'x');
    await until(() => status(view) === 'Nothing found');
  });

  it('tells nothing of what is hidden', async () => {
    const view = await shown({ password: 'hunter2', credentials: { pin: 4711 }, note: 'other' });
    await type(view, 'hunter2');
    await until(() => status(view) === 'Nothing found');
    await sendKeys({ press: 'Escape' });
    await type(view, 'pass');
    await until(() => status(view) === '1 match');
    expect(textOf(view)).not.to.include('hunter2');
  });

  it('goes through a huge one without holding up the page', async () => {
    const items = Array.from({ length: 200_000 }, (_, id) => ({
      id,
      note: `Note ${String(id)}`,
    }));
    const view = await shown({ items });
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    // WebKit's driver drops a key that is pressed twice in a row.
    await type(view, 'Note 198237');
    await until(() => status(view) === '1 match');
    expect(textOf(view)).to.equal('$.items[198237].note: "Note 198237"');
    observer.disconnect();
    expect(longest).to.be.lessThan(1000);
  });

  it('goes into itself once, and as deep as it is', async () => {
    const round: Record<string, unknown> = { name: 'here' };
    round['self'] = round;
    let deep: unknown = { name: 'here' };
    for (let level = 0; level < 5000; level += 1) deep = [deep];
    const view = await shown({ round, deep });
    await type(view, 'here');
    await until(() => status(view) === '2 matches');
  });

  it('keeps fewer where the way to each is long', async () => {
    let deep: unknown = Array.from({ length: 200 }, () => 'here');
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    const view = await shown(deep);
    await type(view, 'here');
    await until(() => /^\d\d\+ matches$/.test(status(view)));
  });
});
