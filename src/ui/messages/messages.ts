import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import Info from 'lucide/dist/esm/icons/info.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { activeElement } from '../active-element.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { repeat } from '../repeat.js';
import { visibleText } from '../safe-text.js';
import { TokenryElement } from '../tokenry-element.js';
import '../../locales/en/states.js';
import { sheet } from './messages.styles.js';

export interface Message {
  /** An error interrupts, and stays until it is closed; the others go by themselves. */
  readonly tone: 'success' | 'error' | 'info';
  readonly text: string;
  /** What can be done about it; the message closes when it is done. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** How long a message that goes by itself can be read, in milliseconds. */
const READING_TIME = 6000;
/** A message names one thing or two, whose names may be long. */
const LONGEST = 600;
const ICONS = { success: CircleCheck, error: CircleAlert, info: Info } as const;

/**
 * @summary Says what happened, on screen and to assistive technology.
 * @internal
 *
 * @csspart message - A message.
 */
export class Messages extends TokenryElement {
  static override readonly tag: string = 'tokenry-messages';
  static override styles = [tokens, controls, sheet];

  @state() private messages: readonly Message[] = [];
  @state() private placement: 'bottom' | 'top' = 'bottom';

  readonly #timers = new Map<Message, ReturnType<typeof setTimeout>>();
  /** What had focus before a message took it. */
  #cameFrom: HTMLElement | undefined;
  /** The element that it speaks for, with all that is in it. */
  #speaker: Element | undefined;

  readonly #localize = new LocalizeController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    this.#speaker = root instanceof ShadowRoot ? root.host : undefined;
    this.#speaker?.addEventListener('part-missing', this.#onPartMissing);
    if (this.hasUpdated) this.#appear();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTimers();
    this.#speaker?.removeEventListener('part-missing', this.#onPartMissing);
    this.ownerDocument.removeEventListener('focusin', this.#keepClear);
  }

  /** Shows a message; one that says the same takes the place of the earlier. */
  show(message: Message): void {
    const isSame = (other: Message): boolean =>
      other.text === message.text && other.tone === message.tone;
    const earlier = this.messages.find(isSame);
    if (earlier) this.#stopTimer(earlier);
    this.messages = earlier
      ? this.messages.map((each) => (each === earlier ? message : each))
      : [...this.messages, message];
    this.#startTimers();
  }

  protected override firstUpdated(): void {
    this.#appear();
  }

  protected override updated(): void {
    if (this.messages.length === 0) {
      this.ownerDocument.removeEventListener('focusin', this.#keepClear);
    } else {
      this.ownerDocument.addEventListener('focusin', this.#keepClear);
      this.#keepClear();
    }
  }

  protected override render(): TemplateResult {
    const errors = this.messages.filter(({ tone }) => tone === 'error');
    const others = this.messages.filter(({ tone }) => tone !== 'error');
    // Both regions are there from the start: one that comes with its text is often not announced.
    return html`<div
      class="messages ${this.placement}"
      popover="manual"
      @pointerenter=${this.#stopTimers}
      @pointerleave=${this.#startTimers}
      @focusin=${this.#onFocusin}
      @focusout=${this.#startTimers}
      @keydown=${this.#onKeydown}
    >
      <div class="region" role="status" aria-live="polite" aria-atomic="false">
        ${this.#renderMessages(others)}
      </div>
      <div class="region" role="alert" aria-live="assertive" aria-atomic="false">
        ${this.#renderMessages(errors)}
      </div>
    </div>`;
  }

  #renderMessages(messages: readonly Message[]): unknown {
    return repeat(
      messages,
      ({ tone, text }) => `${tone} ${text}`,
      (message) =>
        html`<div part="message" class="message ${message.tone}">
          ${icon(ICONS[message.tone])}
          <p>${visibleText(message.text, LONGEST)}</p>
          ${this.#renderAction(message)}
          <button
            type="button"
            class="button quiet icon-only"
            aria-label=${this.#localize.term('close')}
            @click=${() => this.#close(message)}
          >
            ${icon(X)}
          </button>
        </div>`,
    );
  }

  #renderAction(message: Message): unknown {
    const { action } = message;
    if (action === undefined) return nothing;
    const onClick = (): void => {
      this.#close(message);
      action.run();
    };
    return html`<button type="button" class="button" @click=${onClick}>${action.label}</button>`;
  }

  #close(message: Message): void {
    const hadFocus = this.shadowRoot?.activeElement !== null;
    this.#stopTimer(message);
    this.messages = this.messages.filter((each) => each !== message);
    if (hadFocus && this.#cameFrom?.isConnected) this.#cameFrom.focus();
    if (this.messages.length === 0) this.#cameFrom = undefined;
  }

  /** Shown above all, whatever the host page clips or stacks; empty, it covers nothing. */
  #appear(): void {
    const popover = this.renderRoot.querySelector<HTMLElement>('[popover]');
    if (popover && !popover.matches(':popover-open')) popover.showPopover();
    this.#startTimers();
  }

  #stopTimer(message: Message): void {
    clearTimeout(this.#timers.get(message));
    this.#timers.delete(message);
  }

  #startTimers = (event?: Event): void => {
    const popover = this.renderRoot.querySelector('[popover]');
    // In Firefox what the pointer is just leaving is still hovered.
    const held = event?.type === 'pointerleave' ? ':focus-within' : ':hover, :focus-within';
    if (!this.isConnected || popover?.matches(held)) return;
    for (const message of this.messages) {
      if (message.tone === 'error' || this.#timers.has(message)) continue;
      this.#timers.set(
        message,
        setTimeout(() => this.#close(message), READING_TIME),
      );
    }
  };

  #stopTimers = (): void => {
    for (const message of this.messages) this.#stopTimer(message);
  };

  #onFocusin = (event: FocusEvent): void => {
    this.#stopTimers();
    if (event.relatedTarget === null) return;
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !this.renderRoot.contains(from)) this.#cameFrom = from;
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const focused = event.target instanceof Element ? event.target.closest('.message') : null;
    focused?.querySelector<HTMLElement>('.icon-only')?.click();
    event.stopPropagation();
  };

  /** In the words of a service that cannot be reached. */
  #onPartMissing = (event: Event): void => {
    event.stopPropagation();
    const [what, hint] = [
      this.#localize.term('errorUnavailable'),
      this.#localize.term('errorUnavailableHint'),
    ];
    this.show({ tone: 'error', text: `${what}. ${hint}` });
  };

  /** What has focus must not lie under the messages: they go to the other end of the page. */
  #keepClear = (): void => {
    const focused = activeElement();
    if (focused === null || this.renderRoot.contains(focused)) return;
    const area = this.renderRoot.querySelector('[popover]')?.getBoundingClientRect();
    const target = focused.getBoundingClientRect();
    if (area === undefined) return;
    const isCovered =
      target.left < area.right &&
      area.left < target.right &&
      target.top < area.bottom &&
      area.top < target.bottom;
    // Something as large as the page cannot be kept clear.
    if (isCovered && target.height < area.height * 2) {
      this.placement = this.placement === 'bottom' ? 'top' : 'bottom';
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-messages': Messages;
  }
}
