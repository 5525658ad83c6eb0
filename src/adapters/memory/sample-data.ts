import type { AuditRecord } from '../../model/audit.js';
import type { AccountRef, ApiToken, EntityRef, Stamp, TokenModule } from '../../model/token.js';

/** How much is made up, and when. */
export interface SampleOptions {
  /** How many tokens. Default: 42. */
  readonly tokens?: number;
  /** How many audit records at the least. Default: 300. */
  readonly records?: number;
  /** The time that dates count back from, in milliseconds since 1970. Default: the clock's. */
  readonly now?: number;
  /** Another seed gives other data; the same one always the same. */
  readonly seed?: number;
}

/** An account that is made up, as `MemoryAdapter` takes it. */
export interface SampleData {
  readonly tokens: readonly ApiToken[];
  /** The newest first. */
  readonly records: readonly AuditRecord[];
  readonly modules: readonly TokenModule[];
  readonly account: AccountRef;
  readonly user: EntityRef;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const ACCOUNT: AccountRef = {
  id: 'ACC-0001-0002',
  name: 'Stark Industries',
  type: 'Client',
  status: 'Active',
};

const USERS: readonly [EntityRef, ...EntityRef[]] = [
  { id: 'USR-1234-0001', name: 'John Smith' },
  { id: 'USR-1234-0002', name: 'Andy Anderson' },
  { id: 'USR-1234-0003', name: 'Zoë Delacroix' },
  { id: 'USR-1234-0004', name: '田中 美咲' },
  { id: 'USR-1234-0005', name: 'Pat Quinn', deleted: true },
];

const MODULES: readonly TokenModule[] = [
  { id: 'MOD-1255', name: 'Access management', description: 'Tokens, users and groups' },
  { id: 'MOD-1310', name: 'Agreements', description: 'Agreements and their parameters' },
  { id: 'MOD-1402', name: 'Audit', description: 'The audit trail' },
  { id: 'MOD-1577', name: 'Billing', description: 'Statements, invoices and charges' },
  { id: 'MOD-1603', name: 'Catalog', description: 'Products, price lists and listings' },
  { id: 'MOD-1718', name: 'Helpdesk', description: 'Cases, queues and chats' },
  { id: 'MOD-1820', name: 'Notifications', description: 'Messages and subscriptions to them' },
  { id: 'MOD-1911', name: 'Orders', description: 'Purchase, change and termination' },
];

const PURPOSES: readonly (readonly [name: string, description: string])[] = [
  ['Robot', 'Carries parts between the halls'],
  ['CRM robot', 'An API token to drive our CRM machine'],
  ['Invoice export', 'Fetches statements every night'],
  ['Order intake', 'Places orders that come in by EDI'],
  ['Data lake', 'Copies events for analysis'],
  ['Status page', 'Shows whether orders are on the way'],
];

const NAMES: Readonly<Record<number, string>> = {
  4: 'Nightly reconciliation of every statement, invoice and credit memo with the general ledger of all legal entities of the group',
  9: '倉庫ロボット',
  14: 'روبوت المستودع',
};

const AGENTS: readonly string[] = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  'curl/8.5.0',
];

const PLACES = [
  { countryCode: 'NO', countryName: 'Norway', region: 'Oslo' },
  { countryCode: 'US', countryName: 'United States', region: 'New York' },
  { countryCode: 'JP', countryName: 'Japan', region: 'Osaka' },
];

/** An account to show the elements with: every kind of token, and a year of what was done to them. */
export function sampleData(options: SampleOptions = {}): SampleData {
  const { tokens: count = 42, records: least = 300, now = Date.now(), seed = 1 } = options;
  const random = numbers(seed);
  const tokens = Array.from({ length: count }, (_, index) => tokenOf(index, random, now));
  return {
    tokens,
    records: recordsOf(tokens, least, random, now),
    modules: MODULES,
    account: ACCOUNT,
    user: USERS[0],
  };
}

