import type { Hono } from 'hono';
import { authenticate, requireRight } from '../access/authentication.js';
import { refuseOtherMethods } from '../call.js';
import { queryOf, saying } from '../list.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import { bucketCounts, EARLIEST, LATEST, type Buckets } from './bucket-counts.js';

const PATH = '/public/v1/audit/counts';

const MOST_BUCKETS = 1000;

/**
 * `GET /public/v1/audit/counts?FILTER&from=INSTANT&to=INSTANT&buckets=NUMBER`, beside what the
 * platform has: how many records that the filter lets through fall into each part of the time
 * between the two instants (the second not included), as `{ "from", "to", "counts": [3, 0, …] }`.
 * At most 1000 buckets.
 */
export function countsRoute(app: Hono, services: Services): void {
  app.get(PATH, async (context) => {
    const principal = await authenticate(context, services);
    requireRight(principal, 'audit:read');
    const { filter, own } = queryOf(context.req.url, ['from', 'to', 'buckets']);
    const buckets = bucketsOf(own);
    const counting = saying(() => bucketCounts(principal.accountId, filter, buckets));
    const { rows } = await counting.execute(services.db);
    const counts = new Array<number>(buckets.count).fill(0);
    for (const { place, records } of rows) counts[place - 1] = Number(records);
    const [from, to] = [new Date(buckets.from), new Date(buckets.to)];
    return context.json({ from: from.toISOString(), to: to.toISOString(), counts });
  });
  refuseOtherMethods(app, PATH, 'GET');
}

/** Throws a 400 `Problem`. */
function bucketsOf(settings: ReadonlyMap<string, string>): Buckets {
  const instant = (name: string): number => {
    const text = settings.get(name) ?? '';
    const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? Date.parse(text) : NaN;
    if (time >= EARLIEST && time <= LATEST) return time;
    throw new Problem(400, `"${name}" takes a date such as 2026-01-31T23:00:00.000Z.`);
  };
  const count = Number(settings.get('buckets'));
  if (!Number.isInteger(count) || count < 1 || count > MOST_BUCKETS) {
    throw new Problem(400, `"buckets" takes a number from 1 to ${MOST_BUCKETS}.`);
  }
  const [from, to] = [instant('from'), instant('to')];
  if (to <= from) throw new Problem(400, '"to" must be after "from".');
  return { from, to, count };
}
