// `npx tsx test/bench/server.ts`: how long the demo server takes to answer over 100,000 tokens and
// 1,000,000 audit records in the embedded PostgreSQL, which it adds first where they are missing
// (that takes minutes). Medians and 95th percentiles over HTTP, the goal beside them.
// `-- --data-dir FOLDER --tokens N --records N --times N` for other sizes.
import { fileURLToPath } from 'node:url';
import { Vault } from '../../demo/server/access/secrets.js';
import { readArguments, wholeNumber } from '../../demo/server/arguments.js';
import { connect } from '../../demo/server/database/connect.js';
import { grow } from '../../demo/server/seed/grow.js';
import { seedIfEmpty } from '../../demo/server/seed/seed-if-empty.js';
import { startServer } from '../../demo/server/server.js';

/** What PERFORMANCE allows the 95th percentile, in milliseconds. */
const GOAL = 20;
const DAY = 86_400_000;

const values = readArguments({
  'data-dir': {
    type: 'string',
    default: fileURLToPath(new URL('../../test-results/bench-data', import.meta.url)),
  },
  tokens: { type: 'string', default: '100000' },
  records: { type: 'string', default: '1000000' },
  times: { type: 'string', default: '40' },
});
const dataDir = values['data-dir'];
const times = wholeNumber('--times', values.times);
await prepare();
const server = await startServer({ dataDir });
const headers = await signedIn();
const TOKENS = '/public/v1/accounts/api-tokens';
const AUDIT = '/public/v1/audit';

interface Json {
  readonly data: readonly Record<string, unknown>[];
  readonly $meta: { readonly pagination: { readonly nextCursor?: string } };
}

const first = await get(`${TOKENS}?limit=1`);
const tokenId = String(first.data[0]?.['id']);
const deep = `${AUDIT}/records?order=-timestamp&limit=100`;
const cases: Readonly<Record<string, string>> = {
  'tokens: first page': `${TOKENS}?select=+audit,-token&order=-audit.created.at&limit=10`,
  'tokens: first page of 100': `${TOKENS}?select=+audit,-token&order=name&limit=100`,
  'tokens: page by status': `${TOKENS}?eq(status,Disabled)&select=+audit,-token&limit=10`,
  'tokens: page by module': `${TOKENS}?any(modules,eq(id,"MOD-1255"))&limit=10`,
  'tokens: never used': `${TOKENS}?eq(lastAccessAt,null())&limit=10`,
  'tokens: creator gone': `${TOKENS}?eq(audit.created.by.deleted,true)&select=+audit&limit=10`,
  'tokens: search': `${TOKENS}?or(ilike(name,"*robot*"),ilike(id,"*robot*"),ilike(description,"*robot*"))&limit=10`,
  'records: first page': `${AUDIT}/records?order=-timestamp&limit=10&render()`,
  'records: page by event': `${AUDIT}/records?eq(event,"platform.accounts.token.disabled")&order=-timestamp&limit=10`,
  'records: page of an object': `${AUDIT}/records?eq(object.id,"${tokenId}")&order=-timestamp&limit=10`,
  'records: page of an actor': `${AUDIT}/records?eq(actor.id,"USR-0001-0001")&order=-timestamp&limit=10`,
  'records: last 30 days': `${AUDIT}/records?ge(timestamp,${daysAgo(30)})&order=-timestamp&limit=10`,
  'records: search for much': `${AUDIT}/records?${search('robot')}&order=-timestamp&limit=10`,
  'records: search for little': `${AUDIT}/records?${search('zzzyx')}&order=-timestamp&limit=10`,
  'records: 10,000th page by cursor': `${deep}&limit=10&cursor=${await cursorOfPage(1000)}`,
  'counts: all, 48 buckets': `${AUDIT}/counts?${span(366)}&buckets=48`,
  'counts: an event, 30 days': `${AUDIT}/counts?eq(event,"platform.accounts.token.disabled")&${span(30)}&buckets=30`,
  'counts: all, each event apart': `${AUDIT}/counts?${span(366)}&buckets=48&by=event`,
  'counts: an object': `${AUDIT}/counts?eq(object.id,"${tokenId}")&${span(366)}&buckets=48`,
  'counts: an actor': `${AUDIT}/counts?eq(actor.id,"USR-0001-0001")&${span(366)}&buckets=48`,
  'counts: an actor, each event apart': `${AUDIT}/counts?eq(actor.id,"USR-0001-0001")&${span(366)}&buckets=48&by=event`,
};
try {
  for (const [name, path] of Object.entries(cases)) await measure(name, path);
} finally {
  await server.close();
}

async function measure(name: string, path: string): Promise<void> {
  const start = performance.now();
  await get(path);
  const cold = performance.now() - start;
  const taken: number[] = [];
  for (let time = 0; time < (cold > 1000 ? 3 : times); time += 1) {
    const start = performance.now();
    await get(path);
    taken.push(performance.now() - start);
  }
  taken.sort((one, other) => one - other);
  const at = (part: number): number => taken[Math.floor((taken.length - 1) * part)] ?? NaN;
  const verdict = at(0.95) <= GOAL ? '' : `  over ${GOAL}`;
  console.log(
    `${name.padEnd(34)} first ${cold.toFixed(1).padStart(7)} ms, median ${at(0.5).toFixed(1).padStart(6)}, ` +
      `p95 ${at(0.95).toFixed(1).padStart(6)}${verdict}`,
  );
}

async function prepare(): Promise<void> {
  const size = {
    tokens: wholeNumber('--tokens', values.tokens),
    records: wholeNumber('--records', values.records),
  };
  const { db, close } = await connect({ dataDir });
  await seedIfEmpty(db, new Vault(dataDir), false);
  await grow(db, size, (what, done, all) => console.log(`${done} of ${all} ${what} added`));
  await close();
}

async function signedIn(): Promise<Record<string, string>> {
  const answer = await fetch(`${server.url}/demo/session`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ userId: 'USR-0001-0001' }),
  });
  const [cookie = ''] = answer.headers.getSetCookie().map((header) => header.split(';')[0]);
  return { cookie };
}

async function get(path: string): Promise<Json> {
  const answer = await fetch(`${server.url}${path.replaceAll('+', '%2B')}`, { headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Json;
}

/** Behind so many pages of a hundred. */
async function cursorOfPage(pages: number): Promise<string> {
  let cursor = '';
  for (let page = 0; page < pages; page += 1) {
    const { $meta } = await get(`${deep}&select=-documents${cursor && `&cursor=${cursor}`}`);
    cursor = $meta.pagination.nextCursor ?? cursor;
  }
  return cursor;
}

function search(word: string): string {
  const fields = ['summary', 'details', 'event', 'id', 'object.name', 'object.id'];
  const tests = [...fields, 'actor.name', 'actor.id', 'request.api.ip'].map(
    (field) => `ilike(${field},"*${word}*")`,
  );
  return `or(${tests.join(',')})`;
}

function span(days: number): string {
  return `from=${daysAgo(days)}&to=${daysAgo(0)}`;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY).toISOString();
}
