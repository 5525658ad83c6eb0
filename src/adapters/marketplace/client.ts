import ky, { HTTPError, TimeoutError } from 'ky';
import type * as v from 'valibot';
import { AdapterError } from '../../model/errors.js';
import type { RequestOptions } from '../adapter.js';
import { pauseBefore, untilAborted } from '../waiting.js';
import { errorFromAnswer, parseJson, retryAfter, traceIdIn } from './problem.js';
import { check } from './wire.js';

/** Headers for every request, or what gives them: it is asked anew for each try. */
export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

export interface ClientOptions {
  /** Absolute, or relative to the page; without a slash at the end. */
  readonly baseUrl: string;
  readonly headers: HeadersSource | undefined;
  readonly fetch: typeof fetch | undefined;
  /** How long one try may take, in milliseconds. */
  readonly timeout: number;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** The query string as it goes into the URL. */
  readonly query?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The answer holds a secret, which no cache may keep. */
  readonly isSecret?: boolean;
  /** The answer is read as it comes, for which there is no time limit once it has begun. */
  readonly isStream?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

const RETRIED_STATUSES: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/** How often a read that failed is tried again. */
const RETRIES = 3;

/** The longest pause before the first retry, in milliseconds; it doubles with each. */
const FIRST_PAUSE = 400;

/** Who must wait longer than this, in milliseconds, is better told so than kept waiting. */
const LONGEST_PAUSE = 10_000;

/** These answers have no body, and a `Response` of theirs must not be given one. */
const BODILESS_STATUSES: ReadonlySet<number> = new Set([204, 205, 304]);

/** Takes the calls to the Marketplace and brings its answers, checked, or an `AdapterError`. */
export class MarketplaceClient {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** The answer as the schema has it. */
  async ask<Schema extends v.GenericSchema>(
    schema: Schema,
    call: Call,
    options: RequestOptions,
  ): Promise<v.InferOutput<Schema>> {
    const answer = await this.send(call, options);
    const body = await answer.text();
    options.signal.throwIfAborted();
    const json = parseJson(body);
    const result = json === undefined ? { fault: 'The answer is not JSON' } : check(schema, json);
    if ('value' in result) return result.value;
    throw new AdapterError('unexpected', {
      message: `${result.fault}.`,
      traceId: traceIdIn(answer.headers),
      status: answer.status,
    });
  }

  /** The answer of a call that went well, whatever it holds. */
  async send(call: Call, options: RequestOptions): Promise<Response> {
    const { signal } = options;
    signal.throwIfAborted();
    return untilAborted(signal, this.#try(call, options));
  }

  async #try(call: Call, options: RequestOptions): Promise<Response> {
    const { signal } = options;
    const { timeout } = this.#options;
    const url = `${this.#options.baseUrl}${call.path}${call.query ? `?${call.query}` : ''}`;
    const credentials: string[] = [];
    let asked: number | undefined;
    try {
      return await ky(url, {
        method: call.method,
        signal,
        timeout,
        fetch: (input) => this.#fetch(new Request(input), call, options, credentials),
        retry: {
          limit: RETRIES,
          methods: ['get'],
          shouldRetry: ({ error }) => {
            asked = error instanceof HTTPError ? retryAfter(error.response.headers) : undefined;
            return !signal.aborted && isWorthRetrying(error) && (asked ?? 0) <= LONGEST_PAUSE;
          },
          delay: (attempt) => asked ?? pauseBefore(attempt, FIRST_PAUSE, LONGEST_PAUSE),
        },
      });
    } catch (thrown) {
      signal.throwIfAborted();
      // The errors of ky hold the request with its headers, so they are no cause to be kept.
      if (thrown instanceof HTTPError) {
        const body = await thrown.response.text();
        throw errorFromAnswer(thrown.response, body, (text) => redact(text, credentials));
      }
      if (thrown instanceof TimeoutError) {
        const message = `The server did not answer within ${timeout / 1000} seconds.`;
        throw new AdapterError('timeout', { message });
      }
      const error = AdapterError.from(thrown);
      if (error.cause !== thrown) throw error;
      // Nor is what a host's hook has thrown, which may hold as much.
      throw new AdapterError('unexpected', { message: redact(error.message, credentials) });
    }
  }

  /** One try, from its headers to the end of its body, so that the timeout holds for all of it. */
  async #fetch(
    { url, signal }: Request,
    call: Call,
    options: RequestOptions,
    credentials: string[],
  ): Promise<Response> {
    const headers = await this.#headers(call, options, credentials);
    const doFetch = this.#options.fetch ?? globalThis.fetch;
    try {
      const answer = await doFetch(url, {
        method: call.method,
        headers,
        signal,
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        ...(call.isSecret ? { cache: 'no-store' } : {}),
      });
      const { status, ok } = answer;
      if (ok && call.isStream) return answer;
      // Of a failure, what has come of its body is of use, but its status is known without.
      const body = await (ok ? answer.text() : answer.text().catch(() => ''));
      return new Response(BODILESS_STATUSES.has(status) ? null : body, {
        status,
        headers: answer.headers,
      });
    } catch (thrown) {
      if (signal.aborted || thrown instanceof AdapterError) throw thrown;
      throw unreachable(thrown);
    }
  }

  /** The headers as a plain object, which a host's `fetch` can spread and add to. */
  async #headers(
    call: Call,
    options: RequestOptions,
    credentials: string[],
  ): Promise<Record<string, string>> {
    const headers = new Headers({ accept: 'application/json', ...call.headers });
    if (call.body !== undefined) headers.set('content-type', 'application/json');
    if (call.method !== 'GET') {
      if (options.revision !== undefined) headers.set('if-match', `"${options.revision}"`);
      if (options.idempotencyKey !== undefined) {
        headers.set('idempotency-key', options.idempotencyKey);
      }
    }
    const source = this.#options.headers;
    readHeaders(await (typeof source === 'function' ? source() : source)).forEach((value, name) => {
      headers.set(name, value);
      credentials.push(value, ...value.split(' '));
    });
    return Object.fromEntries(headers);
  }
}

/** The words of the engine for a header that cannot be sent quote it, which may be a credential. */
function readHeaders(given: HeadersInit | undefined): Headers {
  try {
    return new Headers(given);
  } catch {
    throw new AdapterError('unexpected', {
      message: 'The host gave headers that cannot be sent.',
    });
  }
}

function isWorthRetrying(error: Error): boolean {
  if (error instanceof HTTPError) return RETRIED_STATUSES.has(error.response.status);
  return error instanceof AdapterError && error.kind === 'unavailable';
}

function unreachable(thrown: unknown): AdapterError {
  // The browser's own errors are of this type and hold nothing of the request.
  const cause = thrown instanceof TypeError ? thrown : undefined;
  // Where there is a navigator, it knows of a network that is gone, though not of one that works.
  const { navigator } = globalThis as Partial<Pick<typeof globalThis, 'navigator'>>;
  return navigator?.onLine === false
    ? new AdapterError('offline', { message: 'There is no network connection.', cause })
    : new AdapterError('unavailable', { message: 'The server could not be reached.', cause });
}

/** A backend may quote what it was sent; what the host signed in with is taken out of it. */
function redact(text: string, credentials: readonly string[]): string {
  return credentials
    .filter((credential) => credential.length >= 8)
    .reduce((text, credential) => text.replaceAll(credential, '…'), text);
}
