import type { RequestOptions } from '../adapters/adapter.js';
import type { ApiToken } from '../model/token.js';

/** A key by which a backend can tell a second try from a second act. */
export function newIdempotencyKey(): string {
  // `randomUUID` is there in secure contexts only, and portals on plain http exist.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Writes are not aborted when an element goes: what was asked for is done, and told. */
export function unaborted(): AbortSignal {
  return new AbortController().signal;
}

/** For a write to the token on the revision that is known of it. */
export function writeOptions(
  token: ApiToken,
  idempotencyKey: string,
): RequestOptions & { readonly idempotencyKey: string } {
  const options = { signal: unaborted(), idempotencyKey };
  return token.revision === undefined ? options : { ...options, revision: token.revision };
}
