import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { startServer } from '../../demo/server/server.js';
import { Caller, RECORDS } from './caller.js';
import { openStream } from './event-stream.js';

it('a server that closes does not wait for those who follow it', async () => {
  const server = await startServer();
  const stream = await openStream(server, await Caller.signedIn(server));
  const start = Date.now();
  await server.close();
  await stream.ended;
  expect(Date.now() - start).toBeLessThan(1500);
});

it(
  'a reader that stops reading holds up nobody, and misses nothing',
  { timeout: 60_000 },
  async () => {
    const server = await startServer();
    const caller = await Caller.signedIn(server);
    const request = get(`${server.url}/public/v1/audit/stream?eq(event,"extension.a.b.c")`, {
      headers: caller.headers,
    });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    answer.pause();
    // More than what lies between the two could hold.
    const filling = 'x'.repeat(1_000_000);
    const numbers = Array.from({ length: 24 }, (_, number) => number);
    for (const number of numbers) {
      const record = { event: 'extension.a.b.c', summary: 'Large', documents: { number, filling } };
      expect((await caller.post(RECORDS, record)).status).toBe(201);
    }
    let received = '';
    answer
      .setEncoding('utf8')
      .on('data', (part: string) => (received += part))
      .resume();
    const seen = (): readonly number[] =>
      [...received.matchAll(/"number":(\d+)/g)].map(([, number]) => Number(number));
    await expect.poll(() => seen().length, { timeout: 20_000 }).toBe(numbers.length);
    expect(seen().toSorted((one, other) => one - other)).toEqual(numbers);
    request.destroy();
    await server.close();
  },
);
