import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ReadController } from '../../data/read-controller.js';
import { AdapterError } from '../../model/errors.js';
import type { ApiToken, TokenModule } from '../../model/token.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog/confirm-dialog.js';
import { CopyButton } from '../../ui/copy-button/copy-button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import type { DialogCloseEvent } from '../../ui/dialog/events.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { stepper, type Step } from '../../ui/stepper/stepper.js';
import { stepperStyles } from '../../ui/stepper/stepper.styles.js';
import { TabsController } from '../../ui/tabs/tabs-controller.js';
import { tabsStyles } from '../../ui/tabs/tabs.styles.js';
import { DataElement } from '../data-element.js';
import { errorView } from '../error-view.js';
import {
  TokenCreatedEvent,
  TokenEditorCloseEvent,
  TokenOpenEvent,
  TokenSecretCopiedEvent,
  TokenUpdatedEvent,
} from '../events.js';
import { DraftController } from './draft-controller.js';
import { draftOf, duplicateOf, EMPTY_DRAFT, type DraftField } from './draft.js';
import { EditorForm } from './editor-form.js';
import { fieldsOf, stepOfField, STEPS, type EditorStep } from './editor-steps.js';
import { editorFooter } from './editor-footer.js';
import { overviewStep } from './overview-step.js';
import { saveFailure } from './save-failure.js';
import { summaryStep } from './summary-step.js';
import { styles } from './token-editor.styles.js';
import type { DraftChangeEvent } from './draft-change-event.js';

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
 *
 * @csspart step - The step that is shown.
 */
export class TokenEditor extends DataElement {
  static override readonly tag: string = 'token-editor';
  static override readonly usesRestOfTerms = true;
  static override readonly dependencies = [ConfirmDialog, CopyButton, Dialog, EditorForm];
  static override styles = [
    tokens,
    controls,
    cells,
    stateStyles,
    stepperStyles,
    tabsStyles,
    styles,
  ];

  /** The token to edit; absent: one is added. */
  @property({ attribute: 'token-id' }) tokenId?: string | undefined;
  @property({ type: Boolean, reflect: true }) open = false;
  /** The token that lends a new one its description and modules. */
  @property({ attribute: false }) template?: ApiToken | undefined;

  @state() private step: EditorStep = 'general';
  /** Unsaved changes are about to be lost, and the person is asked. */
  @state() private isLeaving = false;

