import type { AuditRecord } from '../../model/audit.js';
import { AdapterError } from '../../model/errors.js';
import type { ListQuery, Page } from '../../model/query.js';
import { statusAfter, type TokenTransition } from '../../model/token-actions.js';
import type {
  AccountRef,
  ApiToken,
  EntityRef,
  TokenDraft,
  TokenModule,
  TokenSecret,
} from '../../model/token.js';
import type {
  AuditAdapter,
  AuditBuckets,
  ExpiryChoices,
  RequestOptions,
  TokenAdapter,
} from '../adapter.js';
import { auditRecordOf, type PastAct } from './audit-record.js';
import { AUDIT_ACCESS, TOKEN_ACCESS, valuesAt, type Fields } from './fields.js';
import { matching, pageOf, type ListRules, type Paging } from './list.js';
import { newId, newSecret } from './random.js';

export interface MemoryAdapterOptions {
  readonly tokens?: readonly ApiToken[];
  readonly records?: readonly AuditRecord[];
  readonly modules?: readonly TokenModule[];
  /** How long each call takes, in milliseconds, or by the name of the method. Default: 0. */
  readonly latency?: number | ((method: string) => number);
  /** Gives the error that a call is to reject with; undefined lets it go on. */
  readonly fail?: (method: string, args: readonly unknown[]) => unknown;
  /** Who acts. */
  readonly user?: EntityRef;
  /** The account that new tokens belong to. */
  readonly account?: AccountRef;
  /** `once`: a secret is seen when it is made, and never again. Default: `readable`. */
  readonly secrets?: 'readable' | 'once';
  /** `cursor`: pages follow each other by cursor, and nobody knows the total. Default: `offset`. */
  readonly paging?: Paging;
  readonly expiryChoices?: ExpiryChoices;
  readonly rotationOverlaps?: readonly number[];
  /** The address of the API that tokens are for. */
  readonly endpoint?: string;
  /** The language by whose rules texts are sorted. Default: that of the system. */
  readonly locale?: string;
  /** The time, in milliseconds since 1970. Default: the clock's. */
  readonly now?: () => number;
}

const MODULE_ACCESS: Fields<TokenModule> = {
  names: new Set(['id', 'name', 'description']),
  read: valuesAt,
  searched: ({ id, name, description }) => [id, name, description],
};

type Watcher = (records: readonly AuditRecord[]) => void;

/**
 * The whole contract, kept in memory: for stories, for tests, and for trying the elements out.
 * Its writes check the life cycle, the fields and the revision, and leave audit records.
 */
export class MemoryAdapter implements TokenAdapter, AuditAdapter {
  readonly expiryChoices?: ExpiryChoices;
  readonly rotationOverlaps?: readonly number[];
  revealSecret?: (id: string, options: RequestOptions) => Promise<TokenSecret>;

  readonly #options: MemoryAdapterOptions;
  readonly #collator: Intl.Collator;
  readonly #tokens: Map<string, ApiToken>;
  readonly #modules: readonly TokenModule[];
  readonly #secrets = new Map<string, string>();
  readonly #watchers = new Set<Watcher>();
  /** What was answered under an idempotency key, so that a second try is no second act. */
  readonly #answered = new Map<
    string,
    { readonly token: ApiToken; readonly secret: TokenSecret }
  >();
  /** The newest first. */
  #records: readonly AuditRecord[];

  constructor(options: MemoryAdapterOptions = {}) {
    this.#options = options;
    this.#collator = new Intl.Collator(options.locale, { numeric: true });
    this.#tokens = new Map((options.tokens ?? []).map((token) => [token.id, token]));
    this.#records = [...(options.records ?? [])];
    this.#modules = options.modules ?? [];
    if (options.expiryChoices) this.expiryChoices = options.expiryChoices;
    if (options.rotationOverlaps) this.rotationOverlaps = options.rotationOverlaps;
    if (options.secrets !== 'once') {
      this.revealSecret = (id, call) =>
        this.#call('revealSecret', [id], call, () => ({ value: this.#secretOf(this.#token(id)) }));
    }
  }

  listTokens(query: ListQuery, options: RequestOptions): Promise<Page<ApiToken>> {
    return this.#call('listTokens', [query], options, () =>
      pageOf([...this.#tokens.values()], query, this.#rules(TOKEN_ACCESS)),
    );
  }

  getToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#call('getToken', [id], options, () => this.#token(id));
  }

