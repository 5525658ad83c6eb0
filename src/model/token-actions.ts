import type { ApiToken, TokenAction, TokenStatus } from './token.js';

/** An act that moves a token through its life cycle. */
export type TokenTransition = 'enable' | 'disable' | 'delete';

const LIVING: readonly TokenStatus[] = ['Active', 'Disabled'];

/** The statuses in which each act makes sense. */
const FROM: Readonly<Record<TokenAction, readonly TokenStatus[]>> = {
  enable: ['Disabled'],
  disable: ['Active'],
  edit: LIVING,
  reveal: LIVING,
  rotate: LIVING,
  delete: LIVING,
};

const TO: Readonly<Record<TokenTransition, TokenStatus>> = {
  enable: 'Active',
  disable: 'Disabled',
  delete: 'Deleted',
};

/** Whether the status allows the act, whoever asks. An unknown status allows none. */
export function statusAllows(status: TokenStatus, action: TokenAction): boolean {
  return FROM[action].includes(status);
}

/** The status after the transition, or undefined where the life cycle does not allow it. */
export function statusAfter(
  status: TokenStatus,
  transition: TokenTransition,
): TokenStatus | undefined {
  return statusAllows(status, transition) ? TO[transition] : undefined;
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
  if (!statusAllows(token.status, action)) return { allowed: false };
  const reason = token.denied?.[action];
  if (reason !== undefined) return { allowed: false, reason };
  return { allowed: token.actions?.includes(action) ?? true };
}
