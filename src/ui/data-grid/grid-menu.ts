import type { LitElement } from 'lit';
import { Menu } from '../menu/menu.js';
import type { MenuItem, MenuOptions } from '../menu/menu-item.js';

/** Opens the one menu of a grid at a button, as soon as it has loaded. */
export type OpenMenu = (
  trigger: HTMLElement,
  items: readonly MenuItem[],
  options: MenuOptions,
  onSelect: (item: MenuItem) => void,
) => Promise<void>;

/** The one menu of a grid, for its rows and its headers; it goes when its button does. */
export class GridMenu extends Menu {
  readonly #onLost: (trigger: HTMLElement) => void;

  /** `onLost` is told of the button that left while its menu was open. */
  constructor(host: LitElement, onLost: (trigger: HTMLElement) => void) {
    super(host);
    this.#onLost = onLost;
  }

  hostUpdated(): void {
    const { trigger } = this;
    if (!trigger || trigger.isConnected) return;
    this.close();
    this.#onLost(trigger);
  }
}
