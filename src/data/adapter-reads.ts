import type { DataAdapter, RequestOptions } from '../adapters/adapter.js';
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
    return this.ask('modules', query, signal, (options) =>
      this.adapter.listModules?.(query, options),
    );
  }

  listPeople(query: ListQuery, signal: AbortSignal): Promise<Page<EntityRef>> {
    return this.ask('people', query, signal, (options) =>
      this.adapter.listPeople?.(query, options),
    );
  }

  /** The answer to a call, which is the same request for everyone who asks `what` of the same. */
  ask<T>(
    what: string,
    of: unknown,
    signal: AbortSignal,
    call: (options: RequestOptions) => Promise<T> | undefined,
  ): Promise<T> {
    return this.requests.ask(`${what} ${JSON.stringify(of)}`, signal, (signal) =>
      offered(call({ signal })),
    );
  }
}

/** An element offers only what the adapter has; a call all the same is a fault worth a message. */
export function offered<T>(answer: Promise<T> | undefined): Promise<T> {
  return answer ?? Promise.reject(new AdapterError('unexpected', { message: 'not supported' }));
}
