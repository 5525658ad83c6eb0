import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Vault } from '../../demo/server/access/secrets.js';
import { bucketCounts, type BucketCount } from '../../demo/server/audit/bucket-counts.js';
import { estimatedCounts } from '../../demo/server/audit/estimated-counts.js';
import { recordsOf } from '../../demo/server/audit/record-list.js';
import { seekRecord } from '../../demo/server/audit/record-seek.js';
import { connect, type Connection } from '../../demo/server/database/connect.js';
import { keepForgetting } from '../../demo/server/database/expiry.js';
import { listPage, listQueries, queryOf, type ListSource } from '../../demo/server/list.js';
import { writeCursor } from '../../demo/server/rql/keyset.js';
import { grow } from '../../demo/server/seed/grow.js';
import { seedIfEmpty } from '../../demo/server/seed/seed-if-empty.js';
import { tokensOf } from '../../demo/server/tokens/token-list.js';
import { Totals } from '../../demo/server/totals.js';
import { ACCOUNT } from './caller.js';

const TOKENS = 10_000;
const RECORDS = 20_000;
const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

let connection: Connection;
beforeAll(async () => {
  connection = await connect({});
  await seedIfEmpty(connection.db, new Vault(undefined), false);
  await grow(connection.db, { tokens: TOKENS, records: RECORDS }, () => undefined);
}, 120_000);
afterAll(() => connection.close());

