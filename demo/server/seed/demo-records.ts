import type { Insertable } from 'kysely';
import type { Database } from '../database/schema.js';
import { ACCOUNT, MODULES, USERS } from './demo-account.js';
import type { DemoToken } from './demo-tokens.js';
import type { Random } from './random.js';
import type { Act, TokenState } from './token-history.js';

const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
] as const;

const PROGRAMS = ['curl/8.5.0', 'python-requests/2.32.3'] as const;

const PLACES = [
  { countryCode: 'NO', countryName: 'Norway', region: 'Oslo' },
  { countryCode: 'PL', countryName: 'Poland', region: 'Pomerania' },
  { countryCode: 'FR', countryName: 'France', region: 'Auvergne-Rhône-Alpes' },
  { countryCode: 'JP', countryName: 'Japan', region: 'Osaka' },
] as const;

/** Random bytes are made here and not by `crypto`, since a demo looks the same every time. */
function hexadecimal(random: Random, length: number): string {
  return Array.from({ length }, () => random.below(16).toString(16)).join('');
}

/** A record for every act of the tokens' histories. */
export function demoRecords(
  tokens: readonly DemoToken[],
  random: Random,
): readonly Insertable<Database['audit_records']>[] {
  const actors = new Map([
    ...USERS.map(({ id, name }) => [id, name] as const),
    ...tokens.map(({ row }) => [row.id, row.name] as const),
  ]);
  return tokens.flatMap(({ row, history }) =>
    history.map((act) => recordOf(row, act, actors.get(act.by) ?? act.by, random)),
  );
}

function recordOf(
  { id, name }: DemoToken['row'],
  { name: act, at, by, before, after }: Act,
  actorName: string,
  random: Random,
): Insertable<Database['audit_records']> {
  const place = random.below(PLACES.length);
  const ip = `203.0.113.${10 + place}`;
  const isProgram = by.startsWith('TKN-');
  const correlationId = hexadecimal(random, 32);
  const document = ({ moduleIds, ...state }: TokenState): object => ({
    id,
    name,
    ...state,
    icon: null,
    account: { id: ACCOUNT.id, name: ACCOUNT.name },
    modules: moduleIds.map((id) => MODULES.find((module) => module.id === id)),
  });
  return {
    id: `AUD-${random.digits(4)}-${random.digits(4)}-${random.digits(4)}-${random.digits(4)}`,
    account_id: ACCOUNT.id,
    event: `platform.accounts.token.${act}`,
    timestamp: new Date(at),
    type: 'Public',
    summary: `${act.charAt(0).toUpperCase()}${act.slice(1)} API token`,
    details: `{{actor.name}} ${act} the API token {{token.name}} ({{token.id}})`,
    object_id: id,
    object_name: name,
    object_icon: null,
    object_type: 'ApiToken',
    object_revision: after.revision,
    actor_id: by,
    actor_name: actorName,
    actor_icon: null,
    actor_account: JSON.stringify({ id: ACCOUNT.id, name: ACCOUNT.name, type: ACCOUNT.type }),
    ip,
    correlation_id: correlationId,
    request: JSON.stringify({
      api: {
        ip,
        userAgent: random.pick(isProgram ? PROGRAMS : BROWSERS),
        geolocation: PLACES[place] ?? null,
      },
      worker: null,
      log: { requestId: hexadecimal(random, 32), correlationId },
    }),
    documents: JSON.stringify({
      Token: document(after),
      ...(before ? { Before: document(before) } : {}),
      Actor: { id: by, name: actorName },
    }),
  };
}
