import { sql } from 'kysely';
import type { ListSource } from '../list.js';
import { AUDIT_FIELDS, AUDIT_RECORD, visibleTo } from './audit-fields.js';
import { tallyTotal } from './bucket-counts.js';
import { seekRecord } from './record-seek.js';

/** Of more finds, people look at the first pages, or search for less. */
const MOST_FOUND = 1000;

/** The audit records of an account as a list, the newest first unless it is asked otherwise. */
export function recordsOf(accountId: string): ListSource {
  return {
    from: sql`audit_records`,
    visible: visibleTo(accountId),
    fields: AUDIT_FIELDS,
    selectable: AUDIT_RECORD,
    order: [{ property: 'timestamp', direction: 'desc' }],
    total: (filter) => tallyTotal(accountId, filter),
    seek: (db, query) => seekRecord(db, accountId, query),
    // Each find is read from a table that is far too large to be in memory.
    search: { mostSorted: MOST_FOUND, mostCounted: MOST_FOUND },
  };
}
