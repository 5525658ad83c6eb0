import type { AuditEventCounts, AuditRecord } from '../../model/audit.js';
import { AdapterError } from '../../model/errors.js';
import type { ListQuery, Page } from '../../model/query.js';
import type {
  ApiToken,
  EntityRef,
  TokenDraft,
  TokenModule,
  TokenSecret,
} from '../../model/token.js';
import { countEvents, countInBuckets } from '../../model/time-buckets.js';
import type {
  AuditAdapter,
  AuditBuckets,
  ExpiryChoices,
  RequestOptions,
  TokenAdapter,
  WatchOptions,
} from '../adapter.js';
import { delayed, untilAborted } from '../waiting.js';
import { soundBuckets } from './buckets.js';
import { AUDIT_ACCESS, MODULE_ACCESS, PEOPLE_ACCESS, TOKEN_ACCESS, type Fields } from './fields.js';
import { foldFor, type Fold } from './fold.js';
import { MemoryAccount, type MemoryAccountOptions } from './memory-account.js';
import { matcher, pageOf, type Paging } from './page.js';

/** What a memory adapter holds, and how it answers. */
export interface MemoryAdapterOptions extends MemoryAccountOptions {
  /** How long each call takes, in milliseconds, or by the name of the method. Default: 0. */
  readonly latency?: number | ((method: string) => number);
  /** Gives the error that a call is to reject with, or a promise of it; undefined lets it go on. */
  readonly fail?: (method: string, args: readonly unknown[]) => unknown;
  /** `once`: a secret is seen when it is made, and never again. Default: `readable`. */
  readonly secrets?: 'readable' | 'once';
  /** `cursor`: pages follow each other by cursor, and nobody knows the total. Default: `offset`. */
  readonly paging?: Paging;
  /** Absent: tokens do not expire. */
  readonly expiryChoices?: ExpiryChoices;
  /** In seconds; absent: the old secret stops at once. */
  readonly rotationOverlaps?: readonly number[];
  /** The language by whose rules texts are sorted and searched. Default: that of the system. */
  readonly locale?: string;
}

/**
 * The whole contract, kept in memory: for stories, for tests, and for trying the elements out. What
 * it hands out is a copy, and what it was given stays as it is.
 */
export class MemoryAdapter implements TokenAdapter, AuditAdapter {
  readonly expiryChoices?: ExpiryChoices;
  readonly rotationOverlaps?: readonly number[];
  /** Absent where secrets are seen once. */
  revealSecret?: (id: string, options: RequestOptions) => Promise<TokenSecret>;

  readonly #options: MemoryAdapterOptions;
  readonly #account: MemoryAccount;
  readonly #collator: Intl.Collator;
  readonly #fold: Fold;
  /** What was answered under an idempotency key, so that a second try is no second act. */
  readonly #answers = new Map<string, unknown>();

  constructor(options: MemoryAdapterOptions = {}) {
    this.#options = options;
    this.#account = new MemoryAccount(options);
    this.#collator = new Intl.Collator(options.locale, { numeric: true });
    this.#fold = foldFor(options.locale);
    if (options.expiryChoices) this.expiryChoices = options.expiryChoices;
    if (options.rotationOverlaps) this.rotationOverlaps = options.rotationOverlaps;
    if (options.secrets !== 'once') {
      this.revealSecret = (id, options) =>
        this.#call('revealSecret', [id], options, () => ({ value: this.#account.secret(id) }));
    }
  }

