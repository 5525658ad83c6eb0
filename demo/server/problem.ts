import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as v from 'valibot';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Content too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  500: 'Internal server error',
};

/** A failed request, in the terms of RFC 9457. Its detail is for whoever called, never a secret. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: ContentfulStatusCode,
    readonly detail: string,
    /** Messages by field of the body. */
    readonly errors?: Readonly<Record<string, readonly string[]>>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

/** Every message by the field of the body that it is about; `modules.1.id` is about `modules`. */
export function fieldErrors(
  issues: readonly v.BaseIssue<unknown>[],
): Readonly<Record<string, readonly string[]>> {
  const errors: Record<string, string[]> = {};
  for (const { path, message, input } of issues) {
    const key = path?.[0]?.key;
    const isMissing = path?.length === 1 && input === undefined;
    const said = isMissing ? 'is required' : message;
    (errors[typeof key === 'string' ? key : 'body'] ??= []).push(said);
  }
  return errors;
}

/** The problem as an answer. Every one has a trace id, under which the log has the request. */
export function problemAnswer(context: Context, problem: Problem): Response {
  const traceId = traceIdOf(context);
  return context.body(
    JSON.stringify({
      type: 'about:blank',
      title: TITLES[problem.status] ?? 'Error',
      status: problem.status,
      detail: problem.detail,
      instance: new URL(context.req.url).pathname,
      traceId,
      ...(problem.errors ? { errors: problem.errors } : {}),
    }),
    problem.status,
    {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...problem.headers,
    },
  );
}

const traceIds = new WeakMap<Request, string>();

/** The identifier of the request, in the log, in its audit record, and in its problem. */
export function traceIdOf(context: Context): string {
  const request = context.req.raw;
  let traceId = traceIds.get(request);
  if (traceId === undefined) traceIds.set(request, (traceId = randomUUID()));
  return traceId;
}
