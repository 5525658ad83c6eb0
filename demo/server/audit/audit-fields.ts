import { sql } from 'kysely';
import type { SqlFields } from '../rql/to-sql.js';

/** What a query may name of an audit record. */
export const AUDIT_FIELDS: SqlFields = {
  fields: {
    id: { sql: sql`audit_records.id`, type: 'text' },
    event: { sql: sql`event`, type: 'text' },
    timestamp: { sql: sql`"timestamp"`, type: 'date' },
    type: { sql: sql`audit_records.type`, type: 'text' },
    summary: { sql: sql`summary`, type: 'text' },
    details: { sql: sql`details`, type: 'text' },
    'object.id': { sql: sql`object_id`, type: 'text' },
    'object.name': { sql: sql`object_name`, type: 'text' },
    'object.objectType': { sql: sql`object_type`, type: 'text' },
    'actor.id': { sql: sql`actor_id`, type: 'text' },
    'actor.name': { sql: sql`actor_name`, type: 'text' },
    'actor.account.id': { sql: sql`actor_account ->> 'id'`, type: 'text' },
    'actor.account.name': { sql: sql`actor_account ->> 'name'`, type: 'text' },
    'request.api.ip': { sql: sql`ip`, type: 'text' },
  },
};
