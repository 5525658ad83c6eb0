import { headersOf, isRightToLeft, type ColumnHost } from './column-host.js';
import { resizeColumns, type ColumnLayout } from './column-layout.js';
import { LEAST_WIDTH, MOST_WIDTH } from './column-sizes.js';

const STEP = 16;

/** The border of a header follows the pointer, or the keys. */
export class ColumnResize {
  readonly #host: ColumnHost;

  constructor(host: ColumnHost) {
    this.#host = host;
  }

  /** Follows the pointer until it is let go; Escape puts the border back. */
  start(event: PointerEvent, resizer: HTMLElement, id: string): void {
    const from = event.clientX;
    const widths = this.#widths();
    const toEnd = isRightToLeft(resizer) ? -1 : 1;
    const end = new AbortController();
    let layout: ColumnLayout | undefined;
    const { signal } = end;
    capture(resizer, event.pointerId);
    resizer.toggleAttribute('data-active', true);
    signal.addEventListener('abort', () => resizer.removeAttribute('data-active'));
    const move = ({ clientX }: PointerEvent): void => {
      if (clientX === from && !layout) return;
      layout = this.#resized(id, (widths[id] ?? 0) + (clientX - from) * toEnd, widths);
      this.#host.tryLayout(layout);
    };
    const finish = (isKept: boolean): void => {
      end.abort();
      if (layout && isKept) void this.#host.setLayout(layout);
      else this.#host.tryLayout(this.#host.layout);
    };
    resizer.addEventListener('pointermove', move, { signal });
    resizer.addEventListener('pointerup', () => finish(true), { signal });
    resizer.addEventListener('lostpointercapture', () => finish(false), { signal });
    addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        key.preventDefault();
        finish(false);
      },
      { signal, capture: true },
    );
  }

  /** Answers whether the key was one for the border. */
  press({ key }: KeyboardEvent, resizer: HTMLElement, id: string): boolean {
    const widths = this.#widths();
    const width = widths[id] ?? 0;
    const toRight = isRightToLeft(resizer) ? -STEP : STEP;
    if (key === 'ArrowRight') this.#set(id, width + toRight, widths);
    else if (key === 'ArrowLeft') this.#set(id, width - toRight, widths);
    else if (key === 'Home') this.#reset(id);
    else if (key === 'Enter') this.fit(id);
    else return false;
    return true;
  }

  /** Makes the column as wide as what it holds. */
  fit(id: string): void {
    const widths = this.#widths();
    const { table } = this.#host;
    if (!table) return;
    const { fit = 'default' } = table.dataset;
    table.dataset['fit'] = 'measure';
    const needed = this.#widths()[id] ?? 0;
    table.dataset['fit'] = fit;
    this.#set(id, needed, widths);
  }

  #reset(id: string): void {
    const { [id]: _width, ...widths } = this.#host.layout.widths ?? {};
    const { widths: _widths, ...layout } = this.#host.layout;
    const hasWidths = Object.keys(widths).length > 0;
    void this.#host.setLayout(hasWidths ? { ...layout, widths } : layout);
  }

  #set(id: string, width: number, widths: Readonly<Record<string, number>>): void {
    void this.#host.setLayout(this.#resized(id, width, widths));
  }

  /** Every column keeps the width it has, so that only this border moves. */
  #resized(id: string, width: number, widths: Readonly<Record<string, number>>): ColumnLayout {
    const { minWidth = LEAST_WIDTH } = this.#host.columns.find((each) => each.id === id) ?? {};
    const bounded = Math.round(Math.min(Math.max(width, minWidth), MOST_WIDTH));
    return resizeColumns(this.#host.layout, { ...widths, [id]: bounded });
  }

  #widths(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      headersOf(this.#host).map((header) => [
        header.dataset['column'] ?? '',
        Math.round(header.getBoundingClientRect().width),
      ]),
    );
  }
}

/** A pointer that was let go before the drag began cannot be captured. */
export function capture(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // It ends with the next pointer event instead.
  }
}
