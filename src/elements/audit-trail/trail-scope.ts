import { conditionsOn } from '../../model/filter-parts.js';
import type { Condition, Filter } from '../../model/query.js';

const CORRELATION = 'request.log.correlationId';

/** What happened in one operation. */
export function ofOperation(correlationId: string): Condition {
  return { field: CORRELATION, op: 'eq', value: correlationId };
}

/** What happened to one object; absent: to any. */
export function ofObject(id: string | undefined): Condition | undefined {
  return id === undefined ? undefined : { field: 'object.id', op: 'eq', value: id };
}

/**
 * The object of a trail, but for an operation, which is listed as a whole, whatever its objects.
 * An empty id names none: what belongs to no operation is anyone's.
 */
export function objectListed(
  objectId: string | undefined,
  filter: Filter | undefined,
): string | undefined {
  const isOperation = conditionsOn(filter, CORRELATION).some(
    ({ op, value }) => op === 'eq' && Boolean(value),
  );
  return isOperation ? undefined : objectId;
}
