import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../../locales/rest/en.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { LocalizeController } from '../localize-controller.js';
import { repeat } from '../repeat.js';
import { visibleText } from '../safe-text.js';
import { TokenryElement } from '../tokenry-element.js';
import { formatEstimate } from './estimate.js';
import { HistogramRangeEvent, HistogramSeriesEvent } from './events.js';
import { sumOf, type HistogramSeries } from './histogram-series.js';
import { histogramTable } from './histogram-table.js';
import { histogramStyles } from './histogram.styles.js';

const DAY = 86_400_000;
/** In parts of a hundred: less could not be seen. */
const LOWEST = 3;

/**
 * How many events fall in each part of a span of time, and of which kind they are. A drag over the
 * bars chooses a part of it; by keyboard, arrows go from bar to bar, with Shift they choose, Enter
 * takes what is chosen. The legend chooses a kind.
 *
 * @summary Events over time.
 * @internal
 *
 * @event {HistogramRangeEvent} histogram-range - A span of time was chosen.
 * @event {HistogramSeriesEvent} histogram-series - A kind of events was chosen, or is no more.
 */
export class Histogram extends TokenryElement {
  static override readonly tag: string = 'tokenry-histogram';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, histogramStyles];

  /** The kinds of events, from the foot of a bar to its top. */
  @property({ attribute: false }) series: readonly HistogramSeries[] = [];
  /** How many parts there are. */
  @property({ type: Number }) count = 0;
  /** When the first part begins, in milliseconds since 1970. */
  @property({ type: Number }) from = 0;
  /** How long a part is, in milliseconds. */
  @property({ type: Number }) step = DAY;
  /** Whether the events were not counted one by one. */
  @property({ type: Boolean }) estimated = false;
  /** The accessible name. */
  @property() label = '';
  /** The accessible name of the legend. */
  @property() legend = '';
  /** The key of the kind that was chosen. */
  @property() chosen: string | undefined;

  /** The bar that takes focus, and the bars chosen: from where the choice began to where it is. */
  @state() private focused = 0;
  @state() private anchor: number | undefined;
  /** The kinds whose entries in the legend are under the pointer and in focus. */
  @state() private pointedAt: number | undefined;
  @state() private inFocus: number | undefined;

  #isDragging = false;

  readonly #localize = new LocalizeController(this);

  protected override willUpdate(): void {
    // An entry that goes takes no leave of the pointer.
    const isShown = (place: number | undefined): boolean =>
      this.series.some((each) => each.place === place);
    if (!isShown(this.pointedAt)) this.pointedAt = undefined;
    if (!isShown(this.inFocus)) this.inFocus = undefined;
  }

  protected override render(): TemplateResult {
    const totals = this.#totals;
    const highest = Math.max(1, ...totals);
    return html`<div class="frame">
      <div
        class="bars"
        role="group"
        aria-label=${this.label}
        aria-describedby="hint"
        @pointerdown=${this.#onPointerdown}
        @pointermove=${this.#onPointermove}
        @pointerup=${this.#onPointerup}
        @pointercancel=${this.#onPointercancel}
        @keydown=${this.#onKeydown}
      >
        ${totals.map((total, index) => this.#renderBar(total, index, highest))}
      </div>
      <p class="visually-hidden" id="hint">${this.#localize.term('histogramHint')}</p>
      <div class="foot">
        <span aria-hidden="true">${this.#edge(0)}</span>
        ${this.#renderLegend()}
        <span aria-hidden="true">${this.#edge(this.count)}</span>
      </div>
      <div class="visually-hidden">
        ${histogramTable({
          label: this.label,
          series: this.series,
          totals,
          edgeOf: (index) => this.#edge(index),
          events: (count) => this.#events(count),
          number: (count) => this.#number(count),
        })}
      </div>
    </div>`;
  }

  #renderBar(total: number, index: number, highest: number): TemplateResult {
    const [first, last] = this.#range;
    const words = `${this.#edge(index)}: ${this.#events(total)}${this.#parts(index)}`;
    return html`<button
      type="button"
      class=${index >= first && index <= last ? 'chosen' : ''}
      data-index=${index}
      tabindex=${index === Math.min(this.focused, this.count - 1) ? 0 : -1}
      aria-label=${words}
      title=${words}
      @focus=${() => (this.focused = index)}
    >
      <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
        ${total === 0 ? nothing : this.#renderStack(index, Math.max(LOWEST, (total / highest) * 100) / total)}
      </svg>
    </button>`;
  }

  #renderStack(index: number, heightOfEach: number): readonly TemplateResult[] {
    let top = 100;
    const lit = [this.pointedAt, this.inFocus].filter((each) => each !== undefined);
    return this.series.flatMap(({ place, counts }) => {
      const height = (counts[index] ?? 0) * heightOfEach;
      if (height === 0) return [];
      top -= height;
      const isFaded = lit.length > 0 && !lit.includes(place);
      const classes = `of-${String(place)}${isFaded ? ' faded' : ''}`;
      return svg`<rect class=${classes} x="1" width="8" y=${top} height=${height} />`;
    });
  }

  #renderLegend(): TemplateResult | typeof nothing {
    const { legend, series } = this;
    if (series.every(({ name }) => name === undefined)) return nothing;
    // An entry stays itself, with the focus it has, when the choice of it takes away the others.
    return html`<ul class="legend end-shades" aria-label=${legend}>
      ${repeat(
        series,
        ({ place }) => place,
        (each) => this.#renderEntry(each),
      )}
    </ul>`;
  }

  #renderEntry({ key, name, place, counts }: HistogramSeries): TemplateResult {
    const count = this.#number(sumOf(counts));
    const words = html`<svg viewBox="0 0 10 10" aria-hidden="true">
        <rect class=${`of-${String(place)}`} width="10" height="10" rx="2" /></svg
      ><span class="name">${name}</span> ${count}`;
    return html`<li
      @pointerenter=${() => (this.pointedAt = place)}
      @pointerleave=${() => (this.pointedAt = undefined)}
    >
      ${
        key === undefined
          ? words
          : html`<button
              type="button"
              title=${visibleText(key)}
              aria-pressed=${key === this.chosen ? 'true' : 'false'}
              @click=${() => this.dispatchEvent(new HistogramSeriesEvent(key))}
              @focus=${(event: FocusEvent) => this.#onEntryFocus(event, place)}
              @blur=${() => (this.inFocus = undefined)}
            >
              ${words}
            </button>`
      }
    </li>`;
  }

  get #totals(): readonly number[] {
    return Array.from({ length: this.count }, (_, index) =>
      sumOf(this.series.map(({ counts }) => counts[index] ?? 0)),
    );
  }

  #events(count: number): string {
    return this.#localize.term('eventCount', count, this.#number(count));
  }

  #number(count: number): string {
    return this.estimated
      ? formatEstimate(count, this.#localize.lang())
      : this.#localize.formatNumber(count);
  }

  /** Of which kinds the events of a part are. */
  #parts(index: number): string {
    return this.series
      .flatMap(({ name, counts }) => {
        const count = counts[index] ?? 0;
        return name === undefined || count === 0 ? [] : `\n${name}: ${this.#number(count)}`;
      })
      .join('');
  }

  /** When the part begins, in words as short as its length allows. */
  #edge(index: number): string {
    const iso = this.#instant(index);
    return this.step >= DAY ? this.#localize.formatDate(iso) : this.#localize.formatDateTime(iso);
  }

  get #range(): readonly [first: number, last: number] {
    if (this.anchor === undefined) return [-1, -2];
    return [Math.min(this.anchor, this.focused), Math.max(this.anchor, this.focused)];
  }

  #apply(): void {
    const [first, last] = this.#range;
    this.anchor = undefined;
    this.dispatchEvent(new HistogramRangeEvent(this.#instant(first), this.#instant(last + 1)));
  }

  /** When the part begins, ISO 8601. */
  #instant(index: number): string {
    return new Date(this.from + index * this.step).toISOString();
  }

  /** The bar under the pointer; beyond the ends, where a drag may lead, the first or the last. */
  #barAt({ clientX, currentTarget }: PointerEvent): number | undefined {
    if (!(currentTarget instanceof Element)) return undefined;
    const { left, right, width } = currentTarget.getBoundingClientRect();
    const way = this.#localize.dir() === 'rtl' ? right - clientX : clientX - left;
    return Math.min(Math.max(Math.floor((way / width) * this.count), 0), this.count - 1);
  }

  /** A click leaves focus where the pointer is, which says enough. */
  #onEntryFocus({ target }: FocusEvent, place: number): void {
    if (!(target instanceof Element && target.matches(':focus-visible'))) return;
    this.inFocus = place;
    // The Tab key alone leaves an entry as it is that can be seen in part.
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  readonly #onPointerdown = (event: PointerEvent): void => {
    const index = this.#barAt(event);
    if (index === undefined || event.button !== 0) return;
    if (event.currentTarget instanceof Element)
      event.currentTarget.setPointerCapture(event.pointerId);
    this.#isDragging = true;
    this.anchor = index;
    this.focused = index;
  };

  readonly #onPointermove = (event: PointerEvent): void => {
    const index = this.#isDragging ? this.#barAt(event) : undefined;
    if (index !== undefined) this.focused = index;
  };

  readonly #onPointerup = (): void => {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    this.#apply();
  };

  readonly #onPointercancel = (): void => {
    this.#isDragging = false;
    this.anchor = undefined;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const to = this.#target(event.key);
    if (to !== undefined) {
      this.anchor = event.shiftKey ? (this.anchor ?? this.focused) : undefined;
      this.focused = Math.min(Math.max(to, 0), this.count - 1);
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      });
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.anchor ??= this.focused;
      this.#apply();
    } else if (event.key === 'Escape' && this.anchor !== undefined) {
      this.anchor = undefined;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #target(key: string): number | undefined {
    const forward = this.#localize.dir() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = this.#localize.dir() === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (key === forward) return this.focused + 1;
    if (key === backward) return this.focused - 1;
    if (key === 'Home') return 0;
    return key === 'End' ? this.count - 1 : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-histogram': Histogram;
  }
}
