import type { Insertable, Kysely } from 'kysely';
import type { Principal } from '../access/principal.js';
import type { ActorSnapshot, Database } from '../database/schema.js';
import { newId } from '../ids.js';
import { countRecord } from './tallies.js';

/** What of a request an audit record keeps. */
export interface RequestFacts {
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly requestId: string;
  readonly correlationId: string;
}

export interface AuditEntry {
  readonly event: string;
  readonly summary: string;
  readonly details: string;
  readonly type?: 'Public' | 'Private';
  readonly object?:
    | undefined
    | {
        readonly id: string;
        readonly name: string;
        readonly icon: string | null;
        readonly objectType: string;
        readonly revision: number | null;
      };
  readonly documents: Readonly<Record<string, unknown>>;
}

/** Writes what was done, within the transaction that does it. */
export async function writeRecord(
  db: Kysely<Database>,
  { accountId, actor }: Principal,
  request: RequestFacts,
  entry: AuditEntry,
): Promise<string> {
  const row = recordRow(accountId, actor, request, entry, new Date());
  await db.insertInto('audit_records').values(row).execute();
  await countRecord(db, row);
  return row.id;
}

function recordRow(
  accountId: string,
  actor: ActorSnapshot,
  request: RequestFacts,
  { event, summary, details, type = 'Public', object, documents }: AuditEntry,
  timestamp: Date,
): Insertable<Database['audit_records']> {
  return {
    id: newId('AUD', 4),
    account_id: accountId,
    event,
    timestamp,
    type,
    summary,
    details,
    object_id: object?.id ?? null,
    object_name: object?.name ?? null,
    object_icon: object?.icon ?? null,
    object_type: object?.objectType ?? null,
    object_revision: object?.revision ?? null,
    actor_id: actor.id,
    actor_name: actor.name,
    actor_icon: actor.icon,
    actor_account: JSON.stringify(actor.account),
    ip: request.ip,
    correlation_id: request.correlationId,
    request: JSON.stringify({
      api: { ip: request.ip, userAgent: request.userAgent, geolocation: null },
      worker: null,
      log: { requestId: request.requestId, correlationId: request.correlationId },
    }),
    documents: JSON.stringify({ ...documents, Actor: { id: actor.id, name: actor.name } }),
  };
}
