import type { Kysely } from 'kysely';
import type { Vault } from './access/secrets.js';
import type { Feed } from './audit/feed.js';
import type { Database } from './database/schema.js';
import type { Totals } from './totals.js';

/** What the routes work with. */
export interface Services {
  readonly db: Kysely<Database>;
  readonly totals: Totals;
  /** Told of every write that is over. */
  readonly feed: Feed;
  readonly vault: Vault;
  /** Whether secrets can be shown again, as on older versions of the platform. */
  readonly secrets: 'once' | 'readable';
}
