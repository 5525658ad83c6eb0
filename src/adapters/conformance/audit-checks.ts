import type { AuditRecord } from '../../model/audit.js';
import type { Filter } from '../../model/query.js';
import type { AuditBuckets } from '../adapter.js';
import {
  check,
  demand,
  demandEqual,
  demandInstant,
  demandRejection,
  patiently,
  Skipped,
  type ConformanceCheck,
  type Offering,
} from './check.js';
import { allPages, OWNING, withOwnTokens } from './own-tokens.js';

/** How long a record may take to arrive, in milliseconds. */
const PATIENCE = 5000;

/** How long the beginning of a watch is waited for, in milliseconds. */
const START = 3000;

const TRAIL = [...OWNING, 'listAuditRecords'] as const;

/** What is done to tokens can be read, counted and watched in the audit trail. */
export const auditChecks: readonly ConformanceCheck[] = [
  check('writes leave audit records that name their token', TRAIL, (adapter) =>
    withOwnTokens(adapter, async ({ add }) => {
      const { token } = await add('alpha');
      await adapter.deleteToken(token.id, patiently());
      const records = await eventually(
        async () => {
          const query = { limit: 100, filter: about(token.id) };
          return (await adapter.listAuditRecords(query, patiently())).items;
        },
        (records) => records.length >= 2,
        'Adding and deleting a token do not leave two audit records.',
      );
      for (const { id, event, timestamp, object } of records) {
        demandEqual(object?.id, token.id, 'The id of the record’s object');
        demand(event !== '', 'A record has no event.');
        demandInstant(timestamp, 'timestamp');
        const got = await adapter.getAuditRecord?.(id, patiently());
        demand(!got || got.id === id, 'Another record is got by id.');
        demand(!got || got.event === event, 'A record has another event when got by id.');
      }
      demandEqual(new Set(records.map(({ id }) => id)).size, records.length, 'The number of ids');
    }),
  ),
  check('each write to a token leaves a record of its own', TRAIL, (adapter) =>
    withOwnTokens(adapter, async ({ add }) => {
      const { token } = await add('alpha');
      const { id } = token;
      const writes = [
        () => adapter.updateToken?.(id, { description: 'Changed' }, patiently()),
        () => adapter.disableToken?.(id, patiently()),
        () => adapter.enableToken?.(id, patiently()),
      ];
      let expected = 1;
      for (const write of writes) {
        const writing = write();
        if (!writing) continue;
        await writing;
        expected += 1;
        await eventually(
          () => adapter.listAuditRecords({ limit: 100, filter: about(id) }, patiently()),
          ({ items }) => items.length >= expected,
          'A write leaves no record.',
        );
      }
    }),
  ),
  check('audit records are filtered by what happened, by whom and when', TRAIL, (adapter) =>
    withOwnTokens(adapter, async ({ add }) => {
      const { token } = await add('alpha');
      await adapter.deleteToken(token.id, patiently());
      const ask = async (...filters: readonly Filter[]): Promise<readonly AuditRecord[]> => {
        const query = { limit: 100, filter: { all: [about(token.id), ...filters] } };
        return (await adapter.listAuditRecords(query, patiently())).items;
      };
      const records = await eventually(
        () => ask(),
        ({ length }) => length >= 2,
        'Adding and deleting a token do not leave two audit records.',
      );
      const [record] = records;
      if (!record) return;
      const { event, timestamp } = record;
      const who = record.actor?.id ?? '';
      const time = Date.parse(timestamp);
      const cases: readonly (readonly [Filter, (record: AuditRecord) => boolean])[] = [
        [{ field: 'event', op: 'eq', value: event }, (each) => each.event === event],
        [{ field: 'event', op: 'ne', value: event }, (each) => each.event !== event],
        [{ field: 'actor.id', op: 'eq', value: who }, ({ actor }) => actor?.id === who],
        [{ field: 'actor.id', op: 'ne', value: who }, ({ actor }) => actor?.id !== who],
        [
          { field: 'timestamp', op: 'gt', value: timestamp },
          (each) => Date.parse(each.timestamp) > time,
        ],
        [
          { field: 'timestamp', op: 'le', value: timestamp },
          (each) => Date.parse(each.timestamp) <= time,
        ],
      ];
      for (const [filter, holds] of cases) {
        const found = (await ask(filter)).map(({ id }) => id).sort();
        const expected = records
          .filter(holds)
          .map(({ id }) => id)
          .sort();
        demandEqual(found, expected, `What ${JSON.stringify(filter)} finds`);
      }
    }),
  ),
  check('a record that does not exist is not found', ['getAuditRecord'], async (adapter) => {
    const call = adapter.getAuditRecord('no-such-record-conformance', patiently());
    await demandRejection(call, 'not-found', 'Getting an unknown record');
  }),
  check('audit records come page by page, by time', TRAIL, (adapter) =>
    withOwnTokens(adapter, async ({ add }) => {
      const { token } = await add('alpha');
      await adapter.disableToken?.(token.id, patiently());
      await adapter.deleteToken(token.id, patiently());
      const pages = await allPages((query, options) => adapter.listAuditRecords(query, options), {
        limit: 1,
        filter: about(token.id),
        sort: [{ field: 'timestamp', direction: 'desc' }],
      });
      const records = pages.flatMap(({ items }) => items);
      demand(records.length >= 2, 'There are fewer than two records.');
      demandEqual(new Set(records.map(({ id }) => id)).size, records.length, 'The number of ids');
      const times = records.map(({ timestamp }) => Date.parse(timestamp));
      const descending = [...times].sort((one, other) => other - one);
      demandEqual(times, descending, 'The order of the times');
    }),
  ),
  check(
    'the counts of buckets are those of the records listed',
    [...TRAIL, 'countAuditRecords'],
    (adapter) =>
      withRecords(adapter, async ({ records, filter }) => {
        const { buckets, earlier, count } = quartersOf(records);
        const counts = await adapter.countAuditRecords({ filter }, buckets, patiently());
        demandEqual(counts, count(records), 'The counts');
        const before = await adapter.countAuditRecords({ filter }, earlier, patiently());
        demandEqual(before, [0, 0, 0, 0], 'The counts up to the first record');
      }),
  ),
  check(
    'the counts of each event are those of its records listed',
    [...TRAIL, 'countAuditEvents'],
    (adapter) =>
      withRecords(adapter, async ({ records, filter }) => {
        const { buckets, count } = quartersOf(records);
        const answer = await adapter.countAuditEvents({ filter }, buckets, patiently());
        const counted = answer.filter(({ counts }) => counts.some((count) => count > 0));
        const events = [...new Set(records.map(({ event }) => event))].sort();
        demandEqual(counted.map(({ event }) => event).sort(), events, 'The events counted');
        for (const { event, counts } of counted) {
          const expected = count(records.filter((record) => record.event === event));
          demandEqual(counts, expected, `The counts of ${event}`);
        }
      }),
  ),
  check(
    'whoever watches is told of new records, once each, until they stop',
    [...TRAIL, 'watchAuditRecords'],
    (adapter) =>
      withOwnTokens(adapter, async ({ add }) => {
        const [{ token: watched }, { token: other }] = [await add('alpha'), await add('bravo')];
        const seen: AuditRecord[] = [];
        const abort = new AbortController();
        try {
          await new Promise<void>((resolve) => {
            // An adapter need not say when it has begun.
            setTimeout(resolve, START);
            adapter.watchAuditRecords(
              { filter: { some: [about(watched.id), about(other.id)] } },
              (records) => seen.push(...records),
              { signal: abort.signal, onConnection: () => resolve() },
            );
          });
          await add('charlie');
          await adapter.deleteToken(watched.id, patiently());
          await eventually(
            async () => seen,
            (seen) => seen.length > 0,
            'Nothing is told.',
          );
        } finally {
          abort.abort();
        }
        await adapter.deleteToken(other.id, patiently());
        await eventually(
          () => adapter.listAuditRecords({ limit: 10, filter: about(other.id) }, patiently()),
          ({ items }) => items.length >= 2,
          'Adding and deleting a token do not leave two audit records.',
        );
        const ids = seen.map(({ object }) => object?.id);
        demandEqual(ids, [watched.id], 'The objects of the records told');
      }),
  ),
  check(
    'the events to choose from are those of the records',
    [...TRAIL, 'listAuditEvents'],
    (adapter) =>
      withOwnTokens(adapter, async ({ add }) => {
        const { token } = await add('alpha');
        const query = { limit: 1, filter: about(token.id) };
        const [record] = (await adapter.listAuditRecords(query, patiently())).items;
        const events = await adapter.listAuditEvents(patiently());
        demandEqual(events, [...new Set(events)].sort(), 'The events');
        demand(!record || events.includes(record.event), 'The event of a record is missing.');
      }),
  ),
  check('the people to choose from are found by name', ['listPeople'], async (adapter) => {
    const { items } = await adapter.listPeople({ limit: 5 }, patiently());
    const [person] = items;
    if (!person) throw new Skipped('There are no people.');
    demand(
      items.every(({ id, name }) => id !== '' && name !== ''),
      'A person has no id or name.',
    );
    const filter: Filter = { field: 'name', op: 'contains', value: person.name };
    const found = await adapter.listPeople({ limit: 100, filter }, patiently());
    demand(
      found.items.some(({ id }) => id === person.id),
      'A person is not found by name.',
    );
  }),
];

