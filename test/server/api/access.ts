import { describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../demo/server/server.js';
import {
  Caller,
  draft,
  list,
  MODULES,
  OPERATIONS,
  RECORDS,
  TOKENS,
  VIEWER,
  type Json,
  text,
} from '../caller.js';

/** Who may do what, and how they prove who they are. `log` holds all that the server has logged. */
export function describeAccess(server: () => RunningServer, log: readonly string[]): void {
  const administrator = (): Promise<Caller> => Caller.signedIn(server());
  const added = async (name: string, ...moduleIds: readonly string[]): Promise<Json> =>
    (await (await administrator()).post(TOKENS, draft(name, moduleIds))).body;
  const callerWith = (token: Json): Caller => Caller.withSecret(server(), text(token['token']));

  describe('a secret', () => {
    it('acts as its token, and moves its last access', async () => {
      const token = await added('Caller', 'MOD-1255', 'MOD-2377');
      const program = callerWith(token);
      const path = `${TOKENS}/${text(token['id'])}`;
      const before = Date.now();
      const read = await program.get(path);
      expect(read.status).toBe(200);
      const access = Date.parse(text(read.body['lastAccessAt']));
      expect(Math.abs(access - before)).toBeLessThan(60_000);
      const made = await program.post(TOKENS, draft('Made by a program'));
      expect(made.body).toMatchObject({
        audit: { created: { by: { id: token['id'], name: 'Caller' } } },
      });
      const found = await program.get(
        `${TOKENS}?eq(audit.created.by.name,"Caller")&select=+audit&limit=0`,
      );
      expect(found.body['$meta']?.['pagination']?.['total']).toBe(1);
      const { body } = await program.get(`${RECORDS}?eq(object.id,"${text(made.body['id'])}")`);
      expect(list(body['data'])[0]).toMatchObject({ actor: { id: token['id'], name: 'Caller' } });
    });

    it('is refused as soon as its token is disabled, and for good once it is deleted', async () => {
      const caller = await administrator();
      const token = await added('Switched', 'MOD-1255');
      const program = callerWith(token);
      const path = `${TOKENS}/${text(token['id'])}`;
      const status = async (): Promise<number> => (await program.get(TOKENS)).status;
      expect(await status()).toBe(200);
      await caller.post(`${path}/disable`);
      expect(await status()).toBe(401);
      await caller.post(`${path}/enable`);
      expect(await status()).toBe(200);
      await caller.delete(path);
      expect(await status()).toBe(401);
    });

    it('may do only what the modules of its token allow', async () => {
      const auditor = callerWith(await added('Auditor', 'MOD-2377'));
      expect((await auditor.get(RECORDS)).status).toBe(200);
      expect((await auditor.get(TOKENS)).status).toBe(403);
      expect((await auditor.get(MODULES)).status).toBe(403);
      expect((await auditor.post(TOKENS, draft('No'))).status).toBe(403);
      const manager = callerWith(await added('Manager', 'MOD-1255'));
      expect((await manager.get(MODULES)).status).toBe(200);
      expect((await manager.get(RECORDS)).status).toBe(403);
      const other = callerWith(await added('Other', 'MOD-3640'));
      expect((await other.get(TOKENS)).status).toBe(403);
    });

    it.each(['tkn_wrong', 'Basic x', 'Bearer', `tkn_${'A'.repeat(42)}`])(
      'that is none is answered 401: %s',
      async (secret) => {
        const caller = new Caller(server(), {
          authorization: secret.startsWith('tkn_') ? `Bearer ${secret}` : secret,
        });
        const { status, headers } = await caller.get(TOKENS);
        expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      },
    );

    it('is shown again to those who manage tokens, in no list unless asked, kept by no cache', async () => {
      const caller = await administrator();
      const token = await added('Shown', 'MOD-1255');
      const path = `${TOKENS}/${text(token['id'])}`;
      const shown = await caller.get(`${path}?select=+token`);
      expect(shown.body['token']).toBe(token['token']);
      expect(shown.headers.get('cache-control')).toBe('no-store');
      expect((await caller.get(`${path}?select=-token`)).body).not.toHaveProperty('token');
      const filter = `eq(id,"${text(token['id'])}")`;
      const listed = await caller.get(`${TOKENS}?${filter}&select=+token`);
      expect(list(listed.body['data'])[0]?.['token']).toBe(token['token']);
      const viewer = await Caller.signedIn(server(), VIEWER);
      for (const { body } of [
        await viewer.get(path),
        await viewer.get(`${TOKENS}?${filter}&select=+token`),
      ]) {
        expect(JSON.stringify(body)).not.toContain('tkn_');
      }
    });

    it('is in no line of the log, not even where somebody puts it into an address', async () => {
      const token = await added('Logged', 'MOD-1255');
      await callerWith(token).get(`${TOKENS}/${text(token['token'])}?eq(name,"x")`);
      expect(log.length).toBeGreaterThan(10);
      expect(log.filter((line) => line.includes(text(token['token'])))).toEqual([]);
      expect(log.at(-1)).toMatch(/^GET \/public\/v1\/accounts\/api-tokens\/tkn_… 404 \d+ ms /);
    });
  });

  describe('a session', () => {
    it('says who is signed in, and lets another user sign in', async () => {
      const caller = await administrator();
      const { body } = await caller.get('/demo/session');
      expect(body).toMatchObject({
        user: { id: 'USR-0001-0001', role: 'administrator' },
        account: { id: 'ACC-1042-2210' },
      });
      expect(list(body['users']).map(({ role }) => role)).toEqual([
        ...['administrator', 'viewer', 'operations'],
      ]);
      expect((await caller.post('/demo/session', { userId: 'USR-7705-3068' })).status).toBe(400);
    });

    it('ends when it is signed out of', async () => {
      const caller = await administrator();
      const { status, headers } = await caller.delete('/demo/session');
      expect(status).toBe(204);
      expect(headers.get('set-cookie')).toContain('tokenry_session=signed-out');
      expect((await caller.get(TOKENS)).status).toBe(401);
      expect((await caller.get('/demo/session')).status).toBe(401);
    });

    it('keeps its cookie from scripts and from other sites', async () => {
      const answer = await new Caller(server(), { origin: server().url }).post('/demo/session', {
        userId: VIEWER,
      });
      const cookie = answer.headers.get('set-cookie');
      expect(cookie).toMatch(/^tokenry_session=[\w-]{43};/);
      expect(cookie).toContain('HttpOnly');
      expect(cookie).toContain('SameSite=Strict');
      expect(cookie).toContain('Path=/');
    });

    it('writes from pages of its own origin alone', async () => {
      const caller = await administrator();
      for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
        expect((await caller.post(TOKENS, draft('Forged'), { origin })).status).toBe(403);
        expect((await caller.delete('/demo/session', { origin })).status).toBe(403);
      }
    });

    it('lets a viewer look and not touch', async () => {
      const viewer = await Caller.signedIn(server(), VIEWER);
      const { body } = await viewer.get(`${TOKENS}?limit=1`);
      const path = `${TOKENS}/${text(list(body['data'])[0]?.['id'])}`;
      expect((await viewer.get(path)).status).toBe(200);
      expect((await viewer.get(RECORDS)).status).toBe(200);
      expect((await viewer.post(TOKENS, draft('No'))).status).toBe(403);
      expect((await viewer.put(path, draft('No'))).status).toBe(403);
      expect((await viewer.post(`${path}/disable`)).status).toBe(403);
      expect((await viewer.delete(path)).status).toBe(403);
    });

    it('gives single audit records to operations alone', async () => {
      const caller = await administrator();
      const { body } = await caller.get(`${RECORDS}?limit=1`);
      const path = `${RECORDS}/${text(list(body['data'])[0]?.['id'])}`;
      expect((await caller.get(path)).status).toBe(403);
      const operations = await Caller.signedIn(server(), OPERATIONS);
      expect((await operations.get(`${path}?render()`)).status).toBe(200);
      expect((await operations.get(`${RECORDS}/AUD-0`)).status).toBe(404);
    });
  });

  it('answers nobody who does not say who they are', async () => {
    const nobody = new Caller(server());
    for (const path of [TOKENS, MODULES, RECORDS, `${TOKENS}/TKN-1`, '/demo/session']) {
      expect((await nobody.get(path)).status).toBe(401);
    }
    expect((await nobody.post(TOKENS, draft('No'))).status).toBe(401);
  });

  it('answers a wrong method or address with a problem', async () => {
    const caller = await administrator();
    const method = await caller.send('PATCH', TOKENS);
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'GET, POST']);
    const address = await caller.get('/public/v1/accounts/nothing');
    expect(address.status).toBe(404);
    expect(address.body).toMatchObject({ title: 'Not found', status: 404 });
    expect(text(address.body['traceId'])).toMatch(/^[\da-f-]{36}$/);
    // Which no text in the database holds.
    for (const path of [`${TOKENS}/%00`, `${TOKENS}/TKN%001/icon`, `${RECORDS}/%00`]) {
      expect((await caller.get(path)).status).toBe(404);
    }
    expect((await caller.delete(`${TOKENS}/%00`)).status).toBe(404);
  });
}
