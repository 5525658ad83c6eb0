import { AdapterError } from '../../model/errors.js';
import type { ListQuery, Page } from '../../model/query.js';
import type { ApiToken, TokenDraft, TokenSecret } from '../../model/token.js';
import type { DataAdapter, RequestOptions } from '../adapter.js';
import { expectThat } from './expectations.js';
import { offers } from './offering.js';
import { Skipped } from './skipped.js';

export interface ConformanceOptions {
  /** How long one check may take, in milliseconds. Default: 60,000. */
  readonly timeout?: number;
  /** How long to wait for what may come later, such as audit records, in milliseconds. Default: 5,000. */
  readonly patience?: number;
  /** Modules that the tokens of the checks may be given. Default: the first that can be found. */
  readonly moduleIds?: readonly string[];
}

/** A token that a check added, and its secret where the adapter gave it. */
export interface AddedToken {
  readonly token: ApiToken;
  readonly secret?: TokenSecret;
}

interface Item {
  readonly id: string;
}

type List<T> = (query: ListQuery, options: RequestOptions) => Promise<Page<T>>;

const CLEANING_TIMEOUT = 10_000;

/**
 * What one check works with: the adapter, a signal that ends the check when it takes too long, and
 * tokens of its own, which it deletes in the end.
 */
export class ConformanceContext {
  readonly adapter: DataAdapter;
  /** Without idempotency key or revision. */
  readonly request: RequestOptions;
  /** The name of every token of this check begins with it. */
  readonly prefix = `conformance-${crypto.randomUUID().slice(0, 8)}`;
  /** What a person may want to know although the check passed. */
  readonly notes: string[] = [];
  readonly #options: ConformanceOptions;
  readonly #added = new Set<string>();

  constructor(adapter: DataAdapter, signal: AbortSignal, options: ConformanceOptions) {
    this.adapter = adapter;
    this.request = { signal };
    this.#options = options;
  }

  /** A draft with a name of this check; `label` is a part of it. */
  async draft(label: string, more: Partial<TokenDraft> = {}): Promise<TokenDraft> {
    const moduleIds = more.moduleIds ?? (await this.moduleIds()).slice(0, 1);
    return { ...more, name: `${this.prefix} ${label}`, moduleIds };
  }

  /** Adds a token, which is deleted when the check is over. */
  async add(label: string, more: Partial<TokenDraft> = {}): Promise<AddedToken> {
    const { adapter } = this;
    if (!offers(adapter, ['createToken', 'deleteToken'])) {
      throw new Skipped('The adapter cannot both add and delete a token.');
    }
    const added = await adapter.createToken(await this.draft(label, more), this.request);
    this.willDelete(added.token.id);
    return added;
  }

  /** Deletes the token when the check is over. */
  willDelete(id: string): void {
    this.#added.add(id);
  }

  /** The modules that a token may be given; there is at least one. */
  async moduleIds(): Promise<readonly string[]> {
    const { moduleIds } = this.#options;
    if (moduleIds?.length) return moduleIds;
    const query = { limit: 20 };
    const offered = (await this.adapter.listModules?.(query, this.request))?.items ?? [];
    const modules = offered.length
      ? offered
      : (await this.adapter.listTokens(query, this.request)).items.flatMap(
          (token) => token.modules,
        );
    const ids = [...new Set(modules.map(({ id }) => id))];
    if (ids.length === 0) throw new Skipped('There is no module to give to a token.');
    return ids;
  }

  /** Follows the pages of a list to its end, or for so many of them. */
  async pages<T extends Item>(
    list: List<T>,
    query: ListQuery,
    most = 50,
  ): Promise<readonly Page<T>[]> {
    const pages: Page<T>[] = [];
    let passed = 0;
    let next: Pick<ListQuery, 'offset' | 'cursor'> | undefined = {};
    while (next && pages.length < most) {
      const page: Page<T> | undefined = await this.#pageAt(list, query, next, pages.at(-1));
      if (!page) break;
      expectThat(
        page.items.length <= query.limit,
        `expected at most ${query.limit} items for a limit of ${query.limit}, got ${page.items.length}`,
      );
      pages.push(page);
      passed += page.items.length;
      next = following(page, passed, query.limit, next.cursor !== undefined);
    }
    return pages;
  }

  /** The tokens of this check that the list holds, in its order. */
  async mine(query: Partial<ListQuery> = {}, limit = 100): Promise<readonly ApiToken[]> {
    const { adapter, prefix } = this;
    const asked = { search: prefix, ...query, limit };
    const pages = await this.pages<ApiToken>(adapter.listTokens.bind(adapter), asked);
    return pages.flatMap(({ items }) => items).filter(({ name }) => name.startsWith(prefix));
  }

  /** Asks again until the answer is not undefined; undefined when patience ends. */
  async eventually<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T | undefined> {
    const { patience = 5_000 } = this.#options;
    const end = Date.now() + patience;
    for (let wait = 10; ; wait = Math.min(wait * 2, 500)) {
      const answer = await ask();
      if (answer !== undefined || Date.now() > end) return answer;
      this.request.signal.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** Deletes what the check added; notes what cannot be deleted. */
  async cleanUp(): Promise<void> {
    const { adapter } = this;
    const signal = AbortSignal.timeout(CLEANING_TIMEOUT);
    for (const id of this.#added) {
      try {
        await adapter.deleteToken?.(id, { signal });
      } catch (thrown) {
        const { kind } = AdapterError.from(thrown);
        if (kind !== 'not-found') this.notes.push(`The token ${id} is left behind (${kind}).`);
      }
    }
  }

  /** Undefined where a page after one that told nothing of what follows is refused. */
  async #pageAt<T>(
    list: List<T>,
    query: ListQuery,
    place: Pick<ListQuery, 'offset' | 'cursor'>,
    before: Page<T> | undefined,
  ): Promise<Page<T> | undefined> {
    try {
      return await list.call(this.adapter, { ...query, ...place }, this.request);
    } catch (thrown) {
      const isGuess = before?.total === undefined && place.offset !== undefined;
      if (isGuess && AdapterError.from(thrown).kind === 'invalid') return undefined;
      throw thrown;
    }
  }
}

/** How to ask for the page after this one; undefined where it is the last. */
function following(
  { items, total, nextCursor }: Page<unknown>,
  passed: number,
  limit: number,
  byCursor: boolean,
): Pick<ListQuery, 'offset' | 'cursor'> | undefined {
  if (nextCursor !== undefined) return { cursor: nextCursor };
  const isLast = byCursor || (total === undefined ? items.length < limit : passed >= total);
  return isLast || items.length === 0 ? undefined : { offset: passed };
}
