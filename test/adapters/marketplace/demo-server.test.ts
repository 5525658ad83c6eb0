import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../demo/server/server.js';
import { MarketplaceAdapter } from '../../../src/adapters/marketplace/index.js';
import type { ApiToken } from '../../../src/model/token.js';
import { AUDIT_FIELDS, TOKEN_FIELDS, type Filter, type Sort } from '../../../src/model/query.js';
import { startDemoSession } from './demo-session.js';

const signal = new AbortController().signal;
let server: RunningServer;
let adapter: MarketplaceAdapter;

beforeAll(async () => {
  ({ server, adapter } = await startDemoSession('readable'));
});
afterAll(() => server.close());

async function listed(filter: Filter, sort: readonly Sort[] = []): Promise<readonly ApiToken[]> {
  return (await adapter.listTokens({ filter, sort, limit: 1000 }, { signal })).items;
}

let added = 0;

async function addedToken(name = `Added ${(added += 1)}`): Promise<ApiToken> {
  const draft = { name, moduleIds: ['MOD-1255'] };
  return (await adapter.createToken(draft, { signal })).token;
}

describe('over the demo server', () => {
  it('lists the tokens of the account page by page, all of them and none twice', async () => {
    const first = await adapter.listTokens({ limit: 10 }, { signal });
    expect(first.items).toHaveLength(10);
    expect(first.total).toBeGreaterThanOrEqual(42);
    const all = await adapter.listTokens({ limit: 1000 }, { signal });
    expect(all.items).toHaveLength(all.total ?? 0);
    expect(new Set(all.items.map(({ id }) => id)).size).toBe(all.items.length);
    expect(all.items.every(({ audit }) => audit.created?.by?.name)).toBe(true);
    expect(all.items.some(({ audit }) => audit.created?.by?.deleted)).toBe(true);
  });

  it('filters and sorts by every field that the platform has', async () => {
    for (const field of TOKEN_FIELDS.filter((field) => field !== 'expiresAt')) {
      await listed({ field, op: 'empty', value: false });
      const isDate = field.endsWith('At') || field.endsWith('.at');
      const value = isDate ? '2024-01-01T00:00:00.000Z' : 'x';
      for (const op of ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const) {
        await listed({ field, op, value });
      }
      await listed({ field, op: 'in', value: [value] });
      await listed({ field, op: 'out', value: [value] });
      if (!field.startsWith('modules.')) {
        const sort: Sort[] = [{ field, direction: 'desc' }];
        await adapter.listTokens({ sort, limit: 1 }, { signal });
      }
    }
    for (const field of AUDIT_FIELDS) {
      const query = { filter: { field, op: 'empty', value: false }, limit: 1 } as const;
      await adapter.listAuditRecords(query, { signal });
      const sort: Sort[] = [{ field, direction: 'asc' }];
      await adapter.listAuditRecords({ sort, limit: 1 }, { signal });
    }
  });

  it('finds what the filter says and nothing else', async () => {
    const all = await listed({ all: [] });
    const ids = (tokens: readonly ApiToken[]): readonly string[] =>
      tokens.map(({ id }) => id).toSorted();
    const module = all[0]?.modules[0]?.id ?? '';
    const cases: readonly [Filter, (token: ApiToken) => boolean][] = [
      [{ some: [] }, () => false],
      [{ not: { some: [] } }, () => true],
      [{ field: 'status', op: 'eq', value: 'Disabled' }, ({ status }) => status === 'Disabled'],
      [
        { field: 'modules.id', op: 'any', value: module },
        ({ modules }) => modules.some(({ id }) => id === module),
      ],
      [{ field: 'lastAccessAt', op: 'empty' }, ({ lastAccessAt }) => lastAccessAt === undefined],
      [{ field: 'description', op: 'empty' }, ({ description }) => !description],
      [
        { field: 'audit.created.at', op: 'ge', value: '2026-01-01T00:00:00.000Z' },
        ({ audit }) => (audit.created?.at ?? '') >= '2026-01-01T00:00:00.000Z',
      ],
    ];
    for (const [filter, holds] of cases) {
      expect(ids(await listed(filter))).toEqual(ids(all.filter(holds)));
    }
  });

  it('finds a name of any characters again, by filter and by search', async () => {
    for (const name of [`O'Neil & Co`, '6" (50%)', '5*5_\\x', 'ü😀+#?=', `it's "both"`]) {
      const { id } = await addedToken(name);
      const found = await adapter.listTokens({ search: name, limit: 10 }, { signal });
      expect(found.items.map(({ id }) => id)).toContain(id);
      if (name.includes('both')) continue;
      for (const op of ['eq', 'contains', 'starts', 'ends'] as const) {
        expect(await listed({ field: 'name', op, value: name })).toMatchObject([{ id, name }]);
      }
    }
  });

  it('takes a token through its life', async () => {
    const draft = { name: 'Life', description: 'of a token', moduleIds: ['MOD-1255', 'MOD-3640'] };
    const { token, secret } = await adapter.createToken(draft, { signal, idempotencyKey: 'life' });
    expect(token).toMatchObject({ name: 'Life', status: 'Active', revision: '1' });
    const again = await adapter.createToken(draft, { signal, idempotencyKey: 'life' });
    expect(again.token.id).toBe(token.id);
    expect(await adapter.revealSecret?.(token.id, { signal })).toEqual(secret);

    const disabled = await adapter.disableToken(token.id, { signal, revision: '1' });
    expect(disabled).toMatchObject({ status: 'Disabled', revision: '2' });
    const stale = adapter.enableToken(token.id, { signal, revision: '1' });
    await expect(stale).rejects.toMatchObject({ kind: 'conflict', status: 409 });
    expect(await adapter.enableToken(token.id, { signal })).toMatchObject({ status: 'Active' });

    const changed = await adapter.updateToken(token.id, { name: 'Lives' }, { signal });
    expect(changed).toMatchObject({ name: 'Lives', description: 'of a token' });
    expect(changed.modules.map(({ id }) => id)).toEqual(['MOD-1255', 'MOD-3640']);

    await adapter.deleteToken(token.id, { signal });
    await expect(adapter.getToken(token.id, { signal })).rejects.toMatchObject({
      kind: 'not-found',
    });
    const filter = { field: 'object.id', op: 'eq', value: token.id } as const;
    const records = await adapter.listAuditRecords({ filter, limit: 10 }, { signal });
    expect(records.items.map(({ summary }) => summary)).toEqual([
      'Deleted API token',
      'Updated API token',
      'Enabled API token',
      'Disabled API token',
      'Created API token',
    ]);
    expect(records.items.every(({ details }) => !details?.includes('{{'))).toBe(true);
  });

  it('keeps a picture, and shows it at the address of the icon', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
    const icon = new File([Buffer.from(pixel, 'base64')], 'logo.png', { type: 'image/png' });
    const draft = { name: 'With icon', icon, moduleIds: ['MOD-1255'] };
    const { token } = await adapter.createToken(draft, { signal });
    expect(adapter.resolveIcon(token.icon ?? '')).toMatch(`${server.url}/public/v1/`);
    const renamed = await adapter.updateToken(token.id, { name: 'Renamed' }, { signal });
    expect(renamed.icon).toBe(token.icon);
    expect((await adapter.updateToken(token.id, { icon: '' }, { signal })).icon).toBeUndefined();
  });

  it('says which fields of a draft are wrong', async () => {
    const draft = { name: ' ', icon: 'data:image/png;base64,AAAA', moduleIds: [] };
    await expect(adapter.createToken(draft, { signal })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { name: ['is required'], moduleIds: ['needs at least one module'] },
    });
  });

  it('reads an audit record that this user may only see in the list', async () => {
    const [record] = (await adapter.listAuditRecords({ limit: 1 }, { signal })).items;
    expect(await adapter.getAuditRecord(record?.id ?? '', { signal })).toEqual(record);
  });

  it('lists the modules', async () => {
    const found = await adapter.listModules({ search: 'access', limit: 10 }, { signal });
    expect(found.items).toMatchObject([{ id: 'MOD-1255', name: 'Access management' }]);
  });

  it('finds the tokens whose creator is gone, and says so where it cannot', async () => {
    const filter: Filter = { field: 'audit.created.by.deleted', op: 'eq', value: true };
    const { items } = await adapter.listTokens({ limit: 100, filter }, { signal });
    expect(items.length).toBeGreaterThan(0);
    for (const { audit } of items) expect(audit['created']?.by?.deleted).toBe(true);
    const plain = new MarketplaceAdapter({ baseUrl: server.url, accountId: 'ACC-1042-2210' });
    await expect(plain.listTokens({ limit: 0, filter }, { signal })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('names the people of the account, and the events of its trail', async () => {
    const people = await adapter.listPeople?.({ limit: 10, search: 'oskar' }, { signal });
    expect(people?.items).toMatchObject([{ name: 'Oskar Lindqvist', deleted: true }]);
    expect(await adapter.listAuditEvents({ signal })).toContain('platform.accounts.token.created');
  });

  it('gives a secret that authenticates until the token is disabled', async () => {
    const draft = { name: 'Caller', moduleIds: ['MOD-1255'] };
    const { token, secret } = await adapter.createToken(draft, { signal });
    const asToken = new MarketplaceAdapter({
      baseUrl: server.url,
      accountId: 'ACC-1042-2210',
      headers: () => ({ authorization: `Bearer ${secret?.value}` }),
    });
    expect((await asToken.getToken(token.id, { signal })).lastAccessAt).toBeDefined();
    await adapter.disableToken(token.id, { signal });
    await expect(asToken.getToken(token.id, { signal })).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
  });
});
