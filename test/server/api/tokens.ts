import { describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../demo/server/server.js';
import { Caller, draft, list, RECORDS, TOKENS, type Json, text } from '../caller.js';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The life of a token, from its addition to its end. */
export function describeTokens(server: () => RunningServer): void {
  const administrator = (): Promise<Caller> => Caller.signedIn(server());
  const added = async (name: string): Promise<Json> => {
    const { status, body } = await (await administrator()).post(TOKENS, draft(name));
    expect(status).toBe(201);
    return body;
  };
  const events = async (id: Json | undefined): Promise<readonly string[]> => {
    const { body } = await (
      await administrator()
    ).get(`${RECORDS}?eq(object.id,"${text(id)}")&order=timestamp`);
    return list(body['data']).map(({ event }) => text(event).split('.').at(-1) ?? '');
  };

  it('is added, changed, disabled, enabled and deleted, and each leaves a record', async () => {
    const caller = await administrator();
    const token = await added('Life cycle');
    const path = `${TOKENS}/${text(token['id'])}`;
    expect(token).toMatchObject({
      id: expect.stringMatching(/^TKN-\d{4}-\d{4}$/) as string,
      status: 'Active',
      revision: 1,
      lastAccessAt: null,
      audit: { created: { by: { id: 'USR-0001-0001' } }, enabled: {} },
    });
    const changed = await caller.put(path, {
      name: 'Life cycle 2',
      description: null,
      icon: null,
      modules: [{ id: 'MOD-3640' }, { id: 'MOD-1255' }],
    });
    expect(changed.body).toMatchObject({
      name: 'Life cycle 2',
      description: null,
      modules: [{ id: 'MOD-1255' }, { id: 'MOD-3640' }],
      revision: 2,
    });
    expect((await caller.post(`${path}/disable`)).body).toMatchObject({
      status: 'Disabled',
      audit: { disabled: { by: { id: 'USR-0001-0001' } } },
    });
    expect((await caller.post(`${path}/disable`)).status).toBe(409);
    expect((await caller.post(`${path}/enable`)).body).toMatchObject({ status: 'Active' });
    const deleted = await caller.delete(path);
    expect([deleted.status, deleted.body]).toEqual([204, null]);
    for (const gone of [
      await caller.get(path),
      await caller.put(path, draft('Again')),
      await caller.post(`${path}/enable`),
      await caller.delete(path),
    ]) {
      expect(gone.status).toBe(404);
    }
    const { body } = await caller.get(`${TOKENS}?eq(id,"${text(token['id'])}")`);
    expect(list(body['data'])).toEqual([]);
    expect(await events(token['id'])).toEqual([
      ...['created', 'updated', 'disabled', 'enabled', 'deleted'],
    ]);
  });

  it('leaves records that say who, from where, and how it was before', async () => {
    const caller = await administrator();
    const token = await added('Recorded');
    await caller.put(
      `${TOKENS}/${text(token['id'])}`,
      { ...draft('Recorded {{token.id}}'), description: 'Changed' },
      { 'user-agent': 'test agent', 'x-correlation-id': 'correlation-1' },
    );
    const { body } = await caller.get(
      `${RECORDS}?eq(object.id,"${text(token['id'])}")&order=-timestamp&limit=1&render()`,
    );
    const [record] = list(body['data']);
    expect(record).toMatchObject({
      event: 'platform.accounts.token.updated',
      details: `Ingrid Halvorsen updated the API token Recorded {{token.id}} (${text(token['id'])})`,
      object: { id: token['id'], objectType: 'ApiToken', revision: 2 },
      actor: { id: 'USR-0001-0001', account: { id: 'ACC-1042-2210', accountType: 'Client' } },
      request: {
        api: { ip: '127.0.0.1', userAgent: 'test agent' },
        log: { correlationId: 'correlation-1' },
      },
      documents: { Token: { description: 'Changed' }, Before: { description: 'For a test' } },
    });
    expect(JSON.stringify(record)).not.toContain('tkn_');
  });

  it('names every field that is wrong', async () => {
    const caller = await administrator();
    const errors = async (body: unknown): Promise<unknown> => {
      const answer = await caller.post(TOKENS, body);
      expect(answer.status).toBe(400);
      return answer.body['errors'];
    };
    expect(await errors({ ...draft(' '), modules: [] })).toEqual({
      name: ['is required'],
      modules: ['needs at least one module'],
    });
    expect(await errors({ account: { id: 'ACC-1042-2210' } })).toEqual({
      name: ['is required'],
      modules: ['is required'],
    });
    const many = Array.from({ length: 1001 }, (_, index) => `MOD-${index}`);
    expect(await errors(draft('Everywhere', many))).toEqual({ modules: ['holds more than 1000'] });
    expect(await errors(draft('x'.repeat(256)))).toHaveProperty('name');
    expect(await errors(draft('Unknown module', ['MOD-0000']))).toHaveProperty('modules');
    expect(await errors({ ...draft('Not mine'), account: { id: 'ACC-1' } })).toHaveProperty(
      'account',
    );
    expect(await errors({ ...draft('Icon'), icon: 'javascript:alert(1)' })).toHaveProperty('icon');
  });

  it('refuses what is no JSON, or could not be stored', async () => {
    const caller = await administrator();
    expect((await caller.post(TOKENS, '{"name":')).status).toBe(400);
    expect((await caller.post(TOKENS, draft('nul \0'))).status).toBe(400);
    expect((await caller.post(TOKENS, draft('half \ud800'))).status).toBe(400);
    const plain = await caller.post(TOKENS, 'name=x', { 'content-type': 'text/plain' });
    expect(plain.status).toBe(415);
    const large = await caller.post(TOKENS, { ...draft('Large'), icon: 'x'.repeat(9_000_000) });
    expect(large.status).toBe(413);
  });

  it('is not changed by one who has not seen the last change', async () => {
    const caller = await administrator();
    const path = `${TOKENS}/${text((await added('Contended'))['id'])}`;
    const first = await caller.put(path, draft('First'), { 'if-match': '"1"' });
    expect(first.status).toBe(200);
    for (const stale of [
      await caller.put(path, draft('Second'), { 'if-match': '"1"' }),
      await caller.put(path, { ...draft('Second'), revision: 1 }),
      await caller.post(`${path}/disable`, undefined, { 'if-match': '"1"' }),
      await caller.post(`${path}/disable`, { revision: 1 }),
      await caller.delete(path, { 'if-match': '"1"' }),
    ]) {
      expect(stale.status).toBe(409);
    }
    expect((await caller.get(path)).body).toMatchObject({ name: 'First', revision: 2 });
    expect((await caller.delete(path, { 'if-match': '2' })).status).toBe(204);
  });

  it('changes once when many change it at the same time', async () => {
    const caller = await administrator();
    const path = `${TOKENS}/${text((await added('Crowded'))['id'])}`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => caller.post(`${path}/disable`, { revision: 1 })),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, ...Array<number>(7).fill(409)]);
  });

  it('is added once under one idempotency key, with the same answer', async () => {
    const caller = await administrator();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => caller.post(TOKENS, draft('Once'), key)),
    );
    const [first] = answers;
    for (const { status, body } of answers) {
      expect(status).toBe(201);
      expect(body['id']).toBe(first?.body['id']);
      expect(body['token']).toBe(first?.body['token']);
    }
    expect(await events(first?.body['id'])).toEqual(['created']);
    expect((await caller.post(TOKENS, draft('Another'), key)).status).toBe(409);
  });

  describe('an icon', () => {
    it('is kept when it is a picture, and served as what it is', async () => {
      const caller = await administrator();
      const { body } = await caller.post(TOKENS, {
        ...draft('Pictured'),
        // Says that it is a JPEG, and is not.
        icon: `data:image/jpeg;base64,${PNG}`,
      });
      expect(body['icon']).toBe(`${TOKENS}/${text(body['id'])}/icon?v=1`);
      const icon = await caller.get(text(body['icon']));
      expect(icon.status).toBe(200);
      expect(icon.headers.get('content-type')).toBe('image/png');
      expect(icon.headers.get('x-content-type-options')).toBe('nosniff');
      const path = `${TOKENS}/${text(body['id'])}`;
      const kept = await caller.put(path, { ...draft('Pictured'), icon: body['icon'] });
      expect(kept.body['icon']).toBe(body['icon']);
      expect((await caller.put(path, draft('Plain'))).body['icon']).toBeNull();
      expect((await caller.get(`${path}/icon`)).status).toBe(404);
    });

    it('is refused when it is none, whatever it says', async () => {
      const caller = await administrator();
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
      for (const icon of [`data:image/svg+xml;base64,${svg}`, `data:image/png;base64,${svg}`]) {
        const { status, body } = await caller.post(TOKENS, { ...draft('Drawn'), icon });
        expect(status).toBe(400);
        expect(body['errors']).toHaveProperty('icon');
      }
    });
  });
}
