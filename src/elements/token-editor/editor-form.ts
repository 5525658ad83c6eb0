import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import ImagePlus from 'lucide/dist/esm/icons/image-plus.mjs';
import { latest, type LoadState } from '../../data/load-state.js';
import type { TokenModule } from '../../model/token.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { avatar } from '../../ui/avatar.js';
import { icon } from '../../ui/icon.js';
import type { SearchEvent } from '../../ui/search-field/events.js';
import { SearchField } from '../../ui/search-field/search-field.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { DataElement } from '../data-element.js';
import { errorView } from '../error-view.js';
import { avatarOf } from '../token-cells.js';
import { DraftChangeEvent } from './draft-change-event.js';
import {
  EMPTY_DRAFT,
  LONGEST_DESCRIPTION,
  LONGEST_NAME,
  type DraftField,
  type FormDraft,
} from './draft.js';
import { styles } from './editor-form.styles.js';
import { expiryField } from './expiry-field.js';
import { logoProblem } from './logo.js';
import { modulesFound, modulesStep } from './modules-step.js';

/**
 * The fields of the editor: those of the General step, or the list of modules.
 *
 * @summary The fields of the editor.
 * @internal
 *
 * @event {DraftChangeEvent} draft-change - Something was filled in.
 */
export class EditorForm extends DataElement {
  static override readonly tag: string = 'tokenry-editor-form';
  static override readonly usesRestOfTerms = true;
  static override readonly dependencies = [SearchField];
  static override styles = [tokens, controls, cells, stateStyles, styles];

  @property() step: 'general' | 'modules' = 'general';
  @property({ attribute: false }) draft: FormDraft = EMPTY_DRAFT;
  @property({ attribute: false }) errors: Readonly<Partial<Record<DraftField, string>>> = {};
  @property({ attribute: false }) modules: LoadState<readonly TokenModule[]> = { status: 'idle' };
  @property({ attribute: false }) retryModules: () => void = () => undefined;
  /** Whether a token is added, for which a lifetime can be chosen. */
  @property({ type: Boolean }) isNew = false;

  @state() private search = '';
  /** What is wrong with the file that was chosen. */
  @state() private logoError: string | undefined;

