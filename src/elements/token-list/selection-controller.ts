import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TokenChange, TokenStore } from '../../data/token-store.js';
import { AdapterError } from '../../model/errors.js';
import type { TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import {
  TokenActionEvent,
  TokenAdapterErrorEvent,
  TokenDeletedEvent,
  TokenStatusChangedEvent,
} from '../events.js';

export interface SelectionOptions {
  readonly store: () => TokenStore | undefined;
  readonly localize: LocalizeController;
}

const ACTS = ['enable', 'disable', 'delete'] as const;

/** The tokens selected, here and on other pages, and what is done with all of them. */
export class SelectionController {
  readonly #host: LitElement;
  readonly #options: SelectionOptions;
  /** As they were seen last. */
  #tokens: ReadonlyMap<string, ApiToken> = new Map();
  #ids: ReadonlySet<string> = new Set();
  #isLoaded = false;

  constructor(host: LitElement, options: SelectionOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Another set for another selection. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Selects these, some of which may be on other pages than the one listed. */
  select(ids: ReadonlySet<string>, listed: readonly ApiToken[]): void {
    const seen = new Map([...this.#tokens, ...listed.map((token) => [token.id, token] as const)]);
    this.#become(new Map([...seen].filter(([id]) => ids.has(id))));
    if (!this.#isLoaded) void this.#load();
  }

  /** Keeps up with what happens to the tokens selected. */
  apply(change: TokenChange): void {
    if (change.type === 'created') return;
    const id = change.type === 'deleted' ? change.id : change.token.id;
    if (!this.#tokens.has(id)) return;
    const tokens = new Map(this.#tokens);
    if (change.type === 'deleted') tokens.delete(id);
    else tokens.set(id, change.token);
    this.#become(tokens);
  }

  /** The bar loads with the first selection, and then stays for its report. */
  render(): TemplateResult | typeof nothing {
    if (!this.#isLoaded) return nothing;
    const adapter = this.#options.store()?.adapter;
    return html`<tokenry-bulk-bar
      .tokens=${[...this.#tokens.values()]}
      .acts=${ACTS.filter((act) => adapter?.[`${act}Token`] !== undefined)}
      .perform=${this.#perform}
      @bulk-clear=${() => this.#become(new Map())}
    ></tokenry-bulk-bar>`;
  }

  async #load(): Promise<void> {
    const { BulkBar } = await import('./bulk-bar.js');
    BulkBar.define();
    this.#isLoaded = true;
    this.#host.requestUpdate();
  }

  /** One token of many: the host is asked for each, and told of each. */
  readonly #perform = async (act: TokenTransition, token: ApiToken): Promise<void> => {
    const store = this.#options.store();
    if (!store || !(await new TokenActionEvent(token, act).askOn(this.#host))) {
      throw new Error(this.#options.localize.term('actionRefused'));
    }
    try {
      const after = await store.transition(token, act);
      this.#host.dispatchEvent(
        act === 'delete'
          ? new TokenDeletedEvent(token.id)
          : new TokenStatusChangedEvent(after, token.status),
      );
    } catch (thrown) {
      const error = AdapterError.from(thrown);
      // Gone already is as good as deleted.
      if (act === 'delete' && error.kind === 'not-found') return;
      const retry = (): void => void this.#perform(act, token).catch(() => undefined);
      this.#host.dispatchEvent(new TokenAdapterErrorEvent(error, retry));
      throw error;
    }
  };

  #become(tokens: ReadonlyMap<string, ApiToken>): void {
    this.#tokens = tokens;
    this.#ids = new Set(tokens.keys());
    this.#host.requestUpdate();
  }
}
