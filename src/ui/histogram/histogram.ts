import { html, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { LocalizeController } from '../localize-controller.js';
import { TokenryElement } from '../tokenry-element.js';
import { histogramStyles } from './histogram.styles.js';

/** A span of time was chosen. */
export class HistogramRangeEvent extends Event {
  /**
   * @param from - The instant with which it begins, ISO 8601.
   * @param to - The first instant after it, ISO 8601.
   */
  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    super('histogram-range');
  }
}

const DAY = 86_400_000;

/**
 * How many events fall in each part of a span of time. A drag over the bars chooses a part of it; by
 * keyboard, arrows go from bar to bar, with Shift they choose, Enter takes what is chosen.
 *
 * @summary Events over time.
 * @internal
 *
 * @event {HistogramRangeEvent} histogram-range - A span of time was chosen.
 */
export class Histogram extends TokenryElement {
  static override readonly tag: string = 'tokenry-histogram';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, histogramStyles];

  /** How many events there are in each part; the first part first. */
  @property({ attribute: false }) counts: readonly number[] = [];
  /** When the first part begins, in milliseconds since 1970. */
  @property({ type: Number }) from = 0;
  /** How long a part is, in milliseconds. */
  @property({ type: Number }) step = DAY;
  /** The accessible name. */
  @property() label = '';

  /** The bar that takes focus, and the bars chosen: from where the choice began to where it is. */
  @state() private focused = 0;
  @state() private anchor: number | undefined;

  #isDragging = false;

  readonly #localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    const { counts } = this;
    const highest = Math.max(1, ...counts);
    const localize = this.#localize;
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
        ${counts.map((count, index) => this.#renderBar(count, index, highest))}
      </div>
      <p class="visually-hidden" id="hint">${localize.term('histogramHint')}</p>
      <div class="axis" aria-hidden="true">
        <span>${this.#edge(0)}</span>
        <span>${this.#edge(counts.length)}</span>
      </div>
      <div class="visually-hidden">
        <table>
          <caption>
            ${this.label}
          </caption>
          <tbody>
            ${counts.map((count, index) =>
              count === 0
                ? ''
                : html`<tr>
                    <th scope="row">${this.#edge(index)}</th>
                    <td>${localize.term('eventCount', count, localize.formatNumber(count))}</td>
                  </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </div>`;
  }

  #renderBar(count: number, index: number, highest: number): TemplateResult {
    const localize = this.#localize;
    const height = count === 0 ? 0 : Math.max(3, (count / highest) * 100);
    const [first, last] = this.#chosen;
    return html`<button
      type="button"
      class=${index >= first && index <= last ? 'chosen' : ''}
      data-index=${index}
      tabindex=${index === Math.min(this.focused, this.counts.length - 1) ? 0 : -1}
      aria-label=${`${this.#edge(index)}: ${localize.term('eventCount', count, localize.formatNumber(count))}`}
      title=${`${this.#edge(index)}: ${localize.formatNumber(count)}`}
      @focus=${() => (this.focused = index)}
    >
      <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect x="1" width="8" y=${100 - height} height=${height} />`}
      </svg>
    </button>`;
  }

  /** When the part begins, in words as short as its length allows. */
  #edge(index: number): string {
    const iso = new Date(this.from + index * this.step).toISOString();
    return this.step >= DAY ? this.#localize.formatDate(iso) : this.#localize.formatDateTime(iso);
  }

  get #chosen(): readonly [first: number, last: number] {
    if (this.anchor === undefined) return [-1, -2];
    return [Math.min(this.anchor, this.focused), Math.max(this.anchor, this.focused)];
  }

  #apply(): void {
    const [first, last] = this.#chosen;
    this.anchor = undefined;
    const instant = (index: number): string =>
      new Date(this.from + index * this.step).toISOString();
    this.dispatchEvent(new HistogramRangeEvent(instant(first), instant(last + 1)));
  }

  #barAt({ clientX }: PointerEvent): number | undefined {
    const bars = [...this.renderRoot.querySelectorAll('.bars button')];
    const index = bars.findIndex((bar) => {
      const { left, right } = bar.getBoundingClientRect();
      return clientX >= left && clientX <= right;
    });
    return index < 0 ? undefined : index;
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
      this.focused = Math.min(Math.max(to, 0), this.counts.length - 1);
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
    return key === 'End' ? this.counts.length - 1 : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-histogram': Histogram;
  }
  interface HTMLElementEventMap {
    'histogram-range': HistogramRangeEvent;
  }
}
