import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import LoaderCircle from 'lucide/dist/esm/icons/loader-circle.mjs';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import '../../locales/rest/en.js';
import { controls } from '../../styles/controls.styles.js';
import { form } from '../../styles/form.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { DialogController } from '../dialog/dialog-controller.js';
import { dialogStyles } from '../dialog/dialog.styles.js';
import { valueOf } from '../field-value.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { visibleText } from '../safe-text.js';
import { TokenryElement } from '../tokenry-element.js';
import { sheet } from './confirm-dialog.styles.js';
import {
  ConfirmAcceptEvent,
  ConfirmAlternativeEvent,
  ConfirmCancelEvent,
  ConfirmLeaveEvent,
} from './events.js';

/**
 * Asks before something is done. The safe way out has focus; while the act runs nothing else can
 * be chosen, unless it takes so long that it may be left to itself; and an act that failed says so
 * here and can be tried again. Each answer is given once: the dialog waits until its host shows what
 * came of it, by `busy`, `error` or `open`.
 *
 * @summary Asks before something is done.
 * @internal
 *
 * @event {ConfirmAcceptEvent} confirm-accept - The act was confirmed.
 * @event {ConfirmAlternativeEvent} confirm-alternative - The other way out was chosen.
 * @event {ConfirmCancelEvent} confirm-cancel - The act was called off.
 * @event {ConfirmLeaveEvent} confirm-leave - The act goes on, and is not waited for any longer.
 */
