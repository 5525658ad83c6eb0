import type { LitElement, ReactiveController } from 'lit';

const ITEM = '[role="treeitem"]';

/**
 * A tree is one Tab stop: arrows go from line to line, open and close them, Home and End go to the
 * ends, Enter and Space press the line's button. What is on the line that has focus comes
 * with the next Tab.
 */
export class TreeFocus implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The line that had focus may be gone. */
  hostUpdated(): void {
    const [first] = this.#items;
    if (first && !this.#items.some(({ tabIndex }) => tabIndex === 0)) first.tabIndex = 0;
  }

  readonly onFocusin = ({ target }: FocusEvent): void => {
    const item = target instanceof Element ? target.closest<HTMLElement>(ITEM) : null;
    if (!item) return;
    for (const other of this.#items) if (other.tabIndex === 0) other.tabIndex = -1;
    item.tabIndex = 0;
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const item = target?.closest<HTMLElement>(ITEM);
    // What is a Tab stop of its own on a line has keys of its own, and every button has these two.
    if (!item || !target || (target !== item && target.tabIndex === 0)) return;
    if (target !== item && (event.key === 'Enter' || event.key === ' ')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isOpen = item.ariaExpanded === 'true';
    switch (event.key) {
      case 'ArrowDown':
        this.#step(item, 1);
        break;
      case 'ArrowUp':
        this.#step(item, -1);
        break;
      case 'ArrowRight':
        if (isOpen) this.#step(item, 1);
        else if (item.ariaExpanded === 'false') activate(item);
        break;
      case 'ArrowLeft':
        if (isOpen) activate(item);
        else item.parentElement?.closest<HTMLElement>(ITEM)?.focus();
        break;
      case 'Home':
        this.#items.at(0)?.focus();
        break;
      case 'End':
        this.#items.at(-1)?.focus();
        break;
      case 'Enter':
      case ' ':
        activate(item);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  get #items(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(ITEM)];
  }

  #step(item: HTMLElement, by: -1 | 1): void {
    const items = this.#items;
    items[items.indexOf(item) + by]?.focus();
  }
}

function activate(item: HTMLElement): void {
  item.querySelector<HTMLElement>(':scope > .line > button')?.click();
}
