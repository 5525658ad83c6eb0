import { sql } from 'kysely';
import type { SqlFields } from '../rql/to-sql.js';

/** What a query may name of a token. Whoever made or changed it may be a user or a token. */
export const TOKEN_FIELDS: SqlFields = {
  fields: {
    id: { sql: sql`tokens.id`, type: 'text' },
    name: { sql: sql`tokens.name`, type: 'text' },
    description: { sql: sql`tokens.description`, type: 'text' },
    status: { sql: sql`tokens.status`, type: 'text' },
    icon: { sql: sql`tokens.icon`, type: 'text' },
    lastAccessAt: { sql: sql`tokens.last_access_at`, type: 'date' },
    'account.id': { sql: sql`tokens.account_id`, type: 'text' },
    'account.name': {
      sql: sql`(select name from accounts where accounts.id = tokens.account_id)`,
      type: 'text',
    },
    'audit.created.at': { sql: sql`tokens.created_at`, type: 'date', needs: 'audit' },
    'audit.created.by.id': { sql: sql`tokens.created_by`, type: 'text', needs: 'audit' },
    'audit.created.by.name': {
      sql: sql`(select name from users where users.id = tokens.created_by)`,
      type: 'text',
      needs: 'audit',
    },
    'audit.updated.at': { sql: sql`tokens.updated_at`, type: 'date', needs: 'audit' },
    'audit.updated.by.id': { sql: sql`tokens.updated_by`, type: 'text', needs: 'audit' },
    'audit.updated.by.name': {
      sql: sql`(select name from users where users.id = tokens.updated_by)`,
      type: 'text',
      needs: 'audit',
    },
  },
  collections: {
    modules: {
      fields: {
        id: { sql: sql`modules.id`, type: 'text' },
        name: { sql: sql`modules.name`, type: 'text' },
        description: { sql: sql`modules.description`, type: 'text' },
      },
      exists: (test) => sql`exists (
        select 1 from token_modules join modules on modules.id = token_modules.module_id
        where token_modules.token_id = tokens.id and ${test})`,
    },
  },
};
