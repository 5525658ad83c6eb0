import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import '../../locales/rest/en.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { visibleText } from '../safe-text.js';
import { CopyButton } from '../copy-button/copy-button.js';
import type { SearchEvent } from '../search-field/events.js';
import { SearchField } from '../search-field/search-field.js';
import { TokenryElement } from '../tokenry-element.js';
import { JsonFolds, SLICE, type JsonFold } from './json-folds.js';
import {
  firstEntries,
  asJson,
  isContainer,
  kindOf,
  pathText,
  sizeOf,
  stepInto,
  type JsonContainer,
  type JsonEntry,
} from './json-node.js';
import { JsonReveals } from './json-reveals.js';
import { countWords, JsonSearch, type JsonFindings } from './json-search.js';
import { jsonText } from './json-text.js';
import {
  inWords,
  renderCopyPath,
  renderExcerpt,
  renderName,
  renderReveal,
  renderText,
  SHORT,
  sizeWords,
} from './json-value.js';
import { sheet } from './json-view.styles.js';
import { isSecretName, MASK } from './secret-names.js';
import { TreeFocus } from './tree-focus.js';

/** Holds a document that is but one value, as an object would. */
const ROOT: JsonContainer = Object.freeze({});

/**
 * A JSON document as lists within lists, each of which opens and closes. Only what is open is
 * looked at, so that a document may be of any size. A search lists what it finds, with the way to it.
 * What is named like a secret is hidden, on screen and in what is copied.
 *
 * @summary A JSON document that can be folded, searched and copied.
 * @internal
 */
export class JsonView extends TokenryElement {
  static override readonly tag: string = 'tokenry-json-view';
  static override readonly usesRestOfTerms = true;
  static override readonly dependencies = [CopyButton, SearchField];
  static override styles = [tokens, controls, sheet];

  /** The document, as `JSON.parse` gives it. */
  @property({ attribute: false }) value: unknown;
  /** What the document is called. */
  @property() label = '';

  #folds = new JsonFolds(undefined);
  /** The same for what was found, of which everything is closed at first. */
  #foundFolds = new JsonFolds(undefined);
  /** How many of what was found are listed. */
  #found = SLICE;

