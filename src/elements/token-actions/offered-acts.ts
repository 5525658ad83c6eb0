import type { DataAdapter } from '../../adapters/adapter.js';
import { permission, type Permission } from '../../model/token-actions.js';
import type { ApiToken, TokenAction } from '../../model/token.js';

/** What a menu offers for a token: an act on the token, opening the editor, or its id. */
export type TokenMenuAct = Exclude<TokenAction, 'reveal'> | 'duplicate' | 'copyId';

/** What the adapter must be able to do for each, in the order in which menus show them. */
const METHODS = {
  disable: 'disableToken',
  enable: 'enableToken',
  edit: 'updateToken',
  duplicate: 'createToken',
  copyId: 'getToken',
  rotate: 'rotateSecret',
  delete: 'deleteToken',
} as const satisfies Record<TokenMenuAct, keyof DataAdapter>;

const ACTS = Object.keys(METHODS) as readonly TokenMenuAct[];

export interface OfferedAct {
  readonly id: TokenMenuAct;
  readonly permission: Permission;
}

/**
 * Those of the acts that the adapter can do and this user may do to the token. What they may not is
 * left out, unless the backend gives a reason to show.
 */
export function offeredActs(
  token: ApiToken,
  adapter: DataAdapter,
  acts: readonly TokenMenuAct[],
): readonly OfferedAct[] {
  return ACTS.filter((id) => acts.includes(id) && adapter[METHODS[id]] !== undefined)
    .map((id) => ({
      id,
      permission:
        id === 'duplicate' || id === 'copyId'
          ? ({ allowed: true } as const)
          : permission(token, id),
    }))
    .filter(({ permission }) => permission.allowed || permission.reason !== undefined);
}
