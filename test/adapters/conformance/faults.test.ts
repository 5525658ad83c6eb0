import { describe, expect, it } from 'vitest';
import type { DataAdapter } from '../../../src/adapters/adapter.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { AdapterError } from '../../../src/model/errors.js';
import type { Filter } from '../../../src/model/query.js';
import { broken, failures } from './conformance-fixture.js';

const { signal } = new AbortController();

/** The filter with each condition of one operator taken for another. */
function confused(
  filter: Filter | undefined,
  from: string,
  to: 'le' | 'starts' | 'ne' | 'eq',
): Filter {
  if (!filter) return { all: [] };
  if ('all' in filter) return { all: filter.all.map((each) => confused(each, from, to)) };
  if ('some' in filter) return { some: filter.some.map((each) => confused(each, from, to)) };
  if ('not' in filter) return { not: confused(filter.not, from, to) };
  return filter.op === from ? { ...filter, op: to } : filter;
}

/** The filter as of one who takes signs for patterns, and lets them match anything. */
function withoutSigns(filter: Filter | undefined): Filter {
  if (!filter) return { all: [] };
  if ('all' in filter) return { all: filter.all.map(withoutSigns) };
  const isText = 'field' in filter && typeof filter.value === 'string';
  return isText ? { ...filter, value: filter.value.replaceAll(/[%_*]/g, '') } : filter;
}