export class ConfirmDialog extends TokenryElement {
  static override readonly tag: string = 'tokenry-confirm-dialog';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, form, dialogStyles, sheet];

  /** Whether the dialog is shown. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** What is asked, which is the name of the dialog, too. */
  @property() heading = '';
  /** What will happen. */
  @property({ attribute: false }) content: unknown;
  /** What the button that does it says. */
  @property({ attribute: 'confirm-label' }) confirmLabel = '';
  /** What the button that calls it off says; absent: "Cancel". */
  @property({ attribute: 'cancel-label' }) cancelLabel?: string | undefined;
  /** Whether the act destroys something. */
  @property() tone: 'primary' | 'danger' = 'primary';
  /** What the button of another way out says; absent: there is none. */
  @property({ attribute: 'alternative-label' }) alternativeLabel?: string | undefined;
  /** What must be typed before the act can be confirmed; absent: nothing. */
  @property({ attribute: 'type-to-confirm' }) typeToConfirm?: string | undefined;
  /** The act is running. */
  @property({ type: Boolean }) busy = false;
  /** After how long a running act may be left to itself, in milliseconds. */
  @property({ attribute: false }) patience = 10_000;
  /** Why the act failed. */
  @property({ attribute: false }) error: unknown;
  /** Moves focus when what had it before the dialog is gone. */
  @property({ attribute: false }) returnFocus: (() => void) | undefined;

  @state() private typed = '';
  /** The act has been running for longer than anyone should have to wait for it. */
  @state() private isLong = false;

  readonly #localize = new LocalizeController(this);
  readonly #dialog = new DialogController(this, {
    localize: this.#localize,
    onClose: () => this.#onClose(),
    returnFocus: () => this.returnFocus,
  });
  #isAnswered = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#wait();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') || changed.has('typeToConfirm')) this.typed = '';
    const isNewQuestion = ANSWERS.some((name) => changed.has(name));
    if (isNewQuestion) this.#isAnswered = this.busy;
    if (changed.has('busy')) this.#wait();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return this.#dialog.render({
      size: 'small',
      heading: this.heading,
      isDismissible: !this.busy || this.isLong,
      body: this.#renderQuestion(),
      footer: this.#renderAnswers(),
    });
  }

  #renderQuestion(): TemplateResult {
    return html`
      <div class="question">
        ${this.tone === 'danger' ? html`<span class="mark">${icon(TriangleAlert)}</span>` : nothing}
        <div class="text">${this.content}</div>
      </div>
      ${this.typeToConfirm === undefined ? nothing : this.#renderField(this.typeToConfirm)}
      <div role="alert">${this.error === undefined ? nothing : this.#renderError(this.error)}</div>
      <div role="status">
        ${this.isLong ? html`<p class="hint long">${this.#localize.term('takesLong')}</p>` : nothing}
      </div>
    `;
  }

  #renderAnswers(): TemplateResult {
    const { busy, tone, alternativeLabel } = this;
    return html`
      <span class="progress" role="status">${busy ? this.#localize.term('working') : nothing}</span>
      ${this.#renderButton('', this.#closeLabel, this.#onClose)}
      ${
        alternativeLabel === undefined
          ? nothing
          : this.#renderButton('', alternativeLabel, this.#onAlternative)
      }
      ${this.#renderButton(tone, this.confirmLabel, this.#onAccept)}
    `;
  }

  /** A button that stands still keeps focus, so it is never `disabled`. */
  #renderButton(
    tone: '' | 'primary' | 'danger',
    label: string,
    onClick: () => void,
  ): TemplateResult {
    const { busy } = this;
    const isClose = onClick === this.#onClose;
    const isLocked = (busy && !(isClose && this.isLong)) || (tone !== '' && !this.#isTyped);
    return html`<button
      type="button"
      class="button ${tone}"
      ?autofocus=${isClose}
      aria-disabled=${isLocked ? 'true' : nothing}
      @click=${onClick}
    >
      ${busy && tone !== '' ? icon(LoaderCircle) : nothing}${label}
    </button>`;
  }

  #renderField(text: string): TemplateResult {
    return html`<div class="field">
      <label for="typed">${this.#localize.term('typeToConfirm', visibleText(text))}</label>
      <input
        id="typed"
        class="input"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        ?readonly=${this.busy}
        .value=${this.typed}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
      />
    </div>`;
  }

  #renderError(error: unknown): TemplateResult {
    return html`<div class="error">
      ${icon(CircleAlert)}
      <div>${error}</div>
    </div>`;
  }

  get #closeLabel(): string {
    if (this.isLong) return this.#localize.term('close');
    return this.cancelLabel ?? this.#localize.term('cancel');
  }

  get #isTyped(): boolean {
    if (this.typeToConfirm === undefined) return true;
    // As it is, or as it is shown: what is invisible in it can be copied, but hardly typed.
    const typed = asSeen(this.typed);
    return [this.typeToConfirm, visibleText(this.typeToConfirm)].some(
      (text) => asSeen(text) === typed,
    );
  }

  /** Begins to wait for the act that runs, if one does. */
  #wait(): void {
    clearTimeout(this.#timer);
    this.isLong = false;
    if (!this.busy || !this.isConnected) return;
    this.#timer = setTimeout(() => (this.isLong = true), this.patience);
  }

  #answer(event: Event): void {
    if (this.busy || this.#isAnswered) return;
    this.#isAnswered = true;
    this.dispatchEvent(event);
  }

  readonly #onAccept = (): void => {
    if (this.#isTyped) this.#answer(new ConfirmAcceptEvent());
    else this.renderRoot.querySelector('input')?.focus();
  };

  readonly #onAlternative = (): void => this.#answer(new ConfirmAlternativeEvent());

  readonly #onClose = (): void => {
    if (this.isLong) this.dispatchEvent(new ConfirmLeaveEvent());
    else this.#answer(new ConfirmCancelEvent());
  };

  readonly #onInput = (event: Event): void => {
    this.typed = valueOf(event);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing && this.#isTyped) this.#onAccept();
  };
}

/** Spaces in a row look like one, and a letter with its accent the same however it is encoded. */
function asSeen(text: string): string {
  return text.normalize().replace(/\s+/g, ' ').trim();
}

/** What a host changes to show what came of an answer, or to ask anew. */
const ANSWERS = ['open', 'busy', 'error', 'heading'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-confirm-dialog': ConfirmDialog;
  }
}
