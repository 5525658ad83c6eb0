import type { Hono } from 'hono';
import { authenticate, requireRight } from '../access/authentication.js';
import { refuseOtherMethods } from '../call.js';
import { omittedIn, queryOf } from '../list.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import { AUDIT_RECORD } from './audit-fields.js';
import { follow } from './follow.js';

const PATH = '/public/v1/audit/stream';

/** Milliseconds. */
const HEARTBEAT = 15_000;

/** How often a look is taken where other processes write to the same database, in milliseconds. */
const POLL = 2000;

/**
 * `GET /public/v1/audit/stream?FILTER&render()`, beside what the platform has: server-sent events
 * with the records that are new and that the filter lets through.
 *
 * - Each event holds a JSON array of up to 100 records as the list has them, newest first.
 * - An id follows, which is an instant, and every 15 seconds another, to say that the stream lives.
 *   Whoever comes back with the last one as `Last-Event-ID` gets what came since, and perhaps once
 *   more what came just before: the ids of the records tell.
 * - It ends with the server, with the session, and when the caller may no longer read the trail.
 *
 * Nothing is read from the database for a reader that does not take what it was sent.
 */
export function streamRoute(app: Hono, services: Services): void {
  const heartbeat = services.totals.isAlone ? HEARTBEAT : POLL;
  app.get(PATH, async (context) => {
    const enter = async (): Promise<{ id: string; accountId: string }> => {
      const principal = await authenticate(context, services);
      requireRight(principal, 'audit:read');
      return principal;
    };
    const { id, accountId } = await enter();
    const query = queryOf(context.req.url);
    const gone = new AbortController();
    const parts = follow(services, {
      query,
      accountId,
      since: sinceOf(context.req.header('last-event-id')),
      omitted: omittedIn(query, AUDIT_RECORD),
      isAllowed: () =>
        enter().then(
          (now) => now.id === id,
          () => false,
        ),
      heartbeat,
      signal: gone.signal,
    });
    // What is wrong with the query is answered in place of a stream.
    const first = await parts.next();
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        if (!first.done) controller.enqueue(encoder.encode(first.value));
      },
      pull: async (controller) => {
        const next = await parts.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      cancel: () => gone.abort(),
    });
    // Its connection ends with it, so that a server that closes need not wait for another call.
    return context.body(body, 200, { 'content-type': 'text/event-stream', connection: 'close' });
  });
  refuseOtherMethods(app, PATH, 'GET');
}

/** Milliseconds since 1970. Throws a 400 `Problem`. */
function sinceOf(eventId: string | undefined): number | undefined {
  if (eventId === undefined || eventId === '') return undefined;
  const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(eventId) ? Date.parse(eventId) : NaN;
  if (!Number.isNaN(time)) return time;
  throw new Problem(400, 'Last-Event-ID must be the id of an event of this stream.');
}
