import type { Insertable } from 'kysely';
import { createSecret, fingerprint, type Vault } from '../access/secrets.js';
import type { Database } from '../database/schema.js';
import { ACCOUNT, MODULES, USERS } from './demo-account.js';
import type { Random } from './random.js';

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

export interface DemoToken {
  readonly row: Insertable<Database['tokens']> & { readonly id: string; readonly name: string };
  readonly moduleIds: readonly string[];
  readonly createdAt: number;
  readonly createdBy: string;
}

export function demoTokens(
  count: number,
  random: Random,
  now: number,
  vault: Vault | undefined,
): readonly DemoToken[] {
  const ids = new Set<string>();
  while (ids.size < count) ids.add(`TKN-${random.digits(4)}-${random.digits(4)}`);
  return [...ids].map((id, index) => demoToken(id, index, random, now, vault));
}

function demoToken(
  id: string,
  index: number,
  random: Random,
  now: number,
  vault: Vault | undefined,
): DemoToken {
  const [purpose, description] = random.pick(PURPOSES);
  const name =
    ODD_NAMES[index] ??
    `${purpose} ${random.pick(REGIONS)}${index % 4 === 0 ? ` ${index + 1}` : ''}`;
  const createdAt = now - (20 + random.below(700)) * DAY - random.below(DAY);
  const isDisabled = index % 5 === 4;
  const disabledAt = isDisabled ? between(createdAt, now, random) : undefined;
  const updatedAt = disabledAt ?? (index % 3 === 0 ? between(createdAt, now, random) : createdAt);
  const creator = USERS[[0, 3, 4, 5, 6, 0, 3][index % 7] ?? 0];
  const createdBy = creator?.id ?? 'USR-0001-0001';
  const secret = createSecret();
  const lastAccess = lastAccessOf(index, createdAt, disabledAt ?? now, random);
  const instant = (time: number): string => new Date(time).toISOString();
  return {
    createdAt,
    createdBy,
    moduleIds: modulesOf(index, random),
    row: {
      id,
      account_id: ACCOUNT.id,
      name,
      description: index % 6 === 5 ? null : description,
      icon: null,
      status: isDisabled ? 'Disabled' : 'Active',
      secret_hash: fingerprint(secret),
      secret_sealed: vault?.seal(secret) ?? null,
      last_access_at: lastAccess === undefined ? null : instant(lastAccess),
      revision: 1 + (updatedAt === createdAt ? 0 : 1),
      created_at: instant(createdAt),
      created_by: createdBy,
      updated_at: instant(updatedAt),
      updated_by: updatedAt === createdAt ? createdBy : 'USR-0001-0001',
      enabled_at: instant(createdAt),
      enabled_by: createdBy,
      disabled_at: disabledAt === undefined ? null : instant(disabledAt),
      disabled_by: disabledAt === undefined ? null : 'USR-0001-0001',
    },
  };
}

/** A token in six was never used, one in six not for long, the others within days. */
function lastAccessOf(
  index: number,
  createdAt: number,
  end: number,
  random: Random,
): number | undefined {
  if (index % 6 === 1) return undefined;
  if (index % 6 === 3) return Math.max(createdAt + HOUR, end - (100 + random.below(200)) * DAY);
  return Math.max(createdAt + HOUR, end - random.below(6 * DAY) - 5 * 60_000);
}

function modulesOf(index: number, random: Random): readonly string[] {
  const count = index % 3 === 0 ? 1 : 2 + random.below(index % 10 === 9 ? 9 : 3);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, MODULES.length)) {
    chosen.add(MODULES[random.below(MODULES.length)]?.id ?? 'MOD-1255');
  }
  return [...chosen];
}

function between(start: number, end: number, random: Random): number {
  return start + HOUR + Math.floor(random.next() * Math.max(0, end - start - 2 * HOUR));
}
