import type { AuditRecord } from '../../model/audit.js';
import { AUDIT_FIELDS, TOKEN_FIELDS } from '../../model/query.js';
import type { ApiToken, EntityRef, TokenModule } from '../../model/token.js';

/** What a field holds in an item, as far as it can be compared. */
export type FieldValue = string | number | boolean | undefined;

/** How the fields of a kind of item are named and read. */
export interface Fields<T> {
  readonly names: ReadonlySet<string>;
  /** Those of the names that hold instants. */
  readonly dates: ReadonlySet<string>;
  /** The texts that a search looks into. */
  readonly searched: (item: T) => readonly (string | undefined)[];
}

export const TOKEN_ACCESS: Fields<ApiToken> = {
  names: new Set([...TOKEN_FIELDS, 'audit.created.by.deleted']),
  dates: new Set(['audit.created.at', 'audit.updated.at', 'lastAccessAt', 'expiresAt']),
  searched: ({ id, name, description }) => [id, name, description],
};

export const AUDIT_ACCESS: Fields<AuditRecord> = {
  names: new Set([...AUDIT_FIELDS, 'object.revision']),
  dates: new Set(['timestamp']),
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

export const PEOPLE_ACCESS: Fields<EntityRef> = {
  names: new Set(['id', 'name']),
  dates: new Set(),
  searched: ({ id, name }) => [id, name],
};

export const MODULE_ACCESS: Fields<TokenModule> = {
  names: new Set(['id', 'name', 'description']),
  dates: new Set(),
  searched: ({ id, name, description }) => [id, name, description],
};

/**
 * The values at a dotted path, over own properties only. Through a collection there is one for each
 * of its elements, else there is exactly one, which may be undefined.
 */
export function valuesAt(item: unknown, path: string): readonly FieldValue[] {
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