function about(id: string): Filter {
  return { field: 'object.id', op: 'eq', value: id };
}

/** The records of a token that was added and deleted, and the filter that finds them. */
function withRecords(
  adapter: Offering<(typeof TRAIL)[number]>,
  act: (found: { records: readonly AuditRecord[]; filter: Filter }) => Promise<void>,
): Promise<void> {
  return withOwnTokens(adapter, async ({ add }) => {
    const { token } = await add('alpha');
    await adapter.deleteToken(token.id, patiently());
    const filter = about(token.id);
    const { items } = await adapter.listAuditRecords({ limit: 100, filter }, patiently());
    demand(items.length > 0, 'There are no records to count.');
    await act({ records: items, filter });
  });
}

/** The time of the records in four parts, the same before it, and how many fall in each part. */
function quartersOf(records: readonly AuditRecord[]): {
  readonly buckets: AuditBuckets;
  readonly earlier: AuditBuckets;
  readonly count: (records: readonly AuditRecord[]) => readonly number[];
} {
  const times = records.map(({ timestamp }) => Date.parse(timestamp));
  const [from, to] = [Math.min(...times), Math.max(...times) + 60_000];
  const span = (from: number, to: number): AuditBuckets => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    count: 4,
  });
  const placeOf = ({ timestamp }: AuditRecord): number =>
    Math.floor((Date.parse(timestamp) - from) / ((to - from) / 4));
  return {
    buckets: span(from, to),
    earlier: span(from - 60_000, from),
    count: (records) =>
      [0, 1, 2, 3].map((place) => records.filter((each) => placeOf(each) === place).length),
  };
}

/** The first answer that will do, of those within the time that a record may take. */
async function eventually<T>(
  ask: () => Promise<T>,
  willDo: (answer: T) => boolean,
  message: string,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (willDo(answer)) return answer;
    demand(Date.now() < end, message);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
