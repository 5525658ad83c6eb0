import { afterAll, beforeAll, expect, it } from 'vitest';
import { MarketplaceAdapter } from '../../../src/adapters/marketplace/index.js';
import { json, ScriptedServer } from './scripted-server.js';

const server = new ScriptedServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const { signal } = new AbortController();
const BUCKETS = { from: '2026-01-01T00:00:00Z', to: '2026-01-03T00:00:00Z', count: 2 };
const EVENTS = [{ event: 'platform.accounts.api-token.created', counts: [300, 100] }];

function adapter(): MarketplaceAdapter {
  return new MarketplaceAdapter({ baseUrl: server.url, accountId: 'ACC-1', extensions: true });
}

it('counts of records are asked for exactly', async () => {
  server.script(json({ counts: [3, 1] }));
  expect(await adapter().countAuditRecords?.({}, BUCKETS, { signal })).toEqual([3, 1]);
  expect(server.seen[0]).toMatchObject({ method: 'GET', path: '/public/v1/audit/counts' });
  expect(server.seen[0]?.query).toContain('buckets=2');
  expect(server.seen[0]?.query).not.toContain('estimate');
});

it('counts of each event may be estimated, and say so', async () => {
  server.script(json({ events: EVENTS, estimated: true }), json({ events: EVENTS }));
  const count = () => adapter().countAuditEvents?.({ search: 'robot' }, BUCKETS, { signal });
  expect(await count()).toEqual([{ ...EVENTS[0], estimated: true }]);
  expect(server.seen[0]?.query).toMatch(/by=event&estimate=true$/);
  expect(await count()).toEqual([{ ...EVENTS[0], estimated: false }]);
});
