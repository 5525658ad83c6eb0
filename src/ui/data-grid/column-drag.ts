import { headersOf, isRightToLeft, type ColumnHost } from './column-host.js';
import { moveColumn } from './column-layout.js';
import { capture } from './column-resize.js';

/** How far a pointer moves, in CSS pixels, before a press of a header is a drag of its column. */
const SLACK = 6;
/** How near the edge of the view, in CSS pixels, a drag makes it scroll, and by how much. */
const EDGE = 40;
const SCROLL = 12;

/** A column follows the pointer by its header, to the place that is marked. */
export class ColumnDrag {
  readonly #host: ColumnHost;

  constructor(host: ColumnHost) {
    this.#host = host;
  }

  /** Waits for the pointer to move; let go before that, it was a click. Escape calls it off. */
  start(event: PointerEvent, header: HTMLElement): void {
    const end = new AbortController();
    const { signal } = end;
    let place: number | undefined;
    const move = ({ clientX }: PointerEvent): void => {
      if (place === undefined && Math.abs(clientX - event.clientX) < SLACK) return;
      if (place === undefined) {
        capture(header, event.pointerId);
        header.toggleAttribute('data-dragged', true);
      }
      this.#scroll(clientX);
      place = this.#placeAt(clientX);
      this.#mark(place);
    };
    const finish = (isKept: boolean): void => {
      end.abort();
      this.#mark(undefined);
      header.removeAttribute('data-dragged');
      if (place === undefined) return;
      swallowClick();
      if (isKept) this.#drop(header, place);
    };
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', () => finish(true), { signal });
    addEventListener('pointercancel', () => finish(false), { signal });
    addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape' || place === undefined) return;
        key.preventDefault();
        finish(false);
      },
      { signal, capture: true },
    );
  }

  /** The place, counted between the columns shown, that is nearest to the pointer. */
  #placeAt(x: number): number {
    const headers = headersOf(this.#host);
    const isMirrored = isRightToLeft(this.#host);
    return headers.filter((header) => {
      const { left, width } = header.getBoundingClientRect();
      return x > left + width / 2 !== isMirrored;
    }).length;
  }

  #mark(place: number | undefined): void {
    const headers = headersOf(this.#host);
    headers.forEach((header, index) => {
      if (index === place) header.dataset['drop'] = 'before';
      else if (index === headers.length - 1 && place === headers.length) {
        header.dataset['drop'] = 'after';
      } else delete header.dataset['drop'];
    });
  }

  #drop(header: HTMLElement, place: number): void {
    const from = headersOf(this.#host).indexOf(header);
    const to = place > from ? place - 1 : place;
    const { columns, layout } = this.#host;
    if (to === from) return;
    void this.#host.setLayout(moveColumn(columns, layout, header.dataset['column'] ?? '', to));
  }

  #scroll(x: number): void {
    const scroller = this.#host.table?.parentElement;
    if (!scroller) return;
    const { left, right } = scroller.getBoundingClientRect();
    if (x < left + EDGE) scroller.scrollLeft -= SCROLL;
    else if (x > right - EDGE) scroller.scrollLeft += SCROLL;
  }
}

/** The end of a drag is no click on the header. */
function swallowClick(): void {
  const end = new AbortController();
  addEventListener(
    'click',
    (click) => {
      click.preventDefault();
      click.stopPropagation();
    },
    { signal: end.signal, capture: true },
  );
  setTimeout(() => end.abort());
}
