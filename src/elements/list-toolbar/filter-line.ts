import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import X from 'lucide/dist/esm/icons/x.mjs';
import {
  isPeriod,
  isRelative,
  TESTS,
  valuesWanted,
  type ConditionGroup,
  type ConditionLine,
  type Test,
} from '../../model/filter-conditions.js';
import type { ChoiceEvent } from '../../ui/choice-picker/events.js';
import { valueOf } from '../../ui/field-value.js';
import { icon } from '../../ui/icon.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { datePresets } from './date-presets.js';
import type { FilterChoice, FilterField } from './filter-field.js';
import { FilterWords, TEST_TERMS } from './filter-words.js';

type Line = ConditionGroup['lines'][number];

export interface LineOptions {
  readonly index: number;
  readonly join: 'all' | 'some';
  readonly fields: readonly FilterField[];
  readonly choices: ReadonlyMap<string, readonly FilterChoice[]>;
  readonly localize: LocalizeController;
  /** Asks for what the field can be chosen from. */
  readonly want: (field: string) => Promise<void>;
  /** Takes in what a search for more of it has found. */
  readonly found: (field: string, choices: readonly FilterChoice[]) => void;
  /** Without a line: it is to go. */
  readonly onChange: (line: Line | undefined) => void;
  readonly onJoin: (join: 'all' | 'some') => void;
}

/** A line that tests a field as is likeliest, and lacks what it tests for. */
export function newLine(of: FilterField | undefined): ConditionLine {
  const [test] = TESTS[of?.type ?? 'text'];
  return { kind: 'condition', field: of?.field ?? '', test, values: [] };
}

/** As many as a native choice shows well. */
const FEW = 8;

/** A condition: what joins it to the one before, its property, its test, what it tests for. */
export function filterLine(line: Line, options: LineOptions): TemplateResult {
  const { localize, fields, choices, onChange } = options;
  return html`<div class="line" role="group" aria-label=${localize.term('condition')}>
    ${joinOf(options)}
    ${
      line.kind === 'custom'
        ? html`<span class="custom"
            >${new FilterWords(fields, choices, localize).of(line.filter)}</span
          >`
        : conditionOf(line, options)
    }
    <button
      type="button"
      class="button quiet icon-only remove"
      aria-label=${localize.term('removeCondition')}
      @click=${() => onChange(undefined)}
    >
      ${icon(X)}
    </button>
  </div>`;
}

/** What joins a line or a group to those before it. */
export function joinWords(
  index: number,
  join: 'all' | 'some',
  localize: LocalizeController,
): TemplateResult {
  const term = index === 0 ? 'filterWhere' : join === 'all' ? 'filterAnd' : 'filterOr';
  return html`<span class="join">${localize.term(term)}</span>`;
}

function joinOf({ index, join, localize, onJoin }: LineOptions): TemplateResult {
  // The second line says it for those that follow, too.
  if (index !== 1) return joinWords(index, join, localize);
  return html`<select
    class="input join"
    aria-label=${localize.term('filterJoin')}
    @change=${(event: Event) => onJoin(valueOf(event) === 'some' ? 'some' : 'all')}
  >
    <option value="all" ?selected=${join === 'all'}>${localize.term('filterAnd')}</option>
    <option value="some" ?selected=${join === 'some'}>${localize.term('filterOr')}</option>
  </select>`;
}