  readonly #draft = new DraftController(this, {
    store: () => this.store,
    localize: this.localize,
    onAdded: (token) => this.#onAdded(token),
    onUpdated: (token) => {
      this.dispatchEvent(new TokenUpdatedEvent(token));
      this.#leave(token.id);
    },
    onFailed: (error) => this.#onFailed(error),
  });
  readonly #token = new ReadController<ApiToken>(this, {
    subject: () =>
      this.open && this.tokenId !== undefined ? [this.store, this.tokenId] : undefined,
    read: (signal) => this.#readToken(signal),
    onRead: (token) => this.#draft.start(draftOf(token), token),
    onFailed: (error) => this.tellOf(error, () => void this.#token.refresh()),
  });
  readonly #modules = new ReadController<readonly TokenModule[]>(this, {
    subject: () => (this.open && this.store ? [this.store] : undefined),
    read: (signal) => this.#readModules(signal),
    onFailed: (error) => this.tellOf(error, () => void this.#modules.refresh()),
  });
  /** One goes freely between the parts of a token that there is. */
  readonly #tabs = new TabsController(this, {
    tabs: () => STEPS.edit.map((id) => ({ id, label: this.localize.term(id) })),
    selected: () => this.step,
    onSelect: (id) => this.#goTo(STEPS.edit.find((step) => step === id) ?? 'general'),
    activation: () => 'auto',
    label: () => this.localize.term('tokenTabs'),
    isRtl: () => this.localize.dir() === 'rtl',
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetSecret();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!(changed.has('open') || changed.has('tokenId'))) return;
    if (!this.open) this.#forgetSecret();
    else {
      this.step = 'general';
      this.isLeaving = false;
      const { tokenId, template } = this;
      if (tokenId === undefined) this.#draft.start(template ? duplicateOf(template) : EMPTY_DRAFT);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open && this.tokenId === undefined) this.#form?.focusFirst();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return html`
      <tokenry-dialog
        open
        size="large"
        .heading=${this.localize.term(this.#isEditing ? 'editToken' : 'addToken')}
        @dialog-close=${this.#onDialogClose}
      >
        ${this.#renderBody()}
        ${editorFooter(this.localize, this.#draft.saving, {
          isEditing: this.#isEditing,
          step: this.step,
          onClose: this.#onClose,
          onBack: this.#onBack,
          onNext: this.#onNext,
          onSubmit: this.#onSubmit,
          onViewDetails: this.#onViewDetails,
        })}
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
    const step = html`<div class="page" part="step">
      ${this.#renderStep()} ${saveFailure(this.#draft.saving, this.localize)}
    </div>`;
    if (!this.#isEditing) {
      const label = this.localize.term('steps');
      return html`<div class="layout">
        ${stepper(this.#steps(), label, this.localize)} ${step}
      </div>`;
    }
    return html`${this.#tabs.renderTablist()}
    ${STEPS.edit.map((id) => this.#tabs.renderPanel(id, id === this.step ? step : nothing))}`;
  }

  #steps(): readonly Step[] {
    const current = STEPS.add.indexOf(this.step);
    return STEPS.add.map((id, index) => ({
      id,
      label: this.localize.term(id),
      status: fieldsOf(id).some((field) => this.#draft.messages[field] !== undefined)
        ? 'error'
        : index === current
          ? 'current'
          : index < current
            ? 'done'
            : 'todo',
    }));
  }

  #renderStep(): TemplateResult | typeof nothing {
    const { draft, messages, saving } = this.#draft;
    const { adapter } = this.data;
    switch (this.step) {
      case 'general':
      case 'modules':
        return html`<tokenry-editor-form
            .adapter=${adapter}
            .step=${this.step}
            .draft=${draft}
            .errors=${messages}
            .modules=${this.#modules.state}
            .isNew=${!this.#isEditing}
            .retryModules=${() => void this.#modules.refresh()}
            @draft-change=${this.#onDraftChange}
          ></tokenry-editor-form>
          ${this.step === 'general' ? html`<slot name="general-extra"></slot>` : nothing}`;
      case 'overview':
        return overviewStep(draft, this.#modules.state, this.localize);
      case 'summary':
        return saving.status === 'added'
          ? summaryStep(saving, this.localize, adapter, {
              onCopied: this.#onSecretCopied,
              onConfirm: (isKept) => this.#draft.keepSecret(isKept),
            })
          : nothing;
    }
  }

  #renderLeaving(): TemplateResult {
    const { localize } = this;
    return html`<tokenry-confirm-dialog
      open
      .tone=${'danger'}
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

  get #isEditing(): boolean {
    return this.tokenId !== undefined;
  }

  get #form(): EditorForm | null {
    return this.renderRoot.querySelector<EditorForm>('tokenry-editor-form');
  }

  #readToken(signal: AbortSignal): Promise<ApiToken> {
    const { store, tokenId } = this;
    if (!store || tokenId === undefined) return Promise.reject(new AdapterError('not-found'));
    return store.getToken(tokenId, signal, true);
  }

  async #readModules(signal: AbortSignal): Promise<readonly TokenModule[]> {
    const modules: TokenModule[] = [];
    for (let cursor: string | undefined; ;) {
      const place = cursor === undefined ? { offset: modules.length } : { cursor };
      const page = await this.store?.listModules({ limit: 100, ...place }, signal);
      modules.push(...(page?.items ?? []));
      cursor = page?.nextCursor;
      const isMore = cursor !== undefined || modules.length < (page?.total ?? 0);
      if (!isMore || page?.items.length === 0) return modules;
    }
  }

  #goTo(step: EditorStep): void {
    this.step = step;
    if (!this.#isEditing) void this.updateComplete.then(() => this.#form?.focusFirst());
  }

  #goToField(field: DraftField): void {
    this.step = stepOfField(field);
    void this.updateComplete.then(() => this.#form?.focusField(field));
  }

  #onAdded(token: ApiToken): void {
    this.step = 'summary';
    window.addEventListener('beforeunload', this.#onBeforeUnload);
    this.dispatchEvent(new TokenCreatedEvent(token));
  }

  #onFailed(error: AdapterError): void {
    this.tellOf(error, () => void this.#draft.save());
    const [field] = [...fieldsOf('general'), ...fieldsOf('modules')].filter(
      (field) => this.#draft.messages[field] !== undefined,
    );
    if (field !== undefined) this.#goToField(field);
  }

  #leave(tokenId: string | undefined): void {
    this.#forgetSecret();
    this.isLeaving = false;
    this.open = false;
    this.dispatchEvent(new TokenEditorCloseEvent(tokenId));
  }

  #forgetSecret(): void {
    if (this.#draft.saving.status !== 'added') return;
    window.removeEventListener('beforeunload', this.#onBeforeUnload);
    this.#draft.forgetSecret();
  }

  readonly #onDraftChange = ({ draft }: DraftChangeEvent): void => {
    this.#draft.change(draft);
  };

  readonly #onNext = (): void => {
    const next = STEPS.add[STEPS.add.indexOf(this.step) + 1];
    const wrong = this.#draft.check(fieldsOf(this.step));
    if (wrong !== undefined) this.#goToField(wrong);
    else if (next !== undefined) this.#goTo(next);
  };

  readonly #onBack = (): void => {
    const previous = STEPS.add[STEPS.add.indexOf(this.step) - 1];
    if (previous !== undefined && this.#draft.saving.status !== 'saving') this.#goTo(previous);
  };

  readonly #onSubmit = (): void => {
    const wrong = this.#draft.check([...fieldsOf('general'), ...fieldsOf('modules')]);
    if (wrong !== undefined) this.#goToField(wrong);
    else void this.#draft.save();
  };

  readonly #onDialogClose = (event: DialogCloseEvent): void => {
    event.preventDefault();
    this.#onClose();
  };

  readonly #onClose = (): void => {
    const { saving, isSecretAtRisk, hasUnsavedChanges } = this.#draft;
    if (saving.status === 'saving') return;
    if (isSecretAtRisk) this.renderRoot.querySelector<HTMLElement>('#secret-saved')?.focus();
    else if (saving.status === 'added') this.#leave(saving.token.id);
    else if (hasUnsavedChanges) this.isLeaving = true;
    else this.#leave(undefined);
  };

  readonly #onViewDetails = (): void => {
    const { saving, isSecretAtRisk } = this.#draft;
    if (saving.status !== 'added' || isSecretAtRisk) return;
    // Told before the editor leaves, while there is still someone to hear it.
    this.dispatchEvent(new TokenOpenEvent(saving.token));
    this.#leave(saving.token.id);
  };

  readonly #onSecretCopied = (): void => {
    const { saving } = this.#draft;
    if (saving.status !== 'added') return;
    this.dispatchEvent(new TokenSecretCopiedEvent(saving.token.id));
    this.#draft.keepSecret(true);
  };

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#draft.isSecretAtRisk) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'token-editor': TokenEditor;
  }
}
