import type { RunningServer } from '../../demo/server/server.js';

export const TOKENS = '/public/v1/accounts/api-tokens';
export const MODULES = '/public/v1/accounts/modules';
export const RECORDS = '/public/v1/audit/records';

export const ADMINISTRATOR = 'USR-0001-0001';
export const VIEWER = 'USR-0001-0002';
export const OPERATIONS = 'USR-0001-0003';
export const ACCOUNT = 'ACC-1042-2210';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer; null where it has none. */
  readonly body: Json;
}

/** JSON as a test reads it: what is not there is undefined, and fails where something is expected. */
export interface Json {
  readonly [name: string]: Json;
  readonly [index: number]: Json;
}

/** Calls the API as somebody: with a session's cookie, as a browser would, or with a secret. */
export class Caller {
  /** What every call of this one is sent with. */
  readonly headers: Readonly<Record<string, string>>;
  readonly #server: RunningServer;

  constructor(server: RunningServer, headers: Readonly<Record<string, string>> = {}) {
    this.#server = server;
    this.headers = headers;
  }

  /** Signed in to the demo as that user. */
  static async signedIn(server: RunningServer, userId = ADMINISTRATOR): Promise<Caller> {
    const answer = await new Caller(server, { origin: server.url }).post('/demo/session', {
      userId,
    });
    const [cookie = ''] = answer.headers.getSetCookie().map((header) => header.split(';')[0]);
    return new Caller(server, { origin: server.url, cookie });
  }

  static withSecret(server: RunningServer, secret: string): Caller {
    return new Caller(server, { authorization: `Bearer ${secret}` });
  }

  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  put(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }

  delete(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer> {
    return this.send('DELETE', path, undefined, headers);
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.#server.url}${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: answer.status,
      headers: answer.headers,
      body: (isJson ? JSON.parse(text) : null) as Json,
    };
  }
}

/** What it takes to add a token. */
export function draft(name: string, moduleIds: readonly string[] = ['MOD-1255']): object {
  return {
    account: { id: ACCOUNT },
    name,
    description: 'For a test',
    icon: null,
    modules: moduleIds.map((id) => ({ id })),
  };
}

/** The elements of a JSON list. */
export function list(json: Json | undefined): readonly Json[] {
  if (!Array.isArray(json)) throw new Error(`no list: ${JSON.stringify(json)}`);
  return json;
}

/** The text that a JSON string is. */
export function text(json: Json | undefined): string {
  if (typeof json === 'string') return json;
  throw new Error(`no text: ${JSON.stringify(json)}`);
}
