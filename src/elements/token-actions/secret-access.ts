import type { DataAdapter } from '../../adapters/adapter.js';
import { permission, statusAllows } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';

/** Whether the secret of a token can be seen again. */
export type SecretAccess =
  | { readonly status: 'readable' }
  /** The backend shows a secret when it is made, and never again. */
  | { readonly status: 'once' }
  /** This user may not see it, for a reason that the backend may give. */
  | { readonly status: 'denied'; readonly reason: string | undefined }
  /** There is no one to ask, or nothing to be seen of a token in this status. */
  | { readonly status: 'none' };

export function secretAccess(token: ApiToken, adapter: DataAdapter | undefined): SecretAccess {
  if (!adapter || !statusAllows(token.status, 'reveal')) return { status: 'none' };
  if (adapter.revealSecret === undefined) return { status: 'once' };
  const granted = permission(token, 'reveal');
  return granted.allowed ? { status: 'readable' } : { status: 'denied', reason: granted.reason };
}
