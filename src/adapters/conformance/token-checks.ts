import type { ApiToken } from '../../model/token.js';
import {
  check,
  demand,
  demandEqual,
  demandInstant,
  demandRejection,
  patiently,
  Skipped,
  type ConformanceCheck,
} from './check.js';
import { OWNING, someModuleIds, withOwnTokens } from './own-tokens.js';

/** Every date that the token has. */
function demandDates({ audit, lastAccessAt, expiresAt }: ApiToken): void {
  for (const [name, stamp] of Object.entries(audit)) demandInstant(stamp?.at, `audit.${name}.at`);
  demandInstant(lastAccessAt, 'lastAccessAt');
  demandInstant(expiresAt, 'expiresAt');
}

/** Tokens are added, changed and deleted as asked, and their secrets stay where they belong. */
export const tokenChecks: readonly ConformanceCheck[] = [
  check('an id that nobody has is not found', [], async (adapter) => {
    const call = adapter.getToken('no-such-token-conformance', patiently());
    await demandRejection(call, 'not-found', 'Getting an unknown token');
  }),
  check('a token that is listed is got by its id, and is what a token is', [], async (adapter) => {
    const { items } = await adapter.listTokens({ limit: 5 }, patiently());
    if (items.length === 0) throw new Skipped('There are no tokens.');
    for (const listed of items) {
      const got = await adapter.getToken(listed.id, patiently());
      for (const key of ['id', 'name', 'status'] as const) {
        demandEqual(got[key], listed[key], `The ${key} as got by id`);
      }
      const isKnown = listed.status === 'Active' || listed.status === 'Disabled';
      demand(isKnown, `The status “${listed.status}” is neither “Active” nor “Disabled”.`);
      for (const each of [listed, got]) demandDates(each);
    }
  }),
  check('dates are instants in UTC, with their zone', OWNING, (adapter) =>
    withOwnTokens(adapter, async ({ add, list }) => {
      const { token } = await add('alpha');
      const got = await adapter.getToken(token.id, patiently());
      const { items } = await list({ limit: 1 });
      for (const each of [token, got, ...items]) demandDates(each);
    }),
  ),
  check('an addition that was aborted before it began adds nothing', OWNING, (adapter) =>
    withOwnTokens(adapter, async ({ prefix, list, nameOf }) => {
      const reason = new Error('Nobody waits any more.');
      const draft = { name: `${prefix} alpha`, moduleIds: await someModuleIds(adapter) };
      const thrown = await adapter.createToken(draft, { signal: AbortSignal.abort(reason) }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      const { items } = await list();
      demandEqual(items.map(nameOf), [], 'The tokens added');
      demand(thrown === reason, 'The addition does not reject with the reason of its signal.');
    }),
  ),
  check('a token expires when its draft says', OWNING, async (adapter) => {
    if (!adapter.expiryChoices) throw new Skipped('Tokens do not expire.');
    await withOwnTokens(adapter, async ({ add }) => {
      const days = adapter.expiryChoices?.days[0] ?? 30;
      const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString();
      const { token } = await add('alpha', { expiresAt });
      for (const found of [token, await adapter.getToken(token.id, patiently())]) {
        const off = Math.abs(Date.parse(found.expiresAt ?? '') - Date.parse(expiresAt));
        demand(off <= 86_400_000, 'The token does not expire on the day that was asked for.');
      }
    });
  }),
  check('adding, getting and listing a token agree', OWNING, (adapter) =>
    withOwnTokens(adapter, async ({ add, list }) => {
      const { token } = await add('alpha', { description: 'For a check' });
      const got = await adapter.getToken(token.id, patiently());
      const { items } = await list({ limit: 10 });
      demandEqual(items.length, 1, 'The number of tokens listed');
      for (const [how, found] of [
        ['created', token],
        ['got', got],
        ['listed', items[0]],
      ] as const) {
        demandEqual(found?.id, token.id, `The id as ${how}`);
        demandEqual(found?.name, token.name, `The name as ${how}`);
        demandEqual(found?.description, 'For a check', `The description as ${how}`);
        demandEqual(found?.status, 'Active', `The status as ${how}`);
        demandEqual(found?.revision, token.revision, `The revision as ${how}`);
        demandEqual(
          found?.modules.map(({ id }) => id),
          await someModuleIds(adapter),
          `The modules as ${how}`,
        );
      }
    }),
  ),
  check('a secret is part of no token, page or audit record', OWNING, (adapter) =>
    withOwnTokens(adapter, async ({ add, list }) => {
      const { token, secret } = await add('alpha');
      const values = [secret, await adapter.revealSecret?.(token.id, patiently())].flatMap(
        (secret) => secret?.value ?? [],
      );
      if (values.length === 0) throw new Skipped('The adapter hands out no secrets.');
      const ofToken = { field: 'object.id', op: 'eq', value: token.id } as const;
      const seen = JSON.stringify([
        token,
        await adapter.getToken(token.id, patiently()),
        await list({ limit: 10 }),
        await adapter.listAuditRecords?.({ limit: 10, filter: ofToken }, patiently()),
      ]);
      // Never say which value, lest the report holds a secret.
      for (const value of values) demand(!seen.includes(value), 'A secret can be read.');
    }),
  ),
  check('a secret can be revealed as it was created', [...OWNING, 'revealSecret'], (adapter) =>
    withOwnTokens(adapter, async ({ add }) => {
      const { token, secret } = await add('alpha');
      const revealed = await adapter.revealSecret(token.id, patiently());
      demand(revealed.value !== '', 'The secret is empty.');
      demand(!secret || secret.value === revealed.value, 'Another secret is revealed.');
    }),
  ),
  check('rotating gives a new secret', [...OWNING, 'rotateSecret'], (adapter) =>
    withOwnTokens(adapter, async ({ add }) => {
      const { token, secret } = await add('alpha');
      const rotated = await adapter.rotateSecret(token.id, patiently());
      demand(rotated.value !== secret?.value, 'The secret is the same.');
      const revealed = await adapter.revealSecret?.(token.id, patiently());
      demand(!revealed || revealed.value === rotated.value, 'Another secret is revealed.');
    }),
  ),
  check('an update changes what it names and nothing else', [...OWNING, 'updateToken'], (adapter) =>
    withOwnTokens(adapter, async ({ add, prefix }) => {
      const { token } = await add('alpha', { description: 'For a check' });
      const name = `${prefix} bravo`;
      const answer = await adapter.updateToken(token.id, { name }, patiently());
      for (const found of [answer, await adapter.getToken(token.id, patiently())]) {
        demandEqual(found.name, name, 'The name');
        demandEqual(found.description, 'For a check', 'The description');
        demandEqual(found.status, 'Active', 'The status');
        const ids = token.modules.map(({ id }) => id);
        demandEqual(
          found.modules.map(({ id }) => id),
          ids,
          'The modules',
        );
      }
      await adapter.updateToken(token.id, { description: '' }, patiently());
      const { description = '' } = await adapter.getToken(token.id, patiently());
      demandEqual(description, '', 'The description that was taken away');
    }),
  ),
  check(
    'an update gives other modules in place of those there were',
    [...OWNING, 'updateToken', 'listModules'],
    async (adapter) => {
      const { items } = await adapter.listModules({ limit: 2 }, patiently());
      const [one, other] = items;
      if (!one || !other) throw new Skipped('There are fewer than two modules.');
      await withOwnTokens(adapter, async ({ add }) => {
        const { token } = await add('alpha', { moduleIds: [one.id] });
        await adapter.updateToken(token.id, { moduleIds: [other.id] }, patiently());
        const { modules } = await adapter.getToken(token.id, patiently());
        demandEqual(
          modules.map(({ id }) => id),
          [other.id],
          'The modules',
        );
      });
    },
  ),
  check('modules come page by page, and are found by name', ['listModules'], async (adapter) => {
    const { items } = await adapter.listModules({ limit: 1 }, patiently());
    const [module] = items;
    if (!module) throw new Skipped('There are no modules.');
    demandEqual(items.length, 1, 'The length of a page of one');
    const found = await adapter.listModules({ limit: 100, search: module.name }, patiently());
    demand(
      found.items.some(({ id }) => id === module.id),
      'A module is not found by its name.',
    );
    const search = 'no such module conformance';
    const none = await adapter.listModules({ limit: 100, search }, patiently());
    demandEqual(none.items, [], 'The modules of a name that none has');
  }),
  check(
    'a token can be disabled and enabled again',
    [...OWNING, 'disableToken', 'enableToken'],
    (adapter) =>
      withOwnTokens(adapter, async ({ add, list }) => {
        const { token } = await add('alpha');
        const disabled = await adapter.disableToken(token.id, patiently());
        demandEqual(disabled.status, 'Disabled', 'The status of the disabled token');
        const got = await adapter.getToken(token.id, patiently());
        demandEqual(got.status, 'Disabled', 'The status when read again');
        const { items } = await list({ limit: 1 });
        demandEqual(items[0]?.status, 'Disabled', 'The status when listed');
        const enabled = await adapter.enableToken(token.id, patiently());
        demandEqual(enabled.status, 'Active', 'The status of the enabled token');
      }),
  ),
  check('a write on a stale revision is a conflict', [...OWNING, 'updateToken'], (adapter) =>
    withOwnTokens(adapter, async ({ add }) => {
      const { token } = await add('alpha');
      const { revision } = token;
      if (revision === undefined) throw new Skipped('Tokens have no revisions.');
      const options = { ...patiently(), revision };
      const changed = await adapter.updateToken(token.id, { description: 'First' }, options);
      demand(changed.revision !== revision, 'The revision does not change with the token.');
      const stale = adapter.updateToken(token.id, { description: 'Second' }, options);
      await demandRejection(stale, 'conflict', 'Updating on a stale revision');
      const late = adapter.disableToken?.(token.id, options);
      if (late) await demandRejection(late, 'conflict', 'Disabling on a stale revision');
      const { description, status } = await adapter.getToken(token.id, patiently());
      demandEqual(description, 'First', 'The description');
      demandEqual(status, 'Active', 'The status');
    }),
  ),
  check('a draft without a name is refused, and says so by field', OWNING, (adapter) =>
    withOwnTokens(adapter, async () => {
      const draft = { name: '', moduleIds: await someModuleIds(adapter) };
      const call = adapter.createToken(draft, patiently()).then(async ({ token }) => {
        await adapter.deleteToken(token.id, patiently());
      });
      const { fields } = await demandRejection(call, 'invalid', 'Adding a token without a name');
      demand((fields?.['name']?.length ?? 0) > 0, 'The error has no message for the field “name”.');
    }),
  ),
  check('a token that was deleted is gone', OWNING, (adapter) =>
    withOwnTokens(adapter, async ({ add, list, nameOf }) => {
      const { token } = await add('alpha');
      await adapter.deleteToken(token.id, patiently());
      const get = adapter.getToken(token.id, patiently());
      await demandRejection(get, 'not-found', 'Getting a deleted token');
      const update = adapter.updateToken?.(token.id, { name: token.name }, patiently());
      if (update) await demandRejection(update, 'not-found', 'Updating a deleted token');
      const enable = adapter.enableToken?.(token.id, patiently());
      if (enable) await demandRejection(enable, 'not-found', 'Enabling a deleted token');
      demandEqual((await list()).items.map(nameOf), [], 'The tokens left');
    }),
  ),
];
