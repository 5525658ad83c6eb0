import type { ApiToken } from './token.js';

const DAY = 86_400_000;

/** A token that was used within this many days counts as in use. */
export const IN_USE_FOR_DAYS = 7;

/** Whether the token was used, but not for long. `now` is in milliseconds since 1970. */
export function isStale(
  { lastAccessAt }: Pick<ApiToken, 'lastAccessAt'>,
  now = Date.now(),
  days = 90,
): boolean {
  return lastAccessAt !== undefined && now - Date.parse(lastAccessAt) >= days * DAY;
}

/** Whether the token was used in the last few days. `now` is in milliseconds since 1970. */
export function isInUse(
  { lastAccessAt }: Pick<ApiToken, 'lastAccessAt'>,
  now = Date.now(),
  days = IN_USE_FOR_DAYS,
): boolean {
  return lastAccessAt !== undefined && now - Date.parse(lastAccessAt) < days * DAY;
}

/** Where a token stands with its expiry: it has none, or it is far, soon, or past. */
export function expiry(
  { expiresAt }: Pick<ApiToken, 'expiresAt'>,
  now = Date.now(),
  noticeDays = 14,
): 'none' | 'later' | 'soon' | 'expired' {
  const left = expiresAt === undefined ? NaN : Date.parse(expiresAt) - now;
  if (Number.isNaN(left)) return 'none';
  if (left <= 0) return 'expired';
  return left <= noticeDays * DAY ? 'soon' : 'later';
}