  listTokens(query: ListQuery, options: RequestOptions): Promise<Page<ApiToken>> {
    return this.#call('listTokens', [query], options, () =>
      this.#page(this.#account.tokens, query, TOKEN_ACCESS),
    );
  }

  getToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#call('getToken', [id], options, () => this.#account.token(id));
  }

  createToken(
    draft: TokenDraft,
    options: RequestOptions,
  ): Promise<{ readonly token: ApiToken; readonly secret: TokenSecret }> {
    return this.#write('createToken', [draft], options, () => {
      const { token, secret } = this.#account.create(draft);
      return { token, secret: { value: secret } };
    });
  }

  /** An empty description, icon or expiry takes what was there away. */
  updateToken(
    id: string,
    changes: Partial<TokenDraft>,
    options: RequestOptions,
  ): Promise<ApiToken> {
    return this.#write('updateToken', [id, changes], options, () =>
      this.#account.update(id, changes, options.revision),
    );
  }

  enableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#write('enableToken', [id], options, () =>
      this.#account.transition('enable', id, options.revision),
    );
  }

  disableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#write('disableToken', [id], options, () =>
      this.#account.transition('disable', id, options.revision),
    );
  }

  deleteToken(id: string, options: RequestOptions): Promise<void> {
    return this.#write('deleteToken', [id], options, () => {
      this.#account.transition('delete', id, options.revision);
    });
  }

  rotateSecret(
    id: string,
    options: RequestOptions & { readonly overlap?: number },
  ): Promise<TokenSecret> {
    const { overlap = 0, revision } = options;
    return this.#write('rotateSecret', [id, { overlap }], options, () => {
      if (overlap !== 0 && !this.rotationOverlaps?.includes(overlap)) {
        throw new AdapterError('invalid', { message: 'The old value cannot go on for so long.' });
      }
      return { value: this.#account.rotate(id, revision) };
    });
  }

  listModules(query: ListQuery, options: RequestOptions): Promise<Page<TokenModule>> {
    return this.#call('listModules', [query], options, () =>
      this.#page(this.#account.modules, query, MODULE_ACCESS),
    );
  }

  listPeople(query: ListQuery, options: RequestOptions): Promise<Page<EntityRef>> {
    return this.#call('listPeople', [query], options, () =>
      this.#page(this.#account.people, query, PEOPLE_ACCESS),
    );
  }

  listAuditRecords(query: ListQuery, options: RequestOptions): Promise<Page<AuditRecord>> {
    return this.#call('listAuditRecords', [query], options, () =>
      this.#page(this.#account.records, query, AUDIT_ACCESS),
    );
  }

  getAuditRecord(id: string, options: RequestOptions): Promise<AuditRecord> {
    return this.#call('getAuditRecord', [id], options, () => this.#account.record(id));
  }

  countAuditRecords(
    query: Omit<ListQuery, 'limit'>,
    buckets: AuditBuckets,
    options: RequestOptions,
  ): Promise<readonly number[]> {
    return this.#call('countAuditRecords', [query, buckets], options, () => {
      const instants = this.#matching(query).map(({ timestamp }) => timestamp);
      return countInBuckets(instants, soundBuckets(buckets));
    });
  }

  countAuditEvents(
    query: Omit<ListQuery, 'limit'>,
    buckets: AuditBuckets,
    options: RequestOptions,
  ): Promise<readonly AuditEventCounts[]> {
    return this.#call('countAuditEvents', [query, buckets], options, () =>
      countEvents(this.#matching(query), soundBuckets(buckets)),
    );
  }

  /** The events of the records, and those of what can be done here. */
  listAuditEvents(options: RequestOptions): Promise<readonly string[]> {
    return this.#call('listAuditEvents', [], options, () => this.#account.events);
  }

  /** Throws `invalid` where the query makes no sense. */
  watchAuditRecords(
    query: Omit<ListQuery, 'limit'>,
    onRecords: (records: readonly AuditRecord[]) => void,
    { signal, onConnection }: WatchOptions,
  ): void {
    const matches = matcher(query, AUDIT_ACCESS, this.#fold);
    this.#account.listen((record) => {
      if (!matches(record)) return;
      // After the write, which is none of the watcher's business.
      queueMicrotask(() => {
        if (!signal.aborted) onRecords([structuredClone(record)]);
      });
    }, signal);
    queueMicrotask(() => signal.aborted || onConnection?.());
  }

  #matching(query: Omit<ListQuery, 'limit'>): readonly AuditRecord[] {
    return this.#account.records.filter(matcher(query, AUDIT_ACCESS, this.#fold));
  }

  #page<T extends { readonly id: string }>(
    items: readonly T[],
    query: ListQuery,
    fields: Fields<T>,
  ): Page<T> {
    const { paging = 'offset' } = this.#options;
    return pageOf(items, query, { fields, collator: this.#collator, fold: this.#fold, paging });
  }

  /** A call that acts once, however often it is tried under the same idempotency key. */
  #write<T>(
    method: string,
    args: readonly unknown[],
    options: RequestOptions,
    act: () => T,
  ): Promise<T> {
    const { idempotencyKey } = options;
    if (idempotencyKey === undefined) return this.#call(method, args, options, act);
    const key = `${method} ${idempotencyKey}`;
    return this.#call(method, args, options, () => {
      if (!this.#answers.has(key)) this.#answers.set(key, structuredClone(act()));
      return this.#answers.get(key) as T;
    });
  }

  /** Waits as long as a call takes, fails where it is told to, and does it unless it was aborted. */
  async #call<T>(
    method: string,
    args: readonly unknown[],
    { signal }: RequestOptions,
    act: () => T,
  ): Promise<T> {
    signal.throwIfAborted();
    const { latency = 0, fail } = this.#options;
    const duration = typeof latency === 'function' ? latency(method) : latency;
    if (duration > 0) await delayed(duration, signal);
    const failure = await untilAborted(signal, fail?.(method, args));
    signal.throwIfAborted();
    if (failure !== undefined) throw failure as Error;
    return structuredClone(act());
  }
}
