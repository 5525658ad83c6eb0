import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, Caller, draft, list, RECORDS, TOKENS, text } from './caller.js';

const MAIN = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'tokenry-durability-'));

interface Demo {
  readonly process: ChildProcess;
  readonly output: () => string;
}

const running = new Set<ChildProcess>();

/** The demo as `npm start` runs it. */
function run(...options: readonly string[]): Demo {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', MAIN, '--data-dir', dataDir, ...options],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      output += part.toString();
    });
  }
  return { process: child, output: () => output };
}

async function addressOf(demo: Demo): Promise<string> {
  await expect.poll(demo.output, { timeout: 60_000 }).toMatch(/Tokenry demo: \S+/);
  return /Tokenry demo: (\S+)/.exec(demo.output())?.[1] ?? '';
}

async function ended({ process: child }: Demo): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function signedIn(url: string): Promise<Caller> {
  const server = { url, port: 0, close: () => Promise.resolve() };
  return Caller.signedIn(server, ADMINISTRATOR);
}

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the demo', { timeout: 180_000 }, () => {
  it('loses no acknowledged write when it is killed, and writes no token without its record', async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < 3; kill += 1) {
      const demo = run('--port', '0');
      const caller = await signedIn(await addressOf(demo));
      const writes = Array.from({ length: 30 }, async (_none, index) => {
        const { status, body } = await caller.post(TOKENS, draft(`Kill ${kill} ${index}`));
        if (status === 201) acknowledged.push(text(body['id']));
        // In the midst of the others.
        if (acknowledged.length === kill * 8 + 8) demo.process.kill('SIGKILL');
      });
      await Promise.allSettled(writes);
      await ended(demo);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(24);

    const demo = run('--port', '0');
    const caller = await signedIn(await addressOf(demo));
    const { body } = await caller.get(`${TOKENS}?ilike(name,"Kill *")&limit=100`);
    const kept = list(body['data']).map(({ id }) => text(id));
    expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
    for (const id of kept) {
      const records = await caller.get(`${RECORDS}?eq(object.id,"${id}")`);
      expect(list(records.body['data']).map(({ event }) => event)).toEqual([
        'platform.accounts.token.created',
      ]);
    }
    demo.process.kill('SIGTERM');
    expect(await ended(demo)).toBe(0);
  });

  it('leaves its data to one process, and a busy port alone', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const { port } = busy.address() as AddressInfo;
    const first = run('--port', String(port));
    const url = await addressOf(first);
    expect(first.output()).toContain(`Port ${port} is busy`);
    expect(url).not.toContain(`:${port}`);
    const second = run('--port', '0');
    expect(await ended(second)).toBe(1);
    expect(second.output()).toContain('in use by another process');
    expect(second.output().trim().split('\n')).toHaveLength(1);
    const caller = await signedIn(url);
    expect((await caller.get(TOKENS)).status).toBe(200);
    busy.close();
  });
});
