import { sql, type RawBuilder } from 'kysely';
import {
  RqlError,
  type ComparisonOperator,
  type RqlExpression,
  type RqlPlace,
  type RqlValue,
} from './ast.js';

/** A property that a query may name: where it stands in the database, and what it holds. */
export interface SqlField {
  readonly sql: RawBuilder<unknown>;
  /** An id is text that is compared by its bytes; other text as people sort it. */
  readonly type: 'id' | 'text' | 'date' | 'number' | 'boolean';
  /** Whether there may be nothing, which stands last in every order. */
  readonly nullable?: true;
  /** What must be selected before the property can be used. */
  readonly needs?: string;
  /** A longer text that holds this one, and has an index by which parts of it are found. */
  readonly within?: RawBuilder<unknown>;
}

/** The properties of a resource, and its collections with their elements' properties. */
export interface SqlFields {
  readonly fields: Readonly<Record<string, SqlField>>;
  readonly collections?: Readonly<Record<string, SqlCollection>>;
}

export interface SqlCollection {
  readonly fields: Readonly<Record<string, SqlField>>;
  /** Whether some element of the row's collection passes the test. */
  readonly exists: (test: RawBuilder<unknown>) => RawBuilder<unknown>;
}

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
      const common = commonPattern(operands, fields);
      if (!common) return sql`(${sql.join(operands.map(translate), sql` or `)})`;
      const plain = withoutTexts(fields);
      const tests = operands.map((each) => toSql(each, plain, selected));
      return sql`(${common} and (${sql.join(tests, sql` or `)}))`;
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

/**
 * What holds wherever one of the patterns does, if all of them look for the same in parts of one
 * text: an index finds that at once.
 */
function commonPattern(
  operands: readonly RqlExpression[],
  { fields }: SqlFields,
): RawBuilder<unknown> | undefined {
  const patterns = operands.map((operand) => {
    if (operand.type !== 'comparison' || operand.operator !== 'ilike') return undefined;
    const { property, value } = operand;
    const within = Object.hasOwn(fields, property) ? fields[property]?.within : undefined;
    return within && value.kind === 'text' ? { within, text: value.text } : undefined;
  });
  const [first] = patterns;
  const isCommon = patterns.every(
    (each) => each && each.within === first?.within && each.text === first.text,
  );
  return first && isCommon && patterns.length > 1 ? isWithin(first.within, first.text) : undefined;
}

function withoutTexts({ fields }: SqlFields): SqlFields {
  const plain = Object.entries(fields).map(
    ([name, { within: _, ...field }]) => [name, field] as const,
  );
  return { fields: Object.fromEntries(plain) };
}

/** True wherever a part of the text matches the pattern. */
function isWithin(text: RawBuilder<unknown>, pattern: string): RawBuilder<unknown> {
  return sql`${text} ilike ${`%${toLikePattern(pattern)}%`} escape '!'`;
}

/** The field of that name; throws `RqlError` where there is none, or it is not selected. */
export function fieldOf(
  { fields }: SqlFields,
  property: string,
  place: RqlPlace,
  selected: ReadonlySet<string>,
): SqlField {
  const field = Object.hasOwn(fields, property) ? fields[property] : undefined;
  if (!field) throw new RqlError(`unknown property "${property}"`, place);
  if (field.needs !== undefined && !selected.has(field.needs)) {
    throw new RqlError(`"${property}" needs select=+${field.needs}`, place);
  }
  return field;
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

/** `*` stands for anything, `\*` for itself; what SQL would take for a pattern is escaped by `!`. */
function toLikePattern(text: string): string {
  return text.replaceAll(/\\\*|[*%_!]/g, (match) => {
    if (match === '\\*') return '*';
    return match === '*' ? '%' : `!${match}`;
  });
}
