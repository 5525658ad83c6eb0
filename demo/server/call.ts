import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import type { RequestFacts } from './audit/record.js';
import { Problem, traceIdOf } from './problem.js';

/** A picture of 5 MB in base64, and room for the rest of a token; in bytes. */
export const LARGEST_BODY = 8 * 1024 * 1024;

/** What the database keeps in no text: NUL, and half of a surrogate pair. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** The JSON body. Throws 415 and 400 `Problem`s. */
export async function bodyOf(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    throw new Problem(415, 'The body must be application/json.');
  }
  const text = await context.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text, (key, value: unknown) => {
      for (const part of [key, value]) {
        if (typeof part === 'string' && UNSTORABLE.test(part)) {
          throw new Problem(400, 'The body holds a character that cannot be stored.');
        }
      }
      return value;
    });
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown;
    throw new Problem(400, 'The body is not well-formed JSON.');
  }
  return json;
}

/** The body where there is one, for calls that need none. */
export async function optionalBodyOf(context: Context): Promise<unknown> {
  return (await context.req.text()).trim() === '' ? undefined : bodyOf(context);
}

/** What of the call its audit record keeps. */
export function factsOf(context: Context): RequestFacts {
  const requestId = traceIdOf(context);
  return {
    ip: getConnInfo(context).remote.address ?? null,
    userAgent: context.req.header('user-agent')?.slice(0, 500) ?? null,
    requestId,
    correlationId: context.req.header('x-correlation-id')?.slice(0, 100) ?? requestId,
  };
}

/**
 * The revision that a write is based on: `If-Match: "3"`, or `revision` in the body; undefined
 * where the caller does not mind. Throws a 400 `Problem`.
 */
export function revisionOf(context: Context, body: unknown): number | undefined {
  const header = context.req.header('if-match');
  if (header !== undefined && header !== '*') {
    const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
    if (revision === undefined) throw new Problem(400, 'If-Match takes a revision, such as "3".');
    return Number(revision);
  }
  const isGiven = typeof body === 'object' && body !== null && 'revision' in body;
  const revision = isGiven ? (body.revision ?? undefined) : undefined;
  if (revision === undefined || (typeof revision === 'number' && Number.isInteger(revision))) {
    return revision;
  }
  throw new Problem(400, 'The body is not valid.', { revision: ['must be a whole number'] });
}

/** To be called after the routes of the path: any other method gets a 405. */
export function refuseOtherMethods(app: Hono, path: string, ...allowed: readonly string[]): void {
  app.all(path, ({ req }) => {
    const allow = allowed.join(', ');
    const detail = `${req.method} is not for this address; it takes ${allow}.`;
    throw new Problem(405, detail, undefined, { allow });
  });
}