function conditionOf(line: ConditionLine, options: LineOptions): TemplateResult {
  const { localize, fields, onChange } = options;
  const type = fields.find(({ field }) => field === line.field)?.type ?? 'text';
  const presets = type === 'date' ? datePresets(localize) : [];
  const onField = (event: Event): void => {
    onChange(newLine(fields.find(({ field }) => field === valueOf(event))));
  };
  const onTest = (event: Event): void => {
    const chosen = valueOf(event);
    const preset = presets.find(({ id }) => id === chosen);
    const test = preset?.test ?? TESTS[type].find((each) => each === chosen) ?? line.test;
    const isSameKind = valuesWanted(test) === valuesWanted(line.test) && type !== 'date';
    onChange({ ...line, test, values: preset?.values ?? (isSameKind ? line.values : []) });
  };
  return html`
    <select class="input field-choice" aria-label=${localize.term('property')} @change=${onField}>
      ${fields.map(
        ({ field, label }) =>
          html`<option value=${field} ?selected=${field === line.field}>${label}</option>`,
      )}
    </select>
    <select class="input test" aria-label=${localize.term('operator')} @change=${onTest}>
      ${TESTS[type].map((test) => (isPeriod(test) ? nothing : testOption(test, line.test, localize)))}
      ${
        presets.length === 0
          ? nothing
          : html`<optgroup label=${localize.term('presets')}>
              ${presets.map(
                ({ id, label }) =>
                  html`<option value=${id} ?selected=${id === line.test}>${label}</option>`,
              )}
            </optgroup>`
      }
    </select>
    ${valuesOf(line, type, options)}
  `;
}

function testOption(test: Test, chosen: Test, localize: LocalizeController): TemplateResult {
  return html`<option value=${test} ?selected=${test === chosen}>
    ${localize.term(TEST_TERMS[test])}
  </option>`;
}

function valuesOf(
  line: ConditionLine,
  type: FilterField['type'],
  options: LineOptions,
): TemplateResult | typeof nothing {
  const wanted = valuesWanted(line.test);
  if (wanted === 'none') return nothing;
  if (type === 'choice') return choicesOf(line, options, wanted === 'many');
  const { localize, onChange } = options;
  const isDays = isRelative(line.test);
  const input = (index: number, label: string): TemplateResult =>
    html`<input
      class="input value"
      type=${type === 'text' ? 'text' : isDays ? 'number' : 'date'}
      min=${isDays ? '1' : nothing}
      max=${isDays ? '36500' : type === 'date' ? '9999-12-31' : nothing}
      aria-label=${label}
      placeholder=${type === 'text' ? localize.term('value') : nothing}
      .value=${live(line.values[index] ?? '')}
      @input=${(event: Event) => onChange({ ...line, values: withValue(line, index, event) })}
    />`;
  if (wanted === 'two') {
    return html`${input(0, localize.term('fromDate'))}
      <span class="join">${localize.term('filterAnd')}</span> ${input(1, localize.term('toDate'))}`;
  }
  return html`${input(0, localize.term('value'))}
  ${isDays ? html`<span class="unit">${localize.term('daysUnit')}</span>` : nothing}`;
}

function choicesOf(line: ConditionLine, options: LineOptions, isMany: boolean): TemplateResult {
  const { choices, fields, localize, onChange, want, found } = options;
  const field = fields.find((each) => each.field === line.field);
  void want(line.field);
  const known = choices.get(line.field) ?? [];
  if (!isMany && !field?.searches && known.length > 0 && known.length <= FEW) {
    return html`<select
      class="input value"
      aria-label=${localize.term('value')}
      @change=${(event: Event) => onChange({ ...line, values: [valueOf(event)].filter(Boolean) })}
    >
      <option value="" ?selected=${line.values.length === 0}>${localize.term('choose')}</option>
      ${known.map(
        ({ value, label }) =>
          html`<option value=${value} ?selected=${line.values[0] === value}>${label}</option>`,
      )}
    </select>`;
  }
  return html`<tokenry-choice-picker
    class="value"
    .label=${localize.term('value')}
    .choices=${choices.get(line.field)}
    .values=${line.values}
    .multiple=${isMany}
    .search=${
      field?.searches
        ? async (text: string) => found(line.field, (await field.choices?.(text)) ?? [])
        : undefined
    }
    @choice-change=${({ values }: ChoiceEvent) => onChange({ ...line, values })}
  ></tokenry-choice-picker>`;
}

function withValue(line: ConditionLine, index: number, event: Event): readonly string[] {
  const values = valuesWanted(line.test) === 'two' ? ['', ''] : [''];
  return values.map((_, at) => (at === index ? valueOf(event) : (line.values[at] ?? '')));
}
