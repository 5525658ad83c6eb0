import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../demo/server/database/connect.js';
import { startServer, type RunningServer } from '../../demo/server/server.js';
import { Caller, draft, text, TOKENS } from './caller.js';

/** Every text of every table, as whoever gets hold of the database could read it. */
async function everythingKept(dataDir: string): Promise<string> {
  const { db, close } = await connect({ dataDir });
  const tables = await db.introspection.getTables();
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    texts.push(JSON.stringify(rows));
  }
  await close();
  return texts.join('\n');
}

async function answersKept(dataDir: string, age: string): Promise<number> {
  const { db, close } = await connect({ dataDir });
  const changed = sql`created_at = current_timestamp - ${age}::interval`;
  await sql`update idempotent_answers set ${changed}`.execute(db);
  const rows = await db.selectFrom('idempotent_answers').selectAll().execute();
  await close();
  return rows.length;
}

describe('a server that shows secrets once', { timeout: 60_000 }, () => {
  let dataDir: string;
  let server: RunningServer;
  const start = async (): Promise<Caller> => {
    server = await startServer({ dataDir, secrets: 'once' });
    return Caller.signedIn(server);
  };
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tokenry-once-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('answers a second try with the token and without its secret, which it does not have', async () => {
    const caller = await start();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const first = await caller.post(TOKENS, draft('Once'), key);
    const second = await caller.post(TOKENS, draft('Once'), key);
    const read = await caller.get(`${TOKENS}/${text(first.body['id'])}?select=+token`);
    const listed = await caller.get(`${TOKENS}?select=+token&limit=100`);
    await server.close();
    expect(JSON.stringify(listed.body)).not.toContain('tkn_');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(text(first.body['token'])).toMatch(/^tkn_/);
    expect(second.body['id']).toBe(first.body['id']);
    expect(second.body).not.toHaveProperty('token');
    expect(read.body).not.toHaveProperty('token');
    const kept = await everythingKept(dataDir);
    expect(kept).toContain(text(first.body['id']));
    expect(kept).not.toContain(text(first.body['token']));
    expect(kept).not.toMatch(/"secret_sealed":"/);
  });

  it('forgets the answers of yesterday, whether or not somebody calls', async () => {
    const caller = await start();
    await caller.post(TOKENS, draft('Yesterday'), { 'idempotency-key': crypto.randomUUID() });
    await server.close();
    expect(await answersKept(dataDir, '25 hours')).toBe(1);
    await start();
    await server.close();
    expect(await answersKept(dataDir, '25 hours')).toBe(0);
  });
});
