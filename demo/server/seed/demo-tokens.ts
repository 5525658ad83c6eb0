import type { Insertable } from 'kysely';
import { createSecret, fingerprint, type Vault } from '../access/secrets.js';
import type { Database } from '../database/schema.js';
import { ACCOUNT, MODULES, USERS } from './demo-account.js';
import type { Random } from './random.js';
import { tokenHistory, type Act } from './token-history.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const PURPOSES = [
  ['Warehouse robot', 'Books goods in and out at the terminal'],
  ['CRM sync', 'Keeps customers and agreements in step with the CRM'],
  ['Invoice export', 'Fetches statements into the accounting system every night'],
  ['Order intake', 'Places orders that come in by EDI'],
  ['Renewal watcher', 'Warns of subscriptions that end within a month'],
  ['Price list import', 'Loads price lists of vendors into the catalog'],
  ['Status page', 'Shows customers whether their orders are on the way'],
  ['Data lake', 'Copies events of every module for analysis'],
  ['Helpdesk bridge', 'Turns chat messages into support cases'],
  ['Partner portal', 'Lets partners see the orders that they placed'],
] as const;

const REGIONS = ['Oslo', 'Gdańsk', 'Lyon', 'Porto', 'Osaka', 'Leeds', 'Turku'] as const;

/** Names that a list must cope with. */
const ODD_NAMES: Readonly<Record<number, string>> = {
  3: '倉庫ロボット（大阪）',
  11: 'روبوت المستودع',
  17: 'Nightly reconciliation of every statement, invoice and credit memo between the marketplace and the group’s general ledger, all legal entities',
  26: '🚚 Last-mile tracker',
};

/** The first token is the one that manages others. */
const ROBOT_NAME = 'Access automation';

export interface DemoToken {
  readonly row: Insertable<Database['tokens']>;
  readonly moduleIds: readonly string[];
  /** Oldest first; the row says how it ended. */
  readonly history: readonly Act[];
}

/** So many tokens that exist, and besides them some that were deleted. */
export function demoTokens(
  count: number,
  deleted: number,
  random: Random,
  now: number,
  vault: Vault | undefined,
): readonly DemoToken[] {
  const ids = new Set<string>();
  while (ids.size < count + deleted) ids.add(`TKN-${random.digits(4)}-${random.digits(4)}`);
  const [robotId = ''] = ids;
  return [...ids].map((id, index) =>
    demoToken(id, index, { isDeleted: index >= count, robotId }, random, now, vault),
  );
}

function demoToken(
  id: string,
  index: number,
  { isDeleted, robotId }: { readonly isDeleted: boolean; readonly robotId: string },
  random: Random,
  now: number,
  vault: Vault | undefined,
): DemoToken {
  const [purpose, purposeDescription] = random.pick(PURPOSES);
  const place = `${random.pick(REGIONS)}${index % 4 === 0 ? ` ${index + 1}` : ''}`;
  const isRobot = id === robotId;
  const description = index % 6 === 5 ? null : purposeDescription;
  const moduleIds = isRobot ? ['MOD-1255', 'MOD-2377'] : modulesOf(index, random);
  const createdBy = USERS[[0, 3, 4, 5, 6, 0, 3][index % 7] ?? 0]?.id ?? '';
  const status = isDeleted ? 'Deleted' : index % 5 === 4 ? 'Disabled' : 'Active';
  const history = tokenHistory({ status, description, moduleIds, createdBy, robotId }, random, now);
  const [created] = history;
  const last = history.at(-1) ?? created;
  const lastOf = (...names: readonly Act['name'][]): Act | undefined =>
    history.findLast(({ name }) => names.includes(name));
  const enabled = lastOf('created', 'enabled');
  const disabled = lastOf('disabled');
  const end = status === 'Active' ? now : last.at;
  const lastAccess = isRobot ? now - HOUR : lastAccessOf(index, created.at, end, random);
  const secret = createSecret();
  return {
    moduleIds,
    history,
    row: {
      id,
      account_id: ACCOUNT.id,
      name: isRobot ? ROBOT_NAME : (ODD_NAMES[index] ?? `${purpose} ${place}`),
      description,
      icon: null,
      status,
      secret_hash: fingerprint(secret),
      secret_sealed: isDeleted ? null : (vault?.seal(secret) ?? null),
      last_access_at: instant(lastAccess),
      revision: last.after.revision,
      created_at: new Date(created.at),
      created_by: created.by,
      updated_at: new Date(last.at),
      updated_by: last.by,
      enabled_at: instant(enabled?.at),
      enabled_by: enabled?.by ?? null,
      disabled_at: instant(disabled?.at),
      disabled_by: disabled?.by ?? null,
    },
  };
}

function instant(time: number | undefined): Date | null {
  return time === undefined ? null : new Date(time);
}

/** A token in six was never used, one in six not for long, the others within days. */
function lastAccessOf(
  index: number,
  createdAt: number,
  end: number,
  random: Random,
): number | undefined {
  if (index % 6 === 1) return undefined;
  const ago = index % 6 === 3 ? (100 + random.below(200)) * DAY : random.below(6 * DAY) + HOUR / 12;
  return Math.max(createdAt + HOUR / 2, end - ago);
}

function modulesOf(index: number, random: Random): readonly string[] {
  const count = index % 3 === 0 ? 1 : 2 + random.below(index % 10 === 9 ? 9 : 3);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, MODULES.length)) chosen.add(random.pick(MODULES).id);
  return [...chosen];
}
