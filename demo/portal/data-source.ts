import { MarketplaceAdapter } from '../../src/adapters/marketplace/index.js';
import type { DataAdapter } from '../../src/index.js';
import type { Preferences } from './preferences.js';
import type { Session } from './session.js';

/** The adapter of the chosen source. The sample starts afresh with each load of the page. */
export async function adapterFor(
  source: Preferences['source'],
  session: Session,
): Promise<DataAdapter> {
  if (source === 'memory') {
    const { MemoryAdapter, sampleData } = await import('../../src/adapters/memory/index.js');
    return new MemoryAdapter(sampleData());
  }
  return new MarketplaceAdapter({
    baseUrl: '',
    accountId: session.status === 'signed-in' ? session.account.id : '',
    extensions: true,
    readableSecrets: session.status === 'signed-in' && session.secrets === 'readable',
  });
}