  readonly #localize = new LocalizeController(this);
  readonly #reveals = new JsonReveals();
  readonly #search = new JsonSearch(this);
  readonly #focus = new TreeFocus(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reveals.forget();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.#reset();
  }

  protected override render(): TemplateResult {
    const value = asJson(this.value);
    const { findings } = this.#search;
    const isSecret = isSecretName(this.label, value);
    const isTree = isContainer(value) && sizeOf(value) > 0;
    const root = { parent: ROOT, name: '', value, isSecret, within: [], path: [] };
    return html`${this.#renderToolbar(isTree ? value : undefined, findings)}
      <div
        class="document"
        part="document"
        dir="ltr"
        @focusin=${this.#focus.onFocusin}
        @keydown=${this.#focus.onKeydown}
      >
        ${
          findings
            ? this.#renderFindings(findings)
            : isTree
              ? this.#renderEntries({ ...root, within: [value] }, value)
              : this.#renderLeaf(root)
        }
      </div>`;
  }

  #renderToolbar(
    tree: JsonContainer | undefined,
    findings: JsonFindings | undefined,
  ): TemplateResult {
    const { value, label } = this;
    const localize = this.#localize;
    const name = visibleText(label);
    const search = (text: string): void => {
      this.#found = SLICE;
      this.#foundFolds = new JsonFolds(undefined);
      if (tree) this.#search.start(tree, isSecretName(label, value), text);
    };
    return html`<div class="toolbar">
      ${
        tree
          ? html`<tokenry-search-field
              .label=${localize.term('searchIn', name)}
              @search-change=${(event: SearchEvent) => search(event.value)}
            ></tokenry-search-field>`
          : nothing
      }
      <span class="count" role="status"
        >${findings ? countWords(findings, localize) : nothing}</span
      >
      <tokenry-copy-button
        .label=${localize.term('copyDocument', name)}
        .value=${() => jsonText(label, value, 2)}
      ></tokenry-copy-button>
    </div>`;
  }

  #renderFindings({ entries, pattern }: JsonFindings): TemplateResult {
    const left = entries.length - this.#found;
    const onMore = (event: Event): void => {
      const first = this.#found;
      this.#found += SLICE;
      void this.#goOn(event, first);
    };
    return html`<ul role="tree" class="findings" aria-label=${visibleText(this.label)}>
      ${entries
        .slice(0, this.#found)
        .map((entry) => this.#renderEntry(entry, pathText(entry.path), pattern))}
      ${left > 0 ? this.#renderMore(left, onMore) : nothing}
    </ul>`;
  }

  #renderEntries(
    { isSecret, within, path }: Pick<JsonEntry, 'isSecret' | 'within' | 'path'>,
    container: JsonContainer,
  ): TemplateResult {
    const { shown } = this.#fold(container);
    const left = sizeOf(container) - shown;
    const isRoot = path.length === 0;
    return html`<ul
      role=${isRoot ? 'tree' : 'group'}
      class=${kindOf(container)}
      aria-label=${isRoot ? visibleText(this.label) : nothing}
    >
      ${firstEntries(container, shown).map(([name, value]) =>
        this.#renderEntry({
          parent: container,
          name,
          value,
          isSecret: isSecret || isSecretName(name, value),
          within,
          path: [...path, stepInto(container, name)],
        }),
      )}
      ${left > 0 ? this.#renderMore(left, (event) => this.#onMore(event, container)) : nothing}
    </ul>`;
  }

  /**
   * @param title - What it is called in place of its name.
   * @param pattern - What was found in it.
   */
  #renderEntry(entry: JsonEntry, title = entry.name, pattern?: RegExp): TemplateResult {
    const { value, within } = entry;
    // What lies within itself is no JSON, and would go on for ever.
    const isBranch = isContainer(value) && sizeOf(value) > 0 && !within.includes(value);
    return isBranch
      ? this.#renderBranch(entry, title, value)
      : html`<li role="treeitem" tabindex="-1">${this.#renderLeaf(entry, title, pattern)}</li>`;
  }

  #renderBranch(entry: JsonEntry, title: string, value: JsonContainer): TemplateResult {
    const { isOpen } = this.#fold(value);
    const size = sizeWords(value, this.#localize);
    return html`<li role="treeitem" tabindex="-1" aria-expanded=${isOpen ? 'true' : 'false'}>
      <div class="line">
        <button type="button" class="toggle" tabindex="-1" @click=${() => this.#toggle(value)}>
          ${icon(ChevronRight)}${renderName(title)}
          <span class="brackets" aria-hidden="true">${Array.isArray(value) ? '[ ]' : '{ }'}</span>
          <span class="size">${size}</span></button
        >${renderCopyPath(entry, this.#localize)}
      </div>
      ${
        isOpen
          ? this.#renderEntries({ ...entry, within: [...entry.within, value] }, value)
          : nothing
      }
    </li>`;
  }

  #renderLeaf(entry: JsonEntry, title = entry.name, pattern?: RegExp): TemplateResult {
    const { parent, value } = entry;
    const isHidden = this.#reveals.isHidden(entry);
    return html`<div class="line">
      <span class="leaf"
        >${parent === ROOT ? nothing : html`${renderName(title)}<span class="colon">: </span>`}${
          isHidden
            ? html`<span class="mask" role="img" aria-label=${this.#localize.term('hiddenValue')}
                >${MASK}</span
              >`
            : typeof value === 'string'
              ? this.#renderString(entry, value, pattern)
              : html`<span class="value ${kindOf(value)}">${inWords(value)}</span>`
        }${this.#reveals.isHideable(entry) ? renderReveal(entry.name, isHidden, this.#localize, () => this.#onReveal(entry)) : nothing}</span
      >${parent === ROOT ? nothing : renderCopyPath(entry, this.#localize)}
    </div>`;
  }

  #renderString({ parent, name }: JsonEntry, value: string, pattern?: RegExp): TemplateResult {
    const found = pattern?.exec(value);
    if (found) return renderExcerpt(value, found);
    const { lengths } = this.#fold(parent);
    return renderText(value, lengths.get(name) ?? SHORT, this.#localize, (length) => {
      lengths.set(name, length);
      this.requestUpdate();
    });
  }

  #renderMore(left: number, onClick: (event: Event) => unknown): TemplateResult {
    const count = this.#localize.formatNumber(Math.min(left, SLICE));
    const words = this.#localize.term('showMoreItems', count);
    return html`<li role="treeitem" class="rest" tabindex="-1">
      <div class="line">
        <button type="button" class="more" tabindex="-1" @click=${onClick}>${words}</button>
      </div>
    </li>`;
  }

  #fold(container: JsonContainer): JsonFold {
    return (this.#search.findings ? this.#foundFolds : this.#folds).of(container);
  }

  #reset(): void {
    this.#search.stop();
    this.#folds = new JsonFolds(this.value);
    this.#reveals.forget();
  }

  #toggle(container: JsonContainer): void {
    const fold = this.#fold(container);
    fold.isOpen = !fold.isOpen;
    this.requestUpdate();
  }

  #onReveal(entry: JsonEntry): void {
    this.#reveals.toggle(entry);
    this.requestUpdate();
  }

  #onMore(event: Event, container: JsonContainer): void {
    const fold = this.#fold(container);
    const first = fold.shown;
    fold.shown += SLICE;
    void this.#goOn(event, first);
  }

  /** Its line moves on behind what came, or is gone: reading goes on at the first that is new. */
  async #goOn(event: Event, first: number): Promise<void> {
    const list = event.target instanceof Element ? event.target.closest('ul') : null;
    this.requestUpdate();
    await this.updateComplete;
    const item = list?.children[first];
    if (item instanceof HTMLElement) item.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-json-view': JsonView;
  }
}
