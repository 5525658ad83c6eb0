import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../../src/adapters/memory/index.js';
import type { Filter, ListQuery, Sort } from '../../../src/model/query.js';
import type { ApiToken } from '../../../src/model/token.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const { signal } = new AbortController();
const [ORDERS, BILLING] = [
  { id: 'MOD-1', name: 'Orders' },
  { id: 'MOD-2', name: 'Billing' },
];

function aToken(name: string, more: Partial<ApiToken> = {}): ApiToken {
  return { id: `TKN-${name}`, name, status: 'Active', modules: [ORDERS], audit: {}, ...more };
}

async function names(
  tokens: readonly ApiToken[],
  query: Partial<ListQuery>,
  options: MemoryAdapterOptions = {},
): Promise<readonly string[]> {
  const adapter = new MemoryAdapter({ tokens, locale: 'en', ...options });
  const { items } = await adapter.listTokens({ limit: 100, ...query }, { signal });
  return items.map(({ name }) => name);
}

describe('a filter of the memory adapter', () => {
  const tokens = [
    aToken('Ada', { description: 'Robot', lastAccessAt: '2026-11-20T10:00:00.000Z' }),
    aToken('bob', { modules: [ORDERS, BILLING], lastAccessAt: '2026-11-20T11:30:00.000+01:00' }),
    aToken('Cleo', { modules: [], status: 'Disabled', description: '' }),
  ];
  const instant = '2026-11-20T10:30:00Z';

  it.each<[Filter, readonly string[]]>([
    [{ field: 'name', op: 'eq', value: 'Ada' }, ['Ada']],
    [{ field: 'name', op: 'eq', value: 'ada' }, []],
    [{ field: 'description', op: 'eq', value: null }, ['bob']],
    [{ field: 'description', op: 'ne', value: 'Robot' }, ['bob', 'Cleo']],
    [{ field: 'lastAccessAt', op: 'eq', value: instant }, ['bob']],
    [{ field: 'lastAccessAt', op: 'gt', value: '2026-11-20T10:00:00Z' }, ['bob']],
    [{ field: 'lastAccessAt', op: 'ge', value: '2026-11-20T10:00:00Z' }, ['Ada', 'bob']],
    [{ field: 'lastAccessAt', op: 'lt', value: instant }, ['Ada']],
    [{ field: 'lastAccessAt', op: 'le', value: instant }, ['Ada', 'bob']],
    [{ field: 'status', op: 'in', value: ['Disabled'] }, ['Cleo']],
    [{ field: 'status', op: 'in', value: [] }, []],
    [{ field: 'description', op: 'out', value: ['Robot'] }, ['bob', 'Cleo']],
    [{ field: 'name', op: 'contains', value: 'O' }, ['bob', 'Cleo']],
    [{ field: 'name', op: 'starts', value: 'a' }, ['Ada']],
    [{ field: 'name', op: 'ends', value: 'B' }, ['bob']],
    [{ field: 'description', op: 'empty' }, ['bob', 'Cleo']],
    [{ field: 'description', op: 'empty', value: false }, ['Ada']],
    [{ field: 'modules.id', op: 'any', value: 'MOD-2' }, ['bob']],
    [{ field: 'modules.name', op: 'eq', value: 'Orders' }, ['Ada', 'bob']],
    [{ field: 'modules.name', op: 'ne', value: 'Orders' }, ['bob']],
    [{ field: 'modules.id', op: 'out', value: ['MOD-1'] }, ['bob']],
    [{ field: 'modules.name', op: 'contains', value: 'bill' }, ['bob']],
    [{ field: 'modules.id', op: 'empty' }, ['Cleo']],
    [{ all: [] }, ['Ada', 'bob', 'Cleo']],
    [{ some: [] }, []],
    [{ not: { field: 'modules.id', op: 'eq', value: 'MOD-1' } }, ['Cleo']],
    [
      {
        some: [
          { field: 'name', op: 'eq', value: 'Cleo' },
          { all: [{ field: 'name', op: 'starts', value: 'A' }, { all: [] }] },
        ],
      },
      ['Ada', 'Cleo'],
    ],
  ])('%j finds %j', async (filter, found) => {
    expect(await names(tokens, { filter })).toEqual(found);
  });

  it.each<Filter>([
    { field: 'secret', op: 'eq', value: 'x' },
    { field: '__proto__', op: 'empty' },
    { field: 'name', op: 'in', value: 'Ada' },
    { field: 'name', op: 'eq', value: ['Ada'] },
    { field: 'name', op: 'contains', value: 3 },
    { field: 'name', op: 'gt', value: null },
    { field: 'name', op: 'empty', value: 'no' },
    { field: 'expiresAt', op: 'lt', value: 'soon' },
    { field: 'expiresAt', op: 'contains', value: '2026' },
    { not: { field: 'name', op: 'like' as 'eq', value: 'Ada' } },
  ])('%j is refused', async (filter) => {
    await expect(names(tokens, { filter })).rejects.toMatchObject({
      name: 'AdapterError',
      kind: 'invalid',
    });
  });

  it('and its contrary divide the tokens', async () => {
    const { tokens } = sampleData({ now: NOW });
    const ids = (filter: Filter) => names(tokens, { filter });
    const condition = fc.oneof(
      fc.record({
        field: fc.constantFrom('name', 'description', 'modules.name', 'account.id'),
        op: fc.constantFrom('eq' as const, 'ne' as const, 'contains' as const, 'starts' as const),
        value: fc.oneof(fc.string(), fc.constantFrom('Robot 1', 'Billing', 'o')),
      }),
      fc.record({
        field: fc.constantFrom('lastAccessAt', 'audit.created.at'),
        op: fc.constantFrom('gt' as const, 'le' as const),
        value: fc
          .date({ min: new Date(NOW - 3e10), max: new Date(NOW), noInvalidDate: true })
          .map((date) => date.toISOString()),
      }),
    );
    const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 3 },
        condition,
        fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
        fc.record({ some: fc.array(tie('filter'), { maxLength: 3 }) }),
        fc.record({ not: tie('filter') }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(filter, async (filter) => {
        const [found, others] = [await ids(filter), await ids({ not: filter })];
        expect([...found, ...others].sort()).toEqual(tokens.map(({ name }) => name).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('what the memory adapter offers to choose from', () => {
  const data = sampleData({ now: NOW });
  const adapter = new MemoryAdapter(data);

  it('finds the tokens whose creator is gone', async () => {
    const gone = data.tokens.filter(({ audit }) => audit['created']?.by?.deleted);
    const filter: Filter = { field: 'audit.created.by.deleted', op: 'eq', value: true };
    const { items } = await adapter.listTokens({ limit: 100, filter }, { signal });
    expect(items.map(({ id }) => id)).toEqual(gone.map(({ id }) => id));
    expect(gone.length).toBeGreaterThan(0);
  });

  it('names the people, those who left included, and no token', async () => {
    const sort: Sort[] = [{ field: 'name', direction: 'asc' }];
    const { items } = await adapter.listPeople({ limit: 100, sort }, { signal });
    expect(items).toMatchObject([
      { name: 'Andy Anderson' },
      { name: 'John Smith' },
      { name: 'Pat Quinn', deleted: true },
      { name: 'Zoë Delacroix' },
      { name: '田中 美咲' },
    ]);
    expect(items[0]).not.toHaveProperty('account');
  });

  it('names the events that there are or may be', async () => {
    expect(await adapter.listAuditEvents({ signal })).toEqual(
      ['created', 'deleted', 'disabled', 'enabled', 'rotated', 'updated'].map(
        (act) => `platform.accounts.token.${act}`,
      ),
    );
  });
});

describe('a search of the memory adapter', () => {
  it('finds words in name, description and id, whatever their case and composition', async () => {
    const tokens = [
      aToken('Zoë', { id: 'TKN-1' }),
      aToken('Robot', { description: 'For ZOE\u0308', id: 'TKN-2' }),
      aToken('Other', { id: 'TKN-ZOË' }),
      aToken('Zoo', { id: 'TKN-4' }),
    ];
    expect(await names(tokens, { search: ' zoë ' })).toEqual(['Zoë', 'Robot', 'Other']);
  });

  it('takes letters for the same that the language does', async () => {
    const tokens = ['Zoé', 'Åre', 'İstanbul', 'Hauptstraße'].map((name) => aToken(name));
    const found = (search: string, locale: string): Promise<readonly string[]> =>
      names(tokens, { search }, { locale });
    expect(await found('zoe', 'fr')).toEqual(['Zoé']);
    expect(await found('ZOÉ', 'sv')).toEqual(['Zoé']);
    expect(await found('are', 'en')).toEqual(['Åre']);
    expect(await found('are', 'sv')).toEqual([]);
    expect(await found('åre', 'sv')).toEqual(['Åre']);
    expect(await found('istanbul', 'en')).toEqual(['İstanbul']);
    expect(await found('istanbul', 'tr')).toEqual(['İstanbul']);
    expect(await found('ISTANBUL', 'tr')).toEqual([]);
    expect(await found('STRASSE', 'de')).toEqual(['Hauptstraße']);
  });
});

describe('a sort of the memory adapter', () => {
  const byName: readonly Sort[] = [{ field: 'name', direction: 'asc' }];

  it('counts numbers and follows the language', async () => {
    const tokens = ['Robot 10', 'zebra', 'Ärger', 'Robot 9', 'åre'].map((name) => aToken(name));
    const inEnglish = await names(tokens, { sort: byName });
    expect(inEnglish).toEqual(['åre', 'Ärger', 'Robot 9', 'Robot 10', 'zebra']);
    const inSwedish = await names(tokens, { sort: byName }, { locale: 'sv' });
    expect(inSwedish).toEqual(['Robot 9', 'Robot 10', 'zebra', 'åre', 'Ärger']);
  });

  it('compares dates as instants and puts what has none last', async () => {
    const tokens = [
      aToken('never'),
      aToken('second', { lastAccessAt: '2026-11-20T11:00:00+02:00' }),
      aToken('third', { lastAccessAt: '2026-11-20T10:00:00Z' }),
      aToken('first', { lastAccessAt: '2026-11-20T08:00:00.000Z' }),
    ];
    const sort: readonly Sort[] = [{ field: 'lastAccessAt', direction: 'asc' }];
    expect(await names(tokens, { sort })).toEqual(['first', 'second', 'third', 'never']);
  });

  it('weighs the first rule most and leaves equal ones as they were', async () => {
    const tokens = [
      aToken('b', { status: 'Disabled', id: '1' }),
      aToken('a', { id: '2' }),
      aToken('b', { id: '3', description: 'first' }),
      aToken('b', { id: '4', description: 'second' }),
    ];
    const adapter = new MemoryAdapter({ tokens });
    const sort: readonly Sort[] = [
      { field: 'name', direction: 'desc' },
      { field: 'status', direction: 'asc' },
    ];
    const { items } = await adapter.listTokens({ limit: 9, sort }, { signal });
    expect(items.map(({ id }) => id)).toEqual(['3', '4', '1', '2']);
  });

  it('refuses an unknown field', async () => {
    const sort: readonly Sort[] = [{ field: 'constructor', direction: 'asc' }];
    await expect(names([], { sort })).rejects.toMatchObject({ kind: 'invalid' });
  });
});
