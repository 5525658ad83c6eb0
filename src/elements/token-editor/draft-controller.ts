import type { ReactiveControllerHost } from 'lit';
import type { TokenStore } from '../../data/token-store.js';
import { newIdempotencyKey } from '../../data/write-options.js';
import { AdapterError } from '../../model/errors.js';
import type { ApiToken, TokenModule } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { secretAccess } from '../token-actions/secret-access.js';
import { mergeDrafts, type Difference } from './draft-conflict.js';
import { problemsOf, type DraftRules } from './draft-rules.js';
import {
  changesFrom,
  draftOf,
  EMPTY_DRAFT,
  isChanged,
  toTokenDraft,
  withFieldOf,
  type DraftField,
  type FormDraft,
} from './draft.js';
import { writesTo } from '../../data/token-writes.js';

/** Where the draft stands with the backend. The secret is in one of these states only. */
export type Saving =
  | { readonly status: 'editing' }
  /** `isLong`: for longer than anyone should have to wait for it. */
  | { readonly status: 'saving'; readonly isLong: boolean }
  | { readonly status: 'failed'; readonly error: AdapterError }
  /** Someone else was faster; the draft is now on top of what they saved. */
  | { readonly status: 'conflict'; readonly differences: readonly Difference[] }
  | {
      readonly status: 'added';
      readonly token: ApiToken;
      /** There only where this is the only chance to see it. */
      readonly secret: string | undefined;
      /** It was copied, or the person said that it is safe. */
      readonly isKept: boolean;
    };

export type FieldMessages = Readonly<Partial<Record<DraftField, string>>>;

export interface DraftOptions {
  readonly store: () => TokenStore | undefined;
  readonly rules: () => DraftRules;
  readonly localize: LocalizeController;
  /** After how long a save that runs may be left to itself, in milliseconds. */
  readonly patience: () => number;
  /** `isAwaited`: nobody has left the draft meanwhile, or typed more into it. */
  readonly onAdded: (token: ApiToken, isAwaited: boolean) => void;
  readonly onUpdated: (token: ApiToken, isAwaited: boolean) => void;
  readonly onFailed: (error: AdapterError) => void;
}

