import type { Hono } from 'hono';
import { authenticate, requireRight } from '../access/authentication.js';
import { refuseOtherMethods } from '../call.js';
import { queryOf, saying } from '../list.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import { bucketCounts, EARLIEST, LATEST, type BucketCount, type Buckets } from './bucket-counts.js';
import { estimatedCounts } from './estimated-counts.js';

const PATH = '/public/v1/audit/counts';

const MOST_BUCKETS = 1000;

/**
 * `GET /public/v1/audit/counts?FILTER&from=INSTANT&to=INSTANT&buckets=NUMBER`, beside what the
 * platform has: how many records that the filter lets through fall into each part of the time
 * between the two instants (the second not included), as `{ "from", "to", "counts": [3, 0, …] }`;
 * with `by=event` each event for itself, as `{ "from", "to", "events": [{ "event", "counts" }] }`. At
 * most 1000 buckets. With `estimate=true`, what would take long to count is estimated from a sample,
 * and the answer says so: `"estimated": true`.
 */
export function countsRoute(app: Hono, services: Services): void {
  app.get(PATH, async (context) => {
    const principal = await authenticate(context, services);
    requireRight(principal, 'audit:read');
    const { filter, own } = queryOf(context.req.url, ['from', 'to', 'buckets', 'by', 'estimate']);
    const buckets = bucketsOf(own);
    const byEvent = isSet(own, 'by', 'event');
    const asked = [principal.accountId, filter, buckets, { byEvent }] as const;
    const counting = saying(() => bucketCounts(...asked));
    const estimated = isSet(own, 'estimate', 'true')
      ? await estimatedCounts(services.db, ...asked)
      : undefined;
    const rows = estimated ?? (await counting.execute(services.db)).rows;
    const span = {
      from: new Date(buckets.from).toISOString(),
      to: new Date(buckets.to).toISOString(),
      ...(estimated && { estimated: true }),
    };
    if (!byEvent) return context.json({ ...span, counts: countsIn(rows, buckets) });
    const events = [...new Set(rows.map(({ event = '' }) => event))].sort().map((event) => ({
      event,
      counts: countsIn(
        rows.filter((row) => row.event === event),
        buckets,
      ),
    }));
    return context.json({ ...span, events });
  });
  refuseOtherMethods(app, PATH, 'GET');
}

function countsIn(rows: readonly BucketCount[], { count }: Buckets): readonly number[] {
  const counts = new Array<number>(count).fill(0);
  for (const { place, records } of rows) counts[place - 1] = Number(records);
  return counts;
}

/** Whether the setting is there. Throws a 400 `Problem` where it has another value. */
function isSet(settings: ReadonlyMap<string, string>, name: string, value: string): boolean {
  const given = settings.get(name);
  if (given !== undefined && given !== value) {
    throw new Problem(400, `"${name}" takes "${value}".`);
  }
  return given === value;
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
