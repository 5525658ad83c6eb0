import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../icon.js';
import { LocalizeController } from '../localize-controller.js';
import { visibleText } from '../safe-text.js';
import { TokenryElement } from '../tokenry-element.js';
import {
  firstEntries,
  isContainer,
  isSecretName,
  kindOf,
  openAtFirst,
  sizeOf,
  type JsonContainer,
} from './json-node.js';
import { sheet } from './json-view.styles.js';

/** So many values of an object or list are shown at a time. */
const SLICE = 100;
/** So many lines are shown unasked. */
const LINES_AT_FIRST = 60;
/** So many characters of a string are shown unasked, and so many more each time. */
const SHORT = 300;
const LONG = 20_000;
/** Of one length, whatever it stands for. */
const MASK = '••••••••';

/** Holds a document that is but one value, as an object would. */
const ROOT: JsonContainer = Object.freeze({});

/** What a person did to the values within an object or list. */
interface View {
  isOpen: boolean;
  shown: number;
  /** Characters shown of long strings, by name. */
  readonly lengths: Map<string, number>;
}

/** A value within the document: where it is, and what it is. */
interface Entry {
  readonly parent: JsonContainer;
  readonly name: string;
  readonly value: unknown;
  readonly isSecret: boolean;
  /** What it lies in, from the outermost on. */
  readonly within: readonly JsonContainer[];
}

/**
 * A JSON document as lists within lists, each of which opens and closes. Only what is open is
 * looked at, so that a document may be of any size. What is named like a secret is hidden.
 *
 * @summary A JSON document that can be folded.
 * @internal
 */
