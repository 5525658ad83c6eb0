import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type {
  HistogramRangeEvent,
  HistogramSeriesEvent,
} from '../../../src/ui/histogram/events.js';
import type { HistogramSeries } from '../../../src/ui/histogram/histogram-series.js';
import { Histogram } from '../../../src/ui/histogram/histogram.js';
import { allByRole, byRole, deepQuery, eventually } from '../../elements/by-role.js';
import { expectAccessible } from '../accessible.js';

Histogram.define();

const DAY = 86_400_000;
const FROM = Date.UTC(2026, 3, 1);

const PLAIN: readonly HistogramSeries[] = [{ place: 0, counts: [3, 0, 12, 1] }];

/** Of names that are too long to stand side by side. */
const LONG: readonly HistogramSeries[] = ['created', 'deleted', 'enabled'].map((kind, place) => ({
  key: `token.${kind}`,
  name: `platform.accounts.service-token.${kind}`,
  place,
  counts: [1, 2, 3, 4],
}));

const KINDS: readonly HistogramSeries[] = [
  { key: 'token.created', name: 'created', place: 0, counts: [1, 0, 12, 0] },
  { key: 'token.deleted', name: 'deleted', place: 2, counts: [2, 0, 0, 0] },
  { name: 'Other', place: 4, counts: [0, 0, 0, 1] },
];

async function histogram(
  dir: 'ltr' | 'rtl' = 'ltr',
  series: readonly HistogramSeries[] = PLAIN,
): Promise<Histogram> {
  const box = await fixture(
    html`<div dir=${dir} lang="en">
      <tokenry-histogram
        label="Events over time"
        legend="Event"
        .series=${series}
        .count=${4}
        .from=${FROM}
        .step=${DAY}
      ></tokenry-histogram>
    </div>`,
  );
  const element = box.querySelector('tokenry-histogram');
  if (!element) throw new Error('no histogram');
  await element.updateComplete;
  return element;
}

function bars(element: Histogram): readonly HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.bars button') ?? [])];
}

/** Not every driver holds a key down. */
function pressWithShift(element: Histogram, key: string): void {
  const keys = { key, shiftKey: true, bubbles: true, cancelable: true };
  element.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', keys));
}

