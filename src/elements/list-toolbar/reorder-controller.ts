import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import { icon } from '../../ui/icon.js';
import type { LocalizeController } from '../../ui/localize-controller.js';

/**
 * Lets the items of a list be moved to another place: dragged, for which the template gives each
 * item `draggable`, `data-index` and these handlers, or by buttons.
 */
export class ReorderController implements ReactiveController {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #move: (from: number, to: number) => void;
  #from: number | undefined;
  #to: number | undefined;

  constructor(
    host: LitElement,
    localize: LocalizeController,
    move: (from: number, to: number) => void,
  ) {
    this.#host = host;
    this.#localize = localize;
    this.#move = move;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#become(undefined, undefined);
  }

  /** Where the dragged item would go, relative to the item at the index. */
  dropAt(index: number): 'before' | 'after' | '' {
    if (this.#from === undefined || this.#to !== index || this.#from === index) return '';
    return this.#from > index ? 'before' : 'after';
  }

  /** The buttons that move an item, one of so many, up and down. */
  renderButtons(label: string, index: number, count: number): readonly TemplateResult[] {
    return ([-1, 1] as const).map((step) => {
      const to = index + step;
      const way = step < 0 ? 'up' : 'down';
      return html`<button
        type="button"
        class="button quiet icon-only ${way}"
        aria-label=${this.#localize.term(step < 0 ? 'moveUp' : 'moveDown', label)}
        ?disabled=${to < 0 || to >= count}
        @click=${() => {
          this.#move(index, to);
          this.focusOn(to, `.${way}`);
        }}
      >
        ${icon(step < 0 ? ArrowUp : ArrowDown)}
      </button>`;
    });
  }

  /** Moves focus into an item, once the host shows it there; without items, to what adds one. */
  focusOn(index: number, selector: string): void {
    const { renderRoot } = this.#host;
    void Promise.resolve()
      .then(() => this.#host.updateComplete)
      .then(() => {
        const item = renderRoot.querySelectorAll('.item')[index];
        const target =
          item?.querySelector<HTMLElement>(`${selector}:not(:disabled)`) ??
          item?.querySelector<HTMLElement>('button:not(:disabled)') ??
          renderRoot.querySelector<HTMLElement>('.add');
        target?.focus();
      });
  }

  readonly onDragstart = (event: DragEvent): void => {
    event.dataTransfer?.setData('text/plain', '');
    this.#become(indexOf(event), undefined);
  };

  readonly onDragover = (event: DragEvent): void => {
    if (this.#from === undefined) return;
    event.preventDefault();
    const to = indexOf(event);
    if (to !== this.#to) this.#become(this.#from, to);
  };

  readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const [from, to] = [this.#from, indexOf(event)];
    this.#become(undefined, undefined);
    if (from !== undefined && to !== undefined && from !== to) this.#move(from, to);
  };

  readonly onDragend = (): void => {
    this.#become(undefined, undefined);
  };

  #become(from: number | undefined, to: number | undefined): void {
    this.#from = from;
    this.#to = to;
    this.#host.requestUpdate();
  }
}

function indexOf({ currentTarget }: DragEvent): number | undefined {
  const index = currentTarget instanceof HTMLElement ? currentTarget.dataset['index'] : undefined;
  return index === undefined ? undefined : Number(index);
}