function tokenOf(index: number, random: () => number, now: number): ApiToken {
  const [purpose, description] = PURPOSES[index % PURPOSES.length] ?? ['Robot', ''];
  const createdAt = now - (3 + random() * 700) * DAY;
  const isDisabled = index % 5 === 3;
  const changedAt = createdAt + random() * (now - createdAt);
  const by = USERS[index % USERS.length] ?? USERS[0];
  const stamp = (time: number, by: EntityRef): Stamp => ({ at: iso(time), by, of: ACCOUNT });
  const lastAccess = lastAccessOf(index, createdAt, isDisabled ? changedAt : now, random);
  const expiry = index % 7 === 2 ? now + (random() * 20 - 5) * DAY : undefined;
  return {
    id: `TKN-${digits(index + 1234)}-${digits(random() * 10_000)}`,
    name: NAMES[index] ?? `${purpose} ${index + 1}`,
    status: isDisabled ? 'Disabled' : 'Active',
    modules: MODULES.filter((_, place) => (index * 7 + place * 3) % 5 < (index % 3 === 0 ? 1 : 2)),
    account: ACCOUNT,
    endpoint: 'https://api.example.com/public/v1/',
    revision: '1',
    audit: {
      created: stamp(createdAt, by),
      enabled: stamp(createdAt, by),
      updated: stamp(isDisabled ? changedAt : createdAt, by),
      ...(isDisabled ? { disabled: stamp(changedAt, USERS[0]) } : {}),
    },
    ...(index % 6 === 5 ? {} : { description }),
    ...(lastAccess === undefined ? {} : { lastAccessAt: iso(lastAccess) }),
    ...(expiry === undefined ? {} : { expiresAt: iso(expiry) }),
  };
}

/** A token in six was never used, and one in six not for long. */
function lastAccessOf(
  index: number,
  createdAt: number,
  end: number,
  random: () => number,
): number | undefined {
  if (index % 6 === 2) return undefined;
  const ago = index % 6 === 4 ? (91 + random() * 200) * DAY : random() * 5 * DAY;
  return Math.max(createdAt + HOUR, end - ago);
}

function recordsOf(
  tokens: readonly ApiToken[],
  least: number,
  random: () => number,
  now: number,
): readonly AuditRecord[] {
  const records: AuditRecord[] = tokens.flatMap((token) => {
    const { created, disabled } = token.audit;
    return [
      ...(created ? [recordOf('created', token, created.at, created.by ?? USERS[0], random)] : []),
      ...(disabled
        ? [recordOf('disabled', token, disabled.at, disabled.by ?? USERS[0], random)]
        : []),
    ];
  });
  for (let index = 0; tokens.length > 0 && records.length < least; index += 1) {
    const token = tokens[index % tokens.length];
    if (!token) break;
    const start = Date.parse(token.audit['created']?.at ?? iso(now));
    const end = Date.parse(token.audit['disabled']?.at ?? iso(now));
    const by = index % 6 === 5 ? token : (USERS[index % 4] ?? USERS[0]);
    records.push(recordOf('updated', token, iso(start + random() * (end - start)), by, random));
  }
  return records.sort((one, other) => (one.timestamp < other.timestamp ? 1 : -1));
}

function recordOf(
  act: string,
  token: ApiToken,
  timestamp: string,
  by: EntityRef,
  random: () => number,
): AuditRecord {
  const { id, name, description, modules } = token;
  const status = act === 'disabled' ? 'Disabled' : 'Active';
  const document = { id, name, description, status, modules: modules.map(({ id }) => ({ id })) };
  const before = act === 'disabled' ? { status: 'Active' } : { description: 'Not in use yet' };
  return {
    id: `AUD-${digits(random() * 10_000)}-${digits(random() * 10_000)}-${digits(random() * 10_000)}`,
    event: `platform.accounts.token.${act}`,
    timestamp,
    type: 'Public',
    summary: `${act.charAt(0).toUpperCase()}${act.slice(1)} API token`,
    details: `{{actor.name}} ${act} the API token {{token.name}} ({{token.id}})`,
    object: { id, name, objectType: 'ApiToken', revision: 1 },
    actor: { id: by.id, name: by.name, account: ACCOUNT, ...(by.deleted ? { deleted: true } : {}) },
    request: {
      api: {
        ip: `203.0.113.${Math.floor(random() * 255)}`,
        userAgent: AGENTS[Math.floor(random() * AGENTS.length)] ?? 'curl/8.5.0',
        geolocation: PLACES[Math.floor(random() * PLACES.length)] ?? {},
      },
      log: { correlationId: Array.from({ length: 8 }, () => digits(random() * 10_000)).join('') },
    },
    documents: {
      Token: document,
      ...(act === 'created' ? {} : { Before: { ...document, ...before }, After: document }),
      Actor: { id: by.id, name: by.name },
    },
  };
}

/** Numbers from 0 up to, not including, 1 that are the same for the same seed: Mulberry32. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function digits(value: number): string {
  return String(Math.floor(value) % 10_000).padStart(4, '0');
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
