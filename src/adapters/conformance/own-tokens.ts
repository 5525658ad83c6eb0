import type { Filter, ListQuery, Page } from '../../model/query.js';
import type { ApiToken, TokenDraft, TokenSecret } from '../../model/token.js';
import type { DataAdapter, RequestOptions } from '../adapter.js';
import { demand, demandEqual, patiently, type Offering } from './check.js';

/** What a check needs in order to leave nothing behind. */
export const OWNING = ['createToken', 'deleteToken'] as const;

export interface OwnToken {
  readonly token: ApiToken;
  readonly secret?: TokenSecret;
}

/** The tokens of one check, told from all others by the start of their names. */
export interface OwnTokens {
  readonly prefix: string;
  /** Lets only the tokens of this check through. */
  readonly own: Filter;
  /** Adds a token whose name is the prefix, a space and this one. */
  add(name: string, more?: Partial<TokenDraft>): Promise<OwnToken>;
  /** What the name was before the prefix came to it. */
  nameOf(token: ApiToken): string;
  /** The names of those that the filter lets through, in alphabetical order. */
  found(filter: Filter): Promise<readonly string[]>;
}

/** Runs the part of a check that needs tokens of its own, and deletes them whatever happens. */
export async function withOwnTokens(
  adapter: Offering<(typeof OWNING)[number]>,
  run: (tokens: OwnTokens) => Promise<void>,
): Promise<void> {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const prefix = `Conformance ${random.toString(36)}`;
  const own: Filter = { field: 'name', op: 'starts', value: `${prefix} ` };
  const added: string[] = [];
  const nameOf = ({ name }: ApiToken): string => name.slice(prefix.length + 1);
  const tokens: OwnTokens = {
    prefix,
    own,
    nameOf,
    add: async (name, more = {}) => {
      const draft = { moduleIds: await someModuleIds(adapter), ...more };
      const answer = await adapter.createToken(
        { ...draft, name: `${prefix} ${name}` },
        patiently(),
      );
      added.push(answer.token.id);
      return answer;
    },
    found: async (filter) => {
      const query = { limit: 100, filter: { all: [own, filter] } };
      const { items, total = items.length } = await adapter.listTokens(query, patiently());
      demandEqual(total, items.length, `The total of ${JSON.stringify(filter)}`);
      return items.map(nameOf).sort();
    },
  };
  try {
    await run(tokens);
  } finally {
    // Those that the check itself deleted are gone already.
    await Promise.allSettled(added.map((id) => adapter.deleteToken(id, patiently())));
  }
}

/** The id of a module to give to a token, where the backend has modules. */
export async function someModuleIds(adapter: DataAdapter): Promise<readonly string[]> {
  const page = await adapter.listModules?.({ limit: 1 }, patiently());
  return page?.items.map(({ id }) => id) ?? [];
}

/** The pages of a list, the first one first, by cursors where there are any, else by offset. */
export async function allPages<T>(
  list: (query: ListQuery, options: RequestOptions) => Promise<Page<T>>,
  query: ListQuery,
): Promise<readonly Page<T>[]> {
  const pages: Page<T>[] = [];
  let next: ListQuery | undefined = query;
  while (next) {
    demand(pages.length < 1000, 'The pages of the list come to no end.');
    const page: Page<T> = await list(next, patiently());
    demand(page.items.length <= query.limit, 'A page holds more items than its limit.');
    pages.push(page);
    const { nextCursor, total = 0 } = page;
    const passed = pages.reduce((sum, { items }) => sum + items.length, 0);
    if (nextCursor !== undefined) next = { ...query, cursor: nextCursor };
    else if (passed < total && page.items.length > 0) next = { ...query, offset: passed };
    else next = undefined;
  }
  return pages;
}
