import { LitElement, type ReactiveController } from 'lit';
import type { TabItem } from '../../ui/tabs/tabs-controller.js';

interface HostTab extends TabItem {
  readonly content: Element;
}

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
    this.#tabs = [...this.#host.children]
      .filter((child): child is HTMLElement => child instanceof HTMLElement && child.slot === 'tab')
      .map((content, index) => ({
        id: content.id || `host-${index + 1}`,
        label: content.dataset['label'] ?? content.id,
        content,
      }));
  }
}

function fits(child: Element, slot: HTMLSlotElement): boolean {
  return slot.name !== '' && child.slot === slot.name;
}
