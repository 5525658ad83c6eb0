import type { Hono } from 'hono';
import { sql, type RawBuilder } from 'kysely';
import { authenticate, requireRight } from '../access/authentication.js';
import { refuseOtherMethods } from '../call.js';
import { queryOf, saying } from '../list.js';
import { Problem } from '../problem.js';
import { RqlError, type RqlExpression } from '../rql/ast.js';
import { operandOf, toSql } from '../rql/to-sql.js';
import type { Services } from '../services.js';
import { AUDIT_FIELDS, AUDIT_RECORD, visibleTo } from './audit-fields.js';
import { HOUR_FIELDS } from './hours.js';

const PATH = '/public/v1/audit/counts';

const MOST_BUCKETS = 1000;

/** 9999-12-31T23:59:59.999Z and 0001-01-01: what dates are written as on this API. */
const [EARLIEST, LATEST] = [Date.parse('0001-01-01'), Date.parse('9999-12-31T23:59:59.999Z')];

interface Buckets {
  /** Milliseconds since 1970; the second is not part of the last bucket. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

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
    const condition = saying(() =>
      filter ? toSql(filter, AUDIT_FIELDS, new Set(AUDIT_RECORD.names)) : sql`true`,
    );
    const visible = sql`${visibleTo(principal.accountId)} and ${condition}`;
    const hourly = hourlyCondition(filter);
    const { rows } = await sql<{ place: number; records: number | string }>`${
      hourly
        ? countByHours(visible, principal.accountId, hourly, datesIn(filter), buckets)
        : countOneByOne(visible, buckets)
    }`.execute(services.db);
    const counts = new Array<number>(buckets.count).fill(0);
    for (const { place, records } of rows) counts[place - 1] = Number(records);
    const [from, to] = [new Date(buckets.from), new Date(buckets.to)];
    return context.json({ from: from.toISOString(), to: to.toISOString(), counts });
  });
  refuseOtherMethods(app, PATH, 'GET');
}

function countOneByOne(visible: RawBuilder<unknown>, buckets: Buckets): RawBuilder<unknown> {
  return sql`
    select width_bucket("timestamp", ${edgesOf(buckets)}) as place, count(*) as records
    from audit_records where ${visible} and ${within(sql`"timestamp"`, buckets)} group by 1`;
}

/**
 * Hours that lie within one bucket as a whole are taken as they were counted; those that an edge or
 * a date of the filter splits, record by record.
 */
function countByHours(
  visible: RawBuilder<unknown>,
  accountId: string,
  condition: RawBuilder<unknown>,
  dates: readonly RawBuilder<unknown>[],
  buckets: Buckets,
): RawBuilder<unknown> {
  const edges = edgesOf(buckets);
  return sql`
    with split as (
      select distinct date_trunc('hour', edge, 'UTC') as hour
      from unnest(${edges} || array[${sql.join(dates)}]::timestamptz[]) as edge
    )
    select place, sum(records) as records from (
      select width_bucket(hour, ${edges}) as place, sum(audit_hours.records) as records
      from audit_hours
      where account_id = ${accountId} and ${within(sql`hour`, buckets)} and ${condition}
        and hour not in (select hour from split)
      group by 1
      union all
      select width_bucket("timestamp", ${edges}), count(*)
      from split join audit_records
        on "timestamp" >= split.hour and "timestamp" < split.hour + interval '1 hour'
      where ${visible} and ${within(sql`"timestamp"`, buckets)}
      group by 1
    ) as counted group by place`;
}

/** The filter in terms of hours; undefined where it names more than these tell. */
function hourlyCondition(filter: RqlExpression | undefined): RawBuilder<unknown> | undefined {
  if (!filter) return sql`true`;
  try {
    return toSql(filter, HOUR_FIELDS, new Set());
  } catch (thrown) {
    if (thrown instanceof RqlError) return undefined;
    throw thrown;
  }
}

/** The instants that a filter compares with, of one that hours suffice for. */
function datesIn(filter: RqlExpression | undefined): readonly RawBuilder<unknown>[] {
  switch (filter?.type) {
    case 'and':
    case 'or':
      return filter.operands.flatMap(datesIn);
    case 'not':
    case 'any':
    case 'all':
      return datesIn(filter.operand);
    case 'comparison':
    case 'membership': {
      const values = filter.type === 'comparison' ? [filter.value] : filter.values;
      const { [filter.property]: field } = HOUR_FIELDS.fields;
      return values.flatMap((value) =>
        field?.type === 'date' && value.kind === 'text'
          ? [operandOf(field, value.text, filter.position)]
          : [],
      );
    }
    case undefined:
      return [];
  }
}

/** The beginnings of the buckets, and the end of the last, to the microsecond. */
function edgesOf({ from, to, count }: Buckets): RawBuilder<unknown> {
  const edges = Array.from({ length: count + 1 }, (_, place) => {
    const passed = BigInt(place) * BigInt(to - from) * 1000n;
    // A record at a fraction of a microsecond before an edge cannot be.
    const micros = (passed + BigInt(count - 1)) / BigInt(count);
    const milliseconds = new Date(from + Number(micros / 1000n)).toISOString().slice(0, -1);
    return `${milliseconds}${String(micros % 1000n).padStart(3, '0')}Z`;
  });
  return sql`${edges}::text[]::timestamptz[]`;
}

function within(instant: RawBuilder<unknown>, { from, to }: Buckets): RawBuilder<unknown> {
  // An hour that begins before `from` is split, and so not taken as a whole.
  return sql`(${instant} >= ${new Date(from).toISOString()}::timestamptz
    and ${instant} < ${new Date(to).toISOString()}::timestamptz)`;
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
