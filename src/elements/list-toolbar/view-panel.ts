import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Check from 'lucide/dist/esm/icons/check.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import RotateCw from 'lucide/dist/esm/icons/rotate-cw.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import '../../locales/rest/en.js';
import { stateToParams, type ListState } from '../../model/list-state.js';
import { controls } from '../../styles/controls.styles.js';
import { form } from '../../styles/form.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../../ui/icon.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { ViewChangeEvent } from './events.js';
import { panelStyles } from './panel.styles.js';
import type { ListView, ViewStorage } from './view-storage.js';
import { viewStyles } from './view-panel.styles.js';

/** What is being typed: the name of a new view, or another name for one there is. */
type Naming =
  | { readonly status: 'none' }
  | { readonly status: 'saving' }
  | { readonly status: 'renaming'; readonly view: ListView };

const LONGEST_NAME = 80;

const PROBLEMS = {
  taken: 'viewNameTaken',
  unsaved: 'viewNotSaved',
  unloaded: 'viewsNotLoaded',
} as const;

/**
 * @summary The named views of a list: choose, save, rename, delete, go back to the default.
 * @internal
 *
 * @event {ViewChangeEvent} view-change - The list is to show another state.
 */
export class ViewPanel extends TokenryElement {
  static override readonly tag: string = 'tokenry-view-panel';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, form, panelStyles, viewStyles];

  /** What the list shows. */
  @property({ attribute: false }) current: ListState = {};
  @property({ attribute: false }) storage: ViewStorage | undefined;

  /** Absent while they are not known: what is stored must not be lost for a save over it. */
  @state() private views: readonly ListView[] | undefined;
  @state() private naming: Naming = { status: 'none' };
  @state() private problem: keyof typeof PROBLEMS | 'none' = 'none';

  #loadedFrom: ViewStorage | undefined;

  readonly #localize = new LocalizeController(this);

  protected override willUpdate(): void {
    if (this.storage !== this.#loadedFrom) void this.#load();
  }

  protected override render(): TemplateResult {
    return html`
      <ul class="items">
        ${this.#renderChoice(undefined)} ${this.views?.map((view) => this.#renderChoice(view))}
      </ul>
      ${this.#renderProblem()}
      <div class="footer">
        ${this.naming.status === 'none' ? this.#renderActs() : this.#renderName()}
      </div>
    `;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const localize = this.#localize;
    const { problem } = this;
    if (problem === 'none') return nothing;
    return html`<div class="problem">
      <p class="field-error" role="alert">${localize.term(PROBLEMS[problem])}</p>
      ${
        problem === 'unloaded'
          ? html`<button type="button" class="button" @click=${this.#onRetry}>
              ${icon(RotateCw)}${localize.term('tryAgain')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderChoice(view: ListView | undefined): TemplateResult {
    const localize = this.#localize;
    const isCurrent = this.current.view === view?.name;
    const name = view === undefined ? localize.term('defaultView') : visibleText(view.name);
    const isChanged = isCurrent && this.#isChanged;
    return html`<li class="item">
      <button
        type="button"
        class="button quiet choice"
        aria-pressed=${String(isCurrent)}
        @click=${() => this.#choose(view)}
      >
        <span class="mark">${isCurrent ? icon(Check) : nothing}</span>
        <span class="grow">${name}</span>
        ${isChanged ? html`<span class="hint">${localize.term('viewChanged')}</span>` : nothing}
      </button>
      ${
        view === undefined
          ? nothing
          : html`<button
                type="button"
                class="button quiet icon-only"
                aria-label=${localize.term('renameView', name)}
                @click=${() => this.#startNaming({ status: 'renaming', view })}
              >
                ${icon(Pencil)}
              </button>
              <button
                type="button"
                class="button quiet icon-only"
                aria-label=${localize.term('deleteView', name)}
                @click=${() => this.#delete(view)}
              >
                ${icon(Trash)}
              </button>`
      }
    </li>`;
  }

  #renderActs(): TemplateResult {
    const localize = this.#localize;
    const view = this.#currentView;
    return html`
      ${
        view && this.#isChanged
          ? html`<button type="button" class="button" @click=${() => this.#overwrite(view)}>
              ${localize.term('save')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button quiet"
        ?disabled=${this.views === undefined}
        @click=${() => this.#startNaming({ status: 'saving' })}
      >
        ${localize.term('saveViewAs')}
      </button>
      <button
        type="button"
        class="button quiet end"
        ?disabled=${!this.#isChanged}
        @click=${() => this.#choose(view)}
      >
        ${localize.term('resetView')}
      </button>
    `;
  }

  #renderName(): TemplateResult {
    const localize = this.#localize;
    const name = this.naming.status === 'renaming' ? this.naming.view.name : '';
    return html`<form class="naming" @submit=${this.#onName} @keydown=${this.#onKeydown}>
      <label for="name">${localize.term('viewName')}</label>
      <input id="name" class="input" required maxlength=${LONGEST_NAME} .value=${name} />
      <div class="buttons">
        <button type="submit" class="button primary">${localize.term('save')}</button>
        <button type="button" class="button" @click=${this.#stopNaming}>
          ${localize.term('cancel')}
        </button>
      </div>
    </form>`;
  }

  get #currentView(): ListView | undefined {
    return this.views?.find(({ name }) => name === this.current.view);
  }

  get #isChanged(): boolean {
    return asText(this.current) !== asText(this.#currentView?.state ?? {});
  }

  async #load(): Promise<void> {
    const { storage } = this;
    this.#loadedFrom = storage;
    this.views = undefined;
    try {
      const views = (await storage?.load()) ?? [];
      if (storage !== this.#loadedFrom) return;
      this.views = views;
      this.problem = 'none';
    } catch {
      if (storage === this.#loadedFrom) this.problem = 'unloaded';
    }
  }

  async #save(change: (views: readonly ListView[]) => readonly ListView[]): Promise<void> {
    if (!this.views) return;
    this.views = change(this.views);
    try {
      await this.storage?.save(this.views);
      this.problem = 'none';
    } catch {
      this.problem = 'unsaved';
    }
  }

  #choose(view: ListView | undefined): void {
    this.#tell(view ? { ...view.state, view: view.name } : {});
  }

  #overwrite(view: ListView): void {
    const state = kept(this.current);
    void this.#save((views) => views.map((each) => (each === view ? { ...view, state } : each)));
  }

  #delete(view: ListView): void {
    void this.#save((views) => views.filter((each) => each !== view));
    if (this.current.view === view.name) this.#tell(kept(this.current));
    void this.#focusOn('.choice');
  }

  #startNaming(naming: Naming): void {
    this.naming = naming;
    this.problem = 'none';
    void this.#focusOn('input');
  }

  readonly #onRetry = async (): Promise<void> => {
    await this.#load();
    // The button that had focus is gone.
    if (this.problem === 'none') await this.#focusOn('.choice');
  };

  readonly #stopNaming = (): void => {
    this.naming = { status: 'none' };
    void this.#focusOn('.footer button');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#stopNaming();
  };

  readonly #onName = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = this.renderRoot.querySelector('input')?.value.trim() ?? '';
    const { naming } = this;
    const isSame = naming.status === 'renaming' && naming.view.name === name;
    if (name === '') return;
    if (!isSame && this.views?.some((view) => view.name === name)) {
      this.problem = 'taken';
      return;
    }
    if (naming.status === 'renaming') {
      void this.#save((views) =>
        views.map((each) => (each === naming.view ? { ...each, name } : each)),
      );
      if (this.current.view === naming.view.name) this.#tell({ ...this.current, view: name });
    } else {
      const view = { name, state: kept(this.current) };
      void this.#save((views) => [...views, view]);
      this.#tell({ ...this.current, view: name });
    }
    this.#stopNaming();
  };

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #tell(state: ListState): void {
    this.dispatchEvent(new ViewChangeEvent(state));
  }
}

/** What a view keeps of a state: neither its page nor its name. */
function kept({ page: _page, cursor: _cursor, view: _view, ...state }: ListState): ListState {
  return state;
}

function asText(state: ListState): string {
  return stateToParams(kept(state)).toString();
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-view-panel': ViewPanel;
  }
}
