import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server has seen it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  /** The query string, decoded as a whole. */
  readonly query: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the server does with a request: answers it, or misbehaves. */
export type Step = (response: ServerResponse, seen: Seen) => void;

/** A real HTTP server that does one step of its script for each request, and the last one for more. */
export class ScriptedServer {
  readonly seen: Seen[] = [];
  #steps: readonly Step[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  script(...steps: readonly Step[]): void {
    this.seen.length = 0;
    this.#steps = steps;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const piece of request) body += String(piece);
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const { method = '', headers } = request;
    const seen = { method, path, query: decodeURIComponent(query), headers, body };
    const step = this.#steps[Math.min(this.seen.length, this.#steps.length - 1)];
    this.seen.push(seen);
    step?.(response, seen);
  }
}

export function json(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Step {
  return raw(JSON.stringify(value), status, { 'content-type': 'application/json', ...headers });
}

export function raw(
  body: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Step {
  return (response) => void response.writeHead(status, headers).end(body);
}

export function list(items: readonly unknown[], total = items.length): Step {
  return json({
    $meta: { pagination: { offset: 0, limit: 100, total }, omitted: [] },
    data: items,
  });
}

/** The connection is dropped without an answer. */
export const drop: Step = (response) => void response.destroy();

/** The connection is dropped in the middle of the answer. */
export const dropHalfway: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data":[', () => response.destroy());
};

/** No answer ever comes. */
export const hang: Step = () => undefined;

/** The answer begins and never ends. */
export const hangHalfway: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":[');
};
