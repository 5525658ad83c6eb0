import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BulkTransition } from '../../data/bulk-transition.js';
import { runBulk, type BulkReport } from '../../data/bulk.js';
import type { TokenStore } from '../../data/token-store.js';
import { AdapterError } from '../../model/errors.js';
import { permission, type TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog/confirm-dialog.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import {
  TokenActionEvent,
  TokenAdapterErrorEvent,
  TokenDeletedEvent,
  TokenStatusChangedEvent,
} from '../events.js';
import { bulkActs } from './bulk-acts.js';
import { styles } from './bulk-bar.styles.js';
import { BulkClearEvent, BulkDoneEvent, BulkProgressEvent } from './bulk-events.js';
import { bulkQuestion } from './bulk-question.js';
import { bulkFailures, bulkSummary } from './bulk-report.js';
import type { BulkAnswers, BulkState } from './bulk-state.js';

const IDLE: BulkState = { status: 'idle' };

/**
 * The host page is asked about every token, all at once and before the one confirmation, so that a
 * check can be made once for all of them, and what it forbids is not in the question.
 *
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

  @state() private state: BulkState = IDLE;

  #list: Element | undefined;

  readonly #localize = new LocalizeController(this);

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
      if (!this.isConnected) this.#callOff();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('store') !== undefined) this.#callOff();
    // A report is about what was selected when the act began.
    const before = changed.get('tokens');
    const isNewChoice = before !== undefined && this.tokens.length > before.length;
    if (isNewChoice && this.state.status === 'done') this.state = IDLE;
  }

  protected override render(): TemplateResult {
    const { state, tokens } = this;
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
    if (this.tokens.length === 0) return nothing;
    const localize = this.#localize;
    return html`${bulkActs({
        tokens: this.tokens,
        adapter: this.store?.adapter,
        isAsking: this.state.status === 'asking',
        localize,
        onAct: (act) => void this.#start(act),
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
        @click=${() => {
          abort.abort();
          this.requestUpdate();
        }}
      >
        ${localize.term('cancel')}
      </button>
    `;
  }

  #renderReport(): TemplateResult {
    const { state } = this;
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
                  : html`<button type="button" class="button" @click=${this.#onRetry}>
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
      onAccept: () => void this.#run(act, answers),
      onAlternative: () => void this.#start('disable'),
      onCancel: () => (this.state = IDLE),
    });
  }

  async #start(act: TokenTransition): Promise<void> {
    if (this.state.status === 'asking') return;
    const asking: BulkState = { status: 'asking', act };
    this.state = asking;
    const answers = await this.#ask(
      act,
      this.tokens.filter((token) => permission(token, act).allowed),
    );
    if (this.state !== asking) return;
    if (answers.allowed.length > 0) this.state = { status: 'confirming', act, answers };
    else if (answers.refused.length > 0) await this.#run(act, answers);
    else this.state = IDLE;
  }

  async #ask(act: TokenTransition, asked: readonly ApiToken[]): Promise<BulkAnswers> {
    const answers = await Promise.allSettled(
      asked.map((token) => new TokenActionEvent(token, act).askOn(this)),
    );
    return {
      allowed: asked.filter((_, index) => {
        const answer = answers[index];
        return answer?.status === 'fulfilled' && answer.value;
      }),
      refused: asked.flatMap((item, index) => {
        const answer = answers[index];
        return answer?.status === 'rejected' ? [{ item, reason: answer.reason as unknown }] : [];
      }),
    };
  }

  async #run(
    act: TokenTransition,
    { allowed, refused }: BulkAnswers,
    transition = this.store && new BulkTransition(this.store, act),
  ): Promise<void> {
    if (!transition) return;
    const abort = new AbortController();
    const total = allowed.length;
    this.state = { status: 'running', act, finished: 0, total, abort };
    const report = await runBulk(
      allowed,
      (token) => transition.perform(token, (after) => this.#announce(act, token, after)),
      {
        signal: abort.signal,
        onProgress: ({ finished, running }) => {
          if (!this.#isRunning(abort)) return;
          this.state = { status: 'running', act, finished, total, abort };
          this.dispatchEvent(new BulkProgressEvent(new Set(running.map(({ id }) => id))));
        },
      },
    );
    if (this.#isRunning(abort)) {
      this.#finish(transition, { ...report, failed: [...refused, ...report.failed] });
    }
  }

  #finish(transition: BulkTransition, report: BulkReport<ApiToken>): void {
    const { failed, left } = report;
    const hadFocus = this.matches(':focus-within');
    this.dispatchEvent(new BulkProgressEvent(undefined));
    if (failed.length + left.length === 0) {
      this.state = IDLE;
      const summary = bulkSummary(transition.act, report, this.#localize);
      this.dispatchEvent(new BulkDoneEvent(summary));
      this.dispatchEvent(new BulkClearEvent(new Set(), hadFocus));
      return;
    }
    this.state = { status: 'done', transition, report };
    // What is still to be dealt with stays selected.
    const kept = new Set([...failed.map(({ item }) => item), ...left].map(({ id }) => id));
    this.dispatchEvent(new BulkClearEvent(kept, hadFocus));
    if (hadFocus) void this.updateComplete.then(() => this.#focusFirst());
    // A host that signs in again does so once, however many tokens were waiting for it.
    const kinds = new Map<string, AdapterError>();
    for (const { reason } of failed) {
      if (reason instanceof AdapterError && !kinds.has(reason.kind)) kinds.set(reason.kind, reason);
    }
    for (const error of kinds.values()) {
      this.dispatchEvent(new TokenAdapterErrorEvent(error, this.#onRetry));
    }
  }

  #announce(act: TokenTransition, token: ApiToken, after: ApiToken): void {
    this.dispatchEvent(
      act === 'delete'
        ? new TokenDeletedEvent(token.id)
        : new TokenStatusChangedEvent(after, token.status),
    );
  }

  #isRunning(abort: AbortController): boolean {
    return this.state.status === 'running' && this.state.abort === abort;
  }

  /** What has not begun stays as it is, and nobody is told any more. */
  #callOff(): void {
    if (this.state.status === 'running') {
      this.state.abort.abort();
      this.dispatchEvent(new BulkProgressEvent(undefined));
    }
    this.state = IDLE;
  }

  #focusFirst(): void {
    this.renderRoot
      .querySelector<HTMLElement>('.report button, .cancel, .acts button:not([aria-disabled])')
      ?.focus();
  }

  readonly #onClear = (): void => {
    this.dispatchEvent(new BulkClearEvent(new Set(), true));
  };

  /** What has focus must not lie under the bar. */
  readonly #keepClear = (event: Event): void => {
    const [focused] = event.composedPath();
    if (!(focused instanceof Element) || event.composedPath().includes(this)) return;
    const { bottom } = focused.getBoundingClientRect();
    if (bottom > this.getBoundingClientRect().top) focused.scrollIntoView({ block: 'center' });
  };

  readonly #onDismiss = (): void => {
    this.state = IDLE;
    void this.updateComplete.then(() => this.#focusFirst());
  };

  readonly #onRetry = (): void => {
    if (this.state.status !== 'done') return;
    const { transition, report } = this.state;
    const { act } = transition;
    const asking: BulkState = { status: 'asking', act };
    this.state = asking;
    const again = report.failed.map(({ item }) => item);
    void this.#ask(act, again).then((answers) => {
      if (this.state === asking) void this.#run(act, answers, transition);
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-bulk-bar': BulkBar;
  }
}
