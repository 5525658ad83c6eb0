import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AdapterError, AuditRecord } from '../../../src/index.js';
import { readEvents } from '../../../src/adapters/marketplace/event-stream.js';
import {
  MarketplaceAdapter,
  type MarketplaceAdapterOptions,
} from '../../../src/adapters/marketplace/index.js';
import { json, ScriptedServer, type Step } from './scripted-server.js';
import { RECORD } from './wire-samples.js';

const server = new ScriptedServer();
const open: ServerResponse[] = [];
beforeAll(() => server.start());
afterAll(() => server.stop());

/** A stream that says this and goes on, or ends. */
function stream(text: string, ends = false): Step {
  return (response) => {
    open.push(response);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(text);
    if (ends) response.end();
  };
}

const batch = (...ids: readonly string[]): string =>
  `data: ${JSON.stringify(ids.map((id) => ({ ...RECORD, id })))}\n\n`;

interface Watch {
  readonly ids: () => readonly string[];
  readonly connections: (AdapterError | undefined)[];
  readonly abort: AbortController;
}

const watches: Watch[] = [];

function watch(options: Partial<MarketplaceAdapterOptions> = {}): Watch {
  const adapter = new MarketplaceAdapter({
    ...{ baseUrl: server.url, accountId: 'ACC-1', extensions: true },
    ...options,
  });
  const records: AuditRecord[] = [];
  const connections: (AdapterError | undefined)[] = [];
  const abort = new AbortController();
  adapter.watchAuditRecords?.(
    { filter: { field: 'object.id', op: 'eq', value: 'TKN-1' }, search: 'x', sort: [] },
    (more) => records.push(...more),
    { signal: abort.signal, onConnection: (error) => connections.push(error) },
  );
  const watching = { ids: () => records.map(({ id }) => id), connections, abort };
  watches.push(watching);
  return watching;
}

afterEach(() => {
  for (const { abort } of watches.splice(0)) abort.abort();
  for (const response of open.splice(0)) response.destroy();
});

describe('watching audit records', () => {
  it('asks for those that the query means, and hands them on as they come', async () => {
    server.script(stream(`id: 1\n\n: alive\n\n${batch('AUD-2', 'AUD-1')}`));
    const { ids, connections } = watch();
    await expect.poll(ids).toEqual(['AUD-2', 'AUD-1']);
    expect(connections).toEqual([undefined]);
    expect(server.seen).toMatchObject([{ method: 'GET', path: '/public/v1/audit/stream' }]);
    expect(server.seen[0]?.query).toMatch(/^and\(eq\(object\.id,"TKN-1"\),or\(.*\)\)&render\(\)$/);
    open[0]?.write(batch('AUD-3'));
    await expect.poll(ids).toEqual(['AUD-2', 'AUD-1', 'AUD-3']);
  });

  it('comes back where it was, with new headers, and tells nothing twice', async () => {
    server.script(
      stream(`${batch('AUD-1')}id: 2026-01-01T00:00:00.000Z\n\n`, true),
      json({ title: 'Not now' }, 500),
      stream(batch('AUD-2', 'AUD-1')),
    );
    let asked = 0;
    const { ids, connections } = watch({
      headers: () => ({ authorization: `Bearer secret-${(asked += 1)}` }),
    });
    await expect.poll(ids, { timeout: 10_000 }).toEqual(['AUD-1', 'AUD-2']);
    expect(connections.map((error) => error?.kind)).toEqual([
      ...[undefined, 'unavailable', 'unexpected', undefined],
    ]);
    expect(server.seen.map(({ headers }) => headers['last-event-id'])).toEqual([
      ...[undefined, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    ]);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      ...['Bearer secret-1', 'Bearer secret-2', 'Bearer secret-3'],
    ]);
  });

  it.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [400, 'invalid'],
  ])('ends at an answer that another try cannot mend: %i', async (status, kind) => {
    server.script(json({ title: 'No' }, status));
    const { connections } = watch();
    await expect.poll(() => connections.map((error) => error?.kind)).toEqual([kind]);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(server.seen).toHaveLength(1);
  });

  it('ends with its signal, and the connection with it', async () => {
    server.script(stream(batch('AUD-1')));
    const { ids, connections, abort } = watch();
    await expect.poll(ids).toEqual(['AUD-1']);
    const closed = new Promise((resolve) => open[0]?.once('close', resolve));
    abort.abort();
    await closed;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(server.seen).toHaveLength(1);
    expect(connections).toEqual([undefined]);
  });

  it('passes over what it cannot read', async () => {
    const half = JSON.stringify([{ ...RECORD, id: 'AUD-1' }, { id: 7 }]);
    server.script(stream(`data: {"half\n\ndata: ${half}\n\n${batch('AUD-2')}`));
    const { ids } = watch();
    await expect.poll(ids).toEqual(['AUD-1', 'AUD-2']);
  });

  it('is not offered by a platform without the extensions', () => {
    const plain = new MarketplaceAdapter({ baseUrl: server.url, accountId: 'ACC-1' });
    expect(plain.watchAuditRecords).toBeUndefined();
    expect(plain.countAuditRecords).toBeUndefined();
    expect(plain.countAuditEvents).toBeUndefined();
    expect(plain.listPeople).toBeUndefined();
  });
});

describe('a stream of events', () => {
  const bytes = (text: string, size: number): ReadableStream<Uint8Array> => {
    const all = new TextEncoder().encode(text);
    let start = 0;
    return new ReadableStream({
      pull: (controller) => {
        if (start < all.length) controller.enqueue(all.slice(start, (start += size)));
        else controller.close();
      },
    });
  };
  const events = async (body: ReadableStream<Uint8Array>, silence = 1000) => {
    const found = [];
    for await (const event of readEvents(body, silence)) found.push(event);
    return found;
  };

  it.each([1, 2, 3, 1000])('is read in pieces of any size: %i', async (size) => {
    const text =
      'id: 1\r\ndata: née\r\ndata:two\r\n\r\n: comment\nevent: x\ndata\n\nid: 2\n\ndata: lost';
    expect(await events(bytes(text, size))).toEqual([
      { id: '1', data: 'née\ntwo' },
      { id: '1', data: '' },
      { id: '2', data: '' },
    ]);
  });

  it('ends when it falls silent, and lets go of its connection', async () => {
    let isCancelled = false;
    const silent = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => {
        isCancelled = true;
      },
    });
    expect(await events(silent, 20)).toEqual([{ id: '', data: '1' }]);
    expect(isCancelled).toBe(true);
  });
});
