import '../../../src/define/token-list.js';
import '../../../src/define/token-details.js';
import type { DataAdapter } from '../../../src/adapters/adapter.js';
import { MemoryAdapter, sampleData } from '../../../src/adapters/memory/index.js';
import { quiet } from './frames.js';

/** What elements ask their adapter for: at first, and for a tab that needs something of its own. */
export async function requests(): Promise<Readonly<Record<string, string>>> {
  const list = document.createElement('token-list');
  const listed = await asked((adapter) => {
    list.adapter = adapter;
    document.querySelector('main')?.append(list);
  });
  list.remove();
  const details = document.createElement('token-details');
  details.tokenId = 'TKN-1234-1001';
  const detailed = await asked((adapter) => {
    details.adapter = adapter;
    document.querySelector('main')?.append(details);
  });
  const before = detailed.length;
  details.activeTab = 'audit';
  await quiet();
  return {
    'a list': listed.join(', '),
    'details, General': detailed.slice(0, before).join(', '),
    'then Audit trail': detailed.slice(before).join(', '),
  };
}

/** The methods that are called, in their order; goes on while the elements live. */
async function asked(show: (adapter: DataAdapter) => void): Promise<readonly string[]> {
  const calls: string[] = [];
  const { tokens, records, modules } = sampleData({ records: 50 });
  const renamed = tokens.map((token, index) =>
    index === 0 ? { ...token, id: 'TKN-1234-1001' } : token,
  );
  show(
    new MemoryAdapter({
      tokens: renamed,
      records,
      modules,
      fail: (method) => void calls.push(method),
    }),
  );
  await quiet();
  return calls;
}
