import type { LitElement } from 'lit';
import type { TokenStore } from '../../data/token-store.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import type { MenuItem } from '../../ui/menu/menu-controller.js';
import type { Message } from '../../ui/messages/messages.js';
import { actErrorWords } from '../error-words.js';
import type { ConfirmDelete } from '../token-actions/action-state.js';
import type { EditorController } from '../token-actions/editor-controller.js';
import { TokenActionController } from '../token-actions/token-action-controller.js';
import { tokenMenu } from '../token-actions/token-menu.js';

export interface RowActsOptions {
  readonly store: () => TokenStore | undefined;
  readonly localize: LocalizeController;
  /** Says on screen what came of it. */
  readonly say: (message: Message) => Promise<void>;
  readonly confirmDelete: () => ConfirmDelete;
  readonly editor: EditorController;
  /** Moves focus to the token's row, or to what is in its place. */
  readonly returnFocus: (token: ApiToken) => void;
}

const ACTS = ['disable', 'enable', 'edit', 'duplicate', 'copyId', 'delete'] as const;

/** What can be done to a token from its row, and what the row says where that failed. */
export class RowActs {
  readonly #host: LitElement;
  readonly #options: RowActsOptions;
  readonly #actions: TokenActionController;
  #failures: ReadonlyMap<string, string> = new Map();

  constructor(host: LitElement, options: RowActsOptions) {
    this.#host = host;
    this.#options = options;
    const { localize } = options;
    this.#actions = new TokenActionController(host, {
      ...options,
      onGivenUp: ({ id }, act, error) => {
        const { heading, text } = actErrorWords(error, localize);
        this.#note(id, `${localize.term(act)}: ${heading}. ${text}`);
      },
    });
  }

  /** Why the last act on a token failed, in words, by its id; another map where that changes. */
  get failures(): ReadonlyMap<string, string> {
    return this.#failures;
  }

  /** The id of the token that is being changed. */
  get runningOn(): string | undefined {
    return this.#actions.runningOn;
  }

  /** The items of a row's menu. */
  readonly menuOf = (token: ApiToken): readonly MenuItem[] => {
    const adapter = this.#options.store()?.adapter;
    return adapter ? tokenMenu(token, adapter, this.#options.localize, ACTS) : [];
  };

  /** Does what an item of the menu says. */
  choose(token: ApiToken, item: string): void {
    const act = ACTS.find((act) => act === item);
    if (act === 'edit') void this.#options.editor.edit(token);
    else if (act === 'duplicate') void this.#options.editor.add(token);
    else if (act === 'copyId') void this.#copyId(token);
    else if (act) {
      this.forget(token.id);
      void this.#actions.start(act, token);
    }
  }

  /** Something else came of the token: why an act on it failed is no longer said. */
  forget(id: string): void {
    this.#note(id, undefined);
  }

  render(): unknown {
    return this.#actions.render();
  }

  #note(id: string, words: string | undefined): void {
    if (words === undefined && !this.#failures.has(id)) return;
    const failures = [...this.#failures].filter(([each]) => each !== id);
    this.#failures = new Map(words === undefined ? failures : [...failures, [id, words]]);
    this.#host.requestUpdate();
  }

  async #copyId({ id }: ApiToken): Promise<void> {
    const { localize, say } = this.#options;
    const { writeToClipboard } = await import('../../ui/copy-button/clipboard.js');
    try {
      await writeToClipboard(id);
      void say({ tone: 'success', text: localize.term('copied') });
    } catch {
      void say({ tone: 'error', text: localize.term('copyFailed') });
    }
  }
}
