// The demo server as a command. It listens until it is told to stop.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { startServer, type RunningServer } from './server.js';

const DEFAULT_PORT = 4400;
const DEFAULT_HOST = '127.0.0.1';

const { values } = readArguments();
const databaseUrl = process.env['DATABASE_URL'];
const portalDir = values['portal-dir'];
const wanted = portOf(values.port);
const host = values.host;

if (host !== DEFAULT_HOST) {
  console.log(`Listening on ${host}: everyone who reaches it can use the demo.`);
}
const server = await start(wanted ?? DEFAULT_PORT);
console.log(`\nTokenry demo: ${server.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

/** Starts on the port; one that is busy is named, and the next free one is taken and said. */
async function start(port: number): Promise<RunningServer> {
  for (let tried = port; tried < port + 20; tried += 1) {
    try {
      return await startServer({
        port: tried,
        host,
        databaseUrl,
        dataDir: values['data-dir'],
        portalDir: existsSync(portalDir) ? portalDir : undefined,
        secrets: values.secrets === 'once' ? 'once' : 'readable',
        log: values.quiet ? () => undefined : console.log,
      });
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
      if (code !== 'EADDRINUSE') return fail(thrown instanceof Error ? thrown.message : 'Failed.');
      console.log(`Port ${tried} is busy; trying ${tried + 1}.`);
    }
  }
  return fail(`Ports ${port} to ${port + 19} are all busy: choose another with --port.`);
}

function readArguments(): {
  values: {
    port?: string | undefined;
    host: string;
    'data-dir': string;
    'portal-dir': string;
    secrets: string;
    quiet: boolean;
  };
} {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string', default: DEFAULT_HOST },
        'data-dir': {
          type: 'string',
          default: fileURLToPath(new URL('../data', import.meta.url)),
        },
        'portal-dir': {
          type: 'string',
          default: fileURLToPath(new URL('../dist/portal', import.meta.url)),
        },
        secrets: { type: 'string', default: 'readable' },
        quiet: { type: 'boolean', default: false },
      },
    });
  } catch (thrown) {
    return fail(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return fail(`--port takes a number from 0 to 65535, not "${text}".`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
