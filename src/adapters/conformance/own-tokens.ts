import { AdapterError } from '../../model/errors.js';
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
  /** What a query says so that it finds the tokens of this check alone. */
  readonly within: Pick<ListQuery, 'filter' | 'search'>;
  /** Adds a token whose name is the prefix, a space and this one. */
  add(name: string, more?: Partial<TokenDraft>): Promise<OwnToken>;
  /** What the name was before the prefix came to it. */
  nameOf(token: ApiToken): string;
  /** A page of the tokens of this check. */
  list(query?: Partial<ListQuery>): Promise<Page<ApiToken>>;
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
  const within = (await filters(adapter, own)) ? { filter: own } : { search: prefix };
  const added: string[] = [];
  const nameOf = ({ name }: ApiToken): string => name.slice(prefix.length + 1);
  const list: OwnTokens['list'] = async (query = {}) => {
    const asked = { limit: 100, ...within, ...query };
    const page = await adapter.listTokens(asked, patiently());
    const other = page.items.find(({ name }) => !name.startsWith(`${prefix} `));
    const what = JSON.stringify(within);
    demand(!other, `A query with ${what} finds “${other?.name}”, too, which it does not mean.`);
    return page;
  };
  const tokens: OwnTokens = {
    prefix,
    within,
    nameOf,
    list,
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
      const { items, total = items.length } = await list({ filter: { all: [own, filter] } });
      demandEqual(total, items.length, `The total of all that ${JSON.stringify(filter)} finds`);
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

/** Whether the adapter knows such a filter; what is not about filters can be checked without. */
async function filters(adapter: DataAdapter, filter: Filter): Promise<boolean> {
  try {
    await adapter.listTokens({ limit: 1, filter }, patiently());
    return true;
  } catch (thrown) {
    return AdapterError.from(thrown).kind !== 'invalid';
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
  const cursors = new Set<string>();
  let next: ListQuery | undefined = query;
  while (next) {
    demand(pages.length < 1000, 'The pages of the list come to no end.');
    const page: Page<T> = await list(next, patiently());
    demand(page.items.length <= query.limit, 'A page holds more items than its limit.');
    pages.push(page);
    const { nextCursor, total = 0 } = page;
    const passed = pages.reduce((sum, { items }) => sum + items.length, 0);
    if (nextCursor !== undefined) {
      demand(
        !cursors.has(nextCursor),
        `The cursor “${nextCursor}” leads to itself, without an end.`,
      );
      cursors.add(nextCursor);
      next = { ...query, cursor: nextCursor };
    } else if (passed < total && page.items.length > 0) next = { ...query, offset: passed };
    else next = undefined;
  }
  return pages;
}
