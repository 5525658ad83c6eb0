import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { TokenStore } from '../../data/token-store.js';
import type { ApiToken } from '../../model/token.js';
import type { TokenEditor } from '../token-editor/token-editor.js';
import { TokenAddEvent, TokenEditEvent, type TokenEditorCloseEvent } from '../events.js';
import { Wish, type WishOptions } from './wish.js';

/** What the editor opens for: a token to edit, or another, perhaps like one that there is. */
type Subject = Pick<TokenEditor, 'tokenId' | 'template'>;

export interface EditorOptions extends WishOptions {
  readonly store: () => TokenStore | undefined;
}

/** Opens the editor over an element, once the host page has had its say. It loads on first use. */
export class EditorController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: EditorOptions;
  /** It stays when it is closed: what is being saved by then may have something to tell. */
  #isNeeded = false;
  readonly #wish: Wish;

  constructor(host: LitElement, options: EditorOptions) {
    this.#host = host;
    this.#options = options;
    this.#wish = new Wish(host, options);
    host.addController(this);
  }

  /** It may wait for its host to be seen. */
  hostUpdated(): void {
    this.#editor?.requestUpdate();
  }

  /** Adds a token; `template` lends it its modules and description. */
  add(template?: ApiToken): Promise<void> {
    return this.#open(new TokenAddEvent(template), { tokenId: undefined, template });
  }

  edit(token: ApiToken): Promise<void> {
    return this.#open(new TokenEditEvent(token), { tokenId: token.id, template: undefined });
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isNeeded) return nothing;
    return html`<token-editor
      .adapter=${this.#options.store()?.adapter}
      .say=${this.#options.say}
      @token-editor-close=${this.#onClose}
    ></token-editor>`;
  }

  async #open(event: TokenAddEvent | TokenEditEvent, subject: Subject): Promise<void> {
    const isGranted = await this.#wish.isGranted(event, async () => {
      const { TokenEditor } = await import('../token-editor/token-editor.js');
      TokenEditor.define();
    });
    if (isGranted) await this.#show(subject);
  }

  async #show(subject: Subject): Promise<void> {
    this.#isNeeded = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const editor = this.#editor;
    // It may have come back by itself, with something that must not be lost.
    if (editor && !editor.open) Object.assign(editor, subject, { open: true });
  }

  get #editor(): TokenEditor | null {
    return this.#host.renderRoot.querySelector('token-editor');
  }

  readonly #onClose = ({ tokenId }: TokenEditorCloseEvent): void => {
    const token = tokenId === undefined ? undefined : this.#options.store()?.peek(tokenId);
    if (!token) return;
    const wasEditing = this.#editor?.tokenId !== undefined;
    const text = this.#options.localize.term(
      wasEditing ? 'tokenUpdated' : 'tokenCreated',
      token.name,
    );
    void this.#options.say({ tone: 'success', text });
  };
}
