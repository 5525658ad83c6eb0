import { sql } from 'kysely';
import type { ListSource } from '../list.js';
import { TOKEN_FIELDS } from './token-fields.js';
import { LISTED_TOKEN } from './token-wire.js';

/** The tokens of an account as a list, by name unless it is asked otherwise; none that is deleted. */
export function tokensOf(accountId: string): ListSource {
  return {
    from: sql`tokens`,
    // In the words that the indexes are limited by.
    visible: sql`tokens.account_id = ${accountId} and tokens.status <> 'Deleted'`,
    fields: TOKEN_FIELDS,
    selectable: LISTED_TOKEN,
    order: [{ property: 'name', direction: 'asc' }],
    search: { mostSorted: 10_000 },
  };
}
