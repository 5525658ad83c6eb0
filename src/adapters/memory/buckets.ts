import { AdapterError } from '../../model/errors.js';
import type { TimeBuckets } from '../../model/time-buckets.js';
import type { AuditBuckets } from '../adapter.js';

const MOST = 10_000;

/** Throws `invalid` where the buckets make no sense. */
export function soundBuckets(asked: AuditBuckets): TimeBuckets {
  const [from, to] = [Date.parse(asked.from), Date.parse(asked.to)];
  const { count } = asked;
  const isSound = to > from && Number.isInteger(count) && count > 0 && count <= MOST;
  if (!isSound) throw new AdapterError('invalid', { message: 'The buckets make no sense.' });
  return { from, step: (to - from) / count, count };
}
