import { MemoryAdapter, sampleData } from '../../../src/adapters/memory/index.js';
import { describeConformance } from '../conformance.js';

const expiryChoices = { days: [30], custom: true, never: true };

for (const paging of ['offset', 'cursor'] as const) {
  for (const secrets of ['readable', 'once'] as const) {
    describeConformance(`The memory adapter (${paging}, ${secrets})`, () => {
      return new MemoryAdapter({ ...sampleData(), paging, secrets, expiryChoices });
    });
  }
}
