import { describe, expect, it } from 'vitest';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../../src/adapters/memory/index.js';
import type { AuditRecord } from '../../../src/model/audit.js';
import { AdapterError } from '../../../src/model/errors.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const { signal } = new AbortController();
const data = sampleData({ now: NOW });
const draft = { name: ' Night shift ', moduleIds: ['MOD-1310', 'MOD-1911'] };

function memory(options: MemoryAdapterOptions = {}): MemoryAdapter {
  return new MemoryAdapter({ ...data, now: () => NOW, ...options });
}

describe('what the memory adapter was given', () => {
  it('is copied, so that what becomes of it afterwards changes nothing', async () => {
    const { tokens, records, modules } = structuredClone(data);
    const adapter = new MemoryAdapter({ tokens, records, modules });
    const [token, record, module] = [tokens[0], records[0], modules[0]];
    for (const each of [token, record, module]) Object.assign(each ?? {}, { name: '?', id: '?' });
    const query = { limit: 1000 };
    const lists = [
      await adapter.listTokens(query, { signal }),
      await adapter.listAuditRecords(query, { signal }),
      await adapter.listModules(query, { signal }),
    ];
    for (const { items } of lists) expect(items.map(({ id }) => id)).not.toContain('?');
  });
});

describe('writes of the memory adapter', () => {
  it('add an active token with its secret, once for each idempotency key', async () => {
    const adapter = memory({ endpoint: 'https://api.example.com/' });
    const options = { signal, idempotencyKey: 'one' };
    const [first, again] = await Promise.all([
      adapter.createToken(draft, options),
      adapter.createToken(draft, options),
    ]);
    expect(again).toEqual(first);
    const other = await adapter.createToken(draft, { signal, idempotencyKey: 'two' });
    expect(other.token.id).not.toBe(first.token.id);
    expect((await adapter.listTokens({ limit: 0 }, { signal })).total).toBe(44);
    expect(first.token).toMatchObject({
      name: 'Night shift',
      status: 'Active',
      revision: '1',
      endpoint: 'https://api.example.com/',
      modules: [{ name: 'Agreements' }, { name: 'Orders' }],
      audit: { created: { at: '2026-11-23T12:00:00.000Z', by: { name: 'John Smith' } } },
    });
  });

  it('repeat no transition under the same idempotency key', async () => {
    const adapter = memory();
    const { token } = await adapter.createToken(draft, { signal });
    const options = { signal, idempotencyKey: 'off', revision: '1' };
    const disabled = await adapter.disableToken(token.id, options);
    expect(await adapter.disableToken(token.id, options)).toEqual(disabled);
  });

  it('say by field what cannot be taken in', async () => {
    const failure = memory().createToken(
      { name: ' ', moduleIds: [], expiresAt: '2020-01-01T00:00:00.000Z' },
      { signal },
    );
    await expect(failure).rejects.toMatchObject({
      kind: 'invalid',
      fields: {
        name: [expect.any(String)],
        moduleIds: [expect.any(String)],
        expiresAt: [expect.any(String)],
      },
    });
    const unknown = memory().createToken({ name: 'x', moduleIds: ['MOD-0'] }, { signal });
    await expect(unknown).rejects.toMatchObject({ fields: { moduleIds: ['has no module MOD-0'] } });
  });

  it('change what is given, take away what is emptied, and leave the rest', async () => {
    const adapter = memory();
    const { token } = await adapter.createToken(
      { ...draft, description: 'Old', expiresAt: '2027-01-01T00:00:00.000Z' },
      { signal },
    );
    const renamed = await adapter.updateToken(token.id, { name: 'New' }, { signal });
    expect(renamed).toMatchObject({
      name: 'New',
      description: 'Old',
      modules: token.modules,
      expiresAt: '2027-01-01T00:00:00.000Z',
      revision: '2',
    });
    const emptied = await adapter.updateToken(
      token.id,
      { description: '', expiresAt: '' },
      { signal },
    );
    expect(emptied).not.toHaveProperty('description');
    expect(emptied).not.toHaveProperty('expiresAt');
  });

  it('keep the modules of a token that are offered no longer', async () => {
    const [token] = data.tokens;
    const adapter = memory({ modules: [] });
    const id = token?.id ?? '';
    const renamed = await adapter.updateToken(id, { name: 'New' }, { signal });
    expect(renamed.modules).toEqual(token?.modules);
  });

  it('refuse a stale revision and what the life cycle forbids, and change nothing', async () => {
    const adapter = memory();
    const { token } = await adapter.createToken(draft, { signal });
    const current = await adapter.updateToken(token.id, { name: 'New' }, { signal, revision: '1' });
    const conflict = { kind: 'conflict' };
    const stale = { signal, revision: '1' };
    await expect(adapter.updateToken(token.id, { name: 'x' }, stale)).rejects.toMatchObject(
      conflict,
    );
    await expect(adapter.deleteToken(token.id, stale)).rejects.toMatchObject(conflict);
    await expect(adapter.rotateSecret(token.id, stale)).rejects.toMatchObject(conflict);
    await expect(adapter.enableToken(token.id, { signal })).rejects.toMatchObject(conflict);
    expect(await adapter.getToken(token.id, { signal })).toEqual(current);
  });

  it('refuse what is denied to this user, with the reason', async () => {
    const [token] = data.tokens;
    if (!token) throw new Error('The sample is empty');
    const tokens = [{ ...token, denied: { delete: 'It is in use.' } }];
    await expect(memory({ tokens }).deleteToken(token.id, { signal })).rejects.toMatchObject({
      kind: 'forbidden',
      message: 'It is in use.',
    });
  });

  it('make a deleted token unknown', async () => {
    const adapter = memory();
    const { token } = await adapter.createToken(draft, { signal });
    await adapter.deleteToken(token.id, { signal });
    const missing = { kind: 'not-found' };
    await expect(adapter.getToken(token.id, { signal })).rejects.toMatchObject(missing);
    await expect(adapter.disableToken(token.id, { signal })).rejects.toMatchObject(missing);
    await expect(adapter.revealSecret?.(token.id, { signal })).rejects.toMatchObject(missing);
  });

  it('leave audit records that show who did what, before and after', async () => {
    const adapter = memory();
    const { token } = await adapter.createToken(draft, { signal });
    await adapter.disableToken(token.id, { signal });
    await adapter.deleteToken(token.id, { signal });
    const filter = { field: 'object.id', op: 'eq', value: token.id } as const;
    const { items } = await adapter.listAuditRecords({ limit: 9, filter }, { signal });
    expect(items.map(({ event }) => event.split('.').at(-1))).toEqual([
      'deleted',
      'disabled',
      'created',
    ]);
    expect(items[1]).toMatchObject({
      timestamp: '2026-11-23T12:00:00.000Z',
      actor: { name: 'John Smith', account: { name: 'Stark Industries' } },
      documents: {
        Before: { status: 'Active' },
        After: { status: 'Disabled' },
        Token: { status: 'Disabled' },
      },
    });
    const id = items[1]?.id ?? '';
    expect(await adapter.getAuditRecord(id, { signal })).toEqual(items[1]);
  });
});

