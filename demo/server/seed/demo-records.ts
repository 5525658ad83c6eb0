import type { Insertable } from 'kysely';
import type { Database } from '../database/schema.js';
import { ACCOUNT, USERS } from './demo-account.js';
import type { DemoToken } from './demo-tokens.js';
import type { Random } from './random.js';

const DAY = 86_400_000;

const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  'curl/8.5.0',
  'python-requests/2.32.3',
] as const;

const PLACES = [
  { countryCode: 'NO', countryName: 'Norway', region: 'Oslo' },
  { countryCode: 'PL', countryName: 'Poland', region: 'Pomerania' },
  { countryCode: 'FR', countryName: 'France', region: 'Auvergne-Rhône-Alpes' },
  { countryCode: 'JP', countryName: 'Japan', region: 'Osaka' },
] as const;

const UPDATES = ['updated', 'disabled', 'enabled'] as const;

/** Random bytes are made here and not by `crypto`, since a demo looks the same every time. */
function hexadecimal(random: Random, length: number): string {
  return Array.from({ length }, () => random.below(16).toString(16)).join('');
}

/**
 * A year of history that agrees with the tokens: each was created, each disabled one was disabled
 * when its row says so, and in between they were updated, disabled and enabled again.
 */
export function demoRecords(
  tokens: readonly DemoToken[],
  count: number,
  random: Random,
  now: number,
): readonly Insertable<Database['audit_records']>[] {
  const records = tokens.flatMap((token) => {
    const { disabled_at: disabledAt } = token.row;
    return [
      recordOf(token, 'created', token.createdAt, token.createdBy, 1, random),
      ...(typeof disabledAt === 'string'
        ? [recordOf(token, 'disabled', Date.parse(disabledAt), 'USR-0001-0001', 2, random)]
        : []),
    ];
  });
  while (records.length < count && tokens.length > 0) {
    const token = tokens[random.below(tokens.length)];
    if (!token) break;
    const start = Math.max(token.createdAt, now - 365 * DAY);
    const end = typeof token.row.disabled_at === 'string' ? Date.parse(token.row.disabled_at) : now;
    const time = start + Math.floor(random.next() * Math.max(1, end - start));
    const act = UPDATES[records.length % 3] ?? 'updated';
    const by = random.next() < 0.2 ? token.row.id : (USERS[random.below(6)]?.id ?? token.createdBy);
    records.push(recordOf(token, act, time, by, 2, random));
  }
  return records;
}

function recordOf(
  { row, moduleIds }: DemoToken,
  act: 'created' | 'updated' | 'enabled' | 'disabled',
  time: number,
  actorId: string,
  revision: number,
  random: Random,
): Insertable<Database['audit_records']> {
  const actorName = USERS.find(({ id }) => id === actorId)?.name ?? row.name;
  const ip = `203.0.113.${random.below(255)}`;
  const correlationId = hexadecimal(random, 32);
  const word = act.charAt(0).toUpperCase() + act.slice(1);
  const status = act === 'disabled' ? 'Disabled' : 'Active';
  const token = {
    id: row.id,
    name: row.name,
    description: row.description,
    status,
    modules: moduleIds.map((id) => ({ id })),
    revision,
  };
  const before =
    act === 'created'
      ? undefined
      : {
          ...token,
          revision: revision - 1,
          ...(act === 'updated'
            ? { description: null }
            : { status: act === 'enabled' ? 'Disabled' : 'Active' }),
        };
  return {
    id: `AUD-${random.digits(4)}-${random.digits(4)}-${random.digits(4)}-${random.digits(4)}`,
    account_id: ACCOUNT.id,
    event: `platform.accounts.token.${act}`,
    timestamp: new Date(time).toISOString(),
    type: 'Public',
    summary: `${word} API token`,
    details: `{{actor.name}} ${act} the API token {{token.name}} ({{token.id}})`,
    object_id: row.id,
    object_name: row.name,
    object_icon: null,
    object_type: 'ApiToken',
    object_revision: revision,
    actor_id: actorId,
    actor_name: actorName,
    actor_icon: null,
    actor_account: JSON.stringify({ id: ACCOUNT.id, name: ACCOUNT.name, type: ACCOUNT.type }),
    ip,
    request: JSON.stringify({
      api: { ip, userAgent: random.pick(AGENTS), geolocation: random.pick(PLACES) },
      worker: null,
      log: { requestId: hexadecimal(random, 32), correlationId },
    }),
    documents: JSON.stringify({
      Token: token,
      ...(before ? { Before: before } : {}),
      Actor: { id: actorId, name: actorName },
    }),
  };
}
