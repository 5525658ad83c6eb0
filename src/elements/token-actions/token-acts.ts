import { html, type LitElement, type TemplateResult } from 'lit';
import '../../locales/en/details.js';
import '../../locales/rest/en.js';
import type { ApiToken } from '../../model/token.js';
import { writeToClipboard } from '../../ui/copy-button/clipboard.js';
import type { MenuItem } from '../../ui/menu/menu-item.js';
import { actErrorSentence } from '../error-words.js';
import { EditorController } from './editor-controller.js';
import { offeredActs, type TokenMenuAct } from './offered-acts.js';
import { TokenActionController, type TokenActionOptions } from './token-action-controller.js';
import { tokenMenu } from './token-menu.js';

export interface TokenActsOptions extends Omit<TokenActionOptions, 'onGivenUp'> {
  /** What the menu of a token may offer. */
  readonly acts: readonly TokenMenuAct[];
}

/** What can be done to tokens from an element that shows them, and why it failed where it did. */
export class TokenActs {
  readonly #host: LitElement;
  readonly #options: TokenActsOptions;
  readonly #actions: TokenActionController;
  readonly #editor: EditorController;
  #failures: ReadonlyMap<string, string> | undefined;

  constructor(host: LitElement, options: TokenActsOptions) {
    this.#host = host;
    this.#options = options;
    const { localize } = options;
    this.#editor = new EditorController(host, options);
    this.#actions = new TokenActionController(host, {
      ...options,
      onGivenUp: ({ id }, act, error) => {
        this.#note(id, `${localize.term(act)}: ${actErrorSentence(error, localize)}`);
      },
    });
  }

  /** Why the last act on a token failed, in words, by its id; undefined: none did. */
  get failures(): ReadonlyMap<string, string> | undefined {
    return this.#failures;
  }

  /** The id of the token that is being changed. */
  get runningOn(): string | undefined {
    return this.#actions.runningOn;
  }

  /** The items of a token's menu. */
  menuOf(token: ApiToken): readonly MenuItem[] {
    const { store, acts, localize } = this.#options;
    const adapter = store()?.adapter;
    return adapter ? tokenMenu(offeredActs(token, adapter, acts), localize) : [];
  }

  /** Does what an item of the menu says. */
  choose(token: ApiToken, item: string): void {
    const act = this.#options.acts.find((act) => act === item);
    if (act === 'edit') this.edit(token);
    else if (act === 'duplicate') this.add(token);
    else if (act === 'copyId') void this.#copyId(token);
    else if (act) {
      this.forget(token.id);
      void this.#actions.start(act, token);
    }
  }

  /** Opens the editor for a new token, which `template` lends its modules and description. */
  add(template?: ApiToken): void {
    void this.#editor.add(template);
  }

  /** Opens the editor for the token. */
  edit(token: ApiToken): void {
    void this.#editor.edit(token);
  }

  /** Another token is shown: what was only asked about this one is not asked any longer. */
  stopAsking(): void {
    this.#actions.stopAsking();
  }

  /** Something else came of the token: why an act on it failed is no longer said. */
  forget(id: string): void {
    this.#note(id, undefined);
  }

  render(): TemplateResult {
    return html`${this.#actions.render()} ${this.#editor.render()}`;
  }

  #note(id: string, words: string | undefined): void {
    if (words === undefined && !this.#failures?.has(id)) return;
    const failures = new Map(this.#failures);
    if (words === undefined) failures.delete(id);
    else failures.set(id, words);
    this.#failures = failures.size > 0 ? failures : undefined;
    this.#host.requestUpdate();
  }

  async #copyId({ id }: ApiToken): Promise<void> {
    const { localize, say } = this.#options;
    try {
      await writeToClipboard(id);
      void say({ tone: 'success', text: localize.term('copied') });
    } catch {
      void say({ tone: 'error', text: localize.term('copyFailed') });
    }
  }
}
