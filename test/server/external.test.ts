import { afterAll, beforeAll, describe } from 'vitest';
import { startServer, type RunningServer } from '../../demo/server/server.js';
import { describeAccess } from './api/access.js';
import { describeAudit } from './api/audit.js';
import { describeCounts } from './api/audit-counts.js';
import { describeStream } from './api/audit-stream.js';
import { describeLists } from './api/lists.js';
import { describeTokens } from './api/tokens.js';
import { installedPostgres, startPostgres, type RunningPostgres } from './postgres.js';

const programs = installedPostgres();
if (programs === undefined) {
  console.warn('No PostgreSQL is installed: apt-get install postgresql to test with DATABASE_URL.');
}

describe.skipIf(programs === undefined)('with an external PostgreSQL', () => {
  let postgres: RunningPostgres;
  let server: RunningServer;
  const log: string[] = [];
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    server = await startServer({ databaseUrl: postgres.url, log: (line) => void log.push(line) });
  });
  afterAll(async () => {
    await server.close();
    await postgres.stop();
  });

  describe('lists', () => describeLists(() => server));
  describe('a token', () => describeTokens(() => server));
  describe('access', () => describeAccess(() => server, log));
  describe('audit records', () => describeAudit(() => server));
  describe('counts of audit records', () => describeCounts(() => server));
  describe('new audit records', () => describeStream(() => server));
});