describe('histogram', () => {
  it('says how many events each part has, in one tab stop and as a table', async () => {
    const element = await histogram();
    expect(bars(element)[2]?.ariaLabel).to.match(/2026: 12 events$/);
    expect(bars(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    expect(element.shadowRoot?.querySelectorAll('table tr')).to.have.length(3);
    await expectAccessible(element);
  });

  it('says of which kinds they are, in words, bars and a table', async () => {
    const element = await histogram('ltr', KINDS);
    expect(bars(element)[0]?.ariaLabel).to.match(/2026: 3 events\ncreated: 1\ndeleted: 2$/);
    const rects = (index: number): number =>
      bars(element)[index]?.querySelectorAll('rect').length ?? 0;
    expect([0, 1, 2, 3].map(rects)).to.deep.equal([2, 0, 1, 1]);
    const [first] = bars(element)[0]?.querySelectorAll('rect') ?? [];
    expect(Number(first?.getAttribute('height')) * 3).to.be.closeTo((3 / 12) * 100, 0.01);
    const cells = [...(element.shadowRoot?.querySelectorAll('tbody tr:first-child td') ?? [])];
    expect(cells.map(({ textContent }) => textContent)).to.deep.equal(['3 events', '1', '2', '0']);
    await expectAccessible(element);
  });

  it('lets a kind be chosen, and says which is, but for the rest of all', async () => {
    const element = await histogram('ltr', KINDS);
    const legend = byRole(element, 'list', 'Event');
    expect(allByRole(legend, 'button').map(({ textContent }) => textContent.trim())).to.have.length(
      2,
    );
    const button = allByRole(legend, 'button')[1];
    setTimeout(() => button?.click());
    const { key } = await oneEvent<HistogramSeriesEvent>(element, 'histogram-series');
    expect(key).to.equal('token.deleted');
    element.chosen = key;
    await element.updateComplete;
    expect(button?.ariaPressed).to.equal('true');
  });

  it('shows the bars of the kinds under the pointer and in focus, and of no other', async () => {
    const element = await histogram('ltr', KINDS);
    const shown = (): string[] =>
      deepQuery(element, '.bars rect')
        .filter((rect) => getComputedStyle(rect).opacity === '1')
        .map((rect) => rect.getAttribute('class') ?? '');
    const [created, deleted] = allByRole(byRole(element, 'list', 'Event'), 'button');
    bars(element)[0]?.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(deleted);
    await eventually(() => expect(shown()).to.deep.equal(['of-2']));
    const { left, top } = created?.getBoundingClientRect() ?? new DOMRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 8, Math.round(top) + 8] });
    await eventually(() => expect(shown().sort()).to.deep.equal(['of-0', 'of-0', 'of-2']));
    await sendMouse({ type: 'move', position: [5, 400] });
    deleted?.blur();
    await eventually(() => expect(shown()).to.have.length(4));
    created?.parentElement?.dispatchEvent(new PointerEvent('pointerenter'));
    element.series = KINDS.slice(1);
    await element.updateComplete;
    expect(shown(), 'once the entry under the pointer is gone').to.have.length(2);
    await resetMouse();
  });

  it('has no legend where events are not told apart', async () => {
    expect(deepQuery(await histogram(), 'ul')).to.be.empty;
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`leaves the dates clear of a legend that is too long, ${dir}`, async () => {
      const element = await histogram(dir, LONG);
      element.style.inlineSize = '50rem';
      const boxes = [...deepQuery(element, '.foot > span'), byRole(element, 'list', 'Event')]
        .map((part) => part.getBoundingClientRect())
        .sort((one, other) => one.left - other.left);
      expect(boxes).to.have.length(3);
      const gaps = boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? 0));
      expect(Math.min(...gaps)).to.be.at.least(8);
    });

    it(`brings an entry of the legend into view wholly that gets focus, ${dir}`, async () => {
      const element = await histogram(dir, LONG);
      element.style.inlineSize = '25rem';
      const legend = byRole(element, 'list', 'Event');
      const isActive = (part: Element) => element.shadowRoot?.activeElement === part;
      bars(element)[0]?.focus();
      for (const entry of allByRole(legend, 'button')) {
        await sendKeys({ press: 'Tab' });
        // In Firefox, what scrolls is a stop of its own.
        if (isActive(legend)) await sendKeys({ press: 'Tab' });
        expect(isActive(entry)).to.equal(true);
        const { left, right } = entry.getBoundingClientRect();
        const room = legend.getBoundingClientRect();
        expect(left).to.be.at.least(room.left - 1);
        expect(right).to.be.at.most(room.right + 1);
      }
    });
  }

  for (const [dir, key] of [
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ] as const) {
    it(`chooses a span by keyboard, ${dir}`, async () => {
      const element = await histogram(dir);
      bars(element)[0]?.focus();
      await sendKeys({ press: key });
      pressWithShift(element, key);
      await element.updateComplete;
      expect(element.shadowRoot?.querySelectorAll('.chosen')).to.have.length(2);
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const { from, to } = await oneEvent<HistogramRangeEvent>(element, 'histogram-range');
      expect([from, to]).to.deep.equal([
        new Date(FROM + DAY).toISOString(),
        new Date(FROM + 3 * DAY).toISOString(),
      ]);
    });
  }

  it('lets a choice go on Escape', async () => {
    const element = await histogram();
    bars(element)[1]?.focus();
    pressWithShift(element, 'ArrowRight');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('.chosen')).to.have.length(0);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`chooses a span by dragging, beyond the last bar, too, ${dir}`, async () => {
      const element = await histogram(dir);
      const frame = element.shadowRoot?.querySelector<HTMLElement>('.bars');
      if (!frame) throw new Error('no bars');
      frame.setPointerCapture = () => undefined;
      const { left, right } = bars(element)[2]?.getBoundingClientRect() ?? new DOMRect();
      const drag = (type: string, clientX: number): boolean =>
        frame.dispatchEvent(
          new PointerEvent(type, { clientX, button: 0, pointerId: 1, bubbles: true }),
        );
      const spanTo = async (x: number): Promise<readonly string[]> => {
        drag('pointerdown', (left + right) / 2);
        drag('pointermove', x);
        setTimeout(() => drag('pointerup', x));
        const { from, to } = await oneEvent<HistogramRangeEvent>(element, 'histogram-range');
        return [from, to];
      };
      const after = (days: number): string => new Date(FROM + days * DAY).toISOString();
      const isForward = dir === 'ltr';
      const width = right - left;
      expect(await spanTo(isForward ? left - 2 : right + 2)).to.deep.equal([after(1), after(3)]);
      expect(await spanTo(isForward ? left - 9 * width : right + 9 * width)).to.deep.equal([
        after(0),
        after(3),
      ]);
      expect(await spanTo(isForward ? right + 9 * width : left - 9 * width)).to.deep.equal([
        after(2),
        after(4),
      ]);
    });
  }
});
