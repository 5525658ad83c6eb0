import Copy from 'lucide/dist/esm/icons/copy.mjs';
import Hash from 'lucide/dist/esm/icons/hash.mjs';
import Pause from 'lucide/dist/esm/icons/circle-pause.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import Play from 'lucide/dist/esm/icons/circle-play.mjs';
import RotateKey from 'lucide/dist/esm/icons/rotate-ccw-key.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { LocalizeController } from '../../ui/localize-controller.js';
import type { MenuItem } from '../../ui/menu/menu-item.js';
import type { OfferedAct, TokenMenuAct } from './offered-acts.js';

const ICONS = {
  disable: Pause,
  enable: Play,
  edit: Pencil,
  duplicate: Copy,
  copyId: Hash,
  rotate: RotateKey,
  delete: Trash,
} as const satisfies Record<TokenMenuAct, MenuItem['icon']>;

/** The items for what is offered: first what changes the status, then the others. */
export function tokenMenu(
  acts: readonly OfferedAct[],
  localize: LocalizeController,
): readonly MenuItem[] {
  return acts.map(({ id, permission }, index) => {
    const before = acts[index - 1];
    return {
      id,
      label: localize.term(id),
      icon: ICONS[id],
      separatorBefore: before !== undefined && isTransition(before.id) && !isTransition(id),
      ...(id === 'delete' ? { tone: 'danger' as const } : {}),
      ...(permission.allowed ? {} : { disabledReason: permission.reason }),
    };
  });
}

function isTransition(act: TokenMenuAct): boolean {
  return act === 'enable' || act === 'disable';
}
