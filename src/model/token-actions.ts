import type { ApiToken, TokenAction, TokenStatus } from './token.js';

/** An act that moves a token through its life cycle. */
export type TokenTransition = 'enable' | 'disable' | 'delete';

const TRANSITIONS: Readonly<
  Record<TokenTransition, { readonly from: readonly TokenStatus[]; readonly to: TokenStatus }>
> = {
  enable: { from: ['Disabled'], to: 'Active' },
  disable: { from: ['Active'], to: 'Disabled' },
  delete: { from: ['Active', 'Disabled'], to: 'Deleted' },
};

/** Acts that leave the status as it is, with the statuses in which they make sense. */
const KEEPING: Readonly<Record<Exclude<TokenAction, TokenTransition>, readonly TokenStatus[]>> = {
  edit: ['Active', 'Disabled'],
  reveal: ['Active', 'Disabled'],
  rotate: ['Active', 'Disabled'],
};

const ACTIONS: readonly TokenAction[] = ['enable', 'disable', 'edit', 'reveal', 'rotate', 'delete'];

function isTransition(action: TokenAction): action is TokenTransition {
  return Object.hasOwn(TRANSITIONS, action);
}

/** The acts that the status allows, whoever asks. An unknown status allows none. */
export function actionsInStatus(status: TokenStatus): readonly TokenAction[] {
  return ACTIONS.filter((action) =>
    (isTransition(action) ? TRANSITIONS[action].from : KEEPING[action]).includes(status),
  );
}

/** The status after the transition, or undefined where the life cycle does not allow it. */
export function statusAfter(
  status: TokenStatus,
  transition: TokenTransition,
): TokenStatus | undefined {
  const { from, to } = TRANSITIONS[transition];
  return from.includes(status) ? to : undefined;
}

/** Whether an act may be done, and where it may not although it is to be shown, why. */
export type Permission =
  { readonly allowed: true } | { readonly allowed: false; readonly reason?: string };

/**
 * Whether this user may do this to the token now: the status must allow it, `token.actions` must
 * list it where the backend says, and `token.denied` must not give a reason against it. A refusal
 * with a reason is worth showing; one without is best left out.
 */
export function permission(token: ApiToken, action: TokenAction): Permission {
  if (!actionsInStatus(token.status).includes(action)) return { allowed: false };
  const reason = token.denied?.[action];
  if (reason !== undefined) return { allowed: false, reason };
  return { allowed: token.actions?.includes(action) ?? true };
}
