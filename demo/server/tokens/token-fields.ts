import { sql, type RawBuilder } from 'kysely';
import { TOKEN_TEXT } from '../database/searches.js';
import type { SqlFields } from '../rql/sql-fields.js';

/** Whoever made or changed a token is a user, or a token. */
function nameOf(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select name from users where users.id = ${column}),
    (select actors.name from tokens as actors where actors.id = ${column}))`;
}

const within = TOKEN_TEXT;

/** What a query may name of a token. */
export const TOKEN_FIELDS: SqlFields = {
  fields: {
    id: { sql: sql`tokens.id`, type: 'id', within },
    name: { sql: sql`tokens.name`, type: 'text', within },
    description: { sql: sql`tokens.description`, type: 'text', nullable: true, within },
    status: { sql: sql`tokens.status`, type: 'id' },
    icon: { sql: sql`tokens.icon`, type: 'id', nullable: true },
    lastAccessAt: { sql: sql`tokens.last_access_at`, type: 'date', nullable: true },
    revision: { sql: sql`tokens.revision`, type: 'number' },
    'account.id': { sql: sql`tokens.account_id`, type: 'id' },
    'account.name': {
      sql: sql`(select name from accounts where accounts.id = tokens.account_id)`,
      type: 'text',
    },
    'audit.created.at': { sql: sql`tokens.created_at`, type: 'date', needs: 'audit' },
    'audit.created.by.id': { sql: sql`tokens.created_by`, type: 'id', needs: 'audit' },
    'audit.created.by.name': {
      sql: nameOf(sql`tokens.created_by`),
      type: 'text',
      nullable: true,
      needs: 'audit',
    },
    // Beside what the platform has: whether who made the token is gone.
    'audit.created.by.deleted': {
      sql: sql`(tokens.created_by in (
        select id from users where is_deleted
        union all select id from tokens where status = 'Deleted'))`,
      type: 'boolean',
      needs: 'audit',
    },
    'audit.updated.at': { sql: sql`tokens.updated_at`, type: 'date', needs: 'audit' },
    'audit.updated.by.id': { sql: sql`tokens.updated_by`, type: 'id', needs: 'audit' },
    'audit.updated.by.name': {
      sql: nameOf(sql`tokens.updated_by`),
      type: 'text',
      nullable: true,
      needs: 'audit',
    },
  },
  collections: {
    modules: {
      fields: {
        id: { sql: sql`modules.id`, type: 'id' },
        name: { sql: sql`modules.name`, type: 'text' },
        description: { sql: sql`modules.description`, type: 'text' },
      },
      exists: (test) => sql`exists (
        select 1 from token_modules join modules on modules.id = token_modules.module_id
        where token_modules.token_id = tokens.id and ${test})`,
    },
  },
};
