import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { RequestFacts } from './audit/record.js';
import { Problem, traceIdOf } from './problem.js';

/** A picture of 5 MB in base64, and room for the rest of a token. */
const LARGEST_BODY = 8 * 1024 * 1024;

/** The JSON body. Throws 413, 415 and 400 `Problem`s. */
export async function bodyOf(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    throw new Problem(415, 'The body must be application/json.');
  }
  if (Number(context.req.header('content-length') ?? 0) > LARGEST_BODY) {
    throw new Problem(413, 'The body is too large.');
  }
  const text = await context.req.text();
  if (text.length > LARGEST_BODY) throw new Problem(413, 'The body is too large.');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem(400, 'The body is not well-formed JSON.');
  }
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

/** The revision that a write is based on: `If-Match: "3"`. Throws a 400 `Problem`. */
export function revisionOf(context: Context): number | undefined {
  const header = context.req.header('if-match');
  if (header === undefined || header === '*') return undefined;
  const revision = /^"?(\d{1,9})"?$/.exec(header)?.[1];
  if (revision === undefined) throw new Problem(400, 'If-Match takes a revision, such as "3".');
  return Number(revision);
}
