import type { LitElement, ReactiveController } from 'lit';
import { MenuController, type MenuItem, type MenuOptions } from '../menu/menu-controller.js';

/** Opens the one menu of a grid at a button, as soon as it has loaded. */
export type OpenMenu = (
  trigger: HTMLElement,
  items: readonly MenuItem[],
  options: MenuOptions,
  onSelect: (item: MenuItem) => void,
) => Promise<void>;

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

  readonly open: OpenMenu = (trigger, ...rest) => {
    this.#trigger = trigger;
    return this.#menu.open(trigger, ...rest);
  };

  render(): unknown {
    return this.#menu.render();
  }
}