export class JsonView extends TokenryElement {
  static override readonly tag: string = 'tokenry-json-view';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, sheet];

  @property({ attribute: false }) value: unknown;

  #views = new WeakMap<JsonContainer, View>();
  /** What was asked for by name of what is hidden. */
  #revealed = new WeakMap<JsonContainer, Set<string>>();

  readonly #localize = new LocalizeController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#revealed = new WeakMap();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.#reset();
  }

  protected override render(): TemplateResult {
    const { value } = this;
    return html`<div class="document" part="document" dir="ltr">
      ${
        isContainer(value) && sizeOf(value) > 0
          ? this.#renderEntries(value, false, [value])
          : this.#renderLeaf({ parent: ROOT, name: '', value, isSecret: false, within: [] })
      }
    </div>`;
  }

  #renderEntries(
    container: JsonContainer,
    isSecret: boolean,
    within: readonly JsonContainer[],
  ): TemplateResult {
    const { shown } = this.#view(container);
    const left = sizeOf(container) - shown;
    return html`<ul role="list" class=${kindOf(container)}>
      ${firstEntries(container, shown).map(([name, value]) =>
        this.#renderEntry({
          parent: container,
          name,
          value,
          isSecret: isSecret || isSecretName(name, value),
          within,
        }),
      )}
      ${left > 0 ? this.#renderMore(container, left) : nothing}
    </ul>`;
  }

  #renderEntry(entry: Entry): TemplateResult {
    const { value, within } = entry;
    // What lies within itself is no JSON, and would go on for ever.
    const isBranch = isContainer(value) && sizeOf(value) > 0 && !within.includes(value);
    return html`<li tabindex="-1">
      ${isBranch ? this.#renderBranch(entry, value) : this.#renderLeaf(entry)}
    </li>`;
  }

  #renderBranch({ name, isSecret, within }: Entry, value: JsonContainer): TemplateResult {
    const isList = Array.isArray(value);
    const size = sizeOf(value);
    const { isOpen } = this.#view(value);
    const term = isList ? 'jsonItems' : 'jsonProperties';
    return html`<button
        type="button"
        class="toggle"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => this.#toggle(value)}
      >
        ${icon(ChevronRight)}${renderName(name)}
        <span class="brackets" aria-hidden="true">${isList ? '[ ]' : '{ }'}</span>
        <span class="size"
          >${this.#localize.term(term, size, this.#localize.formatNumber(size))}</span
        >
      </button>
      ${isOpen ? this.#renderEntries(value, isSecret, [...within, value]) : nothing}`;
  }

  #renderLeaf(entry: Entry): TemplateResult {
    const { parent, name, value, isSecret } = entry;
    const kind = kindOf(value);
    const isHideable = isSecret && (kind === 'string' ? value !== '' : kind === 'number');
    const isHidden = isHideable && this.#revealed.get(parent)?.has(name) !== true;
    return html`<span class="leaf"
      >${parent === ROOT ? nothing : renderName(name)}${
        isHidden
          ? html`<span class="mask" role="img" aria-label=${this.#localize.term('hiddenValue')}
              >${MASK}</span
            >`
          : typeof value === 'string'
            ? this.#renderString(entry, value)
            : html`<span class="value ${kind}">${inWords(value)}</span>`
      }${isHideable ? this.#renderReveal(entry, isHidden) : nothing}</span
    >`;
  }

  #renderString({ parent, name }: Entry, value: string): TemplateResult {
    const { lengths } = this.#view(parent);
    const length = lengths.get(name) ?? SHORT;
    const left = value.length - length;
    const written = JSON.stringify(value.slice(0, length).replace(HALF, '')).slice(1, -1);
    const next = left > LONG ? 'showMore' : left > 0 ? 'showAll' : 'showLess';
    const onClick = (): void => {
      lengths.set(name, left > 0 ? (length === SHORT ? 0 : length) + LONG : SHORT);
      this.requestUpdate();
    };
    return html`<span class="value string"
        ><span class="quote">"</span
        >${visibleText(written, Infinity)}${left > 0 ? '…' : nothing}<span class="quote"
          >"</span
        ></span
      >${
        value.length > SHORT
          ? html`<button type="button" class="more" @click=${onClick}>
              ${this.#localize.term(next)}
            </button>`
          : nothing
      }`;
  }

  #renderReveal({ parent, name }: Entry, isHidden: boolean): TemplateResult {
    const onClick = (): void => {
      const names = this.#revealed.get(parent) ?? new Set();
      if (!names.delete(name)) names.add(name);
      this.#revealed.set(parent, names);
      this.requestUpdate();
    };
    const term = isHidden ? 'showValueOf' : 'hideValueOf';
    return html`<button
      type="button"
      class="reveal"
      aria-label=${this.#localize.term(term, visibleText(name))}
      @click=${onClick}
    >
      ${icon(isHidden ? Eye : EyeOff)}
    </button>`;
  }

  #renderMore(container: JsonContainer, left: number): TemplateResult {
    const count = this.#localize.formatNumber(Math.min(left, SLICE));
    return html`<li class="rest">
      <button type="button" class="more" @click=${(event: Event) => this.#onMore(event, container)}>
        ${this.#localize.term('showMoreItems', count)}
      </button>
    </li>`;
  }

  #view(container: JsonContainer): View {
    let view = this.#views.get(container);
    if (view === undefined) {
      view = { isOpen: false, shown: SLICE, lengths: new Map() };
      this.#views.set(container, view);
    }
    return view;
  }

  #reset(): void {
    this.#views = new WeakMap();
    this.#revealed = new WeakMap();
    for (const container of openAtFirst(this.value, LINES_AT_FIRST)) {
      this.#view(container).isOpen = true;
    }
  }

  #toggle(container: JsonContainer): void {
    const view = this.#view(container);
    view.isOpen = !view.isOpen;
    this.requestUpdate();
  }

  async #onMore(event: Event, container: JsonContainer): Promise<void> {
    const list = event.target instanceof Element ? event.target.closest('ul') : null;
    const view = this.#view(container);
    const first = view.shown;
    view.shown += SLICE;
    this.requestUpdate();
    await this.updateComplete;
    // The button moves on behind what came, or is gone: reading goes on at the first that is new.
    const item = list?.children[first];
    if (item instanceof HTMLElement) item.focus();
  }
}

/** What is neither a string nor opened. */
function inWords(value: unknown): string {
  if (!isContainer(value)) return String(value);
  if (sizeOf(value) > 0) return '…';
  return Array.isArray(value) ? '[ ]' : '{ }';
}

/** The first half of a character that was cut in two. */
const HALF = /[\ud800-\udbff]$/;

function renderName(name: string): TemplateResult {
  return html`<span class="name">${name === '' ? '""' : visibleText(name)}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-json-view': JsonView;
  }
}
