import type { RawBuilder } from 'kysely';
import { RqlError, type RqlPlace } from './ast.js';

/** A property that a query may name: where it stands in the database, and what it holds. */
export interface SqlField {
  readonly sql: RawBuilder<unknown>;
  /** An id is text that is compared by its bytes; other text as people sort it. */
  readonly type: 'id' | 'text' | 'date' | 'number' | 'boolean';
  /** Whether there may be nothing, which stands last in every order. */
  readonly nullable?: true;
  /** What must be selected before the property can be used. */
  readonly needs?: string;
  /**
   * A longer text that holds this one, spaces around it, in lower case; it has an index by which
   * parts of it are found.
   */
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
