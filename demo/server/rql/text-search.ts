import { sql, type RawBuilder } from 'kysely';
import type { RqlExpression } from './ast.js';
import type { SqlField, SqlFields } from './sql-fields.js';

/** A word that is looked for wherever it stands: it can match in no two texts at once. */
const WORD = /^\*[^*\\\s]+\*$/;

/** What an index of all texts says of a filter. */
export interface TextSearch {
  readonly test: RawBuilder<unknown>;
  /** Whether the filter lets through all that the index finds. */
  readonly isExact: boolean;
}

/**
 * What holds wherever one of the operands does, if all of them look for the same in parts of one
 * text: an index finds that at once.
 */
export function commonSearch(
  operands: readonly RqlExpression[],
  fields: SqlFields,
): TextSearch | undefined {
  const patterns = operands.map((operand) => patternOf(operand, fields));
  const [first] = patterns;
  const isCommon = patterns.every(
    (each) =>
      each &&
      each.within === first?.within &&
      each.text === first.text &&
      each.operator === 'ilike',
  );
  if (!first || !isCommon) return undefined;
  const searched = new Set(patterns.map((each) => each?.property));
  const isWhole = Object.entries(fields.fields).every(
    ([property, { within }]) => within !== first.within || searched.has(property),
  );
  return {
    test: isWithin(first.within, first.text),
    isExact: isWhole && WORD.test(first.text),
  };
}

/** Whether an index of texts finds all that the filter may let through. */
export function isTextSearch(filter: RqlExpression, fields: SqlFields): boolean {
  switch (filter.type) {
    case 'comparison':
      return patternOf(filter, fields) !== undefined;
    case 'and':
      return filter.operands.some((operand) => isTextSearch(operand, fields));
    case 'or':
      return commonSearch(filter.operands, fields) !== undefined;
    default:
      return false;
  }
}

/** True wherever a part of the text, which is in lower case, matches the pattern. */
export function isWithin(text: RawBuilder<unknown>, pattern: string): RawBuilder<unknown> {
  return sql`${text} like lower(${`%${toLikePattern(pattern)}%`}) escape '!'`;
}

/** `*` stands for anything, `\*` for itself; what SQL would take for a pattern is escaped by `!`. */
export function toLikePattern(text: string): string {
  return text.replaceAll(/\\\*|[*%_!]/g, (match) => {
    if (match === '\\*') return '*';
    return match === '*' ? '%' : `!${match}`;
  });
}

interface Pattern {
  readonly property: string;
  readonly operator: 'like' | 'ilike';
  readonly within: NonNullable<SqlField['within']>;
  readonly text: string;
}

function patternOf(expression: RqlExpression, { fields }: SqlFields): Pattern | undefined {
  if (expression.type !== 'comparison') return undefined;
  const { operator, property, value } = expression;
  if (operator !== 'like' && operator !== 'ilike') return undefined;
  const within = Object.hasOwn(fields, property) ? fields[property]?.within : undefined;
  return within && value.kind === 'text'
    ? { property, operator, within, text: value.text }
    : undefined;
}
