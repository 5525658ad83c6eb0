import type { AuditBuckets } from '../adapters/adapter.js';
import type { AuditEventCounts, AuditRecord } from '../model/audit.js';
import { recordFrom } from '../model/audit-shape.js';
import type { ListQuery, Page } from '../model/query.js';
import { soundPage } from '../model/sound-token.js';
import type { AdapterReads } from './adapter-reads.js';

// What elements read of the audit trail, apart from the rest since a list of tokens reads none of it.

export function listAuditRecords(
  reads: AdapterReads,
  query: ListQuery,
  signal: AbortSignal,
): Promise<Page<AuditRecord>> {
  return reads.ask('records', query, signal, (options) =>
    reads.adapter
      .listAuditRecords?.(query, options)
      .then((answer) => soundPage<AuditRecord>(answer, recordFrom)),
  );
}

export function getAuditRecord(
  reads: AdapterReads,
  id: string,
  signal: AbortSignal,
): Promise<AuditRecord> {
  return reads.ask('record', id, signal, (options) => reads.adapter.getAuditRecord?.(id, options));
}

export function countAuditRecords(
  reads: AdapterReads,
  query: Omit<ListQuery, 'limit'>,
  buckets: AuditBuckets,
  signal: AbortSignal,
): Promise<readonly number[]> {
  return reads.ask('counts', [query, buckets], signal, (options) =>
    reads.adapter.countAuditRecords?.(query, buckets, options),
  );
}

export function countAuditEvents(
  reads: AdapterReads,
  query: Omit<ListQuery, 'limit'>,
  buckets: AuditBuckets,
  signal: AbortSignal,
): Promise<readonly AuditEventCounts[]> {
  return reads.ask('event counts', [query, buckets], signal, (options) =>
    reads.adapter.countAuditEvents?.(query, buckets, options),
  );
}

/** The codes of the events that there are. */
export function listAuditEvents(
  reads: AdapterReads,
  signal: AbortSignal,
): Promise<readonly string[]> {
  return reads.ask('events', '', signal, (options) => reads.adapter.listAuditEvents?.(options));
}
