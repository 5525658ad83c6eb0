import type { DataAdapter, RequestOptions } from '../../src/adapters/adapter.js';
import type { AuditRecord } from '../../src/model/audit.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ListQuery, Page } from '../../src/model/query.js';
import type { ApiToken, TokenDraft, TokenSecret } from '../../src/model/token.js';

type Served =
  | 'createToken'
  | 'updateToken'
  | 'enableToken'
  | 'disableToken'
  | 'deleteToken'
  | 'listAuditRecords';

/**
 * A bad line to a backend: the test says when each request arrives, when each answer does, and
 * which of them are lost on the way.
 */
export class SlowLine implements DataAdapter {
  readonly #backend: DataAdapter & Required<Pick<DataAdapter, Served>>;
  readonly #onTheWay: ((isLost: boolean) => void)[] = [];

  constructor(backend: DataAdapter & Required<Pick<DataAdapter, Served>>) {
    this.#backend = backend;
  }

  /** How many requests and answers are on the way. */
  get traffic(): number {
    return this.#onTheWay.length;
  }

  /** Lets one request or answer arrive, or be lost. */
  deliver(which: number, isLost = false): void {
    const [arrive] = this.#onTheWay.splice(which % Math.max(1, this.traffic), 1);
    arrive?.(isLost);
  }

  listTokens(query: ListQuery, options: RequestOptions): Promise<Page<ApiToken>> {
    return this.#send(options, (arrived) => this.#backend.listTokens(query, arrived));
  }

  getToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#send(options, (arrived) => this.#backend.getToken(id, arrived));
  }

  createToken(
    draft: TokenDraft,
    options: RequestOptions,
  ): Promise<{ readonly token: ApiToken; readonly secret?: TokenSecret }> {
    return this.#send(options, (arrived) => this.#backend.createToken(draft, arrived));
  }

  updateToken(
    id: string,
    changes: Partial<TokenDraft>,
    options: RequestOptions,
  ): Promise<ApiToken> {
    return this.#send(options, (arrived) => this.#backend.updateToken(id, changes, arrived));
  }

  enableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#send(options, (arrived) => this.#backend.enableToken(id, arrived));
  }

  disableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#send(options, (arrived) => this.#backend.disableToken(id, arrived));
  }

  deleteToken(id: string, options: RequestOptions): Promise<void> {
    return this.#send(options, (arrived) => this.#backend.deleteToken(id, arrived));
  }

  listAuditRecords(query: ListQuery, options: RequestOptions): Promise<Page<AuditRecord>> {
    return this.#send(options, (arrived) => this.#backend.listAuditRecords(query, arrived));
  }

  #send<T>(options: RequestOptions, serve: (arrived: RequestOptions) => Promise<T>): Promise<T> {
    const { signal } = options;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      const travel = (arrive: () => void): void => {
        this.#onTheWay.push((isLost) => {
          if (isLost) reject(new AdapterError('timeout'));
          else arrive();
        });
      };
      travel(() => {
        // What has arrived is served, also for one who no longer waits for it.
        serve({ ...options, signal: new AbortController().signal }).then(
          (value) => travel(() => resolve(value)),
          (thrown: unknown) => travel(() => reject(AdapterError.from(thrown))),
        );
      });
    });
  }
}
