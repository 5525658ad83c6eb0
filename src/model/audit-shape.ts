import type { AuditEventCounts, AuditRecord, AuditRequest } from './audit.js';
import { AdapterError } from './errors.js';
import { present } from './present.js';

/**
 * A record as an adapter gave it, as its type has it: null counts as absent, a number as its text,
 * and what cannot be read is left out. Throws an `unexpected` error that names what is wrong where
 * it has no id.
 *
 * @param path - Where the record is in the answer, for the error.
 */
export function recordFrom(given: unknown, path = 'record'): AuditRecord {
  const record = objectOf(given);
  const id = textOf(record?.['id']);
  if (!record || !id) {
    throw new AdapterError('unexpected', { message: `${path}.id is missing` });
  }
  const { details, type, object, actor, request, documents, ...others } = record;
  return {
    ...others,
    id,
    event: textOf(record['event']) ?? '',
    timestamp: textOf(record['timestamp']) ?? '',
    summary: textOf(record['summary']) ?? '',
    ...present({
      details: textOf(details),
      type: textOf(type) as AuditRecord['type'],
      object: objectFrom(object),
      actor: actorFrom(actor),
      request: requestFrom(request),
      documents: objectOf(documents),
    }),
  };
}

/** So many counts as there are parts, as an adapter gave them; what is no number of events is none. */
export function countsIn(given: unknown, length: number, path = 'counts'): number[] {
  const counts = listOf(given, path);
  return Array.from({ length }, (_, index) => {
    const count = Number(counts[index]);
    return Number.isFinite(count) && count > 0 ? count : 0;
  });
}

/** The same for each event; one without a code has none to be told by, and counts as empty. */
export function eventCountsIn(given: unknown, length: number): AuditEventCounts[] {
  return listOf(given, 'counts').map((item, index) => {
    const counted = objectOf(item);
    return {
      event: textOf(counted?.['event']) ?? '',
      counts: countsIn(counted?.['counts'], length, `counts[${String(index)}].counts`),
      ...(counted?.['estimated'] === true && { estimated: true }),
    };
  });
}

function listOf(given: unknown, path: string): readonly unknown[] {
  if (Array.isArray(given)) return given;
  throw new AdapterError('unexpected', { message: `${path} is no list` });
}

type Named = Readonly<Record<string, unknown>>;

function objectFrom(given: unknown): AuditRecord['object'] {
  const object = objectOf(given);
  const { objectType, revision, ...entity } = object ?? {};
  return (
    object && {
      ...entityFrom(entity),
      ...present({
        objectType: textOf(objectType),
        revision: typeof revision === 'number' ? revision : undefined,
      }),
    }
  );
}

function actorFrom(given: unknown): AuditRecord['actor'] {
  const actor = objectOf(given);
  const { account, ...entity } = actor ?? {};
  const of = objectOf(account);
  return actor && { ...entityFrom(entity), ...present({ account: of && entityFrom(of) }) };
}

function entityFrom({ id, name, icon, href, ...others }: Named): {
  readonly id: string;
  readonly name: string;
  readonly icon?: string;
  readonly href?: string;
} {
  return {
    ...others,
    id: textOf(id) ?? '',
    name: textOf(name) ?? '',
    ...present({ icon: textOf(icon), href: textOf(href) }),
  };
}

function requestFrom(given: unknown): AuditRequest | undefined {
  const request = objectOf(given);
  if (!request) return undefined;
  const api = objectOf(request['api']);
  const { geolocation, ...texts } = api ?? {};
  return present({
    api: api && { ...textsIn(texts), ...present({ geolocation: textsIn(geolocation) }) },
    worker: textsIn(request['worker']),
    log: textsIn(request['log']),
  });
}

function textsIn(given: unknown): Readonly<Record<string, string>> | undefined {
  const object = objectOf(given);
  if (!object) return undefined;
  const texts = Object.entries(object).map(([name, value]) => [name, textOf(value)] as const);
  return Object.fromEntries(
    texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function objectOf(value: unknown): Named | undefined {
  return typeof value === 'object' && value !== null ? (value as Named) : undefined;
}
