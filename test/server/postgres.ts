import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSTALLATIONS = '/usr/lib/postgresql';

/** The programs of the newest PostgreSQL that Debian has installed, if it has. */
export function installedPostgres(): string | undefined {
  if (!existsSync(INSTALLATIONS)) return undefined;
  const newest = readdirSync(INSTALLATIONS)
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => join(INSTALLATIONS, version, 'bin'))
    .find((programs) => existsSync(join(programs, 'initdb')));
  return newest;
}

export interface RunningPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of one's own, on a free port and in a folder that goes with it. */
export async function startPostgres(programs: string): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tokenry-postgres-'));
  // It refuses to run as root, where its own user takes its place.
  const user = process.getuid?.() === 0 ? userNamed('postgres') : {};
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'tokenry', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...user, stdio: 'ignore', cwd: folder },
  );
  const port = await freePort();
  const options = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder];
  const server = spawn(join(programs, 'postgres'), [...options, '-c', 'fsync=off'], {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: folder,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error('PostgreSQL did not start.')));
    server.stderr.on('data', (text: Buffer) => {
      if (text.includes('ready to accept connections')) resolve();
    });
  });
  return {
    url: `postgres://tokenry@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}

function userNamed(name: string): { readonly uid?: number; readonly gid?: number } {
  const id = (option: string): number =>
    Number(execFileSync('id', [option, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
