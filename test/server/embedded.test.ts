import { afterAll, beforeAll, describe } from 'vitest';
import { startServer, type RunningServer } from '../../demo/server/server.js';
import { describeAccess } from './api/access.js';
import { describeAudit } from './api/audit.js';
import { describeCounts } from './api/audit-counts.js';
import { describeStream } from './api/audit-stream.js';
import { describeLists } from './api/lists.js';
import { describeTokens } from './api/tokens.js';

describe('with the embedded PostgreSQL', () => {
  let server: RunningServer;
  const log: string[] = [];
  beforeAll(async () => {
    server = await startServer({ log: (line) => void log.push(line) });
  });
  afterAll(() => server.close());

  describe('lists', () => describeLists(() => server));
  describe('a token', () => describeTokens(() => server));
  describe('access', () => describeAccess(() => server, log));
  describe('audit records', () => describeAudit(() => server));
  describe('counts of audit records', () => describeCounts(() => server));
  describe('new audit records', () => describeStream(() => server));
});
