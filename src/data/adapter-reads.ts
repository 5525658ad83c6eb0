import type { AuditBuckets, DataAdapter } from '../adapters/adapter.js';
import type { AuditEventCounts, AuditRecord } from '../model/audit.js';
import { AdapterError } from '../model/errors.js';
import type { ListQuery, Page } from '../model/query.js';
import type { EntityRef, TokenModule } from '../model/token.js';
import { SharedRequests } from './shared-requests.js';

/** What elements only read through an adapter: the same thing at the same time is one request. */
export class AdapterReads {
  readonly adapter: DataAdapter;
  protected readonly requests = new SharedRequests();

  constructor(adapter: DataAdapter) {
    this.adapter = adapter;
  }

  listModules(query: ListQuery, signal: AbortSignal): Promise<Page<TokenModule>> {
    return this.requests.ask(`modules ${JSON.stringify(query)}`, signal, (signal) =>
      offered(this.adapter.listModules?.(query, { signal })),
    );
  }

  listPeople(query: ListQuery, signal: AbortSignal): Promise<Page<EntityRef>> {
    return this.requests.ask(`people ${JSON.stringify(query)}`, signal, (signal) =>
      offered(this.adapter.listPeople?.(query, { signal })),
    );
  }

  listAuditEvents(signal: AbortSignal): Promise<readonly string[]> {
    return this.requests.ask('events', signal, (signal) =>
      offered(this.adapter.listAuditEvents?.({ signal })),
    );
  }

  listAuditRecords(query: ListQuery, signal: AbortSignal): Promise<Page<AuditRecord>> {
    return this.requests.ask(`records ${JSON.stringify(query)}`, signal, (signal) =>
      offered(this.adapter.listAuditRecords?.(query, { signal })),
    );
  }

  countAuditRecords(
    query: Omit<ListQuery, 'limit'>,
    buckets: AuditBuckets,
    signal: AbortSignal,
  ): Promise<readonly number[]> {
    return this.requests.ask(`counts ${JSON.stringify([query, buckets])}`, signal, (signal) =>
      offered(this.adapter.countAuditRecords?.(query, buckets, { signal })),
    );
  }

  countAuditEvents(
    query: Omit<ListQuery, 'limit'>,
    buckets: AuditBuckets,
    signal: AbortSignal,
  ): Promise<readonly AuditEventCounts[]> {
    return this.requests.ask(`event counts ${JSON.stringify([query, buckets])}`, signal, (signal) =>
      offered(this.adapter.countAuditEvents?.(query, buckets, { signal })),
    );
  }

  getAuditRecord(id: string, signal: AbortSignal): Promise<AuditRecord> {
    return this.requests.ask(`record ${id}`, signal, (signal) =>
      offered(this.adapter.getAuditRecord?.(id, { signal })),
    );
  }
}

/** An element offers only what the adapter has; a call all the same is a fault worth a message. */
export function offered<T>(answer: Promise<T> | undefined): Promise<T> {
  return answer ?? Promise.reject(new AdapterError('unexpected', { message: 'not supported' }));
}
