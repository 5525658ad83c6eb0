import { nothing, type LitElement, type ReactiveController } from 'lit';
import type { MenuItem, MenuOptions } from './menu-item.js';
import type { Menu } from './menu.js';

export type { MenuItem, MenuOptions } from './menu-item.js';

interface MenuModule {
  readonly Menu: typeof Menu;
}

/**
 * A menu in the host's own shadow root, after the ARIA practices for a menu button. One menu serves
 * any number of buttons in turn: it stands at the one that opened it, and loads on first use. The
 * host renders `render()`, and gives each button `aria-haspopup="menu"` and
 * `aria-expanded="false"`.
 */
export class MenuController implements ReactiveController {
  readonly #host: LitElement;
  #menu: Menu | undefined;
  #loaded: Promise<MenuModule> | undefined;
  #isOpening = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Behind the first paint, so that it is there by the time somebody wants it. */
  hostUpdated(): void {
    if (!this.#loaded) void this.#load();
  }

  isOpenFor(trigger: HTMLElement): boolean {
    return this.#menu?.isOpenFor(trigger) ?? false;
  }

  /** Opens the menu at the button and moves focus into it; a second call for the same closes it. */
  async open(
    trigger: HTMLElement,
    items: readonly MenuItem[],
    options: MenuOptions,
    onSelect: (item: MenuItem) => void,
  ): Promise<void> {
    // Whoever asks again before it is there asks for the same.
    if (this.#isOpening) return;
    this.#isOpening = true;
    try {
      const { Menu } = await this.#load();
      this.#menu ??= new Menu(this.#host);
      this.#menu.open(trigger, items, options, onSelect);
    } finally {
      this.#isOpening = false;
    }
  }

  /** Closes the menu; focus goes back to its button. */
  close(): void {
    this.#menu?.close();
  }

  render(): unknown {
    return this.#menu?.render() ?? nothing;
  }

  async #load(): Promise<MenuModule> {
    this.#loaded ??= import('./menu.js');
    try {
      return await this.#loaded;
    } catch (error) {
      this.#loaded = undefined;
      throw error;
    }
  }
}
