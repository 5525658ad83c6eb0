import { LitElement, type ReactiveController } from 'lit';
import type { TabItem } from '../../ui/tabs/tabs-controller.js';

interface HostTab extends TabItem {
  readonly content: Element;
}

/** The tabs that every token has. */
export const OWN_TABS = ['general', 'modules', 'details', 'audit'] as const;

/** For the host's class: every child goes where the controller assigns it, whatever its slot says. */
export const MANUAL_SLOTS: ShadowRootInit = {
  ...LitElement.shadowRootOptions,
  slotAssignment: 'manual',
};

/**
 * The tabs that a host page adds: children with `slot="tab"` and a `data-label`, which come and go
 * at any time. Since all of them share one slot name and each needs a panel of its own, the element
 * has manual slots: it renders `<slot data-host-tab="id">` for each of them, and named slots for
 * the rest, and the controller assigns them.
 */
export class HostTabsController implements ReactiveController {
  readonly #host: LitElement;
  #tabs: readonly HostTab[] = [];
  /** The names of those without a usable id of their own; they keep them while others come and go. */
  readonly #names = new WeakMap<Element, string>();
  #named = 0;
  #observer: MutationObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get tabs(): readonly TabItem[] {
    return this.#tabs;
  }

  hostConnected(): void {
    this.#find();
    this.#observer = new MutationObserver(() => {
      this.#find();
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      attributeFilter: ['slot', 'data-label', 'id'],
    });
  }

  hostUpdated(): void {
    const children = [...this.#host.children];
    for (const slot of this.#host.renderRoot.querySelectorAll('slot')) {
      const tab = this.#tabs.find(({ id }) => id === slot.dataset['hostTab']);
      slot.assign(...(tab ? [tab.content] : children.filter((child) => fits(child, slot))));
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #find(): void {
    const taken = new Set<string>(OWN_TABS);
    this.#tabs = [...this.#host.children]
      .filter((child): child is HTMLElement => child instanceof HTMLElement && child.slot === 'tab')
      .map((content) => {
        const id = this.#idOf(content, taken);
        taken.add(id);
        return { id, label: content.dataset['label'] || id, content };
      });
  }

  /** Its id, unless another tab has that or no reference could name it. */
  #idOf(content: HTMLElement, taken: ReadonlySet<string>): string {
    const { id } = content;
    if (id !== '' && !/\s/.test(id) && !taken.has(id)) return id;
    let name = this.#names.get(content);
    if (name === undefined) this.#names.set(content, (name = `host-${(this.#named += 1)}`));
    return name;
  }
}

function fits(child: Element, slot: HTMLSlotElement): boolean {
  return slot.name !== '' && child.slot === slot.name;
}
