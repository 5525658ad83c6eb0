import { sql, type Kysely, type RawBuilder, type Selectable } from 'kysely';
import type { Database } from '../database/schema.js';
import { shaped, type Selectable as SelectableProperties } from '../selection.js';

const NAMES = [
  ...['id', 'name', 'description', 'icon', 'status', 'account', 'modules', 'lastAccessAt'],
  ...['revision', 'token', 'audit'],
];

/** In a list, who did what and when is left out unless asked for, and so are secrets. */
export const LISTED_TOKEN: SelectableProperties = { names: NAMES, unasked: ['audit', 'token'] };

/** A single token is answered whole. */
export const SINGLE_TOKEN: SelectableProperties = { names: NAMES, unasked: [] };

/** How much of a token an answer holds. */
export interface TokenSelection {
  readonly omitted: ReadonlySet<string>;
  /** Opens the secret; absent where it must not be shown again, or not to this caller. */
  readonly openSecret?: ((sealed: string) => string) | undefined;
}

/** The tokens with these ids, in this order, as the API answers them. */
export async function tokensToWire(
  db: Kysely<Database>,
  ids: readonly string[],
  { omitted, openSecret }: TokenSelection,
): Promise<readonly object[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('tokens').selectAll().where('id', '=', anyOf(ids)).execute();
  const modules = await modulesOf(db, ids);
  const accounts = await db
    .selectFrom('accounts')
    .selectAll()
    .where('id', 'in', [...new Set(rows.map(({ account_id }) => account_id))])
    .execute();
  const actors = await actorsOf(db, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const left = openSecret ? omitted : new Set([...omitted, 'token']);
  return ids
    .map((id) => byId.get(id))
    .filter((row) => row !== undefined)
    .map((row) => {
      const secret = left.has('token') ? null : row.secret_sealed;
      const whole = {
        id: row.id,
        name: row.name,
        description: row.description,
        icon: row.icon,
        status: row.status,
        account: accounts.find(({ id }) => id === row.account_id),
        modules: modules.get(row.id) ?? [],
        lastAccessAt: row.last_access_at?.toISOString() ?? null,
        revision: row.revision,
        ...(secret === null ? {} : { token: openSecret?.(secret) }),
        audit: stamps(row, actors),
      };
      return shaped(whole, left);
    });
}

/** One array of them: a hundred parameters take as long as the rows. */
function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql`any(${ids})`;
}

type WireModule = Selectable<Database['modules']>;

/** The modules of each token, by its id, in the order of their names. */
async function modulesOf(
  db: Kysely<Database>,
  tokenIds: readonly string[],
): Promise<ReadonlyMap<string, readonly WireModule[]>> {
  const grants = await db
    .selectFrom('token_modules')
    .select(['token_id', sql<readonly string[]>`array_agg(module_id)`.as('module_ids')])
    .where('token_id', '=', anyOf(tokenIds))
    .groupBy('token_id')
    .execute();
  const granted = new Set(grants.flatMap(({ module_ids: ids }) => ids));
  const modules = await db
    .selectFrom('modules')
    .select(['id', 'name', 'description', 'icon'])
    .where('id', '=', anyOf([...granted]))
    .orderBy('name')
    .execute();
  return new Map(
    grants.map(({ token_id: tokenId, module_ids: ids }) => {
      const own = new Set(ids);
      return [tokenId, modules.filter(({ id }) => own.has(id))];
    }),
  );
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
    .where('id', '=', anyOf([...ids]))
    .execute();
  const tokens = await db
    .selectFrom('tokens')
    .select(['id', 'name', 'icon', 'status'])
    .where('id', '=', anyOf([...ids]))
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
