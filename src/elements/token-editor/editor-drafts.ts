import type { LitElement, ReactiveController } from 'lit';
import type { AdapterError } from '../../model/errors.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import type { Message } from '../../ui/messages/messages.js';
import { UnloadGuard } from '../../ui/unload-guard.js';
import { actErrorSentence } from '../error-words.js';
import { DraftController, type DraftOptions } from './draft-controller.js';

export interface EditorDraftsOptions extends Omit<DraftOptions, 'onFailed'> {
  readonly localize: LocalizeController;
  readonly say: (message: Message) => void;
  /** Whether the current draft is being looked at. */
  readonly isOpen: () => boolean;
  readonly onFailed: (error: AdapterError, isAwaited: boolean, retry: () => void) => void;
  /** The current draft is one that had been left: it is to be shown as it is. */
  readonly onTakenUp: () => void;
}

/**
 * The draft that the editor shows, and those that a person has left while they were being saved.
 * What comes of these is told by a message; one that could not be saved can be taken up again as it
 * was typed, and one whose secret is never shown again comes back by itself.
 */
export class EditorDrafts implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: EditorDraftsOptions;
  #current: DraftController;
  #isTakenUp = false;
  readonly #left = new Set<DraftController>();
  /** With a secret that has to be seen, once the editor is closed and can be seen itself. */
  #waiting: readonly DraftController[] = [];
  #hasLeft = false;

  constructor(host: LitElement, options: EditorDraftsOptions) {
    this.#host = host;
    this.#options = options;
    this.#current = this.#make();
    host.addController(this);
    new UnloadGuard(host, () => this.#left.size + this.#waiting.length > 0);
  }

  get current(): DraftController {
    return this.#current;
  }

  /** One was left, of which there may be something to say. */
  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  /** Puts another in the place of the current draft, unless that has just been taken up. */
  begin(): DraftController | undefined {
    if (this.#isTakenUp) {
      this.#isTakenUp = false;
      return undefined;
    }
    this.#current.leave();
    return (this.#current = this.#make());
  }

  /** The person leaves the current draft; answers whether it is still being saved. */
  leave(): boolean {
    const draft = this.#current;
    const isSaving = draft.saving.status === 'saving';
    this.#current = this.#make();
    if (isSaving) {
      this.#left.add(draft);
      this.#hasLeft = true;
    } else {
      draft.leave();
    }
    return isSaving;
  }

  hostUpdated(): void {
    if (this.#waiting.length > 0) queueMicrotask(this.#takeUpNext);
  }

  /** A secret does not outlive the element that shows it. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      // Moved within the page it is connected again by now.
      if (this.#host.isConnected) return;
      for (const draft of [this.#current, ...this.#waiting]) draft.leave();
      this.#waiting = [];
    });
  }

  #make(): DraftController {
    const { onFailed, ...options } = this.#options;
    const draft: DraftController = new DraftController(this.#host, {
      ...options,
      onAdded: (token, isAwaited) => {
        const isLeft = this.#left.delete(draft);
        options.onAdded(token, isAwaited && !isLeft);
        if (isLeft) this.#onAdded(draft, token);
      },
      onUpdated: (token, isAwaited) => {
        const isLeft = this.#left.delete(draft);
        options.onUpdated(token, isAwaited && !isLeft);
        if (isLeft) this.#say('success', options.localize.term('tokenUpdated', token.name));
      },
      onFailed: (error) => {
        const isLeft = this.#left.delete(draft);
        onFailed(error, !isLeft, () => this.#retry(draft));
        if (isLeft) this.#onFailed(draft, error);
      },
    });
    return draft;
  }

  #retry(draft: DraftController): void {
    if (draft !== this.#current) this.#left.add(draft);
    void draft.save();
  }

  #onAdded(draft: DraftController, token: ApiToken): void {
    if (draft.isSecretAtRisk && this.#host.isConnected) {
      this.#waiting = [...this.#waiting, draft];
      this.#host.requestUpdate();
      return;
    }
    draft.leave();
    this.#say('success', this.#options.localize.term('tokenCreated', token.name));
  }

  #onFailed(draft: DraftController, error: AdapterError): void {
    const { localize } = this.#options;
    const { base, saving } = draft;
    const name = base ? base.name || base.id : draft.draft.name;
    if (base && error.kind === 'not-found') {
      this.#say('error', localize.term('tokenGone', name));
      return;
    }
    const act = localize.term(base ? 'edit' : 'addToken');
    const why =
      saving.status === 'conflict'
        ? localize.term('editConflict')
        : actErrorSentence(error, localize);
    const takeUp = { label: localize.term('keepEditing'), run: () => this.#takeUp(draft) };
    this.#say('error', `${name} – ${act}: ${why}`, this.#host.isConnected ? takeUp : undefined);
  }

  #say(tone: Message['tone'], text: string, action?: Message['action']): void {
    this.#options.say({ tone, text, action });
  }

  #takeUp(draft: DraftController): void {
    if (this.#options.isOpen()) return;
    this.#current = draft;
    this.#isTakenUp = true;
    this.#options.onTakenUp();
  }

  /** A dialog that opens in what is not shown itself would only make the page stand still. */
  readonly #takeUpNext = (): void => {
    const [next, ...others] = this.#waiting;
    if (!next || this.#options.isOpen() || !this.#host.checkVisibility()) return;
    this.#waiting = others;
    this.#takeUp(next);
  };
}
