import { sql, type RawBuilder } from 'kysely';
import { RECORD_TEXT } from '../database/searches.js';
import type { SqlFields } from '../rql/sql-fields.js';
import type { Selectable } from '../selection.js';

export const AUDIT_RECORD: Selectable = {
  names: [
    ...['id', 'event', 'timestamp', 'type', 'summary', 'details', 'object', 'actor', 'request'],
    ...['documents', 'viewers'],
  ],
  unasked: [],
};

const within = RECORD_TEXT;

/** What a query may name of an audit record. */
export const AUDIT_FIELDS: SqlFields = {
  fields: {
    id: { sql: sql`audit_records.id`, type: 'id', within },
    event: { sql: sql`event`, type: 'id', within },
    timestamp: { sql: sql`"timestamp"`, type: 'date' },
    type: { sql: sql`audit_records.type`, type: 'id' },
    summary: { sql: sql`summary`, type: 'text', within },
    details: { sql: sql`details`, type: 'text', within },
    'object.id': { sql: sql`object_id`, type: 'id', nullable: true, within },
    'object.name': { sql: sql`object_name`, type: 'text', nullable: true, within },
    'object.objectType': { sql: sql`object_type`, type: 'id', nullable: true },
    'actor.id': { sql: sql`actor_id`, type: 'id', within },
    'actor.name': { sql: sql`actor_name`, type: 'text', within },
    'actor.account.id': { sql: sql`(actor_account ->> 'id')`, type: 'id' },
    'actor.account.name': { sql: sql`(actor_account ->> 'name')`, type: 'text' },
    'request.api.ip': { sql: sql`ip`, type: 'id', nullable: true, within },
    'request.log.correlationId': { sql: sql`correlation_id`, type: 'id', nullable: true },
  },
};

/** Whoever may read the trail sees the records of their own account. */
export function visibleTo(accountId: string): RawBuilder<unknown> {
  return sql`audit_records.account_id = ${accountId}`;
}
