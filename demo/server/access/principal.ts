import type { ActorSnapshot } from '../database/schema.js';

/** What a caller may do; a token may what its modules allow. */
export type Right =
  'tokens:read' | 'tokens:write' | 'audit:read' | 'audit:read-one' | 'audit:write';

/** Who calls: a signed-in user, or a program with a token's secret. */
export interface Principal {
  readonly kind: 'user' | 'token';
  readonly id: string;
  readonly accountId: string;
  readonly actor: ActorSnapshot;
  readonly rights: ReadonlySet<Right>;
}

export const ROLE_RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  administrator: ['tokens:read', 'tokens:write', 'audit:read', 'audit:write'],
  viewer: ['tokens:read', 'audit:read'],
  operations: ['tokens:read', 'audit:read', 'audit:read-one'],
};

/** What each module lets a token do; the other modules of the platform are not part of this API. */
export const MODULE_RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  'MOD-1255': ['tokens:read', 'tokens:write'],
  'MOD-2377': ['audit:read', 'audit:write'],
};
