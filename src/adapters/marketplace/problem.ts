import * as v from 'valibot';
import { fillTemplate } from '../../model/audit.js';
import { AdapterError, type AdapterErrorKind } from '../../model/errors.js';

/** A message is for a person to read; what is longer is cut. */
const LONGEST_MESSAGE = 500;

const text = v.fallback(v.nullish(v.string()), undefined);

/** Problem details as RFC 9457 has them; whatever is not as it should be counts as missing. */
const problemSchema = v.object({
  title: text,
  detail: text,
  traceId: text,
  errors: v.nullish(v.unknown()),
});

const listedFault = v.object({
  message: v.string(),
  properties: v.fallback(v.nullish(v.array(v.string())), undefined),
  parameters: v.fallback(v.nullish(v.record(v.string(), v.unknown())), undefined),
});

/** The fields of a draft, by their names on the wire in lower case. */
const DRAFT_FIELDS: ReadonlyMap<string, string> = new Map([
  ['name', 'name'],
  ['description', 'description'],
  ['icon', 'icon'],
  ['modules', 'moduleIds'],
  ['moduleids', 'moduleIds'],
]);

interface Faults {
  /** Messages by field of the draft, or by the backend's own name where the draft has no such. */
  readonly fields: Map<string, string[]>;
  /** Messages that belong to no field. */
  readonly general: string[];
}

/**
 * What the answer says went wrong. Its body may be missing, HTML or cut off: then the status alone
 * counts. `redact` takes from a text what must not be shown.
 */
export function errorFromAnswer(
  { status, headers }: Response,
  body: string,
  redact: (text: string) => string,
): AdapterError {
  const parsed = v.safeParse(problemSchema, parseJson(body));
  const problem = parsed.success ? parsed.output : undefined;
  const { fields, general } = faultsIn(problem?.errors, redact);
  const said = problem?.detail || problem?.title || `The server answered with status ${status}.`;
  return new AdapterError(kindOfStatus(status), {
    message: [clean(said, redact), ...general].join(' '),
    fields: fields.size > 0 ? Object.fromEntries(fields) : undefined,
    retryAfter: retryAfter(headers),
    traceId: problem?.traceId || traceIdIn(headers),
    status,
  });
}

function kindOfStatus(status: number): AdapterErrorKind {
  switch (status) {
    case 400:
    case 413:
    case 415:
    case 422:
      return 'invalid';
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'not-found';
    case 408:
    case 504:
      return 'timeout';
    case 409:
    case 412:
    case 428:
      return 'conflict';
    case 429:
      return 'rate-limited';
    default:
      return status > 500 ? 'unavailable' : 'unexpected';
  }
}

/**
 * How long the backend asks to be left alone, in milliseconds: `Retry-After` is a number of seconds
 * or a date (RFC 9110, section 10.2.3).
 */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** The identifier under which the backend or a proxy before it knows the request. */
export function traceIdIn(headers: Headers): string | undefined {
  // `version-traceid-parentid-flags`: https://www.w3.org/TR/trace-context/#traceparent-header
  const parts = headers.get('traceparent')?.split('-');
  if (parts?.[1]) return parts[1];
  const names = ['x-trace-id', 'x-request-id', 'x-correlation-id', 'request-id'];
  return names.map((name) => headers.get(name)).find((value) => value) ?? undefined;
}

/** The value that the text holds, or undefined where it is no JSON. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `errors` is a map of messages by property, or a list of messages with their properties. */
function faultsIn(errors: unknown, redact: (text: string) => string): Faults {
  const faults: Faults = { fields: new Map(), general: [] };
  const add = (property: string | undefined, message: string): void => {
    const shown = clean(message, redact);
    const field = property && draftField(property);
    if (!field) faults.general.push(shown);
    else faults.fields.set(field, [...(faults.fields.get(field) ?? []), shown]);
  };
  if (Array.isArray(errors)) {
    for (const fault of errors) {
      const result = v.safeParse(listedFault, fault);
      if (!result.success) continue;
      const { message, properties, parameters } = result.output;
      const shown = fillTemplate(message, parameters ?? undefined);
      if (properties?.length) properties.forEach((property) => add(property, shown));
      else add(undefined, shown);
    }
  } else if (typeof errors === 'object' && errors !== null) {
    for (const [property, messages] of Object.entries(errors)) {
      for (const message of Array.isArray(messages) ? messages : [messages]) {
        if (typeof message === 'string') add(property, message);
      }
    }
  }
  return faults;
}

/** `Name`, `$.name`, `/name` and `modules[0].id` are `name`, `name`, `name` and `moduleIds`. */
function draftField(property: string): string | undefined {
  const name = property.split(/[^\p{L}\p{N}_-]+/u).find((part) => part !== '');
  return name && (DRAFT_FIELDS.get(name.toLowerCase()) ?? name);
}

function clean(text: string, redact: (text: string) => string): string {
  const shown = redact(text);
  return shown.length > LONGEST_MESSAGE ? `${shown.slice(0, LONGEST_MESSAGE)}…` : shown;
}
