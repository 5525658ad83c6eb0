import type { IconNode } from '../icon.js';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconNode;
  readonly tone?: 'danger';
  /** Why the item cannot be chosen, in words; it can still be reached and read. */
  readonly disabledReason?: string;
  readonly separatorBefore?: boolean;
}

export interface MenuOptions {
  /** The accessible name; absent: that of the button which opened it. */
  readonly label?: string;
  readonly focus?: 'first' | 'last';
}
