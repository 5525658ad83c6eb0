import { expect, it } from 'vitest';
import type { RunningServer } from '../../../demo/server/server.js';
import { Caller, draft, list, RECORDS, text, TOKENS } from '../caller.js';

const COUNTS = '/public/v1/audit/counts';
const DAY = 86_400_000;

/** How many audit records there are in each part of a time. */
export function describeCounts(server: () => RunningServer): void {
  const get = async (path: string) => (await Caller.signedIn(server())).get(path);
  const total = async (filter: string): Promise<number> => {
    const { body } = await get(`${RECORDS}?${filter}&limit=0`);
    return Number(body['$meta']?.['pagination']?.['total']);
  };
  const instant = (time: number): string => new Date(time).toISOString();

  it.each([
    ['all', ''],
    ['of one event', 'eq(event,"platform.accounts.token.disabled")'],
    ['of some events', 'not(in(event,("platform.accounts.token.created","x")))'],
    ['from a date on', `ge(timestamp,${instant(Date.now() - 100.3 * DAY)})`],
    [
      'outside of a time',
      `not(and(gt(timestamp,${instant(Date.now() - 90.7 * DAY)}),le(timestamp,${instant(Date.now() - 20.2 * DAY)})))`,
    ],
    ['since before there was time', 'ge(timestamp,0000-01-01T00:00:00.000Z)'],
    ['of tokens by name', 'ilike(object.name,"*robot*")'],
    ['of one actor', 'eq(actor.id,"USR-0001-0001")'],
    [
      'of one actor and one event',
      'eq(actor.id,"USR-0001-0001")&eq(event,"platform.accounts.token.updated")',
    ],
    ['that nobody wrote', 'eq(actor.id,"USR-0000-0000")'],
  ])('are those that the list finds: %s', async (_, filter) => {
    const to = Date.now() - 0.3 * DAY;
    const from = to - 200.123 * DAY;
    const query = `${filter}&from=${instant(from)}&to=${instant(to)}&buckets=7`;
    const { status, body } = await get(`${COUNTS}?${query}`);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ from: instant(from), to: instant(to) });
    const edge = (place: number): string => instant(Math.ceil(from + (place * (to - from)) / 7));
    const expected = [];
    for (let place = 0; place < 7; place += 1) {
      const span = `ge(timestamp,${edge(place)})&lt(timestamp,${edge(place + 1)})`;
      expected.push(await total(filter === '' ? span : `${filter}&${span}`));
    }
    expect(list(body['counts'])).toEqual(expected);

    const apart = (await get(`${COUNTS}?${query}&by=event`)).body;
    const sums = new Array<number>(7).fill(0);
    for (const each of list(apart['events'])) {
      const counts = list(each['counts']).map(Number);
      const condition = `${filter === '' ? '' : `${filter}&`}eq(event,"${text(each['event'])}")`;
      const span = `ge(timestamp,${instant(from)})&lt(timestamp,${instant(to)})`;
      const sum = counts.reduce((sum, count) => sum + count, 0);
      expect(sum).toBe(await total(`${condition}&${span}`));
      counts.forEach((count, place) => (sums[place] = (sums[place] ?? 0) + count));
    }
    expect(sums).toEqual(expected);
  });

  it('tell of a record as soon as it is written', async () => {
    const caller = await Caller.signedIn(server());
    const from = instant(Date.now() - DAY);
    const to = instant(Date.now() + DAY);
    const count = async (filter: string): Promise<number> => {
      const { body } = await caller.get(`${COUNTS}?${filter}from=${from}&to=${to}&buckets=1`);
      return Number(list(body['counts'])[0]);
    };
    const before = await count('');
    const { body } = await caller.post(TOKENS, draft('Counted'));
    await caller.delete(`${TOKENS}/${text(body['id'])}`);
    expect(await count('')).toBe(before + 2);
    expect(await count(`eq(object.id,"${text(body['id'])}")&`)).toBe(2);
  });

  it('are exact where there are few records, also for whoever would take an estimate', async () => {
    const query = `ilike(object.name,"*robot*")&from=${instant(Date.now() - 400 * DAY)}&to=${instant(Date.now())}&buckets=3&by=event`;
    const exact = await get(`${COUNTS}?${query}`);
    expect(list(exact.body['events'])).not.toEqual([]);
    expect((await get(`${COUNTS}?${query}&estimate=true`)).body).toEqual(exact.body);
  });

  it.each([
    ['from=2026-01-01T00:00:00.000Z&to=2026-02-01T00:00:00.000Z', '"buckets" takes'],
    ['from=2026-01-01T00:00:00.000Z&to=2026-02-01T00:00:00.000Z&buckets=0', '"buckets" takes'],
    ['from=2026-01-01T00:00:00.000Z&to=2026-02-01T00:00:00.000Z&buckets=1001', '"buckets" takes'],
    ['from=yesterday&to=2026-02-01T00:00:00.000Z&buckets=1', '"from" takes a date'],
    ['from=2026-01-01T00:00:00.000Z&to=2026-02-01T00:00:00.000Z&buckets=1&by=actor', '"by" takes'],
    ['from=2026-01-01T00:00:00.000Z&buckets=1', '"to" takes a date'],
    ['from=2026-02-01T00:00:00.000Z&to=2026-02-01T00:00:00.000Z&buckets=1', 'must be after'],
    [
      'from=2026-01-01T00:00:00.000Z&to=2026-02-01T00:00:00.000Z&buckets=1&estimate=1',
      '"estimate" takes',
    ],
    [
      'eq(nothing,1)&from=2026-01-01T00:00:00.000Z&to=2026-02-01T00:00:00.000Z&buckets=1',
      'unknown',
    ],
  ])('that make no sense are refused: %s', async (query, detail) => {
    const { status, body } = await get(`${COUNTS}?${query}`);
    expect(status).toBe(400);
    expect(text(body['detail'])).toContain(detail);
  });
}
