import type { DataAdapter, RequestOptions } from '../../src/adapters/adapter.js';
import { AdapterError } from '../../src/model/errors.js';
import type { ListQuery, Page } from '../../src/model/query.js';
import { statusAfter, type TokenTransition } from '../../src/model/token-actions.js';
import type { ApiToken, TokenDraft } from '../../src/model/token.js';
import { aToken } from './scripted-adapter.js';

/**
 * A backend at the end of a bad line: the test says when each request arrives, when each answer
 * does, and which of them are lost on the way. What it is asked for between it does as it should.
 */
export class SlowBackend implements DataAdapter {
  readonly #tokens = new Map<string, ApiToken>();
  readonly #onTheWay: ((isLost: boolean) => void)[] = [];
  #revision = 0;

  constructor(...names: readonly string[]) {
    for (const name of names) this.#add(name);
  }

  /** The tokens as they are, the oldest first. */
  get tokens(): readonly ApiToken[] {
    return [...this.#tokens.values()];
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

  /** The page that a request would get now. */
  page({ filter, sort, search = '', offset = 0, limit }: ListQuery): Page<ApiToken> {
    const found = this.tokens.filter(
      ({ name, status }) => name.includes(search) && (!filter || status === 'Active'),
    );
    if (sort?.length) found.sort((one, other) => (one.name < other.name ? -1 : 1));
    return { items: found.slice(offset, offset + limit), total: found.length };
  }

  listTokens(query: ListQuery, { signal }: RequestOptions): Promise<Page<ApiToken>> {
    return this.#request(signal, () => this.page(query));
  }

  getToken(id: string, { signal }: RequestOptions): Promise<ApiToken> {
    return this.#request(signal, () => this.#find(id));
  }

  createToken(
    { name }: TokenDraft,
    { signal }: RequestOptions,
  ): Promise<{ readonly token: ApiToken }> {
    return this.#request(signal, () => ({ token: this.#add(name) }));
  }

  updateToken(
    id: string,
    changes: Partial<TokenDraft>,
    options: RequestOptions,
  ): Promise<ApiToken> {
    const { name } = changes;
    return this.#request(options.signal, () => this.#write(id, options, name ? { name } : {}));
  }

  enableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#transition(id, 'enable', options);
  }

  disableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#transition(id, 'disable', options);
  }

  deleteToken(id: string, options: RequestOptions): Promise<void> {
    return this.#request(options.signal, () => {
      this.#write(id, options, {});
      this.#tokens.delete(id);
    });
  }

  #transition(id: string, act: TokenTransition, options: RequestOptions): Promise<ApiToken> {
    return this.#request(options.signal, () => {
      const status = statusAfter(this.#find(id).status, act);
      if (!status) throw new AdapterError('conflict');
      return this.#write(id, options, { status });
    });
  }

  #find(id: string): ApiToken {
    const token = this.#tokens.get(id);
    if (!token) throw new AdapterError('not-found');
    return token;
  }

  #write(id: string, { revision }: RequestOptions, changes: Partial<ApiToken>): ApiToken {
    const token = this.#find(id);
    if (token.revision !== revision) throw new AdapterError('conflict');
    return this.#keep({ ...token, ...changes });
  }

  #add(name: string): ApiToken {
    return this.#keep(aToken(`TKN-${this.#revision + 1}`, { name }));
  }

  #keep(token: ApiToken): ApiToken {
    this.#revision += 1;
    const kept = { ...token, revision: String(this.#revision) };
    this.#tokens.set(kept.id, kept);
    return kept;
  }

  #request<T>(signal: AbortSignal, serve: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      const lost = (): void => reject(new AdapterError('timeout'));
      this.#onTheWay.push((isLost) => {
        if (isLost) {
          lost();
          return;
        }
        const outcome = attempt(serve);
        this.#onTheWay.push((isLost) => {
          if (isLost) lost();
          else if ('value' in outcome) resolve(outcome.value);
          else reject(outcome.thrown);
        });
      });
    });
  }
}

type Outcome<T> = { readonly value: T } | { readonly thrown: Error };

function attempt<T>(serve: () => T): Outcome<T> {
  try {
    return { value: serve() };
  } catch (thrown) {
    return { thrown: AdapterError.from(thrown) };
  }
}