describe('secrets of the memory adapter', () => {
  it('are found nowhere but in the answer that reveals them', async () => {
    const adapter = memory();
    const { token, secret } = await adapter.createToken(draft, { signal });
    expect(secret.value).toMatch(/^mem_\w{36}$/);
    expect(await adapter.revealSecret?.(token.id, { signal })).toEqual(secret);
    const rotated = await adapter.rotateSecret(token.id, { signal });
    expect(rotated.value).not.toBe(secret.value);
    expect(await adapter.revealSecret?.(token.id, { signal })).toEqual(rotated);
    const seen = JSON.stringify([
      adapter,
      await adapter.listTokens({ limit: 100 }, { signal }),
      await adapter.getToken(token.id, { signal }),
      await adapter.listAuditRecords({ limit: 1000 }, { signal }),
    ]);
    for (const { value } of [secret, rotated]) expect(seen).not.toContain(value);
  });

  it('cannot be revealed where they are seen once', () => {
    expect(memory({ secrets: 'once' }).revealSecret).toBeUndefined();
  });

  it('go on for an offered time only when rotated', async () => {
    const adapter = memory({ rotationOverlaps: [3600] });
    const id = data.tokens[0]?.id ?? '';
    await adapter.rotateSecret(id, { signal, overlap: 3600 });
    await expect(adapter.rotateSecret(id, { signal, overlap: 60 })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });
});

describe('calls of the memory adapter', () => {
  it('reject with the reason of the signal, and do nothing, when aborted on the way', async () => {
    const adapter = memory({ latency: (method) => (method === 'createToken' ? 10_000 : 0) });
    const abort = new AbortController();
    const call = adapter.createToken(draft, { signal: abort.signal });
    const reason = new Error('Never mind');
    abort.abort(reason);
    await expect(call).rejects.toBe(reason);
    await expect(adapter.getToken('any', { signal: abort.signal })).rejects.toBe(reason);
    expect((await adapter.listTokens({ limit: 0 }, { signal })).total).toBe(42);
  });

  it('can be aborted while a failure is awaited for ever', async () => {
    const adapter = memory({ fail: () => new Promise(() => undefined) });
    const abort = new AbortController();
    const call = adapter.listTokens({ limit: 1 }, { signal: abort.signal });
    setTimeout(() => abort.abort('gone'), 5);
    await expect(call).rejects.toBe('gone');
  });

  it('fail as they are told to', async () => {
    const offline = new AdapterError('offline');
    const seen: unknown[] = [];
    const adapter = memory({
      fail: async (method, args) => {
        seen.push([method, ...args]);
        return method === 'getToken' ? offline : undefined;
      },
    });
    await expect(adapter.getToken('TKN-1', { signal })).rejects.toBe(offline);
    await adapter.listModules({ limit: 5 }, { signal });
    expect(seen).toEqual([
      ['getToken', 'TKN-1'],
      ['listModules', { limit: 5 }],
    ]);
  });

  it('hand out copies', async () => {
    const adapter = memory();
    const id = data.tokens[0]?.id ?? '';
    const token = await adapter.getToken(id, { signal });
    Object.assign(token, { name: 'Changed outside' });
    expect((await adapter.getToken(id, { signal })).name).not.toBe('Changed outside');
  });
});

describe('the audit trail of the memory adapter', () => {
  it('counts records by bucket, from the first instant up to but not with the last', async () => {
    const at = (timestamp: string): AuditRecord => ({
      id: timestamp,
      event: `platform.accounts.token.${timestamp < '2026-11-02' ? 'updated' : 'deleted'}`,
      timestamp,
      summary: 'Updated',
    });
    const days = ['01T00:00', '01T23:59', '02T00:00', '03T00:00'];
    const records = days.map((day) => at(`2026-11-${day}:00.000Z`));
    const adapter = memory({ records });
    const buckets = { from: '2026-11-01T00:00:00Z', to: '2026-11-03T00:00:00Z', count: 2 };
    expect(await adapter.countAuditRecords({}, buckets, { signal })).toEqual([2, 1]);
    expect(await adapter.countAuditEvents({}, buckets, { signal })).toEqual([
      { event: 'platform.accounts.token.updated', counts: [2, 0] },
      { event: 'platform.accounts.token.deleted', counts: [0, 1] },
    ]);
    await expect(
      adapter.countAuditRecords({}, { ...buckets, count: 0 }, { signal }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('tells its watchers what is new and theirs, until they stop', async () => {
    const adapter = memory();
    const { token } = await adapter.createToken(draft, { signal });
    const seen: string[] = [];
    const abort = new AbortController();
    adapter.watchAuditRecords(
      { filter: { field: 'object.id', op: 'eq', value: token.id } },
      (records) => seen.push(...records.map(({ summary }) => summary)),
      { signal: abort.signal },
    );
    await adapter.createToken(draft, { signal });
    await adapter.disableToken(token.id, { signal });
    expect(seen).toEqual(['Disabled API token']);
    abort.abort();
    await adapter.enableToken(token.id, { signal });
    expect(seen).toHaveLength(1);
  });
});
