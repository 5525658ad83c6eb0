import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TokenStore } from '../../data/token-store.js';
import { writesTo } from '../../data/token-writes.js';
import { newIdempotencyKey } from '../../data/write-options.js';
import { AdapterError } from '../../model/errors.js';
import type { TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';
import type { Message } from '../../ui/messages/messages.js';
import { actErrorSentence } from '../error-words.js';
import {
  TokenActionEvent,
  TokenAdapterErrorEvent,
  TokenDeletedEvent,
  TokenStatusChangedEvent,
  TokenUpdatedEvent,
} from '../events.js';
import type { AcceptEvent } from './accept-event.js';
import type { ActionState, ConfirmDelete, ConfirmedAct } from './action-state.js';
import { secretAccess } from './secret-access.js';
import { Wish, type WishOptions } from './wish.js';

export interface TokenActionOptions extends WishOptions {
  readonly store: () => TokenStore | undefined;
  /** Default: `type-name`. */
  readonly confirmDelete?: () => ConfirmDelete;
  /** The act failed, and was not tried again. */
  readonly onGivenUp?: (token: ApiToken, act: ConfirmedAct, error: AdapterError) => void;
  /** Moves focus when what opened the confirmation is gone. */
  readonly returnFocus?: (token: ApiToken) => void;
}

/** An act that was confirmed, the same at every try. */
interface Run {
  readonly act: ConfirmedAct;
  readonly token: ApiToken;
  /** How many seconds the old secret goes on. */
  readonly overlap: number | undefined;
  readonly idempotencyKey: string;
}

/**
 * Enable, disable, rotate and delete, from the choice to the result: the host page is asked, the
 * person confirms what will happen, the store does it, events and a message tell of it.
 */
export class TokenActionController {
  readonly #host: LitElement;
  readonly #options: TokenActionOptions;
  #state: ActionState | undefined;
  /** New secrets that came while another was shown. */
  readonly #waiting: ActionState[] = [];
  /** The same for every try of one act, so that a second try of a rotation makes no second secret. */
  #idempotencyKey = '';
  readonly #wish: Wish;

  constructor(host: LitElement, options: TokenActionOptions) {
    this.#host = host;
    this.#options = options;
    this.#wish = new Wish(host, options);
    host.addController(this);
  }

  /** The id of the token that is being changed. */
  get runningOn(): string | undefined {
    const state = this.#state;
    return state?.status === 'running' || state?.status === 'left' ? state.token.id : undefined;
  }

  /** A new secret does not outlive the element that shows it. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      // Moved within the page it is connected again by now.
      if (!this.#host.isConnected && this.#state?.status === 'rotated') this.#become(undefined);
    });
  }

  /** Begins the act; it ends with its confirmation refused, or with a message. */
  async start(act: ConfirmedAct, token: ApiToken): Promise<void> {
    this.#become(undefined);
    const isGranted = await this.#wish.isGranted(new TokenActionEvent(token, act), async () => {
      const { ActionDialog } = await import('./action-dialog.js');
      ActionDialog.define();
    });
    if (!isGranted) return;
    this.#idempotencyKey = newIdempotencyKey();
    this.#become({ status: 'confirming', act, token });
  }

  /** The token is shown no more: what was only asked about it is not asked any longer. */
  stopAsking(): void {
    this.#wish.giveUp();
    const status = this.#state?.status;
    if (status === 'confirming' || status === 'failed') this.#become(undefined);
  }

  render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (state === undefined || state.status === 'left') return nothing;
    const { store, confirmDelete, returnFocus } = this.#options;
    return html`<tokenry-action-dialog
      .state=${state}
      .adapter=${store()?.adapter}
      .confirmDelete=${confirmDelete?.() ?? 'type-name'}
      .returnFocus=${() => returnFocus?.(state.token)}
      @action-accept=${this.#onAccept}
      @action-alternative=${this.#onAlternative}
      @action-close=${this.#onClose}
    ></tokenry-action-dialog>`;
  }

  readonly #onAccept = ({ overlap }: AcceptEvent): void => {
    const state = this.#state;
    if (!state) return;
    const { act, token } = state;
    void this.#run({ act, token, overlap, idempotencyKey: this.#idempotencyKey });
  };

  readonly #onAlternative = (): void => {
    if (this.#state) void this.start('disable', this.#state.token);
  };

  readonly #onClose = (): void => {
    const state = this.#state;
    if (state?.status === 'running') {
      this.#become({ ...state, status: 'left' });
      return;
    }
    if (state?.status === 'failed') {
      this.#options.onGivenUp?.(state.token, state.act, state.error);
    }
    this.#become(this.#waiting.shift());
  };

  async #run(run: Run): Promise<void> {
    const store = this.#options.store();
    if (!store || this.#state?.status === 'running') return;
    const { act, token } = run;
    this.#become({ status: 'running', act, token });
    try {
      if (act === 'rotate') await this.#rotate(store, run);
      else await this.#move(store, { ...run, act });
    } catch (thrown) {
      await this.#onFailed(run, AdapterError.from(thrown), store);
    }
  }

  async #move(store: TokenStore, run: Run & { readonly act: TokenTransition }): Promise<void> {
    const { act, token, idempotencyKey } = run;
    const after = await writesTo(store).transition(token, act, idempotencyKey);
    this.#end(run);
    this.#host.dispatchEvent(
      act === 'delete'
        ? new TokenDeletedEvent(token.id)
        : new TokenStatusChangedEvent(after, token.status),
    );
    this.#say('success', this.#options.localize.term(DONE[act], token.name));
  }

  async #rotate(store: TokenStore, run: Run): Promise<void> {
    const { token, overlap, idempotencyKey } = run;
    const { value } = await writesTo(store).rotate(token, overlap, idempotencyKey);
    const isOnlyChance = secretAccess(token, store.adapter).status !== 'readable';
    const isAwaited = this.#isAwaited(run);
    this.#end(run);
    // Where nobody can see the new secret any more, it is not kept, but told of all the same.
    if ((isAwaited || isOnlyChance) && this.#host.isConnected) {
      this.#show({
        status: 'rotated',
        act: 'rotate',
        token,
        secret: isOnlyChance ? value : undefined,
        oldUntil: overlap ? Date.now() + overlap * 1000 : undefined,
      });
    } else {
      this.#say('success', this.#options.localize.term('tokenRotated', token.name));
    }
    // The token that everyone shows now; where it cannot be read, whoever shows it says so.
    const after = await readAnew(store, token.id).catch(() => token);
    this.#host.dispatchEvent(new TokenUpdatedEvent(after));
  }

  async #onFailed(run: Run, error: AdapterError, store: TokenStore): Promise<void> {
    const { localize, onGivenUp } = this.#options;
    const { act, token } = run;
    const isAwaited = this.#isAwaited(run);
    this.#host.dispatchEvent(new TokenAdapterErrorEvent(error, () => void this.#run(run)));
    switch (error.kind) {
      case 'not-found':
        this.#end(run);
        this.#say('error', localize.term('tokenGone', token.name));
        return;
      case 'conflict':
        this.#end(run);
        this.#say('error', localize.term('tokenChangedMeanwhile', token.name));
        // Whoever shows the token learns its newest state; a failure to read it is theirs to say.
        await readAnew(store, token.id).catch(() => undefined);
        return;
      default:
        if (isAwaited) {
          this.#become({ status: 'failed', act, token, error });
          return;
        }
        this.#end(run);
        onGivenUp?.(token, act, error);
        this.#say(
          'error',
          `${token.name || token.id} – ${localize.term(act)}: ${actErrorSentence(error, localize)}`,
        );
    }
  }

  /** Whether the person still waits for the act in its dialog. */
  #isAwaited(run: Run): boolean {
    return this.#isCurrent(run) && this.#state?.status === 'running';
  }

  /** Whether nothing else has been begun since. */
  #isCurrent({ act, token }: Run): boolean {
    return this.#state?.act === act && this.#state.token === token;
  }

  #end(run: Run): void {
    if (this.#isCurrent(run)) this.#become(undefined);
  }

  /** A new secret is shown whatever else is, but for another new secret, for which it waits. */
  #show(state: ActionState): void {
    if (this.#state?.status === 'rotated') this.#waiting.push(state);
    else this.#become(state);
  }

  #say(tone: Message['tone'], text: string): void {
    void this.#options.say({ tone, text });
  }

  #become(state: ActionState | undefined): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

const DONE = { enable: 'tokenEnabled', disable: 'tokenDisabled', delete: 'tokenDeleted' } as const;

function readAnew(store: TokenStore, id: string): Promise<ApiToken> {
  return store.getToken(id, new AbortController().signal, true);
}
