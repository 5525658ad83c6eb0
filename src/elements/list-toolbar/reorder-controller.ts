import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Lets the items of a list be dragged to another place. The template gives each item `draggable`,
 * `data-index` and these handlers; buttons do the same by keyboard.
 */
export class ReorderController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #move: (from: number, to: number) => void;
  #from: number | undefined;
  #to: number | undefined;

  constructor(host: ReactiveControllerHost, move: (from: number, to: number) => void) {
    this.#host = host;
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
