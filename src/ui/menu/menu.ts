import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { popupStyles } from '../../styles/popup.styles.js';
import { adoptSheets } from '../adopt-sheets.js';
import { icon } from '../icon.js';
import { placePopup } from '../place-popup.js';
import { visibleText } from '../safe-text.js';
import type { MenuItem, MenuOptions } from './menu-item.js';
import { menuStyles } from './menu.styles.js';

/**
 * A menu in the host's own shadow root, after the ARIA practices for a menu button. One menu serves
 * any number of buttons in turn: it stands at the one that opened it. The host, which has been
 * rendered by then, renders `render()`, and gives each button `aria-haspopup="menu"` and
 * `aria-expanded="false"`.
 */
export class Menu implements ReactiveController {
  readonly #host: LitElement;
  readonly #menu = createRef<HTMLElement>();
  #trigger: HTMLElement | undefined;
  #items: readonly MenuItem[] = [];
  #label: string | undefined;
  #onSelect: ((item: MenuItem) => void) | undefined;
  /** The button that was pressed while its menu was open: its click is to close it. */
  #pressed: HTMLElement | undefined;
  #typed = '';
  #typedAt = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    adoptSheets(host.shadowRoot, popupStyles, menuStyles);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onPress, true);
    this.#host.addEventListener('keydown', this.#onPress, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onPress, true);
    this.#host.removeEventListener('keydown', this.#onPress, true);
    this.#release();
  }

  /** The button at which it is open; undefined: it is not. */
  get trigger(): HTMLElement | undefined {
    return this.#trigger;
  }

  /** Opens the menu at the button and moves focus into it; a second call for the same closes it. */
  open(
    trigger: HTMLElement,
    items: readonly MenuItem[],
    { label, focus = 'first' }: MenuOptions,
    onSelect: (item: MenuItem) => void,
  ): void {
    const isSecond = trigger === this.#trigger || trigger === this.#pressed;
    this.#pressed = undefined;
    // Whoever asks again before it is there asks for the same.
    if (trigger === this.#trigger && !this.#menu.value?.matches(':popover-open')) return;
    if (this.#trigger) this.close();
    if (isSecond || items.length === 0) return;
    this.#trigger = trigger;
    this.#items = items;
    this.#label = label ?? trigger.getAttribute('aria-label') ?? trigger.textContent.trim();
    this.#onSelect = onSelect;
    trigger.setAttribute('aria-expanded', 'true');
    trigger.toggleAttribute('data-menu-anchor', true);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      if (this.#trigger !== trigger) return;
      const menu = this.#menu.value;
      menu?.showPopover();
      if (menu) placePopup(menu);
      this.#elements()
        .at(focus === 'first' ? 0 : -1)
        ?.focus();
    });
  }

  /** Closes the menu; focus goes back to its button. */
  close(): void {
    const trigger = this.#trigger;
    this.#release();
    trigger?.focus();
  }

  render(): TemplateResult {
    return html`<div
      class="popup menu"
      part="menu"
      role="menu"
      popover="auto"
      aria-label=${this.#label ?? nothing}
      ${ref(this.#menu)}
      @beforetoggle=${this.#onToggle}
      @keydown=${this.#onKeydown}
      @click=${this.#onClick}
      @pointermove=${this.#onPointerMove}
    >
      ${this.#items.map((item, index) => this.#renderItem(item, index))}
    </div>`;
  }

  #renderItem(item: MenuItem, index: number): TemplateResult {
    const reason = item.disabledReason;
    return html`
      ${item.separatorBefore ? html`<hr role="separator" />` : nothing}
      <div
        class="menu-item ${item.tone ?? ''}"
        role="menuitem"
        tabindex="-1"
        data-index=${index}
        aria-disabled=${reason === undefined ? nothing : 'true'}
        aria-describedby=${reason === undefined ? nothing : `menu-reason-${index}`}
      >
        ${item.icon ? icon(item.icon) : nothing}
        <span class="menu-label">
          ${visibleText(item.label)}
          ${reason === undefined ? nothing : this.#renderReason(reason, index)}
        </span>
      </div>
    `;
  }

  /** The description of the item, and no part of its name. */
  #renderReason(reason: string, index: number): TemplateResult {
    return html`<span class="menu-reason" id="menu-reason-${index}" aria-hidden="true"
      >${visibleText(reason)}</span
    >`;
  }

  #elements(): HTMLElement[] {
    return [...(this.#menu.value?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  }

  #forget(): void {
    this.#trigger?.setAttribute('aria-expanded', 'false');
    this.#trigger?.removeAttribute('data-menu-anchor');
    this.#trigger = undefined;
    this.#onSelect = undefined;
  }

  #release(): void {
    this.#forget();
    if (this.#menu.value?.matches(':popover-open')) this.#menu.value.hidePopover();
  }

  #select(element: HTMLElement): void {
    const item = this.#items[Number(element.dataset['index'])];
    if (!item || item.disabledReason !== undefined) return;
    const onSelect = this.#onSelect;
    this.close();
    onSelect?.(item);
  }

  /** A press outside closes a popover by itself, its own button included. */
  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.#forget();
  };

  readonly #onPress = (event: Event): void => {
    const trigger = this.#trigger;
    this.#pressed = trigger && event.composedPath().includes(trigger) ? trigger : undefined;
  };

  readonly #onClick = (event: Event): void => {
    const item = event.target instanceof Element && event.target.closest('[role="menuitem"]');
    if (item instanceof HTMLElement) this.#select(item);
  };

  readonly #onPointerMove = (event: Event): void => {
    const item = event.target instanceof Element && event.target.closest('[role="menuitem"]');
    if (item instanceof HTMLElement && !item.matches(':focus')) item.focus();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const elements = this.#elements();
    const index = elements.findIndex((element) => element.matches(':focus'));
    const { key } = event;
    if (key === 'Tab') {
      // Focus moves on from the button, as if the menu had not been there.
      this.close();
      return;
    }
    if (key === 'ArrowDown') elements[(index + 1) % elements.length]?.focus();
    else if (key === 'ArrowUp') elements.at(index > 0 ? index - 1 : -1)?.focus();
    else if (key === 'Home') elements[0]?.focus();
    else if (key === 'End') elements.at(-1)?.focus();
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' || key === ' ') {
      // A key held down from the button on is not yet a choice.
      const element = event.repeat ? undefined : elements[index];
      if (element) this.#select(element);
    } else if (!this.#typeAhead(event, index)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Letters typed one soon after the other look for an item that begins with them. */
  #typeAhead({ key, ctrlKey, altKey, metaKey, timeStamp }: KeyboardEvent, from: number): boolean {
    if (key.length !== 1 || ctrlKey || altKey || metaKey) return false;
    this.#typed = timeStamp - this.#typedAt < 700 ? this.#typed + key : key;
    this.#typedAt = timeStamp;
    // One letter again and again goes through the items that begin with it.
    const isOneLetter = [...this.#typed].every((letter) => letter === key);
    const typed = (isOneLetter ? key : this.#typed).toLocaleLowerCase();
    const start = isOneLetter ? from + 1 : from;
    const count = this.#items.length;
    for (let step = 0; step < count; step += 1) {
      const index = (start + step) % count;
      if (this.#items[index]?.label.toLocaleLowerCase().startsWith(typed)) {
        this.#elements()[index]?.focus();
        break;
      }
    }
    return true;
  }
}
