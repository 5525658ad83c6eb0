import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Vault } from '../../demo/server/access/secrets.js';
import { bucketCounts } from '../../demo/server/audit/bucket-counts.js';
import { recordsOf } from '../../demo/server/audit/record-list.js';
import { connect, type Connection } from '../../demo/server/database/connect.js';
import { listQueries, queryOf } from '../../demo/server/list.js';
import { writeCursor } from '../../demo/server/rql/keyset.js';
import { grow } from '../../demo/server/seed/grow.js';
import { seedIfEmpty } from '../../demo/server/seed/seed-if-empty.js';
import { ACCOUNT } from './caller.js';

const RECORDS = 20_000;
const DAY = 86_400_000;

let connection: Connection;
beforeAll(async () => {
  connection = await connect({});
  await seedIfEmpty(connection.db, new Vault(undefined), false);
  await grow(connection.db, { tokens: 1000, records: RECORDS }, () => undefined);
}, 120_000);
afterAll(() => connection.close());

/** How the database goes about it, with the rows that it read. */
async function plan(query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain (analyze, costs off, timing off, summary off) ${query}`.execute(connection.db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/** The most rows that any step of the plan read, those that it threw away included. */
function mostRows(plan: string): number {
  const counts = [...plan.matchAll(/(?:rows=|Rows Removed by Filter: )([\d.]+)/g)];
  return Math.max(...counts.map(([, count]) => Number(count)));
}

const page = (query: string) => listQueries(recordsOf(ACCOUNT), queryOf(`/?${query}`));

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
    const { rows, total } = page(`eq(object.id,"${first.object_id ?? ''}")&limit=10`);
    for (const query of [rows, total]) {
      const found = await plan(query);
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

  it('counts by days, by hours where a bucket divides a day, and by records where it divides an hour', async () => {
    const to = Date.now();
    const buckets = { from: to - 366 * DAY, to, count: 48 };
    const created = 'eq(event,"platform.accounts.token.created")';
    for (const query of ['', created, 'eq(actor.id,"USR-0001-0001")']) {
      for (const byEvent of [false, true]) {
        const { filter } = queryOf(`/?${query}`);
        const found = await plan(bucketCounts(ACCOUNT, filter, buckets, { byEvent }));
        expect(found).not.toMatch(/Seq Scan on audit_records/);
        expect(mostRows(found)).toBeLessThan(RECORDS / 5);
      }
    }
  });

  it('finds a part of a text by its letters', async () => {
    const text =
      'summary,details,event,id,object.name,object.id,actor.name,actor.id,request.api.ip';
    const tests = text.split(',').map((field) => `ilike(${field},"*zzzyx*")`);
    for (const query of Object.values(page(`or(${tests.join(',')})&limit=10`))) {
      const found = await plan(query as RawBuilder<unknown>);
      expect(found).toContain('audit_records_by_text');
      expect(mostRows(found)).toBeLessThan(100);
    }
  });
});
