import type { AuditRecord } from '../../model/audit.js';
import { AdapterError, isFinal } from '../../model/errors.js';
import type { ListQuery } from '../../model/query.js';
import type { WatchOptions } from '../adapter.js';
import { delayed, pauseBefore } from '../waiting.js';
import type { MarketplaceClient } from './client.js';
import { readEvents } from './event-stream.js';
import { AUDIT_WIRE_FIELDS } from './fields.js';
import { writeConditions } from './list.js';
import { auditRecordFrom } from './mapping.js';
import { parseJson } from './problem.js';
import { check, wireAuditRecord } from './wire.js';

/** The server says something every 15 seconds; who says nothing for longer is gone. Milliseconds. */
const SILENCE = 45_000;

/** The longest pause before the first new try, in milliseconds; it doubles with each. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/** How many ids are kept, by which a record that comes twice is known. */
const KNOWN = 1000;

/** Follows the stream of new records, over any number of connections, until the signal aborts. */
export async function watchAuditRecords(
  client: MarketplaceClient,
  query: Omit<ListQuery, 'limit'>,
  onRecords: (records: readonly AuditRecord[]) => void,
  { signal, onConnection }: WatchOptions,
): Promise<void> {
  const known = new Set<string>();
  let position = '';
  let failures = 0;
  while (!signal.aborted) {
    try {
      const { sort: _, ...conditions } = query;
      const answer = await client.send(
        {
          method: 'GET',
          path: '/public/v1/audit/stream',
          query: [...writeConditions(conditions, AUDIT_WIRE_FIELDS), 'render()'].join('&'),
          isStream: true,
          ...(position === '' ? {} : { headers: { 'last-event-id': position } }),
        },
        { signal },
      );
      if (!answer.body) throw new AdapterError('unexpected', { message: 'The stream is empty.' });
      let isOpen = false;
      for await (const { id, data } of readEvents(answer.body, SILENCE)) {
        if (!isOpen) onConnection?.();
        isOpen = true;
        failures = 0;
        const records = recordsIn(data).filter((record) => !known.has(record.id));
        for (const record of records) known.add(record.id);
        for (const oldest of known) if (known.size > KNOWN) known.delete(oldest);
        if (id !== '') position = id;
        // Outside of this loop, which what a host throws shall not disturb.
        if (records.length > 0) queueMicrotask(() => signal.aborted || onRecords(records));
      }
      throw new AdapterError('unavailable', { message: 'The stream has ended.' });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = AdapterError.from(thrown);
      onConnection?.(error);
      if (isFinal(error)) return;
      failures += 1;
      const pause = pauseBefore(failures, FIRST_PAUSE, LONGEST_PAUSE);
      await delayed(Math.max(error.retryAfter ?? 0, pause), signal).catch(() => undefined);
    }
  }
}

/** The records that can be read; one that cannot is shown as wrong where it is listed. */
function recordsIn(data: string): readonly AuditRecord[] {
  const records = data === '' ? [] : parseJson(data);
  if (!Array.isArray(records)) return [];
  return records.flatMap((record) => {
    const result = check(wireAuditRecord, record);
    return 'value' in result ? auditRecordFrom(result.value) : [];
  });
}
