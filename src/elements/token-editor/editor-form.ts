import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { latest, type LoadState } from '../../data/load-state.js';
import '../../locales/rest/en.js';
import type { ApiToken, TokenModule } from '../../model/token.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { form } from '../../styles/form.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import type { SearchEvent } from '../../ui/search-field/events.js';
import { SearchField } from '../../ui/search-field/search-field.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { DataElement } from '../data-element.js';
import { modulesFound } from '../modules-found.js';
import { errorView } from '../state-views.js';
import { DraftChangeEvent } from './draft-change-event.js';
import { rulesOf, type DraftRules } from './draft-rules.js';
import { EMPTY_DRAFT, type DraftField, type FormDraft } from './draft.js';
import { styles } from './editor-form.styles.js';
import { expiryField } from './expiry-field.js';
import { fieldError } from './field-error.js';
import { logoField } from './logo-field.js';
import { logoOf } from './logo.js';
import { modulesStep } from './modules-step.js';
import { textField } from './text-field.js';

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
  static override styles = [tokens, controls, form, cells, stateStyles, styles];

  @property() step: 'general' | 'modules' = 'general';
  @property({ attribute: false }) draft: FormDraft = EMPTY_DRAFT;
  @property({ attribute: false }) errors: Readonly<Partial<Record<DraftField, string>>> = {};
  @property({ attribute: false }) modules: LoadState<readonly TokenModule[]> = { status: 'idle' };
  @property({ attribute: false }) retryModules: () => void = () => undefined;
  @property({ attribute: false }) rules: DraftRules = rulesOf(undefined);
  /** The token that is edited, as it is; absent: one is added. */
  @property({ attribute: false }) edited: ApiToken | undefined;

  @state() private search = '';
  /** What is wrong with the file that was chosen. */
  @state() private logoError: string | undefined;
  /** A date of expiry of one's own is being chosen. */
  @state() private isCustomExpiry = false;

  /** The address under which the chosen file is shown. */
  #preview: { readonly file: File; readonly url: string } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#releasePreview();
  }

  /** Moves focus to the first field of the step. */
  focusFirst(): void {
    this.#focusOn(this.step === 'general' ? '#name' : 'tokenry-search-field');
  }

  /** Moves focus to a field, so that its message is read. */
  focusField(field: DraftField): void {
    this.#focusOn(field === 'moduleIds' ? '#module-list input' : `#${field}`);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return;
    if (changed.get('draft')?.icon !== this.draft.icon) this.logoError = undefined;
    const { icon: chosen } = this.draft;
    if (chosen === this.#preview?.file) return;
    this.#releasePreview();
    if (chosen instanceof File) this.#preview = { file: chosen, url: URL.createObjectURL(chosen) };
  }

  protected override render(): TemplateResult {
    return this.step === 'general' ? this.#renderGeneral() : this.#renderModules();
  }

  #renderGeneral(): TemplateResult {
    const { localize, draft, errors, rules } = this;
    const { adapter } = this.data;
    return html`
      ${logoField({
        draft,
        preview: this.#preview?.url,
        error: this.logoError ?? errors.icon,
        adapter,
        localize,
        onFile: (event) => void this.#onFile(event),
        onRemove: () => this.#change({ icon: undefined }),
      })}
      ${textField({
        id: 'name',
        label: localize.term('tokenName'),
        value: draft.name,
        longest: rules.longest.name,
        error: errors.name,
        localize,
        onInput: (name) => this.#change({ name }),
      })}
      ${textField({
        id: 'description',
        label: localize.term('description'),
        value: draft.description,
        longest: rules.longest.description,
        error: errors.description,
        localize,
        onInput: (description) => this.#change({ description }),
      })}
      ${
        rules.expiryChoices
          ? html`<div class="field">
              ${expiryField({
                choices: rules.expiryChoices,
                expiresAt: draft.expiresAt,
                before: this.edited,
                isCustom: this.isCustomExpiry,
                hasError: errors.expiresAt !== undefined,
                localize,
                onChange: (expiresAt, isCustom) => {
                  this.isCustomExpiry = isCustom;
                  this.#change({ expiresAt });
                },
              })}
              ${fieldError('expiresAt', errors.expiresAt)}
            </div>`
          : nothing
      }
    `;
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
      ${fieldError('moduleIds', this.errors.moduleIds)}
    `;
  }

  #focusOn(selector: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  #change(change: Partial<FormDraft>): void {
    this.dispatchEvent(new DraftChangeEvent({ ...this.draft, ...change }));
  }

  #releasePreview(): void {
    if (this.#preview) URL.revokeObjectURL(this.#preview.url);
    this.#preview = undefined;
  }

  async #onFile({ target }: Event): Promise<void> {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file || !(target instanceof HTMLInputElement)) return;
    const logo = await logoOf(file);
    this.logoError = typeof logo === 'string' ? this.localize.term(logo) : undefined;
    if (typeof logo !== 'string') this.#change({ icon: logo });
    // So that the same file can be chosen again.
    target.value = '';
  }

  readonly #onSearch = ({ value }: SearchEvent): void => {
    this.search = value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-editor-form': EditorForm;
  }
}
