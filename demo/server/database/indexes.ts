import { sql, type QueryExecutorProvider } from 'kysely';

export interface Index {
  readonly name: string;
  readonly table: string;
  /** Its columns, and what else it holds or is limited to. */
  readonly definition: string;
}

/** Each ends in the id, as every order of a list does. */
export const FIRST_INDEXES: readonly Index[] = [
  index('tokens', 'creation', 'account_id, created_at, id'),
  index('tokens', 'name', 'account_id, name collate tokenry_text, id'),
  index('tokens', 'access', 'account_id, last_access_at, id'),
  index('tokens', 'access_first', 'account_id, last_access_at desc nulls last, id desc'),
  index('tokens', 'status', 'account_id, status, created_at, id'),
  index('token_modules', 'module', 'module_id, token_id'),
  index('audit_records', 'time', 'account_id, "timestamp", id'),
  index('audit_records', 'object', 'object_id, "timestamp", id'),
  index('audit_records', 'actor', 'actor_id, "timestamp", id'),
  index('audit_records', 'event', 'account_id, event, "timestamp", id'),
  index('audit_records', 'correlation', 'correlation_id, "timestamp", id'),
];

export const TOKENS_BY_STATUS_AND_NAME = index(
  'tokens',
  'status_and_name',
  'account_id, status, name collate tokenry_text, id',
);

/** What is listed. */
const NOT_DELETED = `where status <> 'Deleted'`;

/**
 * Those of tokens with what the chips and the columns filter by: where few tokens pass, and those at
 * the end of the order, the index alone is read until there are enough, and not the tokens.
 */
export const COVERING_INDEXES: readonly Index[] = [
  index(
    'tokens',
    'creation',
    'account_id, created_at, id',
    `include (status, last_access_at, created_by) ${NOT_DELETED}`,
  ),
  index(
    'tokens',
    'name',
    'account_id, name collate tokenry_text, id',
    `include (status, last_access_at, created_by) ${NOT_DELETED}`,
  ),
  index(
    'tokens',
    'access',
    'account_id, last_access_at, id',
    `include (status, created_by) ${NOT_DELETED}`,
  ),
  index(
    'tokens',
    'access_first',
    'account_id, last_access_at desc nulls last, id desc',
    `include (status, created_by) ${NOT_DELETED}`,
  ),
  index('tokens', 'creator', 'account_id, created_by, id', NOT_DELETED),
];

/**
 * Those of records with the account that asks, which then need not be looked up in each, and with
 * the event where records are counted by it.
 */
export const INDEXES_OF_AN_ACCOUNT: readonly Index[] = [
  index('audit_records', 'time', 'account_id, "timestamp", id', 'include (event)'),
  index('audit_records', 'object', 'account_id, object_id, "timestamp", id'),
  index('audit_records', 'actor', 'account_id, actor_id, "timestamp", id', 'include (event)'),
  index('audit_records', 'correlation', 'account_id, correlation_id, "timestamp", id'),
];

/** All that there are now. */
export const INDEXES: readonly Index[] = [
  ...new Map(
    [
      ...FIRST_INDEXES,
      TOKENS_BY_STATUS_AND_NAME,
      ...COVERING_INDEXES,
      ...INDEXES_OF_AN_ACCOUNT,
    ].map((each) => [each.name, each]),
  ).values(),
];

function index(table: string, by: string, columns: string, rest = ''): Index {
  return { name: `${table}_by_${by}`, table, definition: `(${columns}) ${rest}` };
}

/** In place of the one of that name, if there is one. */
export async function createIndex(
  db: QueryExecutorProvider,
  { name, table, definition }: Index,
): Promise<void> {
  await dropIndex(db, name);
  await sql`create index ${sql.id(name)} on ${sql.table(table)} ${sql.raw(definition)}`.execute(db);
}

export async function dropIndex(db: QueryExecutorProvider, name: string): Promise<void> {
  await sql`drop index if exists ${sql.id(name)}`.execute(db);
}
