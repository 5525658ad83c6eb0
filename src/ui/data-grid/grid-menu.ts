import type { LitElement, ReactiveController } from 'lit';
import { MenuController, type MenuItem, type MenuOptions } from '../menu/menu-controller.js';

/** The one menu of a grid, for its rows and its headers; it goes when its button does. */
export class GridMenu implements ReactiveController {
  readonly #menu: MenuController;
  readonly #onLost: (trigger: HTMLElement) => void;
  #trigger: HTMLElement | undefined;

  /** `onLost` is told of the button that left while its menu was open. */
  constructor(host: LitElement, onLost: (trigger: HTMLElement) => void) {
    this.#menu = new MenuController(host);
    this.#onLost = onLost;
    host.addController(this);
  }

  hostUpdated(): void {
    const trigger = this.#trigger;
    if (trigger === undefined || trigger.isConnected || !this.#menu.isOpenFor(trigger)) return;
    this.#menu.close();
    this.#onLost(trigger);
  }

  open(
    trigger: HTMLElement,
    items: readonly MenuItem[],
    options: MenuOptions,
    onSelect: (item: MenuItem) => void,
  ): void {
    this.#trigger = trigger;
    void this.#menu.open(trigger, items, options, onSelect);
  }

  render(): unknown {
    return this.#menu.render();
  }
}
