import * as v from 'valibot';
import type { AuditRecord } from '../../model/audit.js';
import type { TokenStatus } from '../../model/token.js';

/*
 * What the Marketplace answers, as far as it is needed. A field that is not named here is ignored;
 * what is optional may be missing or null.
 */

const text = v.nullish(v.string());

const date = v.custom<string>(
  (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  'date in ISO 8601',
);

const instant = v.nullish(date);

/**
 * A word of a closed list, as the model has it. The one place where a type promises more than is
 * checked: a word that the platform has added since, or none, is shown as it is, and is no error.
 */
function word<Known extends string>() {
  return v.custom<Known>((value) => typeof value === 'string', 'string');
}

/** Whether it no longer exists is not documented, and taken where it is said. */
const deleted = v.fallback(v.nullish(v.boolean()), undefined);

const reference = { id: v.string(), name: text, icon: text, deleted };

const account = v.object({ ...reference, type: text, accountType: text, status: text });

const module = v.object({ ...reference, description: text });

const stamp = v.object({ at: instant, by: v.nullish(v.object({ ...reference, id: text })) });

export const wireModule = module;

export const wireToken = v.object({
  id: v.string(),
  name: v.string(),
  description: text,
  icon: text,
  status: v.nullish(word<TokenStatus>(), '' as TokenStatus),
  account: v.nullish(account),
  modules: v.nullish(v.array(module)),
  lastAccessAt: instant,
  revision: v.nullish(v.number()),
  audit: v.nullish(v.record(v.string(), v.nullish(stamp))),
});

/** The answer to an addition: the token, and on some platforms its secret for the only time. */
export const wireAddedToken = v.object({ ...wireToken.entries, token: text });

export const wireSecret = v.object({
  token: v.custom<string>((value) => typeof value === 'string' && value !== '', 'non-empty string'),
});

const geolocation = v.object({ countryCode: text, countryName: text, region: text });

export const wireAuditRecord = v.object({
  id: v.string(),
  event: text,
  timestamp: date,
  summary: text,
  details: text,
  type: v.nullish(word<NonNullable<AuditRecord['type']>>()),
  object: v.nullish(
    v.object({ ...reference, id: text, objectType: text, revision: v.nullish(v.number()) }),
  ),
  actor: v.nullish(v.object({ ...reference, id: text, account: v.nullish(account) })),
  request: v.nullish(
    v.object({
      api: v.nullish(v.object({ ip: text, userAgent: text, geolocation: v.nullish(geolocation) })),
      worker: v.nullish(v.object({ workerName: text })),
      log: v.nullish(v.record(v.string(), v.unknown())),
    }),
  ),
  documents: v.nullish(v.record(v.string(), v.unknown())),
  viewers: v.nullish(v.array(account)),
});

/** The page of a list. */
export function wirePage<Item extends v.GenericSchema>(item: Item) {
  return v.object({
    $meta: v.nullish(
      v.object({ pagination: v.nullish(v.object({ total: v.nullish(v.number()) })) }),
    ),
    data: v.array(item),
  });
}

export type WireModule = v.InferOutput<typeof wireModule>;
export type WireToken = v.InferOutput<typeof wireToken>;
export type WireAuditRecord = v.InferOutput<typeof wireAuditRecord>;

/** The value as the schema has it, or what is wrong with it and where, without the value itself. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { readonly value: v.InferOutput<Schema> } | { readonly fault: string } {
  const result = v.safeParse(schema, value, { abortEarly: true });
  return result.success ? { value: result.output } : { fault: faultOf(result.issues[0]) };
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  const place = path || 'the answer';
  if (issue.input === undefined) return `${place} is missing`;
  // A custom check has no name of its own; its message says what it expects.
  const expected = issue.type === 'custom' ? issue.message : (issue.expected ?? '').toLowerCase();
  return `${place}: expected ${expected}, got ${typeName(issue.input)}`;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
