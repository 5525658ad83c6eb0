import type { LitElement } from 'lit';
import { BulkTransition } from '../../data/bulk-transition.js';
import { runBulk, type BulkReport } from '../../data/bulk.js';
import type { TokenStore } from '../../data/token-store.js';
import { AdapterError } from '../../model/errors.js';
import { permission, type TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';
import {
  TokenActionEvent,
  TokenAdapterErrorEvent,
  TokenDeletedEvent,
  TokenStatusChangedEvent,
} from '../events.js';
import { BulkProgressEvent } from './bulk-events.js';
import type { BulkAnswers, BulkState } from './bulk-state.js';

export interface BulkRunOptions {
  readonly store: () => TokenStore | undefined;
  /** An act is over, with every token or with some. */
  readonly onFinished: (act: TokenTransition, report: BulkReport<ApiToken>) => void;
}

const IDLE: BulkState = { status: 'idle' };

/**
 * Takes an act on many tokens from its question to its report. The host page is asked about every
 * token, all at once and before the one confirmation, so that a check can be made once for all of
 * them, and what it forbids is not in the question.
 */
export class BulkRun {
  readonly #host: LitElement;
  readonly #options: BulkRunOptions;
  #state: BulkState = IDLE;

  constructor(host: LitElement, options: BulkRunOptions) {
    this.#host = host;
    this.#options = options;
  }

  get state(): BulkState {
    return this.#state;
  }

  /** Asks about those of the tokens that the act fits; what may be done waits to be confirmed. */
  async start(act: TokenTransition, tokens: readonly ApiToken[]): Promise<void> {
    if (this.#state.status === 'asking') return;
    const fit = tokens.filter((token) => permission(token, act).allowed);
    const answers = await this.#ask(act, fit);
    if (!answers) return;
    if (answers.allowed.length > 0) this.#become({ status: 'confirming', act, answers });
    else if (answers.refused.length > 0) await this.#run(act, answers);
    else this.dismiss();
  }

  /** Does what was asked about. */
  confirm(): void {
    if (this.#state.status === 'confirming') void this.#run(this.#state.act, this.#state.answers);
  }

  /** Begins nothing more; what has begun goes on to its end. */
  stop(): void {
    if (this.#state.status !== 'running') return;
    this.#state.abort.abort();
    this.#host.requestUpdate();
  }

  /** Leaves the question or the report. */
  readonly dismiss = (): void => {
    this.#become(IDLE);
  };

  /** Does the act again with what failed. */
  readonly retry = async (): Promise<void> => {
    if (this.#state.status !== 'done') return;
    const { transition, report } = this.#state;
    const failed = report.failed.map(({ item }) => item);
    const answers = await this.#ask(transition.act, failed);
    if (answers) await this.#run(transition.act, answers, transition);
  };

  /** What has not begun stays as it is, and nobody is told any more. */
  callOff(): void {
    if (this.#state.status === 'running') {
      this.#state.abort.abort();
      this.#host.dispatchEvent(new BulkProgressEvent(undefined));
    }
    this.dismiss();
  }

  /** Undefined: it was called off meanwhile. */
  async #ask(act: TokenTransition, asked: readonly ApiToken[]): Promise<BulkAnswers | undefined> {
    const asking: BulkState = { status: 'asking', act };
    this.#become(asking);
    const answers = await Promise.allSettled(
      asked.map((token) => new TokenActionEvent(token, act).askOn(this.#host)),
    );
    if (this.#state !== asking) return undefined;
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
    again?: BulkTransition,
  ): Promise<void> {
    const store = this.#options.store();
    const transition = again ?? (store && new BulkTransition(store, act));
    if (!transition) return;
    const abort = new AbortController();
    const total = allowed.length;
    this.#become({ status: 'running', act, finished: 0, total, abort });
    const report = await runBulk(
      allowed,
      (token) => transition.perform(token, (after) => this.#announce(act, token, after)),
      {
        signal: abort.signal,
        onProgress: ({ finished, running }) => {
          if (!this.#isRunning(abort)) return;
          this.#become({ status: 'running', act, finished, total, abort });
          const ids = new Set(running.map(({ id }) => id));
          this.#host.dispatchEvent(new BulkProgressEvent(ids));
        },
      },
    );
    if (this.#isRunning(abort)) {
      this.#finish(transition, { ...report, failed: [...refused, ...report.failed] });
    }
  }

  #finish(transition: BulkTransition, report: BulkReport<ApiToken>): void {
    const { failed, left } = report;
    this.#host.dispatchEvent(new BulkProgressEvent(undefined));
    const isWhole = failed.length + left.length === 0;
    this.#become(isWhole ? IDLE : { status: 'done', transition, report });
    this.#options.onFinished(transition.act, report);
    // A host that signs in again does so once, however many tokens were waiting for it.
    const kinds = new Map<string, AdapterError>();
    for (const { reason } of failed) {
      if (reason instanceof AdapterError && !kinds.has(reason.kind)) kinds.set(reason.kind, reason);
    }
    for (const error of kinds.values()) {
      this.#host.dispatchEvent(new TokenAdapterErrorEvent(error, () => void this.retry()));
    }
  }

  #announce(act: TokenTransition, token: ApiToken, after: ApiToken): void {
    this.#host.dispatchEvent(
      act === 'delete'
        ? new TokenDeletedEvent(token.id)
        : new TokenStatusChangedEvent(after, token.status),
    );
  }

  #isRunning(abort: AbortController): boolean {
    return this.#state.status === 'running' && this.#state.abort === abort;
  }

  #become(state: BulkState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
