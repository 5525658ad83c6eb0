import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BulkReport } from '../../data/bulk.js';
import type { TokenStore } from '../../data/token-store.js';
import '../../locales/rest/en.js';
import type { TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog/confirm-dialog.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { bulkActs } from './bulk-acts.js';
import { styles } from './bulk-bar.styles.js';
import { BulkClearEvent, BulkDoneEvent } from './bulk-events.js';
import { bulkQuestion } from './bulk-question.js';
import { bulkFailures, bulkSummary } from './bulk-report.js';
import { BulkRun } from './bulk-run.js';
import type { BulkAnswers, BulkState } from './bulk-state.js';

/**
 * @summary Enables, disables or deletes the selected tokens, and reports what came of it.
 * @internal
 *
 * @event {BulkClearEvent} bulk-clear - Less is to be selected.
 * @event {BulkProgressEvent} bulk-progress - An act goes on with other tokens, or is over.
 * @event {BulkDoneEvent} bulk-done - It went well with every token.
 */
export class BulkBar extends TokenryElement {
  static override readonly tag: string = 'tokenry-bulk-bar';
  static override readonly usesRestOfTerms = true;
  static override readonly dependencies = [ConfirmDialog];
  static override styles = [tokens, controls, styles];

  /** The tokens selected, on this page and on others. */
  @property({ attribute: false }) tokens: readonly ApiToken[] = [];
  @property({ attribute: false }) store: TokenStore | undefined;
  /** Whether something must be typed before tokens in use are deleted. */
  @property({ attribute: false }) isTyped = true;

  #list: Element | undefined;
  /** What had focus when the update began. */
  #focused: Element | undefined;

  readonly #localize = new LocalizeController(this);
  readonly #run = new BulkRun(this, {
    store: () => this.store,
    onFinished: (act, report) => this.#onFinished(act, report),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#list = this.parentElement ?? undefined;
    this.#list?.addEventListener('focusin', this.#keepClear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#list?.removeEventListener('focusin', this.#keepClear);
    this.#list = undefined;
    queueMicrotask(() => {
      // Moved within the page it is connected again by now.
      if (!this.isConnected) this.#run.callOff();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('store') !== undefined) this.#run.callOff();
    // A report is about what was selected when the act began.
    const before = changed.get('tokens');
    const isNewChoice = before !== undefined && this.tokens.length > before.length;
    if (isNewChoice && this.#run.state.status === 'done') this.#run.dismiss();
    this.#focused = this.shadowRoot?.activeElement ?? undefined;
  }

  /** A button that goes as its act goes on, such as "Retry failed", leaves focus to the next. */
  protected override updated(): void {
    if (this.#focused?.isConnected === false) this.#focusFirst();
    this.#focused = undefined;
  }

  protected override render(): TemplateResult {
    const { tokens } = this;
    const { state } = this.#run;
    const localize = this.#localize;
    const isAway = tokens.length === 0 && (state.status === 'idle' || state.status === 'asking');
    const isRunning = state.status === 'running';
    const shown = localize.formatNumber(tokens.length);
    // The live regions are there from the start: one that comes with its text is often not heard.
    return html`<div
        class=${isAway ? 'visually-hidden' : 'bar'}
        role=${isAway ? nothing : 'group'}
        aria-label=${isAway ? nothing : localize.term('selection')}
      >
        ${this.#renderReport()}
        <div class="acts">
          <strong class="count" role="status"
            >${
              isRunning || tokens.length === 0
                ? nothing
                : localize.term('selectedCount', tokens.length, shown)
            }</strong
          >
          ${isRunning ? this.#renderProgress(state) : this.#renderActs()}
        </div>
      </div>
      ${state.status === 'confirming' ? this.#renderQuestion(state.act, state.answers) : nothing}`;
  }

  #renderActs(): TemplateResult | typeof nothing {
    const { tokens } = this;
    if (tokens.length === 0) return nothing;
    const localize = this.#localize;
    return html`${bulkActs({
        tokens,
        adapter: this.store?.adapter,
        isAsking: this.#run.state.status === 'asking',
        localize,
        onAct: (act) => void this.#run.start(act, tokens),
      })}<button type="button" class="button quiet clear" @click=${this.#onClear}>
        ${localize.term('clearSelection')}
      </button>`;
  }

  #renderProgress(running: Extract<BulkState, { status: 'running' }>): TemplateResult {
    const { act, finished, total, abort } = running;
    const localize = this.#localize;
    return html`
      <label class="progress"
        >${localize.term(
          'bulkRunning',
          localize.term(act),
          localize.formatNumber(finished),
          localize.formatNumber(total),
        )}
        <progress max=${total} .value=${finished}></progress>
      </label>
      <button
        type="button"
        class="button cancel"
        aria-disabled=${abort.signal.aborted ? 'true' : nothing}
        @click=${() => this.#run.stop()}
      >
        ${localize.term('cancel')}
      </button>
    `;
  }

  #renderReport(): TemplateResult {
    const { state } = this.#run;
    const localize = this.#localize;
    const isDone = state.status === 'done';
    const failed = isDone ? state.report.failed : [];
    const summary = isDone ? bulkSummary(state.transition.act, state.report, localize) : nothing;
    return html`<div class=${isDone ? `report ${failed.length > 0 ? 'failed' : ''}` : ''}>
      <div role="status">${failed.length === 0 ? summary : nothing}</div>
      <div role="alert">${failed.length > 0 ? summary : nothing}</div>
      ${bulkFailures(failed, localize)}
      ${
        isDone
          ? html`<div class="buttons">
              ${
                failed.length === 0
                  ? nothing
                  : html`<button type="button" class="button" @click=${this.#run.retry}>
                      ${localize.term('retryFailed')}
                    </button>`
              }
              <button type="button" class="button quiet" @click=${this.#onDismiss}>
                ${localize.term('close')}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderQuestion(act: TokenTransition, answers: BulkAnswers): TemplateResult {
    return bulkQuestion({
      act,
      tokens: answers.allowed,
      selected: this.tokens.length,
      isTyped: this.isTyped,
      canDisable: this.store?.adapter.disableToken !== undefined,
      localize: this.#localize,
      returnFocus: () => this.#focusFirst(),
      onAccept: () => this.#run.confirm(),
      onAlternative: () => void this.#run.start('disable', this.tokens),
      onCancel: this.#run.dismiss,
    });
  }

  #focusFirst(): void {
    this.renderRoot
      .querySelector<HTMLElement>('.report button, .cancel, .acts button:not([aria-disabled])')
      ?.focus();
  }

  readonly #onClear = (): void => {
    this.dispatchEvent(new BulkClearEvent(new Set(), true));
  };

  /** What the keyboard brings focus to must not lie under the bar; what is clicked must not move. */
  readonly #keepClear = (event: Event): void => {
    const [focused] = event.composedPath();
    if (!(focused instanceof Element) || event.composedPath().includes(this)) return;
    if (!focused.matches(':focus-visible')) return;
    const { bottom } = focused.getBoundingClientRect();
    if (bottom > this.getBoundingClientRect().top) focused.scrollIntoView({ block: 'center' });
  };

  readonly #onDismiss = (): void => {
    this.#run.dismiss();
    void this.updateComplete.then(() => this.#focusFirst());
  };

  /** What is still to be dealt with stays selected. */
  #onFinished(act: TokenTransition, report: BulkReport<ApiToken>): void {
    const { failed, left } = report;
    const hadFocus = this.matches(':focus-within');
    const kept = new Set([...failed.map(({ item }) => item), ...left].map(({ id }) => id));
    if (kept.size === 0) {
      this.dispatchEvent(new BulkDoneEvent(bulkSummary(act, report, this.#localize)));
    }
    this.dispatchEvent(new BulkClearEvent(kept, hadFocus));
    if (hadFocus && kept.size > 0) void this.updateComplete.then(() => this.#focusFirst());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-bulk-bar': BulkBar;
  }
}
