import { describe, expect, it } from 'vitest';
import { scriptedMarketplace } from './scripted-marketplace.js';
import { json, list } from './scripted-server.js';
import { RECORD, ROBOT } from './wire-samples.js';

const { server, adapter } = scriptedMarketplace();

const signal = new AbortController().signal;
const TOKENS = '/public/v1/accounts/api-tokens';
const ONE_TOKEN = `${TOKENS}/${ROBOT.id}`;

describe('listing tokens', () => {
  it('asks for who added them and not for their secrets, as documented', async () => {
    server.script(list([ROBOT], 42));
    const page = await adapter().listTokens(
      {
        search: 'robot',
        filter: { field: 'status', op: 'eq', value: 'Active' },
        sort: [{ field: 'audit.created.at', direction: 'desc' }],
        limit: 10,
        offset: 20,
      },
      { signal },
    );
    expect(server.seen).toMatchObject([
      {
        method: 'GET',
        path: TOKENS,
        query:
          'and(eq(status,Active),or(ilike(name,"*robot*"),ilike(id,"*robot*"),' +
          'ilike(description,"*robot*")))&order=-audit.created.at&limit=10&offset=20' +
          '&select=+audit,-token',
      },
    ]);
    expect(page.total).toBe(42);
    expect(page.items).toEqual([
      {
        id: 'TKN-1234-5678',
        name: 'Robot 1',
        description: 'Drives the CRM',
        icon: '/v1/accounts/api-tokens/TKN-1234-5678/icon',
        status: 'Active',
        modules: [{ id: 'MOD-1255', name: 'Access management' }],
        account: {
          id: 'ACC-0001-0002',
          name: 'Stark Industries',
          type: 'Client',
          status: 'Active',
        },
        endpoint: `${server.url}/public/v1/`,
        audit: {
          created: {
            at: '2023-04-15T12:34:00.000Z',
            by: { id: 'USR-1234-1234', name: 'John Smith' },
          },
        },
        lastAccessAt: '2023-04-15T12:34:00.000Z',
        revision: '3',
      },
    ]);
  });

  it('keeps what a person typed apart from the rest of the address', async () => {
    server.script(list([]));
    await adapter().listTokens({ search: 'a&limit=1#+%20 ü', limit: 5 }, { signal });
    expect(server.seen[0]?.query).toMatch(/^or\(ilike\(name,"\*a&limit=1#\+%20 ü\*"\)/);
    expect(server.seen[0]?.query).toMatch(/&limit=5&offset=0&select=\+audit,-token$/);
  });

  it('asks in pages of 100 at most, one after the other, and lists nothing twice', async () => {
    const all = Array.from({ length: 250 }, (_, index) => ({ ...ROBOT, id: `TKN-${index}` }));
    // Between the first two answers, a token was added at the top: all that follows moves down.
    server.script(
      list(all.slice(0, 100), 250),
      list(all.slice(99, 199), 251),
      list(all.slice(199, 239), 251),
    );
    const page = await adapter().listTokens({ limit: 240 }, { signal });
    expect(server.seen.map(({ query }) => query.match(/limit.*offset=\d+/)?.[0])).toEqual([
      'limit=100&offset=0',
      'limit=100&offset=100',
      'limit=40&offset=200',
    ]);
    expect(new Set(page.items.map(({ id }) => id)).size).toBe(page.items.length);
    expect(page.total).toBe(251);
  });

  it('ends where the list ends, whether or not the backend can tell the total', async () => {
    server.script(list([ROBOT], 1));
    expect((await adapter().listTokens({ limit: 500 }, { signal })).items).toHaveLength(1);
    expect(server.seen).toHaveLength(1);
    server.script(json({ data: [ROBOT] }));
    const page = await adapter().listTokens({ limit: 500 }, { signal });
    expect(page.items).toHaveLength(1);
    expect(page).not.toHaveProperty('total');
    expect(server.seen).toHaveLength(1);
  });

  it('counts with a limit of 0', async () => {
    server.script(list([], 42));
    expect(await adapter().listTokens({ limit: 0 }, { signal })).toEqual({ items: [], total: 42 });
    expect(server.seen[0]?.query).toContain('limit=0&');
  });

  it('says nothing of a filter that holds for everything', async () => {
    server.script(list([]));
    await adapter().listTokens({ filter: { all: [] }, search: ' ', limit: 1 }, { signal });
    expect(server.seen[0]?.query).toBe('limit=1&offset=0&select=+audit,-token');
  });

  it('refuses a cursor, and a filter it cannot write, without asking', async () => {
    server.script(list([]));
    await expect(adapter().listTokens({ limit: 1, cursor: 'x' }, { signal })).rejects.toMatchObject(
      { kind: 'invalid' },
    );
    const filter = { field: 'colour', op: 'eq', value: 'red' } as const;
    await expect(adapter().listTokens({ limit: 1, filter }, { signal })).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(server.seen).toEqual([]);
  });
});

describe('one token', () => {
  it('is read without its secret', async () => {
    server.script(json({ ...ROBOT, token: 'idt:secret' }));
    const token = await adapter().getToken(ROBOT.id, { signal });
    expect(server.seen).toMatchObject([
      { method: 'GET', path: ONE_TOKEN, query: 'select=+audit,-token' },
    ]);
    expect(JSON.stringify(token)).not.toContain('secret');
  });

  it('is not found once it is deleted, nor by an id that is none', async () => {
    server.script(json({ ...ROBOT, status: 'Deleted' }));
    await expect(adapter().getToken(ROBOT.id, { signal })).rejects.toMatchObject({
      kind: 'not-found',
    });
    server.script(json(ROBOT));
    for (const id of ['', '.', '..']) {
      await expect(adapter().getToken(id, { signal })).rejects.toMatchObject({ kind: 'not-found' });
      await expect(adapter().deleteToken(id, { signal })).rejects.toMatchObject({
        kind: 'not-found',
      });
    }
    expect(server.seen).toEqual([]);
  });

  it('is asked for by its id alone, whatever is in it', async () => {
    server.script(json(ROBOT));
    await adapter().getToken('../a?b#c', { signal });
    expect(server.seen[0]?.path).toBe(`${TOKENS}/..%2Fa%3Fb%23c`);
  });

  it('shows what it can of a token of few words, or with new ones', async () => {
    server.script(json({ id: 'TKN-1', name: 'Bare' }));
    expect(await adapter().getToken('TKN-1', { signal })).toEqual({
      id: 'TKN-1',
      name: 'Bare',
      status: '',
      modules: [],
      endpoint: `${server.url}/public/v1/`,
      audit: {},
    });
    const audit: unknown = JSON.parse(
      '{"archived":{"at":"2024-01-01T00:00:00.000Z"},"__proto__":{}}',
    );
    server.script(json({ id: 'TKN-1', name: 'New', status: 'Archived', new: 1, audit }));
    expect(await adapter().getToken('TKN-1', { signal })).toMatchObject({
      status: 'Archived',
      audit: { archived: { at: '2024-01-01T00:00:00.000Z' } },
    });
  });
});

describe('the secret', () => {
  it('cannot be asked for on a platform that shows it once', () => {
    expect('revealSecret' in adapter()).toBe(false);
    expect('revealSecret' in adapter({ readableSecrets: false })).toBe(false);
  });

  it('is read by itself on a platform that shows it again', async () => {
    server.script(json({ ...ROBOT, token: 'idt:secret' }));
    const secret = await adapter({ readableSecrets: true }).revealSecret?.(ROBOT.id, { signal });
    expect(secret).toEqual({ value: 'idt:secret' });
    expect(server.seen).toMatchObject([{ path: ONE_TOKEN, query: 'select=+token' }]);
    expect(server.seen[0]?.headers['cache-control']).toBe('no-cache');
  });

  it('is missed in words where the platform does not send it after all', async () => {
    server.script(json(ROBOT));
    const reveal = adapter({ readableSecrets: true }).revealSecret?.(ROBOT.id, { signal });
    await expect(reveal).rejects.toMatchObject({
      kind: 'unexpected',
      message: 'token is missing.',
    });
  });
});

describe('modules', () => {
  it('are listed, searched and sorted', async () => {
    server.script(list([{ id: 'MOD-1', name: 'Access', description: 'Who may', settings: {} }]));
    const page = await adapter().listModules(
      { search: 'acc', sort: [{ field: 'name', direction: 'asc' }], limit: 10 },
      { signal },
    );
    expect(page.items).toEqual([{ id: 'MOD-1', name: 'Access', description: 'Who may' }]);
    expect(server.seen).toMatchObject([{ path: '/public/v1/accounts/modules' }]);
    expect(server.seen[0]?.query).toContain('&order=+name&');
  });
});

describe('audit records', () => {
  const expected = {
    id: 'AUD-1111-2222',
    event: 'platform.accounts.api-token.disabled',
    timestamp: '2024-01-31T23:00:00.123Z',
    summary: 'Token disabled',
    details: 'John Smith disabled Robot 1',
    type: 'Public',
    object: { id: 'TKN-1234-5678', name: 'Robot 1', objectType: 'ApiToken', revision: 3 },
    actor: {
      id: 'USR-1234-1234',
      name: 'John Smith',
      account: { id: 'ACC-0001-0002', name: 'Stark Industries', type: 'Client' },
    },
    request: {
      api: {
        ip: '192.0.2.7',
        userAgent: 'curl/8',
        geolocation: { countryCode: 'NL', countryName: 'Netherlands' },
      },
      log: { requestId: 'req-1', correlationId: 'cor-1' },
    },
    documents: { Token: { id: 'TKN-1234-5678' } },
    viewers: [{ id: 'ACC-0001-0002', name: 'Stark Industries', type: 'Client' }],
  };

  it('are listed with their templates filled in', async () => {
    server.script(list([RECORD]));
    const page = await adapter().listAuditRecords(
      { filter: { field: 'object.id', op: 'eq', value: ROBOT.id }, limit: 10 },
      { signal },
    );
    expect(page).toEqual({ items: [expected], total: 1 });
    expect(server.seen).toMatchObject([
      {
        path: '/public/v1/audit/records',
        query: 'eq(object.id,"TKN-1234-5678")&limit=10&offset=0&render()',
      },
    ]);
  });

  it('are got by id', async () => {
    server.script(json(RECORD));
    expect(await adapter().getAuditRecord(RECORD.id, { signal })).toEqual(expected);
    expect(server.seen).toMatchObject([
      { path: `/public/v1/audit/records/${RECORD.id}`, query: 'render()' },
    ]);
  });

  it('are found in the list where getting one by id is not for this user', async () => {
    server.script(json({ title: 'Forbidden' }, 403), list([RECORD]));
    expect(await adapter().getAuditRecord(RECORD.id, { signal })).toEqual(expected);
    expect(server.seen[1]?.query).toBe(`eq(id,"${RECORD.id}")&limit=1&offset=0&render()`);
    server.script(json({ title: 'Forbidden' }, 403), list([]));
    await expect(adapter().getAuditRecord('AUD-0', { signal })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
