import type { AuditRecord } from '../../model/audit.js';
import { AUDIT_FIELDS, TOKEN_FIELDS } from '../../model/query.js';
import type { ApiToken } from '../../model/token.js';

/** What a field holds in one item; a collection's field holds a value for each of its elements. */
export type FieldValues = readonly (string | number | boolean | undefined)[];

export interface Fields<T> {
  readonly names: ReadonlySet<string>;
  readonly read: (item: T, field: string) => FieldValues;
  /** The texts that a search looks into. */
  readonly searched: (item: T) => readonly (string | undefined)[];
}

export const TOKEN_ACCESS: Fields<ApiToken> = {
  names: new Set(TOKEN_FIELDS),
  read: valuesAt,
  searched: ({ id, name, description }) => [id, name, description],
};

export const AUDIT_ACCESS: Fields<AuditRecord> = {
  names: new Set([...AUDIT_FIELDS, 'object.revision']),
  read: valuesAt,
  searched: ({ id, event, summary, details, object, actor }) => [
    id,
    event,
    summary,
    details,
    object?.id,
    object?.name,
    actor?.id,
    actor?.name,
  ],
};

/** The values at a dotted path, over own properties only. */
export function valuesAt(item: unknown, path: string): FieldValues {
  let found: readonly unknown[] = [item];
  for (const step of path.split('.')) {
    found = found.flatMap((each) => {
      const value: unknown =
        typeof each === 'object' && each !== null && Object.hasOwn(each, step)
          ? (each as Record<string, unknown>)[step]
          : undefined;
      return Array.isArray(value) ? (value as unknown[]) : [value];
    });
  }
  return found.map((value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined,
  );
}