describe('the conformance checks', () => {
  it.each<readonly [string, (right: MemoryAdapter) => Partial<DataAdapter>]>([
    [
      'the tokens that there are come page by page',
      (right) => ({
        listTokens: async (query, options) => {
          const page = await right.listTokens(query, options);
          return { ...page, total: page.items.length };
        },
      }),
    ],
    [
      'a token that is listed is got by its id, and is what a token is',
      (right) => ({
        listTokens: async (query, options) => {
          const page = await right.listTokens(query, options);
          const items = page.items.map((token) => ({ ...token, status: 'active' as 'Active' }));
          return { ...page, items };
        },
      }),
    ],
    [
      'pages show every token once and in order',
      (right) => ({
        listTokens: (query, options) =>
          right.listTokens({ ...query, offset: Math.max(0, (query.offset ?? 0) - 1) }, options),
      }),
    ],
    [
      'a list is sorted by its rules, the first weighing most',
      (right) => ({
        listTokens: ({ sort = [], ...query }, options) =>
          right.listTokens({ ...query, sort: sort.slice(0, 1).reverse() }, options),
        disableToken: (id, options) => right.disableToken(id, options),
      }),
    ],
    [
      'the operator “gt” compares dates as instants',
      (right) => ({
        listTokens: (query, options) =>
          right.listTokens({ ...query, filter: confused(query.filter, 'gt', 'le') }, options),
      }),
    ],
    [
      'the operator “contains” finds the tokens it means',
      (right) => ({
        listTokens: (query, options) =>
          right.listTokens(
            { ...query, filter: confused(query.filter, 'contains', 'starts') },
            options,
          ),
      }),
    ],
    [
      'on a collection every operator means some element',
      (right) => ({
        listTokens: (query, options) =>
          right.listTokens({ ...query, filter: confused(query.filter, 'any', 'ne') }, options),
      }),
    ],
    [
      'a search finds part of a name, whatever its case',
      (right) => ({
        listTokens: ({ search: _, ...query }, options) => right.listTokens(query, options),
      }),
    ],
    [
      'a call that is aborted rejects with the reason of its signal',
      (right) => ({ listTokens: (query) => right.listTokens(query, { signal }) }),
    ],
    [
      'an id that nobody has is not found',
      (right) => ({
        getToken: (id, options) =>
          right.getToken(id, options).catch(() => Promise.reject(new Error('404'))),
      }),
    ],
    [
      'adding, getting and listing a token agree',
      (right) => ({
        getToken: async (id, options) => ({ ...(await right.getToken(id, options)), name: '?' }),
      }),
    ],
    [
      'a secret is part of no token, page or audit record',
      (right) => ({
        getToken: async (id, options) => {
          const token = await right.getToken(id, options);
          return { ...token, endpoint: (await right.revealSecret?.(id, options))?.value ?? '' };
        },
      }),
    ],
    [
      'rotating gives a new secret',
      (right) => ({
        rotateSecret: async (id, options) =>
          (await right.revealSecret?.(id, options)) ?? { value: '' },
      }),
    ],
    [
      'an update changes what it names and nothing else',
      (right) => ({
        updateToken: (id, changes, options) =>
          right.updateToken(id, { description: '', ...changes }, options),
      }),
    ],
    [
      'a token can be disabled and enabled again',
      (right) => ({ enableToken: (id, options) => right.getToken(id, options) }),
    ],
    [
      'a write on a stale revision is a conflict',
      (right) => ({
        updateToken: (id, changes, options) =>
          right.updateToken(id, changes, { signal: options.signal }),
      }),
    ],
    [
      'a draft without a name is refused, and says so by field',
      (right) => ({
        createToken: (draft, options) =>
          right.createToken(draft, options).catch(() => {
            throw new AdapterError('invalid');
          }),
      }),
    ],
    [
      'a token that was deleted is gone',
      (right) => ({
        deleteToken: async (id, options) => {
          await right.disableToken(id, options);
        },
      }),
    ],
    [
      'audit records come page by page, by time',
      (right) => ({
        listAuditRecords: async (query, options) => {
          const page = await right.listAuditRecords({ ...query, limit: query.limit + 1 }, options);
          return page;
        },
      }),
    ],
    [
      'the counts of buckets are those of the records listed',
      (right) => ({
        countAuditRecords: async (query, buckets, options) =>
          [...(await right.countAuditRecords(query, buckets, options))].reverse(),
      }),
    ],
    [
      'the counts of each event are those of its records listed',
      (right) => ({
        countAuditEvents: async (query, buckets, options) => {
          const [first, ...rest] = await right.countAuditEvents(query, buckets, options);
          return first ? [{ ...first, event: 'of-another' }, ...rest] : [];
        },
      }),
    ],
    [
      'the counts of each event are those of its records listed',
      (right) => ({
        countAuditEvents: async (...args) =>
          (await right.countAuditEvents(...args)).map(({ event, counts }) => ({
            event,
            counts: [...counts].reverse(),
          })),
      }),
    ],
    [
      'whoever watches is told of new records, once each, until they stop',
      (right) => ({
        watchAuditRecords: (_, onRecords, options) =>
          right.watchAuditRecords({}, onRecords, options),
      }),
    ],
    [
      'whoever watches is told of new records, once each, until they stop',
      (right) => ({
        watchAuditRecords: (query, onRecords, options) =>
          right.watchAuditRecords(query, onRecords, { ...options, signal }),
      }),
    ],
    [
      'whoever watches is told of new records, once each, until they stop',
      (right) => ({
        watchAuditRecords: (query, onRecords, options) =>
          right.watchAuditRecords(query, (records) => onRecords([...records, ...records]), options),
      }),
    ],
    [
      'the events to choose from are those of the records',
      () => ({ listAuditEvents: () => Promise.resolve(['platform.accounts.token.deleted']) }),
    ],
    [
      'dates are instants in UTC, with their zone',
      (right) => ({
        getToken: async (id, options) => {
          const token = await right.getToken(id, options);
          return { ...token, audit: { created: { at: '2026-01-31T23:00:00' } } };
        },
      }),
    ],
    [
      'an addition that was aborted before it began adds nothing',
      (right) => ({ createToken: (draft) => right.createToken(draft, { signal }) }),
    ],
    [
      'a token expires when its draft says',
      (right) => ({
        createToken: ({ expiresAt: _, ...draft }, options) => right.createToken(draft, options),
      }),
    ],
    [
      'an update changes what it names and nothing else',
      (right) => ({
        updateToken: (id, { description, ...changes }, options) =>
          right.updateToken(id, description ? { ...changes, description } : changes, options),
      }),
    ],
    [
      'an update gives other modules in place of those there were',
      (right) => ({
        updateToken: (id, { moduleIds: _, ...changes }, options) =>
          right.updateToken(id, changes, options),
      }),
    ],
    [
      'modules come page by page, and are found by name',
      (right) => ({
        listModules: ({ search: _, ...query }, options) => right.listModules(query, options),
      }),
    ],
    [
      'a token can be disabled and enabled again',
      (right) => ({
        listTokens: async (query, options) => {
          const page = await right.listTokens(query, options);
          return { ...page, items: page.items.map((token) => ({ ...token, status: 'Active' })) };
        },
      }),
    ],
    [
      'a write on a stale revision is a conflict',
      (right) => ({ disableToken: (id, { signal }) => right.disableToken(id, { signal }) }),
    ],
    [
      'a token that was deleted is gone',
      (right) => ({
        enableToken: (id, options) =>
          right.enableToken(id, options).catch(() => {
            throw new AdapterError('conflict');
          }),
      }),
    ],
    [
      'a text is found as it stands, whatever is in it',
      (right) => ({
        listTokens: (query, options) =>
          right.listTokens({ ...query, filter: withoutSigns(query.filter) }, options),
      }),
    ],
    [
      'the operator “eq” finds the tokens it means',
      (right) => ({
        listTokens: async (query, options) => {
          const { total = 0 } = await right.listTokens({ limit: 0 }, options);
          return { ...(await right.listTokens(query, options)), total };
        },
      }),
    ],
    [
      'pages show every token once and in order',
      (right) => ({
        listTokens: async (query, options) => {
          const page = await right.listTokens(query, options);
          return page.items.length > 0 ? page : right.listTokens({ ...query, offset: 0 }, options);
        },
      }),
    ],
    [
      'a search looks among what the filter lets through',
      (right) => ({
        listTokens: ({ filter, ...query }, options) =>
          right.listTokens(filter && !query.search ? { ...query, filter } : query, options),
      }),
    ],
    [
      'each write to a token leaves a record of its own',
      (right) => ({
        listAuditRecords: async (query, options) => {
          const page = await right.listAuditRecords(query, options);
          return { items: page.items.filter(({ event }) => !event.endsWith('.updated')) };
        },
      }),
    ],
    [
      'audit records are filtered by what happened, by whom and when',
      (right) => ({
        listAuditRecords: (query, options) =>
          right.listAuditRecords({ ...query, filter: confused(query.filter, 'ne', 'eq') }, options),
      }),
    ],
    [
      'a record that does not exist is not found',
      (right) => ({
        getAuditRecord: async (_, options) =>
          (await right.listAuditRecords({ limit: 1 }, options)).items[0] ??
          Promise.reject(new Error()),
      }),
    ],
    [
      'the people to choose from are found by name',
      (right) => ({
        listPeople: async (query, options) =>
          query.filter ? { items: [] } : right.listPeople(query, options),
      }),
    ],
  ])('tells an adapter that gets it wrong: %s', async (name, members) => {
    expect(await failures(broken(members))).toContain(name);
  });
});
