// `npx tsx test/bench/server.ts`: how long the demo server takes to answer over 100,000 tokens and
// 1,000,000 audit records in the embedded PostgreSQL, which it adds first where they are missing
// (that takes minutes). Medians and 95th percentiles over HTTP, the goal beside them; and the median
// after a write, of which there are some for each line, since then no total is known.
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
const WRITES = 5;

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
const RECORD_FIELDS = [
  ...['summary', 'details', 'event', 'id', 'object.name', 'object.id', 'actor.name', 'actor.id'],
  'request.api.ip',
];

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
  'tokens: unused for 90 days': `${TOKENS}?lt(lastAccessAt,${daysAgo(90)})&limit=10`,
  'tokens: creator gone': `${TOKENS}?eq(audit.created.by.deleted,true)&select=+audit&limit=10`,
  'tokens: search, a twentieth': `${TOKENS}?${search('robot', ['name', 'id', 'description'])}&limit=10`,
  'tokens: search, a fifth': `${TOKENS}?${search('porto', ['name', 'id', 'description'])}&limit=10`,
  'records: first page': `${AUDIT}/records?order=-timestamp&limit=10&render()`,
  'records: page by event': `${AUDIT}/records?eq(event,"platform.accounts.token.disabled")&order=-timestamp&limit=10`,
  'records: page of an object': `${AUDIT}/records?eq(object.id,"${tokenId}")&order=-timestamp&limit=10`,
  'records: page of an actor': `${AUDIT}/records?eq(actor.id,"USR-0001-0001")&order=-timestamp&limit=10`,
  'records: last 30 days': `${AUDIT}/records?ge(timestamp,${daysAgo(30)})&order=-timestamp&limit=10`,
  'records: search for much': `${AUDIT}/records?${search('robot')}&order=-timestamp&limit=10`,
  'records: search for little': `${AUDIT}/records?${search('zzzyx')}&order=-timestamp&limit=10`,
  'records: 10,000th page by cursor': `${deep}&limit=10&cursor=${await cursorOfPage(1000)}`,
  'records: 10,000th page by offset': `${AUDIT}/records?order=-timestamp&limit=10&offset=100000`,
  'records: last page by offset': `${AUDIT}/records?order=-timestamp&limit=10&offset=1000000`,
  'counts: all, 48 buckets': `${AUDIT}/counts?${span(366)}&buckets=48`,
  'counts: an event, 30 days': `${AUDIT}/counts?eq(event,"platform.accounts.token.disabled")&${span(30)}&buckets=30`,
  'counts: all, each event apart': `${AUDIT}/counts?${span(366)}&buckets=48&by=event`,
  'counts: a search, estimated': `${AUDIT}/counts?${search('robot')}&${span(366)}&buckets=48&by=event&estimate=true`,
  'counts: a search for little': `${AUDIT}/counts?${search('-0123')}&${span(366)}&buckets=48&by=event&estimate=true`,
  'counts: a search, exact': `${AUDIT}/counts?${search('robot')}&${span(366)}&buckets=48`,
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
  const first = await timeOf(path);
  const afterWrites: number[] = [];
  for (let time = 0; time < WRITES; time += 1) {
    await write();
    afterWrites.push(await timeOf(path));
  }
  const taken: number[] = [];
  for (let time = 0; time < (first > 1000 ? 3 : times); time += 1) taken.push(await timeOf(path));
  const verdict = part(taken, 0.95) <= GOAL ? '' : `  over ${GOAL}`;
  console.log(
    `${name.padEnd(32)} first ${inWidth(first)} ms, after a write ${inWidth(part(afterWrites, 0.5))}, ` +
      `median ${inWidth(part(taken, 0.5))}, p95 ${inWidth(part(taken, 0.95))}${verdict}`,
  );
}

async function timeOf(path: string): Promise<number> {
  const start = performance.now();
  await get(path);
  return performance.now() - start;
}

/** The value below which that part of them lie. */
function part(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

function inWidth(milliseconds: number): string {
  return milliseconds.toFixed(1).padStart(6);
}

async function write(): Promise<void> {
  const answer = await fetch(`${server.url}${AUDIT}/records`, {
    method: 'POST',
    headers: { ...headers, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ event: 'platform.accounts.bench.run', summary: 'Ran the benchmark' }),
  });
  if (!answer.ok) throw new Error(await answer.text());
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

function search(word: string, fields: readonly string[] = RECORD_FIELDS): string {
  return `or(${fields.map((field) => `ilike(${field},"*${word}*")`).join(',')})`;
}

function span(days: number): string {
  return `from=${daysAgo(days)}&to=${daysAgo(0)}`;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY).toISOString();
}
