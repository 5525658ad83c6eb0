import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { sessionRoutes } from './access/session-routes.js';
import { Vault } from './access/secrets.js';
import { auditRoutes } from './audit/audit-routes.js';
import { countsRoute } from './audit/counts-route.js';
import { Feed } from './audit/feed.js';
import { streamRoute } from './audit/stream-route.js';
import { LARGEST_BODY } from './call.js';
import { connect } from './database/connect.js';
import { keepForgetting } from './database/expiry.js';
import { modulesRoute } from './modules-route.js';
import { portalRoutes, securityHeaders } from './portal.js';
import { Problem, problemAnswer, traceIdOf } from './problem.js';
import { seedIfEmpty } from './seed/seed-if-empty.js';
import type { Services } from './services.js';
import { tokenRoutes } from './tokens/token-routes.js';
import { Totals } from './totals.js';
import { usersRoute } from './users-route.js';

export interface ServerOptions {
  /** 0 takes any that is free. */
  readonly port?: number;
  /** Default: the loopback address, so that the demo is for this machine alone. */
  readonly host?: string;
  /**
   * The folder of the embedded PostgreSQL, and of the key that secrets are encrypted with; absent:
   * both are in memory, and end with the process.
   */
  readonly dataDir?: string | undefined;
  /** An external PostgreSQL in place of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** The folder of the built portal; absent: the API alone. */
  readonly portalDir?: string | undefined;
  /** Whether secrets can be shown again. */
  readonly secrets?: 'once' | 'readable';
  /** Whether an empty database gets the demo account. */
  readonly seed?: boolean;
  /** Takes a line for each request: method, path, status, milliseconds. Never a secret. */
  readonly log?: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Names under which this machine reaches itself. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** How long a request that is under way when the server closes may take, in milliseconds. */
const PATIENCE = 2000;

/** Starts the API and, where it is built, the portal, on one origin. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', dataDir, secrets = 'readable' } = options;
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end();
  };
  const server = createServer((request, response) => answer(request, response));
  // First the port: where it is taken, the database is not even opened.
  await listen(server, port, host);
  try {
    const { db, close } = await connect(options);
    const vault = new Vault(dataDir);
    if (options.seed ?? true) await seedIfEmpty(db, vault, secrets === 'readable');
    const isEmbedded = options.databaseUrl === undefined;
    const stopForgetting = await keepForgetting(db, isEmbedded);
    const totals = new Totals(isEmbedded);
    const feed = new Feed();
    const app = appOf({ db, totals, feed, vault, secrets }, options);
    const listener = getRequestListener(app.fetch);
    answer = (request, response) => void listener(request, response);
    const address = server.address() as AddressInfo;
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
      port: address.port,
      close: async () => {
        stopForgetting();
        feed.close();
        await closed(server);
        await close();
      },
    };
  } catch (thrown) {
    await closed(server);
    throw thrown;
  }
}

function appOf(services: Services, { host = '127.0.0.1', portalDir, log }: ServerOptions): Hono {
  // What looks like a secret is none of the log's business, wherever someone put it.
  const say = (line: string): void => log?.(line.replaceAll(/tkn_\w+/g, 'tkn_…'));
  const app = new Hono();
  securityHeaders(app);
  app.use(async (context, next) => {
    const start = performance.now();
    await next();
    const { method, path } = context.req;
    const milliseconds = Math.round(performance.now() - start);
    say(`${method} ${path} ${context.res.status} ${milliseconds} ms ${traceIdOf(context)}`);
  });
  if (LOOPBACK.test(new URL(`http://${host.includes(':') ? `[${host}]` : host}`).hostname)) {
    app.use(requireLocalName);
  }
  app.use(refuseNul);
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) => problemAnswer(context, new Problem(413, 'The body is too large.')),
    }),
  );
  sessionRoutes(app, services);
  tokenRoutes(app, services);
  modulesRoute(app, services);
  usersRoute(app, services);
  auditRoutes(app, services);
  countsRoute(app, services);
  streamRoute(app, services);
  if (portalDir !== undefined) portalRoutes(app, services.db, portalDir);
  app.notFound((context) => {
    const { method, path } = context.req;
    return problemAnswer(context, new Problem(404, `There is nothing at ${method} ${path}.`));
  });
  app.onError((error, context) => {
    if (error instanceof Problem) return problemAnswer(context, error);
    say(`${traceIdOf(context)} ${error.name}: ${error.message}`);
    return problemAnswer(context, new Problem(500, 'The server failed; its log has the trace id.'));
  });
  return app;
}

/**
 * On the loopback address only local names are answered: a page from elsewhere whose own name was
 * made to point here would else count as this origin (DNS rebinding).
 */
const requireLocalName: MiddlewareHandler = async (context, next) => {
  const name = context.req.header('host')?.replace(/:\d+$/, '') ?? '';
  if (!LOOPBACK.test(name)) throw new Problem(421, 'This server answers to local names only.');
  await next();
};

/** Nothing has the character NUL in its address, and the database could not even look for it. */
const refuseNul: MiddlewareHandler = async (context, next) => {
  if (new URL(context.req.url).pathname.includes('%00')) {
    throw new Problem(404, 'There is nothing at this address.');
  }
  await next();
};

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Takes no new requests, and lets those under way end. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
  });
}
