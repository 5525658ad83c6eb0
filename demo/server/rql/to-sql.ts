import { sql, type RawBuilder } from 'kysely';
import {
  RqlError,
  type ComparisonOperator,
  type RqlExpression,
  type RqlPlace,
  type RqlValue,
} from './ast.js';
import { fieldOf, type SqlField, type SqlFields } from './sql-fields.js';
import { commonSearch, isWithin, toLikePattern } from './text-search.js';

const COMPARE: Readonly<Record<'gt' | 'ge' | 'lt' | 'le', RawBuilder<unknown>>> = {
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
};

/** The expression as SQL with every value a parameter. Throws `RqlError` on an unknown property. */
export function toSql(
  expression: RqlExpression,
  fields: SqlFields,
  selected: ReadonlySet<string>,
): RawBuilder<unknown> {
  const translate = (each: RqlExpression): RawBuilder<unknown> => toSql(each, fields, selected);
  switch (expression.type) {
    case 'and':
      return sql`(${sql.join(expression.operands.map(translate), sql` and `)})`;
    case 'or': {
      const { operands } = expression;
      const common = commonSearch(operands, fields);
      // What is said of all the texts at once need not be said of each.
      const each = common ? withoutTexts(fields) : fields;
      const some = sql.join(
        operands.map((operand) => toSql(operand, each, selected)),
        sql` or `,
      );
      if (!common) return sql`(${some})`;
      return common.isExact ? common.test : sql`(${common.test} and (${some}))`;
    }
    case 'not':
      // A test of nothing is neither true nor false; its contrary is true all the same.
      return sql`(not coalesce(${translate(expression.operand)}, false))`;
    case 'comparison': {
      const { operator, property, value, position } = expression;
      return comparison(fieldOf(fields, property, position, selected), operator, value, position);
    }
    case 'membership': {
      const { operator, property, values, position } = expression;
      const field = fieldOf(fields, property, position, selected);
      const isOneOf = sql.join(
        values.map((value) => comparison(field, 'eq', value, position)),
        sql` or `,
      );
      return operator === 'in' ? sql`(${isOneOf})` : sql`(not coalesce(${isOneOf}, false))`;
    }
    case 'any':
    case 'all': {
      const { type, collection: name, operand, position } = expression;
      const collection = fields.collections?.[name];
      if (!collection) throw new RqlError(`unknown collection "${name}"`, position);
      const test = toSql(operand, { fields: collection.fields }, selected);
      return type === 'any'
        ? collection.exists(test)
        : sql`(not ${collection.exists(sql`not coalesce(${test}, false)`)})`;
    }
  }
}

function withoutTexts({ fields }: SqlFields): SqlFields {
  const plain = Object.entries(fields).map(
    ([name, { within: _, ...field }]) => [name, field] as const,
  );
  return { fields: Object.fromEntries(plain) };
}

function comparison(
  field: SqlField,
  operator: ComparisonOperator,
  value: RqlValue,
  position: number,
): RawBuilder<unknown> {
  const { sql: column, type } = field;
  if (value.kind !== 'text') return absence(field, operator, value, position);
  if (operator === 'like' || operator === 'ilike') {
    if (type !== 'id' && type !== 'text') {
      throw new RqlError('a pattern fits text only', position);
    }
    if (value.text.includes('\0')) throw new RqlError('no text holds the character NUL', position);
    const pattern = toLikePattern(value.text);
    const matches =
      operator === 'like'
        ? sql`${column} like ${pattern} escape '!'`
        : sql`${column} ilike ${pattern} escape '!'`;
    return field.within
      ? sql`(${isWithin(field.within, value.text)} and ${matches})`
      : sql`(${matches})`;
  }
  const operand = operandOf(field, value.text, position);
  if (operator === 'eq') return sql`(${column} = ${operand})`;
  if (operator === 'ne') return sql`(${column} is distinct from ${operand})`;
  return sql`(${sortKey(field)} ${COMPARE[operator]} ${operand})`;
}

/** The field as it is ordered: text by the collation that the migrations define. */
export function sortKey({ sql: column, type }: SqlField): RawBuilder<unknown> {
  return type === 'text' ? sql`${column} collate tokenry_text` : column;
}

function absence(
  { sql: column, type }: SqlField,
  operator: ComparisonOperator,
  { kind }: RqlValue,
  position: number,
): RawBuilder<unknown> {
  if (operator !== 'eq' && operator !== 'ne') {
    throw new RqlError(`${kind}() goes with eq and ne only`, position);
  }
  const isAbsent =
    kind === 'empty' && (type === 'id' || type === 'text')
      ? sql`coalesce(${column}, '') = ''`
      : sql`${column} is null`;
  return operator === 'eq' ? sql`(${isAbsent})` : sql`(not (${isAbsent}))`;
}

/** A day, or an instant with its offset from UTC: ISO 8601, of the years that it writes plainly. */
const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d))?$/;

/** The value as the database compares it with the field. Throws `RqlError` where it is of no use. */
export function operandOf({ type }: SqlField, text: string, place: RqlPlace): RawBuilder<unknown> {
  if (type === 'number') {
    if (!/^-?\d{1,9}$/.test(text)) throw new RqlError(`"${text}" is no whole number`, place);
    return sql`${Number(text)}::integer`;
  }
  if (type === 'boolean') {
    if (text !== 'true' && text !== 'false') {
      throw new RqlError(`"${text}" is neither true nor false`, place);
    }
    return sql`${text}::boolean`;
  }
  if (type === 'date') return sql`${instant(text, place)}::timestamptz`;
  if (text.includes('\0')) throw new RqlError('no text holds the character NUL', place);
  return sql`${text}`;
}

function instant(text: string, place: RqlPlace): string {
  const time = INSTANT.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) {
    throw new RqlError(`"${text}" is no date such as 2026-01-31T23:00:00.000Z`, place);
  }
  const utc = new Date(time).toISOString();
  // PostgreSQL knows no year 0, in which nothing happened either.
  if (utc.startsWith('0000')) return '-infinity';
  // A cursor is more exact than dates are in JavaScript.
  const isExact = text.length === 27 && text.startsWith(utc.slice(0, -1));
  return isExact ? text : utc;
}
