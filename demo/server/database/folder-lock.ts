import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Takes the folder for this process alone: two processes in one embedded database would ruin it.
 * The lock is a socket that somebody listens on, and so it ends with its process, however that
 * ends, which a file with a process id in it does not. Answers how to give the folder back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const address = addressOf(folder);
  let server = await listen(address);
  if (!server && !(await isAnswered(address))) {
    rmSync(address, { force: true });
    server = await listen(address);
  }
  if (!server) {
    throw new Error(`${folder} is in use by another process: end it, or choose another folder.`);
  }
  const lock = server;
  lock.unref();
  return () => new Promise((resolve) => lock.close(() => resolve()));
}

function addressOf(folder: string): string {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\tokenry-${name}`
    : join(tmpdir(), `tokenry-${name}.lock`);
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
