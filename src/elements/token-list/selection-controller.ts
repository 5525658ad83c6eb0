import { html, type LitElement, type TemplateResult } from 'lit';
import type { TokenChange, TokenStore } from '../../data/token-store.js';
import type { ApiToken } from '../../model/token.js';
import type { BulkClearEvent, BulkDoneEvent, BulkProgressEvent } from './bulk-events.js';

export interface SelectionOptions {
  readonly store: () => TokenStore | undefined;
  /** Whether something must be typed before tokens in use are deleted. */
  readonly isTyped: () => boolean;
  /** Says that all of it was done. */
  readonly say: (summary: string) => void;
  /** Many tokens are being changed one after the other, or no longer. */
  readonly hold: (isHeld: boolean) => void;
  /** Focus was in the bar, and that is gone. */
  readonly onFocusLost: () => void;
}

/** The tokens selected, here and on other pages, and the bar of what can be done with all of them. */
export class SelectionController {
  readonly #host: LitElement;
  readonly #options: SelectionOptions;
  /** As they were seen last. */
  #tokens: ReadonlyMap<string, ApiToken> = new Map();
  #ids: ReadonlySet<string> = new Set();
  #busyIds: ReadonlySet<string> = new Set();
  #store: TokenStore | undefined;
  #isLoaded = false;

  constructor(host: LitElement, options: SelectionOptions) {
    this.#host = host;
    this.#options = options;
    this.#store = options.store();
    host.addController(this);
  }

  /** Another set for another selection. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Those with which something is being done now. */
  get busyIds(): ReadonlySet<string> {
    return this.#busyIds;
  }

  /** Ids mean nothing to another backend. */
  hostUpdate(): void {
    const store = this.#options.store();
    if (store !== this.#store && this.#ids.size > 0) this.#become(new Map());
    this.#store = store;
  }

  /** Selects these, some of which may be others than those loaded. */
  select(ids: ReadonlySet<string>, loaded: readonly ApiToken[]): void {
    const seen = new Map([...this.#tokens, ...loaded.map((token) => [token.id, token] as const)]);
    this.#become(new Map([...seen].filter(([id]) => ids.has(id))));
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

  /** The bar loads behind the first rows, so that its live regions are there before they speak. */
  render(): TemplateResult {
    if (!this.#isLoaded) void this.#load();
    return html`<tokenry-bulk-bar
      .tokens=${[...this.#tokens.values()]}
      .store=${this.#options.store()}
      .isTyped=${this.#options.isTyped()}
      @bulk-clear=${this.#onClear}
      @bulk-progress=${this.#onProgress}
      @bulk-done=${({ summary }: BulkDoneEvent) => this.#options.say(summary)}
    ></tokenry-bulk-bar>`;
  }

  async #load(): Promise<void> {
    this.#isLoaded = true;
    try {
      const { BulkBar } = await import('./bulk-bar.js');
      BulkBar.define();
    } catch {
      this.#isLoaded = false; // It is tried again at the next update.
    }
  }

  #become(tokens: ReadonlyMap<string, ApiToken>): void {
    this.#tokens = tokens;
    this.#ids = new Set(tokens.keys());
    this.#host.requestUpdate();
  }

  readonly #onClear = ({ kept, hadFocus }: BulkClearEvent): void => {
    this.#become(new Map([...this.#tokens].filter(([id]) => kept.has(id))));
    if (hadFocus && kept.size === 0) this.#options.onFocusLost();
  };

  readonly #onProgress = ({ running }: BulkProgressEvent): void => {
    this.#busyIds = running ?? new Set();
    this.#options.hold(running !== undefined);
    this.#host.requestUpdate();
  };
}
