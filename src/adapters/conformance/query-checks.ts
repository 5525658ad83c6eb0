import type { Condition, Filter, Page, Sort } from '../../model/query.js';
import type { ApiToken } from '../../model/token.js';
import { check, demand, demandEqual, patiently, Skipped, type ConformanceCheck } from './check.js';
import { allPages, OWNING, withOwnTokens, type OwnTokens } from './own-tokens.js';

const ROBOT = 'Robot in the hall';

async function addThree({ add }: OwnTokens) {
  const alpha = await add('alpha', { description: ROBOT });
  const bravo = await add('bravo');
  const charlie = await add('charlie', { description: 'Crane' });
  return [alpha.token, bravo.token, charlie.token] as const;
}

/** Texts, with the names of the tokens that they find. */
function textConditions(prefix: string): readonly (readonly [Condition, readonly string[]])[] {
  const bravo = `${prefix} bravo`;
  return [
    [{ field: 'name', op: 'eq', value: bravo }, ['bravo']],
    [{ field: 'name', op: 'ne', value: bravo }, ['alpha', 'charlie']],
    [{ field: 'name', op: 'in', value: [bravo, `${prefix} alpha`, 'x'] }, ['alpha', 'bravo']],
    [{ field: 'name', op: 'in', value: [] }, []],
    [{ field: 'name', op: 'out', value: [bravo] }, ['alpha', 'charlie']],
    [{ field: 'description', op: 'ne', value: ROBOT }, ['bravo', 'charlie']],
    [{ field: 'description', op: 'out', value: [ROBOT] }, ['bravo', 'charlie']],
    [{ field: 'name', op: 'contains', value: 'RAV' }, ['bravo']],
    [{ field: 'name', op: 'starts', value: bravo.slice(0, -1) }, ['bravo']],
    [{ field: 'name', op: 'ends', value: 'ha' }, ['alpha']],
    [{ field: 'description', op: 'empty' }, ['bravo']],
    [{ field: 'description', op: 'empty', value: false }, ['alpha', 'charlie']],
    [{ field: 'lastAccessAt', op: 'empty' }, ['alpha', 'bravo', 'charlie']],
    [{ field: 'lastAccessAt', op: 'empty', value: false }, []],
  ];
}

const OPERATORS = ['eq', 'ne', 'in', 'out', 'contains', 'starts', 'ends', 'empty'] as const;

