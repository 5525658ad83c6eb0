import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ReadController } from '../../data/read-controller.js';
import { newIdempotencyKey } from '../../data/token-store.js';
import { AdapterError } from '../../model/errors.js';
import type { ApiToken, TokenModule } from '../../model/token.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog/confirm-dialog.js';
import { CopyButton } from '../../ui/copy-button/copy-button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import type { DialogCloseEvent } from '../../ui/dialog/events.js';
import { SearchField } from '../../ui/search-field/search-field.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { DataElement } from '../data-element.js';
import { errorView } from '../error-view.js';
import { errorWords } from '../error-words.js';
import {
  TokenCreatedEvent,
  TokenEditorCloseEvent,
  TokenOpenEvent,
  TokenSecretCopiedEvent,
  TokenUpdatedEvent,
} from '../events.js';
import {
  changesFrom,
  draftOf,
  duplicateOf,
  EMPTY_DRAFT,
  isChanged,
  problemsOf,
  toTokenDraft,
  type DraftField,
  type FormDraft,
} from './draft.js';
import { EditorForm } from './editor-form.js';
import { fieldsOf, stepOfField, STEPS, type EditorStep } from './editor-steps.js';
import { overviewStep } from './overview-step.js';
import { summaryStep } from './summary-step.js';
import { styles } from './token-editor.styles.js';

/** Where the draft stands with the backend. The secret is in one of these states only. */
export type Saving =
  | { readonly status: 'editing' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: AdapterError }
  | {
      readonly status: 'added';
      readonly token: ApiToken;
      /** There only where this is the only chance to see it. */
      readonly secret: string | undefined;
      /** It was copied, or the person said that it is safe. */
      readonly isSaved: boolean;
    };

/**
 * The dialog that adds a token step by step, or edits one.
 *
 * @summary Adds or edits an API token.
 *
 * @event {TokenEditorCloseEvent} token-editor-close - The editor was closed.
 * @event {TokenCreatedEvent} token-created - The token was added.
 * @event {TokenUpdatedEvent} token-updated - The token was saved.
 * @event {TokenOpenEvent} token-open - "View details" was chosen.
 * @event {TokenSecretCopiedEvent} token-secret-copied - The new secret is on the clipboard.
 * @event {TokenAdapterErrorEvent} token-adapter-error - A call to the adapter failed.
 *
 * @slot general-extra - At the end of the General step.
 */
export class TokenEditor extends DataElement {
  static override readonly tag: string = 'token-editor';
  static override readonly dependencies = [
    ConfirmDialog,
    CopyButton,
    Dialog,
    EditorForm,
    SearchField,
  ];
  static override styles = [tokens, controls, cells, stateStyles, styles];

  /** The token to edit; absent: one is added. */
  @property({ attribute: 'token-id' }) tokenId?: string | undefined;
  @property({ type: Boolean, reflect: true }) open = false;
  /** The token that lends a new one its description and modules. */
  @property({ attribute: false }) template?: ApiToken | undefined;

  @state() private draft: FormDraft = EMPTY_DRAFT;
  @state() private step: EditorStep = 'general';
  /** Messages by field, from this form or from the backend. */
  @state() private errors: Readonly<Partial<Record<DraftField, string>>> = {};
  @state() private saving: Saving = { status: 'editing' };
  @state() private isLeaving = false;

  /** The draft as it was opened, by which unsaved changes are known. */
  #opened: FormDraft = EMPTY_DRAFT;
  /** The token that is edited, at the revision that the changes are based on. */
  #base: ApiToken | undefined;
  /** The same for every try of one draft, so that a second try never adds a second token. */
  #idempotencyKey = '';

