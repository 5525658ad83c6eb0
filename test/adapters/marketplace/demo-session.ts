import { MarketplaceAdapter } from '../../../src/adapters/marketplace/index.js';
import { startServer, type RunningServer } from '../../../demo/server/server.js';

/** The demo server in memory, with an adapter that is signed in to it as its administrator. */
export interface DemoSession {
  readonly server: RunningServer;
  readonly adapter: MarketplaceAdapter;
}

/** What a browser would do by itself: the session's cookie, and the origin of a write. */
export async function startDemoSession(secrets: 'readable' | 'once'): Promise<DemoSession> {
  const server = await startServer({ port: 0, seed: true, secrets });
  const origin = new URL(server.url).origin;
  const signedIn = await fetch(`${server.url}/demo/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ userId: 'USR-0001-0001' }),
  });
  const cookie = signedIn.headers.getSetCookie().map((header) => header.split(';')[0]);
  const adapter = new MarketplaceAdapter({
    baseUrl: server.url,
    accountId: 'ACC-1042-2210',
    headers: { origin, cookie: cookie.join('; ') },
    readableSecrets: secrets === 'readable',
    extensions: true,
  });
  return { server, adapter };
}
