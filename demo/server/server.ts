import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { sessionRoutes } from './access/session-routes.js';
import { Vault } from './access/secrets.js';
import { auditRoutes } from './audit/audit-routes.js';
import { connect } from './database/connect.js';
import { modulesRoute } from './modules-route.js';
import { portalRoutes, securityHeaders } from './portal.js';
import { Problem, problemAnswer, traceIdOf } from './problem.js';
import { seedIfEmpty } from './seed/seed-if-empty.js';
import { tokenRoutes } from './tokens/token-routes.js';

export interface ServerOptions {
  /** 0 takes any that is free. */
  readonly port?: number;
  /** Default: the loopback address, so that the demo is for this machine alone. */
  readonly host?: string;
  /** The folder of the embedded PostgreSQL; absent: it is in memory. */
  readonly dataDir?: string | undefined;
  /** An external PostgreSQL in its place. */
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

/** Starts the API and, where it is built, the portal, on one origin. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', dataDir, secrets = 'readable', log } = options;
  const db = await connect(options);
  const vault = new Vault(dataDir);
  if (options.seed ?? true) await seedIfEmpty(db, vault, secrets === 'readable');

  const app = new Hono();
  securityHeaders(app);
  app.use(async (context, next) => {
    const start = performance.now();
    await next();
    const { method, path } = context.req;
    const milliseconds = Math.round(performance.now() - start);
    log?.(`${method} ${path} ${context.res.status} ${milliseconds} ms ${traceIdOf(context)}`);
  });
  sessionRoutes(app, db, secrets);
  tokenRoutes(app, { db, vault, secrets });
  modulesRoute(app, db);
  auditRoutes(app, db);
  if (options.portalDir !== undefined) portalRoutes(app, db, options.portalDir);
  app.notFound((context) => {
    const { method, path } = context.req;
    return problemAnswer(context, new Problem(404, `There is nothing at ${method} ${path}.`));
  });
  app.onError((error, context) => {
    if (error instanceof Problem) return problemAnswer(context, error);
    log?.(`${traceIdOf(context)} ${error.name}: ${error.message}`);
    return problemAnswer(context, new Problem(500, 'The server failed; its log has the trace id.'));
  });

  const server = createServer((request, response) => {
    void getRequestListener(app.fetch)(request, response);
  });
  try {
    await listen(server, port, host);
  } catch (thrown) {
    await db.destroy();
    throw thrown;
  }
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await db.destroy();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
