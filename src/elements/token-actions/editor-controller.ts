import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TokenStore } from '../../data/token-store.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import type { Message } from '../../ui/messages/messages.js';
import { missingPart } from '../error-words.js';
import { TokenAddEvent, TokenEditEvent, type TokenEditorCloseEvent } from '../events.js';
import { refusal } from './refusal.js';

/** Whether the editor is open, and for what. */
type EditorState =
  | { readonly status: 'closed' }
  | { readonly status: 'adding'; readonly template: ApiToken | undefined }
  | { readonly status: 'editing'; readonly token: ApiToken };

export interface EditorOptions {
  readonly store: () => TokenStore | undefined;
  readonly localize: LocalizeController;
  readonly say: (message: Message) => Promise<void>;
}

/** Opens the editor over an element, once the host page has had its say. It loads on first use. */
export class EditorController {
  readonly #host: LitElement;
  readonly #options: EditorOptions;
  #state: EditorState = { status: 'closed' };
  /** The newest wish: one before it, whose check is answered late, counts for nothing. */
  #wanted: TokenAddEvent | TokenEditEvent | undefined;

  constructor(host: LitElement, options: EditorOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Adds a token; `template` lends it its modules and description. */
  add(template?: ApiToken): Promise<void> {
    return this.#open(new TokenAddEvent(template), { status: 'adding', template });
  }

  edit(token: ApiToken): Promise<void> {
    return this.#open(new TokenEditEvent(token), { status: 'editing', token });
  }

  render(): TemplateResult | typeof nothing {
    if (this.#state.status === 'closed') return nothing;
    const isEditing = this.#state.status === 'editing';
    return html`<token-editor
      open
      .adapter=${this.#options.store()?.adapter}
      .tokenId=${this.#state.status === 'editing' ? this.#state.token.id : undefined}
      .template=${this.#state.status === 'adding' ? this.#state.template : undefined}
      @token-editor-close=${(event: TokenEditorCloseEvent) => this.#onClose(event, isEditing)}
    ></token-editor>`;
  }

  async #open(event: TokenAddEvent | TokenEditEvent, state: EditorState): Promise<void> {
    this.#wanted = event;
    try {
      if (!(await event.askOn(this.#host))) return;
    } catch (reason) {
      if (this.#wanted === event) this.#sayNo(refusal(reason, this.#options.localize));
      return;
    }
    try {
      const { TokenEditor } = await import('../token-editor/token-editor.js');
      TokenEditor.define();
    } catch {
      if (this.#wanted === event) this.#sayNo(missingPart(this.#options.localize));
      return;
    }
    if (this.#wanted === event) this.#become(state);
  }

  #sayNo(text: string): void {
    void this.#options.say({ tone: 'error', text });
  }

  #onClose({ tokenId }: TokenEditorCloseEvent, wasEditing: boolean): void {
    this.#become({ status: 'closed' });
    const token = tokenId === undefined ? undefined : this.#options.store()?.peek(tokenId);
    if (!token) return;
    const text = this.#options.localize.term(
      wasEditing ? 'tokenUpdated' : 'tokenCreated',
      token.name,
    );
    void this.#options.say({ tone: 'success', text });
  }

  #become(state: EditorState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