  /** The address under which the chosen file is shown. */
  #preview: { readonly file: File; readonly url: string } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#releasePreview();
  }

  /** Moves focus to the first field of the step. */
  focusFirst(): void {
    const first = this.step === 'general' ? '#name' : 'tokenry-search-field';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(first)?.focus());
  }

  /** Moves focus to a field, so that its message is read. */
  focusField(field: DraftField): void {
    const selector = field === 'moduleIds' ? '#module-list input' : `#${field}`;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return;
    const { icon: chosen } = this.draft;
    if (chosen === this.#preview?.file) return;
    this.#releasePreview();
    if (chosen instanceof File) this.#preview = { file: chosen, url: URL.createObjectURL(chosen) };
  }

  protected override render(): TemplateResult {
    return this.step === 'general' ? this.#renderGeneral() : this.#renderModules();
  }

  #renderGeneral(): TemplateResult {
    const { localize, draft } = this;
    const choices = this.data.adapter?.expiryChoices;
    return html`
      ${this.#renderLogo()}
      <div class="field">
        <label for="name">${localize.term('tokenName')}</label>
        <input
          id="name"
          class="input"
          autocomplete="off"
          required
          autofocus
          maxlength=${LONGEST_NAME}
          .value=${live(draft.name)}
          aria-invalid=${this.errors.name === undefined ? nothing : 'true'}
          aria-describedby="name-error"
          @input=${this.#onText}
        />
        ${this.#renderError('name')}
      </div>
      <div class="field">
        <label for="description"
          >${localize.term('description')}
          <span class="hint">${localize.term('optional')}</span></label
        >
        <textarea
          id="description"
          class="input"
          maxlength=${LONGEST_DESCRIPTION}
          .value=${live(draft.description)}
          aria-invalid=${this.errors.description === undefined ? nothing : 'true'}
          aria-describedby="description-error"
          @input=${this.#onText}
        ></textarea>
        ${this.#renderError('description')}
      </div>
      ${
        this.isNew && choices
          ? html`<div class="field">
              ${expiryField(choices, draft.expiresAt, localize, (expiresAt) =>
                this.#change({ expiresAt }),
              )}
              ${this.#renderError('expiresAt')}
            </div>`
          : nothing
      }
    `;
  }

  #renderLogo(): TemplateResult {
    const { localize, draft } = this;
    const { name } = draft;
    const hasLogo = draft.icon !== undefined && draft.icon !== '';
    const picture =
      name.trim() === '' && !hasLogo
        ? html`<span class="avatar blank" aria-hidden="true"></span>`
        : typeof draft.icon === 'string'
          ? avatarOf({ name, icon: draft.icon }, this.data.adapter)
          : avatar({ name, src: this.#preview?.url });
    const error = this.logoError ?? this.errors.icon;
    return html`<div class="field">
      <span class="label" id="logo-label"
        >${localize.term('logo')} <span class="hint">${localize.term('optional')}</span></span
      >
      <div class="logo">
        ${picture}
        <label class="button">
          ${icon(ImagePlus)}${localize.term(hasLogo ? 'changeLogo' : 'addLogo')}
          <input
            id="icon"
            class="visually-hidden"
            type="file"
            accept=".jpg,.jpeg,.png"
            aria-describedby="logo-hint icon-error"
            @change=${this.#onFile}
          />
        </label>
        ${
          hasLogo
            ? html`<button
                type="button"
                class="button quiet"
                @click=${() => this.#change({ icon: undefined })}
              >
                ${localize.term('removeLogo')}
              </button>`
            : nothing
        }
      </div>
      <span class="hint" id="logo-hint">${localize.term('logoHint')}</span>
      <span class="field-error" id="icon-error" role="alert">${error ?? nothing}</span>
    </div>`;
  }

  #renderModules(): TemplateResult {
    const { localize, modules } = this;
    const all = latest(modules);
    if (!all) {
      return modules.status === 'failed'
        ? errorView(modules.error, localize, this.retryModules)
        : html`<p aria-busy="true">${localize.term('loading')}</p>`;
    }
    const found = modulesFound(all, this.search);
    return html`
      <tokenry-search-field
        .label=${localize.term('searchModules')}
        .placeholder=${localize.term('searchModules')}
        .value=${this.search}
        @search-change=${this.#onSearch}
      ></tokenry-search-field>
      ${modulesStep({
        all,
        found,
        chosen: this.draft.moduleIds,
        localize,
        adapter: this.data.adapter,
        hasError: this.errors.moduleIds !== undefined,
        onChange: (moduleIds) => this.#change({ moduleIds }),
      })}
      ${this.#renderError('moduleIds')}
    `;
  }

  #renderError(field: DraftField): TemplateResult {
    return html`<span class="field-error" id="${field}-error" role="alert"
      >${this.errors[field] ?? nothing}</span
    >`;
  }

  #change(change: Partial<FormDraft>): void {
    this.dispatchEvent(new DraftChangeEvent({ ...this.draft, ...change }));
  }

  #releasePreview(): void {
    if (this.#preview) URL.revokeObjectURL(this.#preview.url);
    this.#preview = undefined;
  }

  readonly #onText = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    this.#change(target.id === 'name' ? { name: target.value } : { description: target.value });
  };

  readonly #onFile = async ({ target }: Event): Promise<void> => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file) return;
    const problem = await logoProblem(file);
    this.logoError = problem && this.localize.term(problem);
    if (problem === undefined) this.#change({ icon: file });
    if (target instanceof HTMLInputElement) target.value = '';
  };

  readonly #onSearch = ({ value }: SearchEvent): void => {
    this.search = value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-editor-form': EditorForm;
  }
}
