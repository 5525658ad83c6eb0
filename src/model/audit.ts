import type { AccountRef, EntityRef } from './token.js';

/** One event of the audit trail. */
export interface AuditRecord {
  readonly id: string;
  /** The event code, `platform.module.object.action`. */
  readonly event: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly summary: string;
  /** May hold `{{path}}` placeholders, which take their text from `documents`. */
  readonly details?: string;
  readonly type?: 'Public' | 'Private';
  readonly object?: EntityRef & { readonly objectType?: string; readonly revision?: number };
  readonly actor?: EntityRef & { readonly account?: AccountRef };
  readonly request?: AuditRequest;
  /** JSON documents by name, such as `Token`, `Before` or `Actor`. */
  readonly documents?: Readonly<Record<string, unknown>>;
  readonly viewers?: readonly AccountRef[];
}

/** The technical side of an audited call. */
export interface AuditRequest {
  readonly api?: {
    readonly ip?: string;
    readonly userAgent?: string;
    readonly geolocation?: {
      readonly countryCode?: string;
      readonly countryName?: string;
      readonly region?: string;
    };
  };
  readonly worker?: { readonly workerName?: string };
  /** Identifiers that tie records together: `requestId`, `operationId`, `correlationId`. */
  readonly log?: Readonly<Record<string, string>>;
}

// White space is trimmed afterwards: an expression that looks for it backtracks for minutes over a
// template of blanks.
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/**
 * The template with each `{{path}}` replaced by its text from the documents. A path is walked over
 * own properties only, and its first step is matched to a document's name whatever its case. What
 * is not found, or is no plain value, stays as it was written.
 *
 * @param replacer - What stands in for a value of this name, as with `JSON.stringify`.
 */
export function fillTemplate(
  template: string,
  documents: Readonly<Record<string, unknown>> | undefined,
  replacer: (name: string, value: unknown) => unknown = (_name, value) => value,
): string {
  if (!documents) return template;
  return template.replace(PLACEHOLDER, (placeholder, path: string) => {
    const value = valueAt(documents, path.trim().split('.'), replacer);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : placeholder;
  });
}

function valueAt(
  documents: Readonly<Record<string, unknown>>,
  path: readonly string[],
  replacer: (name: string, value: unknown) => unknown,
): unknown {
  const [name = '', ...rest] = path;
  const key = Object.keys(documents).find((key) => key.toLowerCase() === name.toLowerCase());
  return rest.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? replacer(step, (value as Record<string, unknown>)[step])
        : undefined,
    key === undefined ? undefined : replacer(key, documents[key]),
  );
}

/** The identifier that ties a record to the others of the same operation. */
export function correlationId(record: AuditRecord): string | undefined {
  const log = record.request?.log;
  // An empty one ties nothing together.
  return log?.['correlationId'] || log?.['operationId'] || undefined;
}

/** How many records of one event fall in each bucket of time, the first bucket first. */
export interface AuditEventCounts {
  readonly event: string;
  readonly counts: readonly number[];
  /** Whether they are only about right, since not every record was looked at. */
  readonly estimated?: boolean;
}
