import { sql } from 'kysely';
import { saying } from '../list.js';
import { rowOrder, writeCursor } from '../rql/keyset.js';
import type { RqlQuery } from '../rql/query-string.js';
import { toSql } from '../rql/to-sql.js';
import type { Services } from '../services.js';
import { AUDIT_FIELDS, AUDIT_RECORD, visibleTo } from './audit-fields.js';
import { recordsToWire } from './record-wire.js';

/** How many records one event holds at most. */
const BATCH = 100;

/** How long after its own time a record may still be committed, in milliseconds. */
const OVERLAP = 2000;

/** What is followed, for whom, and from when on. */
export interface Following {
  readonly query: RqlQuery;
  readonly accountId: string;
  /** Milliseconds since 1970; absent: from now on. */
  readonly since: number | undefined;
  readonly omitted: ReadonlySet<string>;
  /** Whether the caller may still see what they follow; asked before each look. */
  readonly isAllowed: () => Promise<boolean>;
  /** How long may pass without a word, and between two looks, in milliseconds. */
  readonly heartbeat: number;
  readonly signal: AbortSignal;
}

type Look = (from: number) => AsyncGenerator<readonly string[]>;

/**
 * The text of the event stream, part by part, with each part read when it is asked for. Throws a
 * 400 `Problem` before the first where the query is wrong.
 */
export async function* follow(
  services: Pick<Services, 'db' | 'feed'>,
  following: Following,
): AsyncGenerator<string> {
  const { db, feed } = services;
  const { query, since, omitted, isAllowed, heartbeat, signal } = following;
  const look = lookFor(services, following);
  /** When each record was told, as long as a look may find it again. */
  const told = new Map<string, number>();
  let position = since ?? Date.now();
  if (since === undefined) {
    // What is there already is no news.
    for await (const ids of look(position - OVERLAP)) for (const id of ids) told.set(id, position);
  }
  yield `retry: 1000\nid: ${new Date(position).toISOString()}\n\n`;
  for (;;) {
    const { version } = feed;
    const start = Date.now();
    if (signal.aborted || feed.isClosed || !(await isAllowed())) return;
    for await (const ids of look(position - OVERLAP)) {
      const fresh = ids.filter((id) => !told.has(id));
      for (const id of fresh) told.set(id, start);
      if (fresh.length === 0) continue;
      const records = await recordsToWire(db, fresh.toReversed(), query.render, omitted);
      yield `data: ${JSON.stringify(records)}\n\n`;
    }
    position = start;
    for (const [id, at] of told) if (at < start - 2 * OVERLAP) told.delete(id);
    // Only now, since a reader that is lost in between has not had all of it.
    yield `id: ${new Date(position).toISOString()}\n\n`;
    await feed.after(version, heartbeat, signal);
  }
}

/** Finds the ids of the records from an instant on, oldest first, batch by batch. */
function lookFor({ db }: Pick<Services, 'db'>, { query, accountId }: Following): Look {
  const { filter } = query;
  const names = new Set(AUDIT_RECORD.names);
  const order = rowOrder([{ property: 'timestamp', direction: 'asc' }], AUDIT_FIELDS, names);
  const condition = saying(() => (filter ? toSql(filter, AUDIT_FIELDS, names) : sql`true`));
  return async function* (from) {
    let place = sql`true`;
    for (;;) {
      const { rows } = await sql<{ id: string; order_values: unknown }>`
        select id, ${order.values} as order_values from audit_records
        where ${visibleTo(accountId)} and "timestamp" >= ${new Date(from).toISOString()}::timestamptz
          and ${place} and ${condition}
        order by ${order.orderBy} limit ${BATCH}`.execute(db);
      const last = rows.at(-1);
      if (last) yield rows.map(({ id }) => id);
      if (!last || rows.length < BATCH) return;
      place = order.after(writeCursor(last.order_values));
    }
  };
}
