import type { AuditRecord } from '../../model/audit.js';
import { present } from '../../model/present.js';
import type { AccountRef, ApiToken, EntityRef } from '../../model/token.js';

const PAST_ACTS = ['created', 'updated', 'rotated', 'enabled', 'disabled', 'deleted'] as const;

/** What was done to a token. */
export type PastAct = (typeof PAST_ACTS)[number];

const eventOf = (act: PastAct): string => `platform.accounts.token.${act}`;

/** The events that records of what was done to a token have. */
export const TOKEN_EVENTS: readonly string[] = PAST_ACTS.map(eventOf);

/** Who did something, where, and when. */
export interface Deed {
  /** The id of the record. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly user: EntityRef;
  readonly account: AccountRef | undefined;
}

/** What a write leaves in the audit trail: who did what to which token, before and after. */
export function auditRecordOf(
  act: PastAct,
  after: ApiToken,
  before: ApiToken | undefined,
  { id, at, user, account }: Deed,
): AuditRecord {
  const word = act.charAt(0).toUpperCase() + act.slice(1);
  const { userAgent } = (globalThis.navigator as Navigator | undefined) ?? {};
  return {
    id,
    event: eventOf(act),
    timestamp: at,
    type: 'Public',
    summary: `${word} API token`,
    details: `{{actor.name}} ${act} the API token {{token.name}} ({{token.id}})`,
    object: {
      id: after.id,
      name: after.name,
      objectType: 'ApiToken',
      revision: Number(after.revision),
      ...present({ icon: after.icon }),
    },
    actor: { ...user, ...present({ account }) },
    request: { api: present({ userAgent }) },
    documents: {
      Token: documentOf(after),
      ...(before ? { Before: documentOf(before), After: documentOf(after) } : {}),
      Actor: { id: user.id, name: user.name },
    },
  };
}

function documentOf({ id, name, description, status, modules, expiresAt, revision }: ApiToken) {
  return {
    id,
    name,
    status,
    modules: modules.map((module) => ({ id: module.id, name: module.name })),
    revision,
    ...present({ description, expiresAt }),
  };
}
