import Copy from 'lucide/dist/esm/icons/copy.mjs';
import Hash from 'lucide/dist/esm/icons/hash.mjs';
import Pause from 'lucide/dist/esm/icons/circle-pause.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import Play from 'lucide/dist/esm/icons/circle-play.mjs';
import RotateKey from 'lucide/dist/esm/icons/rotate-ccw-key.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { DataAdapter } from '../../adapters/adapter.js';
import { permission } from '../../model/token-actions.js';
import type { ApiToken, TokenAction } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import type { MenuItem } from '../../ui/menu/menu-controller.js';

/** What a menu offers for a token: an act on the token, opening the editor, or its id. */
export type TokenMenuAct = Exclude<TokenAction, 'reveal'> | 'duplicate' | 'copyId';

const ACTS = [
  { id: 'disable', method: 'disableToken', icon: Pause },
  { id: 'enable', method: 'enableToken', icon: Play },
  { id: 'edit', method: 'updateToken', icon: Pencil },
  { id: 'duplicate', method: 'createToken', icon: Copy },
  { id: 'copyId', method: 'getToken', icon: Hash },
  { id: 'rotate', method: 'rotateSecret', icon: RotateKey },
  { id: 'delete', method: 'deleteToken', icon: Trash },
] as const satisfies readonly {
  id: TokenMenuAct;
  method: keyof DataAdapter;
  icon: MenuItem['icon'];
}[];

/**
 * The items for the token: what the adapter can do and this user may. What they may not is left
 * out, or stands there with the backend's reason.
 */
export function tokenMenu(
  token: ApiToken,
  adapter: DataAdapter,
  localize: LocalizeController,
  acts: readonly TokenMenuAct[],
): readonly MenuItem[] {
  const items: MenuItem[] = [];
  let follows: 'transition' | 'other' | undefined;
  for (const { id, method, icon } of ACTS) {
    if (!acts.includes(id) || adapter[method] === undefined) continue;
    const granted =
      id === 'duplicate' || id === 'copyId' ? { allowed: true as const } : permission(token, id);
    if (!granted.allowed && granted.reason === undefined) continue;
    const kind = id === 'enable' || id === 'disable' ? 'transition' : 'other';
    items.push({
      id,
      label: localize.term(id),
      icon,
      separatorBefore: follows === 'transition' && kind === 'other',
      ...(id === 'delete' ? { tone: 'danger' as const } : {}),
      ...(granted.allowed ? {} : { disabledReason: granted.reason }),
    });
    follows = kind;
  }
  return items;
}
