import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQueryString } from '../../../demo/server/rql/query-string.js';
import type { RqlExpression, RqlValue } from '../../../demo/server/rql/parse.js';
import { TOKEN_WIRE_FIELDS } from '../../../src/adapters/marketplace/fields.js';
import { writeFilter, writeOrder, writeSearch } from '../../../src/adapters/marketplace/rql.js';
import { AdapterError } from '../../../src/model/errors.js';
import type { Condition, Filter, Sort } from '../../../src/model/query.js';

/** A pattern as what is between its stars. */
type Pieces = readonly string[];

/** What an expression means, whatever it looks like. */
type Meaning =
  | { readonly test: string; readonly field: string; readonly value: string | null | Pieces }
  | { readonly test: 'in' | 'out'; readonly field: string; readonly values: readonly string[] }
  | { readonly test: 'and' | 'or'; readonly of: readonly Meaning[] }
  | { readonly test: 'not'; readonly meaning: Meaning }
  | { readonly test: 'any' | 'all'; readonly collection: string; readonly meaning: Meaning };

const EVERYTHING: Meaning = { test: 'ne', field: 'id', value: null };
const NOTHING: Meaning = { test: 'eq', field: 'id', value: null };

/** What the demo server understands, through all that happens to a query on its way. */
function understood(rql: string): Meaning {
  const { filter } = parseQueryString(`${encodeURIComponent(rql)}&limit=10`);
  if (!filter) throw new Error('nothing was understood');
  return meaningOf(filter);
}

function meaningOf(expression: RqlExpression): Meaning {
  switch (expression.type) {
    case 'comparison': {
      const { operator: test, property: field } = expression;
      const value = textOf(expression.value);
      return { test, field, value: test === 'ilike' ? piecesOf(value ?? '') : value };
    }
    case 'membership': {
      const values = expression.values.map((value) => textOf(value) ?? '');
      return { test: expression.operator, field: expression.property, values };
    }
    case 'and':
    case 'or':
      return { test: expression.type, of: expression.operands.map(meaningOf) };
    case 'not':
      return { test: 'not', meaning: meaningOf(expression.operand) };
    case 'any':
    case 'all': {
      const { type: test, collection, operand } = expression;
      return { test, collection, meaning: meaningOf(operand) };
    }
  }
}

function textOf(value: RqlValue): string | null {
  if (value.kind === 'text') return value.text;
  return value.kind === 'null' ? null : '';
}

/** `*` divides, `\*` is a star. */
function piecesOf(pattern: string): Pieces {
  return pattern.split(/(?<!\\)\*/).map((piece) => piece.replaceAll('\\*', '*'));
}

/** What the filter means by the contract, said without a word of RQL. */
function meant(filter: Filter): Meaning {
  if ('all' in filter) return meantByGroup('and', EVERYTHING, filter.all);
  if ('some' in filter) return meantByGroup('or', NOTHING, filter.some);
  if ('not' in filter) return { test: 'not', meaning: meant(filter.not) };
  const [collection, field = ''] = filter.field.split(/\.(?=.*$)/);
  if (collection !== 'modules') return meantByCondition(filter.field, filter);
  const { op, value } = filter;
  if (op !== 'empty') return { test: 'any', collection, meaning: meantByCondition(field, filter) };
  const hasValue = meantByCondition(field, { field, op, value: false });
  const meaning: Meaning = { test: 'any', collection, meaning: hasValue };
  return value === false ? meaning : { test: 'not', meaning };
}

function meantByGroup(test: 'and' | 'or', ofNone: Meaning, filters: readonly Filter[]): Meaning {
  const [first, ...others] = filters.map(meant);
  if (!first) return ofNone;
  return others.length === 0 ? first : { test, of: [first, ...others] };
}

function meantByCondition(field: string, { op, value = null }: Condition): Meaning {
  const text = String(value);
  switch (op) {
    case 'contains':
      return { test: 'ilike', field, value: ['', text, ''] };
    case 'starts':
      return { test: 'ilike', field, value: [text, ''] };
    case 'ends':
      return { test: 'ilike', field, value: ['', text] };
    case 'in':
    case 'out': {
      const values = Array.isArray(value) ? value.map(String) : [];
      if (values.length === 0) return op === 'in' ? NOTHING : EVERYTHING;
      return { test: op, field, values };
    }
    case 'empty': {
      const none: Meaning = { test: 'eq', field, value: null };
      const blank: Meaning = { test: 'eq', field, value: '' };
      const isDate = field === 'lastAccessAt';
      const meaning: Meaning = isDate ? none : { test: 'or', of: [none, blank] };
      return value === false ? { test: 'not', meaning } : meaning;
    }
    default:
      return { test: op === 'any' ? 'eq' : op, field, value: value === null ? null : text };
  }
}

