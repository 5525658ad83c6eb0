import { AdapterError } from '../../model/errors.js';
import type { TokenDraft, TokenModule } from '../../model/token.js';

const LONGEST_NAME = 255;

/**
 * Throws `invalid`, with the messages by field, where a given field cannot be taken in. `now` is in
 * milliseconds since 1970.
 */
export function checkDraft(
  { name, moduleIds, expiresAt }: Partial<TokenDraft>,
  modules: readonly TokenModule[],
  now: number,
): void {
  const unknown = moduleIds?.filter((id) => !modules.some((module) => module.id === id)) ?? [];
  const fields = {
    ...(name?.trim() === '' ? { name: ['is required'] } : {}),
    ...(name !== undefined && name.trim().length > LONGEST_NAME
      ? { name: [`is longer than ${LONGEST_NAME} characters`] }
      : {}),
    ...(moduleIds?.length === 0 ? { moduleIds: ['needs at least one module'] } : {}),
    ...(unknown.length > 0 ? { moduleIds: [`has no module ${unknown.join(', ')}`] } : {}),
    ...(expiresAt && !(Date.parse(expiresAt) > now)
      ? { expiresAt: ['must be in the future'] }
      : {}),
  };
  if (Object.keys(fields).length > 0) throw new AdapterError('invalid', { fields });
}

/** The icon as a token names it. */
export function iconOf(icon: File | string): string {
  return typeof icon === 'string' ? icon : URL.createObjectURL(icon);
}