/** How the database goes about it, with the rows that it read. */
async function plan(query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain (analyze, buffers, costs off, timing off, summary off) ${query}`.execute(connection.db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/** The most rows that any step of the plan read, those that it threw away included. */
function mostRows(plan: string): number {
  const counts = [...plan.matchAll(/(?:rows=|Rows Removed by Filter: )([\d.]+)/g)];
  return Math.max(...counts.map(([, count]) => Number(count)));
}

/** How many pages of the database the whole plan looked at. */
function pagesRead(plan: string): number {
  const counts = [...(/Buffers: (.*)/.exec(plan)?.[1]?.matchAll(/(?:hit|read)=(\d+)/g) ?? [])];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** The queries of a page, for its rows where the list has that many. */
function pageOf(source: ListSource, query: string, size = TOKENS) {
  const { total, rows } = listQueries(source, queryOf(`/?${query}`));
  return { total, rows: rows(size) };
}
const page = (query: string, size?: number) => pageOf(recordsOf(ACCOUNT), query, size);

const pageOfTokens = (query: string, size?: number) => pageOf(tokensOf(ACCOUNT), query, size);

/** What the search box of a list asks for. */
function searchFor(text: string, { fields: { fields } }: ListSource): string {
  const searched = Object.keys(fields).filter((name) => fields[name]?.within);
  return `or(${searched.map((field) => `ilike(${field},"*${text}*")`).join(',')})`;
}

describe('of many tokens, the database', () => {
  const gone = 'eq(audit.created.by.deleted,true)';
  it.each([
    ['all of them, by name', '', 'tokens_by_name'],
    ['the newest', 'order=-audit.created.at', 'tokens_by_creation'],
    ['those never used, by name', 'eq(lastAccessAt,null())', 'tokens_by_name'],
    ['those unused for long, by name', `lt(lastAccessAt,${daysAgo(90)})`, 'tokens_by_name'],
    ['the newest never used', 'eq(lastAccessAt,null())&order=-audit.created.at', 'by_creation'],
    ['those whose creator is gone, by name', gone, 'tokens_by_name'],
    [
      'those whose creator is gone, the last used first',
      `${gone}&order=-lastAccessAt`,
      'by_access',
    ],
    ['those of one creator, by name', 'eq(audit.created.by.id,"USR-0001-0001")', 'tokens_by'],
  ])('reads and counts %s in an index alone', async (_, query, index) => {
    const { rows, total } = pageOfTokens(`${query}&select=+audit&limit=10`);
    for (const found of [await plan(rows), await plan(total)]) {
      expect(found).toMatch(/Index Only Scan (Backward )?using \w+ on tokens\b/);
      expect(found).not.toContain('Seq Scan on tokens');
      expect(found).not.toMatch(/Heap Fetches: [1-9]/);
    }
    expect(await plan(rows)).toContain(index);
  });

  it('finds a word by its letters, and sorts what it found', async () => {
    const { rows, total } = pageOfTokens(`${searchFor('robot', tokensOf(ACCOUNT))}&limit=10`, 480);
    for (const found of [await plan(rows), await plan(total)]) {
      expect(found).toContain('tokens_by_text');
      expect(mostRows(found)).toBeLessThan(TOKENS / 10);
    }
  });

  it('reads tokens in order where most have the word', async () => {
    const query = `${searchFor('e', tokensOf(ACCOUNT))}&limit=10`;
    const found = await plan(pageOfTokens(query, 100_000).rows);
    expect(found).toContain('tokens_by_name');
    expect(mostRows(found)).toBeLessThan(TOKENS / 10);
  });

  it('reads indexes alone again once what was written is looked after', async () => {
    const { total } = pageOfTokens('limit=10');
    await sql`update tokens set last_access_at = current_timestamp where id in
      (select id from tokens where last_access_at is not null limit 2000)`.execute(connection.db);
    expect(await plan(total)).not.toContain('Heap Fetches: 0');
    const stop = await keepForgetting(connection.db, true);
    stop();
    expect(await plan(total)).toContain('Heap Fetches: 0');
  });
});

describe('of many audit records, the database', () => {
  it('reads the first page alone, and adds up days for the total', async () => {
    const { rows, total } = page('order=-timestamp&limit=10');
    const plans = [await plan(rows), await plan(total)];
    expect(plans[0]).toContain('audit_records_by_time');
    expect(mostRows(plans[0] ?? '')).toBeLessThanOrEqual(11);
    expect(plans[1]).not.toContain('Seq Scan on audit_records');
    expect(mostRows(plans[1] ?? '')).toBeLessThan(RECORDS / 10);
  });

  it('reads those of one object alone', async () => {
    const first = await connection.db
      .selectFrom('audit_records')
      .select('object_id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const query = `eq(object.id,"${first.object_id ?? ''}")&limit=10`;
    const { rows, total } = page(query);
    const { filter } = queryOf(`/?${query}`);
    const to = Date.now();
    const counts = bucketCounts(ACCOUNT, filter, { from: to - 366 * DAY, to, count: 48 });
    for (const asked of [rows, total, counts]) {
      const found = await plan(asked);
      expect(found).toContain('Index Only Scan');
      expect(found).toContain('audit_records_by_object');
      expect(found).not.toContain('Seq Scan');
      expect(mostRows(found)).toBeLessThan(100);
    }
  });

  it('begins a page by cursor where the last one ended', async () => {
    const middle = await connection.db
      .selectFrom('audit_records')
      .select(['id', 'timestamp'])
      .orderBy('timestamp', 'desc')
      .offset(RECORDS / 2)
      .executeTakeFirstOrThrow();
    const cursor = writeCursor([middle.timestamp.toISOString(), middle.id]);
    const found = await plan(page(`order=-timestamp&limit=10&cursor=${cursor}`).rows);
    expect(found).toContain('audit_records_by_time');
    expect(mostRows(found)).toBeLessThan(30);
  });

  it.each([
    ['the newest first', '-timestamp', ''],
    ['the oldest first', 'timestamp', ''],
    ['those of an event', '-timestamp', 'eq(event,"platform.accounts.token.created")&'],
    [
      'those of an actor since a date',
      '-timestamp',
      `eq(actor.id,"USR-0001-0001")&ge(timestamp,${daysAgo(300)})&`,
    ],
  ])('reads a page far into the list from its day on: %s', async (_, order, filter) => {
    const { rows: counted } = await page(`${filter}limit=0`).total.execute(connection.db);
    const total = Number(counted[0]?.total);
    for (const offset of [1000, Math.floor(total / 2), total - 5, total]) {
      const query = queryOf(`/?${filter}order=${order}&limit=10&offset=${String(offset)}`);
      const { rows } = listQueries(recordsOf(ACCOUNT), query);
      const start = await seekRecord(connection.db, ACCOUNT, query);
      const found = (await rows(total, start).execute(connection.db)).rows;
      expect(found).toEqual((await rows(total).execute(connection.db)).rows);
      expect(found).toHaveLength(Math.min(11, total - offset));
      expect(mostRows(await plan(rows(total, start)))).toBeLessThan(300);
    }
    const near = queryOf(`/?${filter}order=${order}&offset=999`);
    expect(await seekRecord(connection.db, ACCOUNT, near)).toBeUndefined();
  });

  it('counts by days, by hours where a bucket divides a day, and by records where it divides an hour', async () => {
    const to = Date.now();
    const buckets = { from: to - 366 * DAY, to, count: 48 };
    const created = 'eq(event,"platform.accounts.token.created")';
    for (const query of ['', created, 'eq(actor.id,"USR-0001-0001")']) {
      for (const byEvent of [false, true]) {
        const { filter } = queryOf(`/?${query}`);
        const found = await plan(bucketCounts(ACCOUNT, filter, buckets, { byEvent }));
        expect(found).not.toMatch(/(Seq|Index|Heap) Scan (using \w+ )?on audit_records/);
        expect(mostRows(found)).toBeLessThan(RECORDS / 3);
        expect(pagesRead(found)).toBeLessThan(500);
      }
    }
  });

  it('estimates what a search finds from a sample, where it finds much', async () => {
    const to = Date.now();
    const buckets = { from: to - 366 * DAY, to, count: 4 };
    const filterOf = (text: string) => queryOf(`/?${searchFor(text, recordsOf(ACCOUNT))}`).filter;
    const of = async (text: string) => {
      const asked = [ACCOUNT, filterOf(text), buckets, { byEvent: true }] as const;
      const estimate = await estimatedCounts(connection.db, ...asked);
      const { rows } = await bucketCounts(...asked).execute(connection.db);
      return { estimate, exact: rows };
    };
    const { estimate, exact } = await of('robot');
    const sum = (rows: readonly BucketCount[] = []) =>
      rows.reduce((sum, { records }) => sum + Number(records), 0);
    expect(sum(exact)).toBeGreaterThan(500);
    expect(sum(estimate) / sum(exact)).toBeGreaterThan(0.75);
    expect(sum(estimate) / sum(exact)).toBeLessThan(1.33);
    expect((await of('robot')).estimate).toEqual(estimate);
    expect((await of('zzzyx')).estimate).toBeUndefined();
    const all = await estimatedCounts(connection.db, ACCOUNT, undefined, buckets, {});
    expect(all).toBeUndefined();

    const sampled = bucketCounts(ACCOUNT, filterOf('robot'), buckets, { share: 0.1 });
    const found = await plan(sampled);
    expect(found).toContain('Sample Scan on audit_records');
    expect(mostRows(found)).toBeLessThan(RECORDS / 5);
  });

  it('finds a part of a text by its letters', async () => {
    const query = `${searchFor('zzzyx', recordsOf(ACCOUNT))}&limit=10`;
    for (const asked of Object.values(page(query, 0))) {
      const found = await plan(asked);
      expect(found).toContain('audit_records_by_text');
      expect(mostRows(found)).toBeLessThan(100);
    }
  });

  it('sorts the few that a search finds, and reads in order where it finds many', async () => {
    const query = `${searchFor('zzzyx', recordsOf(ACCOUNT))}&order=-timestamp&limit=10`;
    const few = await plan(page(query, 1000).rows);
    expect(few).toContain('audit_records_by_text');
    expect(few).not.toContain('audit_records_by_time');
    const many = `${searchFor('token', recordsOf(ACCOUNT))}&order=-timestamp&limit=10`;
    expect(await plan(page(many, 1001).rows)).toContain('audit_records_by_time');
  });
});

describe('a search among many audit records', () => {
  const source = recordsOf(ACCOUNT);
  const found = (text: string, rest: string) =>
    listPage(
      connection.db,
      new Totals(true),
      source,
      queryOf(`/?${searchFor(text, source)}&order=-timestamp&${rest}`),
    );

  it('has its total where it finds no more than a thousand', async () => {
    const name = await connection.db
      .selectFrom('audit_records')
      .select(['object_name', sql<string>`count(*)`.as('count')])
      .groupBy('object_name')
      .having(sql<boolean>`count(*) between 2 and 1000`)
      .orderBy('object_name', 'desc')
      .executeTakeFirstOrThrow();
    const { total, ids } = await found(name.object_name ?? '', 'limit=100');
    expect(total).toBeGreaterThanOrEqual(Number(name.count));
    expect(ids).toHaveLength(Math.min(100, total ?? 0));
  });

  it('goes on by cursor without a total where it finds more', async () => {
    const first = await found('token', 'limit=10');
    expect(first.total).toBeUndefined();
    expect(first.ids).toHaveLength(10);
    const second = await found('token', `limit=10&cursor=${first.nextCursor ?? ''}`);
    const both = await found('token', 'limit=20');
    expect([...first.ids, ...second.ids]).toEqual(both.ids);
  });

  it('has a total of any size for whoever asks for nothing else', async () => {
    expect((await found('token', 'limit=0')).total).toBe(RECORDS);
  });
});
