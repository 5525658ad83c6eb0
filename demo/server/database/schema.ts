import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;
type OptionalInstant = ColumnType<Date | null, Date | string | null, Date | string | null>;

/** Who acts: a user, or a token, as it was named at the time. */
export interface ActorSnapshot {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  readonly account: { readonly id: string; readonly name: string; readonly type: string };
}

/** How many records of an event there are in an hour or a day. */
interface Tally {
  account_id: string;
  event: string;
  /** Its beginning, in UTC. */
  start: Instant;
  records: number;
}

export interface Database {
  accounts: {
    id: string;
    name: string;
    icon: string | null;
    type: string;
    status: string;
  };
  users: {
    id: string;
    account_id: string;
    name: string;
    icon: string | null;
    role: 'administrator' | 'viewer' | 'operations';
    is_deleted: boolean;
  };
  modules: {
    id: string;
    name: string;
    description: string;
    icon: string | null;
  };
  tokens: {
    id: string;
    account_id: string;
    name: string;
    description: string | null;
    icon: string | null;
    status: 'Active' | 'Disabled' | 'Deleted';
    /** SHA-256 of the secret, in hexadecimal; secrets are random enough to need no salt. */
    secret_hash: string;
    /** The secret, encrypted, where the server is one that shows it again. */
    secret_sealed: string | null;
    last_access_at: OptionalInstant;
    revision: Generated<number>;
    created_at: Instant;
    created_by: string;
    updated_at: Instant;
    updated_by: string;
    enabled_at: OptionalInstant;
    enabled_by: string | null;
    disabled_at: OptionalInstant;
    disabled_by: string | null;
  };
  token_modules: {
    token_id: string;
    module_id: string;
  };
  token_icons: {
    token_id: string;
    content_type: string;
    /** Base64. */
    content: string;
  };
  audit_records: {
    id: string;
    account_id: string;
    event: string;
    timestamp: Instant;
    type: 'Public' | 'Private';
    summary: string;
    details: string;
    object_id: string | null;
    object_name: string | null;
    object_icon: string | null;
    object_type: string | null;
    object_revision: number | null;
    actor_id: string;
    actor_name: string;
    actor_icon: string | null;
    actor_account: JSONColumnType<ActorSnapshot['account']>;
    ip: string | null;
    correlation_id: string | null;
    request: JSONColumnType<object>;
    documents: JSONColumnType<Record<string, unknown>>;
  };
  audit_hours: Tally;
  audit_days: Tally;
  sessions: {
    /** SHA-256 of the cookie's value. */
    id_hash: string;
    user_id: string;
    expires_at: Instant;
  };
  idempotent_answers: {
    /** The key as the principal sent it; both are hashed together. */
    key_hash: string;
    body_hash: string;
    token_id: string;
    created_at: Instant;
  };
}
