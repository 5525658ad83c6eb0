import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { connect } from '../../demo/server/database/connect.js';

const dataDir = mkdtempSync(join(tmpdir(), 'tokenry-commands-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command to its end. */
function run(
  command: 'main' | 'seed',
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const path = fileURLToPath(new URL(`../../demo/server/${command}.ts`, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path, '--data-dir', dataDir, ...options],
    { env: { ...process.env, ...environment } },
  );
  let [output, errors] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

describe('a command that is told what it does not understand', { timeout: 180_000 }, () => {
  it.each([
    ['main', ['--secrets', 'sometimes'], '--secrets takes readable or once, not "sometimes".'],
    ['main', ['--port', 'abc'], '--port takes a number from 0 to 65535, not "abc".'],
    ['main', ['--port', '65536'], '--port takes a number from 0 to 65535, not "65536".'],
    ['main', ['--prot', '1'], "Unknown option '--prot'"],
    ['seed', ['--secrets', 'never'], '--secrets takes readable or once, not "never".'],
    ['seed', ['--tokens', 'many'], '--tokens takes a whole number, not "many".'],
    ['seed', ['--tokns', '1'], "Unknown option '--tokns'"],
    ['seed', ['--records'], "Option '--records <value>' argument missing"],
  ] as const)('%s %j says so in one line', async (command, options, message) => {
    const { code, output, errors } = await run(command, options);
    expect(errors).toContain(message);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect([code, output]).toEqual([1, '']);
  });
});

describe('a command that cannot start', { timeout: 180_000 }, () => {
  it.each([
    [{ DATABASE_URL: 'postgres://127.0.0.1:1/none' }, 'The PostgreSQL of DATABASE_URL cannot be'],
    [{ DATABASE_URL: 'nonsense' }, 'The PostgreSQL of DATABASE_URL cannot be used'],
  ])('says why in one line: %j', async (environment, message) => {
    const { code, errors } = await run('main', ['--port', '0'], environment);
    expect(errors).toContain(message);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('says so where its key is none', async () => {
    const folder = mkdtempSync(join(dataDir, 'damaged-'));
    writeFileSync(join(folder, 'vault.key'), 'junk');
    const { code, errors } = await run('main', ['--port', '0', '--data-dir', folder]);
    expect(errors).toBe(`${join(folder, 'vault.key')} is no key of this server.\n`);
    expect(code).toBe(1);
  });
});

it.each(['main', 'seed'] as const)(
  '%s names its options when it is asked to',
  async (command) => {
    const { code, output, errors } = await run(command, ['--help']);
    expect(output).toMatch(/^Options: (?=.*--data-dir )(?=.*--secrets readable).*\n$/);
    expect([code, errors]).toEqual([0, '']);
  },
  180_000,
);

describe('the seed', { timeout: 180_000 }, () => {
  it('grows the same database further, and keeps no secret where it is told so', async () => {
    const sizes = async (tokens: number, records: number): Promise<string> => {
      const options = ['--tokens', String(tokens), '--records', String(records)];
      const { code, output, errors } = await run('seed', ['--secrets', 'once', ...options]);
      expect([code, errors]).toEqual([0, '']);
      return output.trimEnd().split('\n').at(-1) ?? '';
    };
    expect(await sizes(60, 900)).toBe('60 tokens, 900 audit records');
    expect(await sizes(90, 1200)).toBe('90 tokens, 1200 audit records');
    expect(await sizes(90, 1000)).toBe('90 tokens, 1200 audit records');
    const { db, close } = await connect({ dataDir });
    const rows = await db.selectFrom('tokens').select('secret_sealed').execute();
    await close();
    expect(rows.filter(({ secret_sealed }) => secret_sealed !== null)).toEqual([]);
  });
});