  readonly #token = new ReadController<ApiToken>(this, {
    subject: () =>
      this.open && this.tokenId !== undefined ? [this.store, this.tokenId] : undefined,
    read: (signal) => this.#readToken(signal),
    onRead: (token) => this.#start(draftOf(token), token),
    onFailed: (error) => this.tellOf(error, () => void this.#token.refresh()),
  });
  readonly #modules = new ReadController<readonly TokenModule[]>(this, {
    subject: () => (this.open ? [this.store] : undefined),
    read: (signal) => this.#readModules(signal),
    onFailed: (error) => this.tellOf(error, () => void this.#modules.refresh()),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetSecret();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!(changed.has('open') || changed.has('tokenId'))) return;
    if (!this.open) this.#forgetSecret();
    else if (this.tokenId === undefined) {
      this.#start(this.template ? duplicateOf(this.template) : EMPTY_DRAFT, undefined);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const isEditing = this.tokenId !== undefined;
    return html`
      <tokenry-dialog
        open
        size="large"
        .heading=${this.localize.term(isEditing ? 'editToken' : 'addToken')}
        @dialog-close=${this.#onDialogClose}
      >
        ${this.#renderBody()} ${this.#renderFooter()}
      </tokenry-dialog>
      ${this.isLeaving ? this.#renderLeaving() : nothing}
    `;
  }

  #renderBody(): TemplateResult {
    const { state } = this.#token;
    const retry = (): void => void this.#token.refresh();
    if (state.status === 'failed') return errorView(state.error, this.localize, retry);
    if (state.status === 'loading') {
      return html`<p class="waiting" aria-busy="true">${this.localize.term('loading')}</p>`;
    }
    return html`<div class="layout">
      ${this.#renderSteps()}
      <div class="step" part="step">${this.#renderStep()} ${this.#renderFailure()}</div>
    </div>`;
  }

  #renderSteps(): TemplateResult {
    const steps = STEPS[this.tokenId === undefined ? 'add' : 'edit'];
    const current = steps.indexOf(this.step);
    const canJump = this.tokenId !== undefined;
    return html`<ol class="steps" aria-label=${this.localize.term('steps')}>
      ${steps.map((step, index) => {
        const hasError = fieldsOf(step).some((field) => this.errors[field] !== undefined);
        const label = html`<span class="number" aria-hidden="true"
            >${hasError ? '!' : index + 1}</span
          >
          <span>${this.localize.term(STEP_NAMES[step])}</span>
          ${
            hasError
              ? html`<span class="visually-hidden">${this.localize.term('stepHasError')}</span>`
              : nothing
          }`;
        return html`<li
          class=${hasError ? 'error' : index < current ? 'done' : index === current ? 'current' : ''}
          aria-current=${index === current ? 'step' : nothing}
        >
          ${
            canJump
              ? html`<button type="button" @click=${() => this.#goTo(step)}>${label}</button>`
              : html`<span>${label}</span>`
          }
        </li>`;
      })}
    </ol>`;
  }

  #renderStep(): TemplateResult {
    const { localize, draft } = this;
    switch (this.step) {
      case 'general':
      case 'modules':
        return html`<tokenry-editor-form
            .adapter=${this.data.adapter}
            .step=${this.step}
            .draft=${draft}
            .errors=${this.errors}
            .modules=${this.#modules.state}
            .isNew=${this.tokenId === undefined}
            .retryModules=${() => void this.#modules.refresh()}
            @draft-change=${this.#onDraftChange}
          ></tokenry-editor-form>
          ${this.step === 'general' ? html`<slot name="general-extra"></slot>` : nothing}`;
      case 'overview':
        return overviewStep(draft, this.#modules.state, localize);
      case 'summary':
        return this.saving.status === 'added'
          ? summaryStep(this.saving, localize, this.data.adapter, {
              onCopied: this.#onSecretCopied,
              onConfirm: this.#onSavedConfirmed,
            })
          : html``;
    }
  }

  #renderFailure(): TemplateResult {
    const { saving, localize } = this;
    if (saving.status !== 'failed') return html`<div role="alert"></div>`;
    const { heading, text } = errorWords(saving.error, localize);
    const words =
      saving.error.kind === 'conflict' ? localize.term('editConflict') : `${heading}. ${text}`;
    return html`<div role="alert" class="failure">
      <p>${words}</p>
      ${
        saving.error.traceId === undefined
          ? nothing
          : html`<p class="hint">
              ${localize.term('traceId')}: <code>${saving.error.traceId}</code>
            </p>`
      }
    </div>`;
  }

  #renderFooter(): TemplateResult {
    const { localize, saving } = this;
    if (saving.status === 'added') return this.#renderLastFooter(saving);
    const isSaving = saving.status === 'saving';
    const isEditing = this.tokenId !== undefined;
    const isFirst = this.step === 'general';
    const isLast = isEditing || this.step === 'overview';
    const submit = localize.term(isEditing ? 'save' : isLast ? 'addToken' : 'next');
    return html`
      <button slot="footer" type="button" class="button quiet close" @click=${this.#onClose}>
        ${localize.term('close')}
      </button>
      ${
        isEditing || isFirst
          ? nothing
          : html`<button
              slot="footer"
              type="button"
              class="button"
              aria-disabled=${isSaving ? 'true' : nothing}
              @click=${this.#onBack}
            >
              ${localize.term('stepBack')}
            </button>`
      }
      <button
        slot="footer"
        type="button"
        class="button primary"
        aria-disabled=${isSaving ? 'true' : nothing}
        aria-busy=${isSaving ? 'true' : nothing}
        @click=${isLast ? this.#onSubmit : this.#onNext}
      >
        ${submit}
      </button>
    `;
  }

  #renderLastFooter(saving: Saving & { status: 'added' }): TemplateResult {
    const { localize } = this;
    const mayLeave = saving.secret === undefined || saving.isSaved;
    return html`
      <button
        slot="footer"
        type="button"
        class="button"
        aria-disabled=${mayLeave ? nothing : 'true'}
        @click=${this.#onViewDetails}
      >
        ${localize.term('viewDetails')}
      </button>
      <button
        slot="footer"
        type="button"
        class="button primary"
        aria-disabled=${mayLeave ? nothing : 'true'}
        @click=${this.#onClose}
      >
        ${localize.term('close')}
      </button>
    `;
  }

  #renderLeaving(): TemplateResult {
    const { localize } = this;
    return html`<tokenry-confirm-dialog
      open
      tone="danger"
      .heading=${localize.term('discardChanges')}
      .confirmLabel=${localize.term('discard')}
      @confirm-accept=${() => this.#leave(undefined)}
      @confirm-cancel=${() => {
        this.isLeaving = false;
      }}
    >
      <p>${localize.term('discardChangesHint')}</p>
    </tokenry-confirm-dialog>`;
  }

  #start(draft: FormDraft, base: ApiToken | undefined): void {
    this.draft = draft;
    this.#opened = draft;
    this.#base = base;
    this.#idempotencyKey = newIdempotencyKey();
    this.step = 'general';
    this.errors = {};
    this.saving = { status: 'editing' };
    this.isLeaving = false;
  }

  #readToken(signal: AbortSignal): Promise<ApiToken> {
    const { store, tokenId } = this;
    if (!store || tokenId === undefined) return Promise.reject(new AdapterError('not-found'));
    return store.getToken(tokenId, signal, true);
  }

  async #readModules(signal: AbortSignal): Promise<readonly TokenModule[]> {
    const modules: TokenModule[] = [];
    for (;;) {
      const page = await this.store?.listModules({ limit: 100, offset: modules.length }, signal);
      modules.push(...(page?.items ?? []));
      const isWhole = !page || page.items.length === 0 || modules.length >= (page.total ?? 0);
      if (isWhole) return modules;
    }
  }

  /** Shows what is wrong in these fields and moves focus there; answers whether nothing is. */
  #check(fields: readonly DraftField[]): boolean {
    const problems = problemsOf(this.draft);
    const wrong = fields.filter((field) => problems[field] !== undefined);
    this.errors = Object.fromEntries(
      wrong.map((field) => [field, this.localize.term(problems[field] ?? 'nameMissing')]),
    );
    const [first] = wrong;
    if (first !== undefined) this.#goToField(first);
    return first === undefined;
  }

  #goTo(step: EditorStep): void {
    this.step = step;
    void this.updateComplete.then(() => this.#form?.focusFirst());
  }

  #goToField(field: DraftField): void {
    this.step = stepOfField(field);
    void this.updateComplete.then(() => this.#form?.focusField(field));
  }

  get #form(): EditorForm | null {
    return this.renderRoot.querySelector<EditorForm>('tokenry-editor-form');
  }

  async #save(): Promise<void> {
    const { store, draft } = this;
    const base = this.#base;
    if (!store || this.saving.status === 'saving') return;
    this.saving = { status: 'saving' };
    try {
      if (base) {
        const token = await store.update(base, changesFrom(draftOf(base), draft));
        this.dispatchEvent(new TokenUpdatedEvent(token));
        this.#leave(token.id);
      } else {
        const { token, secret } = await store.create(toTokenDraft(draft), this.#idempotencyKey);
        const isOnlyChance = store.adapter.revealSecret === undefined;
        this.saving = {
          status: 'added',
          token,
          secret: isOnlyChance ? secret?.value : undefined,
          isSaved: false,
        };
        this.step = 'summary';
        window.addEventListener('beforeunload', this.#onBeforeUnload);
        this.dispatchEvent(new TokenCreatedEvent(token));
      }
    } catch (thrown) {
      this.#onSaveFailed(AdapterError.from(thrown));
    }
  }

  #onSaveFailed(error: AdapterError): void {
    this.saving = { status: 'failed', error };
    this.tellOf(error, () => void this.#save());
    if (error.kind === 'conflict') void this.#rebase();
    const fields = Object.entries(error.fields ?? {}).filter(
      (entry): entry is [DraftField, readonly string[]] => KNOWN_FIELDS.has(entry[0]),
    );
    this.errors = Object.fromEntries(
      fields.map(([field, messages]) => [field, messages.join(' ')]),
    );
    const [first] = fields;
    if (first) this.#goToField(first[0]);
  }

  /** After a conflict, what was typed stays, and the next try is based on the newest revision. */
  async #rebase(): Promise<void> {
    const { store, tokenId } = this;
    if (!store || tokenId === undefined) return;
    try {
      this.#base = await store.getToken(tokenId, new AbortController().signal, true);
    } catch (thrown) {
      this.saving = { status: 'failed', error: AdapterError.from(thrown) };
    }
  }

  #leave(tokenId: string | undefined): void {
    this.#forgetSecret();
    this.isLeaving = false;
    this.open = false;
    this.dispatchEvent(new TokenEditorCloseEvent(tokenId));
  }

  #forgetSecret(): void {
    window.removeEventListener('beforeunload', this.#onBeforeUnload);
    if (this.saving.status === 'added') this.saving = { status: 'editing' };
  }

  readonly #onDraftChange = ({ draft }: { draft: FormDraft }): void => {
    const changed = Object.keys(changesFrom(this.draft, draft));
    this.errors = Object.fromEntries(
      Object.entries(this.errors).filter(([field]) => !changed.includes(field)),
    );
    this.draft = draft;
  };

  readonly #onNext = (): void => {
    const steps = STEPS.add;
    const next = steps[steps.indexOf(this.step) + 1];
    if (next !== undefined && this.#check(fieldsOf(this.step))) this.#goTo(next);
  };

  readonly #onBack = (): void => {
    const steps = STEPS.add;
    const previous = steps[steps.indexOf(this.step) - 1];
    if (previous !== undefined && this.saving.status !== 'saving') this.#goTo(previous);
  };

  readonly #onSubmit = (): void => {
    const fields = [...fieldsOf('general'), ...fieldsOf('modules')];
    if (this.saving.status !== 'saving' && this.#check(fields)) void this.#save();
  };

  readonly #onDialogClose = (event: DialogCloseEvent): void => {
    event.preventDefault();
    this.#onClose();
  };

  readonly #onClose = (): void => {
    const { saving } = this;
    if (saving.status === 'saving') return;
    if (saving.status === 'added') {
      if (saving.secret === undefined || saving.isSaved) this.#leave(saving.token.id);
      else this.renderRoot.querySelector<HTMLElement>('#secret-saved')?.focus();
    } else if (isChanged(this.#opened, this.draft)) this.isLeaving = true;
    else this.#leave(undefined);
  };

  readonly #onViewDetails = (): void => {
    const { saving } = this;
    if (saving.status !== 'added') return;
    if (saving.secret !== undefined && !saving.isSaved) return;
    this.#leave(saving.token.id);
    this.dispatchEvent(new TokenOpenEvent(saving.token));
  };

  readonly #onSecretCopied = (): void => {
    if (this.saving.status !== 'added') return;
    this.dispatchEvent(new TokenSecretCopiedEvent(this.saving.token.id));
    this.saving = { ...this.saving, isSaved: true };
  };

  readonly #onSavedConfirmed = (isSaved: boolean): void => {
    if (this.saving.status === 'added') this.saving = { ...this.saving, isSaved };
  };

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    const { saving } = this;
    if (saving.status === 'added' && saving.secret !== undefined && !saving.isSaved) {
      event.preventDefault();
    }
  };
}

const STEP_NAMES = {
  general: 'general',
  modules: 'modules',
  overview: 'overview',
  summary: 'summary',
} as const;

const KNOWN_FIELDS: ReadonlySet<string> = new Set<DraftField>([
  'name',
  'description',
  'icon',
  'moduleIds',
  'expiresAt',
]);

declare global {
  interface HTMLElementTagNameMap {
    'token-editor': TokenEditor;
  }
}
