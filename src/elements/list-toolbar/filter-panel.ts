import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import '../../locales/rest/en.js';
import { conditionsFromFilter } from '../../model/conditions-from-filter.js';
import {
  filterFromConditions,
  NO_CONDITIONS,
  type ConditionGroup,
  type Conditions,
} from '../../model/filter-conditions.js';
import type { Filter } from '../../model/query.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { ChoicePicker } from '../../ui/choice-picker/choice-picker.js';
import { icon } from '../../ui/icon.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { FilterChangeEvent } from './events.js';
import type { FilterChoice, FilterField } from './filter-field.js';
import { filterLine, joinWords, newLine, type LineOptions } from './filter-line.js';
import { filterStyles } from './filter-panel.styles.js';
import { panelStyles } from './panel.styles.js';

type Line = Conditions['lines'][number];

/** How long typing has to pause before the list is asked for again, in milliseconds. */
const PAUSE = 300;

/**
 * @summary The conditions that a list is filtered by, joined by and/or, with one level of groups.
 * @internal
 *
 * @event {FilterChangeEvent} filter-change - Another filter; lines that lack something are not in it.
 */
export class FilterPanel extends TokenryElement {
  static override readonly tag: string = 'tokenry-filter-panel';
  static override readonly dependencies = [ChoicePicker];
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, panelStyles, filterStyles];

  @property({ attribute: false }) fields: readonly FilterField[] = [];
  @property({ attribute: false }) filter: Filter | undefined;
  /** What can be chosen from, by field, as far as it has been asked for. */
  @property({ attribute: false }) choices: ReadonlyMap<string, readonly FilterChoice[]> = new Map();

  /** Asks for what a field can be chosen from. */
  @property({ attribute: false }) want: (field: string) => Promise<void> = () => Promise.resolve();
  /** Takes in what a search for more of it has found. */
  @property({ attribute: false }) found: (field: string, choices: readonly FilterChoice[]) => void =
    () => undefined;

  @state() private conditions: Conditions = NO_CONDITIONS;

  /** The filter that the lines say, as text to compare by. */
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #localize = new LocalizeController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The fields may come after the filter.
    const isOther = changed.has('filter') || changed.has('fields');
    if (!isOther || this.fields.length === 0) return;
    const said = JSON.stringify(this.filter) ?? '';
    if (said === this.#said) return;
    this.#said = said;
    this.conditions = conditionsFromFilter(
      this.filter,
      (field) => this.fields.find((each) => each.field === field)?.type,
    );
  }

  protected override render(): TemplateResult {
    const localize = this.#localize;
    const { join, lines } = this.conditions;
    return html`
      <div class="lines">
        ${lines.map((line, index) =>
          line.kind === 'group'
            ? this.#renderGroup(line, index)
            : filterLine(
                line,
                this.#options(join, index, (changed) => this.#put(index, changed)),
              ),
        )}
      </div>
      <div class="footer">
        <button
          type="button"
          class="button quiet add"
          @click=${() => this.#add(newLine(this.fields[0]))}
        >
          ${icon(Plus)}${localize.term('addCondition')}
        </button>
        <button type="button" class="button quiet" @click=${() => this.#add(this.#newGroup())}>
          ${icon(Plus)}${localize.term('addGroup')}
        </button>
        <button
          type="button"
          class="button quiet end"
          ?disabled=${lines.length === 0}
          @click=${() => this.#become({ join, lines: [] })}
        >
          ${localize.term('clearFilters')}
        </button>
      </div>
    `;
  }

  #renderGroup(group: ConditionGroup, index: number): TemplateResult {
    const localize = this.#localize;
    const put = (lines: ConditionGroup['lines'], join = group.join): void =>
      this.#put(index, lines.length === 0 ? undefined : { ...group, join, lines });
    return html`<fieldset class="group">
      <legend class="visually-hidden">${localize.term('filterGroup')}</legend>
      ${joinWords(index, this.conditions.join, localize)}
      <div class="lines">
        ${group.lines.map((line, place) =>
          filterLine(line, {
            ...this.#options(group.join, place, (changed) =>
              put(group.lines.flatMap((each, at) => (at === place ? (changed ?? []) : [each]))),
            ),
            onJoin: (join) => put(group.lines, join),
          }),
        )}
        <button
          type="button"
          class="button quiet"
          @click=${() => put([...group.lines, newLine(this.fields[0])])}
        >
          ${icon(Plus)}${localize.term('addCondition')}
        </button>
      </div>
    </fieldset>`;
  }

  #options(
    join: 'all' | 'some',
    index: number,
    onChange: (line: ConditionGroup['lines'][number] | undefined) => void,
  ): LineOptions {
    return {
      index,
      join,
      fields: this.fields,
      choices: this.choices,
      want: this.want,
      found: this.found,
      localize: this.#localize,
      onChange,
      onJoin: (changed) => this.#become({ ...this.conditions, join: changed }),
    };
  }

  #newGroup(): ConditionGroup {
    const join = this.conditions.join === 'all' ? 'some' : 'all';
    return { kind: 'group', join, lines: [newLine(this.fields[0])] };
  }

  #add(line: Line): void {
    this.#become({ ...this.conditions, lines: [...this.conditions.lines, line] });
    void this.updateComplete.then(() => {
      [...this.renderRoot.querySelectorAll<HTMLElement>('.line .field-choice')].at(-1)?.focus();
    });
  }

  /** Puts a line in the place of another; without one, the place closes up. */
  #put(index: number, line: Line | undefined): void {
    const { lines } = this.conditions;
    this.#become({
      ...this.conditions,
      lines: lines.flatMap((each, place) => (place === index ? (line ?? []) : [each])),
    });
    if (line) return;
    void this.updateComplete.then(() => {
      const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.line .remove');
      const target = buttons[Math.min(index, buttons.length - 1)];
      (target ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus();
    });
  }

  #become(conditions: Conditions): void {
    this.conditions = conditions;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const filter = filterFromConditions(this.conditions);
      const said = JSON.stringify(filter) ?? '';
      if (said === this.#said) return;
      this.#said = said;
      this.dispatchEvent(new FilterChangeEvent(filter));
    }, PAUSE);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-filter-panel': FilterPanel;
  }
}
