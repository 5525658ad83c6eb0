import { sql, type RawBuilder } from 'kysely';
import { RqlError } from './ast.js';
import type { OrderRule } from './query-string.js';
import { fieldOf, type SqlField, type SqlFields } from './to-sql.js';

interface OrderedField extends SqlField {
  readonly direction: 'asc' | 'desc';
  readonly name: string;
}

/** An order that leaves nothing to chance: by the rules, then by id. Nothing stands last. */
export interface RowOrder {
  readonly orderBy: RawBuilder<unknown>;
  /** What a row is ordered by, to be selected as one JSON array named `order_values`. */
  readonly values: RawBuilder<unknown>;
  /** The rows after the one whose values the cursor holds. Throws `RqlError` on a wrong cursor. */
  after(cursor: string): RawBuilder<unknown>;
}

/** The order of a list. Throws `RqlError` on an unknown property. */
export function rowOrder(
  rules: readonly OrderRule[],
  fields: SqlFields,
  selected: ReadonlySet<string>,
): RowOrder {
  const ordered: OrderedField[] = [...rules, { property: 'id', direction: 'asc' as const }].map(
    ({ property, direction }) => ({
      ...fieldOf(fields, property, 0, selected),
      direction,
      name: property,
    }),
  );
  return {
    orderBy: sql.join(
      ordered.map((field) =>
        field.direction === 'asc'
          ? sql`${key(field)} asc nulls last`
          : sql`${key(field)} desc nulls last`,
      ),
    ),
    values: sql`jsonb_build_array(${sql.join(ordered.map((field) => asText(field)))})`,
    after: (cursor) => after(ordered, readCursor(cursor, ordered.length)),
  };
}

/** The place of a row in the order, as an opaque text. */
export function writeCursor(values: unknown): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Text is ordered whatever its case; ids are what they are. */
function key({ sql: column, type, name }: OrderedField): RawBuilder<unknown> {
  return type === 'text' && name !== 'id' ? sql`lower(${column})` : column;
}

function asText(field: OrderedField): RawBuilder<unknown> {
  return field.type === 'date'
    ? sql`to_char(${field.sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : key(field);
}

function after(
  [field, ...others]: readonly OrderedField[],
  [value, ...otherValues]: readonly (string | null)[],
): RawBuilder<unknown> {
  if (!field) return sql`false`;
  const column = key(field);
  const rest = after(others, otherValues);
  if (value === null || value === undefined) return sql`(${column} is null and ${rest})`;
  const operand = field.type === 'date' ? sql`${value}::timestamptz` : sql`${value}`;
  const follows =
    field.direction === 'asc' ? sql`${column} > ${operand}` : sql`${column} < ${operand}`;
  return sql`(${follows} or ${column} is null or (${column} = ${operand} and ${rest}))`;
}

function readCursor(cursor: string, length: number): readonly (string | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isCursor =
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => value === null || typeof value === 'string');
    if (isCursor) return values as readonly (string | null)[];
  } catch {
    // Said below, in the same words as any other cursor that is not ours.
  }
  throw new RqlError('the cursor does not belong to this list', 0);
}
