import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.js';

/** How much of a token an answer holds. */
export interface TokenSelection {
  readonly audit: boolean;
  /** The secret, where the server is one that shows it again. */
  readonly openSecret: ((sealed: string) => string) | undefined;
}

/** The tokens with these ids, in this order, as the API answers them. */
export async function tokensToWire(
  db: Kysely<Database>,
  ids: readonly string[],
  selection: TokenSelection,
): Promise<readonly object[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('tokens').selectAll().where('id', 'in', ids).execute();
  const modules = await db
    .selectFrom('token_modules')
    .innerJoin('modules', 'modules.id', 'token_modules.module_id')
    .selectAll()
    .where('token_id', 'in', ids)
    .orderBy('modules.name')
    .execute();
  const accounts = await db
    .selectFrom('accounts')
    .selectAll()
    .where('id', 'in', [...new Set(rows.map(({ account_id }) => account_id))])
    .execute();
  const actors = await actorsOf(db, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids
    .map((id) => byId.get(id))
    .filter((row) => row !== undefined)
    .map((row) => ({
      id: row.id,
      name: row.name,
      description: row.description,
      icon: row.icon,
      status: row.status,
      account: accounts.find(({ id }) => id === row.account_id),
      modules: modules
        .filter(({ token_id }) => token_id === row.id)
        .map(({ id, name, description, icon }) => ({ id, name, description, icon })),
      lastAccessAt: row.last_access_at?.toISOString() ?? null,
      revision: row.revision,
      ...(selection.openSecret && row.secret_sealed !== null
        ? { token: selection.openSecret(row.secret_sealed) }
        : {}),
      ...(selection.audit ? { audit: stamps(row, actors) } : {}),
      $meta: { omitted: selection.audit ? [] : ['audit'] },
    }));
}

interface WireActor {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  readonly deleted?: true;
}

/** Users and tokens by id; those that are gone keep their names. */
async function actorsOf(
  db: Kysely<Database>,
  rows: readonly Selectable<Database['tokens']>[],
): Promise<ReadonlyMap<string, WireActor>> {
  const ids = new Set(
    rows
      .flatMap((row) => [row.created_by, row.updated_by, row.enabled_by, row.disabled_by])
      .filter((id) => id !== null),
  );
  if (ids.size === 0) return new Map();
  const users = await db
    .selectFrom('users')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  const tokens = await db
    .selectFrom('tokens')
    .select(['id', 'name', 'icon', 'status'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map([
    ...users.map(
      ({ id, name, icon, is_deleted }) => [id, actor(id, name, icon, is_deleted)] as const,
    ),
    ...tokens.map(
      ({ id, name, icon, status }) => [id, actor(id, name, icon, status === 'Deleted')] as const,
    ),
  ]);
}

function actor(id: string, name: string, icon: string | null, isDeleted: boolean): WireActor {
  return isDeleted ? { id, name, icon, deleted: true } : { id, name, icon };
}

function stamps(
  row: Selectable<Database['tokens']>,
  actors: ReadonlyMap<string, WireActor>,
): object {
  const stamp = (at: Date | null, by: string | null): object | undefined =>
    at === null || by === null
      ? undefined
      : { at: at.toISOString(), by: actors.get(by) ?? { id: by, name: by, icon: null } };
  return {
    created: stamp(row.created_at, row.created_by),
    updated: stamp(row.updated_at, row.updated_by),
    enabled: stamp(row.enabled_at, row.enabled_by),
    disabled: stamp(row.disabled_at, row.disabled_by),
  };
}