  createToken(
    draft: TokenDraft,
    options: RequestOptions,
  ): Promise<{ readonly token: ApiToken; readonly secret: TokenSecret }> {
    return this.#call('createToken', [draft], options, () => {
      const { idempotencyKey } = options;
      const earlier = idempotencyKey === undefined ? undefined : this.#answered.get(idempotencyKey);
      if (earlier) return earlier;
      const token = this.#newToken(draft);
      const secret = newSecret();
      this.#secrets.set(token.id, secret);
      this.#store('created', token, undefined);
      const answer = { token, secret: { value: secret } };
      if (idempotencyKey !== undefined) this.#answered.set(idempotencyKey, answer);
      return answer;
    });
  }

  updateToken(
    id: string,
    changes: Partial<TokenDraft>,
    options: RequestOptions,
  ): Promise<ApiToken> {
    return this.#call('updateToken', [id, changes], options, () => {
      const before = this.#token(id, options.revision);
      this.#checkDraft({
        name: before.name,
        moduleIds: before.modules.map((module) => module.id),
        ...changes,
      });
      const { name, description, icon, moduleIds, expiresAt } = changes;
      const kept = without(before, [
        ...(description === '' ? ['description' as const] : []),
        ...(icon === '' ? ['icon' as const] : []),
      ]);
      return this.#store(
        'updated',
        {
          ...kept,
          ...(name === undefined ? {} : { name: name.trim() }),
          ...(description ? { description } : {}),
          ...(icon ? { icon: iconOf(icon) } : {}),
          ...(moduleIds === undefined ? {} : { modules: this.#modulesOf(moduleIds) }),
          ...(expiresAt === undefined ? {} : { expiresAt }),
        },
        before,
      );
    });
  }

  enableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#call('enableToken', [id], options, () => this.#transition('enable', id, options));
  }

  disableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#call('disableToken', [id], options, () =>
      this.#transition('disable', id, options),
    );
  }

  deleteToken(id: string, options: RequestOptions): Promise<void> {
    return this.#call('deleteToken', [id], options, () => {
      this.#transition('delete', id, options);
    });
  }

  rotateSecret(
    id: string,
    options: RequestOptions & { readonly overlap?: number },
  ): Promise<TokenSecret> {
    return this.#call('rotateSecret', [id], options, () => {
      const before = this.#token(id, options.revision);
      const { overlap = 0 } = options;
      if (overlap > 0 && !this.rotationOverlaps?.includes(overlap)) {
        throw new AdapterError('invalid', { message: 'The old value cannot go on for so long.' });
      }
      const value = newSecret();
      this.#secrets.set(id, value);
      this.#store('rotated', { ...before }, before);
      return { value };
    });
  }

  listModules(query: ListQuery, options: RequestOptions): Promise<Page<TokenModule>> {
    return this.#call('listModules', [query], options, () =>
      pageOf(this.#modules, query, this.#rules(MODULE_ACCESS)),
    );
  }

  listAuditRecords(query: ListQuery, options: RequestOptions): Promise<Page<AuditRecord>> {
    return this.#call('listAuditRecords', [query], options, () =>
      pageOf(this.#records, query, this.#rules(AUDIT_ACCESS)),
    );
  }

  getAuditRecord(id: string, options: RequestOptions): Promise<AuditRecord> {
    return this.#call('getAuditRecord', [id], options, () => {
      const record = this.#records.find((record) => record.id === id);
      if (!record) throw new AdapterError('not-found');
      return record;
    });
  }

  countAuditRecords(
    query: Omit<ListQuery, 'limit'>,
    buckets: AuditBuckets,
    options: RequestOptions,
  ): Promise<readonly number[]> {
    return this.#call('countAuditRecords', [query, buckets], options, () => {
      const [from, to] = [Date.parse(buckets.from), Date.parse(buckets.to)];
      const isSound = to > from && Number.isSafeInteger(buckets.count) && buckets.count > 0;
      if (!isSound) throw new AdapterError('invalid', { message: 'The buckets make no sense.' });
      const counts = new Array<number>(buckets.count).fill(0);
      for (const { timestamp } of matching(this.#records, query, AUDIT_ACCESS)) {
        const place = Math.floor(((Date.parse(timestamp) - from) / (to - from)) * buckets.count);
        if (place >= 0 && place < counts.length) counts[place] = (counts[place] ?? 0) + 1;
      }
      return counts;
    });
  }

  watchAuditRecords(
    query: Omit<ListQuery, 'limit'>,
    onRecords: (records: readonly AuditRecord[]) => void,
    { signal }: RequestOptions,
  ): void {
    if (signal.aborted) return;
    const watcher: Watcher = (records) => {
      const found = matching(records, query, AUDIT_ACCESS);
      if (found.length > 0) onRecords(found);
    };
    this.#watchers.add(watcher);
    signal.addEventListener('abort', () => this.#watchers.delete(watcher), { once: true });
  }

  get #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  #rules<T extends { readonly id: string }>(fields: Fields<T>): ListRules<T> {
    const paging = this.#options.paging ?? 'offset';
    return { fields, key: ({ id }) => id, collator: this.#collator, paging };
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
    await delay(typeof latency === 'function' ? latency(method) : latency, signal);
    const failure = await fail?.(method, args);
    signal.throwIfAborted();
    if (failure !== undefined) throw failure;
    return structuredClone(act());
  }

  #token(id: string, revision?: string): ApiToken {
    const token = this.#tokens.get(id);
    if (!token) throw new AdapterError('not-found');
    if (revision !== undefined && token.revision !== undefined && revision !== token.revision) {
      throw new AdapterError('conflict');
    }
    return token;
  }

  /** The tokens given at the start have secrets too, made when they are first asked for. */
  #secretOf({ id }: ApiToken): string {
    const secret = this.#secrets.get(id) ?? newSecret();
    this.#secrets.set(id, secret);
    return secret;
  }

  #transition(act: TokenTransition, id: string, { revision }: RequestOptions): ApiToken {
    const before = this.#token(id, revision);
    const status = statusAfter(before.status, act);
    if (status === undefined) throw new AdapterError('conflict');
    return this.#store(PAST[act], { ...before, status }, before);
  }

  /** Takes in the token as it now is, with its stamps, and records what was done. */
  #store(act: PastAct, token: ApiToken, before: ApiToken | undefined): ApiToken {
    const { user = SOMEONE, account } = this.#options;
    const at = new Date(this.#now).toISOString();
    const stamp = { at, by: user, ...(account ? { of: account } : {}) };
    const after: ApiToken = {
      ...token,
      revision: String(Number(before?.revision ?? 0) + 1),
      audit: {
        ...token.audit,
        updated: stamp,
        ...(act === 'created' ? { created: stamp, enabled: stamp } : {}),
        ...(act === 'enabled' || act === 'disabled' ? { [act]: stamp } : {}),
      },
    };
    if (act === 'deleted') this.#tokens.delete(after.id);
    else this.#tokens.set(after.id, after);
    const record = auditRecordOf(act, after, before, { at, user, account });
    this.#records = [record, ...this.#records];
    for (const watcher of [...this.#watchers]) watcher([record]);
    return after;
  }

  #newToken(draft: TokenDraft): ApiToken {
    this.#checkDraft(draft);
    const { account, endpoint } = this.#options;
    return {
      id: newId('TKN', (id) => this.#tokens.has(id)),
      name: draft.name.trim(),
      status: 'Active',
      modules: this.#modulesOf(draft.moduleIds),
      audit: {},
      ...(draft.description ? { description: draft.description } : {}),
      ...(draft.icon ? { icon: iconOf(draft.icon) } : {}),
      ...(draft.expiresAt === undefined ? {} : { expiresAt: draft.expiresAt }),
      ...(account ? { account } : {}),
      ...(endpoint === undefined ? {} : { endpoint }),
    };
  }

  #modulesOf(ids: readonly string[]): readonly TokenModule[] {
    return this.#modules.filter(({ id }) => ids.includes(id));
  }

  #checkDraft({ name, moduleIds, expiresAt }: TokenDraft): void {
    const unknown = moduleIds.filter((id) => !this.#modules.some((module) => module.id === id));
    const fields = {
      ...(name.trim() === '' ? { name: ['is required'] } : {}),
      ...(name.length > 255 ? { name: ['is longer than 255 characters'] } : {}),
      ...(moduleIds.length === 0 ? { moduleIds: ['needs at least one module'] } : {}),
      ...(unknown.length > 0 ? { moduleIds: [`has no module ${unknown.join(', ')}`] } : {}),
      ...(expiresAt !== undefined && !(Date.parse(expiresAt) > this.#now)
        ? { expiresAt: ['must be in the future'] }
        : {}),
    };
    if (Object.keys(fields).length > 0) throw new AdapterError('invalid', { fields });
  }
}

const SOMEONE: EntityRef = { id: 'USR-0000-0001', name: 'Someone' };

const PAST = { enable: 'enabled', disable: 'disabled', delete: 'deleted' } as const;

function iconOf(icon: File | string): string {
  return typeof icon === 'string' ? icon : URL.createObjectURL(icon);
}

function without<T extends object, K extends keyof T>(whole: T, keys: readonly K[]): Omit<T, K> {
  const rest = { ...whole };
  for (const key of keys) delete rest[key];
  return rest;
}

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
