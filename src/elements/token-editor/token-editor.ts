import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import '../../locales/rest/en.js';
import type { ApiToken } from '../../model/token.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog/confirm-dialog.js';
import { DialogController } from '../../ui/dialog/dialog-controller.js';
import { dialogStyles } from '../../ui/dialog/dialog.styles.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { stepper } from '../../ui/stepper/stepper.js';
import { stepperStyles } from '../../ui/stepper/stepper.styles.js';
import { TabsController } from '../../ui/tabs/tabs-controller.js';
import { tabsStyles } from '../../ui/tabs/tabs.styles.js';
import { DataElement } from '../data-element.js';
import { errorView, missingAdapterView, notOfferedView } from '../state-views.js';
import {
  TokenCreatedEvent,
  TokenEditorCloseEvent,
  TokenOpenEvent,
  TokenSecretCopiedEvent,
  TokenUpdatedEvent,
} from '../events.js';
import { newSecretStyles } from '../new-secret.styles.js';
import { SecretValue } from '../secret-value.js';
import { awaitedForm } from './awaited-form.js';
import type { DraftController } from './draft-controller.js';
import { newDraft, rulesOf, type DraftRules } from './draft-rules.js';
import { duplicateOf } from './draft.js';
import { EditorDrafts } from './editor-drafts.js';
import { EditorForm } from './editor-form.js';
import { EditorReads } from './editor-reads.js';
import { progressOf, stepsOf, type EditorStep } from './editor-steps.js';
import { editorFooter, type FooterOptions } from './editor-footer.js';
import { ExitController } from './exit-controller.js';
import { stepContent } from './step-content.js';
import { StepController } from './step-controller.js';
import { styles } from './token-editor.styles.js';

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
  static override readonly dependencies = [ConfirmDialog, SecretValue, EditorForm];
  static override styles = [
    tokens,
    controls,
    cells,
    stateStyles,
    dialogStyles,
    stepperStyles,
    tabsStyles,
    newSecretStyles,
    styles,
  ];

  /** The token to edit; absent: one is added. */
  @property({ attribute: 'token-id' }) tokenId?: string | undefined;
  /** Whether the dialog is shown. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** The token that lends a new one its description and modules. */
  @property({ attribute: false }) template?: ApiToken | undefined;
  /** @internal After how long a save that runs may be left to itself, in milliseconds. */
  @property({ attribute: false }) patience = 10_000;

  readonly #drafts = new EditorDrafts(this, {
    store: () => this.store,
    rules: () => this.#rules,
    localize: this.localize,
    patience: () => this.patience,
    say: (message) => void this.say(message),
    isOpen: () => this.open,
    onAdded: (token, isAwaited) => this.#onAdded(token, isAwaited),
    onUpdated: (token, isAwaited) => {
      this.dispatchEvent(new TokenUpdatedEvent(token));
      if (isAwaited) this.#leave(token.id);
    },
    onFailed: (error, isAwaited, retry) => {
      this.tellOf(error, retry);
      if (isAwaited) this.#onFailed();
    },
    onTakenUp: () => this.#onTakenUp(),
  });
  readonly #step = new StepController(this, {
    draft: () => this.#draft,
    steps: () => this.#steps,
    rules: () => this.#rules,
  });
  readonly #exit = new ExitController(this, {
    draft: () => this.#draft,
    localize: this.localize,
    isOpen: () => this.open,
    onLeave: (tokenId) => this.#leave(tokenId),
  });
  readonly #reads = new EditorReads(this, {
    store: () => (this.open ? this.store : undefined),
    tokenId: () => this.tokenId,
    hasModules: () => this.#rules.hasModules,
    onToken: (token) => this.#draft.read(token),
    onModules: (modules) => this.#draft.offer(modules),
    onFailed: (error, retry) => this.tellOf(error, retry),
  });
  readonly #dialog = new DialogController(this, {
    localize: this.localize,
    onClose: () => this.#exit.leave(),
  });
  /** One goes freely between the parts of a token that there is. */
  readonly #tabs = new TabsController(this, {
    tabs: () => this.#steps.map((id) => ({ id, label: this.localize.term(id) })),
    selected: () => this.#step.current,
    onSelect: (id) => this.#step.show(this.#steps.find((step) => step === id) ?? 'general'),
    activation: () => 'auto',
    label: () => this.localize.term('tokenTabs'),
    isRtl: () => this.localize.dir() === 'rtl',
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!(changed.has('open') || changed.has('tokenId'))) return;
    const draft = this.#drafts.begin();
    if (!draft || !this.open) return;
    this.#step.reset();
    this.#exit.reset();
    const { tokenId, template } = this;
    if (tokenId !== undefined) return;
    const fresh = newDraft(this.#rules);
    draft.start(template ? { ...duplicateOf(template), expiresAt: fresh.expiresAt } : fresh);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open && this.tokenId === undefined) void this.#step.focus();
  }

  protected override render(): TemplateResult {
    return html`${this.open ? this.#renderEditor() : nothing}
    ${this.#drafts.hasLeft ? this.renderMessages() : nothing}`;
  }

  #renderEditor(): TemplateResult {
    return html`
      ${this.#dialog.render({
        size: 'large',
        heading: this.localize.term(this.#isEditing ? 'editToken' : 'addToken'),
        body: this.#renderBody(),
        footer: editorFooter(this.localize, this.#draft.saving, {
          isEditing: this.#isEditing,
          form: this.#form,
          step: this.#step.current,
          onClose: this.#exit.leave,
          onBack: this.#step.back,
          onNext: this.#step.next,
          onSubmit: this.#step.submit,
          onViewDetails: this.#onViewDetails,
        }),
      })}
      ${this.#exit.render()}
    `;
  }

  #renderBody(): TemplateResult {
    if (this.data.isMissing) return missingAdapterView(this.localize);
    if (!this.#isOffered) return notOfferedView(this.localize);
    const state = this.#reads.token;
    if (state.status === 'failed') {
      return errorView(state.error, this.localize, this.#reads.refreshToken);
    }
    if (state.status === 'loading') return awaitedForm(this.localize);
    const step = html`<div class="page" part="step" @keydown=${this.#onKeydown}>
      ${this.#isEditing ? nothing : html`<h3 tabindex="-1">${this.localize.term(this.#step.current)}</h3>`}
      ${stepContent({
        step: this.#step.current,
        draft: this.#draft,
        modules: this.#reads.modulesFor(this.#draft.base?.modules ?? []),
        rules: this.#rules,
        localize: this.localize,
        adapter: this.data.adapter,
        retryModules: this.#reads.refreshModules,
        onSecretCopied: this.#onSecretCopied,
      })}
    </div>`;
    if (!this.#isEditing) {
      const label = this.localize.term('steps');
      const { messages } = this.#draft;
      const progress = progressOf(this.#steps, this.#step.current, messages, this.localize);
      return html`<div class="layout">${stepper(progress, label, this.localize)} ${step}</div>`;
    }
    return html`${this.#tabs.renderTablist()}
    ${this.#steps.map((id) => this.#tabs.renderPanel(id, id === this.#step.current ? step : nothing))}`;
  }

  get #draft(): DraftController {
    return this.#drafts.current;
  }

  get #form(): FooterOptions['form'] {
    const { status } = this.#reads.token;
    if (!this.#isOffered || status === 'failed') return 'absent';
    return status === 'loading' ? 'awaited' : 'shown';
  }

  /** Whether the adapter can do what the editor is for. */
  get #isOffered(): boolean {
    const { adapter } = this.data;
    return (this.#isEditing ? adapter?.updateToken : adapter?.createToken) !== undefined;
  }

  get #isEditing(): boolean {
    return this.tokenId !== undefined;
  }

  get #rules(): DraftRules {
    return rulesOf(this.data.adapter);
  }

  get #steps(): readonly EditorStep[] {
    return stepsOf(this.#isEditing ? 'edit' : 'add', this.#rules.hasModules);
  }

  #onAdded(token: ApiToken, isAwaited: boolean): void {
    if (isAwaited) this.#step.goTo('summary');
    this.dispatchEvent(new TokenCreatedEvent(token));
  }

  #onFailed(): void {
    this.#step.goToMessage();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('.failure')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #leave(tokenId: string | undefined): void {
    const isSaving = this.#drafts.leave();
    this.open = false;
    this.dispatchEvent(new TokenEditorCloseEvent(tokenId, isSaving));
  }

  #onTakenUp(): void {
    const { base, saving } = this.#draft;
    this.tokenId = base?.id;
    this.open = true;
    this.#exit.reset();
    this.#step.reset();
    if (!base) this.#step.show(saving.status === 'added' ? 'summary' : 'overview');
    this.#step.goToMessage();
  }

  /** Enter in a field goes on, as it does in a form. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const [field] = event.composedPath();
    const isInField = field instanceof HTMLInputElement && field.type === 'text';
    if (event.key !== 'Enter' || event.isComposing || !isInField) return;
    event.preventDefault();
    if (this.#isEditing) this.#step.submit();
    else this.#step.next();
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
}

declare global {
  interface HTMLElementTagNameMap {
    'token-editor': TokenEditor;
  }
}
