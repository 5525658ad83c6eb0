import { sql, type RawBuilder } from 'kysely';
import { RqlError, type ComparisonOperator, type RqlExpression, type RqlValue } from './ast.js';

/** A property that a query may name: where it stands in the database, and what it holds. */
export interface SqlField {
  readonly sql: RawBuilder<unknown>;
  readonly type: 'text' | 'date';
  /** What must be selected before the property can be used. */
  readonly needs?: string;
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
    case 'or':
      return sql`(${sql.join(expression.operands.map(translate), sql` or `)})`;
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

/** The field of that name; throws `RqlError` where there is none, or it is not selected. */
export function fieldOf(
  { fields }: SqlFields,
  property: string,
  position: number,
  selected: ReadonlySet<string>,
): SqlField {
  const field = Object.hasOwn(fields, property) ? fields[property] : undefined;
  if (!field) throw new RqlError(`unknown property "${property}"`, position);
  if (field.needs !== undefined && !selected.has(field.needs)) {
    throw new RqlError(`"${property}" needs select=+${field.needs}`, position);
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
    if (type !== 'text') throw new RqlError('a pattern fits text only', position);
    const pattern = toLikePattern(value.text);
    return operator === 'like'
      ? sql`(${column} like ${pattern} escape '!')`
      : sql`(${column} ilike ${pattern} escape '!')`;
  }
  const operand = type === 'date' ? instant(value.text, position) : sql`${value.text}`;
  if (operator === 'eq') return sql`(${column} = ${operand})`;
  if (operator === 'ne') return sql`(${column} is distinct from ${operand})`;
  return sql`(${column} ${COMPARE[operator]} ${operand})`;
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
    kind === 'empty' && type === 'text'
      ? sql`coalesce(${column}, '') = ''`
      : sql`${column} is null`;
  return operator === 'eq' ? sql`(${isAbsent})` : sql`(not (${isAbsent}))`;
}

function instant(text: string, position: number): RawBuilder<unknown> {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new RqlError(`"${text}" is no date`, position);
  return sql`${new Date(time).toISOString()}::timestamptz`;
}

/** `*` stands for anything, `\*` for itself; what SQL would take for a pattern is escaped by `!`. */
function toLikePattern(text: string): string {
  return text.replaceAll(/\\\*|[*%_!]/g, (match) => {
    if (match === '\\*') return '*';
    return match === '*' ? '%' : `!${match}`;
  });
}
