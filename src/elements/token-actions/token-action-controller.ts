import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TokenStore } from '../../data/token-store.js';
import { AdapterError } from '../../model/errors.js';
import { restOfTerms } from '../../locales/register-locale.js';
import type { TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import type { Message } from '../../ui/messages/messages.js';
import { errorWords } from '../error-words.js';
import {
  TokenActionEvent,
  TokenAdapterErrorEvent,
  TokenDeletedEvent,
  TokenStatusChangedEvent,
} from '../events.js';

/** Where an act on a token stands between being chosen and being done. */
type ActionState =
  | { readonly status: 'idle' }
  | { readonly status: 'confirming'; readonly act: TokenTransition; readonly token: ApiToken }
  | { readonly status: 'running'; readonly act: TokenTransition; readonly token: ApiToken }
  | {
      readonly status: 'failed';
      readonly act: TokenTransition;
      readonly token: ApiToken;
      readonly error: AdapterError;
    };

export interface TokenActionOptions {
  readonly store: () => TokenStore | undefined;
  readonly localize: LocalizeController;
  /** Says on screen what came of it. */
  readonly say: (message: Message) => Promise<void>;
}

/**
 * Enable, disable and delete, from the choice to the result: the host page is asked, the person
 * confirms what will happen, the store does it, events and a message tell of it.
 */
export class TokenActionController {
  readonly #host: LitElement;
  readonly #options: TokenActionOptions;
  #state: ActionState = { status: 'idle' };

  constructor(host: LitElement, options: TokenActionOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The id of the token that is being changed. */
  get runningOn(): string | undefined {
    return this.#state.status === 'running' ? this.#state.token.id : undefined;
  }

  /** Begins the act; it ends with its confirmation refused, or with a message. */
  async start(act: TokenTransition, token: ApiToken): Promise<void> {
    this.#become({ status: 'idle' });
    try {
      if (!(await new TokenActionEvent(token, act).askOn(this.#host))) return;
      await loadConfirmation();
      this.#become({ status: 'confirming', act, token });
    } catch (reason) {
      this.#say('error', refusal(reason, this.#options.localize));
    }
  }

  render(): TemplateResult | typeof nothing {
    if (this.#state.status === 'idle') return nothing;
    const { act, token } = this.#state;
    const { localize, store } = this.#options;
    const canDisable =
      act === 'delete' && token.status === 'Active' && store()?.adapter.disableToken !== undefined;
    return html`
      <tokenry-confirm-dialog
        open
        .heading=${localize.term(`${act}Token`)}
        .confirmLabel=${localize.term(act)}
        .tone=${act === 'delete' ? 'danger' : 'primary'}
        .alternativeLabel=${canDisable ? localize.term('disableInstead') : undefined}
        .busy=${this.#state.status === 'running'}
        .error=${this.#state.status === 'failed' ? this.#words(this.#state.error) : undefined}
        @confirm-accept=${this.#onAccept}
        @confirm-alternative=${this.#onAlternative}
        @confirm-cancel=${this.#onCancel}
      >
        <p>${localize.term(`${act}Consequence`, token.name)}</p>
        ${act === 'enable' ? nothing : html`<p>${this.#lastUse(token)}</p>`}
      </tokenry-confirm-dialog>
    `;
  }

  #lastUse({ lastAccessAt }: ApiToken): string {
    const { localize } = this.#options;
    return lastAccessAt === undefined
      ? localize.term('neverUsed')
      : localize.term('lastUsed', localize.formatRelative(lastAccessAt));
  }

  readonly #onAccept = (): void => {
    if (this.#state.status !== 'idle') void this.#run(this.#state.act, this.#state.token);
  };

  readonly #onAlternative = (): void => {
    if (this.#state.status !== 'idle') void this.start('disable', this.#state.token);
  };

  readonly #onCancel = (): void => {
    this.#become({ status: 'idle' });
  };

  async #run(act: TokenTransition, token: ApiToken): Promise<void> {
    const store = this.#options.store();
    if (!store || this.#state.status === 'running') return;
    this.#become({ status: 'running', act, token });
    try {
      const after = await store.transition(token, act);
      this.#become({ status: 'idle' });
      this.#host.dispatchEvent(
        act === 'delete'
          ? new TokenDeletedEvent(token.id)
          : new TokenStatusChangedEvent(after, token.status),
      );
      this.#say('success', this.#options.localize.term(DONE[act], token.name));
    } catch (thrown) {
      await this.#onFailed(act, token, AdapterError.from(thrown), store);
    }
  }

  async #onFailed(
    act: TokenTransition,
    token: ApiToken,
    error: AdapterError,
    store: TokenStore,
  ): Promise<void> {
    const { localize } = this.#options;
    const retry = (): void => void this.#run(act, token);
    this.#host.dispatchEvent(new TokenAdapterErrorEvent(error, retry));
    switch (error.kind) {
      case 'not-found':
        this.#become({ status: 'idle' });
        this.#say('error', localize.term('tokenGone', token.name));
        return;
      case 'conflict':
        this.#become({ status: 'idle' });
        this.#say('error', localize.term('tokenChangedMeanwhile', token.name));
        // Whoever shows the token learns its newest state; a failure to read it is theirs to say.
        await store.getToken(token.id, new AbortController().signal, true).catch(() => undefined);
        return;
      default:
        this.#become({ status: 'failed', act, token, error });
    }
  }

  #words(error: AdapterError): string {
    const { heading, text } = errorWords(error, this.#options.localize);
    return `${heading}. ${text}`;
  }

  #say(tone: Message['tone'], text: string): void {
    void this.#options.say({ tone, text });
  }

  #become(state: ActionState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

const DONE = { enable: 'tokenEnabled', disable: 'tokenDisabled', delete: 'tokenDeleted' } as const;

async function loadConfirmation(): Promise<void> {
  const [{ ConfirmDialog }] = await Promise.all([
    import('../../ui/confirm-dialog/confirm-dialog.js'),
    restOfTerms(),
  ]);
  ConfirmDialog.define();
}

/** Why a host's check refused, in its own words where it gave any. */
export function refusal(reason: unknown, localize: LocalizeController): string {
  const words = reason instanceof Error ? reason.message : typeof reason === 'string' ? reason : '';
  return words || localize.term('actionRefused');
}