/** A draft from being opened to being saved: what it holds, what is wrong with it, and its fate. */
export class DraftController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DraftOptions;
  #draft: FormDraft = EMPTY_DRAFT;
  #messages: FieldMessages = {};
  #saving: Saving = { status: 'editing' };
  /** The draft as it was opened, by which unsaved changes are known. */
  #opened: FormDraft = EMPTY_DRAFT;
  /** The token that is edited, at the revision that the changes are based on. */
  #base: ApiToken | undefined;
  /**
   * The same for every try of one draft, so that a second try never adds a second token; other
   * changes to a token that there is are another write.
   */
  #idempotencyKey = '';

  /** Counts what was begun: what comes of a draft that nobody looks at any more is not shown. */
  #begun = 0;

  constructor(host: ReactiveControllerHost, options: DraftOptions) {
    this.#host = host;
    this.#options = options;
  }

  get draft(): FormDraft {
    return this.#draft;
  }

  /** What is wrong, by field: found here, or said by the backend. */
  get messages(): FieldMessages {
    return this.#messages;
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** The token that is edited, as it was read. */
  get base(): ApiToken | undefined {
    return this.#base;
  }

  get hasUnsavedChanges(): boolean {
    return isChanged(this.#opened, this.#draft);
  }

  /** A secret that can never be shown again is on screen, and not known to be safe. */
  get isSecretAtRisk(): boolean {
    const saving = this.#saving;
    return saving.status === 'added' && saving.secret !== undefined && !saving.isKept;
  }

  /** The token as it was read: what the draft begins with, or what goes below what was typed. */
  read(token: ApiToken): void {
    if (!this.#base) {
      this.start(draftOf(token), token);
    } else if (this.#saving.status !== 'saving') {
      const differences = this.#rebase(token);
      if (differences.length > 0) this.#become({ status: 'conflict', differences });
    }
  }

  /** Begins with this draft: for another token, or for the changes of `base`. */
  start(draft: FormDraft, base?: ApiToken): void {
    this.#draft = draft;
    this.#opened = draft;
    this.#base = base;
    this.#begun += 1;
    this.#idempotencyKey = newIdempotencyKey();
    this.#messages = {};
    this.#become({ status: 'editing' });
  }

  /** Takes in what was filled in; the messages of the fields that changed are done with. */
  change(draft: FormDraft): void {
    const changed = Object.keys(changesFrom(this.#draft, draft));
    this.#draft = draft;
    if (this.#base) this.#idempotencyKey = newIdempotencyKey();
    this.#show(Object.entries(this.#messages).filter(([field]) => !changed.includes(field)));
  }

  /** What a duplicate was lent and is no longer to be had is left out. */
  offer(modules: readonly TokenModule[]): void {
    if (this.#base) return;
    const offered = new Set(modules.map(({ id }) => id));
    const moduleIds = [...this.#draft.moduleIds].filter((id) => offered.has(id));
    this.change({ ...this.#draft, moduleIds: new Set(moduleIds) });
  }

  /** Looks for what is wrong in these fields; gives the first that is. */
  check(fields: readonly DraftField[]): DraftField | undefined {
    const { localize } = this.#options;
    const problems = problemsOf(this.#draft, this.#opened, this.#options.rules());
    const messages = fields.flatMap((field) => {
      const problem = problems[field];
      return problem === undefined ? [] : [[field, localize.term(problem)] as const];
    });
    this.#show(messages);
    return messages[0]?.[0];
  }

  /** Sends the draft, once at a time. A try that failed has lost nothing and can be repeated. */
  async save(): Promise<void> {
    const store = this.#options.store();
    if (!store || this.#saving.status === 'saving' || this.#saving.status === 'added') return;
    this.#become({ status: 'saving', isLong: false });
    const begun = this.#begun;
    const timer = setTimeout(() => {
      if (begun === this.#begun) this.#become({ status: 'saving', isLong: true });
    }, this.#options.patience());
    try {
      if (this.#base) await this.#update(store, this.#base);
      else await this.#add(store);
    } catch (thrown) {
      if (begun !== this.#begun) return;
      const error = AdapterError.from(thrown);
      this.#show(fieldMessages(error));
      if (error.kind === 'conflict' && this.#base) await this.#meet(store, this.#base);
      else this.#become({ status: 'failed', error });
      this.#options.onFailed(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** After a conflict: gives up what was filled in here for what was saved there. */
  takeTheirs(field: DraftField): void {
    const saving = this.#saving;
    if (saving.status !== 'conflict') return;
    this.#draft = withFieldOf(this.#draft, field, this.#opened);
    const differences = saving.differences.map((each) =>
      each.field === field ? { ...each, isContested: false } : each,
    );
    this.#become({ status: 'conflict', differences });
  }

  /** The secret was copied, or the person says whether it is safe. */
  keepSecret(isKept: boolean): void {
    if (this.#saving.status === 'added') this.#become({ ...this.#saving, isKept });
  }

  /** Nobody looks at it any more: nothing holds the secret from now on, nor one to come. */
  leave(): void {
    this.#begun += 1;
    if (this.#saving.status !== 'editing') this.#become({ status: 'editing' });
  }

  async #add(store: TokenStore): Promise<void> {
    const begun = this.#begun;
    const { token, secret } = await writesTo(store).create(
      toTokenDraft(this.#draft),
      this.#idempotencyKey,
    );
    const isOnlyChance = secretAccess(token, store.adapter).status !== 'readable';
    const shown = isOnlyChance ? secret?.value : undefined;
    const isAwaited = begun === this.#begun;
    if (isAwaited) this.#become({ status: 'added', token, secret: shown, isKept: false });
    this.#options.onAdded(token, isAwaited);
  }

  /** Sends only what the person changed, so that what others changed meanwhile stays. */
  async #update(store: TokenStore, base: ApiToken): Promise<void> {
    const sent = this.#draft;
    const changes = changesFrom(this.#opened, sent);
    const begun = this.#begun;
    const token = await writesTo(store).update(base, changes, this.#idempotencyKey);
    const isAwaited = begun === this.#begun;
    // What was typed meanwhile goes on top of what is saved.
    const isMore = isAwaited && isChanged(sent, this.#draft);
    if (isMore) {
      this.#opened = sent;
      this.#rebase(token);
    }
    if (isAwaited) this.#become({ status: 'editing' });
    this.#options.onUpdated(token, isAwaited && !isMore);
  }

  /** Someone else was faster: what they saved is read. */
  async #meet(store: TokenStore, { id }: ApiToken): Promise<void> {
    try {
      const newest = await store.getToken(id, new AbortController().signal, true);
      this.#become({ status: 'conflict', differences: this.#rebase(newest) });
    } catch (thrown) {
      this.#become({ status: 'failed', error: AdapterError.from(thrown) });
    }
  }

  /** What was typed stays, and the next try is based on the newest revision. */
  #rebase(newest: ApiToken): readonly Difference[] {
    const theirs = draftOf(newest);
    const { draft, differences } = mergeDrafts(this.#opened, this.#draft, theirs);
    this.#draft = draft;
    this.#opened = theirs;
    this.#base = newest;
    this.#idempotencyKey = newIdempotencyKey();
    return differences;
  }

  #show(messages: readonly (readonly [field: string, message: string])[]): void {
    this.#messages = Object.fromEntries(messages);
    this.#host.requestUpdate();
  }

  #become(saving: Saving): void {
    this.#saving = saving;
    this.#host.requestUpdate();
  }
}

/** What the backend says, by field; a host without types may give one text in the place of several. */
function fieldMessages({ fields = {} }: AdapterError): readonly (readonly [string, string])[] {
  return Object.entries(fields).map(([field, messages]) => [
    field,
    visibleText([messages].flat().join(' '), 1000),
  ]);
}
