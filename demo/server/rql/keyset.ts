import { sql, type RawBuilder } from 'kysely';
import { RqlError } from './ast.js';
import type { OrderRule } from './query-string.js';
import { fieldOf, type SqlField, type SqlFields } from './sql-fields.js';
import { operandOf, sortKey } from './to-sql.js';

type OrderedField = SqlField & { readonly direction: 'asc' | 'desc' };

/** An order that leaves nothing to chance: by the rules, then by id. Nothing stands last. */
export interface RowOrder {
  readonly orderBy: RawBuilder<unknown>;
  /** What a row is ordered by, to be selected as one JSON array named `order_values`. */
  readonly values: RawBuilder<unknown>;
  /** The rows after the one whose values the cursor holds. Throws `RqlError` on a wrong cursor. */
  after(cursor: string): RawBuilder<unknown>;
}

/**
 * The order of a list. Throws `RqlError` on an unknown property. The id goes the way of the last
 * rule, so that one index, read forwards or backwards, serves both directions.
 */
export function rowOrder(
  rules: readonly OrderRule[],
  fields: SqlFields,
  selected: ReadonlySet<string>,
): RowOrder {
  const direction = rules.at(-1)?.direction ?? 'asc';
  const ordered: OrderedField[] = [...rules, { property: 'id', direction }].map((rule) => ({
    ...fieldOf(fields, rule.property, 'order', selected),
    direction: rule.direction,
  }));
  return {
    orderBy: sql.join(ordered.map(orderBy)),
    values: sql`jsonb_build_array(${sql.join(ordered.map(asText))})`,
    after: (cursor) => after(ordered, readCursor(cursor, ordered.length)),
  };
}

/** The place of a row in the order, as an opaque text. */
export function writeCursor(values: unknown): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Where there is always something, nothing is said of nulls, or no index would be of use. */
function orderBy(field: OrderedField): RawBuilder<unknown> {
  const ordered =
    field.direction === 'asc' ? sql`${sortKey(field)} asc` : sql`${sortKey(field)} desc`;
  return field.nullable ? sql`${ordered} nulls last` : ordered;
}

function asText(field: OrderedField): RawBuilder<unknown> {
  return field.type === 'date'
    ? sql`to_char(${field.sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${field.sql}::text`;
}

function after(
  [field, ...others]: readonly OrderedField[],
  [value = null, ...otherValues]: readonly (string | null)[],
): RawBuilder<unknown> {
  if (!field) return sql`false`;
  const rest = after(others, otherValues);
  if (value === null) return sql`(${field.sql} is null and ${rest})`;
  const key = sortKey(field);
  const operand = operandOf(field, value, 'cursor');
  const isAsc = field.direction === 'asc';
  const follows = isAsc ? sql`${key} > ${operand}` : sql`${key} < ${operand}`;
  const isAfter = sql`(${follows} or (${field.sql} = ${operand} and ${rest}))`;
  if (field.nullable) return sql`(${isAfter} or ${field.sql} is null)`;
  // Says less than the rest, but in the way by which an index finds where to begin.
  const begins = isAsc ? sql`${key} >= ${operand}` : sql`${key} <= ${operand}`;
  return sql`(${begins} and ${isAfter})`;
}

function readCursor(cursor: string, length: number): readonly (string | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue)) {
      return values;
    }
  } catch {
    // Said below, in the same words as any other cursor that is not ours.
  }
  throw foreignCursor();
}

function foreignCursor(): RqlError {
  return new RqlError('it does not belong to this list', 'cursor');
}

function isCursorValue(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && !value.includes('\0'));
}
