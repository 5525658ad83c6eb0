import type { Hono } from 'hono';
import { bodyOf, refuseOtherMethods } from '../call.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import { requireSameOrigin, sessionPrincipal, signIn, signOut } from './authentication.js';

/**
 * The demo's own sign-in, in place of a company's: one chooses who to be. It is no part of the API
 * that the rest of the server shows.
 */
export function sessionRoutes(app: Hono, { db, feed, secrets }: Services): void {
  app.get('/demo/session', async (context) => {
    const principal = await sessionPrincipal(context, db);
    const users = await db
      .selectFrom('users')
      .select(['id', 'name', 'role'])
      .where('is_deleted', '=', false)
      .where('id', 'in', DEMO_USERS)
      .orderBy('id')
      .execute();
    if (!principal) return context.json({ users }, 401);
    return context.json({
      user: users.find(({ id }) => id === principal.id) ?? principal.actor,
      account: principal.actor.account,
      users,
      secrets,
      extensions: true,
    });
  });

  app.post('/demo/session', async (context) => {
    requireSameOrigin(context);
    const body = await bodyOf(context);
    const userId = typeof body === 'object' && body !== null && 'userId' in body ? body.userId : '';
    if (typeof userId !== 'string' || !DEMO_USERS.includes(userId)) {
      throw new Problem(400, 'There is no such user.');
    }
    await signIn(context, db, userId);
    // The session before has ended, and with it what it follows.
    feed.notify();
    return context.body(null, 204);
  });

  app.delete('/demo/session', async (context) => {
    requireSameOrigin(context);
    await signOut(context, db);
    feed.notify();
    return context.body(null, 204);
  });

  refuseOtherMethods(app, '/demo/session', 'GET', 'POST', 'DELETE');
}

/** Who can be chosen: the administrator first, whom a newcomer is signed in as. */
export const DEMO_USERS: readonly string[] = ['USR-0001-0001', 'USR-0001-0002', 'USR-0001-0003'];
