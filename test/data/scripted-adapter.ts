import type { DataAdapter, RequestOptions } from '../../src/adapters/adapter.js';
import type { AuditRecord } from '../../src/model/audit.js';
import type { ListQuery, Page } from '../../src/model/query.js';
import type { ApiToken, TokenDraft, TokenModule, TokenSecret } from '../../src/model/token.js';

/** A call that waits for the test to answer it. */
export interface Call {
  readonly method: keyof DataAdapter;
  readonly args: readonly unknown[];
  readonly options: RequestOptions;
  answer(value: unknown): void;
  fail(thrown: unknown): void;
}

/**
 * An adapter whose answers come when the test says so, in any order. It does not heed the signal,
 * as the worst of adapters do not, so that an answer can come after an abort.
 */
export class ScriptedAdapter implements DataAdapter {
  readonly calls: Call[] = [];

  /** The calls of one method, the first first. */
  callsOf(method: keyof DataAdapter): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** The newest call of a method. */
  last(method: keyof DataAdapter): Call {
    const call = this.callsOf(method).at(-1);
    if (!call) throw new Error(`${method} was not called`);
    return call;
  }

  listTokens(query: ListQuery, options: RequestOptions): Promise<Page<ApiToken>> {
    return this.#call('listTokens', [query], options);
  }

  getToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#call('getToken', [id], options);
  }

  revealSecret(id: string, options: RequestOptions): Promise<TokenSecret> {
    return this.#call('revealSecret', [id], options);
  }

  rotateSecret(
    id: string,
    options: RequestOptions & { readonly overlap?: number },
  ): Promise<TokenSecret> {
    return this.#call('rotateSecret', [id], options);
  }

  createToken(draft: TokenDraft, options: RequestOptions): Promise<{ readonly token: ApiToken }> {
    return this.#call('createToken', [draft], options);
  }

  updateToken(
    id: string,
    changes: Partial<TokenDraft>,
    options: RequestOptions,
  ): Promise<ApiToken> {
    return this.#call('updateToken', [id, changes], options);
  }

  enableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#call('enableToken', [id], options);
  }

  disableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#call('disableToken', [id], options);
  }

  deleteToken(id: string, options: RequestOptions): Promise<void> {
    return this.#call('deleteToken', [id], options);
  }

  listModules(query: ListQuery, options: RequestOptions): Promise<Page<TokenModule>> {
    return this.#call('listModules', [query], options);
  }

  listAuditRecords(query: ListQuery, options: RequestOptions): Promise<Page<AuditRecord>> {
    return this.#call('listAuditRecords', [query], options);
  }

  #call<T>(
    method: keyof DataAdapter,
    args: readonly unknown[],
    options: RequestOptions,
  ): Promise<T> {
    return new Promise<T>((answer, fail) => {
      this.calls.push({ method, args, options, answer, fail });
    });
  }
}

/** A token to test with. */
export function aToken(id: string, fields: Partial<ApiToken> = {}): ApiToken {
  return { id, name: `Robot ${id}`, status: 'Active', modules: [], audit: {}, ...fields };
}
