import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import { AuditTrail } from '../../src/elements/audit-trail/audit-trail.js';
import type { TokenAdapterErrorEvent } from '../../src/elements/events.js';
import { AdapterError } from '../../src/model/errors.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

AuditTrail.define();

const DATA = sampleData();

async function trailOf(adapter: MemoryAdapter): Promise<AuditTrail> {
  const trail = await fixture<AuditTrail>(
    html`<audit-trail lang="en" histogram .adapter=${adapter}></audit-trail>`,
  );
  await eventually(() => expect(allByRole(trail, 'button', 'View details')).not.to.be.empty);
  return trail;
}

const bars = (trail: AuditTrail): HTMLElement[] => deepQuery(trail, '.bars button');

describe('the histogram of a trail', () => {
  it('counts every record, and narrows the list to the span that is chosen', async () => {
    const trail = await trailOf(new MemoryAdapter(DATA));
    const shown = await eventually(() => {
      const group = deepQuery(trail, '.bars')[0];
      expect(group?.ariaLabel).to.contain(`${String(DATA.records.length)} events`);
      return bars(trail);
    });
    const busiest = shown.find((bar) => !bar.ariaLabel?.includes(': 0 events')) ?? trail;
    const count = Number(/: ([\d,]+) event/.exec(busiest.ariaLabel ?? '')?.[1]);
    busiest.focus();
    busiest.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
    );
    await eventually(() => expect(shownText(trail)).to.contain(`of ${String(count)} row`));
    expect(JSON.stringify(trail.state.filter)).to.contain('timestamp');
    await eventually(() => byRole(trail, 'button', 'Clear filters'));
  });

  it('tells the most frequent events apart, and lists one of them when it is chosen', async () => {
    const trail = await trailOf(new MemoryAdapter(DATA));
    const entry = await eventually(() => {
      const legend = byRole(trail, 'list', 'Event');
      const found = allByRole(legend, 'button').find((each) =>
        each.textContent.includes('disabled'),
      );
      if (!found) throw new Error('no entry');
      return found;
    });
    const count = DATA.records.filter(({ event }) => event.endsWith('.token.disabled')).length;
    expect(entry.textContent).to.match(new RegExp(`^\\s*disabled ${String(count)}\\s*$`));
    const colour = getComputedStyle(entry.querySelector('rect') ?? entry).fill;
    entry.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(shownText(trail)).to.contain(`of ${String(count)} row`));
    const pressed = await eventually(() => {
      const [only, ...others] = allByRole(byRole(trail, 'list', 'Event'), 'button');
      expect(others).to.be.empty;
      expect(only?.ariaPressed).to.equal('true');
      return only;
    });
    expect(getComputedStyle(pressed?.querySelector('rect') ?? trail).fill).to.equal(colour);
    expect(pressed?.matches(':focus'), 'which is to be taken back by the same key').to.equal(true);
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(trail.state.filter).to.be.undefined);
  });

  it('does with the number of all where the backend does not tell events apart', async () => {
    const adapter = new MemoryAdapter(DATA);
    Object.defineProperty(adapter, 'countAuditEvents', { value: undefined });
    const trail = await trailOf(adapter);
    await eventually(() => expect(bars(trail)).not.to.be.empty);
    expect(allByRole(trail, 'list', 'Event')).to.be.empty;
    expect(deepQuery(trail, '.bars')[0]?.ariaLabel).to.contain(
      `${String(DATA.records.length)} events`,
    );
  });

  it('makes the best of counts that are none, and of codes that hide something', async () => {
    const adapter = new MemoryAdapter(DATA);
    const counts = [1, -4, Number.NaN, '2'];
    Object.defineProperty(adapter, 'countAuditEvents', {
      value: () =>
        Promise.resolve([{ event: 'a.\u202Eb', counts }, { counts: [5, null, Infinity] }]),
    });
    const trail = await trailOf(adapter);
    const entry = await eventually(() => byRole(trail, 'button', '⟨U+202E⟩b 3'));
    expect(entry.title).to.equal('a.⟨U+202E⟩b');
    expect(byRole(trail, 'list', 'Event').textContent).to.contain('Other 5');
    expect(deepQuery(trail, '.bars')[0]?.ariaLabel).to.contain(': 8 events');
  });

  it('has no bars where nothing is found, since there is no time that they could be of', async () => {
    const trail = await trailOf(new MemoryAdapter(DATA));
    await eventually(() => expect(bars(trail)).not.to.be.empty);
    trail.state = { search: 'zzzyx' };
    await eventually(() => {
      expect(shownText(trail)).to.contain('Nothing found');
      expect(bars(trail)).to.have.lengthOf(0);
      expect(deepQuery(trail, '[aria-busy="true"]')).to.have.lengthOf(0);
    });
  });

  it('says so where the backend has estimated the counts', async () => {
    const adapter = new MemoryAdapter(DATA);
    const answer = [{ event: 'a.created', counts: [48_321, 0, 1234], estimated: true }];
    Object.defineProperty(adapter, 'countAuditEvents', { value: () => Promise.resolve(answer) });
    const trail = await trailOf(adapter);
    await eventually(() =>
      expect(shownText(trail)).to.contain('Estimated from a sample of the records.'),
    );
    expect(deepQuery(trail, '.bars')[0]?.ariaLabel).to.contain(': ~50,000 events');
    expect(bars(trail)[0]?.ariaLabel).to.match(/: ~48,000 events\ncreated: ~48,000$/);
    expect(bars(trail)[1]?.ariaLabel).to.match(/: 0 events$/);
    expect(byRole(trail, 'button', 'created ~50,000')).to.be.ok;
  });

  it('moves no row when it comes, not even for what it says of itself', async () => {
    for (const width of ['100%', '20rem']) {
      const adapter = new MemoryAdapter(DATA);
      Object.defineProperties(adapter, {
        countAuditRecords: { value: undefined },
        countAuditEvents: { value: undefined },
      });
      const trail = await trailOf(adapter);
      trail.style.width = width;
      const histogram = await eventually(() => {
        expect(shownText(trail)).to.contain('Counted in the records');
        return trail.shadowRoot?.querySelector('tokenry-trail-histogram') ?? trail;
      });
      const { height } = histogram.getBoundingClientRect();
      expect(height).to.equal(Number.parseFloat(getComputedStyle(histogram).minHeight));
    }
  });

  it('says when it can count only what is loaded', async () => {
    const adapter = new MemoryAdapter(DATA);
    Object.defineProperties(adapter, {
      countAuditRecords: { value: undefined },
      countAuditEvents: { value: undefined },
    });
    const trail = await trailOf(adapter);
    await eventually(() =>
      expect(shownText(trail)).to.contain('Counted in the records that are loaded only.'),
    );
  });

  it('counts all that is loaded, whatever its order, and what is scrolled to', async () => {
    const adapter = new MemoryAdapter(DATA);
    Object.defineProperties(adapter, {
      countAuditRecords: { value: undefined },
      countAuditEvents: { value: undefined },
    });
    const trail = await trailOf(adapter);
    const counted = (): number =>
      Number(/: ([\d,]+) event/.exec(deepQuery(trail, '.bars')[0]?.ariaLabel ?? '')?.[1]);
    trail.state = { sort: [{ field: 'timestamp', direction: 'asc' }] };
    await eventually(() => expect(counted()).to.equal(10));
    trail.paging = 'scroll';
    await eventually(() => expect(counted()).to.be.greaterThan(10));
    const before = counted();
    deepQuery(trail, '.scroller')[0]?.scrollTo(0, 20_000);
    await eventually(() => expect(counted()).to.be.greaterThan(before));
    expect(counted()).to.be.at.most(DATA.records.length);
  });

  it('says that counting failed, and tries again', async () => {
    let isDown = true;
    const options: MemoryAdapterOptions = {
      fail: (method) =>
        method === 'countAuditEvents' && isDown ? new AdapterError('unavailable') : undefined,
    };
    const trail = await trailOf(new MemoryAdapter({ ...DATA, ...options }));
    const retry = await eventually(() => byRole(trail, 'button', 'Try again'));
    isDown = false;
    retry.click();
    await eventually(() => expect(bars(trail)).not.to.be.empty);
    isDown = true;
    const told = oneEvent<TokenAdapterErrorEvent>(trail, 'token-adapter-error');
    trail.state = { search: 'created' };
    await eventually(() => byRole(trail, 'button', 'Try again'));
    expect(bars(trail), 'of the search before').to.be.empty;
    const event = await told;
    expect(event.error.kind).to.equal('unavailable');
    isDown = false;
    event.retry();
    await eventually(() => expect(bars(trail)).not.to.be.empty);
  });
});
