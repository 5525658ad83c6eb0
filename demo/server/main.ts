// The demo server as a command. It listens until it is told to stop.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fail, readArguments, secretsOf, wholeNumber } from './arguments.js';
import { startServer, type RunningServer } from './server.js';

const DEFAULT_PORT = 4400;
const DEFAULT_HOST = '127.0.0.1';

const values = readArguments({
  port: { type: 'string', default: String(DEFAULT_PORT) },
  host: { type: 'string', default: DEFAULT_HOST },
  'data-dir': { type: 'string', default: fileURLToPath(new URL('../data', import.meta.url)) },
  'portal-dir': {
    type: 'string',
    default: fileURLToPath(new URL('../dist/portal', import.meta.url)),
  },
  secrets: { type: 'string', default: 'readable' },
  quiet: { type: 'boolean', default: false },
});
const databaseUrl = process.env['DATABASE_URL'];
const portalDir = values['portal-dir'];
const wanted = wholeNumber('--port', values.port, 65_535);
const secrets = secretsOf(values.secrets);
const host = values.host;

if (host !== DEFAULT_HOST) {
  console.log(`Listening on ${host}: everyone who reaches it can use the demo.`);
}
const server = await start(wanted);
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
        secrets,
        log: values.quiet ? () => undefined : console.log,
      });
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
      if (code !== 'EADDRINUSE') return fail(thrown);
      console.log(`Port ${tried} is busy; trying ${tried + 1}.`);
    }
  }
  return fail(`Ports ${port} to ${port + 19} are all busy: choose another with --port.`);
}
