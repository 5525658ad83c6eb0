import { afterAll, beforeAll } from 'vitest';
import {
  MarketplaceAdapter,
  type MarketplaceAdapterOptions,
} from '../../../src/adapters/marketplace/index.js';
import { ScriptedServer } from './scripted-server.js';

/** A server for the tests of a file, and adapters that ask it. */
export function scriptedMarketplace() {
  const server = new ScriptedServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  const adapter = (options: Partial<MarketplaceAdapterOptions> = {}): MarketplaceAdapter =>
    new MarketplaceAdapter({ baseUrl: server.url, accountId: 'ACC-0001-0002', ...options });
  return { server, adapter };
}