const SPECIAL = Array.from('"\'*\\(),&|=+-%#?^$;. aZ0é😀\n\0');

/** Any string there is, with a taste for what RQL, JSON and URLs find special. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...SPECIAL, 'null()', 'empty()', '%22')).map((parts) => parts.join('')),
);

const textField = fc.constantFrom(
  ...['id', 'name', 'description', 'status', 'modules.id', 'modules.name', 'account.id'],
  ...['account.name', 'audit.created.by.id', 'audit.created.by.name'],
);

const date = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    field: textField,
    op: fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le', 'any'),
    value: anyText,
  }),
  fc.record({
    field: textField,
    op: fc.constantFrom('contains', 'starts', 'ends'),
    value: anyText,
  }),
  fc.record({ field: textField, op: fc.constantFrom('in', 'out'), value: fc.array(anyText) }),
  fc.record({ field: textField, op: fc.constant('empty'), value: fc.boolean() }),
  fc.record({
    field: textField,
    op: fc.constantFrom('eq', 'ne'),
    value: fc.oneof(fc.boolean(), fc.integer(), fc.constant(null)),
  }),
  fc.record({
    field: fc.constant('lastAccessAt'),
    op: fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le'),
    value: date,
  }),
  fc.record({ field: fc.constant('lastAccessAt'), op: fc.constant('empty'), value: fc.boolean() }),
);

const filter = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    condition,
    fc.record({ all: fc.array(tie('filter'), { maxLength: 4 }) }),
    fc.record({ some: fc.array(tie('filter'), { maxLength: 4 }) }),
    fc.record({ not: tie('filter') }),
  ),
})).filter;

/** Whether the language has no way to write the condition's value. */
function isUnwritable({ op, value }: Condition): boolean {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  const isPattern = op === 'contains' || op === 'starts';
  return texts.some(
    (text) =>
      (text.includes('"') && text.includes("'")) ||
      /\p{Surrogate}/u.test(text) ||
      (isPattern && text.endsWith('\\')),
  );
}

function conditionsIn(filter: Filter): readonly Condition[] {
  if ('all' in filter) return filter.all.flatMap(conditionsIn);
  if ('some' in filter) return filter.some.flatMap(conditionsIn);
  return 'not' in filter ? conditionsIn(filter.not) : [filter];
}

describe('what is written, the server of the demo reads back', () => {
  it('as the same filter, or it is refused for a reason', () => {
    fc.assert(
      fc.property(filter, (filter) => {
        if (!conditionsIn(filter).some(isUnwritable)) {
          expect(understood(writeFilter(filter, TOKEN_WIRE_FIELDS))).toEqual(meant(filter));
          return;
        }
        expect(() => writeFilter(filter, TOKEN_WIRE_FIELDS)).toThrow(AdapterError);
      }),
      { numRuns: 1000 },
    );
  });

  it('as a search that finds at least the text itself', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => !/\p{Surrogate}/u.test(text)),
        (text) => {
          const search = understood(writeSearch(text, TOKEN_WIRE_FIELDS));
          if (search.test !== 'or' || !('of' in search)) throw new Error('a search is an or');
          expect(search.of.map((test) => 'field' in test && test.field)).toEqual([
            'name',
            'id',
            'description',
          ]);
          for (const test of search.of) {
            if (!('value' in test) || !Array.isArray(test.value)) throw new Error('no pattern');
            const pieces = test.value.map((piece: string) =>
              piece.replaceAll(/[$()*+.?[\\\]^{|}/]/g, '\\$&'),
            );
            expect(text).toMatch(new RegExp(`^${pieces.join('.*')}$`, 'su'));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('as the same order', () => {
    const rule = fc.record<Sort>({
      field: fc.constantFrom('name', 'status', 'audit.created.at', 'lastAccessAt'),
      direction: fc.constantFrom('asc', 'desc'),
    });
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1 }), (sort) => {
        const order = encodeURIComponent(writeOrder(sort, TOKEN_WIRE_FIELDS));
        expect(parseQueryString(`order=${order}`).order).toEqual(
          sort.map(({ field: property, direction }) => ({ property, direction })),
        );
      }),
    );
  });
});
