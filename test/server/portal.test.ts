import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../demo/server/server.js';
import { Caller, draft, list, RECORDS, TOKENS, type Json, text } from './caller.js';

describe('a demo that shows secrets once, with its portal', () => {
  const portalDir = mkdtempSync(join(tmpdir(), 'tokenry-portal-'));
  let server: RunningServer;
  beforeAll(async () => {
    mkdirSync(join(portalDir, 'assets'));
    writeFileSync(join(portalDir, 'index.html'), '<!doctype html><title>Portal</title>');
    writeFileSync(join(portalDir, 'assets', 'main.js'), 'export {};');
    server = await startServer({ portalDir, secrets: 'once' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(portalDir, { recursive: true });
  });

  it('signs a newcomer in as the administrator, and nobody who has signed out', async () => {
    for (const cookie of ['', 'tokenry_session=of-another-demo']) {
      const page = await fetch(server.url, { headers: { cookie } });
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(await page.text()).toContain('Portal');
      const [session = ''] = page.headers.getSetCookie().map((header) => header.split(';')[0]);
      const caller = new Caller(server, { cookie: session });
      expect((await caller.get('/demo/session')).body).toMatchObject({
        user: { role: 'administrator' },
        secrets: 'once',
      });
      const again = await fetch(server.url, { headers: { cookie: session } });
      expect(again.headers.getSetCookie()).toEqual([]);
    }
    const out = await fetch(server.url, { headers: { cookie: 'tokenry_session=signed-out' } });
    expect(out.headers.getSetCookie()).toEqual([]);
  });

  it('gives every answer the strict policy, and files their types', async () => {
    for (const path of ['/', '/assets/main.js', '/nothing', TOKENS]) {
      const { headers } = await fetch(`${server.url}${path}`);
      const policy = headers.get('content-security-policy')?.split('; ').toSorted();
      expect(policy).toEqual(
        [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' blob:",
          "connect-src 'self'",
          "require-trusted-types-for 'script'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
        ].toSorted(),
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    const script = await fetch(`${server.url}/assets/main.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect((await fetch(`${server.url}/..%2f..%2fetc/passwd`)).status).toBe(404);
  });

  it('answers local names alone, so that no other site can pass for it', async () => {
    const status = (host: string): Promise<number | undefined> =>
      new Promise((resolve) => {
        request(`${server.url}/`, { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).end();
      });
    expect(await status(`localhost:${server.port}`)).toBe(200);
    expect(await status(`evil.example:${server.port}`)).toBe(421);
    expect(await status('127.0.0.1.evil.example')).toBe(421);
  });

  it('tells the secret when it is made, and never else', async () => {
    const caller = await Caller.signedIn(server);
    const key = { 'idempotency-key': 'the-same' };
    const made = await caller.post(TOKENS, draft('Told once'), key);
    const secret = text(made.body['token']);
    expect(secret).toMatch(/^tkn_[0-9A-Za-z]{42}$/);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const again = await caller.post(TOKENS, draft('Told once'), key);
    expect(again.body['id']).toBe(made.body['id']);
    expect(again.body).not.toHaveProperty('token');
    const path = `${TOKENS}/${text(made.body['id'])}`;
    const read = await caller.get(`${path}?select=+token`);
    expect(read.body).not.toHaveProperty('token');
    expect(read.body['$meta']).toEqual({ omitted: ['token'] });
    expect((await Caller.withSecret(server, secret).get(path)).status).toBe(200);
  });
});

describe('the demo account', () => {
  let server: RunningServer;
  let tokens: readonly Json[];
  let records: readonly Json[];
  beforeAll(async () => {
    server = await startServer();
    const caller = await Caller.signedIn(server);
    const { body } = await caller.get(`${TOKENS}?select=+audit&limit=100`);
    tokens = list(body['data']);
    const pages = await Promise.all(
      [0, 100, 200, 300, 400, 500].map((offset) =>
        caller.get(`${RECORDS}?order=timestamp&limit=100&offset=${offset}`),
      ),
    );
    records = pages.flatMap(({ body }) => list(body['data']));
  });
  afterAll(() => server.close());

  it('has 42 tokens of every kind that a list must show', () => {
    expect(tokens).toHaveLength(42);
    const now = Date.now();
    const accesses = tokens.map(({ lastAccessAt }) => lastAccessAt as unknown as string | null);
    expect(accesses.filter((access) => access === null).length).toBeGreaterThan(3);
    const isStale = (access: string | null): boolean =>
      access !== null && now - Date.parse(access) > 90 * 86_400_000;
    expect(accesses.filter(isStale).length).toBeGreaterThan(2);
    expect(tokens.filter(({ status }) => text(status) === 'Disabled').length).toBeGreaterThan(3);
    const creators = tokens.map(({ audit }) => audit?.['created']?.['by']);
    expect(creators.some((creator) => creator?.['deleted'] !== undefined)).toBe(true);
    expect(tokens.some(({ name }) => /\p{Script=Han}/u.test(text(name)))).toBe(true);
    expect(tokens.some(({ name }) => text(name).length > 100)).toBe(true);
  });

  it('has a history that leads to where each token is', () => {
    expect(records.length).toBeGreaterThan(250);
    for (const token of tokens) {
      const history = records.filter(({ object }) => object?.['id'] === token['id']);
      const last = history.at(-1);
      expect(text(history[0]?.['event'])).toMatch(/created$/);
      expect(last?.['documents']?.['Token']).toMatchObject({
        name: token['name'],
        description: token['description'],
        status: token['status'],
        revision: token['revision'],
      });
      expect(last?.['timestamp']).toBe(token['audit']?.['updated']?.['at']);
      for (const [index, record] of history.entries()) {
        expect(record['object']?.['revision']).toBe(index + 1);
        const { Before: before } = (record['documents'] ?? {}) as Readonly<Record<string, Json>>;
        if (index > 0) expect(before).toEqual(history[index - 1]?.['documents']?.['Token']);
      }
    }
  });

  it('has acts of every kind, by people and by programs, none of them in the future', () => {
    const acts = new Set(records.map(({ event }) => text(event).split('.').at(-1)));
    expect([...acts].toSorted()).toEqual(['created', 'deleted', 'disabled', 'enabled', 'updated']);
    const actors = records.map(({ actor }) => text(actor?.['id']).slice(0, 3));
    expect([...new Set(actors)].toSorted()).toEqual(['TKN', 'USR']);
    const now = Date.now();
    expect(records.every(({ timestamp }) => Date.parse(text(timestamp)) <= now)).toBe(true);
  });
});