/** A list of tokens finds what it is asked for, in order and page by page. */
export const queryChecks: readonly ConformanceCheck[] = [
  ...OPERATORS.map((operator) =>
    check(`the operator “${operator}” finds the tokens it means`, OWNING, (adapter) =>
      withOwnTokens(adapter, async (tokens) => {
        await addThree(tokens);
        for (const [condition, names] of textConditions(tokens.prefix)) {
          if (condition.op !== operator) continue;
          demandEqual(
            await tokens.found(condition),
            names,
            `What ${JSON.stringify(condition)} finds`,
          );
        }
      }),
    ),
  ),
  ...(['gt', 'ge', 'lt', 'le'] as const).map((op) =>
    check(`the operator “${op}” compares dates as instants`, OWNING, (adapter) =>
      withOwnTokens(adapter, async ({ add, found }) => {
        const { token } = await add('alpha');
        const at = Date.parse(token.audit['created']?.at ?? '');
        if (Number.isNaN(at)) throw new Skipped('Tokens do not say when they were created.');
        const isAfter = op === 'gt' || op === 'ge';
        for (const [offset, finds] of [
          [-2000, isAfter],
          [2000, !isAfter],
        ] as const) {
          const value = new Date(at + offset).toISOString();
          const names = await found({ field: 'audit.created.at', op, value });
          demandEqual(names, finds ? ['alpha'] : [], `What “${op}” finds ${offset} ms off`);
        }
      }),
    ),
  ),
  check(
    'on a collection every operator means some element',
    [...OWNING, 'listModules'],
    async (adapter) => {
      const { items } = await adapter.listModules({ limit: 2 }, patiently());
      const [one, other] = items;
      if (!one || !other) throw new Skipped('There are fewer than two modules.');
      await withOwnTokens(adapter, async ({ add, found }) => {
        await add('both', { moduleIds: [one.id, other.id] });
        await add('one', { moduleIds: [one.id] });
        for (const [op, names] of [
          ['any', ['both', 'one']],
          ['eq', ['both', 'one']],
          ['ne', ['both']],
        ] as const) {
          const what = `What “${op}” on modules finds`;
          demandEqual(await found({ field: 'modules.id', op, value: one.id }), names, what);
        }
        const out: Filter = { field: 'modules.id', op: 'out', value: [one.id] };
        demandEqual(await found(out), ['both'], 'What “out” on modules finds');
        const named: Filter = { field: 'modules.name', op: 'eq', value: other.name };
        if (one.name !== other.name) {
          demandEqual(await found(named), ['both'], 'What a module’s name finds');
        }
      });
    },
  ),
  check('groups hold when all, some or none of their filters do', OWNING, (adapter) =>
    withOwnTokens(adapter, async (tokens) => {
      await addThree(tokens);
      const named = (name: string): Filter => ({ field: 'name', op: 'ends', value: ` ${name}` });
      const [alpha, bravo] = [named('alpha'), named('bravo')];
      const hasText: Filter = { field: 'description', op: 'empty', value: false };
      const cases: readonly (readonly [Filter, readonly string[]])[] = [
        [{ all: [alpha, hasText] }, ['alpha']],
        [{ all: [bravo, hasText] }, []],
        [{ some: [alpha, bravo] }, ['alpha', 'bravo']],
        [{ not: alpha }, ['bravo', 'charlie']],
        [{ some: [bravo, { all: [hasText, { not: alpha }] }] }, ['bravo', 'charlie']],
        [{ all: [hasText, { some: [alpha, bravo] }] }, ['alpha']],
        [{ not: { field: 'description', op: 'eq', value: ROBOT } }, ['bravo', 'charlie']],
        [{ all: [] }, ['alpha', 'bravo', 'charlie']],
        [{ some: [] }, []],
      ];
      for (const [filter, names] of cases) {
        demandEqual(await tokens.found(filter), names, `What ${JSON.stringify(filter)} finds`);
      }
    }),
  ),
  check('a text is found as it stands, whatever is in it', OWNING, (adapter) =>
    withOwnTokens(adapter, async ({ prefix, add, found }) => {
      const name = `it's 50%_* (a,b) & ü=🚚`;
      await add(name);
      await add('it is 50 of aab');
      for (const condition of [
        { field: 'name', op: 'eq', value: `${prefix} ${name}` },
        ...['50%', '%_', '_*', "t's", '(a,b) & ü=🚚'].map(
          (value) => ({ field: 'name', op: 'contains', value }) as const,
        ),
      ] satisfies readonly Condition[]) {
        const what = `What ${JSON.stringify(condition)} finds`;
        demandEqual(await found(condition), [name], what);
      }
    }),
  ),
  check('a search finds part of a name, whatever its case', OWNING, (adapter) =>
    withOwnTokens(adapter, async (tokens) => {
      await addThree(tokens);
      const search = `${tokens.prefix} brav`.toUpperCase();
      const { items } = await adapter.listTokens({ limit: 10, search }, patiently());
      const names = items.map(({ name }) => name);
      demandEqual(names, [`${tokens.prefix} bravo`], `What the search “${search}” finds`);
    }),
  ),
  check('a search looks among what the filter lets through', OWNING, (adapter) =>
    withOwnTokens(adapter, async (tokens) => {
      await addThree(tokens);
      const search = `${tokens.prefix} brav`;
      const filter: Filter = { field: 'description', op: 'empty', value: false };
      const { items } = await adapter.listTokens({ limit: 10, search, filter }, patiently());
      const names = items.map(({ name }) => name);
      demandEqual(names, [], `What “${search}” finds within ${JSON.stringify(filter)}`);
    }),
  ),
  check('a list is sorted by its rules, the first weighing most', OWNING, (adapter) =>
    withOwnTokens(adapter, async (tokens) => {
      const [, bravo] = await addThree(tokens);
      const order = async (...sort: readonly Sort[]) =>
        (await tokens.list({ limit: 10, sort })).items.map(tokens.nameOf);
      const up: Sort = { field: 'name', direction: 'asc' };
      const down: Sort = { field: 'name', direction: 'desc' };
      demandEqual(await order(up), ['alpha', 'bravo', 'charlie'], 'The order by name');
      demandEqual(
        await order(down),
        ['charlie', 'bravo', 'alpha'],
        'The order by name, descending',
      );
      const byText: Sort = { field: 'description', direction: 'asc' };
      const missingLast = await order(byText, up);
      demandEqual(missingLast, ['charlie', 'alpha', 'bravo'], 'The order with one value missing');
      if (!adapter.disableToken) return;
      await adapter.disableToken(bravo.id, patiently());
      const byStatus = await order({ field: 'status', direction: 'desc' }, down);
      demandEqual(byStatus, ['bravo', 'charlie', 'alpha'], 'The order by status, then name');
    }),
  ),
  check('pages show every token once and in order', OWNING, (adapter) =>
    withOwnTokens(adapter, async ({ add, within, nameOf }) => {
      const names = ['alpha', 'bravo', 'charlie', 'delta', 'echo'];
      for (const name of names) await add(name);
      const sort: readonly Sort[] = [{ field: 'name', direction: 'asc' }];
      const query = { limit: 2, ...within, sort };
      const pages = await allPages((query, options) => adapter.listTokens(query, options), query);
      demandEqual(
        pages.flatMap(({ items }) => items.map(nameOf)),
        names,
        'All pages together',
      );
      demandEqual(pages[0]?.items.length, 2, 'The length of the first page');
      for (const { total = 5 } of pages) demandEqual(total, 5, 'The total, of all pages together');
      const [first, second] = pages;
      if (first?.total !== undefined) {
        const beyond = await adapter.listTokens({ ...query, offset: 5 }, patiently());
        demandEqual(beyond.items, [], 'The page after the last');
        demandEqual(beyond.total, 5, 'The total beyond the last page');
      }
      const cursor = second?.previousCursor;
      if (cursor === undefined) return;
      const back = await adapter.listTokens({ ...query, cursor }, patiently());
      demandEqual(back.items.map(nameOf), first?.items.map(nameOf), 'The page before the second');
    }),
  ),
  check('the tokens that there are come page by page', [], async (adapter) => {
    const sort: readonly Sort[] = [{ field: 'name', direction: 'asc' }];
    const idsOf = ({ items }: Page<ApiToken>): readonly string[] => items.map(({ id }) => id);
    const whole = await adapter.listTokens({ limit: 4, sort }, patiently());
    demand(whole.items.length <= 4, 'A page holds more items than its limit.');
    if (whole.items.length < 4) throw new Skipped('There are fewer than four tokens.');
    const first = await adapter.listTokens({ limit: 2, sort }, patiently());
    const { nextCursor } = first;
    const on = nextCursor === undefined ? { offset: 2 } : { cursor: nextCursor };
    const second = await adapter.listTokens({ limit: 2, sort, ...on }, patiently());
    const pages = [...idsOf(first), ...idsOf(second)];
    demandEqual(pages, idsOf(whole), 'The ids on two pages of two, beside one of four');
    const { total = 4 } = first;
    demand(total >= 4, `The total is of all pages together, so at least 4, and not ${total}.`);
  }),
  check('a call that is aborted rejects with the reason of its signal', [], async (adapter) => {
    const reason = new Error('Nobody waits any more.');
    const rejection = (signal: AbortSignal): Promise<unknown> =>
      adapter.listTokens({ limit: 1 }, { signal }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
    const before = await rejection(AbortSignal.abort(reason));
    demand(before === reason, 'A call with an aborted signal does not reject with its reason.');
    const abort = new AbortController();
    const call = rejection(abort.signal);
    abort.abort(reason);
    demand((await call) === reason, 'A call aborted on its way does not reject with the reason.');
  }),
];
