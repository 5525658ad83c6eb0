import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { isNewcomer, signIn } from './access/authentication.js';
import { DEMO_USERS } from './access/session-routes.js';
import type { Database } from './database/schema.js';

/** Nothing inline, nothing from elsewhere, and no text that becomes script. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Headers that every answer has. */
export function securityHeaders(app: Hono): void {
  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  });
}

/** The built portal. Whoever comes for the first time is signed in as the administrator. */
export function portalRoutes(app: Hono, db: Kysely<Database>, portalDir: string): void {
  app.on('GET', ['/', '/index.html'], async (context, next) => {
    const [administrator] = DEMO_USERS;
    if (administrator !== undefined && (await isNewcomer(context, db))) {
      await signIn(context, db, administrator);
    }
    await next();
  });
  app.use('/*', serveStatic({ root: portalDir }));
}
