import { afterEach, expect, it } from 'vitest';
import type { RunningServer } from '../../../demo/server/server.js';
import { Caller, draft, RECORDS, text, TOKENS, VIEWER } from '../caller.js';
import { openStream, type EventStream } from '../event-stream.js';

/** New audit records, as they come. */
export function describeStream(server: () => RunningServer): void {
  const opened: EventStream[] = [];
  const open = async (caller: Caller, filter = '', lastEventId?: string): Promise<EventStream> => {
    const stream = await openStream(server(), caller, filter, lastEventId);
    opened.push(stream);
    return stream;
  };
  const names = ({ records }: EventStream): readonly string[] =>
    records.map(({ object }) => text(object?.['name']));
  const add = async (caller: Caller, name: string): Promise<string> =>
    text((await caller.post(TOKENS, draft(name))).body['id']);
  afterEach(() => {
    for (const stream of opened.splice(0)) stream.close();
  });

  it('arrive once each, and none that was there before', async () => {
    const caller = await Caller.signedIn(server());
    await add(caller, 'Before');
    const stream = await open(caller, 'render()');
    expect([stream.status, stream.type]).toEqual([200, 'text/event-stream']);
    const ids = [await add(caller, 'New 1'), await add(caller, 'New 2')];
    await expect.poll(() => names(stream), { timeout: 10_000 }).toEqual(['New 1', 'New 2']);
    expect(stream.records[0]).toMatchObject({
      event: 'platform.accounts.token.created',
      details: `Ingrid Halvorsen created the API token New 1 (${ids[0] ?? ''})`,
    });
    await caller.delete(`${TOKENS}/${ids[0] ?? ''}`);
    await expect
      .poll(() => names(stream), { timeout: 10_000 })
      .toEqual(['New 1', 'New 2', 'New 1']);
  });

  it('are those that the filter lets through', async () => {
    const caller = await Caller.signedIn(server());
    const stream = await open(caller, 'and(eq(event,"platform.accounts.token.deleted"))');
    const id = await add(caller, 'Filtered');
    await caller.delete(`${TOKENS}/${id}`);
    await expect.poll(() => stream.records.length, { timeout: 10_000 }).toBe(1);
    expect(stream.records[0]).toMatchObject({ object: { id } });
  });

  it('are not missed by one who comes back, many as they may be', async () => {
    const caller = await Caller.signedIn(server());
    const stream = await open(caller);
    await add(caller, 'Seen');
    await expect.poll(() => names(stream), { timeout: 10_000 }).toEqual(['Seen']);
    stream.close();
    for (let number = 0; number < 120; number += 1) {
      const object = { id: 'SHF-1', name: `Missed ${number}`, objectType: 'Shift' };
      await caller.post(RECORDS, { event: 'extension.a.b.c', summary: 'Missed', object });
    }
    const again = await open(caller, 'eq(event,"extension.a.b.c")', stream.lastId());
    await expect.poll(() => new Set(names(again)).size, { timeout: 10_000 }).toBe(120);
    expect(again.records).toHaveLength(120);
  }, 60_000);

  it('end with the session, and with the secret’s right to read them', async () => {
    const caller = await Caller.signedIn(server(), VIEWER);
    const stream = await open(caller);
    const administrator = await Caller.signedIn(server());
    const added = await administrator.post(TOKENS, draft('Reader', ['MOD-2377']));
    const program = await open(Caller.withSecret(server(), text(added.body['token'])));
    await caller.delete('/demo/session');
    await stream.ended;
    await administrator.post(`${TOKENS}/${text(added.body['id'])}/disable`);
    await program.ended;
  });

  it('are for those who may read the trail, with a filter that makes sense', async () => {
    const caller = await Caller.signedIn(server());
    const added = await caller.post(TOKENS, draft('Manager only', ['MOD-1255']));
    const statuses = [
      (await open(new Caller(server()))).status,
      (await open(Caller.withSecret(server(), text(added.body['token'])))).status,
      (await open(caller, 'eq(nothing,1)')).status,
      (await open(caller, '', 'yesterday')).status,
    ];
    expect(statuses).toEqual([401, 403, 400, 400]);
  });
}
