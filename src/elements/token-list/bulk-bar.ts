import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { runBulk, type BulkFailure, type BulkReport } from '../../data/bulk.js';
import { AdapterError } from '../../model/errors.js';
import { permission, type TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog/confirm-dialog.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { actErrorWords } from '../error-words.js';
import { refusal } from '../token-actions/refusal.js';
import { bulkStyles } from './bulk-bar.styles.js';

/** Where a bulk act stands. */
type BulkState =
  | { readonly status: 'idle' }
  | { readonly status: 'confirming'; readonly act: TokenTransition }
  | {
      readonly status: 'running';
      readonly act: TokenTransition;
      readonly finished: number;
      readonly total: number;
      readonly abort: AbortController;
    }
  | {
      readonly status: 'done';
      readonly act: TokenTransition;
      readonly report: BulkReport<ApiToken>;
    };

/** Takes the selection back. */
export class BulkClearEvent extends Event {
  constructor() {
    super('bulk-clear');
  }
}

const ACTS = ['enable', 'disable', 'delete'] as const;
/** A confirmation names so many tokens; of the others it says how many there are. */
const NAMED = 12;

/**
 * @summary Enables, disables or deletes the selected tokens, and reports what came of it.
 * @internal
 *
 * @event {BulkClearEvent} bulk-clear - The selection is to be taken back.
 */
export class BulkBar extends TokenryElement {
  static override readonly tag: string = 'tokenry-bulk-bar';
  static override readonly usesRestOfTerms = true;
  static override readonly dependencies = [ConfirmDialog];
  static override styles = [tokens, controls, bulkStyles];

  /** The tokens selected, on this page and on others. */
  @property({ attribute: false }) tokens: readonly ApiToken[] = [];
  /** The acts that the backend offers. */
  @property({ attribute: false }) acts: readonly TokenTransition[] = ACTS;
  /** Does the act with one token; rejects where it failed or was refused. */
  @property({ attribute: false }) perform: (
    act: TokenTransition,
    token: ApiToken,
  ) => Promise<void> = () => Promise.resolve();

  @state() private state: BulkState = { status: 'idle' };

  readonly #localize = new LocalizeController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A report is about what was selected when the act began.
    const before = changed.get('tokens');
    const isNewChoice = before !== undefined && this.tokens.length > before.length;
    if (isNewChoice && this.state.status === 'done') this.state = { status: 'idle' };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (this.tokens.length === 0 && state.status === 'idle') return nothing;
    return html`<div class="bar" role="group" aria-label=${this.#localize.term('selection')}>
        ${state.status === 'running' ? this.#renderProgress(state) : this.#renderActs()}
      </div>
      ${state.status === 'done' ? this.#renderReport(state) : nothing}
      ${state.status === 'confirming' ? this.#renderQuestion(state.act) : nothing}`;
  }

  #renderActs(): TemplateResult {
    const localize = this.#localize;
    const count = this.tokens.length;
    return html`
      <strong class="count" role="status"
        >${localize.term('selectedCount', count, localize.formatNumber(count))}</strong
      >
      ${this.acts.map((act) => {
        const isPossible = this.#fitFor(act).length > 0;
        return html`<button
          type="button"
          class="button ${act === 'delete' ? 'danger-quiet' : ''}"
          ?disabled=${!isPossible}
          @click=${() => this.#ask(act)}
        >
          ${localize.term(act)}
        </button>`;
      })}
      <button type="button" class="button quiet clear" @click=${this.#onClear}>
        ${localize.term('clearSelection')}
      </button>
    `;
  }

  #renderProgress({
    act,
    finished,
    total,
    abort,
  }: Extract<BulkState, { status: 'running' }>): TemplateResult {
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
        ?disabled=${abort.signal.aborted}
        @click=${() => {
          abort.abort();
          this.requestUpdate();
        }}
      >
        ${localize.term('cancel')}
      </button>
    `;
  }

  #renderReport({ act, report }: Extract<BulkState, { status: 'done' }>): TemplateResult {
    const localize = this.#localize;
    const { done, failed, left } = report;
    const all = done.length + failed.length + left.length;
    return html`<div class="report ${failed.length > 0 ? 'failed' : ''}">
      <p role=${failed.length > 0 ? 'alert' : 'status'}>
        ${localize.term(
          REPORT_TERMS[act],
          done.length,
          localize.formatNumber(done.length),
          localize.formatNumber(all),
        )}
        ${
          left.length > 0
            ? localize.term('bulkCalledOff', left.length, localize.formatNumber(left.length))
            : nothing
        }
      </p>
      ${
        failed.length === 0
          ? nothing
          : html`<ul>
              ${failed.map(
                (failure) =>
                  html`<li>
                    <strong>${visibleText(failure.item.name || failure.item.id, 80)}</strong>
                    ${this.#reason(failure)}
                  </li>`,
              )}
            </ul>`
      }
      <div class="buttons">
        ${
          failed.length === 0
            ? nothing
            : html`<button
                type="button"
                class="button"
                @click=${() =>
                  this.#run(
                    act,
                    failed.map(({ item }) => item),
                  )}
              >
                ${localize.term('retryFailed')}
              </button>`
        }
        <button type="button" class="button quiet" @click=${this.#onDismiss}>
          ${localize.term('close')}
        </button>
      </div>
    </div>`;
  }

  #renderQuestion(act: TokenTransition): TemplateResult {
    const localize = this.#localize;
    const fit = this.#fitFor(act);
    const [first] = fit;
    const others = fit.length - NAMED;
    const shown = localize.formatNumber(fit.length);
    return html`<tokenry-confirm-dialog
      open
      .heading=${
        fit.length === 1
          ? localize.term(`${act}Token`)
          : localize.term(MANY[act], fit.length, shown)
      }
      .confirmLabel=${localize.term(act)}
      .tone=${act === 'delete' ? 'danger' : 'primary'}
      .returnFocus=${() => this.#focusFirst()}
      @confirm-accept=${() => this.#run(act, fit)}
      @confirm-cancel=${() => (this.state = { status: 'idle' })}
    >
      <p>
        ${
          first && fit.length === 1
            ? localize.term(`${act}Consequence`, visibleText(first.name || first.id))
            : localize.term(CONSEQUENCES[act])
        }
      </p>
      ${
        fit.length < this.tokens.length
          ? html`<p>
              ${localize.term('bulkApplies', shown, localize.formatNumber(this.tokens.length))}
            </p>`
          : nothing
      }
      <ul>
        ${fit.slice(0, NAMED).map(({ name, id }) => html`<li>${visibleText(name || id, 80)}</li>`)}
        ${
          others > 0
            ? html`<li>${localize.term('andMore', others, localize.formatNumber(others))}</li>`
            : nothing
        }
      </ul>
    </tokenry-confirm-dialog>`;
  }

  /** The selected tokens to which this user may do this now. */
  #fitFor(act: TokenTransition): readonly ApiToken[] {
    return this.tokens.filter((token) => permission(token, act).allowed);
  }

  #reason({ reason }: BulkFailure<ApiToken>): string {
    const localize = this.#localize;
    if (!(reason instanceof AdapterError)) return refusal(reason, localize);
    const { heading, text } = actErrorWords(reason, localize);
    return `${heading}. ${text}`;
  }

  #ask(act: TokenTransition): void {
    this.state = { status: 'confirming', act };
  }

  async #run(act: TokenTransition, items: readonly ApiToken[]): Promise<void> {
    const abort = new AbortController();
    const progress = (finished: number): void => {
      this.state = { status: 'running', act, finished, total: items.length, abort };
    };
    progress(0);
    const report = await runBulk(items, (token) => this.perform(act, token), {
      signal: abort.signal,
      onProgress: progress,
    });
    this.state = { status: 'done', act, report };
    await this.updateComplete;
    this.#focusFirst();
  }

  #focusFirst(): void {
    this.renderRoot
      .querySelector<HTMLElement>('.report button, .bar button:not(:disabled)')
      ?.focus();
  }

  readonly #onClear = (): void => {
    this.dispatchEvent(new BulkClearEvent());
  };

  readonly #onDismiss = (): void => {
    this.state = { status: 'idle' };
    // What was done need not stay selected.
    this.dispatchEvent(new BulkClearEvent());
  };
}

const MANY = { enable: 'enableMany', disable: 'disableMany', delete: 'deleteMany' } as const;
const CONSEQUENCES = {
  enable: 'enableManyConsequence',
  disable: 'disableManyConsequence',
  delete: 'deleteManyConsequence',
} as const;
const REPORT_TERMS = {
  enable: 'bulkEnabled',
  disable: 'bulkDisabled',
  delete: 'bulkDeleted',
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-bulk-bar': BulkBar;
  }
  interface HTMLElementEventMap {
    'bulk-clear': BulkClearEvent;
  }
}
